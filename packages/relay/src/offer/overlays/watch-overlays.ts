import type { Logger } from 'pino';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import type { Dossier, ModerationStore } from '../../store/contributions/moderation-store.ts';
import { toShown, type Overlays } from './overlays.ts';

/** Another relay on the same database decides too. */
const EVERY_MS = 5000;

/** The overlays shown over the records, kept up to date. */
export type WatchedOverlays = ReturnType<typeof watchOverlays>;

/** Reads the accepted contributions, again after a decision. Without the database, the known ones stay shown. */
export function watchOverlays(
  store: Pick<ModerationStore, 'accepted' | 'acceptedVersion'>,
  logger: Logger,
  everyMs: number = EVERY_MS,
) {
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
  /** Waits for a reading under way, which may have missed the last decision, and reads again. */
  async function refresh(): Promise<void> {
    await reading;
    reading = read().finally(() => (reading = null));
    await reading;
  }
  const timer = setInterval(() => void (reading === null && refresh()), everyMs);
  timer.unref();
  return {
    /** Resolves once they were read, or could not be. */
    begun: refresh(),
    /** Null where none is shown, and until they are read. */
    current: (): Overlays | null => known?.shown ?? null,
    /** Tells that they were read once. */
    isRead: (): boolean => known !== null,
    /** Returns the accepted contributions that add a record. They change with the version of the overlays. */
    adding: (): readonly Dossier[] => known?.adding ?? [],
    refresh,
    close: () => clearInterval(timer),
  };
}
