import { describe, expect, it } from 'vitest';
import { fr } from '../../locales/fr.ts';
import { columnsOf, toFooter, toParquet, withFooter, type Footer } from '../../testing-internal/parquet.ts';
import { readDataset } from '../read-dataset.ts';
import { isSoundThrift } from './thrift.ts';

const { text } = columnsOf;
const read = (content: Uint8Array<ArrayBuffer>) => readDataset([new File([content], 'offre.parquet')]);
const reasonsOf = async (content: Uint8Array<ArrayBuffer>): Promise<string[]> =>
  (await read(content)).unreadable.map(({ reason }) => reason);
const small = (): Uint8Array<ArrayBuffer> => toParquet({ id: { schema: text('id'), data: ['a--1', 'a--2'] } });
const firstOf = ({ row_groups: groups }: Footer): Footer['row_groups'][number] => {
  const [first] = groups;
  if (first === undefined) throw new Error('no group of rows');
  return first;
};

describe('a small Parquet file that would keep its reader busy without end', () => {
  it('announces rows that no column has', async () => {
    const content = withFooter(small(), (footer) => {
      footer.row_groups = [{ ...firstOf(footer), columns: [], num_rows: 400_000_000n }];
    });
    expect(content.length).toBeLessThan(200);
    expect(await reasonsOf(content)).toEqual([fr.readers.noParquet]);
  });

  it('announces lists inside lists, each with room for millions', async () => {
    const lists = Array.from({ length: 300 }, () => [0xf9, 0x80, 0xad, 0xe2, 0x0e]).flat();
    expect(await reasonsOf(toFooter([0x19, ...lists, 0, 0]))).toEqual([fr.readers.noParquet]);
  });

  it('announces such lists in the header of a page', async () => {
    const content = small();
    content.set([0x19, 0xf9, 0x80, 0xad, 0xe2, 0x0e, 0xf9, 0x80, 0xad, 0xe2, 0x0e], 4);
    expect(await reasonsOf(content)).toEqual([fr.readers.noParquet]);
  });

  it('holds a decimal of a million figures, which is left out', async () => {
    const length = 1_000_000;
    const long = { schema: [{ name: 'w', type: 'FIXED_LEN_BYTE_ARRAY', type_length: length } as const] };
    const content = withFooter(
      toParquet({
        id: { schema: text('id'), data: ['a--1'] },
        w: { ...long, data: [new Uint8Array(length).fill(1)] },
      }),
      ({ schema }) => {
        for (const element of schema) if (element.name === 'w') element.converted_type = 'DECIMAL';
      },
    );
    const { structures, notes } = await read(content);
    expect(structures).toHaveLength(1);
    expect(notes.join()).toContain(fr.readers.leftOut('w'));
  });

  it('names thousands of columns thousands of times', async () => {
    const content = withFooter(small(), (footer) => {
      const count = 25_000;
      const [root, element] = footer.schema;
      const group = firstOf(footer);
      const [column] = group.columns;
      if (root === undefined || element === undefined || column?.meta_data === undefined) throw new Error('no column');
      const { meta_data } = column;
      const names = Array.from({ length: count }, (_, at) => (at === 0 ? 'id' : `c${at}`));
      footer.schema = [{ ...root, num_children: count }, ...names.map((name) => ({ ...element, name }))];
      const columns = names.map((name) => ({ ...column, meta_data: { ...meta_data, path_in_schema: [name] } }));
      footer.row_groups = [{ ...group, columns }];
    });
    expect(await reasonsOf(content)).toEqual([fr.dataset.inflated]);
  });

  it('has one text for all its rows, which together are far longer than the file', async () => {
    const count = 40_000;
    const long = Array.from({ length: 30_000 }, (_, at) => String.fromCharCode(33 + ((at * at) % 90))).join('');
    const content = toParquet({
      id: { schema: text('id'), data: Array.from({ length: count }, () => 'a--1') },
      description: { schema: text('description'), data: Array.from({ length: count }, () => long) },
    });
    expect(content.length).toBeLessThan(100_000);
    expect(await reasonsOf(content)).toEqual([fr.dataset.inflated]);
  });
});

describe('a Parquet file of many groups of rows', () => {
  it('is read whole, each group once', async () => {
    const content = withFooter(small(), (footer) => {
      const group = firstOf(footer);
      footer.row_groups = Array.from({ length: 3 }, () => group);
    });
    const { structures } = await read(content);
    expect(structures.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a structure of Thrift', () => {
  it('is sound with every kind of value, and loses the statistics of columns alone', () => {
    const sound = [0x15, 0x04, 0x18, 0x01, 0x61, 0x19, 0x21, 1, 2, 0x17, 1, 2, 3, 4, 5, 6, 7, 8, 0x11, 0x13, 7, 0x00];
    expect(isSoundThrift(Uint8Array.from(sound))).toBe(true);
    // Field 4, a list of one structure, of which field 1 is likewise, and field 3 has in field 12 one binary of two bytes.
    const footer = Uint8Array.from([0x49, 0x1c, 0x19, 0x1c, 0x3c, 0xcc, 0x18, 2, 9, 9, 0, 0, 0, 0, 0]);
    expect(isSoundThrift(footer)).toBe(true);
    expect([...footer.subarray(8, 10)]).toEqual([0, 0]);
  });

  it.each([
    ['ends early', [0x15]],
    ['has a text beyond its end', [0x18, 0x05, 0x61, 0x00]],
    ['has a number without end', [0x15, ...Array<number>(12).fill(0x80), 0x00, 0x00]],
    ['has an unknown type', [0x1f, 0x00]],
    ['is too deep', [...Array<number>(50).fill(0x1c), ...Array<number>(50).fill(0)]],
  ])('is not sound when it %s', (_, bytes) => {
    expect(isSoundThrift(Uint8Array.from(bytes))).toBe(false);
  });
});
