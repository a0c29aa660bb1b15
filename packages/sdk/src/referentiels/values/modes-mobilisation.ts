import type { FrameworkValue } from '../framework-value.ts';

/**
 * Vocabulary `modes-mobilisation`, schema v1.0.8.
 * @see https://github.com/gip-inclusion/data-inclusion-schema (read 2026-06-30, Licence Ouverte 2.0)
 */
export const modesMobilisation = [
  {
    value: 'envoyer-un-courriel',
    label: 'Envoyer un courriel',
    description: 'Envoyer un courriel à l’adresse électronique associée au service, ou à défaut, à la structure.',
  },
  {
    value: 'se-presenter',
    label: 'Se présenter',
    description: 'Se présenter directement à l’adresse associée au service ou, à défaut, à la structure.',
  },
  {
    value: 'telephoner',
    label: 'Téléphoner',
    description: 'Téléphoner au numéro associé au service, ou à défaut, à la structure.',
  },
  {
    value: 'utiliser-lien-mobilisation',
    label: 'Utiliser le lien de mobilisation',
    description: 'Utiliser le lien de mobilisation du service.',
  },
] as const satisfies readonly FrameworkValue[];

/** A value of the vocabulary `modes-mobilisation` known to this version of the kit. */
export type ModeMobilisation = (typeof modesMobilisation)[number]['value'];
