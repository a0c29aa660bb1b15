import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../../offer/catalogue.ts';
import { propose } from './propose.ts';
import { aService, aStructure } from '../../testing-internal/records.ts';

const of = (id: string, thematiques: string[], publics: string[]) =>
  aService({ id, structure_id: 'src--s', source: 'src', thematiques, publics, type: 'accompagnement' });
const catalogue = createCatalogue({
  structures: [aStructure({ id: 'src--s', source: 'src' })],
  services: [
    of('src--1', ['famille--garde-denfants'], ['familles']),
    of('src--2', ['famille--garde-denfants'], ['jeunes', 'demandeurs-emploi']),
    of('src--3', ['mobilite--preparer-un-permis'], ['jeunes']),
  ],
});
const proposed = async (saisie: string, q?: string) => (await catalogue.facets({ saisie, q })).propositions;

test.each([
  ['nounou', 'thematiques', 'famille--garde-denfants', 2],
  ['guardería', 'thematiques', 'famille--garde-denfants', 2],
  ['حضانة', 'thematiques', 'famille--garde-denfants', 2],
  ['дитячий садок', 'thematiques', 'famille--garde-denfants', 2],
  ['driving licence', 'thematiques', 'mobilite--preparer-un-permis', 1],
  ['transport', 'thematiques', 'mobilite', 1],
  ['ados', 'publics', 'jeunes', 2],
  ['teenagers', 'publics', 'jeunes', 2],
  ['chômeur', 'publics', 'demandeurs-emploi', 1],
  ['безробітні', 'publics', 'demandeurs-emploi', 1],
  ['parrainage', 'types', 'accompagnement', 3],
  ['mentoring', 'types', 'accompagnement', 3],
  ['acompañamiento', 'types', 'accompagnement', 3],
  ['مرافقة', 'types', 'accompagnement', 3],
  ['супровід', 'types', 'accompagnement', 3],
  ['getting around', 'thematiques', 'mobilite', 1],
  ['movilidad', 'thematiques', 'mobilite', 1],
  ['مواصلات', 'thematiques', 'mobilite', 1],
  ['пересування', 'thematiques', 'mobilite', 1],
])('« %s » means %s %s, with the offers that it leaves', async (saisie, name, value, count) => {
  expect(await proposed(saisie)).toContainEqual({ name, value, count });
});

test('of the needs that words mean as well, the one of that name is proposed first', async () => {
  const needs = [
    'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
    'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
  ];
  const known = createCatalogue({ structures: [aStructure({})], services: [aService({ thematiques: needs })] });
  for (const saisie of ['CV', 'faire un cv'])
    expect((await known.facets({ saisie })).propositions?.[0]?.value, saisie).toBe(needs[1]);
});

test('the word for a home is no help in the house', async () => {
  const needs = ['equipement-et-alimentation--aide-menagere', 'logement-hebergement--louer-un-logement'];
  const known = createCatalogue({ structures: [aStructure({})], services: [aService({ thematiques: needs })] });
  for (const saisie of ['housing', 'I need housing'])
    expect((await known.facets({ saisie })).propositions?.[0]?.value, saisie).toBe(needs[1]);
  expect((await known.facets({ saisie: 'house cleaning' })).propositions?.[0]?.value).toBe(needs[0]);
});

test('a question that is only begun proposes nothing', async () => {
  const known = createCatalogue({
    structures: [aStructure({})],
    services: [
      aService({
        thematiques: [
          'famille--surmonter-conflits-separation-violence',
          'mobilite--etre-accompagne-dans-son-parcours-mobilite',
        ],
      }),
    ],
  });
  for (const saisie of ['commen', 'comment', 'Comment ?', 'comment faire'])
    expect((await known.facets({ saisie })).propositions, saisie).toEqual([]);
});

test('nothing is proposed that leaves no offer, nor for words that mean nothing', async () => {
  for (const saisie of ['surendettement', 'zanzibar', '😀', 'de la', 'x'.repeat(10_000), '"(*', 'абв abc'])
    expect(await proposed(saisie), saisie).toEqual([]);
});

