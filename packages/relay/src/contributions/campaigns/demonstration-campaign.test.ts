import { expect, it } from 'vitest';
import { campaignParts, oldOffers } from '../../testing-internal/campaigns.ts';
import { IN_MEMORY } from '../../store/database/sqlite.ts';
import { openStore } from '../../store/sql-store.ts';
import { beginDemonstrationCampaign } from './demonstration-campaign.ts';
import { tally } from './tally.ts';
import { listToCall } from './to-call.ts';

const now = new Date('2026-11-28T12:00:00Z');

it('the campaign of the demonstration is over, half answered, and begins once', async () => {
  const store = await openStore(IN_MEMORY);
  try {
    const parts = campaignParts(oldOffers(40), () => now);
    const begin = () => beginDemonstrationCampaign({ ...parts, store, now });
    await begin();
    await begin();
    const [campaign, ...others] = await store.campaigns.list();
    expect([others.length, campaign!.etat]).toEqual([0, 'terminee']);
    const outcome = await store.campaigns.outcomePage(campaign!.id, { size: 10_000 });
    const { structures, ecrites, repondues, taux, delai } = tally(
      (await store.campaigns.summary(campaign!.id)).sources,
    );
    expect([structures, ecrites]).toEqual([24, 22]);
    expect(repondues).toBeGreaterThan(8);
    expect(taux).toBe(repondues / ecrites);
    expect(delai).toBeGreaterThan(0);
    expect(listToCall(outcome, now).map(({ cause }) => cause)).toContain('silence');
    expect(await store.campaigns.hasDue(now)).toBe(false);
  } finally {
    await store.close();
  }
});
