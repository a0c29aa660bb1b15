import { UsageError } from '../errors.ts';

/** What is told of an attempt. */
export interface LogFields {
  /** Method and path, without parameters, for instance `GET /api/v1/search/services`. */
  call: string;
  /** Number of the attempt, from 1. */
  attempt: number;
  /** Milliseconds the attempt took. */
  durationMs: number;
  /** HTTP status; absent when no answer came. */
  status?: number | undefined;
  /** The server's own id for this request, when it gave one. */
  requestId?: string | undefined;
  /** Milliseconds before the next attempt; absent when there is none. */
  waitMs?: number | undefined;
}

/** Where a client tells what it does. `console` is one. */
export interface Logger {
  /** An attempt that went well. */
  debug(message: string, fields: LogFields): void;
  /** An attempt that failed, to be tried again or not. */
  warn(message: string, fields: LogFields): void;
}

/** Shields calls from a logger that throws. @throws UsageError when it is no logger */
export function toSafeLogger(logger: Logger): Logger {
  const { debug, warn } = Object(logger) as Record<keyof Logger, unknown>;
  if (typeof debug !== 'function' || typeof warn !== 'function') {
    throw new UsageError('logger must have the functions `debug` and `warn`.', { hint: '`console` will do.' });
  }
  const tell = (level: keyof Logger) => (message: string, fields: LogFields) => {
    try {
      logger[level](message, fields);
    } catch {
      // A broken log must not lose an answer.
    }
  };
  return { debug: tell('debug'), warn: tell('warn') };
}
