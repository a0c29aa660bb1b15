import { followEvents } from '@inclusion-kit/sdk/contributions';
import {
  DossierMovedError,
  everyDossier,
  type Dossier,
  type ModerationStore,
} from '../../store/contributions/moderation-store.ts';

/**
 * Ends the contributions that an accepted one leaves nothing of: corrections of the same record whose every field it
 * corrects too, and earlier confirmations of it.
 */
export async function supersede(store: ModerationStore, accepted: Dossier, now: Date): Promise<void> {
  const { cible, genre } = accepted.contribution;
  if (cible === undefined) return;
  const champs = new Set(Object.keys(changesOf(accepted)));
  for await (const dossier of everyDossier(store, { etats: ['acceptee', 'transmise'], cible: cible.id })) {
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

const changesOf = ({ evenements, contribution }: Dossier) =>
  followEvents(evenements, contribution.changements).changements;
