import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One change of a recipe: a text of a file, and the text in its place. */
export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Reads the changes of a recipe. A line that is a path in backquotes names the file of the `diff` blocks under it.
 * @param name file name below `docs/recipes`
 */
export function readChanges(name: string): Change[] {
  const page = readFileSync(join(root, 'docs/recipes', name), 'utf8');
  let path = '';
  return [...page.matchAll(/^`(?<path>[^`\s]+)`$|^```diff\n(?<diff>.*?)^```$/gms)].flatMap(({ groups = {} }) => {
    if (groups.path !== undefined) path = groups.path;
    const lines = groups.diff?.trimEnd().split('\n');
    if (lines === undefined) return [];
    const side = (left: string): string =>
      lines
        .filter((line) => !line.startsWith(left))
        .map((line) => line.slice(1))
        .join('\n');
    return [{ path, before: side('+'), after: side('-') }];
  });
}

/** Copies the sources of packages to a separate folder, where they find each other and the modules of others. */
export function copyTree(...folders: string[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'inclusion-kit-recipe-'));
  for (const name of ['package.json', 'tsconfig.json']) cpSync(join(root, name), join(copy, name));
  for (const folder of ['packages', ...folders]) {
    cpSync(join(root, folder), join(copy, folder), {
      recursive: true,
      filter: (path) => !/(?:\/(?:dist|node_modules)|\.test\.ts)$/.test(path),
    });
  }
  const modules = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules/@inclusion-kit'), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (name !== '@inclusion-kit') symlinkSync(join(modules, name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(root, 'packages'))) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@inclusion-kit', name));
  }
  return copy;
}

/** Makes a change in a copy. @throws Error when its neighbours do not stand exactly once in the file */
export function apply(copy: string, { path, before, after }: Change): void {
  const file = join(copy, path);
  const text = readFileSync(file, 'utf8');
  const found = text.split(`\n${before}\n`).length - 1;
  if (found !== 1) throw new Error(`${path} holds ${found} times:\n${before}`);
  writeFileSync(
    file,
    text.replace(`\n${before}\n`, () => `\n${after}\n`),
  );
}

/** Checks the types of some files of a copy. Returns one sentence for each fault, the path first. */
export function checkTypes(copy: string, paths: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(copy, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, copy);
  const program = ts.createProgram(
    paths.map((path) => join(copy, path)),
    options,
  );
  return paths.flatMap((path) => {
    const source = program.getSourceFile(join(copy, path));
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return faults.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}
