/**
 * Values of schema v0 that became one or several of v1, as data·inclusion published the conversion. An empty list means that
 * nothing of v1 stands for it.
 * @see https://github.com/gip-inclusion/data-inclusion (pipeline/dbt, MIT, read 2026-11-28)
 */
const DEMARCHES = 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives';
const DROITS = 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits';
const PARENTS = 'famille--soutien-a-la-parentalite-et-a-leducation';
const FRANCAIS = 'lecture-ecriture-calcul--maitriser-le-francais';
const CALCUL = 'lecture-ecriture-calcul--maitriser-le-calcul';
const FONDAMENTAUX = 'numerique--maitriser-les-fondamentaux-du-numerique';
const EQUIPEMENT = 'numerique--acquerir-un-equipement';
const LOGEMENT = 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement';
const VEHICULE = 'mobilite--acceder-a-un-vehicule';
const PERMIS = 'mobilite--preparer-un-permis';
const BUDGET = 'difficultes-financieres--acquerir-une-autonomie-budgetaire';

export const formerThematiques: Readonly<Record<string, readonly string[]>> = {
  'acces-aux-droits-et-citoyennete--accompagnement-dans-les-demarches-administratives': [DEMARCHES],
  'acces-aux-droits-et-citoyennete--accompagnement-juridique': [
    'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
  ],
  'acces-aux-droits-et-citoyennete--aide-aux-victimes': [],
  'acces-aux-droits-et-citoyennete--connaitre-ses-droits': [DROITS],
  'acces-aux-droits-et-citoyennete--demandeurs-dasile-et-naturalisation': [
    'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
  ],
  'acces-aux-droits-et-citoyennete--developpement-durable': [],
  'acces-aux-droits-et-citoyennete--faciliter-laction-citoyenne': ['remobilisation--benevolat-action-citoyenne'],
  'accompagnement-social-et-professionnel-personnalise--decrochage-scolaire': [PARENTS],
  'accompagnement-social-et-professionnel-personnalise--definition-du-projet-professionnel': [
    'choisir-un-metier--confirmer-son-choix-de-metier',
  ],
  'accompagnement-social-et-professionnel-personnalise--parcours-d-insertion-socioprofessionnel': [],
  'apprendre-francais--accompagnement-insertion-pro': [FRANCAIS],
  'apprendre-francais--communiquer-vie-tous-les-jours': [FRANCAIS],
  'apprendre-francais--suivre-formation': [FRANCAIS],
  'creation-activite--definir-son-projet-de-creation-dentreprise': [
    'creer-une-entreprise--definir-son-projet-de-creation-dentreprise',
  ],
  'creation-activite--developper-son-entreprise': ['creer-une-entreprise--developper-son-entreprise'],
  'creation-activite--financer-son-projet': ['creer-une-entreprise--structurer-son-projet-de-creation-dentreprise'],
  'creation-activite--reseautage-pour-createurs-dentreprise': ['creer-une-entreprise--developper-son-entreprise'],
  'creation-activite--structurer-son-projet-de-creation-dentreprise': [
    'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise',
  ],
  'equipement-et-alimentation--acces-a-du-materiel-informatique': [EQUIPEMENT],
  'equipement-et-alimentation--acces-a-un-telephone-et-un-abonnement': [EQUIPEMENT],
  'famille--accompagnement-femme-enceinte-bebe-jeune-enfant': [PARENTS],
  'famille--information-et-accompagnement-des-parents': [PARENTS],
  'famille--jeunes-sans-soutien-familial': ['remobilisation--lien-social'],
  'famille--soutien-a-la-parentalite': [PARENTS],
  'famille--soutien-aux-familles': ['famille--soutien-aidants'],
  'famille--violences-intrafamiliales': ['famille--surmonter-conflits-separation-violence'],
  'gestion-financiere--acces-au-micro-credit': [BUDGET],
  'gestion-financiere--accompagnement-aux-personnes-en-difficultes-financieres': [BUDGET],
  'gestion-financiere--apprendre-a-gerer-son-budget': ['difficultes-financieres--ameliorer-sa-gestion-budgetaire'],
  'gestion-financiere--beneficier-daides-financieres': [BUDGET],
  'gestion-financiere--creation-et-utilisation-dun-compte-bancaire': [BUDGET],
  'gestion-financiere--obtenir-une-aide-alimentaire': ['equipement-et-alimentation--alimentation'],
  'gestion-financiere--prevention-et-gestion-du-surendettement': [
    'difficultes-financieres--situation-dendettement-surendettement',
  ],
  'handicap--accompagnement-par-une-structure-specialisee': [],
  'handicap--adaptation-au-poste-de-travail': ['trouver-un-emploi--maintien-dans-lemploi'],
  'handicap--adapter-son-logement': ['logement-hebergement--se-maintenir-dans-le-logement'],
  'handicap--aide-a-la-personne': ['equipement-et-alimentation--aide-menagere'],
  'handicap--connaissance-des-droits-des-travailleurs': [DROITS],
  'handicap--faire-reconnaitre-un-handicap': ['sante--constituer-un-dossier-mdph-invalidite'],
  'handicap--favoriser-le-retour-et-le-maintien-dans-lemploi': ['trouver-un-emploi--maintien-dans-lemploi'],
  'handicap--gerer-le-depart-a-la-retraite-des-personnes-en-situation-de-handicap': [DROITS],
  'handicap--mobilite-des-personnes-en-situation-de-handicap': ['mobilite--etre-accompagne-dans-son-parcours-mobilite'],
  'illettrisme--accompagner-scolarite': [PARENTS],
  'illettrisme--ameliorer-vocabulaire': [FRANCAIS],
  'illettrisme--etre-autonome': [FRANCAIS, CALCUL],
  'illettrisme--info-acquisition-connaissances': [FRANCAIS, CALCUL],
  'illettrisme--permis-conduire': [PERMIS],
  'illettrisme--reperer-situation-illettrisme': [FRANCAIS, CALCUL],
  'illettrisme--surmonter-trouble-apprentissage': [FRANCAIS, CALCUL],
  'illettrisme--trouver-emploi-formation': ['se-former--trouver-sa-formation'],
  'illettrisme--utiliser-numerique': [FONDAMENTAUX],
  'illettrisme--valider-certification-clea': ['preparer-sa-candidature--valoriser-ses-competences'],
  'logement-hebergement--aides-financieres-investissement-locatif': ['logement-hebergement--acheter-un-logement'],
  'logement-hebergement--besoin-dadapter-mon-logement': [LOGEMENT],
  'logement-hebergement--connaissance-de-ses-droits-et-interlocuteurs': [LOGEMENT],
  'logement-hebergement--demenagement': ['logement-hebergement--changer-de-logement'],
  'logement-hebergement--etre-accompagne-dans-son-projet-accession': ['logement-hebergement--acheter-un-logement'],
  'logement-hebergement--etre-accompagne-en cas-de-difficultes-financieres': [
    'logement-hebergement--reduire-les-impayes-de-loyer',
  ],
  'logement-hebergement--etre-accompagne-pour-se-loger': [LOGEMENT],
  'logement-hebergement--financer-son-projet-travaux': [LOGEMENT],
  'logement-hebergement--gerer-son-budget': ['logement-hebergement--reduire-les-impayes-de-loyer'],
  'logement-hebergement--mal-loges-sans-logis': [
    'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    'logement-hebergement--changer-de-logement',
  ],
  'logement-hebergement--probleme-avec-son-logement': ['logement-hebergement--changer-de-logement'],
  'logement-hebergement--reprendre-un-emploi-ou-une-formation': ['trouver-un-emploi--repondre-a-des-offres-demploi'],
  'mobilite--acheter-un-vehicule-motorise': [VEHICULE],
  'mobilite--acheter-un-velo': [VEHICULE],
  'mobilite--aides-a-la-reprise-demploi-ou-a-la-formation': ['mobilite--financer-ma-mobilite'],
  'mobilite--apprendre-a-utiliser-un-deux-roues': [PERMIS],
  'mobilite--comprendre-et-utiliser-les-transports-en-commun': ['mobilite--mobilite-douce-partagee-collective'],
  'mobilite--financer-mon-projet-mobilite': ['mobilite--financer-ma-mobilite'],
  'mobilite--louer-un-vehicule': [VEHICULE],
  'mobilite--preparer-son-permis-de-conduire-se-reentrainer-a-la-conduite': [PERMIS],
  'mobilite--preparer-un-permis-de-conduire': [PERMIS],
  'mobilite--utiliser-des-services-de-mobilite-partagee': ['mobilite--mobilite-douce-partagee-collective'],
  'numerique--acceder-a-du-materiel': [EQUIPEMENT],
  'numerique--accompagner-les-demarches-de-sante': ['sante--acces-aux-soins'],
  'numerique--approfondir-ma-culture-numerique': [FONDAMENTAUX],
  'numerique--creer-avec-le-numerique': ['creer-une-entreprise--definir-son-projet-de-creation-dentreprise'],
  'numerique--creer-et-developper-mon-entreprise': ['creer-une-entreprise--developper-son-entreprise'],
  'numerique--devenir-autonome-dans-les-demarches-administratives': [DEMARCHES],
  'numerique--favoriser-mon-insertion-professionnelle': [
    'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
  ],
  'numerique--prendre-en-main-un-ordinateur': [FONDAMENTAUX],
  'numerique--prendre-en-main-un-smartphone-ou-une-tablette': [FONDAMENTAUX],
  'numerique--promouvoir-la-citoyennete-numerique': [FONDAMENTAUX],
  'numerique--realiser-des-demarches-administratives-avec-un-accompagnement': [
    'numerique--acceder-a-des-services-en-ligne',
  ],
  'numerique--s-equiper-en-materiel-informatique': [EQUIPEMENT],
  'numerique--soutenir-la-parentalite-et-l-education-avec-le-numerique': [PARENTS],
  'numerique--utiliser-le-numerique-au-quotidien': [FONDAMENTAUX],
  'remobilisation--bien-etre': ['remobilisation--bien-etre-confiance-en-soi'],
  'remobilisation--decouvrir-son-potentiel-via-le-sport-et-la-culture': [
    'remobilisation--activites-sportives-et-culturelles',
  ],
  'remobilisation--discrimination': ['remobilisation--bien-etre-confiance-en-soi'],
  'remobilisation--identifier-ses-competences-et-aptitudes': [
    'choisir-un-metier--identifier-ses-points-forts-et-ses-competences',
  ],
  'remobilisation--participer-a-des-actions-solidaires-ou-de-benevolat': ['remobilisation--benevolat-action-citoyenne'],
  'remobilisation--pression-sociale': ['remobilisation--lien-social'],
  'remobilisation--restaurer-sa-confiance-son-image-de-soi': ['remobilisation--bien-etre-confiance-en-soi'],
  'sante--accompagnement-de-la-femme-enceinte-du-bebe-et-du-jeune-enfant': [PARENTS],
  'sante--accompagner-les-traumatismes': ['sante--sante-mentale'],
  'sante--bien-etre-psychologique': ['sante--sante-mentale'],
  'sante--diagnostic-et-accompagnement-a-lemployabilite': ['sante--acces-aux-soins'],
  'sante--faire-face-a-une-situation-daddiction': ['sante--addictions'],
  'sante--obtenir-la-prise-en-charge-de-frais-medicaux': ['sante--acces-aux-soins'],
  'sante--prevention-et-acces-aux-soins': ['sante--acces-aux-soins'],
  'sante--se-soigner-et-prevenir-la-maladie': ['sante--acces-aux-soins'],
  'sante--vie-relationnelle-et-affective': ['sante--sante-sexuelle'],
  'se-former--utiliser-le-numerique': [FONDAMENTAUX],
};

