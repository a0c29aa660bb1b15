import { NetworkError } from './errors.ts';

/**
 * Loads code that is only needed now. Chromium never asks again for a file that failed once, and names it at the end of the
 * message: it is then asked for under another address.
 * @throws NetworkError when it cannot be loaded
 */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    const [, file] = /imported module: (http\S+)$/.exec(String(cause)) ?? [];
    try {
      if (file !== undefined)
        return (await import(/* webpackIgnore: true */ /* @vite-ignore */ `${file}?${Date.now()}`)) as Part;
    } catch {
      // The first failure is the one to tell.
    }
    throw new NetworkError('A part of the kit was not loaded.', {
      hint: 'Load the page again; check that all files are served.',
      cause,
    });
  }
}
