// The service worker of the home and of the search of a relay, on a device that keeps its offers. It holds nothing. Without a network it
// leads to the page that stands on the device, with the search that was asked for. It never answers for another page.
import { cachePrefix, WHOLE } from '../offline/messages.ts';

interface Waits extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Installs extends Waits {
  /** Passes by a worker that would answer nothing, where the browser can. */
  addRoutes?(routes: readonly object[]): Promise<void>;
}
interface Asks extends Waits {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface WorkerEvents {
  install: Installs;
  activate: Waits;
  fetch: Asks;
}
/** The global scope of a service worker. The end stands before this script in its file where the relay keeps nothing on devices. */
interface Scope {
  readonly isEnd?: true;
  readonly location: Location;
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener<Name extends keyof WorkerEvents>(name: Name, listener: (event: WorkerEvents[Name]) => void): void;
}

const scope = globalThis as unknown as Scope;
const folder = new URL('./', scope.location.href);
const pages = ['/', '/recherche'];

scope.addEventListener('install', (event) => {
  const others = { not: { or: pages.map((pathname) => ({ urlPattern: { pathname } })) } };
  const passed = event.addRoutes?.([{ condition: others, source: 'network' }]).catch(() => undefined);
  event.waitUntil(Promise.all([passed, scope.skipWaiting()]));
});
scope.addEventListener('activate', (event) => {
  if (scope.isEnd === true) event.waitUntil(scope.registration.unregister());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // A frame of another site is no page that somebody opened.
  if (request.mode !== 'navigate' || request.destination !== 'document' || request.method !== 'GET') return;
  if (url.origin !== folder.origin || !pages.includes(url.pathname)) return;
  event.respondWith(fetch(request).catch((error: unknown) => lead(url, error)));
});

/** Leads to the page that stands on the device, in the language of the reader. A device that lost it has the failure of the network. */
async function lead({ searchParams }: URL, failure: unknown): Promise<Response> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(folder.pathname)));
  const kept = await Promise.all(names.map(async (name) => caches.open(name)));
  const holds = async (path: string): Promise<boolean> => {
    const found = await Promise.all(kept.map((cache) => cache.match(new URL(path, folder))));
    return found.some((file) => file !== undefined);
  };
  if (!(await holds(WHOLE))) {
    await scope.registration.unregister();
    throw failure;
  }
  const asked = searchParams.get('lang');
  searchParams.delete('lang');
  const to = new URL(folder);
  for (const lang of asked === null ? navigator.languages.map((one) => one.slice(0, 2)) : [asked]) {
    const isKept = /^[a-z]{2}$/.test(lang) && (await holds(`${lang}.webmanifest`));
    if (!isKept) continue;
    if (lang !== 'fr') to.pathname += `${lang}.html`;
    break;
  }
  to.search = searchParams.toString();
  return Response.redirect(to, 302);
}
