import type { Frais, Public } from '@inclusion-kit/sdk/referentiels';

/** Whom a service is for: the vocabulary's values, a sentence for the description, and the precisions a producer adds. */
export interface PublicProfile {
  publics: readonly Public[];
  sentences: readonly string[];
  precisions: readonly (string | null)[];
  /** The possible ends of a name. */
  suffixes: readonly string[];
}

export const publicProfiles = {
  tous: {
    publics: ['tous-publics'],
    sentences: [
      'Ouvert à toutes et à tous, sans condition.',
      'Toute personne qui en a besoin peut venir, quelle que soit sa situation.',
      "Le service s'adresse à tous les habitants, sans condition de ressources.",
    ],
    precisions: [
      null,
      null,
      'Sans condition de ressources',
      'Toute personne majeure',
      'Habitants du territoire en priorité',
    ],
    suffixes: ['pour tous', 'pour tous publics'],
  },
  recherche: {
    publics: ['demandeurs-emploi'],
    sentences: [
      "Pour les personnes en recherche d'emploi, indemnisées ou non.",
      'Vous cherchez un emploi, depuis peu ou depuis longtemps : ce service est fait pour vous.',
      "S'adresse aux demandeurs d'emploi, y compris en contrat court ou à temps partiel subi.",
    ],
    precisions: [
      null,
      'Inscrits ou non à France Travail',
      "Demandeurs d'emploi de longue durée en priorité",
      'À partir de 18 ans',
    ],
    suffixes: ["pour les demandeurs d'emploi", "pour les personnes en recherche d'emploi"],
  },
  rsa: {
    publics: ['beneficiaires-des-minimas-sociaux', 'demandeurs-emploi'],
    sentences: [
      "Pour les bénéficiaires du RSA et les demandeurs d'emploi.",
      "Réservé en priorité aux personnes qui perçoivent le RSA, l'ASS ou l'AAH.",
      "S'adresse aux allocataires de minima sociaux, orientés par leur référent ou venus d'eux-mêmes.",
    ],
    precisions: [
      null,
      'Bénéficiaires du RSA en priorité',
      "Avoir signé un contrat d'engagement",
      "Allocataires du RSA, de l'ASS ou de l'AAH",
    ],
    suffixes: ['pour les bénéficiaires du RSA', 'pour les allocataires de minima sociaux'],
  },
  jeunes: {
    publics: ['jeunes'],
    sentences: [
      'Pour les jeunes de 16 à 25 ans.',
      "Vous avez entre 16 et 25 ans (jusqu'à 29 ans en situation de handicap) : vous pouvez en bénéficier.",
      'Accueille les jeunes sortis du système scolaire, avec ou sans diplôme.',
    ],
    precisions: [
      '16 à 25 ans',
      null,
      '16 à 29 ans pour les jeunes en situation de handicap',
      '18 à 25 ans',
      'Mineurs avec accord parental',
    ],
    suffixes: ['pour les 16-25 ans', 'pour les jeunes'],
  },
  jeunesRecherche: {
    publics: ['demandeurs-emploi', 'jeunes'],
    sentences: [
      'Pour les jeunes de moins de 26 ans sans emploi ni formation.',
      "S'adresse aux jeunes en recherche d'emploi, d'apprentissage ou de stage.",
    ],
    precisions: ['Moins de 26 ans', null, 'Jeunes sans emploi ni formation', 'Priorité aux jeunes sans diplôme'],
    suffixes: ['pour les moins de 26 ans', "pour les jeunes en recherche d'emploi"],
  },
  etudiants: {
    publics: ['etudiants', 'jeunes'],
    sentences: [
      'Pour les étudiants et les apprentis, boursiers ou non.',
      'Réservé aux étudiants et aux jeunes en alternance.',
    ],
    precisions: [null, "Carte étudiante de l'année en cours", 'Étudiants, apprentis et stagiaires'],
    suffixes: ['pour les étudiants', 'pour les étudiants et apprentis'],
  },
  familles: {
    publics: ['familles'],
    sentences: [
      'Pour les parents et futurs parents, en couple ou seuls.',
      "S'adresse aux familles avec au moins un enfant à charge.",
      'Les parents sont reçus seuls, en couple ou avec leurs enfants.',
    ],
    precisions: [
      null,
      'Familles avec au moins un enfant à charge',
      'Familles monoparentales en priorité',
      "Parents d'enfants de moins de 6 ans",
    ],
    suffixes: ['pour les familles', 'pour les parents'],
  },
  femmes: {
    publics: ['femmes'],
    sentences: [
      'Réservé aux femmes, avec ou sans enfants.',
      "S'adresse aux femmes majeures ; l'accueil est assuré par une équipe féminine.",
    ],
    precisions: [null, 'Femmes majeures', 'Femmes seules ou avec enfants'],
    suffixes: ['pour les femmes', 'pour les femmes du quartier'],
  },
  seniors: {
    publics: ['seniors'],
    sentences: [
      'Pour les personnes de 60 ans et plus, et leurs proches.',
      "S'adresse aux retraités, qu'ils vivent seuls ou en couple.",
    ],
    precisions: ['À partir de 60 ans', null, 'Retraités vivant à domicile', 'Plus de 65 ans en priorité'],
    suffixes: ['pour les seniors', 'pour les plus de 60 ans'],
  },
  handicap: {
    publics: ['personnes-en-situation-de-handicap'],
    sentences: [
      'Pour les personnes en situation de handicap, reconnu ou en cours de reconnaissance.',
      "S'adresse aux personnes dont la santé ou le handicap complique le quotidien ou le travail.",
    ],
    precisions: [
      null,
      "Titulaires d'une RQTH ou en cours de demande",
      'Tout type de handicap',
      'Personnes malades chroniques comprises',
    ],
    suffixes: ['pour les personnes en situation de handicap', "pour les titulaires d'une RQTH"],
  },
  exilees: {
    publics: ['personnes-exilees'],
    sentences: [
      'Pour les personnes exilées, quel que soit leur statut.',
      "S'adresse aux personnes arrivées récemment en France, réfugiées, demandeuses d'asile ou rejoignant leur famille.",
    ],
    precisions: [
      null,
      "Signataires d'un contrat d'intégration républicaine en priorité",
      'Interprétariat possible',
      "Réfugiés et demandeurs d'asile",
    ],
    suffixes: ['pour les personnes exilées', 'pour les nouveaux arrivants'],
  },
  urgence: {
    publics: ['beneficiaires-des-minimas-sociaux', 'personnes-en-situation-durgence'],
    sentences: [
      'Pour les personnes sans solution immédiate, avec ou sans ressources.',
      "S'adresse aux personnes sans abri ou sur le point de perdre leur logement.",
      "Accueil inconditionnel des personnes en situation d'urgence.",
    ],
    precisions: [null, 'Personnes sans domicile', 'Accueil inconditionnel', 'Familles avec enfants prioritaires'],
    suffixes: ['pour les personnes sans domicile', 'pour les personnes sans ressources'],
  },
  justice: {
    publics: ['personnes-en-situation-juridique-specifique'],
    sentences: [
      'Pour les personnes suivies par la justice, en détention, en aménagement de peine ou sortantes.',
      "S'adresse aux personnes placées sous main de justice et à leurs proches.",
    ],
    precisions: [null, 'Personnes placées sous main de justice', "Sortants de détention depuis moins d'un an"],
    suffixes: ['pour les personnes sous main de justice', 'pour les sortants de détention'],
  },
  actifs: {
    publics: ['actifs', 'demandeurs-emploi'],
    sentences: [
      "Pour les salariés, les indépendants et les demandeurs d'emploi.",
      "S'adresse à toute personne qui travaille ou reprend une activité.",
    ],
    precisions: [
      null,
      'Salariés, intérimaires, indépendants',
      'Salariés en contrat aidé compris',
      "Reprise d'emploi de moins de trois mois",
    ],
    suffixes: ['pour les actifs', 'pour les salariés'],
  },
  quartiers: {
    publics: ['residents-qpv-frr'],
    sentences: [
      'Pour les habitants des quartiers prioritaires et des communes rurales classées.',
      'Réservé aux personnes qui habitent un quartier prioritaire de la politique de la ville.',
    ],
    precisions: [null, 'Habiter un quartier prioritaire', 'Priorité aux moins de 30 ans du quartier'],
    suffixes: ['pour les habitants des quartiers', 'pour les habitants du quartier'],
  },
} as const satisfies Record<string, PublicProfile>;

