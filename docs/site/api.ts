// The reference of functions: typedoc writes its Markdown, and each page is then told by the name that a program imports.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { API_FOLDER, root } from './pages.ts';

/** Writes the reference of functions and types anew, as Markdown. */
export function describeFunctions(): void {
  const { status } = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('node_modules/typedoc/bin/typedoc', new URL('../../', import.meta.url))),
      ...['--plugin', 'typedoc-plugin-markdown', '--router', 'member', '--parametersFormat', 'table'],
      ...['--hideBreadcrumbs', '--hidePageHeader', '--readme', 'none', '--logLevel', 'Warn', '--out', API_FOLDER],
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  const names = readImportNames();
  for (const path of globSync('**/*.md', { cwd: root + API_FOLDER })) {
    const file = `${root}${API_FOLDER}/${path}`;
    writeFileSync(file, withImports(readFileSync(file, 'utf8'), path.replaceAll('\\', '/'), names));
  }
}

/** Takes the reference away, where there is one. */
export function removeFunctions(): void {
  rmSync(root + API_FOLDER, { recursive: true, force: true });
}

/** Reads what each module is imported as, by the folder that typedoc gives it: `sdk/src/quality` is `@inclusion-kit/sdk/quality`. */
export function readImportNames(): ReadonlyMap<string, string> {
  return new Map(
    globSync('packages/*/package.json', { cwd: root }).flatMap((path) => {
      const { name, exports = {} } = JSON.parse(readFileSync(root + path, 'utf8')) as Manifest;
      const directory = name.slice(name.indexOf('/') + 1);
      return Object.entries(exports).flatMap(([entry, { types }]): [string, string][] => {
        const module = /^\.\/dist\/(?:(.+?)\/)?(?:index|(\w+))\.d\.ts$/.exec(types ?? '');
        if (module === null) return [];
        const [, folders, file] = module;
        const folder = [directory, 'src', folders, file].filter((part) => part !== undefined).join('/');
        return [[folder, name + entry.slice(1)]];
      });
    }),
  );
}

/** Names modules by what a program imports, in headings and lists, and says under the heading of a member where it comes from. */
export function withImports(markdown: string, path: string, names: ReadonlyMap<string, string>): string {
  const toName = (module: string): string => names.get(module) ?? module;
  const own = names.get(path.replace(/\/[\w-]+\/[^/]+$/, ''));
  const named = markdown
    .replace(/^# (\S+)$/m, (_, module: string) => `# ${toName(module)}`)
    .replace(/^- \[([^\]]+)\]\(/gm, (_, module: string) => `- [${toName(module)}](`);
  if (path.endsWith('README.md') || own === undefined) return named;
  return named.replace(/^# .+$/m, (heading) => `${heading}\n\nFrom [\`${own}\`](../README.md).`);
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, { readonly types?: string }>>;
}
