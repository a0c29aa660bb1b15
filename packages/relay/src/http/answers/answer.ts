import { createHash } from 'node:crypto';
import { chooseEncoding, compress, type Encoding } from './encodings.ts';

/** A body ready to be sent again and again, with its compressed forms. */
export interface Answer {
  /** Bytes that it takes in memory, compressed forms included. */
  readonly size: number;
  /** Milliseconds since 1970 after which it is not to be given any more. */
  readonly expires: number;
  readonly cacheControl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Template of the route that gives it, empty for an answer that only its route sends. */
  readonly route: string;
  /** True for a search that found nothing, null for an answer to anything but a search. */
  readonly foundNothing: boolean | null;
  /** The words of a search that its results do not hold. */
  readonly wordsLeft: readonly string[];
  /** The name of the place that a search names. Null where it names none. */
  readonly placeNamed: string | null;
  /** Returns the form for a reader, or null while that form is not made yet. */
  formNow(acceptEncoding: string | undefined): Form | null;
  form(acceptEncoding: string | undefined): Promise<Form>;
}

export interface Form {
  body: Uint8Array<ArrayBuffer>;
  encoding: Encoding;
  /** Strong: another form of the same answer has another. Null when nothing identifies the answer. */
  etag: string | null;
}

export interface AnswerParts {
  body: Uint8Array<ArrayBuffer>;
  /** Identifies the answer by the version of the offer and the question. Null when nothing identifies it. */
  identity: string | null;
  expires?: number;
  /** True for bytes that are sent for years, and are worth a longer compression. Default: false. */
  isForGood?: boolean;
  cacheControl: string;
  headers?: Readonly<Record<string, string>>;
  route?: string;
  foundNothing?: boolean | null;
  wordsLeft?: readonly string[];
  placeNamed?: string | null;
}

/** Makes an answer of its bytes. `onGrow` is told that a compressed form made it larger. */
export function createAnswer(parts: AnswerParts, onGrow: () => void = () => undefined): Answer {
  const {
    body,
    identity,
    cacheControl,
    expires = Infinity,
    isForGood = false,
    headers = {},
    route = '',
    foundNothing = null,
    wordsLeft = [],
    placeNamed = null,
  } = parts;
  const tag = identity === null ? null : createHash('sha256').update(identity).digest('base64url').slice(0, 22);
  const toForm = (bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Form => ({
    body: bytes,
    encoding,
    etag: tag === null ? null : `"${tag}${encoding === 'identity' ? '' : `-${encoding}`}"`,
  });
  const made = new Map<Encoding, Form>([['identity', toForm(body, 'identity')]]);
  const making = new Map<Encoding, Promise<Form>>();
  let size = body.length;

  async function make(encoding: Encoding): Promise<Form> {
    const form = toForm(await compress(body, encoding, { isForGood }), encoding);
    made.set(encoding, form);
    making.delete(encoding);
    size += form.body.length;
    onGrow();
    return form;
  }

  return {
    get size() {
      return size;
    },
    expires,
    cacheControl,
    headers,
    route,
    foundNothing,
    wordsLeft,
    placeNamed,
    formNow: (accepted) => made.get(chooseEncoding(accepted, body.length)) ?? null,
    form: async (accepted) => {
      const encoding = chooseEncoding(accepted, body.length);
      const known = made.get(encoding);
      if (known !== undefined) return known;
      const shared = making.get(encoding) ?? make(encoding);
      making.set(encoding, shared);
      return shared;
    },
  };
}

/**
 * Tells whether a reader holds this very form already.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function holdsAlready(ifNoneMatch: string | undefined, etag: string | null): boolean {
  if (ifNoneMatch === undefined || etag === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  // A proxy that compresses an answer makes its tag a weak one.
  return ifNoneMatch.split(',').some((held) => held.trim().replace(/^W\//, '') === etag);
}
