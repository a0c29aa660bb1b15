import { createCatalogue } from '@inclusion-kit/catalogue';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database/database.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { service, structure } from '../../testing-internal/records.ts';
import { writeFigures, type CountsFigures } from '../figures/figures-of-offer.ts';
import { startMemory, type Memory, type MemoryOptions } from './memory.ts';
import { exportMemory, pruneMemory } from './export.ts';
import { MEASURES } from '../figures/figures.ts';
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
  const start = (
    database: Database,
    source: CountsFigures | null = offer,
    withheld: MemoryOptions['withheld'] = () => null,
  ): Memory => {
    const memory = startMemory({
      database,
      offer: () => source,
      withheld,
      date: () => '2026-11-25T04:00:00.000Z',
      communesComplete: () => true,
      tell: (line, { error }) => void told.push(`${line} ${String(error)}`),
      now: () => today,
      months: 12,
      firstMs: NEVER_MS,
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

  it('takes no search that only counts for one of a person', async () => {
    const relay = start(databases[0]!);
    const asked = `${SEARCH}?q=trottinette&code_commune=59350`;
    relay.searches.note(`${asked}&page=1&size=1`, true);
    relay.searches.note(`${asked}&page=1&size=20`, true);
    await relay.run();
    expect((await counts()).map(({ nombre }) => Number(nombre))).toEqual([1]);
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

  it('keeps a day without the records closed for good, once these are known', async () => {
    const closed = { services: ['dora--1'], structures: [] };
    const known: (typeof closed)[] = [];
    const given: unknown[] = [];
    const source: CountsFigures = {
      figures: (...asked) => {
        given.push(asked[2]);
        return offer.figures(...asked);
      },
    };
    const relay = start(databases[0]!, source, () => known[0]);
    await relay.run();
    expect(await days(), 'nobody knows yet which are closed').toEqual([]);
    known.push(closed);
    await relay.run();
    expect(await days()).toEqual(['2026-11-25']);
    expect(given).toEqual([closed]);
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

  describe('exported', () => {
    let out: string;
    beforeEach(() => {
      out = mkdtempSync(join(tmpdir(), 'memory-export-'));
    });
    afterEach(() => rmSync(out, { recursive: true }));
    const read = (name: string): string => readFileSync(join(out, name), 'utf8');
    const objectsOf = (name: string) =>
      read(name)
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Record<string, unknown>);

    it('tells each day whole, whether it was kept whole or as a difference', async () => {
      const communes = Array.from({ length: 200 }, (_, i) => String(59_001 + i));
      let services = communes.map((code_insee, i) => service({ id: `v${i}`, code_insee }));
      const relay = start(databases[0]!, {
        figures: (day, bases) => writeFigures(createCatalogue({ structures: [structure()], services }), day, bases),
      });
      await relay.run();
      services = services.slice(1);
      today = new Date('2026-11-26T10:00:00Z');
      await relay.run();
      const kept = await place.query(
        `select base from offer_figures where jour = '2026-11-26' and dimension = 'commune'`,
      );
      expect(kept).toEqual([{ base: '2026-11-25' }]);

      const summary = await exportMemory(place.url, { out, format: 'ndjson', now: today });
      expect(summary).toMatchObject({ days: 2, months: 0, files: { 'offre-par-commune.ndjson': 200 + 1 + 199 + 1 } });
      const rows = objectsOf('offre-par-commune.ndjson');
      const on = (jour: string) => rows.filter((row) => row['jour'] === jour && row['services'] === 1);
      expect(on('2026-11-25').map(({ code_insee }) => code_insee)).toEqual(communes);
      expect(on('2026-11-26').map(({ code_insee }) => code_insee)).toEqual(communes.slice(1));
      expect(Object.keys(rows[0]!)).toEqual(['jour', 'offre_du', 'code_insee', ...MEASURES]);
      // From the second day on, the export leaves out the first, though the second is a difference from it.
      const later = await exportMemory(place.url, { out, format: 'ndjson', since: '2026-11-26', now: today });
      expect(later.files['offre-par-commune.ndjson']).toBe(200);
      expect(readdirSync(out)).toHaveLength(10);
    });

    it('tells no month under way, and no number below five', async () => {
      const counter = createSearchCounts({ database: databases[0]!, now: () => today, communesComplete: () => true });
      const ask = (count: number, query: string, isEmpty = true) => {
        for (let i = 0; i < count; i += 1) counter.note(`${SEARCH}?${query}`, isEmpty);
      };
      ask(7, 'code_commune=59350&publics=etudiants');
      ask(1, 'code_commune=59350&publics=femmes');
      ask(2, 'code_commune=62041');
      ask(6, 'code_departement=62');
      ask(3, 'code_commune=59350', false);
      await counter.flush();
      expect((await exportMemory(place.url, { out, format: 'csv', now: today })).months).toBe(0);
      // No relay has merged it yet, but the export is merged all the same.
      const now = new Date('2026-12-02T10:00:00Z');
      expect((await exportMemory(place.url, { out, format: 'csv', now })).months).toBe(1);
      const lines = read('recherches.csv').split('\r\n');
      expect(lines[0]).toBe('mois,resultat,code_departement,code_commune,thematiques,publics,autres_filtres,nombre');
      expect(lines).toContain('2026-11,aucun,62,,,,non,8');
      const numbers = lines.slice(1, -1).map((line) => Number(line.split(',').at(-1)));
      expect(Math.min(...numbers)).toBeGreaterThanOrEqual(5);
      // Three searches that found something are too few to be told in any way.
      expect(numbers.reduce((sum, number) => sum + number, 0)).toBe(16);
      expect(lines.join()).not.toContain('trouve');
      expect(await pruneMemory(place.url, 12, now)).toEqual({ merged: ['2026-11'], coarsened: [] });
      await exportMemory(place.url, { out, format: 'csv', now });
      expect(read('recherches.csv').split('\r\n')).toEqual(lines);
    });

    it('says its columns and its licence, and refuses a database without a memory', async () => {
      await exportMemory(place.url, { out, format: 'csv', now: today });
      expect(read('LISEZMOI.txt')).toContain('Licence Ouverte 2.0');
      for (const measure of MEASURES) expect(read('LISEZMOI.txt')).toContain(`${measure} `);
      const empty = await createTestDatabase(dialect);
      await expect(exportMemory(empty.url, { out, format: 'csv' })).rejects.toThrow(
        expect.objectContaining({ name: 'StartError' }),
      );
      await empty.remove();
    });
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
