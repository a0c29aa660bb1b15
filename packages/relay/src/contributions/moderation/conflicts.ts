import type { Dossier, ModerationStore, QueueFilter } from '../../store/contributions/moderation-store.ts';
import type { PresentedDossier } from './present.ts';

/** A contradiction is only known by reading the record, and the others that wait: so many contributions are read for one answer. */
const READ_AT_MOST = 500;

/** Finds the contributions that their source contradicts, or another one that waits. `total` counts those of this answer. */
export async function findConflicts(
  store: ModerationStore,
  filter: QueueFilter,
  present: (dossier: Dossier) => Promise<PresentedDossier>,
) {
  const items: PresentedDossier[] = [];
  let after = filter.after;
  let read = 0;
  do {
    const page = await store.queue({ ...filter, size: 100, after });
    // Something new aims at no record: nothing contradicts it.
    const aimed = page.items.filter(({ contribution }) => contribution.cible !== undefined);
    const presented = await Promise.all(aimed.map(present));
    items.push(...presented.filter(({ risque }) => risque.niveau === 'conflit'));
    read += page.items.length;
    after = page.next;
  } while (after !== null && read < READ_AT_MOST && items.length < filter.size);
  return { items, total: items.length, next: after };
}
