const MASK = '[token]';
const MAX_DEPTH = 4;

/** Hides a token in a text, should a server or a `fetch` have echoed it. */
export function maskToken(text: string, token: string | undefined): string {
  return token === undefined ? text : text.replaceAll(token, MASK);
}

/**
 * Copies what an error says of itself: name, message, code and causes. The error of a `fetch` given by the caller may
 * hold the request, with the token in its headers, so it is never kept as it is.
 */
export function toSafeCause(error: unknown, token: string | undefined, depth = 0): unknown {
  if (!(error instanceof Error)) return maskToken(typeof error === 'string' ? error : typeof error, token);
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  const keepsCause = cause !== undefined && depth < MAX_DEPTH;
  const copy = new Error(
    maskToken(error.message, token),
    keepsCause ? { cause: toSafeCause(cause, token, depth + 1) } : {},
  );
  copy.name = error.name;
  return typeof code === 'string' ? Object.assign(copy, { code: maskToken(code, token) }) : copy;
}
