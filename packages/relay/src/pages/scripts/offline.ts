// The script of the page that stands on a device: it tells the age of the data, keeps the page, shows newer offers, and takes it all
// away again.
import {
  dismissReceipt,
  forgetSent,
  forgetWaiting,
  isAnythingWaiting,
  QUEUE_CHANGE,
  readQueue,
  type UnreadReceipt,
} from '@inclusion-kit/widget/waiting';
import {
  cachePrefix,
  HOME_WORKER_NAME,
  KEEP_PARAM,
  keptNote,
  type ToPage,
  type ToWorker,
} from '../offline/messages.ts';
import { takeHanded } from './handed.ts';
import { followViews } from './elements/view-title.ts';
import { watch } from './elements/watch.ts';

const DAY_MS = 86_400_000;
const OLD_DAYS = 31;
/** A page that stays open asks for newer offers now and then. */
const LOOK_EVERY_MS = 3_600_000;

const folder = new URL('./', location.href).pathname;
const note = keptNote(folder);

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}
const said = byId('dit');
const state = byId('etat');
const buttonIn = (id: string): HTMLButtonElement | null => byId(id).querySelector('button');
const show = (id: string, isShown: boolean): void => void (byId(id).hidden = !isShown);
/** Says a sentence that the page has in its language. */
const say = (name: string): void => void (said.textContent = said.dataset[name] ?? '');
const setKept = (isKept: boolean): void => {
  state.textContent = state.dataset[isKept ? 'kept' : 'notKept'] ?? '';
  show('garder', !isKept);
  show('effacer', isKept);
  byId('age').closest('section')?.classList.remove('to-come');
};

/** The service workers of the browser, null where it has none: an old one, a private window, an address without https. */
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : null;
let registration: ServiceWorkerRegistration | null = null;
/** The first worker of this page that takes over changes nothing of what is shown, whatever worker of the site was there before. */
let isControlled = workers?.controller?.scriptURL === new URL('sw.js', document.baseURI).href;
let isLeaving = false;
const search = document.querySelector('di-search');
/** The relay that takes contributions. Empty where it is the one that gives this page, null for none. */
const relay = search?.getAttribute('api') ?? null;

function tellAge(): void {
  const age = byId('age');
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(`${age.dataset.date ?? ''}T00:00:00`)) / DAY_MS));
  // Numbers are in European digits in Arabic too, as in the date beside them.
  const words = new Intl.RelativeTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { numeric: 'auto' });
  age.textContent = `(${days < 60 ? words.format(-days, 'day') : words.format(-Math.floor(days / 30.4), 'month')}).`;
  show('vieux', days > OLD_DAYS);
}

function tellNetwork(): void {
  show('reseau', !navigator.onLine);
}

function hasNote(): boolean {
  try {
    return localStorage.getItem(note) !== null;
  } catch {
    return false;
  }
}

function setNote(isKept: boolean): void {
  try {
    if (isKept) localStorage.setItem(note, '1');
    else localStorage.removeItem(note);
  } catch {
    // A browser that stores nothing keeps no page either.
  }
}

/** Shows what becomes of a worker that is being installed. */
function follow(found: ServiceWorkerRegistration): void {
  registration = found;
  const watch = (worker: ServiceWorker | null): void => {
    if (worker === null) return;
    const isFirst = found.active === null;
    show('arrive', isFirst);
    if (isFirst) show('garder', false);
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) show('neuf', true);
      if (worker.state === 'activated') {
        show('arrive', false);
        void leadFromHome();
        setNote(true);
        setKept(true);
        if (isFirst) say('done');
      }
      if (worker.state === 'redundant' && isFirst) {
        show('arrive', false);
        setKept(false);
        if (said.textContent === '') say('network');
      }
    });
  };
  watch(found.installing);
  found.addEventListener('updatefound', () => watch(found.installing));
}

/** Finds the worker of this page. One that the site has for more than this folder answers here too, and is another. */
async function findOwn(): Promise<ServiceWorkerRegistration | null> {
  const found = (await workers?.getRegistration('./')) ?? null;
  return found?.scope === new URL('./', location.href).href ? found : null;
}

const homeWorker = new URL(HOME_WORKER_NAME, document.baseURI).href;

