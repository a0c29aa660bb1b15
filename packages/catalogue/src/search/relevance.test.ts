import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../offer/catalogue.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';

const code_commune = '59350';
const garde = ['famille--garde-denfants'];
const papiers = ['difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete'];
const permis = ['mobilite--preparer-un-permis'];
const droits = [
  'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
  'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
];
const garage = ['mobilite--entretenir-reparer-son-vehicule'];
const enfants = ['famille--soutien-a-la-parentalite-et-a-leducation'];
const separation = ['famille--surmonter-conflits-separation-violence'];
const logement = ['logement-hebergement--se-maintenir-dans-le-logement'];
const soins = ['sante--acces-aux-soins'];
const prevention = [...soins, 'remobilisation--bien-etre-confiance-en-soi'];
const calcul = ['lecture-ecriture-calcul--maitriser-le-calcul'];
const francais = ['lecture-ecriture-calcul--maitriser-le-francais'];
const meubles = ['equipement-et-alimentation--electromenager'];
const louer = ['logement-hebergement--louer-un-logement'];
const repas = ['equipement-et-alimentation--alimentation'];
/** About a kilometre, in degrees of latitude. */
const KM = 1 / 111;
const offer = (id: string, km: number | null, fields: Partial<Service>): Service =>
  aService({
    id,
    nom: 'Un accueil',
    description: 'Une équipe vous reçoit.',
    code_insee: code_commune,
    modes_accueil: [km === null ? 'a-distance' : 'en-presentiel'],
    zone_eligibilite: ['france'],
    latitude: km === null ? null : 50.631 + km * KM,
    longitude: km === null ? null : 3.047,
    date_maj: '2026-11-01',
    score_qualite: 0.8,
    mobilisable_par: ['usagers'],
    ...fields,
  });

/** Given at distance too, and received at the other end of the country. */
const elsewhere: Partial<Service> = {
  modes_accueil: ['a-distance', 'en-presentiel'],
  zone_eligibilite: null,
  code_insee: '97411',
  latitude: -20.88,
  longitude: 55.45,
};
const inZone: Partial<Service> = { zone_eligibilite: ['france'] };
/** Given at distance too, for no told zone, and received at a point that nobody knows. */
const unplaced: Partial<Service> = {
  modes_accueil: ['a-distance', 'en-presentiel'],
  zone_eligibilite: null,
  latitude: null,
  longitude: null,
};

type Judged = readonly [q: string, reason: string, first: Service, second: Service];

const judgeEach = (queries: readonly string[], reason: string, first: Service, second: Service): Judged[] =>
  queries.map((q) => [q, reason, first, second]);

