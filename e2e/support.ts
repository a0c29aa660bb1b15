import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPort } from '../packages/relay/src/testing-internal/free-port.ts';
import { findChromium, testFlags } from '../scripts/chromium.ts';
import { findViolations, type AxePart } from './look.ts';
import { openDoor } from './relay-door.ts';
import type { HostNews } from './relay-host.ts';

export { overflowOf } from './look.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A relay in another process. */
export interface RunningRelay {
  /** Origin, for instance `http://127.0.0.1:40123`. */
  url: string;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it as an operator would. */
  stop: () => Promise<void>;
}

/** A relay in a process of its own. */
export interface RunningCommand extends RunningRelay {
  /** Ends its process by SIGKILL, as a crash does. */
  kill: () => Promise<void>;
}

type Environment = Readonly<Record<string, string>>;
/** The environment that a relay is told. A function gets the address of the relay. */
export type Told = Environment | ((at: { url: string }) => Environment | Promise<Environment>);

/** Creates a folder for one test's database. `remove` deletes it. */
export async function createFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'inclusion-kit-e2e-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/**
 * Starts a relay on a free port, its database in `folder`, and waits until it answers. Its process is that of the relays before it.
 */
export async function startRelay(folder: string, env: Told = {}): Promise<RunningRelay> {
  return startAt(env, (told, port) => hostRelay(folder, told, port));
}

/**
 * Starts `inclusion-kit serve` on a free port, in a process of its own.
 * @param tree the root of the sources that it is made of.
 */
export async function startCommand(folder: string, env: Told = {}, tree = root): Promise<RunningCommand> {
  return startAt(env, (told, port) => spawnRelay(folder, told, port, tree));
}

async function startAt<Relay extends RunningRelay>(
  env: Told,
  start: (env: Environment, port: number) => Promise<Relay>,
): Promise<Relay> {
  if (typeof env !== 'function') return start(env, 0);
  // Another program may take the port before the relay does: then another one is looked for.
  for (let triesLeft = 2; ; triesLeft -= 1) {
    const port = await findPort();
    const told = await env({ url: `http://127.0.0.1:${port}` });
    try {
      return await start(told, port);
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
}

/** Settings of every relay of the tests, which ask nobody. */
const settingsOf = (folder: string): Environment => ({
  DATABASE_URL: `file:${join(folder, 'contributions.db')}`,
  MAP_TILES: 'none',
});

/** The port where relays are asked for: that of the run of tests, else one of this process. */
let door: Promise<number> | undefined;
const findDoor = (): Promise<number> =>
  (door ??= Promise.resolve(Number(process.env['RELAYS_PORT'] ?? 0)).then(
    async (known) => known || (await openDoor()).port,
  ));

async function hostRelay(folder: string, env: Environment, port: number): Promise<RunningRelay> {
  const socket = connect(await findDoor(), '127.0.0.1');
  let printed = '';
  let failed: string | undefined;
  let isStopping = false;
  const ended = once(socket, 'close').then(() => {
    if (!isStopping) failed ??= 'The process of the relays ended';
    if (failed !== undefined) throw new Error(`${failed}. The relay printed:\n${printed}`);
  });
  const started = new Promise<string>((resolve) => {
    createInterface({ input: socket }).on('line', (line) => {
      const news = JSON.parse(line) as HostNews;
      printed += news.printed ?? '';
      failed ??= news.failed;
      if (news.started !== undefined) resolve(news.started);
    });
  });
  const settings = { ...settingsOf(folder), PORT: String(port), ...env };
  socket.write(`${JSON.stringify(settings)}\n`);
  // A failure after the start is thrown where the relay is stopped.
  const url = await Promise.race([started, ended.then(() => '')]);
  ended.catch(() => undefined);
  return {
    url,
    output: () => printed,
    stop: async () => {
      isStopping = true;
      socket.end();
      await ended;
    },
  };
}

async function spawnRelay(folder: string, env: Environment, port: number, tree: string): Promise<RunningCommand> {
  const bin = join(tree, 'packages/cli/src/bin.js');
  const child = spawn(
    process.execPath,
    ['--conditions=inclusion-kit-source', bin, 'serve', '--port', port.toString()],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        ...settingsOf(folder),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = await waitForUrl(child, () => printed);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  return { url, output: () => printed, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

async function waitForUrl(child: ChildProcess, printed: () => string): Promise<string> {
  const deadline = Date.now() + 240_000;
  while (Date.now() < deadline) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed())?.[0];
    if (url !== undefined) {
      const answer = await fetch(`${url}/healthz`).catch(() => null);
      if (answer?.ok === true) return url;
    }
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`The relay did not start. It printed:\n${printed()}`);
}

/** Has scripts of the elements bundled, which a relay in the repository does when they are first asked for: no test waits for that. */
export async function bundle(relay: Pick<RunningRelay, 'url'>, ...entries: readonly string[]): Promise<void> {
  for (const entry of entries) {
    const ask = async (): Promise<number> => {
      const answer = await fetch(`${relay.url}/widget/latest/${entry}.js`);
      await answer.text();
      return answer.status;
    };
    // A relay ends a connection that waits for minutes, as it may on a busy machine. The bundle is made all the same.
    let status: number | null = null;
    for (let triesLeft = 5; status === null && triesLeft > 0; triesLeft -= 1) status = await ask().catch(() => null);
    if (status !== 200) throw new Error(`The relay serves no ${entry}: ${status ?? 'no answer'}.`);
  }
}

/** Opens the part of the form about contact. Where there is room, each part of a record stands behind one line. */
export async function openContact(form: Locator): Promise<void> {
  const contact = form.locator('details:not([open]) > summary').filter({ hasText: 'Comment contacter' });
  // A form that is drawn anew before the browser tells that the part has opened folds it again.
  const open = async (): Promise<boolean> => {
    if (await contact.isVisible()) await contact.click({ timeout: 5000 }).catch(() => undefined);
    return contact.isVisible();
  };
  await expect.poll(open).toBe(false);
}

/** Far from what a busy machine takes: it ends what hangs, and proves nothing. */
const PATIENCE_MS = 120_000;

/** Opens the browser of the tests. Its pages wait as long as a busy machine may take. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  const flags = [...args, ...testFlags];
  const browser = await chromium.launch({ executablePath, args: flags, headless: true, timeout: 2 * PATIENCE_MS });
  return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
}

/** A page, and what happened in it that must never happen. */
export interface Watched {
  page: Page;
  problems: string[];
}

/** Watches a page for what must never happen: a console error, an uncaught error, a request elsewhere than `allowed`. */
export function watch(page: Page, allowed: readonly string[]): Watched {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && !allowed.includes(origin)) {
      problems.push(`request elsewhere: ${request.url()}`);
    }
  });
  return { page, problems };
}

/** Expects axe to find nothing wrong with the page as it stands, by all its rules or by a part of them. */
export async function expectAccessible(page: Page, part?: AxePart): Promise<void> {
  expect(await findViolations(page, part)).toEqual([]);
}
