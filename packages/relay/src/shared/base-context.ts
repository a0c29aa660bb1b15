import type { Logger } from 'pino';

/** Settings that every room of a relay reads. */
export interface BaseOptions {
  /** Takes the lines of the log. */
  logger: Logger;
  /** The relay's address as visitors see it, when a proxy hides it. Default: the address of the request. */
  publicUrl?: string | undefined;
  /** Tells the current time, for tests. Default: the clock of the machine. */
  now?: (() => Date) | undefined;
}

/** The same settings with their defaults. */
export interface BaseContext extends BaseOptions {
  now: () => Date;
}
