import { etats, genres, type Etat, type Genre } from '@inclusion-kit/sdk/contributions';
import type { QueueFilter } from '../../store/contributions/moderation-store.ts';
import type { QueryReader } from './read-query.ts';

const known = { etat: new Set<string>(etats), genre: new Set<string>(genres) };
/** What a moderator asks for. */
export interface QueueQuestion {
  filter: QueueFilter;
  /** Only those that the source contradicts. */
  conflit: boolean;
}

const ordres = new Set(['anciennes', 'recentes']);

/** Reads which contributions a moderator asks for. */
export function readQueue(reader: QueryReader): QueueQuestion {
  const cible = reader.text('cible');
  const numero = reader.text('numero');
  const after = reader.text('apres');
  const etat = reader.vocabulary('etat', known.etat) as Etat[] | undefined;
  const genre = reader.vocabulary('genre', known.genre) as Genre[] | undefined;
  const source = reader.list('source');
  const filter: QueueFilter = {
    ...(etat === undefined ? {} : { etats: etat }),
    ...(genre === undefined ? {} : { genres: genre }),
    ...(source === undefined ? {} : { sources: source }),
    ...(cible === undefined ? {} : { cible }),
    ...(numero === undefined ? {} : { numero }),
    size: reader.integer('size', { min: 1, max: 100 }) ?? 20,
    after: after ?? null,
    newestFirst: reader.oneOf('ordre', ordres) === 'recentes',
  };
  return { filter, conflit: reader.boolean('conflit') ?? false };
}
