import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { applyMapping } from '../mapping/apply-mapping.ts';
import { suggestMapping } from '../mapping/suggest-mapping.ts';
import { mendDataset, type Mend } from '../mending/mend-dataset.ts';
import { createPlaces } from '../values/places/places.ts';
import { readRows } from '../rows/read-rows.ts';
import type { SourceRow } from '../rows/row.ts';
import { toWorkbook } from '../testing-internal/workbook.ts';
import { writeInPlace } from './write-in-place.ts';

const toFile = (name: string, content: BlobPart) => ({ name, stream: () => new Blob([content]).stream() });

async function rowsOf(name: string, content: BlobPart): Promise<SourceRow[]> {
  const rows: SourceRow[] = [];
  for await (const told of readRows(toFile(name, content))) if (told.kind === 'row') rows.push(told);
  return rows;
}

/** Mends a file and writes it again in its layout. */
async function mend(name: string, content: BlobPart) {
  const rows = await rowsOf(name, content);
  const mapping = suggestMapping(rows);
  const known = { source: 'cd72', now: '2026-11-20' };
  const places = createPlaces([
    { code: '72181', nom: 'Le Mans', codes_postaux: ['72000'], code_departement: '72', latitude: 48, longitude: 0.2 },
  ] as never);
  const { mends } = mendDataset(applyMapping(rows, mapping, known), { ...known, departement: '72', places });
  const written = await writeInPlace(toFile(name, content), { mends, mapping });
  return { mends, written, rows };
}
const textOf = async (written: { content: Blob } | null): Promise<string> => (await written?.content.text()) ?? '';

