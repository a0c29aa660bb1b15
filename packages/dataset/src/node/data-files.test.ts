import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDataFile } from '../readers/read-file.ts';
import type { DataFile } from '../readers/file-reader.ts';
import { listDataFiles } from './data-files.ts';

async function recordsOf(file: DataFile): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const told of readDataFile(file)) records.push(told);
  return records;
}

it.each(['csv', 'ndjson'])('reads a file of %s in one place of memory as it reads its stream', async (kind) => {
  const folder = await mkdtemp(join(tmpdir(), 'inclusion-kit-'));
  try {
    // Longer than two such places, so that lines and characters are cut.
    const rows = Array.from({ length: 9000 }, (_, at) => ({ id: `a--${at}`, nom: `Été « ${'œ'.repeat(at % 97)} »` }));
    const lines =
      kind === 'csv'
        ? ['id,nom', ...rows.map(({ id, nom }) => `${id},"${nom}\n"`)]
        : rows.map((row) => JSON.stringify(row));
    const path = join(folder, `structures.${kind}`);
    await writeFile(path, lines.join('\n'));
    const [file] = await listDataFiles([path]);
    if (file === undefined) throw new Error('no file');
    const stream = () => file.stream();
    const records = await recordsOf(file);
    expect(records.filter((told) => (told as { kind: string }).kind === 'record')).toHaveLength(rows.length);
    expect(records).toEqual(await recordsOf({ name: file.name, isUnzipped: true, stream }));
  } finally {
    await rm(folder, { recursive: true });
  }
});
