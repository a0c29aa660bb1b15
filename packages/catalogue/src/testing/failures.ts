import { UsageError } from '@inclusion-kit/sdk';

/** The ways an answer may fail. */
export type FailureKind =
  /** A refusal with this status, and a `Retry-After` when given: seconds, or a date as HTTP writes it. */
  | { kind: 'status'; status: number; detail?: string | undefined; retryAfter?: number | string | undefined }
  /** A page of HTML instead of JSON, as a captive portal or a proxy gives. */
  | { kind: 'html'; status?: number | undefined }
  /** The body ends too soon, as if whole. `keep` is the share of its characters that is left, 0–1. */
  | { kind: 'truncated'; keep?: number | undefined }
  /** The connection is cut in the middle of the body. */
  | { kind: 'cut' }
  /** No connection at all. */
  | { kind: 'network' }
  /** No answer, ever. */
  | { kind: 'silence' }
  /** This text instead of the answer, status 200. */
  | { kind: 'body'; body: string; contentType?: string | undefined };

/** A failure on demand. The first one that fits a request and is not used up happens. */
export type Failure = FailureKind & {
  /** Only for paths that contain this text, for instance `/services`. */
  path?: string | undefined;
  /** How many requests that fit pass before it begins. @default 0 */
  after?: number | undefined;
  /** How many times it happens. @default 1 */
  times?: number | undefined;
};

const kinds: Readonly<Record<FailureKind['kind'], true>> = {
  status: true,
  html: true,
  truncated: true,
  cut: true,
  network: true,
  silence: true,
  body: true,
};

/** Picks the failure of each request in turn. @throws UsageError when one is of no known kind */
export function createFailurePicker(failures: readonly Failure[]): (path: string) => Failure | undefined {
  // Thrown by `fetch`, it would pass for a network that fails.
  for (const { kind } of failures) {
    if (!Object.hasOwn(kinds, kind)) {
      throw new UsageError(`There is no failure of the kind "${kind}".`, {
        hint: `The kinds are ${Object.keys(kinds).join(', ')}.`,
      });
    }
  }
  const states = failures.map((failure) => ({ failure, after: failure.after ?? 0, times: failure.times ?? 1 }));
  return (path) => {
    for (const state of states) {
      if (state.times === 0 || (state.failure.path !== undefined && !path.includes(state.failure.path))) continue;
      if (state.after > 0) {
        state.after -= 1;
        continue;
      }
      state.times -= 1;
      return state.failure;
    }
    return undefined;
  };
}

/** Spoils an answer. A silent answer ends only with the request's signal. */
export async function spoil(failure: FailureKind, answer: Response, signal: AbortSignal): Promise<Response> {
  switch (failure.kind) {
    case 'status': {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (failure.retryAfter !== undefined) headers['retry-after'] = String(failure.retryAfter);
      const body = JSON.stringify({ detail: failure.detail ?? 'Échec demandé' });
      return new Response(body, { status: failure.status, headers });
    }
    case 'html':
      return new Response('<!doctype html><title>Connexion</title><p>Identifiez-vous', {
        status: failure.status ?? 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
      });
    case 'truncated': {
      const { status, headers, body } = await readAnswer(answer);
      return new Response(body.slice(0, Math.floor(body.length * (failure.keep ?? 0.5))), { status, headers });
    }
    case 'cut': {
      const { status, headers, body } = await readAnswer(answer);
      return new Response(cutStream(body.slice(0, Math.floor(body.length / 2))), { status, headers });
    }
    case 'network':
      throw new TypeError('fetch failed');
    case 'silence':
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      });
    case 'body':
      return new Response(failure.body, { headers: { 'content-type': failure.contentType ?? 'application/json' } });
  }
}

async function readAnswer(answer: Response) {
  return { status: answer.status, headers: answer.headers, body: await answer.text() };
}

/** Gives a text, then fails as a lost connection does. */
function cutStream(text: string): ReadableStream<Uint8Array> {
  let isGiven = false;
  return new ReadableStream({
    pull(stream) {
      if (isGiven) stream.error(new TypeError('terminated'));
      else stream.enqueue(new TextEncoder().encode(text));
      isGiven = true;
    },
  });
}
