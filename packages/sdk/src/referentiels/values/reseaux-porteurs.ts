import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `reseaux-porteurs`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const reseauxPorteurs = [
  {
    value: '60000-rebonds',
    label: '60 000 Rebonds',
    description: null,
  },
  {
    value: 'aci',
    label: 'Structures d’Insertion par l’Activité Économique - Ateliers et Chantiers d’Insertion',
    description: null,
  },
  {
    value: 'action-logement',
    label: 'Action Logement',
    description: null,
  },
  {
    value: 'adie',
    label: 'Association pour le Droit à l’Initiative Économique',
    description: null,
  },
  {
    value: 'afpa',
    label: 'Agence Nationale pour la Formation Professionnelle des Adultes',
    description: null,
  },
  {
    value: 'agefiph',
    label: 'Agefiph',
    description: null,
  },
  {
    value: 'ai',
    label: 'Associations Intermédiaires',
    description: null,
  },
  {
    value: 'aidants-connect',
    label: 'Aidants Connect',
    description: null,
  },
  {
    value: 'alliance-villes-emploi',
    label: 'Alliance Villes Emploi',
    description: null,
  },
  {
    value: 'anlci',
    label: 'Agence Nationale de Lutte Contre l’Illettrisme',
    description: null,
  },
  {
    value: 'apprentis-dauteuil',
    label: 'Apprentis d’Auteuil',
    description: null,
  },
  {
    value: 'ase',
    label: 'Aide Sociale à l’Enfance',
    description: null,
  },
  {
    value: 'banques-alimentaires',
    label: 'Banques Alimentaires',
    description: null,
  },
  {
    value: 'caarud',
    label: 'Centres d’Accueil et d’Accompagnement à la Réduction de Risques pour Usagers de Drogues',
    description: null,
  },
  {
    value: 'cada',
    label: 'Centres d’Accueil de Demandeurs d’Asile',
    description: null,
  },
  {
    value: 'caf',
    label: 'Caisse d’Allocations Familiales',
    description: null,
  },
  {
    value: 'campus-connecte',
    label: 'Campus Connecté',
    description: null,
  },
  {
    value: 'cap-emploi-reseau-cheops',
    label: 'CAP Emploi - Réseau CHEOPS',
    description: null,
  },
  {
    value: 'cava',
    label: 'Centres d’Adaptation à la Vie Active',
    description: null,
  },
  {
    value: 'ccas-cias',
    label: 'Les Centres Communaux d’Action Sociale et les Centres Intercommunaux d’Action Sociale',
    description: null,
  },
  {
    value: 'chambres-consulaires',
    label: 'Chambres Consulaires',
    description:
      'Les Chambres de Commerce et d’Industrie (CCI), les Chambres des Métiers et de l’Artisanat (CMA) et les Chambres d’Agriculture (CA).',
  },
  {
    value: 'chantier-ecole',
    label: 'Réseau Chantier École',
    description: null,
  },
  {
    value: 'chrs',
    label: 'Centres d’Hébergement et de Réinsertion Sociale',
    description: null,
  },
  {
    value: 'chu',
    label: 'Centres d’Hébergement d’Urgence',
    description: null,
  },
  {
    value: 'cidff',
    label: 'Centres d’Information sur les Droits des Femmes et des Familles',
    description: null,
  },
  {
    value: 'cmp',
    label: 'Centres Médico-Psychologiques',
    description: null,
  },
  {
    value: 'cms',
    label: 'Centres Médico-Sociaux',
    description: null,
  },
  {
    value: 'cnam',
    label: 'Conservatoire National des Arts et Métiers',
    description: null,
  },
  {
    value: 'collectif-emploi',
    label: 'Collectif Emploi',
    description: null,
  },
  {
    value: 'communes',
    label: 'Communes, mairies, communautés de communes, etc.',
    description: null,
  },
  {
    value: 'conseillers-numeriques',
    label: 'Conseillers Numériques',
    description: null,
  },
  {
    value: 'coorace',
    label: 'Fédération COORACE',
    description: null,
  },
  {
    value: 'cpam',
    label: 'Caisses Primaires d’Assurance Maladie',
    description: null,
  },
  {
    value: 'cph',
    label: 'Centres Provisoires d’Hébergement',
    description: null,
  },
  {
    value: 'creches-avip',
    label: 'Crèches à Vocation d’Insertion Professionnelle',
    description: null,
  },
  {
    value: 'crepi',
    label: 'CREPI',
    description: null,
  },
  {
    value: 'cresus',
    label: 'Fédération Française des Associations CRÉSUS',
    description: null,
  },
  {
    value: 'croix-rouge',
    label: 'Croix-Rouge',
    description: null,
  },
  {
    value: 'csapa',
    label: 'Centres de Soins, d’Accompagnement et de Prévention en Addictologie',
    description: null,
  },
  {
    value: 'delegataire-conseil-departemental',
    label: 'Organisation délégataire d’un Conseil Départemental',
    description: null,
  },
  {
    value: 'departements',
    label: 'Départements et Services Départementaux',
    description:
      'Les Conseils Départementaux (CD), les Unions Départementales des Associations Familiales (UDAF), les Centres Départementaux d’Action Sociale (CDAS), etc.',
  },
  {
    value: 'duo-for-a-job',
    label: 'DUO for a JOB',
    description: null,
  },
  {
    value: 'ea',
    label: 'Entreprises Adaptées',
    description: null,
  },
  {
    value: 'eatt',
    label: 'Entreprises Adaptées de Travail Temporaire',
    description: null,
  },
  {
    value: 'ecoles-de-la-deuxieme-chance',
    label: 'Écoles de la 2ᵉ Chance',
    description: null,
  },
  {
    value: 'egee',
    label: 'Association EGEE',
    description: null,
  },
  {
    value: 'ei',
    label: 'Structures d’Insertion par l’Activité Économique - Entreprises d’Insertion',
    description: null,
  },
  {
    value: 'eiti',
    label: 'Structures d’Insertion par l’Activité Économique - Entreprises d’Insertion par le Travail Indépendant',
    description: null,
  },
  {
    value: 'emmaus',
    label: 'Emmaüs',
    description: null,
  },
  {
    value: 'epide',
    label: 'EPIDE',
    description: null,
  },
  {
    value: 'esat',
    label: 'Établissement et Service d’Accompagnement par le Travail',
    description: null,
  },
  {
    value: 'espaces-publics-numeriques',
    label: 'Espaces Publics Numériques',
    description: null,
  },
  {
    value: 'etcld',
    label: 'Expérimentation Territoriale contre le Chômage de Longue Durée',
    description: null,
  },
  {
    value: 'etti',
    label: 'Structures d’Insertion par l’Activité Économique - Entreprises de Travail Temporaire d’Insertion',
    description: null,
  },
  {
    value: 'fabrique-de-territoire',
    label: 'Fabrique de Territoire',
    description: null,
  },
  {
    value: 'face',
    label: 'Fondation FACE',
    description: null,
  },
  {
    value: 'fcsf',
    label: 'Fédération des Centres Sociaux et Socioculturels de France',
    description: null,
  },
  {
    value: 'federation-des-acteurs-de-la-solidarite',
    label: 'Fédération des Acteurs de la Solidarité',
    description: null,
  },
  {
    value: 'federation-professionnelle-femmes',
    label: 'Fédération Professionnelle pour les Femmes',
    description: null,
  },
  {
    value: 'france-active',
    label: 'France Active',
    description: null,
  },
  {
    value: 'france-service',
    label: 'France Service',
    description: null,
  },
  {
    value: 'france-travail',
    label: 'France Travail',
    description: null,
  },
  {
    value: 'french-tech',
    label: 'French Tech',
    description: null,
  },
  {
    value: 'geiq',
    label: 'GEIQ',
    description: null,
  },
  {
    value: 'grandes-ecoles-du-numerique',
    label: 'Grandes Écoles du Numérique',
    description: null,
  },
  {
    value: 'huda',
    label: 'Hébergement d’Urgence pour Demandeurs d’Asile',
    description: null,
  },
  {
    value: 'hup',
    label: 'Association H’UP',
    description: null,
  },
  {
    value: 'inae',
    label: 'INAÉ Nouvelle Aquitaine',
    description: null,
  },
  {
    value: 'initiative-france',
    label: 'Initiative France',
    description: null,
  },
  {
    value: 'konexio',
    label: 'Association Konexio',
    description: null,
  },
  {
    value: 'la-cravate-solidaire',
    label: 'La Cravate Solidaire',
    description: null,
  },
  {
    value: 'la-poste',
    label: 'La Poste',
    description: null,
  },
  {
    value: 'les-premieres',
    label: 'Les Premières',
    description: null,
  },
  {
    value: 'maison-departementale-de-lautonomie',
    label: 'Maisons Départementales de l’Autonomie',
    description: null,
  },
  {
    value: 'maisons-de-l-emploi',
    label: 'Maisons de l’Emploi',
    description: null,
  },
  {
    value: 'maisons-des-solidarites',
    label: 'Maisons Départementales des Solidarités (MDS)',
    description:
      'Les Maisons Départementales des Solidarités sont des services départementaux. Par conséquent, le réseau `departements` devrait être également défini pour ces structures.',
  },
  {
    value: 'mdph',
    label: 'Maisons Départementales pour les Personnes Handicapées (MDPH)',
    description: null,
  },
  {
    value: 'mission-locale',
    label: 'Mission Locale',
    description: null,
  },
  {
    value: 'mjc',
    label: 'Maisons des Jeunes et de la Culture',
    description: null,
  },
  {
    value: 'mobin',
    label: 'Mob’In',
    description: null,
  },
  {
    value: 'msap',
    label: 'Maisons de Services Au Public',
    description: null,
  },
  {
    value: 'mutualite-sociale-agricole',
    label: 'Mutualité Sociale Agricole',
    description: null,
  },
  {
    value: 'nqt',
    label: 'Association NQT',
    description: null,
  },
  {
    value: 'pimms-mediation',
    label: 'Point Information Médiation Multi Services',
    description: null,
  },
  {
    value: 'pjj',
    label: 'Protection Judiciaire de la Jeunesse',
    description: null,
  },
  {
    value: 'plie',
    label: 'Plans Locaux pour l’Insertion et l’Emploi',
    description: null,
  },
  {
    value: 'points-conseil-budget',
    label: 'Points Conseil Budget',
    description: null,
  },
  {
    value: 'points-justice',
    label: 'Points Justice',
    description: null,
  },
  {
    value: 'positive-planet',
    label: 'Positive Planet',
    description: null,
  },
  {
    value: 'regions',
    label: 'Régions, Préfectures et services régionaux',
    description:
      'Les Conseils Régionaux (CR), les préfectures, les Directions Régionales de l’Économie, de l’Emploi, du Travail et desSolidarités (DREETS), etc.',
  },
  {
    value: 'reseau-app',
    label: 'Réseau APP',
    description: null,
  },
  {
    value: 'reseau-bge',
    label: 'Réseau BGE',
    description: null,
  },
  {
    value: 'reseau-entreprendre',
    label: 'Réseau Entreprendre',
    description: null,
  },
  {
    value: 'reseau-information-jeunesse',
    label: 'Réseau Information Jeunesse',
    description: null,
  },
  {
    value: 'residences-fjt',
    label: 'Résidences - Foyers Jeunes Travailleurs',
    description: null,
  },
  {
    value: 'ressourceries',
    label: 'Ressourceries',
    description: null,
  },
  {
    value: 'restos-du-coeur',
    label: 'Restos du Coeur',
    description: null,
  },
  {
    value: 'secours-populaire',
    label: 'Secours Populaire',
    description: null,
  },
  {
    value: 'siao',
    label: 'Services Intégrés d’Accueil et d’Orientation',
    description: null,
  },
  {
    value: 'simplon',
    label: 'Simplon',
    description: null,
  },
  {
    value: 'singa',
    label: 'Association SINGA',
    description: null,
  },
  {
    value: 'snc',
    label: 'Solidarité Nouvelle Face au Chômage',
    description: null,
  },
  {
    value: 'spip',
    label: 'Services Pénitentiaires d’Insertion et de Probation',
    description: null,
  },
  {
    value: 'tous-tes-possibles',
    label: 'Tous Tes Possibles',
    description: null,
  },
  {
    value: 'unaf',
    label: 'Union Nationale de l’Aide aux Familles',
    description: null,
  },
  {
    value: 'unea',
    label: 'Union Nationale des Entreprises Adaptées',
    description: null,
  },
  {
    value: 'unis-cite',
    label: 'UnisCité',
    description: null,
  },
  {
    value: 'wimoov',
    label: 'Wimoov',
    description: null,
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `reseaux-porteurs` known to this version of the kit. */
export type ReseauPorteur = (typeof reseauxPorteurs)[number]['value'];