/** Two offers around Lille that both answer to words, the one that a reader should meet first before the other. */
const judged: readonly Judged[] = [
  [
    'crèche',
    'a crèche at 3 km before one at 44 km, though its name says less',
    offer('z', 3, { nom: 'La Ribambelle', thematiques: garde, description: 'Une crèche de quartier.' }),
    offer('a', 44, { nom: 'Crèche', thematiques: garde }),
  ],
  ...judgeEach(
    [
      'lire un courrier',
      'je sait pas lire les papié de la caf',
      'I can’t read my letters',
      'leer una carta',
      'прочитати лист',
      'قراءة رسالة',
    ],
    'a desk at 15 km before a help line about the internet: who cannot read has somebody to read with',
    offer('z', 15, { nom: 'Aide aux démarches administratives', thematiques: [droits[0]!] }),
    offer('a', null, {
      nom: 'Une question sur internet ? Appelez-nous',
      thematiques: [droits[0]!, 'numerique--acceder-a-des-services-en-ligne'],
    }),
  ),
  [
    'nourrice',
    'a need that words mean, near, before the same far',
    offer('z', 2, { nom: 'Relais petite enfance', thematiques: garde }),
    offer('a', 20, { nom: 'Relais petite enfance', thematiques: garde }),
  ],
  [
    'je cherche un titre de séjour',
    'an offer at 12 km that bears all words of the need in its own name before one next door of the need alone',
    offer('z', 12, { nom: 'Titre de séjour : préparer son dossier', thematiques: papiers }),
    offer('a', 1, { nom: 'Écrivain public', thematiques: papiers }),
  ],
  [
    'titre de séjour',
    'of two offers so named, the nearer one',
    offer('z', 3, { nom: 'Titre de séjour', thematiques: papiers }),
    offer('a', 29, { nom: 'Titre de séjour', thematiques: papiers }),
  ],
  [
    'atelier cuisine anti gaspi',
    'an offer at 38 km of that very name before one next door that has a part of it',
    offer('z', 38, { nom: 'Atelier cuisine anti gaspi' }),
    offer('a', 1, { nom: 'Petits déjeuners', description: 'Un atelier de cuisine, anti gaspi.' }),
  ],
  [
    'scooter',
    'an offer at 11 km that mentions it before one that is named so, beyond reach, and also given at distance for no told zone',
    offer('z', 11, { nom: 'Vélos à tarif social', description: 'Des vélos, et deux scooters.' }),
    offer('a', 0, { ...elsewhere, nom: 'Prêt de scooter', type: 'aide-materielle' }),
  ],
  [
    'permis de conduire',
    'an offer next door that names the words before one next door that mentions them',
    offer('z', 1, { nom: 'Permis de conduire', thematiques: permis }),
    offer('a', 1, { nom: 'Point emploi', description: 'On y parle aussi du permis de conduire.', thematiques: permis }),
  ],
  [
    'permis',
    'a good record before a poor one',
    offer('z', 5, { nom: 'Permis', score_qualite: 1 }),
    offer('a', 5, { nom: 'Permis', score_qualite: 0.2 }),
  ],
  [
    'permis',
    'a fresh record before a stale one',
    offer('z', 5, { nom: 'Permis' }),
    offer('a', 5, { nom: 'Permis', date_maj: '2022-01-01' }),
  ],
  [
    'permis',
    'what a person may ask for themselves before what a professional asks for',
    offer('z', 5, { nom: 'Permis', mobilisable_par: ['usagers', 'professionnels'] }),
    offer('a', 5, { nom: 'Permis', mobilisable_par: ['professionnels'] }),
  ],
  [
    'permis',
    'what does not tell who may ask before what a professional asks for',
    offer('z', 5, { nom: 'Permis', mobilisable_par: null }),
    offer('a', 5, { nom: 'Permis', mobilisable_par: ['professionnels'] }),
  ],
  [
    'permis',
    'what tells a value that nobody knows before what a professional asks for',
    offer('z', 5, { nom: 'Permis', mobilisable_par: ['professionnels', 'voisins'] }),
    offer('a', 5, { nom: 'Permis', mobilisable_par: ['professionnels'] }),
  ],
  [
    'permis',
    'one that a professional asks for at 1 km before another at 12 km: a person is sent nowhere for it',
    offer('z', 1, { nom: 'Permis', mobilisable_par: ['professionnels'] }),
    offer('a', 12, { nom: 'Permis' }),
  ],
  [
    'écoute psychologique',
    'an offer next door before one at distance',
    offer('z', 1, { nom: 'Écoute psychologique' }),
    offer('a', null, { nom: 'Écoute psychologique' }),
  ],
  [
    'titre de séjour',
    'an offer of that need alone before one that tells another too, as near',
    offer('z', 5, { thematiques: papiers }),
    offer('a', 5, { thematiques: [...papiers, ...permis] }),
  ],
  [
    'avocat gratuit',
    'a lawyer at distance before an address for letters next door',
    offer('z', null, { nom: 'Consultation gratuite d’avocat', thematiques: droits.slice(1) }),
    offer('a', 2, { nom: 'Domiciliation et réception du courrier', thematiques: droits }),
  ],
  [
    'chômage',
    'help with rights before an address for letters, which only those who say it ask for',
    offer('z', 4, { nom: 'Rendez-vous des droits', thematiques: droits.slice(1) }),
    offer('a', 1, { nom: 'Domiciliation', thematiques: droits }),
  ],
  [
    'domiciliation',
    'an address for letters first, for those who say it',
    offer('z', 2, { nom: 'Élection de domicile', thematiques: droits }),
    offer('a', 1, { nom: 'Rendez-vous des droits', thematiques: droits }),
  ],
  [
    'aide aux démarches',
    'an offer of that need before one that tells seven others too',
    offer('z', 2, { thematiques: droits.slice(0, 1) }),
    offer('a', 1, { thematiques: [...droits, ...garage, ...separation, ...logement, ...repas, ...garde, ...permis] }),
  ],
  [
    'voiture en panne',
    'a garage at 5 km before a workshop of bicycles next door',
    offer('z', 5, { nom: 'Mécanique auto à prix réduit', thematiques: garage }),
    offer('a', 1, { nom: 'Réparer son vélo soi-même', thematiques: garage }),
  ],
  [
    'réparer mon vélo',
    'a workshop of bicycles at 5 km before a garage next door',
    offer('z', 5, { nom: 'Réparer son vélo soi-même', thematiques: garage }),
    offer('a', 1, { nom: 'Mécanique auto à prix réduit', thematiques: garage }),
  ],
  [
    'on va m’expulser',
    'help against an eviction before advice about energy',
    offer('z', 4, { nom: 'Prévention des expulsions', thematiques: logement }),
    offer('a', 4, { nom: 'Accompagnement à la maîtrise de l’énergie', thematiques: logement, score_qualite: 1 }),
  ],
  [
    'divorce',
    'mediation before help against violence',
    offer('z', 4, { nom: 'Médiation familiale', thematiques: separation }),
    offer('a', 2, { nom: 'Sortir des violences', thematiques: separation }),
  ],
  [
    'rien à manger',
    'a parcel of food before a workshop of cooking',
    offer('z', 4, { nom: 'Colis alimentaire', thematiques: repas }),
    offer('a', 2, { nom: 'Atelier cuisine', type: 'atelier', thematiques: repas }),
  ],
  [
    'parentalité',
    'a place for parents and small children before help with homework, which only those who say it ask for',
    offer('z', 4, { nom: 'Parler, jouer, grandir', thematiques: enfants }),
    offer('a', 2, { nom: 'Accompagnement à la scolarité', thematiques: enfants }),
  ],
  ...judgeEach(
    ['aide aux devoirs', 'homework help'],
    'help with homework first, for those who say it',
    offer('z', 4, { nom: 'Accompagnement à la scolarité', thematiques: enfants }),
    offer('a', 2, { nom: 'Parler, jouer, grandir', thematiques: enfants }),
  ),
  ...judgeEach(
    ['j’ai faim', 'tengo hambre', 'food bank'],
    'a parcel of food before a basket of vegetables, which only those who say it ask for',
    offer('z', 4, { nom: 'Colis alimentaire', thematiques: repas }),
    offer('a', 2, { nom: 'Panier de légumes solidaire', thematiques: repas }),
  ),
  [
    'panier de légumes',
    'a basket of vegetables first, for those who say it',
    offer('z', 4, { nom: 'Panier de légumes solidaire', thematiques: repas }),
    offer('a', 2, { nom: 'Colis alimentaire', thematiques: repas }),
  ],
  [
    'aide CAF',
    'of a network without an offer, help with rights before an address for letters',
    offer('z', 3, { nom: 'À quelles aides ai-je droit ?', thematiques: droits.slice(1) }),
    offer('a', 2, { nom: 'Domiciliation et réception du courrier', thematiques: droits }),
  ],
  ...judgeEach(
    ['dentiste pas cher', 'lunettes', 'docteur', 'mutuelle', 'secu', 'gale', 'medecin traitant'],
    'care before a workshop of prevention',
    offer('z', 5, { nom: 'Bilan de santé gratuit', thematiques: soins }),
    offer('a', 3, { nom: 'Prendre soin de soi', type: 'atelier', thematiques: prevention }),
  ),
  [
    'mon bébé ne respire plus',
    'in a danger of life, a doctor before a workshop of prevention',
    offer('z', 5, { nom: 'Consultation sans avance de frais', thematiques: soins }),
    offer('a', 3, { nom: 'Bouger pour sa santé', type: 'atelier', thematiques: prevention }),
  ],
  ...judgeEach(
    ['carte de sejour', 'residence permit', 'tarjeta de residencia', 'посвідка на проживання', 'بطاقة إقامة'],
    'help with that paper before help with any',
    offer('z', 4, { nom: 'Titre de séjour : préparer son dossier', thematiques: papiers }),
    offer('a', 2, { nom: 'Écrivain public', thematiques: droits.slice(0, 1) }),
  ),
  ...judgeEach(
    ['illettrisme', 'illetrisme'],
    'reading before counting, however it is spelt',
    offer('z', 4, { nom: 'Réapprendre à lire et à écrire', thematiques: francais }),
    offer('a', 2, { nom: 'Compter, mesurer, calculer', thematiques: calcul }),
  ),
  ...judgeEach(
    ['learn french', 'aprender francés', 'вивчати французьку', 'تعلم الفرنسية'],
    'a course of the language before reading and writing',
    offer('z', 4, { nom: 'Cours de français pour adultes', thematiques: francais }),
    offer('a', 2, { nom: 'Lutte contre l’illettrisme', thematiques: francais }),
  ),
  ...judgeEach(
    ['meuble', 'meubles'],
    'furniture before a home to rent, which is « meublé »',
    offer('z', 6, { nom: 'Électroménager reconditionné', thematiques: meubles }),
    offer('a', 3, { nom: 'Garantie de loyer', description: 'Un logement meublé.', thematiques: louer }),
  ),
  ...judgeEach(
    ['meuble', 'meubles'],
    'furniture that the name tells at 8 km before what the structure alone tells at 6 km',
    offer('z', 8, { nom: 'Meubles et électroménager à petit prix', thematiques: meubles }),
    offer('a', 6, { nom: 'Électroménager reconditionné', thematiques: meubles, structure_id: 'ressourcerie' }),
  ),
  [
    'meublé',
    'a home to rent before furniture',
    offer('z', 4, { nom: 'Studio meublé', thematiques: louer }),
    offer('a', 3, { nom: 'Électroménager reconditionné', thematiques: meubles }),
  ],
  [
    'permis jeune',
    'an offer for the young before one of a structure that is called so',
    offer('z', 5, { nom: 'Permis', thematiques: permis, publics: ['jeunes'] }),
    offer('a', 5, { nom: 'Permis', thematiques: permis, structure_id: 'espace' }),
  ],
  [
    'mon fils décroche',
    'help with school before a meeting of parents next door: nothing else is asked',
    offer('z', 5, { nom: 'Accompagnement à la scolarité', thematiques: enfants }),
    offer('a', 1, { nom: 'Café des parents', thematiques: enfants }),
  ],
  [
    'rsa',
    'help with rights before a loan « pour les bénéficiaires du RSA » next door, which says for whom it is',
    offer('z', 4, { nom: 'Bilan de vos droits', thematiques: droits.slice(1) }),
    offer('a', 1, { nom: 'Prêt de tenue pour les bénéficiaires du RSA', thematiques: garage }),
  ],
  [
    'médecin',
    'what is said from elsewhere, at distance too and for no told zone, before a thing from there',
    offer('z', 0, { ...elsewhere, nom: 'Consultation', type: 'accompagnement', thematiques: soins }),
    offer('a', 0, { ...elsewhere, nom: 'Prêt de béquilles', type: 'aide-materielle', thematiques: soins }),
  ],
  [
    'médecin',
    'care at 39 km before what is said from elsewhere',
    offer('z', 39, { nom: 'Permanence de soins', thematiques: soins }),
    offer('a', 0, { ...elsewhere, nom: 'Consultation', type: 'accompagnement', thematiques: soins }),
  ],
  [
    'médecin',
    'care of this town whose point is not known before care at 25 km',
    offer('z', 0, { ...unplaced, nom: 'Consultation', thematiques: soins }),
    offer('a', 25, { nom: 'Permanence de soins', thematiques: soins }),
  ],
  [
    'canapé',
    'furniture at 20 km before furniture to fetch out of reach, though its zone takes this town in',
    offer('z', 20, { nom: 'Meubles', type: 'aide-materielle', thematiques: meubles }),
    offer('a', 0, { ...elsewhere, ...inZone, nom: 'Meubles', type: 'aide-materielle', thematiques: meubles }),
  ],
  [
    'dentiste Lille',
    'care before a workshop, whatever the name of its structure, where the place chosen is said again',
    offer('z', 5, { nom: 'Bilan de santé gratuit', thematiques: soins }),
    offer('a', 3, { nom: 'Prendre soin de soi', type: 'atelier', structure_id: 'lille', thematiques: prevention }),
  ],
  [
    'écoute psychologique',
    'an offer at distance before one at 30 km',
    offer('z', null, { nom: 'Écoute psychologique' }),
    offer('a', 30, { nom: 'Écoute psychologique' }),
  ],
];