test('the counts are those of the search as it is asked, and absent of a search without words being typed', async () => {
  expect(await catalogue.facets({ publics: ['jeunes'], saisie: 'nourrice' })).toMatchObject({
    total: 2,
    propositions: [{ value: 'famille--garde-denfants', count: 1 }],
  });
  expect(await proposed('  ')).toBeUndefined();
  expect(await proposed('nourrice', 'introuvable')).toEqual([]);
});

test('counts of some filters alone leave the others out, and propositions stay', async () => {
  const all = await catalogue.facets({ saisie: 'nourrice' });
  const { frais, publics } = all.facets;
  expect(all.facets).toHaveProperty('thematiques');
  expect(await catalogue.facets({ saisie: 'nourrice', comptes: ['frais', 'publics', 'inconnu'] })).toEqual({
    ...all,
    facets: { frais, publics },
  });
});

test('what was updated since a day is counted with the filters that are named, whatever day the search asks for', async () => {
  const dated = createCatalogue({
    structures: [aStructure({ id: 'src--s', source: 'src' })],
    services: ['2024-05-01', '2025-11-30', '2026-02-01'].map((date_maj, at) => ({
      ...of(`src--${at}`, ['numerique--acquerir-un-equipement'], []),
      date_maj,
    })),
  });
  const comptes = ['frais', 'maj_depuis:2025-11-30'];
  expect((await dated.facets({ comptes })).facets).toEqual({ frais: {}, maj_depuis: { '2025-11-30': 2 } });
  const later = await dated.facets({ maj_depuis: '2026-01-01', comptes });
  expect([later.total, later.facets.maj_depuis]).toEqual([1, { '2025-11-30': 2 }]);
  expect((await dated.facets({})).facets).not.toHaveProperty('maj_depuis');
  await expect(dated.facets({ comptes: ['maj_depuis:hier'] })).rejects.toThrow('maj_depuis');
});

test('the beginning of a French word is French', async () => {
  const meals = createCatalogue({
    structures: [aStructure({ id: 'src--s', source: 'src' })],
    services: [of('src--1', ['equipement-et-alimentation--alimentation'], [])],
  });
  const { propositions } = await meals.facets({ saisie: 'cant' });
  expect(propositions?.map(({ value }) => value)).toContain('equipement-et-alimentation--alimentation');
});

