// The file that pages load <di-search> by. A browser takes long over its first formats of dates and numbers, over the first letters that it
// takes apart, over the first text in a font, and over the first look into what a site keeps on the device. It has nothing to do while the
// element is on its way: it does them then, and reads the answer that the page preloads.
import type {} from '../../shared/connection/preloaded.ts';

const element = import('../di-search.relay.ts');

/** An answer that no element has taken by then is an old one. */
const KEPT_MS = 10_000;

const questions = new URL('../../api/v1/search/services?', import.meta.url).href;
for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')) {
  if (!href.startsWith(questions)) continue;
  const answers = (globalThis.diPreloaded ??= new Map<string, Promise<Response>>());
  const answer = fetch(href).then(async (given) => {
    if (!given.ok || given.redirected) return given;
    const text = await given.text();
    given.text = () => Promise.resolve(text);
    return given;
  });
  // The element tells of a failure.
  answer.catch(() => undefined);
  answers.set(href, answer);
  setTimeout(() => answers.delete(href), KEPT_MS);
}

for (const month of ['short', 'long'] as const)
  new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' }).format();
new Intl.NumberFormat('fr-FR').format(0);
'été'.normalize('NFD');

const pen = document.createElement('canvas').getContext('2d');
const fonts = [400, 600, 700].flatMap((weight) => [13, 14, 16, 18].map((size) => `${weight} ${size}px`));
// The note that a fact is missing, and the numbers of a map.
for (const font of [...fonts, 'italic 14px', '700 12px']) {
  if (pen === null) break;
  pen.font = `${font} system-ui, sans-serif`;
  // The apostrophe of the texts takes as long as a font.
  pen.measureText('Offres à 3 km · l’été, où ?');
}

try {
  for (const kept of [localStorage, sessionStorage]) kept.getItem('inclusion-kit');
} catch {
  // A browser that keeps nothing.
}

await element;

export {};
