import { NetworkError } from './errors.ts';

/** Browsers that name the file which was not loaded do so at the end of the message. */
const NAMED = /dynamically imported module: (\S+)$/;

let tries = 0;

/**
 * Loads code that is only needed now. Chromium never asks again for a file that failed once, so it is asked for under another
 * address.
 * @throws NetworkError when it cannot be loaded
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    const again = toOtherAddress(cause);
    try {
      if (again !== null) return (await import(/* webpackIgnore: true */ /* @vite-ignore */ again)) as Part;
    } catch {
      // The first failure is the one to tell.
    }
    throw new NetworkError('A part of the kit was not loaded.', {
      hint: 'Load the page again; check that all files are served.',
      cause,
    });
  }
}

/** Returns the address of the file that a failure names, with another query. Null when it names none. */
function toOtherAddress(cause: unknown): string | null {
  const named = cause instanceof TypeError ? NAMED.exec(cause.message)?.[1] : undefined;
  const url = named === undefined ? null : URL.parse(named);
  if (url === null) return null;
  tries += 1;
  url.searchParams.set('again', String(tries));
  return url.href;
}
