import { etatsOuverts } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber } from '@inclusion-kit/sdk/internal';
import type { LeftAloneQuestion } from '../../offer/partners.ts';
import { everyDossier, isModerated } from '../../store/contributions/moderation-store.ts';

export type Waiting = Required<Pick<LeftAloneQuestion, 'confirmed' | 'answered'>>;

/**
 * Reads the answers that wait for the desk: the offers that somebody confirmed, or of which their structure told something by its link, and
 * the structures that told something of themselves. Nobody is asked about them meanwhile. One that the desk refuses is asked about again.
 */
export async function readWaiting(store: object): Promise<Waiting> {
  const waiting = { confirmed: new Set<string>(), answered: new Set<string>() };
  if (!isModerated(store)) return { confirmed: [], answered: [] };
  for await (const { contribution, evenements } of everyDossier(store, { etats: etatsOuverts })) {
    const { cible, genre } = contribution;
    // A number that somebody reached tells nothing of the offer.
    if (cible === undefined || confirmedNumber(contribution) !== null) continue;
    const isOwn = evenements[0]?.par === 'structure';
    if (isOwn && cible.modele === 'structure') waiting.answered.add(cible.id);
    else if (isOwn || (genre === 'confirmation' && cible.modele === 'service')) waiting.confirmed.add(cible.id);
  }
  return { confirmed: [...waiting.confirmed], answered: [...waiting.answered] };
}
