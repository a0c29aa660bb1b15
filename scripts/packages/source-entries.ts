// The source files of the entries of a package.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);

/** Returns the source file of each entry of a package, by its name in `exports`. */
export function sourceEntries(folder: string): Record<string, string> {
  const manifest = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8')) as {
    exports: Record<string, { 'inclusion-kit-source': string }>;
  };
  return Object.fromEntries(
    Object.entries(manifest.exports).map(([entry, conditions]) => [
      entry,
      fileURLToPath(new URL(`${folder}/${conditions['inclusion-kit-source']}`, root)),
    ]),
  );
}
