import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findPort } from '../packages/relay/src/testing-internal/free-port.ts';
import { findChromium } from '../scripts/chromium.ts';
import { findViolations } from './look.ts';

export { overflowOf } from './look.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A relay in a separate process. */
export interface RunningRelay {
  /** Origin, for instance `http://127.0.0.1:40123`. */
  url: string;
  /** Everything it printed so far. */
  output(): string;
  /** Ends it as an operator would. */
  stop: () => Promise<void>;
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
 * Starts `inclusion-kit serve` on a free port, its database in `folder`, and waits until it answers.
 * @param tree the root of the sources that it is made of.
 */
export async function startRelay(folder: string, env: Told = {}, tree = root): Promise<RunningRelay> {
  if (typeof env !== 'function') return spawnRelay(folder, env, 0, tree);
  // Another program may take the port before the relay does: then another one is looked for.
  for (let triesLeft = 2; ; triesLeft -= 1) {
    const port = await findPort();
    const told = await env({ url: `http://127.0.0.1:${port}` });
    try {
      return await spawnRelay(folder, told, port, tree);
    } catch (error) {
      if (triesLeft === 0) throw error;
    }
  }
}

async function spawnRelay(folder: string, env: Environment, port: number, tree: string): Promise<RunningRelay> {
  const bin = join(tree, 'packages/cli/src/bin.js');
  const child = spawn(
    process.execPath,
    ['--conditions=inclusion-kit-source', bin, 'serve', '--port', port.toString()],
    {
      env: {
        PATH: process.env['PATH'] ?? '',
        DATABASE_URL: `file:${join(folder, 'contributions.db')}`,
        // Tests ask nobody.
        MAP_TILES: 'none',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = await waitForUrl(child, () => printed);
  return {
    url,
    output: () => printed,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
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
  if (await contact.isVisible()) await contact.click();
}

/** Opens the browser of the tests. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await findChromium()), headless: true, timeout: 240_000 });
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

/** Expects axe to find nothing wrong with the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page)).toEqual([]);
}
