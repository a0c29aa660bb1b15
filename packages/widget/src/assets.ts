import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files a page loads, by path below `/widget/{version}/`. */
export interface WidgetAssets {
  /** Version of the elements, part of the public path. */
  readonly version: string;
  /** Tells that the files still change, as somebody works on them: long compression is not worth it. Default: false. */
  readonly isUnfinished?: boolean;
  /** Returns the bytes of a file, or null when no file has this path. */
  read(path: string): Promise<Uint8Array | null>;
  /** Lists the paths that `read` knows. */
  list(): Promise<string[]>;
}

const bundle = new URL('./bundle/', import.meta.url);
/** The worker is one file for pages and for packages: it stands with the modules of packages. */
const WORKER = 'mending-worker.js';
const entries = new URL('./entries/', import.meta.url);

/** Opens the bundled elements that ship in this package. */
export async function createAssets(): Promise<WidgetAssets> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) {
    throw new Error('The package.json of @inclusion-kit/widget names no version. Install the package again.');
  }
  return {
    version: String(manifest.version),
    async read(path) {
      if (!/^[\w.-]+(\/[\w.-]+)*$/.test(path) || path.includes('..')) return null;
      try {
        return await readFile(fileURLToPath(new URL(path, path === WORKER ? entries : bundle)));
      } catch {
        return null;
      }
    },
    async list() {
      const files = await readdir(bundle, { recursive: true, withFileTypes: true });
      const folder = fileURLToPath(bundle);
      const paths = files
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
      return [...paths, WORKER].sort();
    },
  };
}
