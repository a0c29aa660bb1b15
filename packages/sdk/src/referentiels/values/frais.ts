import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `frais`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const frais = [
  {
    value: 'gratuit',
    label: 'Gratuit',
    description: 'L’accès au lieu et/ou à ses services est gratuit',
  },
  {
    value: 'payant',
    label: 'Payant',
    description: 'L’accès au lieu et/ou à ses services est payant',
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `frais` known to this version of the kit. */
export type Frais = (typeof frais)[number]['value'];