export type PublicKey = keyof typeof publicProfiles;

/** The cost of a service, and the sentences that producers say it with. */
export const fraisProfiles = {
  gratuit: {
    frais: 'gratuit',
    precisions: [null, null, null, null, 'Service entièrement gratuit', 'Gratuit, sans adhésion'],
  },
  adhesion: {
    frais: 'payant',
    precisions: [
      "Adhésion annuelle de 5 € à l'association",
      'Adhésion : 10 € par an et par famille',
      '12 € par an, puis accès libre à toutes les activités',
      'Adhésion à prix libre, à partir de 2 €',
      'Cotisation annuelle de 15 €, 5 € pour les bénéficiaires du RSA',
    ],
  },
  participation: {
    frais: 'payant',
    precisions: [
      'Participation de 2 € par séance',
      '1 € par personne et par jour',
      'Participation libre, à partir de 1 €',
      'De 3 à 8 € selon le quotient familial',
      '20 € le trimestre, matériel compris',
      'Une participation symbolique peut être demandée',
    ],
  },
  trajet: {
    frais: 'payant',
    precisions: [
      '0,25 € du kilomètre',
      "2 € le trajet, 3 € l'aller-retour",
      'Participation de 1,50 € par trajet',
      '4 € pour un aller-retour dans le canton',
    ],
  },
  lecon: {
    frais: 'payant',
    precisions: [
      "30 € d'inscription, puis 5 € par leçon",
      'De 60 à 350 € selon les ressources, payables en plusieurs fois',
      "150 € pour l'ensemble de la formation, 50 € pour les bénéficiaires du RSA",
      "12 € de l'heure de conduite au lieu de 45 €",
    ],
  },
  location: {
    frais: 'payant',
    precisions: [
      'À partir de 5 € par jour, carburant non compris',
      'Caution de 200 € non encaissée, puis 35 € par semaine',
      '2 € par jour le deux-roues, 6 € par jour la voiture',
      '60 € par mois, assurance comprise ; dépôt de garantie de 150 €',
    ],
  },
  atelier: {
    frais: 'payant',
    precisions: [
      "Main-d'œuvre à 15 € de l'heure pour les bénéficiaires de minima sociaux, 40 € pour les autres",
      'Pièces à prix coûtant et adhésion de 10 € par an',
      "Devis gratuit ; tarif solidaire sur prescription d'un travailleur social",
      "Libre-service : 8 € l'heure, outils compris",
    ],
  },
  solidaire: {
    frais: 'payant',
    precisions: [
      '10 à 30 % du prix habituel, selon les ressources',
      'De 0,50 € à 3 € la pièce',
      'Panier de la semaine à 4 €, 6 € pour une famille',
      'Tarif selon le quotient familial, à partir de 1,50 €',
    ],
  },
  redevance: {
    frais: 'payant',
    precisions: [
      'Participation selon les ressources, 10 % au plus',
      'Redevance mensuelle de 390 à 480 €, aide au logement non déduite',
      'Participation de 15 % des ressources du foyer',
      'Premier mois gratuit, puis selon les ressources',
    ],
  },
  creche: {
    frais: 'payant',
    precisions: [
      "Tarif horaire selon les revenus et le nombre d'enfants, de 0,17 à 2,80 €",
      "Participation calculée d'après le barème de la CAF",
      "À partir de 0,20 € de l'heure ; repas et couches compris",
    ],
  },
  horaire: {
    frais: 'payant',
    precisions: [
      "De 2 à 21 € de l'heure après aides (APA, caisse de retraite, mutuelle)",
      "23 € de l'heure, dont la moitié en crédit d'impôt",
      'Tarif fixé après évaluation, selon les aides obtenues',
    ],
  },
} as const satisfies Record<string, { frais: Frais; precisions: readonly (string | null)[] }>;

