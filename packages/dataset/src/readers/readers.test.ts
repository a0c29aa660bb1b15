import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listDataFiles } from '../node/data-files.ts';
import { readDataset, type ReadDataset } from './read-dataset.ts';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import { toWorkbook, type WrittenCell } from '../testing-internal/workbook.ts';
import { fr } from '../locales/fr.ts';
import { readCsvRows, type CsvRow } from './csv/csv-rows.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'readers-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = async (name: string, content: string | Uint8Array): Promise<ReadDataset> => {
  writeFileSync(join(folder, name), content);
  return readDataset(await listDataFiles([join(folder, name)]));
};
const recordsOf = (located: ReadDataset['services']): unknown[] => located.map(({ record }) => record);

/** Records that are hard to write: quotes, line ends, commas, a smile, texts that look like something else. */
const services = [
  buildService({
    nom: 'L’« atelier » "vélo", 1',
    zone_eligibilite: ['59350', '2A'],
    publics: ['etudiants', 'familles'],
  }),
  buildService({ description: 'Une\nligne ; puis\r\nune autre 👉', code_postal: '01000', publics: null }, { seed: 2 }),
  buildService({ nom: "['pas', 'une liste']", latitude: -20.9, volume_horaire_hebdomadaire: 10.5 }, { seed: 3 }),
];
const structures = [buildStructure({ siret: '01234567800011' }), buildStructure({ nom: 'Café & Cie <3' }, { seed: 2 })];
const columns = Object.keys(services[0] ?? {});
const cellsOf = (record: object, toText: (list: unknown[]) => string): (string | number | boolean | null)[] =>
  Object.values(record).map((value: unknown) =>
    Array.isArray(value) ? toText(value) : (value as string | number | boolean | null),
  );
const toPython = (list: unknown[]): string => `[${list.map((item) => `'${String(item)}'`).join(', ')}]`;
const toCsv = (rows: (string | number | boolean | null)[][], delimiter = ','): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = typeof cell === 'boolean' ? (cell ? 'True' : 'False') : String(cell ?? '');
          return /["\n\r,;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(delimiter),
    )
    .join('\n');