/** Finds the worker of the home. One that the site has for itself is another. */
async function findHome(): Promise<ServiceWorkerRegistration | null> {
  const found = (await workers?.getRegistration('/')) ?? null;
  const all = [found?.installing, found?.waiting, found?.active];
  return all.some((worker) => worker?.scriptURL === homeWorker) ? found : null;
}

/** Has the home and the search of the relay lead to this page where there is no network. A worker of the site stays as it is. */
async function leadFromHome(): Promise<void> {
  if (relay !== '' || !navigator.onLine || (await workers?.getRegistration('/')) !== undefined) return;
  await workers?.register(homeWorker, { scope: '/', updateViaCache: 'none' }).catch(() => undefined);
}

async function forgetHome(): Promise<void> {
  await (await findHome())?.unregister();
}

function switchNow(isForced: boolean): void {
  registration?.waiting?.postMessage({ type: 'switch', isForced } satisfies ToWorker);
}

async function keep(): Promise<void> {
  said.textContent = '';
  if (workers === null || typeof caches === 'undefined') {
    say('unable');
    return;
  }
  try {
    // Some browsers keep what was asked for so longer than the rest.
    const { storage } = navigator as { storage?: Partial<StorageManager> };
    void storage?.persist?.().catch(() => undefined);
    follow(await workers.register('./sw.js', { scope: './', updateViaCache: 'none' }));
  } catch {
    say(navigator.onLine ? 'unable' : 'network');
  }
}

/** Asks first what becomes of contributions that were not sent: they are nowhere else. */
function askToRemove(): void {
  if (relay === null || !isAnythingWaiting(relay)) {
    void remove();
    return;
  }
  show('demande', true);
  buttonIn('demande')?.focus();
}

function answer(about: string): void {
  show('demande', false);
  if (about === 'nothing') {
    buttonIn('effacer')?.focus();
    return;
  }
  if (about === 'remove' && relay !== null) forgetWaiting(relay);
  void remove();
}

async function remove(): Promise<void> {
  // A browser tells other tabs alone what leaves the device: this page hears it too.
  if (relay !== null) forgetSent();
  dispatchEvent(new StorageEvent('storage'));
  await Promise.all([findOwn().then((own) => own?.unregister()), forgetHome()]);
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix(folder))).map((name) => caches.delete(name)));
  setNote(false);
  setKept(false);
  show('neuf', false);
  isLeaving = true;
  // The worker that is gone still answers for this page, until it is loaded from the site.
  history.replaceState(null, '', '#efface');
  if (navigator.onLine) location.reload();
  else {
    sayRemoved();
    show('garder', false);
    addEventListener('online', () => location.reload());
  }
}

function sayRemoved(): void {
  say('removed');
  if (relay !== null && isAnythingWaiting(relay)) said.append(` ${said.dataset.waiting ?? ''}`);
}

/** Tells what waits for the network here, and the number of each contribution that left since its page was closed. */
function tellQueue(): void {
  if (relay === null) return;
  const { waiting, sent } = readQueue(relay);
  const line = byId('a-envoyer');
  const text = waiting === 0 ? '' : (line.dataset.text ?? '').replace('{n}', String(waiting));
  // Said again only when it changed.
  if (line.textContent !== text) line.textContent = text;
  const list = byId('partis');
  const names = new Set(sent.map(({ name }) => name));
  for (const one of list.querySelectorAll<HTMLElement>('[data-name]'))
    if (!names.has(one.dataset.name ?? '')) one.remove();
  const shown = new Set([...list.querySelectorAll<HTMLElement>('[data-name]')].map(({ dataset }) => dataset.name));
  for (const receipt of sent) if (!shown.has(receipt.name)) list.append(drawReceipt(receipt));
}

