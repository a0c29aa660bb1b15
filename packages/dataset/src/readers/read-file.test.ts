import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { toWorkbook } from '../testing-internal/workbook.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDataset, writeTerritoryFile } from '@inclusion-kit/catalogue';
import { listDataFiles } from '../node/data-files.ts';
import { streamOf } from './chunks.ts';
import { readDataFile } from './read-file.ts';
import { lille, service, structure } from '../../../relay/src/testing-internal/records.ts';
import type { DataFile } from './file-reader.ts';
import type { FileNote, FileRecord } from './record.ts';
import { fr } from '../locales/fr.ts';
import { containing, objectWith } from '../../../relay/src/testing-internal/matchers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const read = async (file: string): Promise<FileRecord[]> => {
  const records: FileRecord[] = [];
  for (const listed of await listDataFiles([file])) {
    for await (const record of readDataFile(listed, { openTerritory: openDataset }))
      if (record.kind !== 'note') records.push(record);
  }
  return records;
};

function locked(archive: Uint8Array): Uint8Array {
  const directory = archive.findIndex((_, at) => strFromU8(archive.subarray(at, at + 4)) === 'PK\x01\x02');
  archive[directory + 8] = (archive[directory + 8] ?? 0) | 1;
  return archive;
}

describe('the data files', () => {
  it('are those given and those of the folders given, by name', async () => {
    mkdirSync(join(folder, 'sub'));
    write('b.ndjson', '');
    write('a.json', '');
    write('c.jsonl.gz', '');
    write('notes.txt', '');
    const archive = write('d.zip', '');
    const single = write('sub/z.json', '');
    const namesIn = async (...given: Parameters<typeof listDataFiles>) =>
      (await listDataFiles(...given)).map(({ name }) => name);
    const paths = ['a.json', 'b.ndjson', 'c.jsonl.gz', 'sub/z.json'].map((name) => join(folder, name));
    expect(await namesIn([folder, single])).toEqual(paths);
    // An archive counts where it is named, and where files of any name do.
    expect(await namesIn([archive])).toEqual([archive]);
    expect(await namesIn([folder], { isAnyName: true })).toContain(archive);
  });

  it('are named when missing, of another kind, or when a folder holds none', async () => {
    await expect(listDataFiles([join(folder, 'offre')])).rejects.toMatchObject({ message: containing('n’existe pas') });
    for (const path of [join(folder, 'none.json'), write('x.ods', ''), folder]) {
      await expect(listDataFiles([path])).rejects.toMatchObject({
        exitCode: 2,
        message: containing(path),
      });
    }
  });

  it('give one record a line in NDJSON, and tell the broken lines', async () => {
    const records = await read(write('a.ndjson', '\uFEFF{"id":"1"}\r\n\r\n{"id":\n[]\n{"id":"é"}'));
    expect(records).toMatchObject([
      { kind: 'record', value: { id: '1' }, line: 1 },
      { kind: 'broken', line: 3 },
      { kind: 'broken', line: 4 },
      { kind: 'record', value: { id: 'é' }, line: 5 },
    ]);
  });

  it('lose only the line that is too long, however long', async () => {
    const long = `{"id":"${'x'.repeat(20_000_000)}"}`;
    expect(await read(write('a.ndjson', `{"id":"1"}\n${long}\n{"id":"2"}`))).toMatchObject([
      { kind: 'record', line: 1 },
      { kind: 'broken', reason: fr.dataset.tooLong, line: 2 },
      { kind: 'record', line: 3 },
    ]);
  });

  it('are read in Windows-1252 and in UTF-16 too, which is told once', async () => {
    const text = 'id;nom\n1;Été à Noël\n2;« Œuvre »\n';
    // Windows has the characters of ISO 8859-1, and some more.
    const western = Buffer.from(text.replaceAll('Œ', '\u008C'), 'latin1');
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    for (const [content, encoding] of [
      [western, 'windows-1252'],
      [wide, 'utf-16'],
      [Buffer.from(wide).swap16(), 'utf-16'],
    ] as const) {
      const told = [];
      for (const file of await listDataFiles([write('a.csv', content)]))
        for await (const one of readDataFile(file)) told.push(one);
      expect(told).toMatchObject([
        { kind: 'note' },
        { kind: 'record', value: { nom: 'Été à Noël' } },
        { kind: 'record', value: { nom: '« Œuvre »' } },
        { kind: 'note', message: fr.dataset.encoding(encoding) },
      ]);
      const rows = `\uFEFF${JSON.stringify([{ id: '1', nom: 'Été' }])}`;
      expect(await read(write('b.json', Buffer.from(rows, 'utf16le')))).toMatchObject([{ value: { nom: 'Été' } }]);
    }
  });

  it('are read although characters are lost, which is told once', async () => {
    const broken = { kind: 'broken', reason: fr.dataset.notUtf8 };
    const cut = Buffer.from('[{"id":"é"}]');
    expect(await read(write('b.json', cut))).toMatchObject([{ kind: 'record' }]);
    expect(await read(write('c.json', Buffer.concat([cut, Buffer.from([0xc3])])))).toContainEqual(objectWith(broken));
  });

  it('may hold the character that stands for what is not UTF-8, wherever it is cut', async () => {
    const text = `{"id":"${'\uFFFD'.repeat(200_001)}"}`;
    expect(await read(write('a.ndjson', text))).toMatchObject([{ kind: 'record' }]);
    expect(await read(write('b.ndjson', `{"id":"x"}\n${text}`))).toMatchObject([
      { kind: 'record' },
      { kind: 'record' },
    ]);
    const broken = Buffer.concat([Buffer.from(text), Buffer.from([0xff])]);
    expect(await read(write('c.ndjson', broken))).toContainEqual(objectWith({ reason: fr.dataset.notUtf8 }));
  });

  it('are read as GeoJSON when a .json file begins so, and told when it holds features elsewhere', async () => {
    const feature = '{"type":"Feature","properties":{"id":"1"},"geometry":{"type":"Point","coordinates":[3.6,49.5]}}';
    const collection = `{ "type": "FeatureCollection", "features": [${feature}] }`;
    expect(await read(write('a.json', collection))).toMatchObject([{ value: { id: '1', latitude: 49.5 } }]);
    expect(await read(write('b.json', `[${feature}]`))).toMatchObject([{ kind: 'broken', reason: fr.dataset.geojson }]);
  });

  it('are read by their content when their name tells no format, gzip included', async () => {
    const lines = '{"nom":"CCAS"}\n{"nom":"Mairie"}\n';
    for (const content of [lines, gzipSync(lines), gzipSync(gzipSync(lines)), 'nom,id\nCCAS,1\nMairie,2\n']) {
      const kinds: string[] = [];
      for await (const { kind } of readDataFile(new File([content], 'export'))) kinds.push(kind);
      expect(kinds.filter((kind) => kind === 'record')).toHaveLength(2);
    }
  });

  it('keep the digits of ids that no number holds', async () => {
    const ids =
      '{"id":9007199254740993,"structure_id":-9007199254740993,"nom":"\\"9007199254740995","prix":1.1234567890123456789}';
    const value = { id: '9007199254740993', structure_id: '-9007199254740993', nom: '"9007199254740995' };
    for (const [name, text] of [
      ['a.json', `[${ids}]`],
      ['b.ndjson', ids],
      ['c.geojson', `{"type":"FeatureCollection","features":[{"properties":${ids}}]}`],
    ] as const)
      expect(await read(write(name, text))).toMatchObject([{ value: { ...value, prix: 1.1234567890123457 } }]);
  });

  it('may hold properties inside properties, however deep', async () => {
    const deep = `${'{"properties":'.repeat(12_000)}{}${'}'.repeat(12_000)}`;
    const feature = `{"type":"FeatureCollection","features":[${deep}]}`;
    expect(await read(write('a.ndjson', deep))).toHaveLength(1);
    expect(await read(write('a.geojson', feature))).toHaveLength(1);
  });

  it('are one record a line however small the pieces are that they come in', async () => {
    const lines = `{"nom":"${'a'.repeat(99)}"}\n{"nom":"Mairie"}\n`;
    const cutAt = (size: number): Uint8Array[] =>
      Array.from({ length: Math.ceil(lines.length / size) }, (_, at) =>
        strToU8(lines.slice(at * size, (at + 1) * size)),
      );
    const told = [];
    for await (const one of readDataFile({ name: 'export', stream: () => streamOf(cutAt(40)) })) told.push(one);
    expect(told).toMatchObject([{ kind: 'record' }, { kind: 'record', value: { nom: 'Mairie' } }]);
  });

  it.each(['PK;id;nom\n1;1;CCAS\n', 'PARENT;id;nom\n1;1;CCAS\n', 'PAR1;id;nom\n1;1;CCAS\n'])(
    'are text though they begin with the letters of another format: %j',
    async (text) => {
      const told = [];
      for await (const one of readDataFile(new File([text], 'export'))) told.push(one);
      expect(told.at(-1)).toMatchObject({ kind: 'record', value: { nom: 'CCAS' } });
    },
  );

  it('have the room of the outermost layer of gzip, and of no more layers than three', async () => {
    const layers = (content: string | Uint8Array, count: number): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(count === 0 ? strToU8(String(content)) : gzipSync(layers(content, count - 1)));
    const reasonsOf = async (file: DataFile): Promise<unknown[]> => {
      const told = [];
      for await (const one of readDataFile(file)) if (one.kind === 'broken') told.push(one.reason);
      return told;
    };
    // Each of its layers alone is within the limit.
    const bomb = layers('id\n'.padEnd(10_600_000, '\n'), 2);
    const [onDisk] = await listDataFiles([write('export.gz', bomb)], { isAnyName: true });
    expect(await reasonsOf(new File([bomb], 'export'))).toEqual([fr.dataset.inflated]);
    expect(await reasonsOf(new File([bomb], 'export.gz'))).toEqual([fr.dataset.inflated]);
    expect(onDisk && (await reasonsOf(onDisk))).toEqual([fr.dataset.inflated]);
    expect(await reasonsOf(new File([layers('id\n1\n', 3)], 'export'))).toEqual([]);
    expect(await reasonsOf(new File([layers('id\n1\n', 4)], 'export'))).toEqual([fr.readers.tooDeep]);
  });

  it('are unzipped, and tell when they cannot be', async () => {
    const file = write('a.json.gz', gzipSync('[{"id":"1"}]'));
    expect(await read(file)).toMatchObject([{ value: { id: '1' }, file, line: 1 }]);
    expect(await read(write('b.json.gz', 'not zipped'))).toMatchObject([{ kind: 'broken' }]);
    const members = Buffer.concat([gzipSync('[{"id":"1"},'), gzipSync('{"id":"2"}]'), Buffer.alloc(9)]);
    expect(await read(write('c.json.gz', members))).toMatchObject([{ value: { id: '1' } }, { value: { id: '2' } }]);
  });

  it('are those of an archive, by their names, whatever else it holds', async () => {
    const csv = strToU8('id;nom\n1;CCAS\n');
    const inner = zipSync({ 'c.ndjson.gz': gzipSync('{"id":"2"}\n') });
    const file = write(
      'a.zip',
      zipSync({ 'un/b.csv': csv, 'lisez-moi.txt': csv, 'deux.zip': inner, '__MACOSX/b.csv': csv }),
    );
    expect(await read(file)).toMatchObject([
      { value: { id: '1' }, file: `${file}/un/b.csv`, line: 2 },
      { value: { id: '2' }, file: `${file}/deux.zip/c.ndjson.gz` },
    ]);
    const workbook = write(
      'b.zip',
      zipSync({
        'x.xlsx': toWorkbook({
          Services: [
            ['id', 'structure_id'],
            ['1', 's'],
          ],
        }),
      }),
    );
    expect(await read(workbook)).toMatchObject([{ value: { id: '1' }, list: 'services' }]);
    expect(await read(write('c.zip', toWorkbook({ A: [['id'], ['1']] })))).toMatchObject([{ value: { id: '1' } }]);
  });

  it.each([
    ['nothing to read', zipSync({ 'lisez-moi.txt': strToU8('Bonjour') }), fr.readers.noFile],
    ['a piece of an archive', strToU8('PK\u0003\u0004'), fr.dataset.unreadableFile],
    [
      'a file that is far larger than the archive',
      zipSync({ 'a.csv': strToU8('id\n'.repeat(8_000_000)) }),
      fr.dataset.inflated,
    ],
    [
      'gzip inside, far larger than the archive',
      zipSync(Object.fromEntries([1, 2, 3].map((rank) => [`${rank}.csv.gz`, gzipSync('id\n1\n'.repeat(900_000))]))),
      fr.dataset.inflated,
    ],
    [
      'archives inside archives',
      [1, 2, 3, 4].reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }), strToU8('id\n1')),
      fr.readers.tooDeep,
    ],
    ['a file that a password keeps', locked(zipSync({ 'a.csv': strToU8('id\n1') })), fr.rows.locked],
  ])('are told where an archive holds %s', async (_, archive, reason) => {
    expect((await read(write('a.zip', archive))).at(-1)).toMatchObject({ kind: 'broken', isCut: true, reason });
  });

  it('are told apart by what they hold when a .json file holds one record a line', async () => {
    expect(await read(write('a.json', '{"id":"1"}\n{"id":"2"}\n'))).toHaveLength(2);
    expect(await read(write('b.json', '{"services":[{"id":"1"}]}'))).toMatchObject([{ list: 'services' }]);
  });
});

