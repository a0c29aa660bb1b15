import { createCatalogue } from '@inclusion-kit/sdk/catalogue';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../store/database.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../testing-internal/databases.ts';
import { service, structure } from '../testing-internal/records.ts';
import { writeFigures, type CountsFigures } from './figures-of-offer.ts';
import { startMemory, type Memory } from './memory.ts';
import { createSearchCounts } from './search-counts.ts';
import { tidySearchCounts } from './retention.ts';

const NEVER_MS = 3_600_000;
const SEARCH = 'http://relay.test/api/v1/search/services';

describe.each(DIALECTS)('the memory of a territory on %s', (dialect) => {
  let place: TestDatabase;
  let databases: Database[];
  let today: Date;
  let counted: string[];
  let told: string[];
  const started: Memory[] = [];
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    databases = [await openDatabase(place.url), await openDatabase(place.url)];
    today = new Date('2026-11-25T10:00:00Z');
    counted = [];
    told = [];
  });
  afterEach(async () => {
    for (const memory of started.splice(0)) await memory.close();
    await Promise.all(databases.map(({ close }) => close()));
    await place.remove();
  });

  const offer: CountsFigures = {
    figures: (day, bases) => {
      counted.push(day);
      return writeFigures(createCatalogue({ structures: [structure()], services: [service()] }), day, bases);
    },
  };
  const start = (database: Database, source: CountsFigures | null = offer): Memory => {
    const memory = startMemory({
      database,
      offer: () => source,
      date: () => '2026-11-25T04:00:00.000Z',
      communesComplete: () => true,
      tell: (line, { error }) => void told.push(`${line} ${String(error)}`),
      now: () => today,
      months: 12,
      everyMs: NEVER_MS,
    });
    started.push(memory);
    return memory;
  };
  const days = async () =>
    (await place.query('select distinct jour from offer_figures order by jour')).map(({ jour }) => jour);
  const counts = () => place.query('select * from search_counts order by mois, resultat, lieu, thematiques, publics');

  it('keeps the figures of a day once, whichever of two relays counts them', async () => {
    const relays = databases.map((database) => start(database));
    await Promise.all(relays.map((relay) => relay.run()));
    await Promise.all(relays.map((relay) => relay.run()));
    expect(counted).toEqual(['2026-11-25']);
    const rows = await place.query('select * from offer_figures');
    expect(rows).toHaveLength(8);
    expect(rows.every(({ offre_du }) => offre_du === '2026-11-25T04:00:00.000Z')).toBe(true);
    // A relay that starts again on the same day counts nothing.
    await start(databases[0]!).run();
    expect(counted).toEqual(['2026-11-25']);
    expect(told).toEqual([]);
  });

  it('keeps each day, from the first on which there is an offer', async () => {
    await start(databases[0]!, null).run();
    expect(await days()).toEqual([]);
    const relay = start(databases[0]!);
    await relay.run();
    today = new Date('2026-11-25T22:59:00Z');
    await relay.run();
    today = new Date('2026-11-25T23:01:00Z');
    await relay.run();
    expect(await days()).toEqual(['2026-11-25', '2026-11-26']);
    const bases = await place.query(`select base from offer_figures where jour = '2026-11-26'`);
    expect(bases.every(({ base }) => base === null || base === '2026-11-25')).toBe(true);
  });

  it('tells why a day could not be counted, and tries again', async () => {
    const relay = start(databases[0]!, { figures: () => Promise.reject(new TypeError('lost')) });
    await relay.run();
    expect(told).toEqual([expect.stringContaining('TypeError')]);
    await start(databases[1]!).run();
    expect(await days()).toEqual(['2026-11-25']);
  });

  it('counts the searches of two relays together, and writes them at the stop', async () => {
    const relays = databases.map((database) => start(database));
    for (const relay of relays) {
      relay.searches.note(
        `${SEARCH}?code_commune=59350&thematiques=sante--addictions&publics=etudiants&q=Dupont`,
        true,
      );
      relay.searches.note(`${SEARCH}?code_commune=59350&thematiques=sante--addictions&publics=etudiants`, false);
      relay.searches.note(`${SEARCH}?code_commune=59350&page=2`, true);
    }
    expect(await counts()).toEqual([]);
    await Promise.all(relays.map((relay) => relay.close()));
    const about = { mois: '2026-11', lieu: '59350', thematiques: 'sante--addictions' };
    expect((await counts()).map((row) => ({ ...row, nombre: Number(row['nombre']) }))).toEqual([
      { ...about, resultat: 'aucun', publics: 'etudiants', autres_filtres: 'oui', nombre: 2 },
      { ...about, resultat: 'trouve', publics: '*', autres_filtres: '*', nombre: 2 },
    ]);
    expect(JSON.stringify(await counts())).not.toContain('Dupont');
  });

  it('adds up small numbers once a month is over, and not before', async () => {
    const relay = start(databases[0]!);
    for (let i = 0; i < 3; i += 1) {
      for (const commune of ['59350', '59009']) relay.searches.note(`${SEARCH}?code_commune=${commune}`, true);
    }
    today = new Date('2026-11-30T22:00:00Z');
    await relay.run();
    expect((await counts()).map(({ lieu }) => lieu)).toEqual(['59009', '59350']);
    today = new Date('2026-12-02T10:00:00Z');
    await relay.run();
    expect((await counts()).map(({ lieu, nombre }) => [lieu, Number(nombre)])).toEqual([['59', 6]]);
  });

  it('counts what is written too late with the rest', async () => {
    const late = createSearchCounts({ database: databases[0]!, now: () => today, communesComplete: () => true });
    late.note(`${SEARCH}?code_commune=59350`, true);
    today = new Date('2026-12-02T10:00:00Z');
    await late.flush();
    expect((await counts()).map(({ mois, lieu, nombre }) => [mois, lieu, Number(nombre)])).toEqual([
      ['2026-11', '*', 1],
    ]);
  });

  it('tells months by département once they are old', async () => {
    const relay = start(databases[0]!);
    for (let i = 0; i < 6; i += 1) relay.searches.note(`${SEARCH}?code_commune=59350`, true);
    await relay.run();
    expect(await tidySearchCounts(databases[0]!, '2027-11-30', 12)).toEqual({ merged: [], coarsened: [] });
    expect(await tidySearchCounts(databases[0]!, '2027-12-01', 12)).toEqual({ merged: [], coarsened: ['2026-11'] });
    expect((await counts()).map(({ lieu, nombre }) => [lieu, Number(nombre)])).toEqual([['59', 6]]);
  });

  it('is not filled by searches that somebody invents', async () => {
    const limits = { waiting: 10, month: 12 };
    const small = createSearchCounts({
      database: databases[0]!,
      now: () => today,
      communesComplete: () => true,
      limits,
    });
    const flood = (from: number) => {
      for (let i = from; i < from + 1000; i += 1)
        small.note(`${SEARCH}?code_commune=59${String(i % 1000).padStart(3, '0')}`, true);
    };
    flood(0);
    await small.flush();
    expect(await counts()).toHaveLength(11);
    flood(100);
    await small.flush();
    flood(200);
    await small.flush();
    const rows = await counts();
    expect(rows.length).toBeLessThanOrEqual(12 + 10);
    expect(rows.reduce((sum, { nombre }) => sum + Number(nombre), 0)).toBe(3000);
  });

  it('keeps counting while the database is away', async () => {
    const own = await openDatabase(place.url);
    let isAway = true;
    const counter = createSearchCounts({
      database: {
        ...own,
        get db() {
          if (isAway) throw new Error('away');
          return own.db;
        },
      },
      now: () => today,
      communesComplete: () => true,
    });
    counter.note(`${SEARCH}?code_commune=59350`, true);
    await expect(counter.flush()).rejects.toThrow('away');
    counter.note(`${SEARCH}?code_commune=59350`, true);
    isAway = false;
    await counter.flush();
    await counter.flush();
    expect((await counts()).map(({ nombre }) => Number(nombre))).toEqual([2]);
    await own.close();
  });
});
