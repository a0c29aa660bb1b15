import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const folders = [
  '.',
  'docs',
  'docs/decisions',
  'docs/developers',
  'docs/guides',
  'docs/portes',
  'docs/recipes',
  'docs/rgaa',
  'examples',
  ...['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((one) => one.isDirectory())
      .map(({ name }) => `${folder}/${name}`),
  ),
];
const pages = folders.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(root, folder, name)),
);

/** The TypeScript of the pages, by the path of a file that would stand beside its page. */
const snippets = new Map(
  pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(
      ([, code = ''], index) => [page.replace(/md$/, `${index + 1}.ts`), `${code}\nexport {};\n`] as const,
    ),
  ),
);

function compile(files: ReadonlyMap<string, string>): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, { ...ts.sys, readDirectory: () => [] }, root);
  const host = ts.createCompilerHost(options);
  host.fileExists = (path) => files.has(resolve(path)) || ts.sys.fileExists(path);
  host.readFile = (path) => files.get(resolve(path)) ?? ts.sys.readFile(path);
  const program = ts.createProgram([...files.keys()], options, host);
  // The sources that they import are checked with the project.
  return [...files.keys()]
    .map((path) => program.getSourceFile(path))
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
}

describe('the documentation', () => {
  it('shows TypeScript that compiles', () => {
    expect(snippets.size).toBeGreaterThan(5);
    expect(compile(snippets)).toEqual([]);
  });

  it('would be refused with a call that does not exist', () => {
    const wrong = new Map([
      [join(root, 'README.wrong.ts'), "import { nothing } from '@inclusion-kit/sdk';\nnothing();\n"],
    ]);
    expect(compile(wrong)).toHaveLength(1);
  });

  it('shows the search element in one light picture, which has a text', () => {
    const root = new URL('../', import.meta.url);
    expect(readFileSync(new URL('README.md', root), 'utf8')).toMatch(/^!\[[^\]]{40,}\]\(docs\/di-search\.webp\)$/m);
    expect(statSync(new URL('docs/di-search.webp', root)).size).toBeLessThanOrEqual(150_000);
  });

  it('tells the capacity of a machine by the figures of the benchmarks, with their day', () => {
    const read = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
    const [measured = ''] = /## Une petite machine\n(.*?)Le programme/s.exec(read('capacite.md')) ?? [];
    const figures = [...measured.matchAll(/ (\d[\d ]*\d)(?: ms)? +\|/g)].map(([, figure = '']) =>
      figure.replaceAll(' ', ','),
    );
    expect(figures.length).toBeGreaterThan(8);
    const benchmarks = read('benchmarks.md');
    expect(figures.filter((figure) => !benchmarks.includes(figure))).toEqual([]);
    expect(read('capacite.md')).toContain('le 29 novembre 2026, les écritures, la mémoire et le tout ensemble le 25');
    expect(benchmarks).toContain('2026-11-29, AMD EPYC, two cores');
    expect(benchmarks).toContain('2026-11-25, AMD EPYC, two cores');
    // The sentences beside the table are worked out from it.
    const [, each = ''] = /une recherche nouvelle, avec deux filtres \| +([\d ]+) \|/.exec(measured) ?? [];
    const fresh = Number(each.replaceAll(' ', ''));
    expect(read('capacite.md')).toContain(
      `environ ${(Math.floor((4 * fresh) / 100) * 100).toLocaleString('fr-FR').replace(/\s/g, ' ')} nouvelles par seconde`,
    );
    expect(Math.round(fresh / 400)).toBe(2);
    expect(read('capacite.md')).toContain('400 questions par seconde : la moitié');
  });

  it('links to files that are there', () => {
    const broken = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/g)]
        .map(([, link = '']) => join(dirname(page), link))
        .filter((path) => !existsSync(path)),
    );
    expect(broken).toEqual([]);
  });
});
