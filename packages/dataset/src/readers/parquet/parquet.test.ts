import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fr } from '../../locales/fr.ts';
import { readRows } from '../../rows/read-rows.ts';
import type { RowTold } from '../../rows/row.ts';
import { columnsOf, toParquet } from '../../testing-internal/parquet.ts';
import { readDataset } from '../read-dataset.ts';

const { text, texts, objects, day, double, whole, flag, decimal, bytes } = columnsOf;
const read = (content: Uint8Array<ArrayBuffer>, name = 'offre.parquet') => readDataset([new File([content], name)]);
const rowsOf = async (content: Uint8Array<ArrayBuffer>, name = 'offre.parquet'): Promise<RowTold[]> => {
  const told: RowTold[] = [];
  for await (const one of readRows(new File([content], name))) told.push(one);
  return told;
};

/** Twelve services in groups of two rows, with every kind of column. */
const write = (codec: 'UNCOMPRESSED' | 'SNAPPY' | 'GZIP' | 'ZSTD', count = 12): Uint8Array<ArrayBuffer> => {
  const each = <T>(value: (at: number) => T): T[] => Array.from({ length: count }, (_, at) => value(at));
  return toParquet(
    {
      id: { schema: text('id'), data: each((at) => `a--${at}`) },
      structure_id: { schema: text('structure_id'), data: each(() => 's--1') },
      source: { schema: text('source'), data: each(() => 'a') },
      thematiques: {
        schema: texts('thematiques'),
        data: each((at) => [null, [], ['sante--x', 'mobilite--y']][at % 3]),
      },
      date_maj: { schema: day('date_maj'), data: each((at) => new Date(Date.UTC(2026, 0, 1 + at))) },
      latitude: { schema: double('latitude'), data: each((at) => (at % 2 === 0 ? 48.85 : Number.NaN)) },
      code_postal: { schema: whole('code_postal'), data: each(() => 1004n) },
      volume_horaire_hebdomadaire: { schema: decimal('volume_horaire_hebdomadaire'), data: each(() => 3.5) },
      ok: { schema: flag('ok'), data: each((at) => at % 3 === 0) },
      __index_level_0__: { schema: whole('__index_level_0__'), data: each(BigInt) },
    },
    { codec, rowGroupSize: 2 },
  );
};

describe('a Parquet file', () => {
  it.each(['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const)('is read, its pages being %s', async (codec) => {
    const { services, unreadable, notes } = await read(write(codec));
    expect({ unreadable, notes, count: services.length }).toEqual({ unreadable: [], notes: [], count: 12 });
    expect(services[2]).toEqual({
      file: 'offre.parquet',
      line: 3,
      record: {
        id: 'a--2',
        structure_id: 's--1',
        source: 'a',
        thematiques: ['sante--x', 'mobilite--y'],
        date_maj: '2026-01-03',
        latitude: 48.85,
        code_postal: '01004',
        volume_horaire_hebdomadaire: 3.5,
        ok: false,
      },
    });
    expect(services[1]?.record).toMatchObject({ thematiques: [], latitude: null, date_maj: '2026-01-02' });
    expect(services[0]?.record).toMatchObject({ thematiques: null, ok: true });
  });

  it('is read zipped, and by its content whatever its name says', async () => {
    const zipped = new Uint8Array(gzipSync(write('SNAPPY')));
    expect((await read(zipped, 'offre.parquet.gz')).services).toHaveLength(12);
    const rows = await rowsOf(write('SNAPPY'), 'export.bin');
    expect(rows).toHaveLength(12);
    expect(rows[2]).toMatchObject({ kind: 'row', cells: { id: 'a--2', date_maj: '2026-01-03', code_postal: 1004 } });
    expect(await rowsOf(zipped, 'export')).toHaveLength(12);
  });

  it('gives a row for each service inside a structure, as JSON does', async () => {
    const content = toParquet({
      nom: { schema: text('nom'), data: ['Maison', 'Atelier'] },
      services: {
        schema: objects('services', ['titre']),
        data: [[{ titre: 'Aide' }, { titre: 'Conseil' }], [{ titre: 'Cours' }]],
      },
    });
    const rows = await rowsOf(content);
    expect(rows.map((row) => (row.kind === 'row' ? [row.pointer, row.cells] : row))).toEqual([
      ['/0/services/0', { nom: 'Maison', 'services[].titre': 'Aide' }],
      ['/0/services/1', { nom: 'Maison', 'services[].titre': 'Conseil' }],
      ['/1/services/0', { nom: 'Atelier', 'services[].titre': 'Cours' }],
    ]);
  });

  it('tells the columns of bytes, and a file without id', async () => {
    const id = { schema: text('id'), data: ['a--1'] };
    const octets = { schema: bytes('octets'), data: [Uint8Array.of(1, 2)] };
    const { structures, notes } = await read(toParquet({ id, octets }));
    expect(structures).toHaveLength(1);
    expect(structures[0]?.record).not.toHaveProperty('octets');
    expect(notes.some((note) => note.includes(fr.readers.leftOut('octets')))).toBe(true);
    const { unreadable } = await read(toParquet({ nom: { schema: text('nom'), data: ['Maison'] } }));
    expect(unreadable).toMatchObject([{ reason: fr.readers.noId }]);
  });
});

