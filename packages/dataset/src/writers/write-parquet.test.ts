import { UsageError } from '@inclusion-kit/sdk';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../readers/read-dataset.ts';
import { writeParquet } from './write-parquet.ts';

const services = [
  {
    id: 'a--1',
    source: 'a',
    structure_id: 'a--s',
    nom: 'Atelier « Été » à l’œuvre 👉',
    description: 'Deux lignes\r\nà « lire »',
    date_maj: '2026-02-28',
    latitude: 48.85,
    longitude: -0.5,
    code_postal: '01004',
    thematiques: ['sante--acces-aux-soins', 'mobilite--x'],
    publics: [],
    zone_eligibilite: null,
    volume_horaire_hebdomadaire: 3,
  },
  { id: 'a--2', source: 'a', structure_id: 'a--s', nom: 'Cours', date_maj: null, own: { at: ['b', 1] }, ok: true },
];

const read = async (blob: Blob): Promise<unknown[]> => {
  const told = await readDataset([new File([blob], 'services.parquet')]);
  expect(told.unreadable).toEqual([]);
  return told.services.map(({ record }) => record);
};

describe('writeParquet', () => {
  it('is read back as it was, with nothing where nothing was told', async () => {
    const [first, second] = await read(await writeParquet('service', services));
    expect(first).toMatchObject({ ...services[0], own: null, ok: null });
    expect(second).toMatchObject({ ...services[1], latitude: null, thematiques: null, publics: null });
  });

  it('writes the fields of records with the place they were read from', async () => {
    const located = services.map((record, at) => ({ record, file: 'services.json', line: at + 1 }));
    const blob = await writeParquet('service', located);
    expect(await read(blob)).toEqual(await read(await writeParquet('service', services)));
    const again = await readDataset([new File([blob], 'services.parquet')]);
    expect(await read(await writeParquet('service', again.services))).toMatchObject([{ id: 'a--1' }, { id: 'a--2' }]);
  });

  it.each([[[null]], [[{ record: 3 }]], [undefined], ['texte']])(
    'refuses %j, which holds no records',
    async (records) => {
      await expect(writeParquet('service', records as never)).rejects.toBeInstanceOf(UsageError);
    },
  );

  it('has the same columns and types whatever the records are, with days, numbers and lists', async () => {
    const schemaOf = async (records: readonly object[]) => {
      const blob = await writeParquet('service', records as Record<string, unknown>[]);
      const { children } = parquetSchema(parquetMetadata(await blob.arrayBuffer()));
      const tell = ({ type, converted_type: converted }: { type?: string; converted_type?: string }) =>
        converted ?? type;
      return new Map(children.map(({ element }) => [element.name, tell(element)]));
    };
    const [{ own: _own, ok: _ok, ...plain }] = [services[1] ?? {}] as [Record<string, unknown>];
    const schema = await schemaOf([plain]);
    expect(await schemaOf([])).toEqual(schema);
    expect(Object.fromEntries(schema)).toMatchObject({
      ...{ nom: 'UTF8', date_maj: 'DATE', latitude: 'DOUBLE', thematiques: 'LIST', zone_eligibilite: 'LIST' },
    });
    expect((await schemaOf(services)).get('own')).toBe('JSON');
  });

  it('keeps values that are not of the type of their field', async () => {
    const odd = [
      {
        id: 'a--1',
        structure_id: 's',
        source: 'a',
        date_maj: '2026-02-30',
        latitude: 'nord',
        publics: 'jeunes; familles',
      },
      {
        id: 'a--2',
        structure_id: 's',
        source: 'a',
        date_maj: '2026-02-28T10:00:00',
        latitude: 48,
        publics: ['jeunes'],
      },
    ];
    expect(await read(await writeParquet('service', odd))).toMatchObject([
      { ...odd[0], publics: ['jeunes', 'familles'] },
      odd[1],
    ]);
  });

  it('is read in groups of rows, and without any row', async () => {
    const many = Array.from({ length: 20_001 }, (_, at) => ({
      id: `a--${at}`,
      structure_id: 's',
      source: 'a',
      nom: `N${at % 7}`,
    }));
    const told = await read(await writeParquet('service', many));
    expect(told).toHaveLength(20_001);
    expect(told[20_000]).toMatchObject(many[20_000] ?? {});
    expect(await read(await writeParquet('service', []))).toEqual([]);
  });
});
