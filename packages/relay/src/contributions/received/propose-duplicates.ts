import { randomUUID } from 'node:crypto';
import { LICENCE_TEXTE_VERSION, type Contribution } from '@inclusion-kit/sdk/contributions';
import { fr } from '../../locales/fr.ts';
import type { LikelyPair } from '../../offer/duplicates/likely-duplicates.ts';
import { repeat } from '../../shared/repeat.ts';
import { drawNumero, toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';
import type { RelayStore } from '../../store/relay-store.ts';
import type { ContributionsContext } from '../contributions-context.ts';

/** So many proposals wait for those who moderate. Others come as these are decided. */
const MOST_WAITING = 20;
/** Less likely pairs are grouped in searches, and not worth the time of those who moderate. */
const LEAST_SCORE = 0.9;
/** Contributions that name one record as the double of others: more are not looked at. */
const MOST_TOLD = 100;
const EVERY_MS = 60_000;

type ProposingContext = Pick<ContributionsContext, 'now' | 'metrics'> & {
  store: Pick<RelayStore, 'secret' | 'findByKey' | 'add' | 'queue'>;
};

/**
 * Creates the proposal of likely duplicates to the desk. Each pair is proposed once, whatever is decided, over restarts too, and
 * not at all where somebody told it before.
 */
export function createProposals({ store, now, metrics }: ProposingContext) {
  /** Keys of the pairs that were decided or told by somebody: nothing is looked up again. */
  const decided = new Set<string>();
  return async (pairs: readonly LikelyPair[]): Promise<number> => {
    let waiting = 0;
    let proposed = 0;
    for (const pair of pairs) {
      if (waiting >= MOST_WAITING) break;
      const key = keyOf(pair);
      const contribution = toContribution(pair);
      if (contribution === null || decided.has(key)) continue;
      const before = await store.findByKey(key);
      if (before === null ? await isTold(store, pair) : before.etat !== 'recue') {
        decided.add(key);
        continue;
      }
      waiting += 1;
      if (before !== null) continue;
      const { created } = await store.add({
        id: randomUUID(),
        numero: drawNumero(),
        contribution,
        cible_source: pair.source,
        idempotencyKey: key,
        corpsHash: toCorpsHash(store.secret, contribution),
        recueLe: now(),
      });
      if (!created) continue;
      proposed += 1;
      metrics.contribution('doublon');
    }
    return proposed;
  };
}

/** Proposes the likely duplicates of the offer as it changes, and more of them as others are decided. */
export function watchDuplicates(
  context: ProposingContext & Pick<ContributionsContext, 'logger'> & { duplicates: () => readonly LikelyPair[] },
) {
  const propose = createProposals(context);
  const work = async (): Promise<void> => {
    await propose(context.duplicates());
  };
  return repeat(work, EVERY_MS, context.logger, fr.log.notProposed);
}

/** Tells whether somebody told that the two records are one, whatever became of it. */
async function isTold(store: Pick<RelayStore, 'queue'>, { modele, id, autre }: LikelyPair): Promise<boolean> {
  for (const [cible, other] of [
    [id, autre],
    [autre, id],
  ] as const) {
    const told = await store.queue?.({ genres: ['doublon'], cibles: [cible], size: MOST_TOLD, after: null });
    const isSame = ({ contribution: said }: Dossier): boolean =>
      said.cible?.modele === modele && said.doublon_de === other;
    if (told?.items.some(isSame) === true) return true;
  }
  return false;
}

/** Two records have one key, whichever was updated last. */
function keyOf({ modele, id, autre }: LikelyPair): string {
  return `doublon ${modele} ${[id, autre].sort().join(' ')}`;
}

/** Returns null for a pair that is not likely enough, or of a record without a date, which no contribution may be about. */
function toContribution({ modele, id, source, date_maj, autre, score, raisons }: LikelyPair): Contribution | null {
  if (score < LEAST_SCORE || !/^\d{4}-\d{2}-\d{2}$/.test(date_maj)) return null;
  return {
    genre: 'doublon',
    cible: { modele, id, source, date_maj, base: {} },
    doublon_de: autre,
    preuve: { moyen: 'autre', precisions: fr.duplicates.reasons(raisons) },
    auteur: { organisation: fr.duplicates.author },
    licence: 'etalab-2.0',
    licence_texte_version: LICENCE_TEXTE_VERSION,
  };
}
