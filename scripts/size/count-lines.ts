// The rule of the count, in full. A source is a file of code in `packages/*/src`. These are none:
// - tests (`*.test.ts`) and support that only tests use (folders `testing/` and `testing-internal/`),
// - texts (`locales/`), the fictitious offers (`demonstration/`, as a folder or as a package), the vocabularies (`referentiels/`),
// - files that a command writes (`*.generated.ts`) and styles (`*.styles.ts`, `*.css`).
//
// All lines are counted, as `wc -l` does: empty ones and comments too. The shared rules in `styles/` count unless their file is
// named `*.styles.ts`. Read that way, the rule gives 66,698 lines for 9e9d2da, the "66,700" that the count began with. Without
// empty lines it would be 61,105, without the folder `styles/` 65,648.

/** Tests whether a path, from the root of the repository, is a source that counts. */
export function isCounted(path: string): boolean {
  return (
    /^packages\/[^/]+\/src\/.*\.[cm]?[jt]sx?$/.test(path) &&
    !/\.(test|styles|generated)\.[cm]?[jt]sx?$/.test(path) &&
    !/\/(testing|testing-internal|locales|demonstration|referentiels)\//.test(path)
  );
}

export interface LineCount {
  name: string;
  files: number;
  lines: number;
}

/** Sums the lines of the counted files of a tree by package, or by package and top folder of its sources. */
export function countLines(tree: Iterable<{ path: string; text: string }>, by: 'package' | 'folder'): LineCount[] {
  const counts = new Map<string, LineCount>();
  for (const { path, text } of tree) {
    if (!isCounted(path)) continue;
    const [, name = '', , folder = '', ...deeper] = path.split('/');
    const key = by === 'package' ? name : `${name}/${deeper.length === 0 ? '' : folder}`;
    const count = counts.get(key) ?? { name: key, files: 0, lines: 0 };
    count.files += 1;
    count.lines += text.split('\n').length - 1;
    counts.set(key, count);
  }
  return [...counts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
