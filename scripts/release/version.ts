// The version of the packages, in the files that name it: the lines for pages in the documentation and the examples, and the
// constants in code that runs in pages, where no manifest can be read.
//   npm run bump: takes the changesets into the changelogs and the manifests, then writes the version where it is named
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, readPackage, root, run, tool } from '../packages/run.ts';

const files = [
  'README.md',
  'docs/*.md',
  'examples/**/*.*',
  'packages/*/README.md',
  'packages/relay/src/http/hostile.test.ts',
  'packages/relay/src/testing-internal/hostile/hostile-lines.ts',
  'packages/sdk/src/version.ts',
  'packages/widget/src/shared/elements/define-once.ts',
];
const NAMED = [
  /(?<=\/widget\/)\d+\.\d+\.\d+(?=\/)/g,
  /(?<=^export const VERSION = ')[^']+/gm,
  /(?<=^`)\d+\.\d+\.\d+(?=` est la version des éléments)/gm,
];

/** Writes a version in a text, wherever it names that of the packages. */
export function withVersion(text: string, version: string): string {
  return NAMED.reduce((changed, pattern) => changed.replaceAll(pattern, version), text);
}

/** Reads the version of the packages, and finds the files that may name it. */
export function readVersion(): { version: string; paths: string[] } {
  const { version } = readManifest(readPackage('widget').folder);
  const paths = globSync(files, { cwd: root, exclude: (path) => path.includes('node_modules') })
    .map((path) => join(root, path))
    .filter((path) => statSync(path).isFile());
  return { version, paths: paths.sort() };
}

if (import.meta.main) {
  run(tool('changeset'), ['version']);
  const { version, paths } = readVersion();
  for (const path of paths) {
    const text = readFileSync(path, 'utf8');
    const changed = withVersion(text, version);
    if (changed !== text) writeFileSync(path, changed);
  }
  run('npm', ['install', '--package-lock-only', '--ignore-scripts'], { quiet: true });
}
