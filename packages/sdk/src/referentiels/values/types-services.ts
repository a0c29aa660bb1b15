import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `types-services`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const typesServices = [
  {
    value: 'accompagnement',
    label: 'Accompagnement',
    description: 'Accompagnement global pour le retour à l’emploi',
  },
  {
    value: 'aide-financiere',
    label: 'Aide financière',
    description: 'Prise en charge financière, aide ou rémunération soutenant le retour à l’emploi',
  },
  {
    value: 'aide-materielle',
    label: 'Aide materielle',
    description: 'Accéder à du matériel soutenant le retour à l’emploi (voiture, vélo, ordinateur, alimentation, etc)',
  },
  {
    value: 'atelier',
    label: 'Atelier',
    description: 'Groupe de travail constitué autour d’une activité, d’un thème soutenant le retour à l’emploi',
  },
  {
    value: 'formation',
    label: 'Formation',
    description: 'Formation dispensée par des professionnels pour les bénéficiaires',
  },
  {
    value: 'information',
    label: 'Information',
    description: 'Premier niveau d’information apporté par des professionnels du secteur',
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `types-services` known to this version of the kit. */
export type TypeService = (typeof typesServices)[number]['value'];