describe('a Parquet file that is not read', () => {
  it.each([
    ['is empty', new Uint8Array(), fr.readers.empty],
    ['is cut', write('SNAPPY').slice(0, 900), fr.readers.noParquet],
    ['is something else', new TextEncoder().encode('id,nom\n1,Maison\n'), fr.readers.noParquet],
    ['has a key', new TextEncoder().encode('PARE....PARE'), fr.readers.encrypted],
  ])('says why when it %s', async (_, content, reason) => {
    const { unreadable, services } = await read(new Uint8Array(content));
    expect({ unreadable, services }).toMatchObject({ unreadable: [{ reason, count: 1 }], services: [] });
  });

  it('loses the group of rows that is broken, and no other', async () => {
    const content = write('SNAPPY');
    // The first page stands behind the sign of the format: its header becomes none.
    content.fill(0xff, 4, 12);
    const { services, unreadable } = await read(content);
    expect(unreadable).toMatchObject([{ reason: fr.readers.noParquet, count: 1, line: 1 }]);
    expect(services.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('says which encoding is not read: values that repeat what stands before them may grow without bounds', async () => {
    const content = toParquet(
      { id: { schema: text('id'), data: ['a--1', 'a--2', 'a--3'] } },
      { encodings: { id: 'DELTA_BYTE_ARRAY' } },
    );
    expect((await read(content)).unreadable).toMatchObject([{ reason: fr.readers.encoding('DELTA_BYTE_ARRAY') }]);
  });

  it('is read no further once it holds far more than its size', async () => {
    const count = 2_500_000;
    const nothing = Array.from<null>({ length: count }).fill(null);
    const content = toParquet({ id: { schema: text('id'), data: nothing } }, { rowGroupSize: count });
    expect(content.length).toBeLessThan(100_000);
    expect((await read(content)).unreadable).toMatchObject([{ reason: fr.dataset.inflated }]);
  });

  it('ends with a sentence or with records, however it is broken', async () => {
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const files = (['UNCOMPRESSED', 'SNAPPY', 'GZIP', 'ZSTD'] as const).map((codec) => write(codec));
    const ends = { broken: 0, whole: 0 };
    for (let round = 0; round < 400; round += 1) {
      const content = files[round % files.length]!.slice();
      for (let left = 1 + next(6); left > 0; left -= 1)
        content[next(content.length)] = next(3) === 0 ? 0xff : next(256);
      const { services, structures, unreadable } = await read(content);
      ends[unreadable.length > 0 ? 'broken' : 'whole'] += 1;
      expect(services.length + structures.length).toBeLessThanOrEqual(12);
    }
    expect(Math.min(ends.broken, ends.whole)).toBeGreaterThan(10);
  });
});
