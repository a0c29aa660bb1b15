import fc from 'fast-check';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { dayInParis, withoutRecords } from '@inclusion-kit/sdk/internal';
import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { describe, expect, it } from 'vitest';
import { service, structure } from '../../testing-internal/records.ts';
import { isOver, monthBefore, monthsBeforeDay } from './day.ts';
import { dimensionNames, MEASURES, type Dimension } from './figures.ts';
import { countOffer, writeFigures } from './figures-of-offer.ts';
import { readCells } from './snapshot-text.ts';

const DAY = '2026-11-25';

/** The parts of the key of each cell that a record is in. */
function keysOf(dimension: Dimension, record: Service): string[] {
  const list = (values: readonly string[] | null) =>
    values === null || values.length === 0 ? [''] : [...new Set(values)];
  const thematiques = list(record.thematiques);
  const commune = record.code_insee ?? '';
  return {
    total: [''],
    commune: [commune],
    source: [record.source],
    type: [record.type ?? ''],
    categorie: [...new Set(thematiques.map(categorieOf))],
    thematique: thematiques,
    commune_thematique: thematiques.map((one) => `${commune}\t${one}`),
    source_thematique: thematiques.map((one) => `${record.source}\t${one}`),
  }[dimension];
}

/** Tells whether a date is of some day, or of one between it and today. */
const isSince = (date: string, day: string): boolean => date >= day && date <= '2026-11-25';

/** Counts by looking at every record again for every cell. */
function recount(dimension: Dimension, key: string, services: Service[], structures: ListedStructure[]): number[] {
  const mine = services.filter((one) => keysOf(dimension, one).includes(key));
  const own: Partial<Record<Dimension, (one: ListedStructure) => boolean>> = {
    total: () => true,
    commune: (one) => (one.code_insee ?? '') === key,
    source: (one) => one.source === key,
  };
  const standing = structures.filter(
    own[dimension] ?? ((one) => mine.some(({ structure_id }) => structure_id === one.id)),
  );
  const doubled = new Set(structures.filter(({ doublons }) => doublons.length > 0).map(({ id }) => id));
  const scores = mine.map(({ score_qualite }) => score_qualite);
  return [
    mine.length,
    mine.filter(({ date_maj }) => isSince(date_maj, '2026-05-30')).length,
    mine.filter(({ date_maj }) => isSince(date_maj, '2025-11-26')).length,
    Math.round(scores.reduce((sum, score) => sum + score, 0) * 100),
    scores.filter((score) => score >= 0.8).length,
    mine.filter(({ structure_id }) => doubled.has(structure_id)).length,
    standing.length,
    standing.filter(({ date_maj }) => isSince(date_maj, '2026-05-30')).length,
    standing.filter(({ date_maj }) => isSince(date_maj, '2025-11-26')).length,
    standing.filter(({ id }) => doubled.has(id)).length,
  ];
}

