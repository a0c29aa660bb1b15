import { etats, genres } from '@inclusion-kit/sdk/contributions';
import * as z from 'zod';
import { code, flag, integer, oneOf, someOf, text, texts } from './values.ts';

export const queueQuery = z.object({
  cible: text().optional(),
  numero: text().optional(),
  apres: text().optional(),
  etat: someOf(etats).optional(),
  genre: someOf(genres).optional(),
  source: texts().optional(),
  size: integer({ min: 1, max: 100 }).default(20),
  ordre: oneOf(['anciennes', 'recentes']).optional(),
  /** Keeps only the contributions that the source contradicts. */
  conflit: flag().default(false),
});

/** The query of the structures with offers that were left alone. */
export const staleQuery = z.object({
  /** Months without an update after which an offer is left alone. */
  mois: integer({ min: 1, max: 120 }).default(12),
  code_departement: text().optional(),
  page: integer({ min: 1, max: 100_000 }).default(1),
  size: integer({ min: 1, max: 100 }).default(20),
});

/** The query of the day since which records are asked. Without one, all are. */
export const sinceQuery = z.object({
  depuis: code(/^\d{4}-\d{2}-\d{2}$/, 10)
    .refine((value) => !Number.isNaN(Date.parse(value)), {
      error: 'Input should be a valid date',
      params: { type: 'date_parsing' },
    })
    .optional(),
});

/** A follow-up link carries its key in the query. */
export const followUpQuery = z.object({ cle: text().optional() });

/** Reads the link of a structure or of the host's login, the offer to correct, the offer just confirmed, and the name of a structure that is looked for. */
export const accessPageQuery = z.object({
  acces: text().optional(),
  jeton: text().optional(),
  fiche: text().optional(),
  fait: text().optional(),
  recu: text().optional(),
  structure: text().optional(),
});