function drawReceipt(receipt: UnreadReceipt): Node {
  const drawn = (byId('parti') as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const [line, number, link, hide] = ['p', 'bdi', 'a', 'button'].map((tag) => drawn.querySelector<HTMLElement>(tag));
  if (line) line.dataset.name = receipt.name;
  if (number) number.textContent = receipt.numero;
  if (/^https?:\/\//.test(receipt.suivi ?? '')) link?.setAttribute('href', receipt.suivi ?? '');
  else link?.remove();
  hide?.addEventListener('click', () => {
    dismissReceipt(receipt);
    tellQueue();
  });
  return drawn;
}

/** Searches around the place that was typed on the home: its relay finds the commune, and there is none to ask. */
async function takePlace(): Promise<void> {
  const url = new URL(location.href);
  const typed = url.searchParams.get('ou')?.trim() ?? '';
  if (typed === '' || search === null) return;
  url.searchParams.delete('ou');
  history.replaceState(history.state, '', url);
  await customElements.whenDefined('di-search');
  const root = search.shadowRoot;
  if (root === null) return;
  watch(root, () => {
    // The field with proposals, or the plain one that stands there until it comes.
    const field = (root.querySelector('di-place-field')?.shadowRoot ?? root).querySelector<HTMLInputElement>('#place');
    if (field === null) return false;
    field.value = typed;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', cancelable: true }));
    return true;
  });
}

/** Tells whether the reader pressed, on a page of this site, to keep the offers. The address forgets it. */
function readAsked(): boolean {
  const url = new URL(location.href);
  if (!url.searchParams.has(KEEP_PARAM)) return false;
  url.searchParams.delete(KEEP_PARAM);
  history.replaceState(history.state, '', url);
  return document.referrer.startsWith(`${location.origin}/`);
}

async function begin(): Promise<void> {
  const isAsked = readAsked();
  tellAge();
  tellNetwork();
  const found = await findOwn();
  if (found === null) {
    // Nothing is kept that the home could lead to.
    await forgetHome();
    setKept(false);
    if (location.hash === '#efface') {
      history.replaceState(null, '', location.pathname + location.search);
      sayRemoved();
      return;
    }
    if (hasNote()) {
      setNote(false);
      say('lost');
    }
    // A person who put the page on a home screen, or comes by a press that says so, has asked for it to be kept.
    if (isAsked || matchMedia('(display-mode: standalone)').matches) await keep();
    return;
  }
  setKept(found.active !== null);
  if (found.active !== null) void leadFromHome();
  follow(found);
  if (found.waiting !== null) {
    // Nothing is written yet: a page that stands alone takes the newer version at once. Another asks.
    show('neuf', true);
    switchNow(false);
  }
  const look = (): void => void found.update().catch(() => undefined);
  look();
  setInterval(look, LOOK_EVERY_MS);
  addEventListener('online', look);
}

workers?.addEventListener('controllerchange', () => {
  if (isControlled && !isLeaving) {
    isLeaving = true;
    // All of the page is of one version: what was written stays on the device.
    location.reload();
  }
  isControlled = true;
});
workers?.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'progress') byId('avance').setAttribute('value', String(data.received / data.total));
  else if (data.type === 'failed') {
    // Newer offers come another time, unless there is no room for them.
    if (registration?.active == null || data.failure === 'room') say(data.failure);
  } else if (data.type === 'ended') {
    setNote(false);
  } else if (!isLeaving) {
    // The note stays: this page may be on its way out, and the next one says it too.
    setKept(false);
    say('lost');
  }
});
workers?.startMessages();

buttonIn('garder')?.addEventListener('click', () => void keep());
buttonIn('neuf')?.addEventListener('click', () => switchNow(true));
buttonIn('effacer')?.addEventListener('click', askToRemove);
for (const button of byId('demande').querySelectorAll('button'))
  button.addEventListener('click', () => answer(button.value));
for (const name of ['online', 'offline']) addEventListener(name, tellNetwork);
for (const name of [QUEUE_CHANGE, 'storage']) addEventListener(name, tellQueue);

/** The question of the browser whether to put the page on the home screen. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
}
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  show('ajouter', true);
  buttonIn('ajouter')?.addEventListener('click', () => void (event as InstallPrompt).prompt(), { once: true });
});
addEventListener('appinstalled', () => show('ecran', false));
if (matchMedia('(display-mode: standalone)').matches) show('ecran', false);

tellQueue();
// The note is read at once, before the search is drawn under it.
if (hasNote()) setKept(true);
void begin();
takeHanded(search);
if (search !== null) followViews(search);
void takePlace();
