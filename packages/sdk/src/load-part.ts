import { NetworkError } from './errors.ts';

/** Loads code that is only needed now. @throws NetworkError when it cannot be loaded */
export async function loadPart<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch (cause) {
    throw new NetworkError('A part of the kit was not loaded.', {
      hint: 'Load the page again; check that all files are served.',
      cause,
    });
  }
}
