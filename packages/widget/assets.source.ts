// In the repository the relay serves the elements from source: bundled when asked for, nothing to build.
import { readdir, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RollupCache } from 'rollup';
import type { WidgetAssets } from './src/assets.ts';
import { bundleOf, entryNames, SHARED, version } from './entry-names.mjs';
import { keepBundles, type BundledFile, type Files } from './kept-bundles.source.ts';

export type { WidgetAssets } from './src/assets.ts';

const themes = new URL('./src/themes/', import.meta.url);
const THEME = /^themes\/([\w-]+\.css)$/;

/** Delay before the bundling begins. The relay answers first, and the bundle starts before a person has opened the page. */
const WARM_UP_AFTER_MS = 1000;

/** Bundles the elements from source, an entry when one of its files is first read, and serves them from memory. */
export function createAssets(): Promise<WidgetAssets> {
  const bundles = new Map<string, Promise<ReadonlyMap<string, Uint8Array>>>();
  const keep = keepBundles();
  let last: Promise<unknown> = Promise.resolve();
  let cache: RollupCache | undefined;

  /** Bundles one entry at a time, so that each reuses the modules of the last one. */
  function filesOf(entry: string): Promise<ReadonlyMap<string, Uint8Array>> {
    const name = bundleOf(entry);
    const known = bundles.get(name);
    if (known !== undefined) return known;
    const files = last.then(async () => new Map((await keep(name, () => bundleEntry(name))).map(toBytes)));
    bundles.set(name, files);
    // A failure is thrown at each read, where somebody waits for it.
    last = files.catch(() => undefined);
    return files;
  }

  async function bundleEntry(name: string): Promise<Files> {
    // As large as the rest of the relay, and of no use to its first answers.
    const { bundle } = await import('./bundle.mjs');
    const made = await bundle(name, { cache });
    cache = made.cache ?? cache;
    return made.files;
  }

  // The entry that pages load most is soon ready, asked for or not.
  void sleep(WARM_UP_AFTER_MS, undefined, { ref: false }).then(() =>
    filesOf(entryNames[0] ?? '').catch(() => undefined),
  );
  return Promise.resolve({
    version,
    isUnfinished: true,
    read: async (path: string) => {
      const theme = THEME.exec(path)?.[1];
      if (theme !== undefined) return readFile(new URL(theme, themes)).catch(() => null);
      // A page that asks for a shared part has asked for its entry before.
      const names = path.startsWith(`${SHARED}/`)
        ? new Set([...bundles.keys(), ...entryNames])
        : entryNames.filter((one) => path === `${one}.js` || path.startsWith(`${one}/`));
      for (const name of names) {
        const file = (await filesOf(name)).get(path);
        if (file !== undefined) return file;
      }
      return null;
    },
    list: async () => {
      const all = await Promise.all(entryNames.map(filesOf));
      const styles = (await readdir(themes)).map((name) => `themes/${name}`).filter((path) => THEME.test(path));
      return [...new Set(all.flatMap((files) => [...files.keys()])), ...styles].sort();
    },
  });
}

function toBytes(file: BundledFile): [path: string, bytes: Uint8Array] {
  return [file.fileName, new TextEncoder().encode(file.type === 'chunk' ? file.code : file.source)];
}
