import type { LocalWord } from '@inclusion-kit/sdk/words';
import type { Logger } from 'pino';
import { fr } from '../../locales/fr.ts';
import { toLogFields } from '../../shared/source-problem.ts';
import type { ActTrail } from '../../store/campaigns/act-trail.ts';
import { addedWordsOf, readMarks } from '../moderation/demand.ts';

/** Another relay on the same database adds words too. */
const EVERY_MS = 5000;

/** Hands over the words that were given a meaning, again after each that is added or taken back. Without the database, the known ones stay. */
export function watchAddedWords(
  { trail, useWords, logger }: { trail: ActTrail; useWords: (words: readonly LocalWord[]) => void; logger: Logger },
  everyMs: number = EVERY_MS,
) {
  let known: string | null = null;
  let handed = '[]';
  let reading: Promise<void> | null = null;

  async function read(): Promise<void> {
    try {
      const version = await trail.version();
      if (version === known) return;
      const words = addedWordsOf(await readMarks(trail));
      known = version;
      const told = JSON.stringify(words);
      if (told === handed) return;
      handed = told;
      useWords(words);
    } catch (error) {
      logger.warn({ error: toLogFields(error) }, fr.log.addedWordsUnread);
    }
  }
  /** Waits for a reading under way, which may have missed the last word, and reads again. */
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
    refresh,
    close: () => clearInterval(timer),
  };
}
