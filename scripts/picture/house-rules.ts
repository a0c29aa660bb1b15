import { posix } from 'node:path';
import { groupBy } from './group-by.ts';

export interface Finding {
  /** A folder, or a package, its feature and a file name. */
  name: string;
  count: number;
  /** The folders in the package's sources where the files of that name lie. */
  places: string[];
}

const mostFilesInFolder = 15;
const mostUsesOfName = 2;

// Folders that say of which kind a file is, and of no feature: two files below them are not told apart by them.
const kinds = new Set([
  'controllers',
  'directives',
  'elements',
  'format',
  'helpers',
  'internal',
  'state',
  'styles',
  'utils',
]);
// Many folders have these by design: a public entry, the definition of an element. The texts of `locales/` repeat the names of
// features by design too.
const namesByDesign = new Set(['index.ts', 'define.ts']);

/** Finds the folders with more than 15 sources at one level. */
export function findLargeFolders(files: readonly string[]): Finding[] {
  return [...groupBy(files, (file) => posix.dirname(file))]
    .map(([name, list]) => ({ name, count: list.length, places: [] }))
    .filter(({ count }) => count > mostFilesInFolder)
    .sort(byCount);
}

/**
 * Finds the file names that one feature of a package uses more than twice. The feature of a file is the first folder of its path
 * that names no kind, such as `state/`: deeper folders are inside of it.
 */
export function findRepeatedNames(files: readonly string[]): Finding[] {
  return findNames(files, featureOf);
}

/** Finds the file names that a package uses more than twice, told apart by the feature in their path or not. */
export function findSharedNames(files: readonly string[]): Finding[] {
  return findNames(files, (file) => file.split('/')[1] ?? '');
}

function findNames(files: readonly string[], scopeOf: (file: string) => string): Finding[] {
  const named = files.filter((file) => !/\/locales\//.test(file) && !namesByDesign.has(posix.basename(file)));
  return [...groupBy(named, (file) => `${scopeOf(file)}: ${posix.basename(file)}`)]
    .map(([name, list]) => ({
      name,
      count: list.length,
      places: list.map((file) => posix.dirname(file).split('/').slice(3).join('/') || '.'),
    }))
    .filter(({ count }) => count > mostUsesOfName)
    .sort(byCount);
}

function featureOf(file: string): string {
  const [, name = '', , ...folders] = posix.dirname(file).split('/');
  return `${name}/${folders.find((folder) => !kinds.has(folder)) ?? ''}`;
}

function byCount(a: Finding, b: Finding): number {
  return b.count - a.count || (a.name < b.name ? -1 : 1);
}