/** Profiles whose conversion moved over the versions are left out: they are asked. */
export const formerPublics: Readonly<Record<string, readonly string[]>> = {
  adultes: [],
  alternants: ['etudiants', 'actifs'],
  'beneficiaires-rsa': ['beneficiaires-des-minimas-sociaux'],
  'deficience-visuelle': ['personnes-en-situation-de-handicap'],
  'demandeurs-demploi': ['demandeurs-emploi'],
  'familles-enfants': ['familles'],
  'handicaps-mentaux': ['personnes-en-situation-de-handicap'],
  'handicaps-psychiques': ['personnes-en-situation-de-handicap'],
  'jeunes-16-26': ['jeunes'],
  'personnes-de-nationalite-etrangere': ['personnes-exilees'],
  'personnes-handicapees': ['personnes-en-situation-de-handicap'],
  'public-langues-etrangeres': ['personnes-exilees'],
  'sans-domicile-fixe': ['personnes-en-situation-durgence'],
  'seniors-65': ['seniors'],
  retraites: ['seniors'],
  salaries: ['actifs'],
  surdite: ['personnes-en-situation-de-handicap'],
  victimes: ['personnes-en-situation-durgence'],
};

/** Ways of access of places of médiation numérique that words do not tell. */
export const formerModes: Readonly<Record<string, readonly string[]>> = {
  'contacter-par-mail': ['envoyer-un-courriel'],
  'ce-lieu-n-accueille-pas-de-public': [],
};

