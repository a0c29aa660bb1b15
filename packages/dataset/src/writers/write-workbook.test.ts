import { UsageError } from '@inclusion-kit/sdk';
import type { RawRecord } from '@inclusion-kit/sdk/prepare';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { writeTables, writeWorkbook } from './write-workbook.ts';

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

it('writes the fields of records with the place they were read from', async () => {
  const record = { id: 'a--1', nom: 'Atelier' };
  const sheetsOf = async (item: RawRecord): Promise<string[]> => {
    const blob = await writeWorkbook({ structures: [item], services: [item] });
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    return ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/sharedStrings.xml'].map((name) =>
      strFromU8(files[name] ?? new Uint8Array()),
    );
  };
  const written = await sheetsOf({ record, file: 'offre.json', line: 3 });
  expect(written.join()).toContain('Atelier');
  expect(written).toEqual(await sheetsOf(record));
});

it.each([null, {}, { structures: [3], services: [] }])(
  'refuses %j, which holds no lists of records',
  async (dataset) => {
    await expect(writeWorkbook(dataset as never)).rejects.toBeInstanceOf(UsageError);
  },
);
