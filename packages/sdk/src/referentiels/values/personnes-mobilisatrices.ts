import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `personnes-mobilisatrices`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const personnesMobilisatrices = [
  {
    value: 'professionnels',
    label: 'Professionnels',
    description: 'Service mobilisable par les professionnels de l’insertion.',
  },
  {
    value: 'usagers',
    label: 'Usagers',
    description: 'Service mobilisable par les usagers.',
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `personnes-mobilisatrices` known to this version of the kit. */
export type PersonneMobilisatrice = (typeof personnesMobilisatrices)[number]['value'];
