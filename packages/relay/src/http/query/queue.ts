import { etats, genres } from '@inclusion-kit/sdk/contributions';
import * as z from 'zod';
import type { QueueFilter } from '../../store/contributions/moderation-store.ts';
import { parseQuery } from './parse-query.ts';
import { flag, integer, oneOf, someOf, text, texts } from './values.ts';

/** The question of a moderator. */
export interface QueueQuestion {
  filter: QueueFilter;
  /** Keeps only the contributions that the source contradicts. */
  conflit: boolean;
}

/** The query of the contributions that a moderator asks for. */
export const queueQuery = z.object({
  cible: text().optional(),
  numero: text().optional(),
  apres: text().optional(),
  etat: someOf(etats).optional(),
  genre: someOf(genres).optional(),
  source: texts().optional(),
  size: integer({ min: 1, max: 100 }).default(20),
  ordre: oneOf(['anciennes', 'recentes']).optional(),
  conflit: flag().default(false),
});

/** @throws ProblemError 422 naming each parameter at fault */
export function parseQueue(query: URLSearchParams): QueueQuestion {
  const { cible, numero, apres, etat, genre, source, size, ordre, conflit } = parseQuery(query, queueQuery);
  const filter: QueueFilter = {
    ...(etat === undefined ? {} : { etats: etat }),
    ...(genre === undefined ? {} : { genres: genre }),
    ...(source === undefined ? {} : { sources: source }),
    ...(cible === undefined ? {} : { cible }),
    ...(numero === undefined ? {} : { numero }),
    size,
    after: apres ?? null,
    newestFirst: ordre === 'recentes',
  };
  return { filter, conflit };
}
