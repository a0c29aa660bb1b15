import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../testing-internal/databases/databases.ts';
import { openStore, type FullStore } from './sql-store.ts';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 25, 12, minutes));

describe.each(DIALECTS)('who was invited, on %s', (dialect) => {
  let place: TestDatabase;
  let stores: FullStore[];
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    stores = [await openStore(place.url), await openStore(place.url)];
  });
  afterEach(async () => {
    for (const store of stores) await store.close();
    await place.remove();
  });

  it('gives the right to write to a structure to one of several relays that ask at once, and to it alone again', async () => {
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        [0, 1, 2, 3].map((i) => stores[i % 2]!.access.takeMail(`s${round}`, { par: `m${i}`, now: at(i) }, at(-60))),
      );
      expect(answers.filter(({ taken }) => taken)).toHaveLength(1);
    }
  });

  it('keeps the mail before when one was not sent, and what links were taken beside it', async () => {
    const { access } = stores[0]!;
    await access.takeMail('s', { par: 'lea', now: at(0) }, at(-60));
    await access.noteLink('s', { par: 'zoe', now: at(1) });
    const second = await access.takeMail('s', { par: 'ana', now: at(120) }, at(60));
    expect(second).toMatchObject({ taken: true, before: { courriel_par: 'lea' } });
    await access.giveMailBack('s', { par: 'ana', now: at(120) }, second.taken ? second.before : null);
    expect(await stores[1]!.access.invitations(['s', 'none'])).toEqual([
      {
        structure_id: 's',
        courriel_le: at(0).toISOString(),
        courriel_par: 'lea',
        lien_le: at(1).toISOString(),
        lien_par: 'zoe',
      },
    ]);
  });

  it('lets a link open once, in whichever relay, and forgets it once it has ended', async () => {
    const opened = await Promise.all([0, 1, 0, 1].map((i) => stores[i]!.access.openOnce('a.link', at(0), at(5))));
    expect(opened.filter(Boolean)).toHaveLength(1);
    expect(await stores[0]!.access.openOnce('another', at(0), at(5))).toBe(true);
    expect(await stores[0]!.access.openOnce('a.link', at(6), at(9))).toBe(true);
  });
});
