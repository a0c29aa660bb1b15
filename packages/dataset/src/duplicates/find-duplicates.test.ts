import { describe, expect, test } from 'vitest';
import { UsageError } from '@inclusion-kit/sdk';
import { findDuplicates, type FoundDuplicates } from './find-duplicates.ts';

const office = {
  id: 'dora--1',
  source: 'dora',
  nom: 'Maison départementale des solidarités de Lens',
  siret: '29970799200945',
  adresse: '12 bis rue de la République',
  code_postal: '62300',
  code_insee: '62498',
  commune: 'Lens',
  latitude: 50.4291,
  longitude: 2.8319,
  telephone: '+33353010001',
  courriel: 'accueil@mds-lens.example',
};
const like = (changes: object, id = 'cd62--1') => ({ ...office, siret: null, source: 'cd62', ...changes, id });
const verdicts = ({ pairs }: FoundDuplicates) => pairs.map(({ a, b, verdict }) => `${a} ${b} ${verdict}`);
const verdictOn = (...structures: object[]): string =>
  findDuplicates({ structures: [office, ...structures] as never }).pairs[0]?.verdict ?? 'none';

describe('two structures are the same', () => {
  test.each([
    [
      'abbreviated, in capitals',
      { nom: 'MDS DE LENS', adresse: '12 BIS R. DE LA REPUBLIQUE', telephone: '03 53 01 00 01' },
    ],
    ['an acronym, without phone', { nom: 'MDSL', telephone: null }],
    [
      'a slip, another number in the street',
      { nom: 'Maison départmentale des solidarités', adresse: '14 rue de la République' },
    ],
    ['words in another order, another phone', { nom: 'Lens – Maison des solidarités', telephone: '+33353010099' }],
    ['with a legal form, without mail', { nom: 'Association Maison des solidarités', courriel: null }],
    ['of a post office', { commune: 'LENS CEDEX 2', code_insee: null, telephone: null, courriel: null }],
    ['a slip in the commune', { commune: 'Lenns', code_insee: null, telephone: null }],
    ['an acronym with the letter of its town, without contacts', { nom: 'AMDSL', telephone: null, courriel: null }],
    ['without a space beside an article', { nom: 'Maisondépartementale dessolidarités de Lens', courriel: null }],
    ['moved within the town', { adresse: '3 place du Marché', latitude: null, longitude: null }],
  ])('%s', (_, changes) => {
    expect(verdictOn(like(changes))).toBe('same');
  });

  test('the old name of France services', () => {
    const [old, current] = ['MSAP de Vimy', 'Espace France services de Vimy'].map((nom, at) =>
      like({ nom, commune: 'Vimy' }, `s--${at}`),
    );
    expect(verdictOn(old ?? {}, current ?? {})).toBe('same');
  });
});

