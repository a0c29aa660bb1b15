import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `thematiques-categories`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const categories = [
  {
    value: 'choisir-un-metier',
    label: 'Choisir un métier',
    description: null,
  },
  {
    value: 'creer-une-entreprise',
    label: 'Créer une entreprise',
    description: null,
  },
  {
    value: 'difficultes-administratives-ou-juridiques',
    label: 'Difficultés administratives ou juridiques',
    description: null,
  },
  {
    value: 'difficultes-financieres',
    label: 'Difficultés financières',
    description: null,
  },
  {
    value: 'equipement-et-alimentation',
    label: 'Équipement et alimentation',
    description: null,
  },
  {
    value: 'famille',
    label: 'Famille',
    description: null,
  },
  {
    value: 'lecture-ecriture-calcul',
    label: 'Lecture, écriture et calcul',
    description: null,
  },
  {
    value: 'logement-hebergement',
    label: 'Logement et hébergement',
    description: null,
  },
  {
    value: 'mobilite',
    label: 'Mobilité',
    description: null,
  },
  {
    value: 'numerique',
    label: 'Numérique',
    description: null,
  },
  {
    value: 'preparer-sa-candidature',
    label: 'Préparer sa candidature',
    description: null,
  },
  {
    value: 'remobilisation',
    label: 'Remobilisation',
    description: null,
  },
  {
    value: 'sante',
    label: 'Santé',
    description: null,
  },
  {
    value: 'se-former',
    label: 'Se former',
    description: null,
  },
  {
    value: 'souvrir-a-linternational',
    label: 'S’ouvrir à l’international',
    description: null,
  },
  {
    value: 'trouver-un-emploi',
    label: 'Trouver un emploi',
    description: null,
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `thematiques-categories` known to this version of the kit. */
export type Categorie = (typeof categories)[number]['value'];