describe('CSV', () => {
  it.each([
    ['as data·inclusion publishes it', ',', toPython, ''],
    [
      'with commas in lists, semicolons between cells and a byte order mark',
      ';',
      (list: unknown[]) => list.join(', '),
      '\uFEFF',
    ],
    ['with lists in JSON', '\t', (list: unknown[]) => JSON.stringify(list), ''],
  ])('gives the same records as JSON, %s', async (_, delimiter, toText, mark) => {
    const text = mark + toCsv([columns, ...services.map((record) => cellsOf(record, toText))], delimiter);
    const dataset = await read('services.csv', text);
    expect(dataset.unreadable).toEqual([]);
    expect(recordsOf(dataset.services)).toEqual(services);
    expect(dataset.services.map(({ line }) => line)).toEqual([2, 3, 6]);
    const zipped = await read('services.csv.gz', gzipSync(text));
    expect(recordsOf(zipped.services)).toEqual(services);
  });

  it('reads cells that say nothing as empty', async () => {
    const cells = ['N/A', 'NA', 'null', 'None', 'nan', ' '];
    const { structures: read_ } = await read(
      's.csv',
      `source,id,nom\n${cells.map((cell) => `dora,x,${cell}`).join('\n')}`,
    );
    expect(recordsOf(read_)).toEqual(cells.map(() => ({ source: 'dora', id: 'x', nom: null })));
  });

  it('loses only the rows that are broken, and tells where', async () => {
    const text = 'source,id,nom\ndora,1,"a\ndora,2,b\ndora,3\ndora,4,c,d\ndora,5,"e"f\n\ndora,6,g,,\n';
    const { structures: kept, unreadable } = await read('s.csv', text);
    expect(recordsOf(kept)).toEqual([
      { source: 'dora', id: '2', nom: 'b' },
      { source: 'dora', id: '6', nom: 'g' },
    ]);
    expect(unreadable.map(({ reason, count, line }) => [reason, count, line])).toEqual([
      [fr.readers.quotes, 2, 2],
      [fr.readers.columns, 2, 4],
    ]);
  });

  it('goes on after a quote that nothing closes', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `dora,${index},nom`);
    rows[10] = 'dora,10,"nom';
    const { structures: kept, unreadable } = await read('s.csv', ['source,id,nom', ...rows].join('\n'));
    expect(kept).toHaveLength(999);
    expect(unreadable).toMatchObject([{ reason: fr.readers.no_end, count: 1, line: 12 }]);
  });

  it('tells the end of a cell from lost quotes, though spaces stand behind it where the text is cut', async () => {
    const rows: CsvRow[] = [];
    for await (const row of readCsvRows(['a,b\n"x" ', ' ,2\r\n', '"y"', '"",3 \r', '\n4,"5"\r'])) rows.push(row);
    expect(rows.map((row) => ('cells' in row ? row.cells : row.broken))).toEqual([
      ['a', 'b'],
      ['x', '2'],
      ['y"', '3 '],
      ['4', '5'],
    ]);
  });

  it('says that a first line names no columns, or that there is nothing', async () => {
    expect((await read('a.csv', 'dora,1,nom\n')).unreadable).toMatchObject([{ reason: fr.readers.noHeader }]);
    expect((await read('b.csv', '')).unreadable).toMatchObject([{ reason: fr.readers.empty }]);
  });

  it('of columns of the same name takes the first that is filled, and leaves out those without a name', async () => {
    const { structures: kept } = await read('s.csv', ',source,id,nom,nom,__proto__\n0,dora,1,,b,x\n1,dora,2,a,b,x\n');
    expect(recordsOf(kept)).toEqual([
      { source: 'dora', id: '1', nom: 'b' },
      { source: 'dora', id: '2', nom: 'a' },
    ]);
  });

  it('takes the source from the name of a file without that column, and says so', async () => {
    const { structures: kept, notes } = await read('Département du Nord.csv', 'id,nom\n1,a\n');
    expect(recordsOf(kept)).toEqual([{ id: '1', nom: 'a', source: 'departement-du-nord' }]);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('departement-du-nord');
  });

  it('tells communes by their columns', async () => {
    expect((await read('c.csv', 'code,nom\n59350,Lille\n')).communes).toEqual([{ code: '59350', nom: 'Lille' }]);
  });

  it('cuts the same rows however the text is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', 'é', ' ') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    const toRow = (cells: string[]): string => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
    async function cut(text: string, size: number): Promise<CsvRow[]> {
      const rows: CsvRow[] = [];
      // eslint cannot know that a stream of one piece needs no wait.
      const pieces = (async function* () {
        for (let at = 0; at < text.length; at += size) yield await Promise.resolve(text.slice(at, at + size));
      })();
      for await (const row of readCsvRows(pieces)) rows.push(row);
      return rows;
    }
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const text = ['a,b', ...rows.map(toRow)].join('\n');
        const cells = (await cut(text, size)).map((row) => ('cells' in row ? row.cells : row.broken));
        expect(cells).toEqual([['a', 'b'], ...rows]);
      }),
      { seed: 14, numRuns: 200 },
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r') }), async (text) => {
        expect(await cut(text, 3)).toEqual(await cut(text, 1000));
      }),
      { seed: 14, numRuns: 300 },
    );
  });
});

