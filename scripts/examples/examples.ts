// The examples that are installed, each used as a newcomer does: copied to an empty folder, installed, built with its types checked,
// served, opened.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bundle, openBrowser, startRelay, watch, type RunningRelay } from '../../e2e/support.ts';
import { findPort } from '../../packages/relay/src/testing-internal/free-port.ts';
import { root, run } from '../packages/run.ts';
import { endGroup } from '../release/follow/terminal.ts';
import type { Steps } from '../release/steps.ts';
import { expectHydration } from './hydration.ts';
import { useSearch, type Difference } from './journey.ts';

/** The examples that have a page, by the names of their folders, and where each differs from those of frameworks. */
const pages: Readonly<Record<string, Difference>> = {
  'static-file': { hears: false, corrects: false },
  'strict-policy': { hears: false },
  servers: { hears: false, place: ['lill', /Lille/, /offres?\s.*Lille/] },
  react: {},
  vue: {},
  svelte: {},
  angular: {},
  next: {},
  astro: {},
};

/** The examples that run once, by the names of their folders: their command, and what it prints. */
const scripts: Readonly<Record<string, readonly [args: readonly string[], printed: RegExp]>> = {
  'node-script': [['search', '--', '13055'], /^\d+ offers about mobilité around 13055/m],
  'nightly-import': [['import', '--', '13', 'offre.db'], /^[1-9]\d* services, 0 gone since the last reading$/m],
};

/** The names of all examples that are installed. */
export const examples: readonly string[] = [...Object.keys(scripts), ...Object.keys(pages)];

/** Seconds that a newcomer waits, from the start until it is installed, built, and the first offer is on the screen. */
type Stopwatch = Readonly<Record<'installed' | 'built' | 'shown', number>>;

/** The address that the examples name, of a relay on the same machine. */
const RELAY = 'http://127.0.0.1:8787';
/** The longest time from an empty folder to the first offer, on a machine that does nothing else. */
const LONGEST_S = 180;
/** How long a page may take to do anything at all, on a busy machine. */
const PATIENCE_MS = 120_000;

/**
 * Installs examples from a registry, builds them and uses each in a browser, against one relay of fictitious offers. Each is a step.
 * @param env the environment that leads npm to the registry
 * @param scratch a temporary folder
 */
export async function useExamples(
  steps: Steps,
  env: Readonly<Record<string, string>>,
  scratch: string,
  names: readonly string[] = examples,
): Promise<void> {
  const folder = join(scratch, 'examples');
  mkdirSync(folder);
  const sites = await Promise.all(
    names.filter((name) => name in pages).map(async (name) => ({ name, port: await findPort() })),
  );
  const relay = await startRelay(folder, {
    ALLOWED_ORIGINS: sites.map(({ port }) => toOrigin(port)).join(','),
    RATE_LIMITS: 'off',
  });
  const browser = await openBrowser();
  try {
    for (const [name, [args, printed]] of Object.entries(scripts)) {
      if (!names.includes(name)) continue;
      await steps.run(`example of ${name}`, () => {
        const at = join(folder, name);
        copyExample(name, at, relay);
        run('npm', ['install', '--no-audit', '--no-fund'], { cwd: at, quiet: true, env });
        const told = run('npm', ['run', ...args], { cwd: at, quiet: true, env: { ...env, RELAY: relay.url } });
        if (!printed.test(told)) throw new Error(`${name} printed:\n${told}`);
      });
    }
    await bundle(relay, 'di-search.relay');
    for (const { name, port } of sites) {
      await steps.run(`example of ${name}`, async ({ tell }) => {
        const times = await useExample(name, { env, relay, browser, port, folder: join(folder, name) });
        for (const [moment, seconds] of Object.entries(times)) tell(`${moment} after ${seconds.toFixed(1)} s`);
        steps.reach({ name: `${name}: first offer`, value: times.shown, most: LONGEST_S, unit: 's' });
      });
    }
  } finally {
    await browser.close();
    await relay.stop();
  }
}

interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly relay: Pick<RunningRelay, 'url'>;
  readonly browser: Browser;
  readonly port: number;
  readonly folder: string;
}

async function useExample(name: string, { folder, relay, browser, port, ...told }: Surroundings): Promise<Stopwatch> {
  const env = { ...told.env, ASTRO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false' };
  copyExample(name, folder, relay);
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  // Its builder is a development dependency, and a bundler that ran before in this process may have set NODE_ENV to production.
  run('npm', ['install', '--include=dev', '--no-audit', '--no-fund'], { cwd: folder, quiet: true, env });
  const installed = seconds();
  run('npm', ['run', 'build', '--if-present'], { cwd: folder, quiet: true, env });
  const built = seconds();
  const site = await serve(folder, port, env);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    context.setDefaultTimeout(PATIENCE_MS);
    const watched = watch(await context.newPage(), [site.url, relay.url]);
    await watched.page.goto(site.url);
    await watched.page.locator('di-search').getByRole('article').first().waitFor();
    const shown = seconds();
    await useSearch(watched, pages[name]);
    await context.close();
    if (name === 'next') await expectHydration(browser, site.url, relay.url);
    return { installed, built, shown };
  } finally {
    await site.stop();
  }
}

/** Copies an example as it is, except for the address of the relay. */
function copyExample(name: string, folder: string, relay: Pick<RunningRelay, 'url'>): void {
  cpSync(join(root, 'examples', name), folder, { recursive: true, filter: isOwn });
  for (const file of globSync('**/*', { cwd: folder }).map((path) => join(folder, path))) {
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(RELAY, relay.url));
  }
}

/** Tells the files of an example from those that tools made beside them. */
function isOwn(path: string): boolean {
  return !/\/(?:node_modules|dist|\.next|\.astro|\.angular|package-lock\.json)$/.test(path);
}

const toOrigin = (port: number): string => `http://localhost:${port}`;

async function serve(folder: string, port: number, env: NodeJS.ProcessEnv) {
  const url = toOrigin(port);
  // A group of processes, since npm starts the server in another one.
  const child = spawn('npm', ['start', '--', '--port', port.toString()], {
    cwd: folder,
    env: { ...process.env, ...env, PORT: port.toString() },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const ended = once(child, 'exit');
  const stop = (): Promise<void> => endGroup({ child, ended });
  for (let tries = 0; tries < 1200 && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`The example in ${folder} is not served at ${url}. It printed:\n${printed}`);
}
