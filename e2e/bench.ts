// The bench that most test files use: a browser, and a relay with its own folder.
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { bundle, createFolder, openBrowser, startRelay, watch, type Told, type Watched } from './support.ts';

/** Far from what a busy machine takes: it ends what hangs, and proves nothing. */
const PATIENCE_MS = 120_000;

/** The browser and the relay of a test file, from the first test to the last. */
export interface Bench {
  readonly relay: { readonly url: string; output(): string };
  /** The folder of the relay's database. */
  readonly folder: { readonly path: string };
  /** Opens an empty, watched page in a separate context that ends with the test. It may ask the relay, and `others`. */
  newPage: (
    options?: BrowserContextOptions,
    others?: readonly string[],
  ) => Promise<Watched & { context: BrowserContext }>;
  /** Plans what ends after the last test, before the relay does. */
  closeLater: (close: () => unknown) => void;
}

/**
 * Sets up a browser and a relay before the first test of a file, and ends them after the last.
 * @param entries the scripts that its pages load, bundled beforehand: no test waits for that
 */
export function setUp({ env, entries = [] }: { env?: Told; entries?: readonly string[] } = {}): Bench {
  const closers: (() => unknown)[] = [];
  let folder: string | undefined;
  let relay: Bench['relay'] | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    const { path, remove } = await createFolder();
    folder = path;
    closers.push(remove);
    const relayStarts = startRelay(path, env).then((started) => {
      relay = started;
      closers.push(started.stop);
      return bundle(started, ...entries);
    });
    const browserOpens = openBrowser().then((opened) => {
      browser = opened;
      closers.push(() => opened.close());
    });
    await Promise.all([relayStarts, browserOpens]);
  });
  afterEach(async () => {
    await Promise.all(there(browser).contexts().map(end));
  });
  afterAll(async () => {
    for (const close of closers.reverse()) await close();
  });

  return {
    relay: {
      get url() {
        return there(relay).url;
      },
      output: () => there(relay).output(),
    },
    folder: {
      get path() {
        return there(folder);
      },
    },
    newPage: async (options = {}, others = []) => {
      // Without motion, colours are never on their way to others while they are judged.
      const fixed = { viewport: { width: 1280, height: 900 }, locale: 'fr-FR', reducedMotion: 'reduce' } as const;
      const context = await there(browser).newContext({ ...fixed, ...options });
      context.setDefaultTimeout(PATIENCE_MS);
      return { context, ...watch(await context.newPage(), [there(relay).url, ...others]) };
    },
    closeLater: (close) => void closers.push(close),
  };
}

/** Ends a context. An answer that a test still prepares for one of its pages is dropped. */
async function end(context: BrowserContext): Promise<void> {
  await Promise.all(context.pages().map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })));
  await context.close();
}

function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Asked too early: it is set up before the first test.');
  return value;
}
