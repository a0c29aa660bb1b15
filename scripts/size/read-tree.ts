import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles, readBlobs } from '../git.ts';
import { isCounted } from './count-lines.ts';

/** Reads the counted files of a folder as they lie on the disk or, with a commit, as git holds them there. */
export function readTree(folder: string, commit?: string): { path: string; text: string }[] {
  if (commit === undefined)
    return globSync('packages/*/src/**/*', { cwd: folder })
      .map((path) => path.replaceAll('\\', '/'))
      .filter(isCounted)
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const files = [...listFiles(folder, commit)].filter(([path]) => isCounted(path));
  const texts = readBlobs(
    folder,
    files.map(([, hash]) => hash),
  );
  return files.map(([path, hash]) => ({ path, text: texts.get(hash) ?? '' }));
}
