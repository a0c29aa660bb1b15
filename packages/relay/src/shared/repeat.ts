import type { Logger } from 'pino';
import { toLogFields } from './source-problem.ts';

/** Does work at an interval, never twice at once. A failure is logged under a sentence, and the next time may mend it. */
export function repeat(work: () => Promise<void>, everyMs: number, logger: Logger, failure: string) {
  let underWay: Promise<void> | null = null;
  const timer = setInterval(() => {
    underWay ??= work()
      .catch((error: unknown) => logger.warn({ error: toLogFields(error) }, failure))
      .finally(() => (underWay = null));
  }, everyMs).unref();
  return {
    close: () => clearInterval(timer),
    /** Resolves once no work is under way. */
    idle: async () => underWay,
  };
}
