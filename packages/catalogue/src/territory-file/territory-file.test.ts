import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test, vi } from 'vitest';
import { DatasetError, isDataInclusionError, type OfferSearchParams } from '@inclusion-kit/sdk';
import { createCatalogue } from '../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';
import { openDataset } from '../opening/open-dataset.ts';
import { fromTable, toTable, type Table } from './table.ts';
import { writeTerritoryFile } from './write-territory.ts';

const date = '2026-11-23';

/** Unknown fields of any name and value, `__proto__` and hostile texts among them. */
const unknownFields = fc.dictionary(
  fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toJSON', '0')),
  fc.jsonValue(),
  { maxKeys: 3 },
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('</script><script>', '"],"', '\\u0000\u0000\u2028', '\ud800', 'é'.repeat(3000)),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const id = fc.oneof(
  fc.uuid().map((uuid) => `dora--${uuid}`),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
  fc.constantFrom('a/b c%2F', 'x'.repeat(5000), '__proto__'),
);
const place = maybe(
  fc.constantFrom([50.631, 3.047], [50.690_000_001, 3.18], [51.034, 2.377_123_456_789], [-0, 0], [90, -180]),
);
const shared = {
  date_maj: fc.constantFrom('2026-01-15', '2000-01-01', '1999-12-31', 'hier'),
  source: fc.constantFrom('dora', 'soliguide', 'locale'),
  code_insee: maybe(fc.constantFrom('59350', '59512', '2A004')),
  score_qualite: fc.oneof(fc.constantFrom(0, 0.5, 0.87, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  horaires_accueil: maybe(fc.constantFrom('24/7', 'pas d’heures')),
  description: text,
};
const offer = fc.uniqueArray(id, { minLength: 1, maxLength: 6 }).chain((structureIds) =>
  fc.record({
    structures: fc.tuple(
      ...structureIds.map((structureId) =>
        fc
          .record({ ...shared, reseaux_porteurs: maybe(fc.subarray(['ccas', 'mission-locale'])) })
          .chain((fields) => unknownFields.map((more) => ({ ...more, ...aStructure({ ...fields, id: structureId }) }))),
      ),
    ),
    services: fc.uniqueArray(
      fc
        .record({
          ...shared,
          id,
          place,
          structure_id: fc.constantFrom(...structureIds, 'absente'),
          thematiques: maybe(fc.subarray(['numerique', 'mobilite', 'numerique'])),
          zone_eligibilite: maybe(fc.subarray(['59', '59350', 'france'])),
          modes_accueil: maybe(fc.subarray(['a-distance', 'en-presentiel'])),
          publics: maybe(fc.constantFrom<string[][]>(['jeunes', 'jeunes'], ['femmes'], [])),
          publics_precisions: maybe(text),
        })
        .chain(({ place: point, ...fields }) =>
          unknownFields.map((more) => ({
            ...more,
            ...aService({ ...fields, latitude: point?.[0] ?? null, longitude: point?.[1] ?? null }),
          })),
        ),
      { selector: (service) => service.id, maxLength: 25 },
    ),
  }),
);

const queries: OfferSearchParams[] = [
  {},
  { code_commune: '59350', size: 3 },
  { code_commune: '59512', size: 3, page: 2 },
  { code_commune: '59350', modes_accueil: ['en-presentiel'], exclure_doublons: true },
  { thematiques: ['numerique'], score_qualite_minimum: 0.5 },
  { recherche_public: 'jeunes', publics: ['femmes'] },
  { ouvert: true, maj_depuis: '2020-01-01' },
  { q: 'mobilité', code_commune: '59350' },
  { bbox: [2, 50, 4, 51.5], tri: 'date' },
];

/** A file holds JSON: a value that JSON cannot write is no record, except a lone surrogate. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a territory file', () => {
  test('answers as the catalogue over the same records, and gives each record back whole', async () => {
    let found = 0;
    await fc.assert(
      fc.asyncProperty(offer, async ({ structures, services }) => {
        const file = await writeTerritoryFile({ structures, services, communes: someCommunes }, { date });
        const { source } = await openDataset(new Blob([file]));
        const expected = createCatalogue({ structures, services, communes: someCommunes, hiddenSources: [] });
        for (const params of queries) {
          const answer = asJson(await source.searchServices(params));
          expect(answer).toEqual(asJson(await expected.searchServices(params)));
          found += (answer as { total: number }).total;
        }
        expect((await source.facets({ code_commune: '59350' })).facets.thematiques).toEqual(
          (await expected.facets({ code_commune: '59350' })).facets.thematiques,
        );
        expect(asJson(await source.services())).toEqual(asJson(await expected.services()));
        expect(asJson(await source.structures({ exclure_doublons: true }))).toEqual(
          asJson(await expected.structures({ exclure_doublons: true })),
        );
        for (const { id: structureId } of structures) {
          expect(asJson(await source.structure(structureId))).toEqual(asJson(await expected.structure(structureId)));
        }
        for (const service of (await expected.services()).items) {
          expect(asJson(await source.service(service.id))).toEqual(asJson(await expected.service(service.id)));
        }
      }),
      { seed: 2026, numRuns: 60 },
    );
    expect(found).toBeGreaterThan(500);
  });

  test('says what it holds in its first line of JSON; what follows is gzip, one member after another', async () => {
    const file = await writeTerritoryFile(
      { structures: [aStructure()], services: [aService({ description: 'été "]' })], communes: someCommunes },
      { date, licence: 'ODbL' },
    );
    const end = file.indexOf(0x0a) + 1;
    const head: unknown = JSON.parse(new TextDecoder().decode(file.subarray(0, end)));
    expect(head).toMatchObject({ format: 'inclusion-kit/offre', version: 2, date, licence: 'ODbL', services: 1 });
    const lines = gunzipSync(file.subarray(end)).toString().trimEnd().split('\n');
    const names = lines.map((line) => (JSON.parse(line) as [string, unknown])[0]);
    expect(names).toEqual([
      ...['services', 'structures', 'blocks', 'communes', 'sources'],
      ...['services', 'services', 'structures', 'services', 'structures'],
    ]);
    expect(lines.at(-2)).toContain('été \\"]');
    const dataset = await openDataset(new Blob([file]));
    expect(dataset).toMatchObject({ date, licence: 'ODbL', sources: [{ slug: 'dora' }] });
    expect(await dataset.geography.commune('59350')).toMatchObject({ nom: 'Lille', code_epci: '200093201' });
  });

  test('a page of results is answered while the records of all are read for their words', async () => {
    const structures = [aStructure()];
    const services = Array.from({ length: 600 }, (_, number) =>
      aService({ id: `s-${number}`, nom: `Service ${number}`, description: `${number} `.repeat(300) }),
    );
    const file = await writeTerritoryFile({ structures, services, communes: someCommunes }, { date });
    const { source } = await openDataset(new Blob([file]));
    const unpacked = vi.spyOn(globalThis, 'DecompressionStream');
    const words = source.searchServices({ q: 'service', size: 1 });
    await expect.poll(() => unpacked.mock.calls.length, { interval: 1 }).toBeGreaterThan(2);
    const begun = unpacked.mock.calls.length;
    // The last page stands in the last block of the file.
    await source.services({ page: 60, size: 10 });
    const before = unpacked.mock.calls.length - begun;
    await words;
    expect(unpacked.mock.calls.length).toBeGreaterThan(20);
    expect(before).toBeLessThan(10);
    unpacked.mockRestore();
  });

  test('refuses a date that is none', async () => {
    await expect(writeTerritoryFile({ structures: [], services: [] }, { date: '23/11/2026' })).rejects.toMatchObject({
      code: 'usage',
    });
  });

  test('an empty one opens and finds nothing', async () => {
    const file = await writeTerritoryFile({ structures: [], services: [], communes: someCommunes }, { date });
    const { source } = await openDataset(new Blob([file]));
    expect(await source.searchServices({ code_commune: '59350' })).toMatchObject({ total: 0 });
    await expect(source.service('x')).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a file that is not whole', () => {
  const structures = ['a', 'b', 'c'].map((structure) =>
    aStructure({ id: structure, description: structure.repeat(9000) }),
  );
  const services = structures.map((structure) => aService({ id: `s-${structure.id}`, structure_id: structure.id }));
  const whole = writeTerritoryFile({ structures, services, communes: someCommunes }, { date });
  const readAll = async (file: Uint8Array<ArrayBuffer>): Promise<unknown> => {
    const { source } = await openDataset(new Blob([file]));
    return [await source.facets({}), await source.searchServices({}), await source.structure('b')];
  };

  test('cut at any byte, it fails with a word, or was not needed so far', async () => {
    const file = await whole;
    await readAll(file);
    for (let end = 0; end < file.length - 4; end += end < 500 ? 1 : 37) {
      const error: unknown = await readAll(file.slice(0, end)).then(
        () => null,
        (failure: unknown) => failure,
      );
      expect(isDataInclusionError(error), `cut at ${end}: ${String(error)}`).toBe(true);
    }
  });

  test('with any byte changed, it fails with a word or answers as it should', async () => {
    const file = await whole;
    const answers = await readAll(file);
    const { length } = new TextDecoder().decode(file).split('\n', 1)[0] ?? '';
    for (let at = length; at < file.length - 3; at += 41) {
      const changed = file.slice();
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
      const outcome: unknown = await readAll(changed).catch((failure: unknown) => failure);
      if (!isDataInclusionError(outcome)) expect(outcome, `changed at ${at}`).toEqual(answers);
    }
  });

  test('compressed with gzip it opens; with that cut or changed it is broken, which is not the network’s fault', async () => {
    const zipped = await new Response(
      new Blob([await whole]).stream().pipeThrough(new CompressionStream('gzip')),
    ).bytes();
    const open = (bytes: Uint8Array<ArrayBuffer>) => openDataset(new Blob([bytes]));
    expect((await (await open(zipped)).source.services()).total).toBeGreaterThan(0);
    const changed = zipped.map((byte, at) => (at === zipped.length >> 1 ? byte ^ 0xff : byte));
    for (const bytes of [zipped.slice(0, zipped.length >> 1), changed]) {
      const outcome: unknown = await open(bytes)
        .then(async ({ source }) => source.services())
        .catch((failure: unknown) => failure);
      expect(outcome).toMatchObject({ name: 'DatasetError', reason: 'broken' });
    }
  });

  test('one written by version 0.1 is told, with the command that writes it anew', async () => {
    const older = '[{"format":"inclusion-kit/offre","version":1,"date":"2026-11-23","parts":{}},\n"abc"\n]\n';
    const error: unknown = await openDataset(new Blob([older])).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ name: 'DatasetError', reason: 'older_version' });
    expect((error as DatasetError).hint).toContain('npx @inclusion-kit/cli convert');
  });

  test('where the platform decompresses nothing, the file opens all the same, and a changed one is told', async () => {
    const file = await whole;
    const answers = await readAll(file);
    vi.stubGlobal('DecompressionStream', undefined);
    try {
      expect(await readAll(file)).toEqual(answers);
      const changed = file.map((byte, at) => (at === file.length - 6 ? byte ^ 0xff : byte));
      await expect(readAll(changed)).rejects.toMatchObject({ reason: 'changed' });
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('a newer version, a page of HTML, another JSON and nothing at all are each told', async () => {
    const newer = new TextDecoder().decode(await whole).replace('"version":2', '"version":3');
    const cases = {
      [newer]: 'newer_version',
      '<!doctype html>': 'not_a_dataset',
      '{"a":1}': 'not_a_dataset',
      '{"structures":[{"id":"a"},': 'broken',
      '{"id":"a"}\n{"id":': 'broken',
      '': 'not_a_dataset',
    };
    for (const [content, reason] of Object.entries(cases)) {
      const error: unknown = await openDataset(new Blob([content])).catch((failure: unknown) => failure);
      expect(error).toBeInstanceOf(DatasetError);
      expect(error).toMatchObject({ reason });
    }
  });
});

test('records of the same fields come back from their table', () => {
  const field = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(null, 'dora', ['jeunes'], 0.1, 50.631_234, 3.047_000_000_1, -12, 1e300, Number.MAX_SAFE_INTEGER),
  );
  const rows = fc.record({ one: field, two: fc.constantFrom(1, 2.5, null), three: fc.integer() });
  fc.assert(
    fc.property(fc.array(rows, { maxLength: 20 }), (records) => {
      expect(fromTable(asJson(toTable(records)) as Table)).toEqual(asJson(records));
    }),
    { seed: 1 },
  );
});
