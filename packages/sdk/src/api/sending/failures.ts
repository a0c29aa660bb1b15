import { NetworkError, ShapeError, TimeoutError } from '../../errors.ts';
import { requestIdOf, toSafeCause } from './secrets.ts';

/** Makes the error of a network that failed, of which `began` is the answer whose body was cut on its way. */
export function toNetworkError(call: string, cause: unknown, token?: string, began?: Response): NetworkError {
  const isCut = began !== undefined;
  const message = isCut ? 'was answered, but the answer was cut on its way' : 'got no answer: the network failed';
  return new NetworkError(`${call} ${message}.`, {
    hint: isCut
      ? 'Try again; if it lasts, look at what stands between: a proxy, or a server that stops too early.'
      : 'Check the connection and `baseUrl`; in a page, also the server’s allowed origins (CORS).',
    cause: toSafeCause(cause, token),
    ...(isCut && { status: began.status, requestId: requestIdOf(began.headers, token) }),
  });
}

/** Makes the error of a redirect to another host, whose answer was not read. */
export function toRedirectError(call: string, host: string): ShapeError {
  return new ShapeError(`${call} was redirected to another server, ${host}: its answer was not read.`, {
    hint: 'Check `baseUrl`; give the address where the API or the relay itself answers.',
  });
}

/** Makes the error of a time limit: of one attempt, or of the call in all. */
export function toTimeoutError(call: string, limitMs: number, isTotal = false): TimeoutError {
  return new TimeoutError(`${call} had no answer in time (${limitMs} ms ${isTotal ? 'in all' : 'an attempt'}).`, {
    hint: `Try again, or allow more with \`${isTotal ? 'totalTimeoutMs' : 'timeoutMs'}\`.`,
  });
}
