// The names that the entries of a package export, values and types.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = new URL('../../', import.meta.url);

/** Where each entry of a package is in source, by its name in `exports`. */
export function sourceEntries(folder: string): Record<string, string> {
  const manifest = JSON.parse(readFileSync(new URL(`${folder}/package.json`, root), 'utf8')) as {
    exports: Record<string, { 'inclusion-kit-source': string }>;
  };
  return Object.fromEntries(
    Object.entries(manifest.exports).map(([entry, conditions]) => [
      entry,
      fileURLToPath(new URL(`${folder}/${conditions['inclusion-kit-source']}`, root)),
    ]),
  );
}

/** Lists what each entry exports, one name a line, `type` before those that exist for the compiler only. */
export function listExportNames(folder: string): string {
  const entries = Object.entries(sourceEntries(folder));
  const { config } = ts.readConfigFile(fileURLToPath(new URL('tsconfig.json', root)), (path) =>
    readFileSync(path, 'utf8'),
  ) as { config: { compilerOptions: object } };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, fileURLToPath(root));
  const program = ts.createProgram(
    entries.map(([, path]) => path),
    options,
  );
  const checker = program.getTypeChecker();
  return entries
    .map(([entry, path]) => {
      const file = program.getSourceFile(path);
      const module = file === undefined ? undefined : checker.getSymbolAtLocation(file);
      if (module === undefined) throw new Error(`${path} is no module: see "exports" of ${folder}/package.json.`);
      const names = checker.getExportsOfModule(module).map((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return `${target.flags & ts.SymbolFlags.Value ? '' : 'type '}${symbol.name}`;
      });
      return `${entry}\n${names
        .sort()
        .map((name) => `  ${name}\n`)
        .join('')}`;
    })
    .join('\n');
}
