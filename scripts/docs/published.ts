// The packages as a user has them, as far as types go: their declarations in a folder apart, without a build.
import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { readManifest, root } from '../packages/run.ts';
import { sourceEntries } from '../packages/source-entries.ts';
import { renderElementTypes } from './element-types.ts';
import { readOptions } from './editor.ts';
import { createManifest } from './elements.ts';

/** The packages whose declarations are installed. */
export const packages = ['sdk', 'catalogue', 'dataset', 'demonstration', 'widget'];

/** Installs the declarations of the packages in a new folder, as a build writes them, beside what they depend on. Returns the folder. */
export async function installDeclarations(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-types-'));
  const modules = join(folder, 'node_modules');
  const ours = (name: string, ...path: string[]): string => join(modules, '@inclusion-kit', name, ...path);
  const entries = packages.flatMap((name) => Object.values(sourceEntries(`packages/${name}`)));
  const written = { noEmit: false, declaration: true, emitDeclarationOnly: true, noCheck: true };
  const program = ts.createProgram([...entries, join(root, 'packages/widget/src/assets.ts')], {
    ...readOptions(),
    ...written,
    rootDir: join(root, 'packages'),
    outDir: folder,
  });
  program.emit(undefined, (path, text) => {
    const [, name = '', file = ''] = /\/(\w+)\/src\/(.+)$/.exec(path) ?? [];
    if (packages.includes(name)) put(ours(name, 'dist', file), text);
  });
  for (const [path, text] of renderElementTypes(await createManifest()))
    appendFileSync(ours('widget', 'dist', path), text);
  for (const name of packages) {
    cpSync(join(root, 'packages', name, 'package.json'), ours(name, 'package.json'));
    const { dependencies = {} } = readManifest(join(root, 'packages', name));
    link(folder, ...Object.keys(dependencies).filter((one) => !one.startsWith('@inclusion-kit/')));
  }
  put(join(folder, 'package.json'), '{ "type": "module" }');
  return folder;
}

/** Puts modules of others, as this repository has them, in a folder with declarations. */
export function link(folder: string, ...names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, 'node_modules', name);
    if (existsSync(path)) continue;
    mkdirSync(dirname(path), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), path);
  }
}

/** Lists the file of the declarations of each entry of a package in such a folder, by its name in `exports`. */
export function declarationsOf(folder: string, name: string): Record<string, string> {
  const place = join(folder, 'node_modules/@inclusion-kit', name);
  const { exports = {} } = readManifest(place) as { exports?: Record<string, { types: string }> };
  return Object.fromEntries(Object.entries(exports).map(([entry, { types }]) => [entry, join(place, types)]));
}

/** The options of a user of the packages, who has the declarations of all packages checked and knows no name of ours for sources. */
export const userOptions: ts.CompilerOptions = {
  ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true, types: [] },
  ...{
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
  jsx: ts.JsxEmit.ReactJSX,
};

/** The modules that were read, which are the same for every program. */
const parsed = new Map<string, ts.SourceFile>();

/** Creates what a program of a user reads its files by. */
export function createUserHost(options: ts.CompilerOptions = userOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...how) => {
    if (!path.includes('/node_modules/')) return read(path, ...how);
    const file = parsed.get(path) ?? read(path, ...how);
    if (file !== undefined) parsed.set(path, file);
    return file;
  };
  return host;
}

/**
 * Compiles files of a folder with declarations. Returns one sentence for each fault, the name of its file and its line first.
 * @param faults the faults that do not count, by their codes
 */
export function compile(
  folder: string,
  files: Readonly<Record<string, string>>,
  { faults = [], ...options }: ts.CompilerOptions & { faults?: number[] } = {},
): string[] {
  for (const [name, text] of Object.entries(files)) put(join(folder, name), text);
  const all = { ...userOptions, ...options };
  const program = ts.createProgram(
    Object.keys(files).map((name) => join(folder, name)),
    all,
    createUserHost(all),
  );
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ code }) => !faults.includes(code))
    .map(({ file, start = 0, messageText }) => {
      const line = (file?.getLineAndCharacterOfPosition(start).line ?? 0) + 1;
      return `${file?.fileName.replace(`${folder}/`, '') ?? ''}:${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
