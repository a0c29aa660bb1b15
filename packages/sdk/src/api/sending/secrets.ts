const MASK = '[token]';
const MAX_DEPTH = 4;

/** Hides a token in a text, should a server or a `fetch` have echoed it. */
export function maskToken(text: string, token: string | undefined): string {
  return token === undefined ? text : text.replaceAll(token, MASK);
}

/** Returns a header of an answer, the token hidden, or null when there is none. */
export function readHeader(headers: Headers, name: string, token: string | undefined): string | null {
  const value = headers.get(name);
  return value === null ? null : maskToken(value, token);
}

/** Returns the server's id for a request, the token hidden, or undefined when it gave none. */
export function requestIdOf(headers: Headers, token: string | undefined): string | undefined {
  return readHeader(headers, 'x-request-id', token) ?? undefined;
}

/**
 * Copies what an error says of itself: name, message, code and causes. The error of a `fetch` given by the caller may
 * hold the request, with the token in its headers, so it is never kept as it is.
 */
export function toSafeCause(error: unknown, token: string | undefined, depth = 0): unknown {
  if (!(error instanceof Error)) return maskToken(typeof error === 'string' ? error : typeof error, token);
  const cause = read(error, 'cause');
  const code = toText(read(error, 'code'), token);
  const keepsCause = cause !== undefined && depth < MAX_DEPTH;
  const copy = new Error(
    toText(read(error, 'message'), token),
    keepsCause ? { cause: toSafeCause(cause, token, depth + 1) } : {},
  );
  copy.name = toText(read(error, 'name'), token) ?? 'Error';
  return code === undefined ? copy : Object.assign(copy, { code });
}

/** Reads a property of an error that someone else made: a getter may fail. */
function read(error: Error, name: string): unknown {
  try {
    return (error as unknown as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

function toText(value: unknown, token: string | undefined): string | undefined {
  return typeof value === 'string' ? maskToken(value, token) : undefined;
}

/** Tells whether a name, of an attribute or of a parameter of a page, is one under which a token is pasted. */
export const isSecretName = (name: string): boolean =>
  /^(?:data-)?(?:(?:api[-_]?|access[-_]?)?(?:token|jeton)|api[-_]?key|cle[-_]?api|authorization)$/i.test(name);