/** The one type of v1 for the types of v0: the first of these that is among them. */
export const formerTypes: readonly (readonly [type: string, former: readonly string[]])[] = [
  ['aide-financiere', ['aide-financiere', 'financement']],
  ['aide-materielle', ['autonomie', 'aide-materielle']],
  ['formation', ['formation']],
  ['atelier', ['atelier', 'numerique']],
  ['accompagnement', ['accompagnement']],
  ['information', ['accueil', 'information']],
];

export const formerFrais: Readonly<Record<string, string>> = {
  adhesion: 'payant',
  'gratuit-sous-conditions': 'gratuit',
  'pass-numerique': 'gratuit',
};

/** Labels and kinds of structures of v0 under another name in v1. Those of the same name need no entry, others have none. */
export const formerReseaux: Readonly<Record<string, string>> = {
  bge: 'reseau-bge',
  cci: 'chambres-consulaires',
  'conseiller-numerique': 'conseillers-numeriques',
  'maisons-de-lemploi': 'maisons-de-l-emploi',
  'point-conseil-budget': 'points-conseil-budget',
  'point-justice': 'points-justice',
  sinca: 'singa',
  'tous-tes-possible': 'tous-tes-possibles',
  unccas: 'ccas-cias',
  'fede-pro-fem': 'federation-professionnelle-femmes',
  ccas: 'ccas-cias',
  cias: 'ccas-cias',
  avip: 'creches-avip',
  cap_emploi: 'cap-emploi-reseau-cheops',
  ccons: 'chambres-consulaires',
  e2c: 'ecoles-de-la-deuxieme-chance',
  epn: 'espaces-publics-numeriques',
  ft: 'france-travail',
  la_poste: 'la-poste',
  mde: 'maisons-de-l-emploi',
  mdef: 'maisons-de-l-emploi',
  mds: 'maisons-des-solidarites',
  ml: 'mission-locale',
  msa: 'mutualite-sociale-agricole',
  muni: 'communes',
  pij_bij: 'reseau-information-jeunesse',
  pimms: 'pimms-mediation',
  rfs: 'france-service',
  rs_fjt: 'residences-fjt',
  'croix-rouge-francaise': 'croix-rouge',
  'secours-populaire-francais': 'secours-populaire',
  'emmaus-france': 'emmaus',
  'les-restos-du-coeur': 'restos-du-coeur',
  'pole-emploi': 'france-travail',
  'maison-france-services': 'france-service',
};
