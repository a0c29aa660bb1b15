import type { Canal } from '../../store/contributions/delivery-store.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

/** The ways in which this relay can hand contributions on. */
export interface Means {
  /** The source of this relay's own feed. */
  slug: string;
  /** The sources whose software takes webhooks. */
  webhooks: ReadonlySet<string>;
  sendsMail: boolean;
}

/** Channels that a person works: the text is ready, and the page of the record is known. */
const BY_HAND: ReadonlySet<Canal> = new Set(['dora', 'soliguide', 'main']);
export const isByHand = (canal: Canal): boolean => BY_HAND.has(canal);

/** Chooses the channel by which an accepted contribution reaches its source, or null when nobody waits for it. */
export function toCanal({ source, contribution }: Dossier, courriel: string | null, means: Means): Canal | null {
  const { genre, cible } = contribution;
  if (genre === 'manque') return null;
  if (cible === undefined || source === null || source === means.slug) return 'flux';
  if (means.webhooks.has(source)) return 'webhook';
  if (genre === 'confirmation') return null;
  if (source === 'dora' || source === 'soliguide') return source;
  return means.sendsMail && courriel !== null ? 'courriel' : 'main';
}
