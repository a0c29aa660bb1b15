import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `thematiques`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const thematiques = [
  {
    value: 'choisir-un-metier--confirmer-son-choix-de-metier',
    label: 'Confirmer son choix de métier',
    description: null,
  },
  {
    value: 'choisir-un-metier--connaitre-les-opportunites-demploi',
    label: 'Connaître les opportunités d’emploi',
    description: null,
  },
  {
    value: 'choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite',
    label: 'Découvrir un métier ou un secteur d’activité',
    description: null,
  },
  {
    value: 'choisir-un-metier--identifier-ses-points-forts-et-ses-competences',
    label: 'Identifier ses points forts et ses compétences',
    description: null,
  },
  {
    value: 'creer-une-entreprise--definir-son-projet-de-creation-dentreprise',
    label: 'Définir son projet de création d’entreprise',
    description: null,
  },
  {
    value: 'creer-une-entreprise--developper-son-entreprise',
    label: 'Développer son entreprise',
    description: null,
  },
  {
    value: 'creer-une-entreprise--structurer-son-projet-de-creation-dentreprise',
    label: 'Structurer son projet de création d’entreprise',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives',
    label: 'Accompagnement aux démarches administratives',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete',
    label: 'Accompagnement pour l’accès à la citoyenneté',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits',
    label: 'Accompagnement pour l’accès aux droits',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte',
    label: 'Bénéficier d’une mesure d’accompagnement adapté',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination',
    label: 'Connaître ses droits face à une discrimination',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire',
    label: 'Prendre en compte une problématique judiciaire',
    description: null,
  },
  {
    value: 'difficultes-financieres--acquerir-une-autonomie-budgetaire',
    label: 'Acquérir une autonomie budgétaire',
    description: null,
  },
  {
    value: 'difficultes-financieres--ameliorer-sa-gestion-budgetaire',
    label: 'Améliorer sa gestion budgétaire',
    description: null,
  },
  {
    value: 'difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere',
    label: 'Mettre en place une mesure de protection financière',
    description: null,
  },
  {
    value: 'difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere',
    label: 'Prévenir une dégradation de la situation financière',
    description: null,
  },
  {
    value: 'difficultes-financieres--situation-dendettement-surendettement',
    label: 'Situation d’endettement ou de surendettement',
    description: null,
  },
  {
    value: 'equipement-et-alimentation--aide-menagere',
    label: 'Aide ménagère',
    description: null,
  },
  {
    value: 'equipement-et-alimentation--alimentation',
    label: 'Alimentation',
    description: null,
  },
  {
    value: 'equipement-et-alimentation--electromenager',
    label: 'Électroménager',
    description: null,
  },
  {
    value: 'equipement-et-alimentation--habillement',
    label: 'Habillement',
    description: null,
  },
  {
    value: 'famille--garde-denfants',
    label: 'Garde d’enfants',
    description: null,
  },
  {
    value: 'famille--prise-en-charge-personne-dependante',
    label: 'Prise en charge d’une personne dépendante',
    description: null,
  },
  {
    value: 'famille--soutien-a-la-parentalite-et-a-leducation',
    label: 'Soutien à la parentalité et à l’éducation',
    description: null,
  },
  {
    value: 'famille--soutien-aidants',
    label: 'Soutien aux aidants',
    description: null,
  },
  {
    value: 'famille--surmonter-conflits-separation-violence',
    label: 'Surmonter les conflits liés à la séparation ou à la violence',
    description: null,
  },
  {
    value: 'lecture-ecriture-calcul--maitriser-le-calcul',
    label: 'Maîtriser le calcul',
    description: null,
  },
  {
    value: 'lecture-ecriture-calcul--maitriser-le-francais',
    label: 'Maîtriser le français',
    description: null,
  },
  {
    value: 'logement-hebergement--acheter-un-logement',
    label: 'Acheter un logement',
    description: null,
  },
  {
    value: 'logement-hebergement--changer-de-logement',
    label: 'Changer de logement',
    description: null,
  },
  {
    value: 'logement-hebergement--louer-un-logement',
    label: 'Louer un logement',
    description: null,
  },
  {
    value: 'logement-hebergement--rechercher-une-solution-dhebergement-temporaire',
    label: 'Rechercher une solution d’hébergement temporaire',
    description: null,
  },
  {
    value: 'logement-hebergement--reduire-les-impayes-de-loyer',
    label: 'Réduire les impayés de loyer',
    description: null,
  },
  {
    value: 'logement-hebergement--se-maintenir-dans-le-logement',
    label: 'Se maintenir dans le logement',
    description: null,
  },
  {
    value: 'logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement',
    label: 'S’informer sur les démarches liées à l’accès au logement',
    description: null,
  },
  {
    value: 'mobilite--acceder-a-un-vehicule',
    label: 'Accéder à un véhicule',
    description: null,
  },
  {
    value: 'mobilite--entretenir-reparer-son-vehicule',
    label: 'Entretenir et réparer son véhicule',
    description: null,
  },
  {
    value: 'mobilite--etre-accompagne-dans-son-parcours-mobilite',
    label: 'Être accompagné dans son parcours mobilité',
    description: null,
  },
  {
    value: 'mobilite--financer-ma-mobilite',
    label: 'Financer ma mobilité',
    description: null,
  },
  {
    value: 'mobilite--mobilite-douce-partagee-collective',
    label: 'Utiliser des services de mobilité douce, partagée ou collective',
    description: null,
  },
  {
    value: 'mobilite--preparer-un-permis',
    label: 'Préparer un permis',
    description: null,
  },
  {
    value: 'numerique--acceder-a-des-services-en-ligne',
    label: 'Accéder à des services en ligne',
    description: null,
  },
  {
    value: 'numerique--acceder-a-une-connexion-internet',
    label: 'Accéder à une connexion Internet',
    description: null,
  },
  {
    value: 'numerique--acquerir-un-equipement',
    label: 'Acquérir un équipement',
    description: null,
  },
  {
    value: 'numerique--maitriser-les-fondamentaux-du-numerique',
    label: 'Maîtriser les fondamentaux du numérique',
    description: null,
  },
  {
    value: 'preparer-sa-candidature--developper-son-reseau',
    label: 'Développer son réseau',
    description: null,
  },
  {
    value: 'preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi',
    label: 'Organiser ses démarches de recherche d’emploi',
    description: null,
  },
  {
    value: 'preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation',
    label: 'Réaliser un CV et/ou une lettre de motivation',
    description: null,
  },
  {
    value: 'preparer-sa-candidature--valoriser-ses-competences',
    label: 'Valoriser ses compétences',
    description: null,
  },
  {
    value: 'remobilisation--activites-sportives-et-culturelles',
    label: 'Activités sportives et culturelles',
    description: null,
  },
  {
    value: 'remobilisation--benevolat-action-citoyenne',
    label: 'Bénévolat et action citoyenne',
    description: null,
  },
  {
    value: 'remobilisation--bien-etre-confiance-en-soi',
    label: 'Bien-être et confiance en soi',
    description: null,
  },
  {
    value: 'remobilisation--lien-social',
    label: 'Lien social',
    description: null,
  },
  {
    value: 'sante--acces-aux-soins',
    label: 'Accès aux soins',
    description: null,
  },
  {
    value: 'sante--addictions',
    label: 'Addictions',
    description: null,
  },
  {
    value: 'sante--constituer-un-dossier-mdph-invalidite',
    label: 'Constituer un dossier MDPH pour invalidité',
    description: null,
  },
  {
    value: 'sante--sante-mentale',
    label: 'Santé mentale',
    description: null,
  },
  {
    value: 'sante--sante-sexuelle',
    label: 'Santé sexuelle',
    description: null,
  },
  {
    value: 'se-former--monter-son-dossier-de-formation',
    label: 'Monter son dossier de formation',
    description: null,
  },
  {
    value: 'se-former--trouver-sa-formation',
    label: 'Trouver sa formation',
    description: null,
  },
  {
    value: 'souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger',
    label: 'Connaître les opportunités d’emploi à l’étranger',
    description: null,
  },
  {
    value: 'souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger',
    label: 'S’informer sur les aides pour travailler à l’étranger',
    description: null,
  },
  {
    value: 'souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france',
    label: 'S’organiser suite à son retour en France',
    description: null,
  },
  {
    value: 'trouver-un-emploi--convaincre-un-recruteur-en-entretien',
    label: 'Convaincre un recruteur en entretien',
    description: null,
  },
  {
    value: 'trouver-un-emploi--faire-des-candidatures-spontanees',
    label: 'Faire des candidatures spontanées',
    description: null,
  },
  {
    value: 'trouver-un-emploi--maintien-dans-lemploi',
    label: 'Maintien dans l’emploi',
    description: null,
  },
  {
    value: 'trouver-un-emploi--repondre-a-des-offres-demploi',
    label: 'Répondre à des offres d’emploi',
    description: null,
  },
  {
    value: 'trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs',
    label: 'Suivre ses candidatures et relancer les employeurs',
    description: null,
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `thematiques` known to this version of the kit. */
export type Thematique = (typeof thematiques)[number]['value'];