describe('two structures are not the same', () => {
  test('units of two names and numbers of one company at one address', () => {
    const [first, second] = ['Crèche', 'Pension de famille'].map((unit, at) =>
      like(
        {
          nom: `Croix-Rouge française Horizon – ${unit}`,
          siret: `2997079920095${at}`,
          source: `s${at}`,
          latitude: null,
        },
        `s${at}--1`,
      ),
    );
    expect(findDuplicates({ structures: [first, second] as never }).pairs).toMatchObject([{ verdict: 'related' }]);
  });

  test.each([
    [
      'one name in two towns',
      {
        commune: 'Arras',
        code_insee: '62041',
        code_postal: '62000',
        adresse: '1 rue Pasteur',
        telephone: null,
        courriel: null,
        latitude: 50.29,
        longitude: 2.78,
      },
    ],
    [
      'two of one house with one switchboard',
      { nom: 'Entraide Vivre Ensemble', courriel: 'contact@vivre-ensemble.example' },
    ],
    ['another service of one organisation at one address', { nom: 'Crèche de la Maison des solidarités' }],
    [
      'two branches of one network in a large city',
      {
        adresse: '3 place du Marché',
        latitude: 50.35,
        telephone: '+33353010077',
        courriel: null,
      },
    ],
    [
      'a number in the name',
      { nom: 'Maison des solidarités 2', adresse: '40 rue Pasteur', telephone: '+33353010077', courriel: null },
    ],
  ])('%s', (_, changes) => {
    expect(verdictOn(like(changes))).not.toBe('same');
  });

  test.each([
    ['Центр допомоги', 'Дитячий садок'],
    ['Дім 59', 'Клуб 59'],
    ['مركز المساعدة', 'روضة الأطفال'],
  ])('two names without Latin letters: %s and %s', (nom, other) => {
    const [first, second] = [like({ nom }, 's--1'), like({ nom: other, source: 'dora' }, 's--2')];
    expect(findDuplicates({ structures: [first, second] as never }).pairs[0]?.verdict).not.toBe('same');
  });

  test('two sites of one organisation in two towns, with its phone, its mailbox and its SIREN', () => {
    const site = { nom: 'Mission locale', telephone: '+33353010001', courriel: 'contact@ml.example' };
    const [lens, arras] = [
      like({ ...site, siret: '29970799200011' }, 's--1'),
      like(
        {
          ...{ ...site, siret: '29970799200029', source: 'dora' },
          ...{ commune: 'Arras', code_insee: '62041', code_postal: '62000', adresse: '4 rue Foch' },
          latitude: null,
        },
        's--2',
      ),
    ];
    expect(findDuplicates({ structures: [lens, arras] as never }).pairs[0]?.verdict).not.toBe('same');
  });

  test('one name in two towns that it does not tell', () => {
    const [lens, arras] = [
      { nom: 'Les Deux Rives' },
      { nom: 'Les Deux Rives', commune: 'Arras', code_insee: '62041', code_postal: '62000', telephone: '+33353010077' },
    ].map((changes, at) => like(changes, `s--${at}`));
    expect(findDuplicates({ structures: [lens, arras] as never }).pairs[0]?.verdict).not.toBe('same');
  });

  test('nothing is told of two that share nothing', () => {
    const far = {
      nom: 'Épicerie Tandem',
      commune: 'Arras',
      code_insee: null,
      code_postal: '62000',
      adresse: null,
      telephone: null,
      courriel: null,
    };
    expect(verdictOn(like(far))).toBe('none');
  });
});

test('reasons are in words, with the distance, and the weightiest first', () => {
  const { pairs } = findDuplicates({
    structures: [office, like({ nom: 'Maison des solidarites de Lenns', latitude: 50.4287 })],
  });
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.reasons).toEqual(
    expect.arrayContaining(['nom à une lettre près', 'même courriel', 'même téléphone', '40 m']),
  );
  expect(pairs[0]?.score).toBeGreaterThan(0.99);
});

test('a doubtful pair is carried by a third record, which is said', () => {
  const bare = { adresse: '1 rue Pasteur', latitude: null, longitude: null };
  const [one, other] = [like({ telephone: null }), like({ ...bare, courriel: null, telephone: null }, 'x--1')];
  const both = verdicts(findDuplicates({ structures: [office, one, { ...other, telephone: office.telephone }] }));
  expect(both.filter((line) => line.endsWith('same'))).toHaveLength(3);
});