const commune = fc.constantFrom('59350', '2A004', '97411', null);
const source = fc.constantFrom('dora', 'soliguide', 'carif-oref');
const date_maj = fc.constantFrom(
  ...['2026-11-26', '2026-11-25', '2026-05-30', '2026-05-29', '2026-05-26', '2025-11-26', '2025-11-25', '2020-01-01'],
);
const thematiques = fc.option(
  fc.array(
    fc.constantFrom(
      'numerique--acquerir-un-equipement',
      'mobilite--preparer-un-permis',
      'mobilite--acceder-a-un-vehicule',
    ),
  ),
);
const offer = fc
  .array(
    fc.record({
      commune,
      source,
      date_maj,
      doubled: fc.boolean(),
      services: fc.array(
        fc.record({
          commune,
          source,
          date_maj,
          thematiques,
          score: fc.integer({ min: 0, max: 100 }),
          type: fc.constantFrom('atelier', 'aide-financiere', null),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => ({
    structures: drawn.map((one, i) =>
      structure({
        id: `s${i}`,
        source: one.source,
        code_insee: one.commune,
        date_maj: one.date_maj,
        doublons: one.doubled ? [{ source: 'dora', id: 'x' }] : [],
      }),
    ),
    services: drawn.flatMap((one, i) =>
      one.services.map((each, j) =>
        service({
          id: `v${i}-${j}`,
          structure_id: `s${i}`,
          source: each.source,
          code_insee: each.commune,
          date_maj: each.date_maj,
          thematiques: each.thematiques,
          type: each.type,
          score_qualite: each.score / 100,
        }),
      ),
    ),
  }));

describe('the figures of an offer', () => {
  it('count no record that is closed for good, as no list holds it', async () => {
    const records = {
      structures: [structure(), structure({ id: 'dora--s2' })],
      services: [service(), service({ id: 'dora--2' }), service({ id: 'dora--3', structure_id: 'dora--s2' })],
    };
    const withheld = { services: ['dora--1'], structures: ['dora--s2'] };
    const catalogue = createCatalogue({ ...records, hiddenSources: [] });
    const lists = {
      structures: (await catalogue.structures(withoutRecords({}, withheld))).total,
      services: (await catalogue.services(withoutRecords({}, withheld))).total,
    };
    expect(lists).toEqual({ structures: 1, services: 1 });
    const { total } = await countOffer(catalogue, DAY, withheld);
    const [services, structures] = (['services', 'structures'] as const).map(
      (name) => total.get('')?.[MEASURES.indexOf(name)],
    );
    expect({ structures, services }).toEqual(lists);
  });

  it('are those of a plain recount, cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(offer, async ({ structures, services }) => {
        const figures = await countOffer(createCatalogue({ structures, services, hiddenSources: [] }), DAY);
        for (const dimension of dimensionNames) {
          const keys = new Set([
            ...services.flatMap((one) => keysOf(dimension, one)),
            ...(dimension === 'total' ? [''] : []),
            ...(dimension === 'commune' ? structures.map((one) => one.code_insee ?? '') : []),
            ...(dimension === 'source' ? structures.map((one) => one.source) : []),
          ]);
          expect([...figures[dimension].keys()].sort()).toEqual([...keys].sort());
          for (const [key, numbers] of figures[dimension]) {
            expect([dimension, key, ...numbers]).toEqual([
              dimension,
              key,
              ...recount(dimension, key, services, structures),
            ]);
          }
        }
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });

  it('are read as they were written, whole or as a difference', async () => {
    await fc.assert(
      fc.asyncProperty(offer, offer, async (before, after) => {
        const first = await writeFigures(createCatalogue({ ...before, hiddenSources: [] }), '2026-11-24', []);
        expect(first.every(({ base }) => base === null)).toBe(true);
        const bases = first.map(({ dimension, contenu }) => ({ dimension, contenu, jour: '2026-11-24' }));
        const figures = await countOffer(createCatalogue({ ...after, hiddenSources: [] }), DAY);
        for (const { dimension, base, cellules, contenu } of await writeFigures(
          createCatalogue({ ...after, hiddenSources: [] }),
          DAY,
          bases,
        )) {
          const over = bases.find((one) => one.dimension === dimension)!.contenu;
          const read = await (base === null ? readCells(contenu) : readCells(contenu, await readCells(over)));
          expect(read.size).toBe(cellules);
          expect(Object.fromEntries(read)).toEqual(Object.fromEntries(figures[dimension]));
        }
      }),
      { seed: 20261125, numRuns: 25 },
    );
  });

  it('are written as a difference when little has changed', async () => {
    const structures = [structure()];
    const services = Array.from({ length: 300 }, (_, i) => service({ id: `v${i}`, code_insee: String(59_000 + i) }));
    const first = await writeFigures(createCatalogue({ structures, services, hiddenSources: [] }), '2026-11-24', []);
    const bases = first.map(({ dimension, contenu }) => ({ dimension, contenu, jour: '2026-11-24' }));
    const next = await writeFigures(
      createCatalogue({ structures, services: services.slice(1), hiddenSources: [] }),
      DAY,
      bases,
    );
    expect(next.find(({ dimension }) => dimension === 'commune')).toMatchObject({ base: '2026-11-24', cellules: 300 });
  });

  it('are refused when they are not of a format that this version knows', async () => {
    await expect(readCells(Buffer.from('{}').toString('base64'))).rejects.toThrow();
  });

  it('have a name for each number of a cell', async () => {
    const { total } = await countOffer(createCatalogue({ structures: [], services: [] }), DAY);
    expect(total.get('')).toHaveLength(MEASURES.length);
  });
});

describe('a day', () => {
  it('is the one in Paris', () => {
    expect(dayInParis(new Date('2026-11-25T22:59:59Z'))).toBe('2026-11-25');
    expect(dayInParis(new Date('2026-11-25T23:00:00Z'))).toBe('2026-11-26');
    expect(dayInParis(new Date('2026-07-31T22:00:00Z'))).toBe('2026-08-01');
  });

  it('has one six months before, be it the last of a shorter month', () => {
    expect(monthsBeforeDay('2026-08-31', 6)).toBe('2026-02-28');
    expect(monthsBeforeDay('2028-02-29', 12)).toBe('2027-02-28');
    expect([monthBefore('2026-01', 1), monthBefore('2026-12', -1), monthBefore('2026-12', 12)]).toEqual([
      '2025-12',
      '2027-01',
      '2025-12',
    ]);
  });

  it('ends a month the day after it', () => {
    expect([isOver('2026-11', '2026-11-30'), isOver('2026-11', '2026-12-01'), isOver('2026-11', '2026-12-02')]).toEqual(
      [false, false, true],
    );
  });
});