export type FraisKey = keyof typeof fraisProfiles;

/** Papers to bring (after « À apporter : ») and conditions to meet, in the words of `conditions_acces`. */
export const documentProfiles = {
  rien: { bring: [], conditions: [null, null, 'Aucune condition', 'Accès libre', 'Sans inscription'] },
  inscription: {
    bring: ["une pièce d'identité"],
    conditions: [
      null,
      'Inscription obligatoire, dans la limite des places disponibles',
      "S'inscrire à l'accueil",
      'Dans la limite des places disponibles',
    ],
  },
  identite: {
    bring: ["une pièce d'identité", 'un justificatif de domicile de moins de trois mois'],
    conditions: ["Pièce d'identité et justificatif de domicile", 'Habiter la commune', null, 'Être majeur'],
  },
  ressources: {
    bring: [
      "une pièce d'identité",
      "le dernier avis d'imposition",
      'une attestation CAF de moins de trois mois',
      'un relevé de vos charges',
    ],
    conditions: [
      'Justifier de ses ressources et de ses charges des trois derniers mois',
      'Quotient familial inférieur à 700 €',
      "Avoir fait l'objet d'une évaluation par un travailleur social",
      'Reste à vivre inférieur à 10 € par jour et par personne',
    ],
  },
  emploi: {
    bring: ['un CV, même ancien', 'votre dernière convocation ou attestation France Travail'],
    conditions: [
      null,
      'Être disponible immédiatement',
      'Avoir un projet professionnel défini',
      "Maîtrise de la langue française à l'oral",
      'Inscription à France Travail',
    ],
  },
  logement: {
    bring: ["une pièce d'identité", 'les trois dernières quittances de loyer', 'le bail', 'une attestation CAF'],
    conditions: [
      'Être locataire ou hébergé sur le territoire',
      null,
      'Avoir déposé une demande de logement social',
      "Être titulaire d'un titre de séjour en cours de validité",
    ],
  },
  sante: {
    bring: ['votre carte Vitale ou une attestation de droits', 'vos ordonnances en cours'],
    conditions: [null, 'Aucune condition, anonymat possible', 'Avec ou sans couverture sociale', 'Sur rendez-vous'],
  },
  dette: {
    bring: ['vos trois derniers relevés de compte', 'la liste de vos crédits', 'les courriers de relance reçus'],
    conditions: [
      null,
      'Avoir rassemblé les relevés de compte et les contrats de crédit',
      'Ne pas avoir de dossier de surendettement en cours',
    ],
  },
  vehicule: {
    bring: ["une pièce d'identité", 'le permis de conduire', "un justificatif de reprise d'emploi ou de formation"],
    conditions: [
      'Être titulaire du permis B depuis plus de six mois',
      "Prescription d'un référent emploi ou social",
      "Justifier d'un emploi ou d'une formation qui commence sous un mois",
      null,
    ],
  },
  enfant: {
    bring: ['le livret de famille', "le carnet de santé de l'enfant", 'une attestation CAF'],
    conditions: [
      null,
      'Enfant à jour de ses vaccinations',
      'Habiter la commune ou y travailler',
      'Réservé aux enfants de 3 mois à 3 ans',
    ],
  },
  procedure: {
    bring: ['tous les courriers reçus', "une pièce d'identité", "le dernier avis d'imposition"],
    conditions: [null, "Apporter l'ensemble des courriers reçus", 'Être concerné directement ou être mandaté'],
  },
} as const satisfies Record<string, { bring: readonly string[]; conditions: readonly (string | null)[] }>;

export type DocumentsKey = keyof typeof documentProfiles;