it('writes JSON again with its nesting, its other values and its indentation', async () => {
  const given = {
    version: 3,
    structures: [
      {
        nom: 'CCAS',
        contacts: [
          { type: 'telephone', valeur: '02 43 00 00 00', note: 'le matin' },
          { type: 'telephone', valeur: '02 43 00 00 09', note: 'fax' },
        ],
        adresse: { commune: 'LE MANS', code_postal: '72000' },
        services: [
          { nom: 'Atelier CV.', telephone: '0243000001', description: 'Écrire un CV.' },
          { nom: 'Permis', telephone: '02.43.00.00.02', description: 'Passer le permis.' },
        ],
      },
    ],
  };
  const { written } = await mend('offre.json', JSON.stringify(given, null, 2));
  expect(written?.format).toBe('json');
  const text = await textOf(written);
  expect(text).toMatch(/^\{\n {2}"version": 3,\n {2}"structures"/);
  expect(JSON.parse(text)).toEqual({
    version: 3,
    structures: [
      {
        nom: 'CCAS',
        contacts: [
          { type: 'telephone', valeur: '+33243000000', note: 'le matin' },
          { type: 'telephone', valeur: '02 43 00 00 09', note: 'fax' },
        ],
        adresse: { commune: 'Le Mans', code_postal: '72000' },
        services: [
          { nom: 'Atelier CV', telephone: '+33243000001', description: 'Écrire un CV.' },
          { nom: 'Permis', telephone: '+33243000002', description: 'Passer le permis.' },
        ],
      },
    ],
  });
});

it('writes JSON again whose structures stand in groups', async () => {
  const place = (nom: string, telephone: string, service: string) => ({
    ...{ nom, telephone },
    services: [{ nom: service, description: 'Un cours.' }],
  });
  const zone = (nom: string, lieu: object) => ({ nom, commune: 'LE MANS', lieux: [lieu] });
  const zones = [
    zone('Nord.', place('Mairie', '0243000001', 'Permis.')),
    zone('Sud.', place('CCAS', '0243000002', 'Colis.')),
  ];
  const { written } = await mend('offre.json', JSON.stringify({ zones }));
  expect(JSON.parse(await textOf(written))).toEqual({
    zones: [
      zone('Nord.', place('Mairie', '+33243000001', 'Permis')),
      zone('Sud.', place('CCAS', '+33243000002', 'Colis')),
    ],
  });
  const lines = zones.map((one) => JSON.stringify(one)).join('\n');
  expect((await mend('offre.ndjson', lines)).written).toBeNull();
});

const line = (id: string, nom: string, telephone: string): string =>
  `{"id": ${id},  "nom":"${nom}", "code": 1.0, "note": "a \\"b\\" \\u00e9", "telephone" : "${telephone}"}`;

it.each([
  [
    'offre.json',
    (one: string, other: string) =>
      `{ "total": 90071992547409931,\r\n  "resultats": [\r\n    ${one},\r\n    ${other}\r\n  ]\r\n}`,
  ],
  ['offre.json', (one: string, other: string) => `[\n${one},\n${other}]`],
  ['offre.ndjson', (one: string, other: string) => `${one}\r\n ${other}`],
])('keeps every other sign of %s: large numbers, blanks and lines', async (name, wrap) => {
  const content = wrap(
    line('9007199254740993', 'Atelier CV.', '0243000001'),
    line('12345678901234567891', 'Permis B', '02.43.00.00.02'),
  );
  const { written } = await mend(name, content);
  const expected = wrap(
    line('9007199254740993', 'Atelier CV', '+33243000001'),
    line('12345678901234567891', 'Permis B', '+33243000002'),
  );
  expect(await textOf(written)).toBe(`${expected}\n`);
});

it('writes a list of values on as many lines as it stood on', async () => {
  const content = `[\n  {\n    "nom": "Atelier CV",\n    "publics": [\n      "Jeunes",\n      "BRSA"\n    ],\n    "frais": "Gratuit"\n  }\n]`;
  const { written } = await mend('offre.json', content);
  const text = await textOf(written);
  expect(JSON.parse(text)).toMatchObject([{ nom: 'Atelier CV', frais: 'gratuit' }]);
  expect(text.split('\n')).toHaveLength(content.split('\n').length + 1);
  expect(text).toContain('\n    "publics": [\n      "');
});

it('writes one record a line again, and leaves a line that is no record as it is', async () => {
  const lines = [
    { nom: 'Atelier CV.', telephone: '0243000001', extra: [1, { a: 2 }] },
    { nom: 'Permis', telephone: null },
  ];
  const content = `${JSON.stringify(lines[0])}\n{"nom": \n\n${JSON.stringify(lines[1])}\n`;
  const { written } = await mend('offre.ndjson', content);
  expect(written?.format).toBe('ndjson');
  expect(await textOf(written)).toBe(
    `${JSON.stringify({ ...lines[0], nom: 'Atelier CV', telephone: '+33243000001' })}\n{"nom": \n\n${JSON.stringify(lines[1])}\n`,
  );
});

it('moves a point of GeoJSON whose coordinates are exchanged', async () => {
  const properties = { nom: 'Atelier CV.', commune: 'Le Mans', code_postal: '72000', telephone: '0243000001' };
  const feature = { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [48.01, 0.21] } };
  const { written } = await mend('offre.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
  expect(JSON.parse(await textOf(written))).toEqual({
    type: 'FeatureCollection',
    features: [
      {
        ...feature,
        properties: { ...properties, nom: 'Atelier CV', telephone: '+33243000001' },
        geometry: { type: 'Point', coordinates: [0.21, 48.01] },
      },
    ],
  });
});

it.each([false, true])(
  'writes a workbook again: titles, merged cells, dates and hidden sheets stay (shared texts: %s)',
  async (shared) => {
    const sheets = {
      Notes: [['À lire']],
      Offre: [
        ['Offre 2026 & « suite »'],
        [],
        ['Nom', 'Ville', 'Téléphone', 'Mis à jour'],
        ['Atelier CV.', 'LE MANS', '02 43 00 00 00', { day: '2026-02-01' }],
        ['Permis & « B ».', null, 243000001, { day: '2026-02-02' }],
        ['Total', 2],
      ],
      Caché: [
        ['Nom', 'Ville', 'Téléphone'],
        ['Atelier.', 'LE MANS', '0243000000'],
      ],
    };
    const content = toWorkbook(sheets, { shared, hidden: ['Caché'], merges: { Offre: ['B4:B5'] } });
    const { written } = await mend('offre.xlsx', content);
    expect(written?.format).toBe('xlsx');
    const mended = new Uint8Array((await written?.content.arrayBuffer()) ?? new ArrayBuffer(0));
    const [before, after] = [unzipSync(content), unzipSync(mended)];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(before).filter(
      (name) => strFromU8(before[name] ?? strToU8('')) !== strFromU8(after[name] ?? strToU8('')),
    );
    expect(changed).toEqual(['xl/worksheets/sheet2.xml']);
    expect((await rowsOf('mended.xlsx', mended)).map(({ row, cells }) => [row, cells])).toEqual([
      [4, { Nom: 'Atelier CV', Ville: 'Le Mans', Téléphone: '+33243000000', 'Mis à jour': new Date('2026-02-01') }],
      [5, { Nom: 'Permis & « B »', Ville: 'Le Mans', Téléphone: '+33243000001', 'Mis à jour': new Date('2026-02-02') }],
    ]);
    expect(strFromU8(after['xl/worksheets/sheet2.xml'] ?? strToU8(''))).toContain('<mergeCell ref="B4:B5"/>');
  },
);

it('mends each of equal rows of a workbook', async () => {
  const row = ['Atelier CV.', 'LE MANS', '02 43 00 00 00'];
  const other = ['Permis.', 'LE MANS', '02 43 00 00 01'];
  const content = toWorkbook({ Offre: [['Nom', 'Ville', 'Téléphone'], row, other, row, row] });
  const { written, rows } = await mend('offre.xlsx', content);
  expect(rows.map((one) => one.row)).toEqual([2, 3]);
  const mended = unzipSync(new Uint8Array((await written?.content.arrayBuffer()) ?? new ArrayBuffer(0)));
  const text = strFromU8(mended['xl/worksheets/sheet1.xml'] ?? strToU8(''));
  expect(text.match(/<t [^>]*>Atelier CV<\/t>|<t>Atelier CV<\/t>/g)).toHaveLength(3);
  expect(text.match(/\+33243000000/g)).toHaveLength(3);
  expect(text).not.toContain('LE MANS');
});

it('leaves a computed cell as it is: its formula would be lost', async () => {
  const files = unzipSync(
    toWorkbook({
      Offre: [
        ['Nom', 'Ville', 'Téléphone'],
        ['Atelier.', 'LE MANS', '0243000000'],
      ],
    }),
  );
  const name = 'xl/worksheets/sheet1.xml';
  const sheet = strFromU8(files[name] ?? strToU8('')).replace(
    '<c r="B2" t="inlineStr"><is><t>LE MANS</t></is></c>',
    '<c r="B2" t="str"><f>UPPER("Le Mans")</f><v>LE MANS</v></c>',
  );
  const { written, mends } = await mend('offre.xlsx', Uint8Array.from(zipSync({ ...files, [name]: strToU8(sheet) })));
  expect(mends.map(({ column }) => column)).toContain('Ville');
  const mended = unzipSync(new Uint8Array((await written?.content.arrayBuffer()) ?? new ArrayBuffer(0)));
  const text = strFromU8(mended[name] ?? strToU8(''));
  expect(text).toContain('<f>UPPER("Le Mans")</f><v>LE MANS</v>');
  expect(text).toContain('+33243000000');
});

it('keeps a cell that gives several fields', async () => {
  const content = JSON.stringify([{ nom: 'Atelier.', lieu: '72000 LE MANS' }]);
  const mends: Mend[] = (['nom', 'commune'] as const).map((field) => ({
    ...{ model: 'service', id: 'x--1', file: 'o.json', row: 0, isItem: true, field, rule: 'x', before: 'x' },
    ...(field === 'nom' ? { column: 'nom', after: 'Atelier' } : { column: 'lieu', after: 'Le Mans' }),
  }));
  const mapping = {
    columns: [
      { column: 'nom', field: 'nom' },
      { column: 'lieu', field: 'code_postal, commune' },
    ],
  };
  expect(JSON.parse(await textOf(await writeInPlace(toFile('o.json', content), { mends, mapping })))).toEqual([
    { nom: 'Atelier', lieu: '72000 LE MANS' },
  ]);
});

it.each([
  ['o.csv', 'nom;ville\nA;B'],
  ['o.zip', Uint8Array.from(zipSync({ 'o.csv': strToU8('nom;ville') }))],
  ['o.json', '{"a": '],
  ['o.xlsx', 'PK\u0003\u0004'],
])('writes no other format: %s', async (name, content) => {
  expect(await writeInPlace(toFile(name, content), { mends: [], mapping: { columns: [] } })).toBeNull();
});

it.each([
  ['rows', '', '<row '],
  ['cells', '<row r="3">', '<c '],
  ['values', '<row r="3">', '<c><v>'],
])('mends a workbook that goes on with %s without end', async (_, before, begun) => {
  const sheets = {
    Offre: [
      ['Nom', 'Ville', 'Téléphone'],
      ['Atelier.', 'LE MANS', '0243000000'],
    ],
  };
  const files = unzipSync(toWorkbook(sheets));
  const name = 'xl/worksheets/sheet1.xml';
  const endless = before + begun.repeat(500_000);
  const sheet = strFromU8(files[name] ?? strToU8('')).replace('</sheetData>', () => `${endless}</sheetData>`);
  const { written } = await mend('offre.xlsx', zipSync({ ...files, [name]: strToU8(sheet) }));
  const mended = unzipSync(new Uint8Array((await written?.content.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(strFromU8(mended[name] ?? strToU8(''))).toContain('+33243000000');
});

it('writes no JSON whose records stand by their ids, nor lines whose services do', async () => {
  const { written } = await mend(
    'x.json',
    JSON.stringify({ a1: { nom: 'A.', commune: 'L' }, a2: { nom: 'B', commune: 'L' } }),
  );
  expect(written).toBeNull();
  const line = JSON.stringify({ nom: 'A.', commune: 'L', services: { s1: { nom: 'B.', description: 'Aide' } } });
  expect((await mend('x.ndjson', `{"nom":"C","commune":"L"}\n${line}\n`)).written).toBeNull();
});
