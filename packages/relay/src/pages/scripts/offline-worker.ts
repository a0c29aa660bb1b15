// The service worker of the page that stands on a device. It keeps all files of one version in one cache, each proved by its hash.
// Only a whole version is ever answered from, and the version before answers until no tab shows it.
import {
  cachePrefix,
  type KeepFailure,
  type KeptFile,
  type KeptVersion,
  type ToPage,
  type ToWorker,
  WHOLE,
} from '../offline/messages.ts';

interface Client {
  readonly url: string;
  postMessage(message: ToPage): void;
  navigate?(url: string): Promise<unknown>;
}
interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asks extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerEvents {
  install: Waits;
  activate: Waits;
  fetch: Asks;
  message: MessageEvent<ToWorker> & Waits;
}
/** The global scope of a service worker, and the version that stands before this script in its file. Null ends the page. */
interface Scope {
  readonly keptVersion: KeptVersion | null;
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly Client[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}

/** Files asked for at once. */
const AT_ONCE = 6;
/** Headers of bytes on their way, which say nothing of a file that is kept. */
const OF_THE_WAY = ['Content-Encoding', 'Content-Length', 'Transfer-Encoding'];
const HASH = 'X-Kept-Sha384';

const scope = globalThis as unknown as Scope;
const folder = new URL(scope.registration.scope);
const prefix = cachePrefix(folder.pathname);
const version = scope.keptVersion;
const name = `${prefix}${version?.version ?? ''}`;
const byPath = new Map(version?.files.map((file) => [file.path, file]));
const toUrl = (path: string): string => new URL(path, folder).href;

/** Ends the keeping of a version, with a reason that a page can tell. */
class Stopped extends Error {
  readonly failure: KeepFailure;
  constructor(failure: KeepFailure, options?: ErrorOptions) {
    super(failure, options);
    this.failure = failure;
  }
}

scope.addEventListener('install', (event) => {
  event.waitUntil(version === null ? scope.skipWaiting() : keep(version));
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(version === null ? end() : takeOver());
});
scope.addEventListener('message', (event) => {
  event.waitUntil(switchTo(event.data));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname)) return;
  const path = url.pathname.slice(folder.pathname.length);
  // As the relay does, an address that asks for a language leads to the page of that language.
  const own = `${url.searchParams.get('lang') ?? ''}.html`;
  if (path === '' && byPath.has(own)) {
    url.searchParams.delete('lang');
    const { search } = url;
    event.respondWith(Promise.resolve(Response.redirect(toUrl(own) + search, 302)));
    return;
  }
  const file = byPath.get(path || 'index.html');
  if (file !== undefined) event.respondWith(answer(request, file));
});

async function keep({ files }: KeptVersion): Promise<void> {
  try {
    await dropHalves();
    const cache = await caches.open(name);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const left = [...files];
    let received = 0;
    const keepNext = async (): Promise<void> => {
      for (let file = left.shift(); file !== undefined; file = left.shift()) {
        await keepFile(cache, file);
        received += file.bytes;
        await tell({ type: 'progress', received, total });
      }
    };
    const running = Array.from({ length: AT_ONCE }, keepNext);
    await Promise.all(running).catch(async (error: unknown) => {
      // A file that was on its way would make again the cache that is deleted below.
      left.length = 0;
      await Promise.allSettled(running);
      throw error;
    });
    await cache.put(toUrl(WHOLE), new Response(''));
  } catch (error) {
    const failure = error instanceof Stopped ? error.failure : 'room';
    // The room is given back. Files that came over a bad network are there for the next try.
    if (failure === 'room') await caches.delete(name);
    await tell({ type: 'failed', failure });
    throw error;
  }
}

/** Puts a file in the cache of this version, from another version that has the same, else from the network. */
async function keepFile(cache: Cache, file: KeptFile): Promise<void> {
  const url = toUrl(file.path);
  if ((await cache.match(url)) !== undefined) return;
  for (const other of await ownCaches()) {
    if (other === name) continue;
    const known = await (await caches.open(other)).match(url);
    if (known?.headers.get(HASH) !== file.sha384) continue;
    await cache.put(url, known);
    return;
  }
  await cache.put(url, await download(url, file));
}

async function download(url: string, { sha384 }: KeptFile): Promise<Response> {
  let response: Response;
  let body: ArrayBuffer;
  try {
    response = await fetch(url, { cache: 'no-cache', credentials: 'same-origin' });
    body = await response.arrayBuffer();
  } catch (cause) {
    throw new Stopped('network', { cause });
  }
  if (!response.ok) throw new Stopped('network');
  // A version that replaces this one on the server while it comes: nothing of it may stand beside this one.
  if ((await hashOf(body)) !== sha384) throw new Stopped('changed');
  const headers = new Headers(response.headers);
  for (const one of OF_THE_WAY) headers.delete(one);
  headers.set(HASH, sha384);
  return new Response(body, { headers });
}

async function hashOf(body: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', body));
  return btoa(String.fromCharCode(...hash));
}

async function answer(request: Request, file: KeptFile): Promise<Response> {
  const kept = await (await caches.open(name)).match(toUrl(file.path));
  if (kept !== undefined) return kept;
  // The browser took files away: what is left is no whole version any more, and the network answers from now on.
  await tell({ type: 'lost' });
  await Promise.all([scope.registration.unregister(), forget()]);
  return request.mode === 'navigate' ? fetch(request) : fetch(request.url, { integrity: `sha384-${file.sha384}` });
}

async function switchTo({ isForced }: ToWorker): Promise<void> {
  if (isForced || (await tabs()).length <= 1) await scope.skipWaiting();
}

async function takeOver(): Promise<void> {
  const others = (await ownCaches()).filter((other) => other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
  // Not awaited: a tab that is loaded meanwhile waits for this worker to be there, and would be waited for.
  void scope.clients.claim().catch(() => undefined);
}

/** The site gives the page no more: everything goes, and tabs show the site as it is. */
async function end(): Promise<void> {
  await tell({ type: 'ended' });
  await forget();
  await scope.registration.unregister();
  // Not awaited: a tab that is loaded meanwhile may wait for this worker to be there.
  for (const tab of await tabs()) void tab.navigate?.(tab.url).catch(() => undefined);
}

async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter((one) => one.startsWith(prefix));
}

/** Deletes what an earlier version kept and never completed. */
async function dropHalves(): Promise<void> {
  for (const other of await ownCaches()) {
    if (other === name) continue;
    const whole = await (await caches.open(other)).match(toUrl(WHOLE));
    if (whole === undefined) await caches.delete(other);
  }
}

async function forget(): Promise<void> {
  await Promise.all((await ownCaches()).map((one) => caches.delete(one)));
}

async function tabs(): Promise<readonly Client[]> {
  const all = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname.startsWith(folder.pathname));
}

async function tell(message: ToPage): Promise<void> {
  for (const tab of await tabs()) tab.postMessage(message);
}
