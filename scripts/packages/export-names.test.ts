import { expect, test } from 'vitest';
import { listExportNames, sourceEntries } from './export-names.ts';

const names = listExportNames('packages/sdk');

test('the SDK exports what it did: a name removed breaks the code of others, a name added is a promise', async () => {
  await expect(names).toMatchFileSnapshot('./export-names.sdk.txt');
});

test('every name listed as a value is one when the entry runs', async () => {
  const listed = names.split('\n\n');
  for (const [entry, path] of Object.entries(sourceEntries('packages/sdk'))) {
    const lines = listed.find((part) => part.startsWith(`${entry}\n`))?.split('\n') ?? [];
    const values = lines.slice(1).filter((line) => line !== '' && !line.includes('type '));
    const module = (await import(path)) as object;
    expect(values.map((line) => line.trim())).toEqual(Object.keys(module).sort());
  }
});
