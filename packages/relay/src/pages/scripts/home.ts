// The script of the home: it proposes communes and needs while they are typed, finds the one around the reader, and passes on the
// addresses of offers that were printed when the search stood on this page.
import { dangersIn } from '@inclusion-kit/sdk/words';
import { KEEP_PARAM } from '../offline/messages.ts';
import { HANDED, keep, takeHanded, TOLD } from './handed.ts';
import { ask } from './proposals/ask-while-typing.ts';
import { suggestNeeds } from './proposals/need-combobox.ts';
import { suggestPlaces } from './proposals/place-combobox.ts';
import { toText, type Commune } from './proposals/propose-communes.ts';
import { followViews } from './elements/view-title.ts';
import { watch } from './elements/watch.ts';

const hash = location.hash.slice(1);
if (location.pathname === '/' && new URLSearchParams(hash).has('di-offre'))
  location.replace(`/recherche${location.search}#${hash}`);

const field = document.querySelector<HTMLInputElement>('#ou');
const words = document.querySelector<HTMLInputElement>('#quoi');
const list = document.querySelector<HTMLElement>('#lieux');
const here = document.querySelector<HTMLButtonElement>('#ici');
const said = document.querySelector<HTMLElement>('#ici-dit');
const needList = document.querySelector<HTMLElement>('#mots');
if (field !== null && list !== null) suggestPlaces(field, list, document.querySelector('#lieux-dit'));
const readNeed =
  words === null || needList === null
    ? null
    : suggestNeeds(
        { field: words, list: needList, said: document.querySelector('#mots-dits'), id: 'mot' },
        () => field?.value.trim() !== '',
      );

async function locate(): Promise<void> {
  if (field === null) return;
  const { coords } = await new Promise<GeolocationPosition>((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 10_000, maximumAge: 300_000 });
  });
  const found = await ask(
    `/api/v1/position?lat=${coords.latitude}&lon=${coords.longitude}`,
    AbortSignal.timeout(10_000),
  );
  const { commune } = found as { commune: Commune | null };
  if (commune === null) throw new Error('abroad');
  field.value = toText(commune);
  field.focus();
}

if (here !== null && said !== null && 'geolocation' in navigator) {
  here.hidden = false;
  here.addEventListener('click', () => {
    said.textContent = '';
    locate().catch(() => (said.textContent = said.dataset.failed ?? ''));
  });
}

// The search keeps itself in the address of the page: a language that is chosen keeps it too, and the page that stands on a device.
for (const link of document.querySelectorAll<HTMLAnchorElement>(`.lang a, a[href*="?${KEEP_PARAM}="]`)) {
  link.addEventListener('click', () => {
    const url = new URL(link.href);
    const own = [...url.searchParams].filter(([name]) => name === 'lang' || name === KEEP_PARAM);
    url.search = location.search;
    url.searchParams.delete('lang');
    for (const [name, value] of own) url.searchParams.set(name, value);
    url.hash = location.hash;
    link.href = url.href;
  });
}
// The place and the words that are typed go along with a reader who says that something is missing: the words by the tab, and never by
// an address, which the browser keeps. Words that tell a danger are searched instead: the numbers and the way out stand there.
document.querySelector<HTMLAnchorElement>('.give [href*=manque]')?.addEventListener('click', (event) => {
  const link = event.currentTarget as HTMLAnchorElement;
  const url = new URL(link.href);
  const typed = field?.value.trim() ?? '';
  if (typed === '') url.searchParams.delete('ou');
  else url.searchParams.set('ou', typed);
  if (hand()) {
    url.searchParams.delete('manque');
    event.preventDefault();
    location.assign(url);
    return;
  }
  keep(TOLD, words?.value.trim() ?? '');
  link.href = url.href;
});
// A reader who says on the home that something is missing finds the questions open, not at the foot of the needs.
interface NeedForm extends HTMLElement {
  readonly sink: unknown;
  open(words?: string): void;
}
/** The reader does something else already: the focus stays where it is. */
let isBusy = false;
for (const act of ['pointerdown', 'keydown']) addEventListener(act, () => (isBusy = true), { once: true });

const tellsDanger = (told: string): boolean => dangersIn(told).length > 0;

/** The words that were typed on the page before. */
const searched = document.querySelector('di-search');
const { handed, told } = takeHanded(searched);
if (searched !== null) followViews(searched, tellsDanger);
if (handed !== null && searched === null && words !== null && location.pathname !== '/') words.value = handed;

// The way out of words that tell a danger leaves no page to come back to.
const wayOut = document.querySelector<HTMLElement>('.leave');
wayOut?.querySelector('a')?.addEventListener('click', (event) => {
  event.preventDefault();
  document.documentElement.style.visibility = 'hidden';
  location.replace((event.currentTarget as HTMLAnchorElement).href);
});
if (handed !== null && wayOut !== null) wayOut.hidden = false;

// A need that was searched in the place of a commune, or that there is none of, is told once: not by an address that is shared, and not of the next search.
const taken = document.querySelector<HTMLElement>('.taken');
if (taken !== null) {
  const url = new URL(location.href);
  url.searchParams.delete(taken.dataset.param ?? '');
  history.replaceState(history.state, '', url);
  let first: string | null = null;
  searched?.addEventListener('di-search', (event) => {
    const { page: _page, ...asked } = (event as CustomEvent<{ params: object & { page?: number } }>).detail.params;
    const now = JSON.stringify(asked);
    first ??= now;
    if (now !== first) taken.remove();
  });
}

/** Puts the words into the questions that a press opens, once these are there. */
function tell(root: ShadowRoot, words: string): void {
  watch(root, () => {
    const form = root.querySelector<NeedForm>('di-need-form[writing]:defined');
    form?.open(words);
    return form !== null;
  });
}

async function openNeed(): Promise<void> {
  await customElements.whenDefined('di-search');
  const root = document.querySelector('di-search')?.shadowRoot ?? null;
  if (root === null) return;
  watch(root, () => {
    if (isBusy) return true;
    const form = root.querySelector<NeedForm>('di-need-form:defined');
    const isAsking = form !== null && form.sink !== null;
    // At the end of a list, a press loads the questions and opens them.
    const button = root.querySelector<HTMLButtonElement>('.missing .need');
    if (isAsking) form.open(told ?? undefined);
    else button?.click();
    if (!isAsking && button !== null && told !== null) tell(root, told);
    return isAsking || button !== null;
  });
}
if (new URLSearchParams(location.search).has('manque')) void openNeed();

/** Hands words that tell a danger over. Returns whether they do. */
function hand(): boolean {
  if (words === null || !tellsDanger(words.value)) return false;
  keep(HANDED, words.value);
  words.value = '';
  return true;
}

words?.form?.addEventListener('formdata', ({ formData }) => {
  // A need whose name tells a danger is handed over as words are.
  const chosen = hand() ? null : (readNeed?.() ?? null);
  // The address says nothing of words, so that those of the tab are searched.
  if (words.value === '' || chosen !== null) formData.delete('di-q');
  // The press on another need sends that one.
  if (chosen !== null && !formData.has('di-thematiques')) formData.set(`di-${chosen.name}`, chosen.value);
});
for (const choice of document.querySelectorAll('.choices a')) choice.addEventListener('click', hand);
