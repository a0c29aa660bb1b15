// The checks of images, tables, links and of all that is pressed. Each returns one line for each fault.
import { dataTables, imagesOf } from './subjects.ts';
import { around, everyElement, isIgnored, isShown, nearest, shown, tell, unnamed, withNames } from './tree.ts';

/** Words that say nothing about where a link leads, in the five languages. */
const VAGUE =
  /^(?:ici|cliquez ici|lire la suite|en savoir plus|plus|suite|here|more|read more|aquí|más|тут|ще|هنا|المزيد)$/i;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export const contentChecks = {
  'images-nommees': () => unnamed(imagesOf().filter((image) => !isIgnored(image))),
  'decorations-muettes': () =>
    imagesOf()
      .filter(
        (image) =>
          isIgnored(image) &&
          (image.querySelector(':scope > title') !== null || (image.getAttribute('aria-label') ?? '') !== ''),
      )
      .map(tell),
  'cadres-nommes': () =>
    shown('iframe')
      .filter((frame) => (frame.getAttribute('title') ?? '').trim() === '')
      .map(tell),
  'entetes-de-tableau': () =>
    dataTables()
      .filter((table) => {
        const heads = [...table.querySelectorAll('th')];
        const ofRow = heads.some((head) => head.closest('tbody') !== null || head.cellIndex > 0);
        const ofColumn = heads.some((head) => head.cellIndex === 0);
        const isBoth = ofRow && ofColumn && heads.length > 1;
        return heads.length === 0 || (isBoth && heads.some((head) => !head.hasAttribute('scope') && head.id === ''));
      })
      .map(tell),
  'liens-nommes': () => unnamed(shown('a[href]')),
  'liens-explicites': () =>
    withNames((nameOf) =>
      shown('a[href]')
        .filter((link) => VAGUE.test(nameOf(link).replace(/[.…]+$/, '')))
        .map(tell),
    ),
  'nom-visible-repris': () =>
    withNames((nameOf) =>
      shown('a[href][aria-label], button[aria-label]')
        .filter((one) => {
          const seen = plain(seenText(one));
          return seen.length > 1 && !plain(nameOf(one)).includes(seen);
        })
        .map(tell),
    ),
  'atteint-au-clavier': () =>
    [...everyElement()]
      .filter(
        (one) =>
          isShown(one) &&
          isPointedAt(one) &&
          !isPointedAt(around(one)) &&
          nearest(one, isReached) === null &&
          one.closest('label') === null &&
          ![...everyElement(one)].some(isReached) &&
          nearest(one, (outer) => outer.matches('[role="listbox"], [role="option"], [aria-hidden="true"]')) === null,
      )
      .map(tell),
  'contenu-des-feuilles-de-style': () =>
    [...everyElement()].flatMap((one) =>
      isShown(one) && !isIgnored(one)
        ? (['::before', '::after'] as const).flatMap((pseudo) => {
            const { content, display } = getComputedStyle(one, pseudo);
            // A text after a slash is for assistive technologies, an empty one hides the sign from them.
            const said = /^"((?:[^"\\]|\\.)*)"$/.exec(content)?.[1] ?? '';
            return display !== 'none' && /[\p{L}\p{N}]/u.test(said) ? [`${tell(one)} ${pseudo}: ${said}`] : [];
          })
        : [],
    ),
  'survol-seul': () =>
    rules().flatMap(({ selectorText, style }) => {
      if (!/:hover/.test(selectorText) || /:focus/.test(selectorText)) return [];
      const shows = ['display', 'visibility', 'opacity', 'clip-path'].filter(
        (name) => style.getPropertyValue(name) !== '',
      );
      return shows.length > 0 ? [`${selectorText}: ${shows.join(' ')}`] : [];
    }),
  'mouvement-sans-fin': () =>
    document
      .getAnimations()
      .filter(({ effect, playState }) => playState === 'running' && effect?.getComputedTiming().endTime === Infinity)
      .map(({ effect }) => {
        const { target } = effect as KeyframeEffect;
        return target === null ? '' : tell(target);
      }),
} satisfies Record<string, () => string[]>;

/** The text that is seen of a control, with that of its shadow roots and without its signs. */
function seenText(element: Element): string {
  // A link inside a drawing has no such text.
  return (element instanceof HTMLElement ? element.innerText : element.textContent)
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const isPointedAt = (element: Element | null): boolean =>
  element !== null && getComputedStyle(element).cursor === 'pointer';

const isReached = (element: Element): boolean =>
  element.matches('a[href], button, input, select, textarea, summary, [contenteditable], [tabindex], option');

/** The rules of every style sheet that the page and its shadow roots use. */
function rules(): CSSStyleRule[] {
  const roots = [
    document,
    ...[...everyElement()].flatMap(({ shadowRoot }) => (shadowRoot === null ? [] : [shadowRoot])),
  ];
  const sheets = new Set(roots.flatMap((root) => [...root.styleSheets, ...root.adoptedStyleSheets]));
  const read = (list: CSSRuleList): CSSStyleRule[] =>
    [...list].flatMap((rule) => {
      const inner = 'cssRules' in rule ? read(rule.cssRules as CSSRuleList) : [];
      // A rule for pointers that hover says nothing of those that do not.
      return rule instanceof CSSStyleRule ? [rule, ...inner] : inner;
    });
  return [...sheets].flatMap((sheet) => read(sheet.cssRules));
}
