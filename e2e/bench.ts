// The bench that most test files use: a browser, and a relay with its own folder.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { bundle, createFolder, openBrowser, startRelay, watch, type Told, type Watched } from './support.ts';

/** A page that failed has so long to tell what it shows, and so many characters. */
const ANSWER_MS = 10_000;
const MOST_TOLD = 6000;

/** The problems of each page, to be told where a test fails. */
const problemsOf = new WeakMap<Page, readonly string[]>();

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
  afterEach(async ({ task }) => {
    const contexts = there(browser).contexts();
    if (task.result?.state === 'fail') console.error(await tellPages(contexts.flatMap((context) => context.pages())));
    await Promise.all(contexts.map(end));
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
      const watched = watch(await context.newPage(), [there(relay).url, ...others]);
      problemsOf.set(watched.page, watched.problems);
      return { context, ...watched };
    },
    closeLater: (close) => void closers.push(close),
  };
}

/** Tells what each page shows, its shadow trees too: a failure that comes once in many runs is understood from that run. */
async function tellPages(pages: readonly Page[]): Promise<string> {
  const told = pages.map(async (page) => {
    const read = page.evaluate((): string => {
      const textOf = (node: Node): string => {
        if (node instanceof Text) return node.data;
        if (!(node instanceof HTMLElement)) return '';
        if (node.matches('script, style') || !node.checkVisibility()) return '';
        const { shadowRoot } = node;
        const inside = [...(shadowRoot?.childNodes ?? []), ...node.childNodes].map(textOf).join(' ');
        const held = node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? `[${node.value}]` : '';
        return node.getAttribute('aria-busy') === 'true' ? `(busy: ${inside})` : inside + held;
      };
      return textOf(document.body).replace(/\s+/g, ' ');
    });
    const shown = await Promise.race([
      read.catch((error: unknown) => String(error)),
      new Promise<string>((resolve) => setTimeout(resolve, ANSWER_MS, 'The page does not answer.')),
    ]);
    return [page.url(), ...(problemsOf.get(page) ?? []), shown.slice(0, MOST_TOLD)].join('\n');
  });
  return (await Promise.all(told)).join('\n\n');
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
