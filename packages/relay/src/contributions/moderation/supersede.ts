import { followEvents } from '@inclusion-kit/sdk/contributions';
import {
  DossierMovedError,
  type Dossier,
  type ModerationStore,
  type Queue,
} from '../../store/contributions/moderation-store.ts';

/**
 * Ends the contributions that an accepted one leaves nothing of: corrections of the same record whose every field it
 * corrects too, and earlier confirmations of it.
 */
export async function supersede(store: ModerationStore, accepted: Dossier, now: Date): Promise<void> {
  const { cible, genre } = accepted.contribution;
  if (cible === undefined) return;
  const champs = new Set(Object.keys(changesOf(accepted)));
  for await (const dossier of shownOf(store, cible.id)) {
    if (dossier.id === accepted.id || dossier.contribution.cible?.modele !== cible.modele) continue;
    const isConfirmation = genre === 'confirmation' && dossier.contribution.genre === 'confirmation';
    const isCovered =
      genre === 'correction' &&
      dossier.contribution.genre === 'correction' &&
      Object.keys(changesOf(dossier)).every((champ) => champs.has(champ));
    if (!isConfirmation && !isCovered) continue;
    const event = { acte: 'remplacement', par: 'relais', date: now.toISOString(), remplacee_par: accepted.id } as const;
    try {
      await store.act(dossier.id, dossier.version, event);
    } catch (error) {
      // Somebody acted on it meanwhile: their act stands.
      if (!(error instanceof DossierMovedError)) throw error;
    }
  }
}

/** Everything accepted before about a record that its source has not taken up. */
async function* shownOf(store: ModerationStore, cible: string): AsyncGenerator<Dossier> {
  let after: string | null = null;
  do {
    const { items, next }: Queue = await store.queue({ etats: ['acceptee', 'transmise'], cible, size: 100, after });
    yield* items;
    after = next;
  } while (after !== null);
}

const changesOf = ({ evenements, contribution }: Dossier) =>
  followEvents(evenements, contribution.changements).changements;
