import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { CompiledQuery, type Kysely } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, DIALECTS } from '../../testing-internal/databases/databases.ts';
import type { TestDatabase } from '../../testing-internal/databases/postgres-database.ts';
import { tally } from '../../contributions/campaigns/tally.ts';
import { backupDatabase } from '../backup/backup.ts';
import { restoreDatabase } from '../backup/restore.ts';
import { openDatabase } from '../database/open-database.ts';
import { IN_MEMORY } from '../database/sqlite.ts';
import type { Tables } from '../database/tables.ts';
import { openStore, type FullStore } from '../sql-store.ts';
import { answersOf, answersOfSome } from './campaign-answers.ts';
import { dueMails } from './campaign-mails.ts';

const now = new Date('2026-11-02T09:00:00Z');
const later = (ms: number): Date => new Date(now.getTime() + ms);

const begin = (store: FullStore, structures: number, relance_jours: number | null = null, id = 'c1', at = now) =>
  store.campaigns.begin({
    campaign: { id, criteres: '{}', relance_jours, cree_par: 'Zoé' },
    structures: Array.from({ length: structures }, (_, i) => ({
      ...{ structure_id: `s${i}`, nom: 'nul \0 nom', source: 'dora', offres: 1, perimees: 1 },
      ...{ envoi: `p${i}`, motif: null },
    })),
    offers: Array.from({ length: structures }, (_, i) => ({
      ...{ structure_id: `s${i}`, service_id: `o${i}`, perimee: 1 },
    })),
    now: at,
  });

/** Tells how SQLite reads what a query asks for. */
async function planOf(ask: (db: Kysely<Tables>) => { compile(): CompiledQuery }): Promise<string[]> {
  const { db } = await openDatabase(IN_MEMORY);
  try {
    const { sql: text, parameters } = ask(db).compile();
    const { rows } = await db.executeQuery<{ detail: string }>(
      CompiledQuery.raw(`explain query plan ${text}`, [...parameters]),
    );
    return rows.map(({ detail }) => detail);
  } finally {
    await db.destroy();
  }
}

it('finds the mail that is due without sorting those that wait for the same hour', async () => {
  const plan = await planOf((db) => dueMails(db, now).limit(1));
  expect(plan[0]).toContain('campaign_mails_due');
  expect(plan.join()).not.toContain('TEMP B-TREE');
});

it('looks for the answers of some structures among the events of their contributions, and not among all events', async () => {
  const plan = await planOf((db) => answersOfSome(db, 'c1', ['s1']));
  expect(plan.filter((line) => line.includes('contribution_events')).join()).toMatch(
    /contribution_events_contribution \(contribution_id=\?\)/,
  );
});

it('finds when the next campaign wrote once for all answers, and not once for each of them', async () => {
  const plan = (await planOf((db) => answersOf(db, null))).join('\n');
  expect(plan).not.toContain('CORRELATED');
  expect(plan).toContain('campaign_offers_structure (campaign_id=? AND structure_id=?)');
  expect(plan).toMatch(/SEARCH period USING AUTOMATIC .*\(service_id=\?\)/);
});

