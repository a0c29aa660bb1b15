// The TypeScript that the documentation shows, run block by block.
import { spawn } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** One block of code of a page. */
export interface Snippet {
  /** Its place, for instance `README.md:35`. */
  where: string;
  code: string;
  /** The text that it prints, when a block of text follows at once, or null when there is no such block. */
  output: string | null;
}

/** How long a snippet may take: a machine with much else to do starts Node slowly. */
const PATIENCE_MS = 60_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = ['README.md', 'packages/*/README.md', 'docs/*.md', 'docs/{developers,recipes,portes,guides}/*.md'];

/** Finds every block of TypeScript of the documentation. */
export function findSnippets(): Snippet[] {
  return globSync(pages, { cwd: root })
    .sort()
    .flatMap((page) => parseSnippets(page, readFileSync(root + page, 'utf8')));
}

/** Finds the blocks of TypeScript of a page. */
export function parseSnippets(page: string, text: string): Snippet[] {
  return [...text.matchAll(/^```ts\n(.*?)^```\n(?:\n```text\n(.*?)^```)?/gms)].map((match) => ({
    where: `${page}:${text.slice(0, match.index).split('\n').length}`,
    code: match[1] ?? '',
    output: match[2] ?? null,
  }));
}

/** Tells whether a snippet can be run alone: it needs nothing but the packages that run anywhere, and Node. */
export function isRunnable({ code }: Snippet): boolean {
  const imported = [...code.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);
  return (
    imported.length > 0 &&
    imported.every((name) => /^(?:node:|@inclusion-kit\/(?:sdk|catalogue|dataset|demonstration)(?:\/|$))/.test(name))
  );
}

/**
 * Runs a snippet in a folder, in the world of `world.ts`: no network, a fake API.
 * @param options.installed the program of a version of Node that takes the packages as they are installed there, and the world in
 * one file. Absent, the packages are taken from their sources.
 */
export async function runSnippet(
  { code }: Pick<Snippet, 'code'>,
  cwd: string,
  { installed }: { installed?: { node: string; world: string } } = {},
) {
  const flags =
    installed === undefined
      ? ['--conditions=inclusion-kit-source', '--import', new URL('./world.ts', import.meta.url).href]
      : ['--import', installed.world];
  const input =
    installed === undefined
      ? ['--input-type=module-typescript', '--eval', code]
      : ['--input-type=module', '--eval', (await transform(code, { loader: 'ts' })).code];
  const child = spawn(installed?.node ?? process.execPath, [...flags, ...input], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  );
  return { exitCode, stdout, stderr };
}
