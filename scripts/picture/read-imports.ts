import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One import statement of a source, resolved to a file of ours. */
export interface Import {
  /** Paths from the root of the repository. */
  from: string;
  to: string;
  /** True when the statement takes types alone. */
  isType: boolean;
}

export interface Sources {
  /** The names of the packages by their folder in `packages/`. */
  packages: Map<string, string>;
  /** The sources of all packages, sorted, without tests. */
  all: string[];
  /** Those of them that are no support of tests. */
  files: string[];
  imports: Import[];
}

interface Manifest {
  name: string;
  exports?: Record<string, string | Record<string, string>>;
}

/** Reads the sources of all packages of a repository and their imports of one another. */
export function readSources(root: string): Sources {
  const packages = new Map<string, string>();
  const entries = new Map<string, string>();
  for (const path of globSync('packages/*/package.json', { cwd: root }).map(toPosix).sort()) {
    const folder = path.split('/')[1] ?? '';
    const { name, exports = {} } = JSON.parse(readFileSync(join(root, path), 'utf8')) as Manifest;
    packages.set(folder, name);
    for (const [entry, target] of Object.entries(exports)) {
      const file = typeof target === 'string' ? target : target['inclusion-kit-source'];
      if (file !== undefined) entries.set(posix.join(name, entry), posix.join('packages', folder, file));
    }
  }
  const all = globSync('packages/*/src/**/*.ts', { cwd: root })
    .map(toPosix)
    .filter((path) => !/\.(test|d)\.ts$/.test(path))
    .sort();
  const files = all.filter((path) => !isSupport(path));
  const imports = files.flatMap((from) =>
    importsOf(from, readFileSync(join(root, from), 'utf8')).flatMap(({ text, isType }) => {
      const to = text.startsWith('.') ? posix.join(posix.dirname(from), text) : entries.get(text);
      return to === undefined || isSupport(to) ? [] : [{ from, to, isType }];
    }),
  );
  return { packages, all, files, imports };
}

function isSupport(path: string): boolean {
  return /\/testing(-internal)?\//.test(path);
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/');
}

/** Gives the addresses that a file imports or exports from: statements, `import(…)` and types written `import('…')`. */
function importsOf(path: string, code: string): { text: string; isType: boolean }[] {
  const found: { text: string; isType: boolean }[] = [];
  const add = (address: ts.Node | undefined, isType: boolean): void => {
    if (address !== undefined && ts.isStringLiteralLike(address)) found.push({ text: address.text, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeImport(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || areTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest, false));
  return found;
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  return (
    clause.phaseModifier === ts.SyntaxKind.TypeKeyword || (clause.name === undefined && areTypes(clause.namedBindings))
  );
}

function areTypes(names: ts.NamedImportBindings | ts.NamedExportBindings | undefined): boolean {
  if (names === undefined || !('elements' in names) || names.elements.length === 0) return false;
  return [...names.elements].every(({ isTypeOnly }) => isTypeOnly);
}
