// The content of packed packages: no more than is of use, with the licences of all of it.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../packages/pack.ts';

/** The most that each tarball may weigh, in kB. */
export const MOST_KB: Readonly<Record<string, number>> = {
  sdk: 400,
  demonstration: 100,
  catalogue: 200,
  // It reads, mends and compares what partners have, with a table of words of each subject.
  dataset: 150,
  widget: 3000,
  // The documentation, its reference of functions included, takes two thirds.
  relay: 1300,
  cli: 100,
};

const NOTICES: Readonly<Record<string, string>> = {
  widget: 'dist/bundle/THIRD-PARTY-NOTICES.txt',
  catalogue: 'dist/geography/geographiclib-geodesic.LICENSE.txt',
};

/** The licences that let anybody use a package in a product of another licence. */
const PERMISSIVE = /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0)$/;

/** Tells what is wrong with the files of a packed package, one sentence each. */
export function findFileFaults(name: string, { files }: Packed): string[] {
  const needed = ['LICENSE', 'README.md', 'package.json', ...(NOTICES[name] === undefined ? [] : [NOTICES[name]])];
  return [
    ...needed.filter((file) => !files.includes(file)).map((file) => `${name} has no ${file}.`),
    ...files
      .filter((file) => /\.map$|\.test\.|(?:^|\/)src\/|testing-internal|tsbuildinfo/.test(file))
      .map((file) => `${name} carries ${file}, which is of no use to its users.`),
  ];
}

/** A package that is installed with ours. */
export interface Installed {
  readonly name: string;
  readonly licence: string;
}

/** Finds the packages that are installed in a folder. */
export function findInstalled(user: string): Installed[] {
  const manifests = globSync('**/node_modules/{*,@*/*}/package.json', { cwd: user });
  return manifests.flatMap((path) => {
    const { name, license } = JSON.parse(readFileSync(join(user, path), 'utf8')) as { name?: string; license?: string };
    if (name === undefined) return [];
    return [{ name, licence: license ?? 'no licence' }];
  });
}

/** Tells which licences of installed packages are not permissive, one sentence each. */
export function findLicenceFaults(installed: readonly Installed[]): string[] {
  return installed.flatMap(({ name, licence }) => {
    const choices = licence.replaceAll(/[()]/g, '').split(' OR ');
    return choices.some((one) => PERMISSIVE.test(one)) ? [] : [`${name} is under ${licence}, which is not permissive.`];
  });
}
