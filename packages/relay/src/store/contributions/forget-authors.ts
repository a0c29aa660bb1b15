import type { Logger } from 'pino';
import { toLogFields } from '../../shared/source-problem.ts';
import { fr } from '../../locales/fr.ts';
import { eraseAuthorsBefore } from './contribution-archive.ts';
import type { Database } from '../database/database.ts';
import { forgetVoices } from './voices.ts';

const EVERY_MS = 3_600_000;

export interface ForgetOptions {
  database: Pick<Database, 'db'>;
  /** How long who sent a contribution is kept. */
  months: number;
  now: () => Date;
  logger: Logger;
}

/** Forgets who sent contributions once their time is over, and the voices of the days before, at the start and every hour. */
export function forgetAuthors({ database, months, now, logger }: ForgetOptions): {
  look(): Promise<void>;
  close(): void;
} {
  async function look(): Promise<void> {
    try {
      await forgetVoices(database, now());
      const erased = await eraseAuthorsBefore(database, monthsBefore(now(), months));
      if (erased > 0) logger.info({ erased }, fr.log.authorsErased(erased));
    } catch (error) {
      logger.warn({ error: toLogFields(error) }, fr.log.authorsKept);
    }
  }
  void look();
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();
  return { look, close: () => clearInterval(timer) };
}

/** Returns the same day some months before, or the last day of that month where it has no such day. */
export function monthsBefore(date: Date, months: number): Date {
  const before = new Date(date);
  before.setUTCMonth(before.getUTCMonth() - months);
  if (before.getUTCDate() !== date.getUTCDate()) before.setUTCDate(0);
  return before;
}
