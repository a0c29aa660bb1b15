import fc from 'fast-check';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { createRandom } from '@inclusion-kit/demonstration';
import { communeOf, departementOf } from '@inclusion-kit/sdk/geography';
import { categories, categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { freshnessOf, type TerritoryReport } from '@inclusion-kit/sdk/territory';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '../../store/database/database.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { createTestDatabase, DIALECTS, type TestDatabase } from '../../testing-internal/databases/databases.ts';
import { service, structure } from '../../testing-internal/records.ts';
import { writeFigures } from '../figures/figures-of-offer.ts';
import { keepFigures } from '../figures/snapshots.ts';
import { chooseDays } from './read-history.ts';
import { createHistory } from './kept-history.ts';

const JOURS = ['2026-05-25', '2026-11-01', '2026-11-25'];

type Records = { structures: ListedStructure[]; services: Service[] };

const offer = fc
  .array(
    fc.record({
      commune: fc.constantFrom('59350', '59009', '75101', '75102', '97411', null),
      date_maj: fc.constantFrom('2026-10-01', '2025-10-01', '2023-01-01'),
      thematiques: fc.option(
        fc.subarray([
          'mobilite--preparer-un-permis',
          'mobilite--acceder-a-un-vehicule',
          'sante--addictions',
          'nulle--part',
        ]),
      ),
      score: fc.integer({ min: 70, max: 90 }),
    }),
    { maxLength: 8 },
  )
  .map((drawn): Records => ({
    structures: drawn.map(({ commune, date_maj }, i) => structure({ id: `s${i}`, code_insee: commune, date_maj })),
    services: drawn.map(({ commune, date_maj, thematiques, score }, i) =>
      service({
        id: `v${i}`,
        structure_id: `s${i}`,
        code_insee: commune,
        date_maj,
        thematiques,
        score_qualite: score / 100,
      }),
    ),
  }));

const reportOf = (niveau: string, code: string, parts: string[] = []): TerritoryReport =>
  ({
    ...{ jour: '2026-11-28', territoire: { niveau, code }, parties: parts.map((one) => ({ code: one })) },
  }) as unknown as TerritoryReport;

const TERRITORIES: [TerritoryReport, (commune: string) => boolean][] = [
  [reportOf('france', 'france'), () => true],
  [reportOf('region', '32'), (commune) => ['02', '59', '60', '62', '80'].includes(departementOf(commune))],
  [reportOf('departement', '974'), (commune) => commune.startsWith('974')],
  [reportOf('epci', '200093201', ['59350', '59009']), (commune) => ['59350', '59009'].includes(commune)],
  [reportOf('commune', '75056'), (commune) => communeOf(commune) === '75056'],
];

/** Counts by looking at every record again. */
function recount(day: string, { structures, services }: Records, isInside: (commune: string) => boolean) {
  const [ofStructures, mine] = [structures, services].map((list) =>
    (list as { code_insee: string | null }[]).filter(({ code_insee: code }) => code !== null && isInside(code)),
  ) as [ListedStructure[], Service[]];
  return {
    series: categories.map(
      ({ value }) =>
        mine.flatMap(({ thematiques }) => thematiques ?? []).filter((one) => categorieOf(one) === value).length,
    ),
    chiffres: {
      services: mine.length,
      structures: ofStructures.length,
      a_jour: mine.filter(({ date_maj }) => (freshnessOf(date_maj, day).age ?? 365) < 365).length,
      visibles: mine.filter(({ score_qualite }) => score_qualite >= 0.8).length,
    },
  };
}

describe('the days of the past', () => {
  it('are the first of each of two years of months, and the last', () => {
    const days = Array.from({ length: 900 }, (_, at) =>
      new Date(Date.UTC(2024, 5, 10 + at)).toISOString().slice(0, 10),
    );
    const { jours, avant } = chooseDays(days)!;
    expect([jours.length, jours[0], jours.at(-2), jours.at(-1)]).toEqual([26, '2024-11-01', '2026-11-01', days.at(-1)]);
    expect(avant).toBe('2026-06-01');
  });

  it('are two from the second on, however near', () => {
    expect([chooseDays([]), chooseDays(['2026-11-25'])]).toEqual([null, null]);
    const days = ['2026-11-25', '2026-11-26'];
    expect(chooseDays(days)).toEqual({ jours: days, avant: '2026-11-25' });
  });
});

describe.each(DIALECTS)('the past of territories on %s', (dialect) => {
  let place: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    place = await createTestDatabase(dialect);
    database = await openDatabase(place.url);
  });
  afterEach(async () => {
    await database.close();
    await place.remove();
  });
  const keep = (jour: string, records: Records) =>
    keepFigures(
      database,
      { figures: (day, bases) => writeFigures(createCatalogue({ ...records, hiddenSources: [] }), day, bases) },
      { jour, offre_du: null },
      null,
    );

  it('is that of a plain recount, whether a day was kept whole or as a difference', async () => {
    const [first, second, third] = fc.sample(offer, { seed: 20261128, numRuns: 3 }) as [Records, Records, Records];
    // Enough of the same for the last day to be a difference from the first of its month.
    const random = createRandom(28);
    const same = Array.from({ length: 400 }, (_, i) =>
      service({ id: `w${i}`, code_insee: String(random.int(10_000, 95_000)), score_qualite: random.int(0, 100) / 100 }),
    );
    const withSame = ({ structures, services }: Records): Records => ({
      structures: [...structures, structure()],
      services: [...services, ...same],
    });
    const [lastBefore, last] = [withSame(second), withSame(third)];
    await keep('2026-05-25', first);
    await keep('2026-11-01', lastBefore);
    const history = createHistory(database);
    await keep('2026-11-25', last);
    const kept = await place.query(
      `select base from offer_figures where jour = '2026-11-25' and dimension = 'commune_thematique'`,
    );
    expect(kept).toEqual([{ base: '2026-11-01' }]);
    for (const [report, isInside] of TERRITORIES) {
      const told = (await history.before(report))!;
      const days = [first, lastBefore, last].map((records, at) => recount(JOURS[at]!, records, isInside));
      expect(told.croissance.jours).toEqual(JOURS);
      expect(Object.values(told.croissance.series)).toEqual(
        categories.map((_, at) => days.map(({ series }) => series[at])),
      );
      expect(told.avant).toEqual({ jour: JOURS[0], chiffres: days[0]!.chiffres });
    }
  });

  it('is none from one day, and there once a second was kept', async () => {
    const history = createHistory(database);
    const records = { structures: [structure()], services: [service()] };
    await keep('2026-11-24', records);
    expect(await history.before(reportOf('france', 'france'))).toBeNull();
    await keep('2026-11-25', records);
    expect((await history.before(reportOf('france', 'france')))?.croissance.series['numerique']).toEqual([1, 1]);
    // A day to come was kept by a clock that was wrong.
    await keep('2027-11-25', records);
    expect((await history.before(reportOf('france', 'france')))?.croissance.jours).toEqual([
      '2026-11-24',
      '2026-11-25',
    ]);
  });
});
