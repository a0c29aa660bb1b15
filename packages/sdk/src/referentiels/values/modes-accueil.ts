import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `modes-accueil`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const modesAccueil = [
  {
    value: 'a-distance',
    label: 'À distance',
    description: 'Le service est proposé à distance, par téléphone ou internet.',
  },
  {
    value: 'en-presentiel',
    label: 'En présentiel',
    description: 'Le service est proposé en présentiel, à l’adresse associée à ce service.',
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `modes-accueil` known to this version of the kit. */
export type ModeAccueil = (typeof modesAccueil)[number]['value'];
