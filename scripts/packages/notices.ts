// The licences of what our files carry of others: a minified bundle keeps no comment, so they stand beside it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.ts';

/** Names the packages that modules come from, by the paths of these modules. Ours are left out. */
export function packagesOf(paths: Iterable<string>): string[] {
  const names = [...paths].flatMap((path) => {
    const name = path
      .split('node_modules/')
      .slice(1)
      .at(-1)
      ?.match(/^(?:@[^/]+\/)?[^/]+/)?.[0];
    return name === undefined || name.startsWith('@inclusion-kit/') ? [] : [name];
  });
  return [...new Set(names)].sort();
}

/** Writes the licences of packages one after the other. @throws Error when a package has no file of its licence */
export function createNotices(names: readonly string[]): string {
  return names
    .map((name) => {
      const folder = join(root, 'node_modules', name);
      const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
      if (file === undefined) throw new Error(`${name} is in a bundle, and has no file of its licence.`);
      return `${name}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
    })
    .join('\n────────────────────\n\n');
}