const idsOf = async (services: readonly Service[], params: OfferSearchParams): Promise<string[]> => {
  const source = createCatalogue({
    structures: [
      aStructure({}),
      aStructure({ id: 'espace', nom: 'Espace jeunes' }),
      aStructure({ id: 'lille', nom: 'Mission de Lille' }),
      aStructure({ id: 'ressourcerie', nom: 'La Boucle', description: 'On y répare des meubles.' }),
    ],
    services,
    communes: someCommunes,
    towns: [{ nom: 'Lille', population: 236_000 }],
  });
  return (await source.searchServices({ code_commune, ...params })).items.map(({ service }) => service.id);
};

describe('the order by relevance', () => {
  test.each(judged)('of « %s »: %s', async (q, _reason, first, second) => {
    expect(await idsOf([second, first], { q })).toEqual(['z', 'a']);
  });

  test('of a professional, who asks for what professionals ask for, makes no difference of it', async () => {
    const [first, second] = [offer('a', 5, { mobilisable_par: ['professionnels'] }), offer('z', 5, {})];
    const asked = { q: 'accueil', mobilisable_par: ['professionnels', 'usagers'] };
    expect(await idsOf([first, second], { q: 'accueil' })).toEqual(['z', 'a']);
    expect(await idsOf([first, second], asked)).toEqual(['a', 'z']);
  });

  test('of what is asked for at once has what opens on another day after what is open, and what is not known between them', async () => {
    const monday = () => new Date('2026-11-30T19:00:00+01:00');
    const meals = [
      offer('a-tuesday', 2, { nom: 'Repas', thematiques: repas, horaires_accueil: 'Tu 08:00-10:00' }),
      offer('b-unknown', 2, { nom: 'Repas', thematiques: repas }),
      offer('c-thursday', 2, { nom: 'Repas', thematiques: repas, horaires_accueil: 'Th 08:00-10:00' }),
      offer('d-open', 2, { nom: 'Repas', thematiques: repas, horaires_accueil: 'Mo 18:00-21:00' }),
      offer('e-later', 2, { nom: 'Repas', thematiques: repas, horaires_accueil: 'Mo 20:00-21:00' }),
    ];
    const source = createCatalogue({
      structures: [aStructure({})],
      services: meals,
      communes: someCommunes,
      now: monday,
    });
    const order = async (params: OfferSearchParams): Promise<string[]> =>
      (await source.searchServices({ code_commune, ...params })).items.map(({ service }) => service.id);
    const sooner = ['d-open', 'e-later', 'b-unknown', 'a-tuesday', 'c-thursday'];
    expect(await order({ q: 'plus rien à manger ce soir' })).toEqual(sooner);
    expect(await order({ q: 'plus rien à manger' })).toEqual(meals.map(({ id }) => id));
    const isTold = async (q: string) => (await source.searchServices({ q })).tout_de_suite;
    expect([await isTold('manger ce soir'), await isTold('manger')]).toEqual([true, undefined]);
    expect(await order({ q: 'plus rien à manger ce soir', tri: 'distance' })).toEqual(meals.map(({ id }) => id));
  });

  test('is that of words alone, and gives way to the nearest first on demand', async () => {
    const [, , near, far] = judged[0] ?? [];
    if (near === undefined || far === undefined) throw new Error('Nothing is judged.');
    const named = [
      { ...near, latitude: 50.631 + 9 * KM },
      { ...far, latitude: 50.631 + 10 * KM },
    ];
    expect(await idsOf(named, { q: 'crèche' })).toEqual(['a', 'z']);
    expect(await idsOf(named, { q: 'crèche', tri: 'distance' })).toEqual(['z', 'a']);
  });

  describe('where words may mean several needs', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      offer(`droit-${String(at).padStart(2, '0')}`, null, {
        thematiques: ['difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives'],
        score_qualite: 1,
      }),
    );
    const rare = offer('tutelle', null, {
      thematiques: ['difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere'],
      score_qualite: 0.5,
    });
    const asked = { q: 'mandataire', size: 10 };

    test('has one offer of each among the first five', async () => {
      expect((await idsOf([...many, rare], asked)).indexOf('tutelle')).toBe(4);
    });

    test('has one offer of each of three needs, whichever comes first, and each page goes on after the one before', async () => {
      const first = 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives';
      const second = 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits';
      const third = 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete';
      for (const [most, few, none] of [
        [first, second, third],
        [third, first, second],
        [second, third, first],
      ] as const) {
        const all = Array.from({ length: 9 }, (_, at) =>
          offer(`a${at}`, null, { thematiques: [most], score_qualite: 1 }),
        );
        const later = Array.from({ length: 20 }, (_, at) =>
          offer(`c${at}`, null, { thematiques: [most], score_qualite: 0.7 }),
        );
        const one = offer('b', null, { thematiques: [few], score_qualite: 0.9 });
        const last = offer('z', null, { thematiques: [none], score_qualite: 0.5 });
        const pages = [];
        for (const page of [1, 2, 3, 4])
          pages.push(...(await idsOf([...all, ...later, one, last], { q: 'papiers', size: 10, page })));
        expect(pages.slice(0, 5)).toEqual(expect.arrayContaining(['b', 'z']));
        expect(new Set(pages).size).toBe(31);
        expect(pages.slice(10).filter((id) => id.startsWith('c'))).toEqual(
          pages.filter((id) => id.startsWith('c')).slice(-20),
        );
      }
    });

    test('shows each offer once, on one page alone', async () => {
      const pages = [];
      for (const page of [1, 2, 3, 4]) pages.push(...(await idsOf([...many, rare], { ...asked, page })));
      expect(pages).toHaveLength(31);
      expect(new Set(pages).size).toBe(31);
    });

    test('finds the offers of each, where the words say them apart', async () => {
      const cv = offer('cv', null, {
        thematiques: ['preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation'],
      });
      const place = offer('place', null, { thematiques: ['trouver-un-emploi--repondre-a-des-offres-demploi'] });
      expect((await idsOf([cv, place], { q: 'CV de barman' })).sort()).toEqual(['cv', 'place']);
    });

    test('brings none that is far worse than the one whose place it takes', async () => {
      const far = { ...rare, modes_accueil: ['en-presentiel' as const], latitude: 50.631 + 45 * KM, longitude: 3.047 };
      const near = many.map((one) => ({
        ...one,
        modes_accueil: ['en-presentiel' as const],
        latitude: 50.632,
        longitude: 3.047,
      }));
      expect(await idsOf([...near, far], asked)).not.toContain('tutelle');
    });
  });
});
