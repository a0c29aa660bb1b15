import { describe, expect, test } from 'vitest';
import { UsageError } from '@inclusion-kit/sdk';
import { compareDatasets } from './compare-datasets.ts';
import { mergeDatasets } from './merge-datasets.ts';

const structure = {
  id: 'a--1',
  source: 'a',
  nom: 'CCAS',
  date_maj: '2026-01-01',
  telephone: '03 20 00 00 00',
  adresse: '1 rue Pasteur',
  commune: 'Lens',
  code_insee: '62498',
  reseaux_porteurs: ['ccas-cias', 'france-service'],
};
const { telephone, ...mute } = structure;
const service = { id: 'a--svc', structure_id: 'a--1', source: 'a', nom: 'Atelier', date_maj: '2026-01-01' };

describe('two versions', () => {
  test('records are added, removed and changed field by field', () => {
    const after = [
      { ...structure, nom: 'CCAS de Lens', date_maj: '2026-02-01' },
      { ...structure, id: 'a--3' },
    ];
    const { summary, changes } = compareDatasets(
      { structures: [structure, { ...structure, id: 'a--2' }], services: [service] },
      { structures: after, services: [service] },
    );
    expect(changes).toEqual([
      {
        ...{ model: 'structure', id: 'a--1', nom: 'CCAS de Lens', kind: 'changed' },
        fields: [
          { field: 'nom', before: 'CCAS', after: 'CCAS de Lens' },
          { field: 'date_maj', before: '2026-01-01', after: '2026-02-01' },
        ],
      },
      { model: 'structure', id: 'a--3', nom: 'CCAS', kind: 'added', fields: [] },
      { model: 'structure', id: 'a--2', nom: 'CCAS', kind: 'removed', fields: [] },
    ]);
    const fields = { nom: 1, date_maj: 1 };
    expect(summary.structures).toEqual({ before: 2, after: 2, added: 1, removed: 1, changed: 1, fields });
    expect(summary.services).toMatchObject({ before: 1, after: 1, added: 0, removed: 0, changed: 0 });
  });

  test.each([
    ['a phone in another form', { telephone: '+33320000000' }],
    ['a list in another order', { reseaux_porteurs: ['france-service', 'ccas-cias'] }],
    ['an empty text for nothing', { site_web: '' }],
    ['figures of the API', { score_qualite: 0.5, doublons: [{ source: 'x', id: 'y' }] }],
  ])('%s is no change', (_, change) => {
    expect(compareDatasets({ structures: [structure] }, { structures: [{ ...structure, ...change }] }).changes).toEqual(
      [],
    );
  });

  test('a value that is left out, and one outside the schema, are changes', () => {
    const after = { ...mute, extra: { a: 1 } };
    expect(compareDatasets({ structures: [structure] }, { structures: [after] }).changes[0]?.fields).toEqual([
      { field: 'extra', before: null, after: { a: 1 } },
      { field: 'telephone', before: telephone, after: null },
    ]);
  });

  test('the first record of an id counts, and those without one do not', () => {
    const structures = [structure, { ...structure, nom: 'Autre' }, { nom: 'Sans' }, null] as never;
    expect(compareDatasets({ structures }, { structures }).changes).toEqual([]);
  });
});

describe('several sources', () => {
  const other = {
    ...mute,
    source: 'b',
    date_maj: '2026-03-01',
    adresse: null,
    commune: 'Liévin',
    telephone: '0320000001',
    courriel: 'x@y.fr',
  };
  const both = [
    { name: 'one', structures: [structure], services: [service] },
    { name: 'two', structures: [other] },
  ];

  test('a field is of the first source that tells it, a place of one alone, the date is the latest', () => {
    const { structures, merged } = mergeDatasets(both);
    expect(structures).toEqual([{ ...structure, courriel: 'x@y.fr', date_maj: '2026-03-01' }]);
    expect(merged).toMatchObject([
      {
        id: 'a--1',
        others: [],
        source: 'one',
        provenance: { courriel: 'two', date_maj: 'two' },
        conflicts: [
          {
            field: 'telephone',
            kept: { source: 'one', value: '03 20 00 00 00' },
            left: [{ source: 'two', value: '0320000001' }],
          },
          { field: 'commune', kept: { source: 'one' } },
        ],
      },
    ]);
  });

  test('a place is taken whole: nothing of one town stands in the other', () => {
    const { structures } = mergeDatasets(both, { newest: true });
    expect(structures[0]).toMatchObject({ source: 'b', commune: 'Liévin', adresse: null, telephone: '0320000001' });
  });

  test('a field may have an order of its own', () => {
    const { structures } = mergeDatasets(both, { priorities: { telephone: ['two'] } });
    expect(structures[0]).toMatchObject({ telephone: '0320000001', commune: 'Lens' });
  });

  test('records told to be the same become one, and services follow their structure', () => {
    const two = {
      name: 'two',
      structures: [{ ...other, id: 'b--9' }],
      services: [{ ...service, id: 'b--s', structure_id: 'b--9' }],
    };
    const { structures, services, merged } = mergeDatasets([both[0] as never, two], {
      same: [{ a: 'b--9', b: 'a--1' }],
    });
    expect(structures.map(({ id }) => id)).toEqual(['a--1']);
    expect(services.map(({ id, structure_id }) => [id, structure_id])).toEqual([
      ['a--svc', 'a--1'],
      ['b--s', 'a--1'],
    ]);
    expect(merged).toMatchObject([{ id: 'a--1', others: ['b--9'] }]);
  });

  test('structures that are the same join no services of the same ids', () => {
    const two = {
      name: 'two',
      structures: [{ ...other, id: 'b--9' }],
      services: [{ ...service, id: 'b--9', structure_id: 'b--9' }],
    };
    const one = { name: 'one', structures: [structure], services: [{ ...service, id: 'a--1' }] };
    const { services } = mergeDatasets([one, two], { same: [{ model: 'structure', a: 'a--1', b: 'b--9' }] });
    expect(services.map(({ id }) => id)).toEqual(['a--1', 'b--9']);
  });

  test('nothing that was given is changed', () => {
    const copy = structuredClone(both);
    mergeDatasets(both, { newest: true });
    expect(both).toEqual(copy);
  });
});

test.each([
  () => compareDatasets(null as never, {}),
  () => compareDatasets({}, { structures: 3 as never }),
  () => mergeDatasets([{ name: 'a' }, { name: 'a' }]),
  () => mergeDatasets([{ name: 'a', services: 3 as never }]),
])('a wrong call: %s', (call) => {
  expect(call).toThrow(UsageError);
});
