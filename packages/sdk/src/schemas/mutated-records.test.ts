import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageOf } from './answers/page.ts';
import { Service } from './service.ts';
import { ListedStructure } from './structure.ts';
import { fullService, fullStructure, today } from './testing-internal/records.ts';
import { validateRecord, type Model } from './writing/index.ts';

const RUNS = 10_000;
const notText = [12, true, {}, []];
const notFilled = [null, undefined];
const wrongLinks = [
  ...notText,
  '',
  'exemple.fr',
  'ftp://exemple.fr',
  'javascript:alert(1)',
  'https://',
  'x'.repeat(2084),
];
const wrongNumbers = ['beaucoup', [], {}, Number.NaN, '50,6'];
const notList = ['jeunes', 3, {}, true];

/** A fault in a field, and the path that the schema must name. `0` stands for an item put first. */
interface Fault {
  field: string;
  value: unknown;
  path: string;
}

function faults(fields: string, values: readonly unknown[]): Fault[] {
  return fields.split(' ').flatMap((field) => values.map((value) => ({ field, value, path: field })));
}

function itemFaults(fields: string, good: readonly unknown[], items: readonly unknown[]): Fault[] {
  return fields
    .split(' ')
    .flatMap((field) =>
      items.flatMap((item) =>
        good.map((_, rank) => ({ field, value: good.toSpliced(rank, 1, item), path: `${field}.${rank}` })),
      ),
    );
}

const sharedTexts = 'adresse complement_adresse commune telephone horaires_accueil';
const serviceTexts = `${sharedTexts} frais_precisions publics_precisions conditions_acces contact_nom_prenom mobilisation_precisions`;
const services = {
  required: 'source id structure_id nom description date_maj',
  texts: `${serviceTexts} lien_source code_postal code_insee courriel type frais lien_mobilisation`,
  lists: 'thematiques publics modes_accueil zone_eligibilite modes_mobilisation mobilisable_par',
  numbers: 'longitude latitude volume_horaire_hebdomadaire nombre_semaines',
};

const writingFaults: Record<Model, Fault[]> = {
  service: [
    ...faults(services.required, [...notText, ...notFilled]),
    ...faults(services.texts, notText),
    ...faults(services.lists, notList),
    ...faults(services.numbers, wrongNumbers),
    ...faults('nom', ['', 'ab', 'x'.repeat(151)]),
    ...faults('description', ['', 'abcd', '😀'.repeat(10_001)]),
    ...faults('date_maj', ['', '1999-12-31', '2026-11-26', '2026-02-30', '01/10/2026', '2026-10-01T10:00:00']),
    ...faults('lien_source lien_mobilisation', wrongLinks),
    ...faults('courriel', ['', 'accueil', '@exemple.fr', 'a@exemple', 'a b@exemple.fr', 'a@exemple.test']),
    ...faults('code_postal', ['', '5900', '590000', '59 000', 'ABCDE']),
    ...faults('code_insee', ['', '5935', '593500', '59-50']),
    ...faults('type frais', ['', 'inconnu', 'Gratuit']),
    ...faults('publics zone_eligibilite modes_mobilisation mobilisable_par', [[]]),
    ...faults('publics', [['tous-publics', 'jeunes']]),
    ...faults('volume_horaire_hebdomadaire', [-0.5]),
    ...faults('nombre_semaines', [0, 1.5, -3]),
    ...itemFaults('publics', fullService.publics, ['', 'inconnu', 3, null]),
    ...itemFaults('modes_mobilisation', fullService.modes_mobilisation, ['', 'telephone', 3, null]),
    ...itemFaults('zone_eligibilite', fullService.zone_eligibilite, ['', '1', 'le nord', 59, null]),
    ...itemFaults('thematiques', fullService.thematiques, ['', 'mobilite', 3, null]),
  ],
  structure: [
    ...faults('source id nom date_maj', [...notText, ...notFilled]),
    ...faults(`${sharedTexts} description siret site_web lien_source accessibilite_lieu courriel`, notText),
    ...faults('siret', ['', '1300301330001', '130030133000160', '1300 3013300016']),
    ...faults('lien_source site_web accessibilite_lieu', wrongLinks),
    ...faults('reseaux_porteurs', notList),
    ...faults('longitude latitude', wrongNumbers),
    ...itemFaults('reseaux_porteurs', fullStructure.reseaux_porteurs, ['', 'inconnu', 3, null]),
  ],
};

/** Some faults of one record, each in a field of its own. */
function someOf(all: readonly Fault[]): fc.Arbitrary<Fault[]> {
  return fc.uniqueArray(fc.constantFrom(...all), { selector: ({ field }) => field, minLength: 1, maxLength: 4 });
}

function withFaults(record: object, some: readonly Fault[]): object {
  return { ...record, ...Object.fromEntries(some.map(({ field, value }) => [field, value])) };
}

describe('ten thousand records with faults put into them', () => {
  test.each([
    ['service' as const, fullService],
    ['structure' as const, fullStructure],
  ])('writing names the path of each fault of a %s, and no other', (model, record) => {
    fc.assert(
      fc.property(someOf(writingFaults[model]), (some) => {
        const issues = validateRecord(model, withFaults(record, some), { now: today });
        const errors = issues.filter(({ severity }) => severity === 'error');
        expect(errors.map(({ field }) => field).sort()).toEqual(some.map(({ path }) => path).sort());
      }),
      { seed: 1975, numRuns: RUNS / 2 },
    );
  });

  test.each([
    ['services', pageOf(Service), fullService, services],
    [
      'structures',
      pageOf(ListedStructure),
      fullStructure,
      {
        required: 'source id nom date_maj',
        texts: `${sharedTexts} description siret site_web lien_source accessibilite_lieu courriel code_postal`,
        lists: 'reseaux_porteurs',
        numbers: 'longitude latitude',
      },
    ],
  ])('reading names the path of each fault in a page of %s, and no other', (_, schema, record, fields) => {
    const all = [
      ...faults(`${fields.required} score_qualite`, [true, {}, [], null, undefined]),
      ...faults(fields.texts, notText),
      ...faults(fields.numbers, ['3', true, {}]),
      ...faults('adresse_certifiee', ['oui', 1, null]),
      ...faults(fields.lists, notList),
      ...itemFaults(fields.lists, ['a', 'b'], [3, null, {}]),
    ];
    fc.assert(
      fc.property(someOf(all), fc.nat({ max: 2 }), (some, rank) => {
        const items = [record, record, record].toSpliced(rank, 1, withFaults(record, some) as never);
        const { error } = schema.safeParse({ items, total: 3, page: 1, size: 3, pages: 1 });
        const paths = error?.issues.map(({ path }) => path.map(String).join('.')) ?? [];
        expect(paths.sort()).toEqual(some.map(({ path }) => `items.${rank}.${path}`).sort());
      }),
      { seed: 1975, numRuns: RUNS / 2 },
    );
  });
});
