import { readPageScript } from '#page-scripts';
import { createAssets, type WidgetAssets } from '@inclusion-kit/widget/assets';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { pageLanguages } from '../../locales/languages.ts';
import type { KeptFile, KeptVersion } from './messages.ts';
import {
  ICONS,
  manifestNameOf,
  OFFER_NAME,
  offlineManifest,
  offlinePage,
  pageNameOf,
  SCRIPT_NAME,
  STYLE_NAME,
  type OfflinePage,
} from './offline-page.ts';
import { offlineStyle } from './offline.styles.ts';

/** The name of the service worker, which stands in the folder of the page and in no cache. */
export const WORKER_NAME = 'sw.js';
/** The name of the worker that takes the page away from all devices, once it stands under the name of the other. */
export const END_NAME = 'retirer-sw.js';

const ELEMENTS = 'elements/';
const PAGE = 'di-search.installed.js';
/** The worker that holds the tables of words in few files, under the name that the elements ask for. */
const [WHOLE_WORKER, ASKED_WORKER] = ['dataset-worker.installed.js', 'dataset-worker.js'];
const ENTRIES = [PAGE, WHOLE_WORKER];

/** The page with all that it needs, as files of one folder of any site. */
export interface OfflineSite {
  /** Changes whenever any of the files does. */
  readonly version: string;
  /** The content of each file, by its path from the folder. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** The parts of the page. */
export interface OfflineSiteParts extends Omit<OfflinePage, 'bytes'> {
  /** The file of the territory, as `writeTerritoryFile` writes it. */
  readonly offer: Uint8Array<ArrayBuffer>;
  /** The files of the elements. Default: those of `@inclusion-kit/widget`. */
  readonly assets?: Pick<WidgetAssets, 'read'>;
}

/**
 * Makes the page of a territory that stands on a device and searches without a network: its files, for one folder of a site.
 * @example const { version, files } = await createOfflineSite({ offer, date: '2026-11-23', territory: 'Aisne', codes: { code_departement: '02' }, relay: null, notice: null });
 */
export async function createOfflineSite({ offer, assets, ...told }: OfflineSiteParts): Promise<OfflineSite> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>([
    [OFFER_NAME, offer],
    [STYLE_NAME, encode(offlineStyle)],
    [SCRIPT_NAME, new Uint8Array(await readPageScript('offline'))],
    ...(await readHomeScreen(told)),
  ]);
  for (const [path, bytes] of await readElements(assets ?? (await createAssets()))) files.set(ELEMENTS + path, bytes);
  const page: OfflinePage = { ...told, bytes: sizeOf(files) };
  for (const lang of pageLanguages) files.set(pageNameOf(lang), encode(String(await offlinePage(page, lang))));
  const kept = [...files].map(([path, body]): KeptFile => ({
    path,
    bytes: body.length,
    sha384: createHash('sha384').update(body).digest('base64'),
  }));
  const worker = await readPageScript('offline-worker');
  const version = createHash('sha256').update(JSON.stringify(kept)).update(worker).digest('base64url').slice(0, 16);
  files.set(WORKER_NAME, toWorker({ version, files: kept }, worker));
  files.set(END_NAME, await createEndWorker());
  return { version, files };
}

/** Reads the files that a home screen needs, which hold nothing of the offers: a manifest in each language, and the icons. */
export async function readHomeScreen(
  page: Pick<OfflinePage, 'territory' | 'relay'>,
): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const name of Object.values(ICONS)) {
    files.set(name, new Uint8Array(await readFile(new URL(`./icons/${name}`, import.meta.url))));
  }
  for (const lang of pageLanguages) files.set(manifestNameOf(lang), encode(offlineManifest(page, lang)));
  return files;
}

/** Makes the service worker that leads from the home of a relay to the page, or the one that takes it away from the devices. */
export async function createHomeWorker(isEnd: boolean): Promise<Uint8Array<ArrayBuffer>> {
  const script = await readPageScript('offline-home');
  return isEnd ? joined('globalThis.isEnd = true;\n', script) : new Uint8Array(script);
}

/** Makes the service worker that takes the page away from the devices that have it. */
export async function createEndWorker(): Promise<Uint8Array<ArrayBuffer>> {
  return toWorker(null, await readPageScript('offline-worker'));
}

function toWorker(version: KeptVersion | null, script: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(`globalThis.keptVersion = ${JSON.stringify(version)};\n`, script);
}

const joined = (line: string, script: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.concat([encode(line), script]));

/** An address of another file of the elements, as a bundle writes it. */
const IMPORTED = /["'`](\.{1,2}\/[\w./-]+\.js)["'`]/g;

/** Reads the files that the search may load, from one to the next. */
async function readElements(assets: Pick<WidgetAssets, 'read'>): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const found = new Map<string, Uint8Array<ArrayBuffer>>();
  const left = [...ENTRIES];
  for (let path = left.pop(); path !== undefined; path = left.pop()) {
    if (found.has(path === WHOLE_WORKER ? ASKED_WORKER : path) || path === ASKED_WORKER) continue;
    const bytes = await assets.read(path);
    if (bytes === null) {
      if (ENTRIES.includes(path)) throw new Error(`The elements have no ${path}.`);
      continue;
    }
    const text = new TextDecoder().decode(bytes);
    // The parts of the worker name it too: they share its code.
    if (path === WHOLE_WORKER) found.set(ASKED_WORKER, encode(text));
    else found.set(path, encode(text.replaceAll(WHOLE_WORKER, ASKED_WORKER)));
    for (const [, address = ''] of text.matchAll(IMPORTED)) {
      left.push(posix.join(posix.dirname(path), address));
    }
  }
  return found;
}

const encode = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const sizeOf = (files: ReadonlyMap<string, Uint8Array>): number =>
  [...files.values()].reduce((sum, { length }) => sum + length, 0);
