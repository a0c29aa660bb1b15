import { UsageError } from '../../errors.ts';

/** The facts of one attempt that a logger is given. */
export interface LogFields {
  /** Method and path, without parameters, for instance `GET /api/v1/search/services`. */
  call: string;
  /** Number of the attempt, from 1. */
  attempt: number;
  /** Milliseconds the attempt took. */
  durationMs: number;
  /** HTTP status, absent when no answer came. */
  status?: number | undefined;
  /** The server's id for this request, absent when it gave none. */
  requestId?: string | undefined;
  /** Milliseconds before the next attempt, absent when there is none. */
  waitMs?: number | undefined;
}

/** The log of a client. `console` is one. */
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
  const own = logger as unknown as Record<keyof Logger, (...said: unknown[]) => unknown>;
  const tell = (level: keyof Logger) => (message: string, fields: LogFields) => {
    // A broken log must not lose an answer, nor end a program by a promise that nobody waits for.
    new Promise((resolve) => resolve(own[level](message, fields))).catch(() => undefined);
  };
  return { debug: tell('debug'), warn: tell('warn') };
}
