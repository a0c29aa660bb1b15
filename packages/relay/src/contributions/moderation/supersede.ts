import type { Logger } from 'pino';
import { followEvents } from '@inclusion-kit/sdk/contributions';
import { confirmedNumber } from '@inclusion-kit/sdk/internal';
import { fr } from '../../locales/fr.ts';
import { repeat } from '../../shared/repeat.ts';
import { DossierMovedError, type Dossier, type ModerationStore } from '../../store/contributions/moderation-store.ts';

/** An acceptance that is taken back in its last second may take a while to arrive. */
const SETTLED_MS = 60_000;
const EVERY_MS = 5000;

/**
 * Finds the accepted contributions that a later one leaves nothing of: corrections of the same record whose every field it
 * corrects too, and earlier confirmations of it.
 * @param accepted in the order they were accepted
 * @returns the first later one, by the id of the one covered
 */
export function findCovered(accepted: readonly Dossier[]): Map<string, Dossier> {
  const ofTarget = new Map<string, Dossier[]>();
  for (const one of accepted) {
    const { cible, genre } = one.contribution;
    const numero = confirmedNumber(one.contribution) === null ? '' : 'numero';
    if (cible === undefined) continue;
    const key = `${genre}${numero} ${cible.modele} ${cible.id}`;
    ofTarget.set(key, [...(ofTarget.get(key) ?? []), one]);
  }
  const covered = new Map<string, Dossier>();
  for (const same of ofTarget.values()) {
    for (const [index, one] of same.entries()) {
      const champs = Object.keys(changesOf(one));
      const by = same.slice(index + 1).find((later) => isCovered(one, champs, changesOf(later)));
      if (by !== undefined) covered.set(one.id, by);
    }
  }
  return covered;
}

function isCovered({ contribution: { genre } }: Dossier, champs: readonly string[], by: object): boolean {
  if (genre === 'confirmation') return true;
  return genre === 'correction' && champs.every((champ) => Object.hasOwn(by, champ));
}

/**
 * Ends the contributions that an accepted one covers. Until that one is handed on, or accepted for a minute, they stay as they
 * are: it may be taken back, and then they count again.
 * @returns the number that ended, and of those that wait
 */
export async function supersede(
  store: Pick<ModerationStore, 'accepted' | 'act'>,
  now: Date,
): Promise<{ ended: number; waiting: number }> {
  const accepted = await store.accepted();
  const done = { ended: 0, waiting: 0 };
  const covered = findCovered(accepted);
  for (const dossier of accepted) {
    const by = covered.get(dossier.id);
    if (by === undefined) continue;
    if (!isSettled(by, now)) {
      done.waiting += 1;
      continue;
    }
    const event = { acte: 'remplacement', par: 'relais', date: now.toISOString(), remplacee_par: by.id } as const;
    try {
      await store.act(dossier.id, dossier.version, event);
      done.ended += 1;
    } catch (error) {
      // Somebody acted on it meanwhile: their act stands.
      if (!(error instanceof DossierMovedError)) throw error;
    }
  }
  return done;
}

/** Supersedes again and again, over restarts too: the states and dates of the contributions alone tell what is left to do. */
export function watchSuperseded(options: {
  store: ModerationStore;
  now: () => Date;
  logger: Logger;
  onChange: () => Promise<void>;
}) {
  const { store, now, logger, onChange } = options;
  let done: string | null = null;
  const look = async (): Promise<void> => {
    const version = await store.acceptedVersion();
    if (version === done) return;
    const { ended, waiting } = await supersede(store, now());
    if (waiting === 0) done = version;
    if (ended > 0) await onChange();
  };
  return repeat(look, EVERY_MS, logger, fr.log.overlaysUnread);
}

function isSettled({ etat, evenements, contribution }: Dossier, now: Date): boolean {
  const { decision } = followEvents(evenements, contribution.changements);
  return etat === 'transmise' || now.getTime() - Date.parse(decision?.date ?? '') >= SETTLED_MS;
}

const changesOf = ({ evenements, contribution }: Dossier) =>
  followEvents(evenements, contribution.changements).changements;
