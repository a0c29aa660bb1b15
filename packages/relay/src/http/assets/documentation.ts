import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { documentationFolder } from '#documentation';
import { typeOfFile } from './documentation-files.ts';

/** The built documentation, by path below `/docs/`. */
export interface Documentation {
  /** Returns the bytes of a file, or null when there is none at this path, or no documentation at all. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** The reasons why a path names no file: a folder has none of this name, or none may have so long a name. */
const NO_FILE: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG']);

/** Opens the documentation of a folder, that of this package by default. From sources it is there once `npm run docs` has built it. */
export function openDocumentation(folder: URL = documentationFolder): Documentation {
  return {
    async read(path) {
      if (typeOfFile(path) === null) return null;
      try {
        return new Uint8Array(await readFile(fileURLToPath(new URL(path, folder))));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (NO_FILE.has(code)) return null;
        throw error;
      }
    },
  };
}
