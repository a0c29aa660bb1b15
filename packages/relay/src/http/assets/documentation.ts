import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { documentationFolder } from '#documentation';

/** The built documentation, by path below `/docs/`. */
export interface Documentation {
  /** Returns the bytes of a file, or null when there is none at this path, or no documentation at all. */
  read(path: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** A file below folders of plain names: nothing leads out of the folder. */
const PATH = /^(?:[\w-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:html|css|js|json|txt|svg|webp)$/;

/** Opens the documentation of a folder, that of this package by default. From sources it is there once `npm run docs` has built it. */
export function openDocumentation(folder: URL = documentationFolder): Documentation {
  return {
    async read(path) {
      if (!PATH.test(path)) return null;
      try {
        return new Uint8Array(await readFile(fileURLToPath(new URL(path, folder))));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR') return null;
        throw error;
      }
    },
  };
}