describe('the words of a reader of another language', () => {
  const needs = {
    eat: 'equipement-et-alimentation--alimentation',
    doctor: 'sante--acces-aux-soins',
    rent: 'logement-hebergement--louer-un-logement',
    car: 'mobilite--acceder-a-un-vehicule',
    'help at home': 'equipement-et-alimentation--aide-menagere',
    CAF: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
  };
  const known = createCatalogue({
    structures: [aStructure({})],
    services: thematiques.map(({ value }) => aService({ id: `src--${value}`, thematiques: [value] })),
  });
  const first = async (saisie: string, langue?: 'en' | 'es') =>
    (await known.facets({ saisie, langue })).propositions?.map(({ value }) => value)[0];
  const typed = (word: string, least: number) =>
    Array.from({ length: word.length - least + 1 }, (_, more) => word.slice(0, least + more));

  test.each([
    ['driving li', 'en', 'mobilite--preparer-un-permis'],
    ['driving lic', 'en', 'mobilite--preparer-un-permis'],
    ['eat', 'en', needs.eat],
    ['doctor', 'en', needs.doctor],
    ['rent', 'en', needs.rent],
    ['rented', 'en', needs.rent],
    ['car', 'en', needs.car],
    ['my car', 'en', needs.car],
    ['home', 'en', needs.rent],
    ['help at home', 'en', needs['help at home']],
    ['hogar', 'es', needs.rent],
    ['ayuda en casa', 'es', needs['help at home']],
  ] as const)('« %s » in %s is first proposed as %s', async (saisie, langue, value) => {
    expect(await first(saisie, langue)).toBe(value);
  });

  test.each([
    ['bed', 'en', 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
    ['cama', 'es', 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire'],
    ['bicicleta', 'es', needs.car],
  ] as const)('« %s » in %s is proposed as %s too', async (saisie, langue, value) => {
    expect((await propose(saisie, { language: langue })).map((one) => one.value)).toContain(value);
  });

  test('a whole word is no beginning of another: « CAF » is no « café »', async () => {
    for (const language of [undefined, 'en', 'es'])
      expect((await propose('CAF', { language })).map(({ name }) => name)).not.toContain('types');
    expect((await propose('j’ai faim')).map(({ name }) => name)).not.toContain('publics');
    for (const typed of ['jeun', 'jeune', 'jeunes permis'])
      expect(await propose(typed)).toContainEqual({ name: 'publics', value: 'jeunes' });
  });

  test('a whole word leaves the public that another word says, and those that it begins', async () => {
    const values = async (typed: string) => (await propose(typed)).map(({ value }) => value);
    expect(await values('senior ordinateur')).toContain('seniors');
    expect(await values('hand')).toContain('personnes-en-situation-de-handicap');
    expect(await values('créer ent')).toContain('creer-une-entreprise');
  });

  test.each([
    ['permi', 'mobilite--preparer-un-permis'],
    ['nourri', 'equipement-et-alimentation--alimentation'],
    ['perm', 'mobilite--preparer-un-permis'],
    ['log', 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement'],
    ['voi', 'mobilite--acceder-a-un-vehicule'],
    ['expul', 'logement-hebergement--reduire-les-impayes-de-loyer'],
    ['garde d’enf', 'famille--garde-denfants'],
    ['cours de fra', 'lecture-ecriture-calcul--maitriser-le-francais'],
    ['factures', 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere'],
  ])('« %s » is first proposed as the likeliest word that it begins', async (saisie, value) => {
    expect((await propose(saisie))[0]?.value).toBe(value);
  });

  test('a long text of words and spaces is read no longer than a short one', async () => {
    await propose('permis');
    const before = performance.now();
    expect(await propose(`${'ab '.repeat(440)}${' '.repeat(2640)}!`)).toEqual([]);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test('a word is proposed at each letter once it can be no other', async () => {
    for (const saisie of typed('doctor', 4)) expect(await first(saisie, 'en'), saisie).toBe(needs.doctor);
  });

  test.each(['en', 'es'] as const)('a French word that is no beginning of one in %s stays French', async (langue) => {
    for (const saisie of ['CAF', 'nourrice', 'حضانة', 'дитячий садок', 'permis bateau zzz'])
      expect(await first(saisie, langue), saisie).toBe(await first(saisie));
    expect(await first('CAF', langue)).toBe(needs.CAF);
    for (const saisie of ['nourrice', 'حضانة', 'дитячий садок'])
      expect(await first(saisie, langue), saisie).toBe('famille--garde-denfants');
  });

  test('a word that French has among its small ones is found where nothing else is typed', async () => {
    for (const q of ['car', 'my car'])
      expect((await known.searchServices({ q })).items[0]?.service.thematiques, q).toEqual([needs.car]);
  });

  test('their language does nothing to the search', async () => {
    expect((await known.searchServices({ q: 'nourrice', langue: 'en' })).items).toEqual(
      (await known.searchServices({ q: 'nourrice' })).items,
    );
  });
});

test.each([
  ['crè', 'famille--garde-denfants'],
  ['pap', 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
  ['papie', 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
  ['aid', 'aide-financiere'],
  ['aide', 'aide-financiere'],
  ['det', 'difficultes-financieres--situation-dendettement-surendettement'],
  ['coli', 'equipement-et-alimentation--alimentation'],
])('« %s » is the beginning of a word that many ask for: %s comes first', async (saisie, value) => {
  expect((await propose(saisie))[0]?.value).toBe(value);
  expect((await propose(saisie)).filter((one) => one.value === value)).toHaveLength(1);
});
