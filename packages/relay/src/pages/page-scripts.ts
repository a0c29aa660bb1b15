import { readFile } from 'node:fs/promises';

/** The scripts of the pages, each a file of `scripts/`. */
export type PageScript =
  | 'composer'
  | 'copy-button'
  | 'follow-height'
  | 'home'
  | 'offline'
  | 'offline-home'
  | 'offline-worker'
  | 'reference'
  | 'structure'
  | 'tell-height'
  | 'territory';

/** Reads a script of the pages as the published package holds it, bundled. */
export function readPageScript(name: PageScript): Promise<Uint8Array> {
  return readFile(new URL(`./scripts/${name}.js`, import.meta.url));
}
