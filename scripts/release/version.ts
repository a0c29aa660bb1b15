// The version of the packages, in the files that name it: the lines for pages in the documentation and the examples, and the
// constants in code that runs in pages, where no manifest can be read.
//   npm run bump: takes the changesets into the changelogs and the manifests, then writes the version where it is named
//   npm run bump -- --same: takes them into the version that stands, which is not published yet
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNames, readManifest, readPackage, root, run, tool } from '../packages/run.ts';

const files = [
  'README.md',
  'docs/*.md',
  'docs/{portes,guides}/*.md',
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

/**
 * Moves what the newest version of a changelog tells to the version before it, under the same headings. The packages that it needs there
 * are left out: that version is not published.
 */
export function foldNewest(changelog: string): string {
  const [title = '', newest = '', former = '', ...others] = changelog.split(/^(?=## )/m);
  const [, ...added] = newest
    .replaceAll(/^ *- (?:Updated dependencies|@inclusion-kit\/\w+@).*\n?/gm, '')
    .split(/^(?=### )/m);
  const folded = added.reduce((text, part) => {
    const [heading = ''] = part.split('\n', 1);
    const told = part.slice(heading.length).trim();
    if (told === '') return text;
    return text.includes(`${heading}\n\n`)
      ? text.replace(`${heading}\n\n`, () => `${heading}\n\n${told}\n`)
      : `${text.trimEnd()}\n\n${heading}\n\n${told}\n\n`;
  }, former);
  return title + (others.length === 0 ? `${folded.trimEnd()}\n` : folded) + others.join('');
}

/** Takes the changesets into a version that stands. */
function takeInto(version: string): void {
  const folders = packageNames.map((name) => readPackage(name).folder);
  const manifests = folders.map(
    (folder) => [join(folder, 'package.json'), readText(join(folder, 'package.json'))] as const,
  );
  run(tool('changeset'), ['version']);
  for (const [path, text] of manifests) writeFileSync(path, text);
  for (const path of folders.map((folder) => join(folder, 'CHANGELOG.md'))) {
    const text = readText(path);
    // A changelog that no changeset concerns is as it was.
    if (/^## (.*)$/m.exec(text)?.[1] !== version) writeFileSync(path, foldNewest(text));
  }
}

const readText = (path: string): string => readFileSync(path, 'utf8');

if (import.meta.main) {
  const isSame = process.argv.includes('--same');
  if (isSame) takeInto(readVersion().version);
  else run(tool('changeset'), ['version']);
  const { version, paths } = readVersion();
  for (const path of paths) {
    const text = readText(path);
    const changed = withVersion(text, version);
    if (changed !== text) writeFileSync(path, changed);
  }
  if (!isSame) run('npm', ['install', '--package-lock-only', '--ignore-scripts'], { quiet: true });
}
