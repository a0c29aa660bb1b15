import { expect, it } from 'vitest';
import { walkCampaign } from './campaign-walk.ts';

// At the size of a département: npm run test:long -- campaign-page
it('writes to every structure of a territory in three gestures, and to none twice when its relay is killed meanwhile', async () => {
  const [structures, mails] = [12, 6];
  const { gestures, told, fates } = await walkCampaign({ structures, mails });
  expect(gestures).toBeLessThanOrEqual(3);
  expect(told).toEqual(['30', '12', '12']);
  const {
    'envoye, 1': sent = 0,
    'a-envoyer, 0': waiting = 0,
    'en-cours, 0': cut = 0,
    'en-cours, 1': untold = 0,
  } = fates;
  expect(sent + waiting + cut + untold, JSON.stringify(fates)).toBe(structures);
  // One mail is under way at most when a relay is killed. It was killed twice.
  expect(cut + untold).toBeLessThanOrEqual(2);
  expect(sent + untold).toBeGreaterThanOrEqual(mails);
});