describe('services', () => {
  const service = {
    id: 'dora--svc-1',
    structure_id: office.id,
    source: 'dora',
    nom: 'Distribution de colis alimentaires',
    description: 'Chaque semaine, des denrées de première nécessité sont remises aux foyers inscrits.',
    thematiques: ['equipement-et-alimentation--alimentation'],
    type: 'aide-materielle',
  };
  const structures = [office, like({})];
  const twin = { ...service, id: 'cd62--svc-1', structure_id: 'cd62--1', source: 'cd62' };
  const verdictOnServices = (changes: object): string | undefined =>
    findDuplicates({ structures, services: [service, { ...twin, ...changes }] }).pairs.find(
      ({ model }) => model === 'service',
    )?.verdict;

  test('of one structure written twice are the same, also with other words and without thématiques', () => {
    expect(verdictOnServices({})).toBe('same');
    expect(verdictOnServices({ nom: 'COLIS ALIMENTAIRES', thematiques: null })).toBe('same');
  });

  test.each([['le mardi'], ['niveau débutant'], ['pour les jeunes'], ['au centre-ville']])(
    'apart by « %s » are not',
    (aside) => {
      const opposites: Record<string, string> = {
        'le mardi': 'le jeudi',
        'niveau débutant': 'niveau confirmé',
        'pour les jeunes': 'pour les seniors',
      };
      const services = [
        { ...service, nom: `${service.nom} – ${aside}` },
        { ...twin, nom: `${service.nom} – ${opposites[aside] ?? 'à Saint-Roch'}` },
      ];
      expect(
        verdicts(findDuplicates({ structures, services })).filter(
          (line) => line.includes('svc') && line.endsWith('same'),
        ),
      ).toEqual([]);
    },
  );

  test.each([
    ['for other people', { publics: ['jeunes'] }, { publics: ['seniors'] }],
    ['one alone at a distance', { modes_accueil: ['a-distance'] }, { modes_accueil: ['en-presentiel'] }],
    ['in another language', { nom: 'Cours de français' }, { nom: 'Cours d’anglais' }],
    ['for another driving licence', { nom: 'Aide au permis B' }, { nom: 'Aide au permis AM' }],
    ['for another trade', { nom: 'Formation cariste' }, { nom: 'Formation cuisinier' }],
    ['for another trade, of women', { nom: 'Formation serveuses' }, { nom: 'Formation cuisinières' }],
    ['for women and for men', { nom: 'Groupe de parole femmes' }, { nom: 'Groupe de parole hommes' }],
  ])('%s are not', (_, one, other) => {
    const description = 'Un groupe chaque semaine, avec une animatrice.';
    const services = [
      { ...service, description, ...one },
      { ...twin, description, ...other },
    ];
    const { pairs } = findDuplicates({ structures, services });
    expect(pairs.filter(({ model, verdict }) => model === 'service' && verdict === 'same')).toEqual([]);
  });

  test.each([
    ['for all and for some', { publics: ['tous-publics'] }, { publics: ['jeunes', 'seniors'] }],
    ['for two groups that may be one', { publics: ['jeunes'] }, { publics: ['demandeurs-emploi'] }],
    ['in the morning', { nom: 'Atelier cuisine le matin' }, { nom: 'Atelier cuisine en matinée' }],
    ['for teenagers', { nom: 'Atelier cuisine ados' }, { nom: 'Atelier cuisine adolescents' }],
    ['for beginners', { nom: 'Cours débutant' }, { nom: 'Cours initiation' }],
    ['in a group', { nom: 'Atelier cuisine collectif' }, { nom: 'Atelier cuisine en groupe' }],
    ['for a licence and its theory', { nom: 'Permis B' }, { nom: 'Permis et code' }],
    ['where « service » is no trade', { nom: 'Information jeunesse' }, { nom: 'Service jeunesse' }],
    ['where to prepare is no trade', { nom: 'Atelier préparation CV' }, { nom: 'Atelier CV (informatique)' }],
  ])('told in two words are, such as %s', (_, one, other) => {
    const told = {
      nom: 'Atelier cuisine',
      description: 'Chaque semaine, avec une animatrice, pour apprendre à préparer des repas simples et pas chers.',
      thematiques: ['sante--acces-aux-soins'],
      type: 'atelier',
      publics: ['jeunes'],
    };
    const services = [
      { ...service, ...told, ...one },
      { ...twin, ...told, ...other },
    ];
    const { pairs } = findDuplicates({ structures, services });
    expect(pairs.filter(({ model }) => model === 'service').map(({ verdict }) => verdict)).toEqual(['same']);
  });

  test('of two structures are not compared', () => {
    const services = [service, { ...twin, structure_id: 'elsewhere' }];
    expect(findDuplicates({ structures, services }).pairs.map(({ model }) => model)).toEqual(['structure']);
  });
});

