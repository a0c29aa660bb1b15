import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { toArchive } from '../../../dataset/src/testing-internal/archive.ts';
import { columnsOf, toParquet } from '../../../dataset/src/testing-internal/parquet.ts';
import { toWorkbook } from '../../../dataset/src/testing-internal/workbook.ts';
import { run } from '../run.ts';
import { hearInFolder } from '../testing-internal/heard-in-folder.ts';

const { at, said } = hearInFolder('inputs');

const header = ['id', 'source', 'nom', 'commune', 'code_postal', 'code_insee', 'date_maj'] as const;
const rows = [
  ['a--1', 'a', 'CCAS de Laon', 'Laon', '02000', '02408', '2026-01-01'],
  ['a--2', 'a', 'Mairie de Laon', 'Laon', '02000', '02408', '2026-02-01'],
] as const;
const records = rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at]])));
const features = records.map((properties) => ({ type: 'Feature', properties, geometry: null }));
const toTable = (separator: string): string => [header, ...rows].map((row) => row.join(separator)).join('\n');
const ndjson = records.map((record) => JSON.stringify(record)).join('\n');

/** The same two structures in every format, by the name of their file. */
const files: Readonly<Record<string, string | Uint8Array>> = {
  'offre.csv': toTable(','),
  'offre.tsv': toTable('\t'),
  'offre.json': JSON.stringify({ structures: records, services: [] }),
  'offre.ndjson': ndjson,
  'offre.geojson': JSON.stringify({ type: 'FeatureCollection', features }),
  'offre.xlsx': toWorkbook({ Structures: [[...header], ...rows.map((row) => [...row])] }),
  'offre.parquet': toParquet(
    Object.fromEntries(
      header.map((name, at) => [name, { schema: columnsOf.text(name), data: rows.map((row) => row[at]) }]),
    ),
  ),
  'offre.csv.gz': gzipSync(toTable(';')),
  'offre.json.gz': gzipSync(JSON.stringify(records)),
  'offre.zip': toArchive({ 'a/offre.csv': toTable(';'), 'lisez-moi.txt': 'Bonjour' }),
  'gzip.zip': toArchive({ 'offre.ndjson.gz': gzipSync(ndjson) }),
  'classeur.zip': toArchive({
    'offre.xlsx': toWorkbook({ Structures: [[...header], ...rows.map((row) => [...row])] }),
  }),
  export: ndjson,
};
const names = Object.keys(files);

/** Each command with one input, and the count of structures that it finds there. */
const commands: Readonly<Record<string, (input: string) => Promise<unknown>>> = {
  validate: async (input) => {
    await run(['validate', input, '--format', 'json', '--now', '2026-11-20', '--out', at('report.json')], {});
    return parse('report.json', ({ summary }) => (summary as { structures: { valid: number } }).structures.valid);
  },
  duplicates: async (input) => {
    await run(['duplicates', input, '--against', at('autre.csv'), '--json', at('found.json')], {});
    return parse('found.json', ({ pairs }) => {
      const found = (pairs as { a: string; b: string }[]).map(({ a, b }) => [a, b].sort().join(' '));
      return found.join() === 'a--1 b--1' ? readCount() : found;
    });
  },
  compare: async (input) => {
    await run(['compare', at('avant.csv'), input, '--json', at('changes.json')], {});
    return parse('changes.json', ({ summary, changes }) => {
      const { before, after } = (summary as { structures: { before: number; after: number } }).structures;
      return (changes as unknown[]).length === 0 && before === 2 ? after : 0;
    });
  },
  merge: async (input) => {
    await run(['merge', at('avant.csv'), input, '--out', at('all.json')], {});
    return parse('all.json', ({ structures }) => (structures as unknown[]).length);
  },
  convert: async (input) => {
    await run(['convert', input, '--communes', at('communes.csv'), '--out', at('converted.ndjson')], {});
    return readFileSync(at('converted.ndjson'), 'utf8').trim().split('\n').length;
  },
  mend: async (input) => {
    const given = ['--source', 'a', '--now', '2026-11-20', '--communes', at('communes.csv')];
    await run(['mend', input, ...given, '--json', at('mended.json')], {});
    return parse('mended.json', ({ structures }) => (structures as unknown[]).length);
  },
};

function parse(name: string, take: (value: Record<string, unknown>) => unknown): unknown {
  try {
    return take(JSON.parse(readFileSync(at(name), 'utf8')) as Record<string, unknown>);
  } catch {
    return said();
  }
}

function readCount(): number {
  return Number(/(\d+) structures?/.exec(said())?.[1] ?? 0);
}

const served = createServer((request, response) => response.end(files[basename(request.url ?? '')] ?? ''));
let address = '';
beforeAll(async () => {
  served.listen(0, '127.0.0.1');
  await once(served, 'listening');
  address = `http://127.0.0.1:${(served.address() as AddressInfo).port}`;
});
afterAll(() => void served.close());

describe.each(Object.keys(commands))('inclusion-kit %s', (command) => {
  const find = (input: string): Promise<unknown> | undefined => commands[command]?.(input);
  const prepare = (): void => {
    writeFileSync(at('avant.csv'), files['offre.csv'] ?? '');
    // The list of another source, with one structure that is in each file too.
    writeFileSync(at('autre.csv'), toTable(',').split('\n').slice(0, 2).join('\n').replace('a--1,a', 'b--1,b'));
    writeFileSync(
      at('communes.csv'),
      'code,nom,codesPostaux,departement,epci,epciNom,lat,lon\n02408,Laon,02000,02,200043495,CA du Pays de Laon,49.56,3.62\n',
    );
  };

  it.each(names)('reads the file %s', async (name) => {
    prepare();
    writeFileSync(at(name), files[name] ?? '');
    expect(await find(at(name))).toBe(2);
  });

  it.each(names)('reads %s from an address', async (name) => {
    prepare();
    expect(await find(`${address}/${name}`)).toBe(2);
  });

  it.each(names)('reads %s from the standard input, without its name', async (name) => {
    prepare();
    const stdin = Readable.from([Buffer.from(files[name] ?? '')]);
    vi.spyOn(process, 'stdin', 'get').mockReturnValue(stdin as unknown as typeof process.stdin);
    expect(await find('-')).toBe(2);
  });

  it('reads a folder', async () => {
    prepare();
    mkdirSync(at('dossier'));
    writeFileSync(at('dossier/offre.zip'), files['offre.zip'] ?? '');
    writeFileSync(at('dossier/note.pdf'), '%PDF');
    expect(await find(at('dossier'))).toBe(2);
  });
});
