import { parseArgs } from 'node:util';
import { countLines, type LineCount } from './count-lines.ts';
import { readTree } from './read-tree.ts';

/** Prints the lines of source by package and in total, with `--folders` by top folder too, with `--at COMMIT` of a commit. */
export function printLines(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: { folders: { type: 'boolean', default: false }, at: { type: 'string' } },
  });
  const tree = readTree('.', values.at);
  const packages = countLines(tree, 'package');
  const folders = values.folders ? countLines(tree, 'folder') : [];
  for (const one of packages) {
    print(one);
    for (const folder of folders) if (folder.name.startsWith(`${one.name}/`)) print(folder, '  ');
  }
  const sum = (of: 'files' | 'lines'): number => packages.reduce((all, one) => all + one[of], 0);
  print({ name: 'total', files: sum('files'), lines: sum('lines') });
}

function print({ name, files, lines }: LineCount, indent = ''): void {
  const format = (count: number, width: number): string => count.toLocaleString('en').padStart(width);
  console.log(`${indent}${format(lines, 7)} lines  ${format(files, 5)} files  ${name}`);
}