test('structures that only their services place are the same in one town with one phone, and not in two', () => {
  const bare = { source: 'x', commune: null, telephone: null };
  const structures = [
    { ...bare, id: 'x--1', nom: 'Mission locale' },
    { ...bare, id: 'x--2', nom: 'Mission locale de Lille' },
    { ...bare, id: 'x--3', nom: 'Mission locale' },
  ];
  const place = { source: 'x', commune: 'Lille', code_postal: '59000', telephone: '+33320000000' };
  const services = [
    { ...place, id: 'x--s1', nom: 'Aide au permis', structure_id: 'x--1' },
    { ...place, id: 'x--s2', nom: 'Aide au permis B', structure_id: 'x--2' },
    { ...place, id: 'x--s3', nom: 'Aide au permis', structure_id: 'x--3', commune: 'Douai', code_postal: '59500' },
  ];
  expect(verdicts(findDuplicates({ structures, services })).filter((line) => line.endsWith('same'))).toEqual([
    'x--1 x--2 same',
    'x--s1 x--s2 same',
  ]);
});

describe('services of one source that name no structure', () => {
  const first = {
    id: 'x--1',
    source: 'x',
    nom: 'Aide au permis',
    description: 'Un accompagnement au permis B pour les jeunes du quartier avec un moniteur solidaire.',
    publics: ['jeunes'],
    frais: 'gratuit',
    adresse: '12 rue du Port',
    code_postal: '13002',
    commune: 'Marseille',
    telephone: '+33491000001',
    courriel: 'contact@asso.example',
  };
  const others = ['Colis alimentaire', 'Cours de français', 'Garde d’enfants'].map((nom, at) => ({
    id: `x--o${at}`,
    source: 'x',
    nom,
    description: `${nom} dans le quartier.`,
    commune: 'Marseille',
    telephone: `+3349100001${at}`,
  }));
  const found = (changes: object): string[] => {
    const second = {
      ...first,
      id: 'x--2',
      description: 'Un accompagnement au permis B pour les jeunes du quartier.',
      ...changes,
    };
    return verdicts(findDuplicates({ structures: [], services: [first, ...others, second] })).filter((line) =>
      line.endsWith('same'),
    );
  };

  test('are the same with one name, one phone and one address', () => {
    expect(found({})).toEqual(['x--1 x--2 same']);
  });

  test('are not with one name and another phone, address and mailbox, nor in another town', () => {
    expect(found({ telephone: '+33320000001', adresse: '4 rue Foch', courriel: 'a@autre.example' })).toEqual([]);
    expect(found({ commune: 'Aubagne', code_postal: '13400' })).toEqual([]);
  });
});

test('records that are no objects or have no id are left out, and one id in both lists is one record', () => {
  const structures = [office, null, 'texte', { ...office, id: '' }, { record: like({}), line: 3 }] as never[];
  expect(verdicts(findDuplicates({ structures }, { against: { structures: [office] } }))).toEqual([
    'dora--1 cd62--1 same',
    'cd62--1 dora--1 same',
  ]);
});

test('many records of one town and one house stay cheap and apart', () => {
  const structures = Array.from({ length: 500 }, (_, at) =>
    like({ nom: `Atelier ${at}`, telephone: null, courriel: null }, `x--${at}`),
  );
  expect(findDuplicates({ structures }).pairs.filter(({ verdict }) => verdict === 'same')).toEqual([]);
});

test.each([
  [null, {}],
  [{ structures: 3 }, {}],
  [{}, { against: 3 }],
  [{}, null],
])('a wrong call: %j, %j', (dataset, options) => {
  expect(() => findDuplicates(dataset as never, options as never)).toThrow(UsageError);
});