describe.each(DIALECTS)('campaigns on %s', (dialect) => {
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

  it('give each mail to one of two relays that take at once', async () => {
    await begin(stores[0]!, 40);
    const taken: string[] = [];
    await Promise.all(
      stores.flatMap((store, relay) =>
        Array.from({ length: 4 }, async (_, hand) => {
          for (let empty = 0; empty < 3;) {
            const mail = await store.campaigns.take(`${relay} ${hand} ${taken.length} ${empty}`, now);
            if (mail === null) empty += 1;
            else {
              taken.push(mail.id);
              await store.campaigns.sent(mail, now);
            }
          }
        }),
      ),
    );
    expect([taken.length, new Set(taken).size]).toEqual([40, 40]);
    expect(await stores[0]!.campaigns.hasDue(now)).toBe(false);
  });

  it('give the same mail back to a try whose end was not heard of', async () => {
    await begin(stores[0]!, 2);
    const [one] = stores;
    expect((await one!.campaigns.take('a', now))!.id).toBe((await one!.campaigns.take('a', now))!.id);
  });

  it('tell as unsure the mails that a relay died on, and believe it when it was only slow', async () => {
    const [one, two] = stores;
    await begin(one!, 2, 14);
    const slow = (await one!.campaigns.take('slow', now))!;
    await one!.campaigns.take('dead', now);
    expect(await two!.campaigns.lose(later(-1), later(0))).toBe(0);
    expect(await two!.campaigns.lose(later(1), later(1000))).toBe(2);
    expect(await two!.campaigns.hasDue(later(1000))).toBe(false);
    await one!.campaigns.sent(slow, later(2000));
    const outcome = await two!.campaigns.outcomePage('c1', { size: 10_000 });
    expect(outcome.map(({ courriel }) => courriel!.etat).sort()).toEqual(['envoye', 'incertain']);
    // Both are reminded: an unsure one too.
    expect(outcome.map(({ relance }) => relance?.prochain_le)).toEqual(
      outcome.map(({ courriel }) => later((courriel!.etat === 'envoye' ? 2000 : 1000) + 14 * 86_400_000).toISOString()),
    );
  });

  it('are counted as all that came of their structures tells', async () => {
    const [one] = stores;
    await begin(one!, 9, 14);
    const mails = [];
    for (let i = 0; i < 6; i += 1) mails.push((await one!.campaigns.take(`hand ${i}`, later(i * 1000)))!);
    for (const mail of mails.slice(0, 3)) await one!.campaigns.sent(mail, later(10_000));
    await one!.campaigns.failed(mails[3]!, { etat: 'refuse', erreur: 'x', now: later(10_000) });
    await one!.campaigns.lose(later(20_000), later(20_000));
    const readers = await Promise.all(mails.map((mail) => one!.campaigns.readersOf(mail)));
    const offers = readers.flat().map(({ structure_id }) => structure_id.replace('s', 'o'));
    // After the mail, before it, for one that never left, twice, and by somebody else.
    const answers = [
      ...([0, 1, 4, 3, 0] as const).map((at, i) => [offers[at]!, i === 1 ? 9000 : 30_000, 'structure'] as const),
      ...(['o8'] as const).map((offer) => [offer, 30_000, 'structure'] as const),
      [offers[2]!, 30_000, null] as const,
    ];
    for (const [i, [id, ms, par]] of answers.entries()) {
      const cible = { modele: 'service', id, source: 'dora', date_maj: '2024-01-01', base: {} } as const;
      await one!.add({
        ...{ id: `c${i}`, numero: `n${i}`, cible_source: 'dora', idempotencyKey: null, corpsHash: '' },
        contribution: { genre: 'confirmation', cible, licence: 'etalab-2.0', licence_texte_version: '2026-11' },
        recueLe: later(ms),
        ...(par === null ? {} : { recuePar: par }),
      });
    }
    const { sources, mails: sent, reponses } = await one!.campaigns.summary('c1');
    const { structures, ecrites, repondues, taux } = tally(sources);
    expect([structures, ecrites, repondues, reponses.length, taux]).toEqual([9, 5, 5, 5, 2 / 5]);
    expect(sent.map(({ tour, etat, structures: count }) => `${tour} ${etat} ${count}`).sort()).toEqual([
      ...['1 a-envoyer 3', '1 envoye 3', '1 incertain 2', '1 refuse 1', '2 a-envoyer 5'],
    ]);
    expect((await one!.campaigns.counts(['c1'])).get('c1')).toEqual({ courriels: 5, ecrites, repondues, reponses: 2 });
    expect([...(await one!.campaigns.answered('c1', ['s8', 's7']))]).toEqual(['s8']);
    const outcome = await one!.campaigns.outcomePage('c1', { size: 10_000 });
    const page = await one!.campaigns.outcomePage('c1', { size: 6 });
    expect(page).toEqual(outcome.slice(0, 6));
    expect(await one!.campaigns.outcomePage('c1', { size: 6, after: page.at(-1) })).toEqual(outcome.slice(6));
    expect([...(await one!.campaigns.among(['c1'], ['s1', 'x']))]).toEqual(['s1']);
  });

  it('have an answer count for the last one that wrote to its structure before it', async () => {
    const [one] = stores;
    const answer = (id: string, offer: string, ms: number) =>
      one!.add({
        ...{ id, numero: id, cible_source: 'dora', idempotencyKey: null, corpsHash: '' },
        contribution: {
          ...({ genre: 'confirmation', licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const),
          cible: { modele: 'service', id: offer, source: 'dora', date_maj: '2024-01-01', base: {} },
        },
        ...{ recueLe: later(ms), recuePar: 'structure' },
      });
    await begin(one!, 3);
    for (const hand of ['a', 'b', 'c'])
      await one!.campaigns.sent((await one!.campaigns.take(hand, later(1000)))!, later(1000));
    await answer('early', 'o0', 2000);
    await begin(one!, 3, null, 'c2', later(3000));
    const second: string[] = [];
    for (const hand of ['d', 'e']) {
      const mail = (await one!.campaigns.take(hand, later(4000)))!;
      await one!.campaigns.sent(mail, later(4000));
      second.push(mail.envoi.replace('p', ''));
    }
    for (const [i, at] of ['0', '1', '2'].entries()) await answer(`late${i}`, `o${at}`, 5000);
    const answeredOf = async (id: string) =>
      (await one!.campaigns.outcomePage(id, { size: 9 })).flatMap(({ structure_id, repondu_le }) =>
        repondu_le === null ? [] : [structure_id],
      );
    const unwritten = ['0', '1', '2'].filter((at) => !second.includes(at)).map((at) => `s${at}`);
    expect(await answeredOf('c2')).toEqual(second.map((at) => `s${at}`).sort());
    expect(await answeredOf('c1'), 'the early answer, and that of who was not written to again').toEqual(
      [...new Set(['s0', ...unwritten])].sort(),
    );
    expect((await one!.campaigns.counts(['c2'])).get('c2')!.repondues).toBe(2);
    expect((await one!.campaigns.summary('c2')).reponses).toHaveLength(2);
    const readers = new Set(['s0', 's1', 's2']);
    expect(await one!.campaigns.answered('c2', [...readers]), 'a mail to it is needless all the same').toEqual(readers);
  });

  it.each([1, 2, 3, 4])('have each answer of many count as that rule says, by chance %i', async (seed) => {
    const [one] = stores;
    let state = seed * 7919;
    const upTo = (most: number): number => {
      state = (state * 16807) % 2147483647;
      return state % most;
    };
    // Few moments, so that many fall together.
    const moment = () => later(upTo(12) * 3_600_000).toISOString();
    const names = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'];
    const people = [0, 1, 2, 3, 4, 5, 6];
    const begun = new Map<string, string>();
    const left = new Map<string, string | null>();
    for (const id of names) {
      const at = moment();
      begun.set(id, at);
      const structures = people.filter(() => upTo(4) > 0);
      // Two of them share an address.
      const envoiOf = (structure: number) => `p${structure === 1 ? 0 : structure}`;
      await one!.campaigns.begin({
        campaign: { id, criteres: '{}', relance_jours: null, cree_par: 'Zoé' },
        structures: structures.map((i) => ({
          ...{ structure_id: `s${i}`, nom: `S ${i}`, source: i % 2 === 0 ? 'dora' : null, offres: 2, perimees: 2 },
          ...(i === 6 ? { envoi: null, motif: 'sans-courriel' as const } : { envoi: envoiOf(i), motif: null }),
        })),
        offers: structures.flatMap((i) =>
          ['a', 'b'].map((part) => ({ structure_id: `s${i}`, service_id: `o${i}${part}`, perimee: 1 })),
        ),
        now: new Date(at),
      });
      for (const envoi of new Set(structures.filter((i) => i !== 6).map(envoiOf))) {
        const [date, kind] = [moment(), upTo(4)];
        const set =
          kind === 0
            ? `etat = 'refuse'`
            : kind === 1
              ? `etat = 'incertain', pris_le = '${date}'`
              : `envoye_le = '${date}'`;
        await place.query(`update campaign_mails set ${set} where id = '${id}.${envoi}.1'`);
        for (const i of structures.filter((who) => who !== 6 && envoiOf(who) === envoi))
          left.set(`${id} s${i}`, kind === 0 ? null : date);
      }
      if (structures.includes(6)) left.set(`${id} s6`, null);
    }
    const answers = Array.from({ length: 25 }, () => ({
      ...{ structure: `s${upTo(7)}`, part: ['a', 'b'][upTo(2)]!, date: moment() },
    }));
    for (const [i, { structure, part, date }] of answers.entries())
      await one!.add({
        ...{ id: `k${i}`, numero: `k${i}`, cible_source: 'dora', idempotencyKey: null, corpsHash: '' },
        contribution: {
          ...({ genre: 'confirmation', licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const),
          cible: {
            ...({ modele: 'service', source: 'dora', date_maj: '2024-01-01', base: {} } as const),
            id: `${structure.replace('s', 'o')}${part}`,
          },
        },
        ...{ recueLe: new Date(date), recuePar: 'structure' as const },
      });
    const isOwn = (id: string, structure: string, date: string): boolean => {
      const wroteBefore = (campaign: string): string => {
        const wrote = left.get(`${campaign} ${structure}`) ?? '';
        return wrote <= date ? wrote : '';
      };
      return !names.some((other) => other !== id && wroteBefore(other) > wroteBefore(id));
    };
    const wanted = names.map((id) => {
      const rows = [...left].flatMap(([key, wrote]) => {
        const [campaign, structure = ''] = key.split(' ');
        const own = answers.filter(
          (answer) =>
            answer.structure === structure && answer.date >= begun.get(id)! && isOwn(id, structure, answer.date),
        );
        if (campaign !== id) return [];
        const date = own.map((answer) => answer.date).sort()[0] ?? null;
        return [{ structure, wrote, date, offers: new Set(own.map(({ part }) => part)).size }];
      });
      return { id, rows };
    });
    const counts = await one!.campaigns.counts(names);
    for (const { id, rows } of wanted) {
      const answered = rows.filter(({ date }) => date !== null);
      expect(counts.get(id)).toMatchObject({
        ecrites: rows.filter(({ wrote }) => wrote !== null).length,
        repondues: answered.length,
        reponses: answered.filter(({ wrote, date }) => wrote !== null && date! >= wrote).length,
      });
      const page = await one!.campaigns.outcomePage(id, { size: 100 });
      expect(page.map((row) => [row.structure_id, row.repondu_le, row.repondues]).sort()).toEqual(
        rows.map((row) => [row.structure, row.date, row.offers]).sort(),
      );
      const { reponses } = await one!.campaigns.summary(id);
      expect(reponses.sort()).toEqual(answered.map(({ date }) => date).sort());
    }
    const all = tally(await one!.campaigns.sources());
    const rows = wanted.flatMap((campaign) => campaign.rows);
    expect([all.structures, all.repondues, all.offres]).toEqual([
      rows.length,
      rows.filter(({ date }) => date !== null).length,
      rows.reduce((sum, { offers }) => sum + offers, 0),
    ]);
  });

  it('keep each act, and the database refuses to rewrite one', async () => {
    await begin(stores[0]!, 1);
    await stores[0]!.campaigns.act('c1', { acte: 'pause', par: 'relecture', now: later(1000) });
    expect((await stores[1]!.campaigns.trail.latest(10)).map(({ acte, par }) => [acte, par])).toEqual([
      ['pause', 'relecture'],
      ['lancement', 'Zoé'],
    ]);
    expect((await stores[1]!.campaigns.trail.ofKind('campagne')).map(({ acte }) => acte)).toEqual([
      'lancement',
      'pause',
    ]);
    await expect(place.query(`update territory_acts set par = 'x'`)).rejects.toThrow('append-only');
    await expect(place.query('delete from territory_acts')).rejects.toThrow('append-only');
  });

  it('are paused where a backup is restored: it does not know which mails left after it', async () => {
    await begin(stores[0]!, 1);
    const output = new PassThrough();
    const [bytes] = await Promise.all([buffer(output), backupDatabase(place.url, output)]);
    const other = await createTestDatabase(dialect);
    await restoreDatabase(
      (async function* () {
        yield await Promise.resolve(bytes);
      })(),
      other.url,
    );
    const restored = await openStore(other.url);
    expect(await restored.campaigns.find('c1')).toMatchObject({ etat: 'en-pause', pause_motif: 'restauration' });
    expect(await restored.campaigns.take('a', now)).toBeNull();
    await restored.close();
    await other.remove();
  });
});