describe('XLSX', () => {
  const withIndex = (records: readonly object[]): WrittenCell[][] => [
    [null, ...Object.keys(records[0] ?? {})],
    ...records.map((record, index): WrittenCell[] => [
      index,
      ...Object.entries(record).map(([name, value]: [string, unknown]): WrittenCell => {
        if (name === 'date_maj') return { day: String(value) };
        return Array.isArray(value) ? toPython(value) : (value as WrittenCell);
      }),
    ]),
  ];

  it.each([[false], [true]])(
    'gives the same records as JSON, as data·inclusion publishes it (shared: %s)',
    async (shared) => {
      const dataset = await read('services.xlsx', toWorkbook({ Sheet1: withIndex(services) }, { shared }));
      expect(dataset.unreadable).toEqual([]);
      expect(recordsOf(dataset.services)).toEqual(services);
      expect(dataset.services.map(({ line }) => line)).toEqual([2, 3, 4]);
      const others = await read('structures.xlsx', toWorkbook({ Sheet1: withIndex(structures) }, { shared }));
      expect(recordsOf(others.structures)).toEqual(structures);
    },
  );

  it('reads a producer’s workbook: two sheets, rows to ignore, lists with commas, codes taken for numbers', async () => {
    const dataset = await read(
      'cd59.xlsx',
      toWorkbook({
        Structures: [
          ['__ignore__', 'id', 'nom', 'siret', 'code_postal', 'date_maj', 'colonne en trop'],
          [true, 'Un identifiant', 'Le nom'],
          [null, 's1', 'CCAS', 1_234_567_800_011, 1000, { day: '2026-02-27' }],
          [],
          ['oui', 's0', 'Exemple'],
        ],
        Services: [
          ['__ignore__', 'structure_id', 'id', 'zone_eligibilite', 'thematiques', 'nombre_semaines'],
          [null, 's1', '1', 1, 'mobilite--acheter-un-vehicule, mobilite--louer-un-vehicule', 'beaucoup'],
          [false, 's1', '2', 59_350, null, 3],
        ],
        Thématiques: [['value', 'label']],
      }),
    );
    expect(dataset.unreadable).toEqual([]);
    expect(dataset.notes).toHaveLength(1);
    expect(dataset.structures).toMatchObject([
      {
        line: 3,
        record: { id: 's1', siret: '01234567800011', code_postal: '01000', date_maj: '2026-02-27', source: 'cd59' },
      },
    ]);
    expect(recordsOf(dataset.services)).toMatchObject([
      {
        zone_eligibilite: ['01'],
        thematiques: ['mobilite--acheter-un-vehicule', 'mobilite--louer-un-vehicule'],
        nombre_semaines: 'beaucoup',
      },
      { zone_eligibilite: ['59350'], thematiques: null, nombre_semaines: 3 },
    ]);
    expect(dataset.services[0]?.file).toContain('feuille Services');
  });

  it('tells what is no workbook, however it is broken', async () => {
    const whole = toWorkbook({ Sheet1: withIndex(structures) });
    const cuts = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(cuts, fc.integer({ min: 0, max: 255 }), fc.boolean(), async (at, byte, isCut) => {
        const broken = isCut ? whole.subarray(0, at) : whole.slice();
        if (!isCut) broken[at] = byte;
        const { unreadable, structures: kept } = await read('s.xlsx', broken);
        expect(unreadable.length + kept.length).toBeGreaterThan(0);
      }),
      { seed: 14, numRuns: 150 },
    );
    expect((await read('t.xlsx', 'PK')).unreadable).toMatchObject([{ reason: fr.readers.noWorkbook }]);
  });

  it('holds each part against its sum: one bit of the sum changed is told', async () => {
    const whole = Buffer.from(toWorkbook({ Sheet1: withIndex(structures) }));
    const entries: number[] = [];
    for (let at = whole.indexOf('PK\x01\x02'); at !== -1; at = whole.indexOf('PK\x01\x02', at + 1)) entries.push(at);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), fc.integer({ min: 0, max: 31 }), async (entry, bit) => {
        const broken = Buffer.from(whole);
        broken.writeUInt32LE((whole.readUInt32LE(entry + 16) ^ (1 << bit)) >>> 0, entry + 16);
        expect((await read('s.xlsx', broken)).unreadable).toMatchObject([{ reason: fr.readers.noWorkbook }]);
      }),
      { seed: 14, numRuns: 40 },
    );
  });
});

describe('a workbook whose content is far larger than itself', () => {
  const header = ['id', 'structure_id', 'nom'];
  const long = 'a'.repeat(20_000_000);
  const texts = toWorkbook({ Services: [header, ['1', '2', long]] }, { shared: true });
  const wide = Array.from({ length: 16_000 }, (_, at) => `k${at}`);
  const rows = Array.from({ length: 200 }, (): WrittenCell[] => [1, 2]);

  it.each([
    ['by what its directory tells', texts],
    ['whatever its directory tells', tellingSizes(texts, 1000)],
    ['in a sheet', toWorkbook({ Services: [header, ['1', '2', long]] })],
    ['in empty cells', toWorkbook({ Services: [[...header, ...wide], ...rows] })],
  ])('is refused %s', async (_, content) => {
    const { unreadable, services: kept } = await read('s.xlsx', content);
    expect(unreadable).toMatchObject([{ reason: fr.readers.inflated }]);
    expect(kept.length).toBeLessThan(rows.length);
  });

  /** Tells a smaller unzipped size of each large part in the directory of a workbook. */
  function tellingSizes(workbook: Uint8Array, size: number): Buffer {
    const changed = Buffer.from(workbook);
    for (let at = changed.indexOf('PK\x01\x02'); at !== -1; at = changed.indexOf('PK\x01\x02', at + 1)) {
      changed.writeUInt32LE(Math.min(changed.readUInt32LE(at + 24), size), at + 24);
    }
    return changed;
  }
});

describe('GeoJSON', () => {
  it('gives the same records as JSON, placed by their points', async () => {
    const features = services.map(({ latitude, longitude, ...properties }) => ({
      type: 'Feature',
      properties: { ...properties, thematiques: JSON.stringify(properties.thematiques) },
      geometry: latitude === null ? null : { type: 'Point', coordinates: [longitude, latitude] },
    }));
    const text = JSON.stringify({ type: 'FeatureCollection', features, bbox: [1, 2, 3, 4] });
    const dataset = await read('services.geojson', text);
    expect(dataset.unreadable).toEqual([]);
    expect(recordsOf(dataset.services)).toEqual(services);
    expect(recordsOf((await read('s.geojson.gz', gzipSync(text))).services)).toEqual(services);
  });
});
