/** The source of the rows of the example. */
const EXEMPLE = 'exemple, non officiel';

/**
 * A list of activities made up for this kit, to try it: **exemple, non officiel**. The list of France Travail is not public,
 * and nothing here comes from it. Read it as a file: `readReferentiel(exampleActivities)`.
 */
export const exampleActivities: readonly Readonly<Record<string, string | number>>[] = (
  [
    ['EX-MOB', 'Se déplacer', 'appui', '', 'mobilite', '', '', ''],
    [
      'EX-MOB-1',
      'Préparer le code de la route',
      'formation',
      'EX-MOB',
      'mobilite--preparer-un-permis',
      'formation,atelier',
      6,
      8,
    ],
    [
      'EX-MOB-2',
      'Apprendre à prendre les transports',
      'accompagnement',
      'EX-MOB',
      'mobilite--etre-accompagne-dans-son-parcours-mobilite',
      'accompagnement,atelier',
      2,
      4,
    ],
    ['EX-NUM', 'Utiliser un ordinateur et Internet', 'formation', '', 'numerique', 'formation,atelier', 3, 6],
    ['EX-FRA', 'Apprendre le français', 'formation', '', 'lecture-ecriture-calcul', 'formation', 6, 12],
    ['EX-EMP', 'Chercher un emploi', 'demarche', '', 'trouver-un-emploi,preparer-sa-candidature', '', '', ''],
    [
      'EX-EMP-1',
      'Écrire son CV et sa lettre',
      'accompagnement',
      'EX-EMP',
      'preparer-sa-candidature',
      'atelier,accompagnement',
      2,
      2,
    ],
    ['EX-EMP-2', 'Chercher des offres seul', 'demarche', 'EX-EMP', '', '', 3, ''],
    ['EX-EMP-3', 'Rencontrer un employeur', 'demarche', 'EX-EMP', 'trouver-un-emploi', 'accompagnement', 2, 1],
    ['EX-MET', 'Choisir un métier', 'accompagnement', '', 'choisir-un-metier', 'accompagnement,atelier', 3, 4],
    [
      'EX-ADM',
      'Faire des démarches administratives',
      'demarche',
      '',
      'difficultes-administratives-ou-juridiques',
      'accompagnement,information',
      1,
      '',
    ],
    ['EX-BUD', 'Tenir son budget', 'appui', '', 'difficultes-financieres', 'accompagnement,atelier', 1, 4],
    ['EX-SAN', 'Prendre soin de sa santé', 'appui', '', 'sante', '', 1, ''],
    ['EX-FAM', 'Organiser la garde de ses enfants', 'appui', '', 'famille', '', 1, ''],
    ['EX-LOG', 'Chercher un logement', 'demarche', '', 'logement-hebergement', '', 2, ''],
    [
      'EX-CRE',
      'Préparer la création de son entreprise',
      'accompagnement',
      '',
      'creer-une-entreprise',
      'accompagnement,formation',
      4,
      8,
    ],
    ['EX-REN', 'Rendez-vous avec son conseiller', 'accompagnement', '', '', '', 1, ''],
  ] as const
).map(
  ([code_activite, libelle, famille, code_parent, match_thematiques, match_types, heures_defaut, semaines_defaut]) => ({
    ...{ code_activite, libelle, famille, code_parent, match_thematiques, match_types, heures_defaut, semaines_defaut },
    ...{ valide_du: '2026-01-01', valide_au: '', source: EXEMPLE, version: 'exemple-1' },
  }),
);
