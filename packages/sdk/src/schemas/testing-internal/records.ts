import fc from 'fast-check';

/** The day of the tests. */
export const today = '2026-11-25';

/** A service that no rule complains of, every field filled, as the API answers it. */
export const fullService = {
  source: 'exemple',
  id: 'exemple--atelier/1',
  structure_id: 'exemple--maison',
  nom: 'Atelier mobilité',
  description: 'Un conseiller reçoit sur rendez-vous et prépare un projet de mobilité.',
  date_maj: '2026-10-01',
  lien_source: 'https://www.exemple.fr/ateliers/1',
  adresse: '12 rue des Écoles',
  complement_adresse: 'Bâtiment B',
  code_postal: '59000',
  code_insee: '59350',
  commune: 'Lille',
  longitude: 3.06,
  latitude: 50.63,
  telephone: '03 20 00 00 00',
  courriel: 'accueil@exemple.fr',
  horaires_accueil: 'Mo-Fr 09:00-17:00',
  type: 'atelier',
  thematiques: ['mobilite--entretenir-reparer-son-vehicule'],
  frais: 'gratuit',
  frais_precisions: 'Sans avance de frais.',
  publics: ['jeunes', 'femmes'],
  publics_precisions: 'Dès 18 ans.',
  conditions_acces: 'Sur rendez-vous.',
  modes_accueil: ['en-presentiel', 'a-distance'],
  zone_eligibilite: ['59', '2A004', '200093201', 'france'],
  contact_nom_prenom: 'Camille Exemple',
  lien_mobilisation: 'https://exemple.fr/inscription?lieu=lille#formulaire',
  modes_mobilisation: ['telephoner', 'envoyer-un-courriel'],
  mobilisable_par: ['usagers', 'professionnels'],
  mobilisation_precisions: 'Appeler le matin.',
  volume_horaire_hebdomadaire: 1.5,
  nombre_semaines: 4,
  adresse_certifiee: true,
  score_qualite: 0.91,
};

/** A structure that no rule complains of, every field filled, as a list of the API answers it. */
export const fullStructure = {
  source: 'exemple',
  id: 'exemple--maison',
  nom: 'Maison de l’emploi',
  description: 'Accueil et accompagnement.',
  date_maj: '2026-10-01',
  siret: '13003013300016',
  lien_source: 'https://www.exemple.fr/maison',
  site_web: 'http://exemple.fr',
  adresse: '12 rue des Écoles',
  complement_adresse: null,
  code_postal: '59000',
  code_insee: '59350',
  commune: 'Lille',
  longitude: 3.06,
  latitude: 50.63,
  telephone: '+33320000000',
  courriel: 'accueil@exemple.fr',
  horaires_accueil: 'Mo-Fr 09:00-17:00',
  accessibilite_lieu: 'https://acceslibre.beta.gouv.fr/app/59-lille/',
  reseaux_porteurs: ['france-travail'],
  adresse_certifiee: false,
  score_qualite: 0.5,
  doublons: [{ source: 'autre', id: 'autre--1' }],
};

/** Any value that a file may hold in place of a good one: plausible, nearly right, of another kind, hostile. */
export function anyValue(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom<unknown>(...telling),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.emailAddress(),
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc
      .integer({ min: 1990, max: 2030 })
      .chain((year) => fc.integer({ min: 0, max: 13 }).map((month) => toDay(year, month))),
    fc.double(),
    fc.integer(),
    fc.array(fc.constantFrom<unknown>(...telling), { maxLength: 3 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
}

function toDay(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String((year * 7 + month * 5) % 33).padStart(2, '0')}`;
}

const telling: readonly unknown[] = [
  ...[
    1_759_276_800_000, 1_759_276_800, 1_759_276_801, 1_759_276_800_001, 1_795_651_200_000, 86_400, 9e15,
    -86_400_000_000,
  ],
  ...[undefined, null, '', ' ', '\u00a0', '\t', 0, -1, 1, 2.5, 4, Number.NaN, Number.POSITIVE_INFINITY, true, false],
  ...[
    '1759276800',
    '1759276801',
    '1759276800000',
    '1_0',
    '1e1',
    '1.',
    '1.0',
    'Accueil <a@exemple.fr>',
    'l’accueil@exemple.fr',
  ],
  ...[`https://exemple.fr/${'é'.repeat(1032)}`, `https://exemple.fr/${'€'.repeat(700)}`],
  ...[{}, [], [null], ['tous-publics'], ['jeunes', 'tous-publics'], ['a-distance'], ['59'], ['france', '1']],
  ...['2026-11-25', '2026-11-26', '2025-02-29', '2024-02-29', '2026-04-31', '2026-12-31', '1999-12-31', '20261-1-01'],
  ...['2026-11-25T00:00:00', '2026-11-25T00:00:00Z', '2026-11-26 00:00', '2026-11-25T10:00:00', '２０２６-01-01'],
  ...['59000', '2A004', '5900', '590000', '٥٩٠٠٠', '😀😀😀😀😀', 'Éàü_9', '13003013300016', '1300301330001'],
  ...[
    'ab',
    'abc',
    '😀😀',
    '😀😀😀',
    'abcde',
    'Nom.',
    'Ateliers, etc.',
    'x'.repeat(150),
    '😀'.repeat(150),
    'x'.repeat(151),
  ],
  ...['x'.repeat(10_000), '😀'.repeat(10_000), 'x'.repeat(10_001), '\ud800'.repeat(3), '\ud83d\ude00\ud83d'],
  ...[
    'https://exemple.fr',
    'http://a.b',
    'https://a',
    'https://',
    'https://xn--a.fr',
    'https://a--b.fr',
    'HTTPS://EXEMPLE.FR',
  ],
  ...[
    'https://1.2.3.4',
    'https://1.2.3.400',
    'https://exemple.fr:99999',
    'https://exemple.fr/é à\n',
    ' https://exemple.fr',
  ],
  ...[
    'ftp://exemple.fr',
    'exemple.fr',
    `https://exemple.fr/${'a'.repeat(2063)}`,
    `https://exemple.fr/${'a'.repeat(2070)}`,
  ],
  ...[`https://${'a'.repeat(64)}.fr`, `https://${'a.'.repeat(200)}fr`],
  ...[
    'a@exemple.fr',
    'a.b-c_d@exemple.fr',
    'A@EXEMPLE.FR',
    'a@exemple',
    'a@b.test',
    'a@b.localhost',
    'a..b@exemple.fr',
  ],
  ...[
    'a@ab--cd.fr',
    'é@exemple.fr',
    ' a@exemple.fr ',
    `${'a'.repeat(65)}@exemple.fr`,
    `a@${'b'.repeat(64)}.fr`,
    'a@b.f2',
  ],
  ...[
    '0320000000',
    '03.20.00.00.00',
    '+33 3 20 00 00 00',
    '+',
    '+1',
    '3949',
    '0',
    '03 20 ou 21',
    '(0)3 20 00 00 00',
    '0-1',
  ],
  ...['50.6', '50,6', ' 3 ', '1e3', '-1', '.5', 'gratuit', 'atelier', 'payant', 'inconnu', 'france-travail', 'jeunes'],
];
