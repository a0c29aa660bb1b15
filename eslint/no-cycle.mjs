import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import ts from 'typescript';

/** The files of the repository that a file imports, by its path. They are read again when the file changes. */
const known = new Map();

function importsOf(path) {
  const { mtimeMs } = statSync(path);
  const before = known.get(path);
  if (before?.mtimeMs === mtimeMs) return before.imports;
  const imports = ts
    .preProcessFile(readFileSync(path, 'utf8'))
    .importedFiles.map(({ fileName }) => toPath(path, fileName))
    .filter((imported) => imported !== null);
  known.set(path, { mtimeMs, imports });
  return imports;
}

function toPath(importer, specifier) {
  if (!specifier.startsWith('.')) return null;
  const path = resolve(dirname(importer), specifier);
  return path.endsWith('.ts') && existsSync(path) ? path : null;
}

/**
 * Finds the shortest way from a file to another along imports, or null when there is none.
 * @param apart the files that no way leads from, which those met are added to
 */
function findWay(from, to, apart) {
  if (apart.has(from)) return null;
  const cameFrom = new Map([[from, null]]);
  for (const path of cameFrom.keys()) {
    if (path === to) {
      const way = [];
      for (let step = path; step !== null; step = cameFrom.get(step)) way.unshift(step);
      return way;
    }
    for (const next of importsOf(path)) if (!cameFrom.has(next) && !apart.has(next)) cameFrom.set(next, path);
  }
  for (const path of cameFrom.keys()) apart.add(path);
  return null;
}

/**
 * Refuses an import that leads back to its own file, imports of types included: `import-x/no-cycle` passes those over.
 * Files of other packages are met through their names, and no package imports one that imports it.
 */
export const noCycle = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { cycle: 'This import leads back to this file: {{way}}.' },
  },
  create(context) {
    const file = context.physicalFilename;
    const apart = new Set();
    const check = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const imported = toPath(file, source.value);
      const way = imported === null ? null : findWay(imported, file, apart);
      if (way === null) return;
      const names = way.map((path) => path.slice(context.cwd.length + 1)).join(' → ');
      context.report({ node: source, messageId: 'cycle', data: { way: names } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
