import { loadPart } from '../../load-part.ts';
import { parseJson } from '../../parse-json.ts';
import { toNetworkError, toTimeoutError } from '../sending/failures.ts';
import type { ResolvedOptions } from '../request-options.ts';
import { checkSignal, createTimeLimit, raceSignal } from '../signal.ts';
import { nameOf, toHeaders, toUrl, type Answer, type Call, type Transport } from '../transport.ts';

/** The end of one plain `fetch`: an answer already read, or the outcome of the `fetch` from which ky continues. */
type Ended = { answer: Answer } | { gave: () => Promise<Response> };

/**
 * Creates a transport for a page behind a relay, which sends no token. It reads by one plain `fetch`, and loads the transport
 * of ky at the first failure or the first write. No request is sent twice: the first attempt of ky is the outcome of the
 * plain `fetch`.
 */
export function createPlainTransport(options: ResolvedOptions): Transport {
  return async (call) => {
    checkSignal(call.signal);
    if (call.json !== undefined) return (await raceSignal(loadTransport(), call.signal))(options)(call);
    const ended = await ask(options, call);
    if ('answer' in ended) return ended.answer;
    const loading = loadTransport().catch(async (error: unknown) => {
      // Without a network the code does not come either: the first failure says more.
      await ended.gave().catch((cause: unknown) => {
        throw toNetworkError(nameOf(options.baseUrl, call), cause);
      });
      throw error;
    });
    const createTransport = await raceSignal(loading, call.signal);
    return createTransport({ ...options, fetch: goOn(ended.gave, options.fetch) })(call);
  };
}

async function loadTransport() {
  return (await loadPart(() => import('../request.ts'))).createTransport;
}

async function ask(
  { baseUrl, fetch = globalThis.fetch, headers, ...options }: ResolvedOptions,
  call: Call,
): Promise<Ended> {
  const timeoutMs = call.timeoutMs ?? options.timeoutMs;
  const name = nameOf(baseUrl, call);
  const limit = createTimeLimit(call.signal, timeoutMs);
  const init = { headers: Object.fromEntries(toHeaders(headers, call)), signal: limit.signal };
  const sent = (async () => fetch(toUrl(baseUrl, call), init))();
  let response: Response | undefined;
  try {
    response = await limit.race(sent);
    if (!response.ok || response.redirected) return give(response);
    const text = await limit.race(response.text());
    const json = parseJson(text);
    // Broken JSON is told by the other transport.
    if (json === null) return give(new Response(text === '' ? null : text, response));
    const requestId = response.headers.get('x-request-id') ?? undefined;
    return { answer: { body: json.value, call: name, status: response.status, requestId, mask: (said) => said } };
  } catch (cause) {
    checkSignal(call.signal);
    if (limit.expired) throw toTimeoutError(name, timeoutMs);
    if (response?.bodyUsed !== true) return { gave: () => sent };
    return give(new Response(new ReadableStream({ start: (stream) => stream.error(cause) }), response));
  } finally {
    limit.release();
  }
}

function give(response: Response): Ended {
  return { gave: () => Promise.resolve(response) };
}

/** Returns a `fetch` that first gives the outcome already received. */
function goOn(
  gave: () => Promise<Response>,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): typeof globalThis.fetch {
  let left: typeof gave | undefined = gave;
  return async (address, init) => {
    const first = left;
    left = undefined;
    return first === undefined ? fetch(address, init) : first();
  };
}
