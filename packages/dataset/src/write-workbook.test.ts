import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeTables } from './write-workbook.ts';

it('tables become sheets whose names Excel takes, with numbers as numbers', async () => {
  const blob = await writeTables([
    { sheet: 'Besoin / offre : par thématique, de tout le territoire', rows: [['Thématique'], ['Mobilité', 12, null]] },
  ]);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  const textOf = (name: RegExp): string =>
    strFromU8(Object.entries(files).find(([path]) => name.test(path))?.[1] ?? new Uint8Array());
  expect(textOf(/workbook\.xml$/)).toContain('name="Besoin   offre   par thématique"');
  expect(textOf(/sheet1\.xml$/)).toContain('<v>12</v>');
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join(),
  ).toContain('Mobilité');
});