describe('a file that a page holds', () => {
  const readHeld = async (held: DataFile): Promise<(FileRecord | FileNote)[]> => {
    const told: (FileRecord | FileNote)[] = [];
    for await (const one of readDataFile(held)) told.push(one);
    return told;
  };

  it('is read as it is, unzipped where its name says so, and told when it cannot be', async () => {
    const zipped = gzipSync('[{"id":"1"}]');
    expect(await readHeld(new File([zipped], 'a.json.gz'))).toMatchObject([{ value: { id: '1' }, file: 'a.json.gz' }]);
    expect(await readHeld(new File(['[{"id":"1"}]'], 'a.json'))).toMatchObject([{ value: { id: '1' } }]);
    const unreadable = objectWith({ kind: 'broken', reason: fr.dataset.unreadableFile, isCut: true });
    for (const content of ['not zipped', zipped.subarray(0, -9)]) {
      expect(await readHeld(new File([content], 'a.json.gz'))).toContainEqual(unreadable);
    }
    const failing = () => new ReadableStream<Uint8Array>({ pull: () => Promise.reject(new Error('disk')) });
    expect(await readHeld({ name: 'a.csv', stream: failing })).toEqual([unreadable]);
  });

  it.each([
    ['offre.json.gz', '['],
    ['offre.csv.gz', 'id'],
    ['offre.ndjson.gz', ''],
    ['offre.geojson.gz', '['],
  ])('is read no further once it unzips to far more than itself, in a page and on a disk: %s', async (name, head) => {
    const bomb = gzipSync(head.padEnd(20_000_000, '\n'));
    const inflated = objectWith({ kind: 'broken', reason: fr.dataset.inflated, isCut: true });
    expect(await readHeld(new File([bomb], name))).toContainEqual(inflated);
    expect(await read(write(name, bomb))).toContainEqual(inflated);
  });

  it('is told when its content is of no format, or of a territory that nothing here opens', async () => {
    const picture = new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)], 'a.pdf');
    expect(await readHeld(picture)).toMatchObject([{ kind: 'broken', reason: fr.rows.noText, file: 'a.pdf' }]);
    const territory = await writeTerritoryFile(
      { structures: [structure()], services: [service()], communes: [lille] },
      { date: '2026-01-15' },
    );
    expect(await readHeld(new File([territory], 'offre.json'))).toEqual([
      objectWith({ kind: 'broken', reason: fr.dataset.territoryNotRead }),
    ]);
  });
});

describe('the file of a territory', () => {
  it('is read back into its records, and told when it is not whole', async () => {
    const offer = { structures: [structure()], services: [service()], communes: [lille] };
    const bytes = await writeTerritoryFile(offer, { date: '2026-01-15' });
    const records = await read(write('offre-59.json', bytes));
    expect(records).toEqual([
      objectWith({ kind: 'record', list: 'structures', value: structure() }),
      objectWith({ kind: 'record', list: 'services', value: service() }),
    ]);
    expect(await read(write('zipped.json.gz', gzipSync(bytes)))).toHaveLength(2);
    const cut = await read(write('cut.json', bytes.slice(0, bytes.length - 200)));
    expect(cut).toEqual([objectWith({ kind: 'broken', reason: fr.dataset.territory })]);
  });
});
