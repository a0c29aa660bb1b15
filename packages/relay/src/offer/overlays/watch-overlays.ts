import type { Logger } from 'pino';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import type { Dossier, ModerationStore } from '../../store/contributions/moderation-store.ts';
import { toShown, type Overlays } from './overlays.ts';

/** What is shown over the records. */
export interface WatchedOverlays {
  /** What is shown now; null when it is nothing. */
  readonly current: () => Overlays | null;
  /** The accepted contributions that add a record; changes with the version of what is shown. */
  readonly adding: () => readonly Dossier[];
  /** Reads again at once: something was decided here. Never rejects. */
  refresh(): Promise<void>;
  close(): void;
}

/** Another relay on the same database decides too. */
const EVERY_MS = 5000;

/**
 * Reads what was accepted, and reads it again when something was decided. While the database does not answer, what is known
 * stays shown.
 */
export function watchOverlays(
  store: Pick<ModerationStore, 'accepted' | 'acceptedVersion'>,
  logger: Logger,
  everyMs: number = EVERY_MS,
): WatchedOverlays {
  let known: { version: string; shown: Overlays | null; adding: readonly Dossier[] } | null = null;
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const version = await store.acceptedVersion();
      if (version === known?.version) return;
      const accepted = await store.accepted();
      const list = toShown(accepted);
      const adding = accepted.filter(
        ({ contribution }) => contribution.cible === undefined && contribution.genre !== 'manque',
      );
      const isNothing = list.length + adding.length === 0;
      known = { version, shown: isNothing ? null : { version, list }, adding };
    } catch (error) {
      logger.warn({ error: toLogFields(error) }, fr.log.overlaysUnread);
    }
  }
  /** What was decided while a reading was under way may have escaped it. */
  async function refresh(): Promise<void> {
    await reading;
    reading = read().finally(() => (reading = null));
    await reading;
  }
  const timer = setInterval(() => void (reading === null && refresh()), everyMs);
  timer.unref();
  void refresh();
  return {
    current: () => known?.shown ?? null,
    adding: () => known?.adding ?? [],
    refresh,
    close: () => clearInterval(timer),
  };
}
