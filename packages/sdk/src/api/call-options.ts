import type { CallOptions } from '../source.ts';
import type { SendOptions } from './transport.ts';

/**
 * The options of a call over HTTP. A call with its own `timeoutMs` may last three times as long in all, unless the client has
 * a `totalTimeoutMs`.
 */
export interface HttpCallOptions extends CallOptions, SendOptions {}

/** The names of the options of a call over HTTP. */
export const httpCallOptionNames = ['signal', 'timeoutMs', 'retries', 'headers'] as const;
