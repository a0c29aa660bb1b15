// The checks of the page, its languages and its structure. Each returns one line for each fault.
import { everyElement, isIgnored, isShown, nearest, shown, tell } from './tree.ts';

const OBSOLETE = 'basefont, big, blink, center, font, marquee, s, strike, tt, frameset, applet';
const OBSOLETE_ATTRIBUTES =
  'align alink background bgcolor border cellpadding cellspacing char charoff clear compact color frameborder hspace link marginheight marginwidth text valign vlink vspace';

export const pageChecks = {
  doctype: () => (document.doctype?.name === 'html' && document.compatMode === 'CSS1Compat' ? [] : ['no doctype']),
  'identifiants-uniques': () => {
    const seen = new Map<Node, Set<string>>();
    return [...everyElement()].flatMap((one) => {
      if (one.id === '') return [];
      const root = one.getRootNode();
      const ids = seen.get(root) ?? new Set();
      seen.set(root, ids);
      if (ids.has(one.id)) return [`${tell(one)}: #${one.id}`];
      ids.add(one.id);
      return [];
    });
  },
  'references-internes': () =>
    [...everyElement()].flatMap((one) => {
      const root = one.getRootNode() as Document | ShadowRoot;
      const names = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'aria-errormessage'];
      return isShown(one)
        ? names
            .flatMap((name) => (one.getAttribute(name) ?? '').split(/\s+/).map((id) => [name, id] as const))
            // A list that is not open is not drawn yet, and no control names it before.
            .filter(([name, id]) => id !== '' && name !== 'aria-controls' && root.getElementById(id) === null)
            .map(([name, id]) => `${tell(one)}: ${name}="${id}"`)
        : [];
    }),
  'langue-de-la-page': () =>
    /^(?:fr|en|es|ar|uk)$/.test(document.documentElement.lang) ? [] : [document.documentElement.lang],
  'titre-de-la-page': () => (document.title.trim().length > 3 ? [] : [document.title]),
  'codes-de-langue': () =>
    [...everyElement()].flatMap((one) => {
      const lang = one.getAttribute('lang');
      if (lang === null) return [];
      try {
        return Intl.getCanonicalLocales(lang).length === 1 ? [] : [`${tell(one)}: ${lang}`];
      } catch {
        return [`${tell(one)}: ${lang}`];
      }
    }),
  'autres-ecritures': () =>
    textsOf().flatMap(([text, element]) => {
      const lang =
        element.closest('[lang]')?.getAttribute('lang') ??
        nearest(element, (one) => one.hasAttribute('lang'))?.getAttribute('lang');
      if (/[\u0600-\u06ff]/.test(text) && lang !== 'ar') return [tell(element)];
      return /[\u0400-\u04ff]{2}/.test(text) && lang !== 'uk' ? [tell(element)] : [];
    }),
  'sens-de-lecture': () =>
    textsOf().flatMap(([text, element]) =>
      /[\u0590-\u08ff]/.test(text) && getComputedStyle(element).direction !== 'rtl' ? [tell(element)] : [],
    ),
  'balises-de-presentation': () =>
    [...everyElement()].flatMap((one) => {
      if (one instanceof SVGElement) return [];
      const isEmpty =
        /^(?:p|h[1-6]|li|dt|dd|blockquote)$/.test(one.localName) &&
        isShown(one) &&
        one.childElementCount === 0 &&
        one.textContent.trim() === '' &&
        // A line that announces stands empty until it has something to say.
        one.closest('[role="status"], [role="alert"], [aria-live]') === null;
      const isBreak =
        one.localName === 'br' &&
        one.nextElementSibling?.localName === 'br' &&
        one.nextSibling === one.nextElementSibling;
      return one.matches(OBSOLETE) || isEmpty || isBreak ? [tell(one)] : [];
    }),
  'attributs-de-presentation': () =>
    [...everyElement()].flatMap((one) => {
      if (one instanceof SVGElement) return [];
      const wrong = OBSOLETE_ATTRIBUTES.split(' ').filter(
        (name) => one.hasAttribute(name) && !one.localName.includes('-'),
      );
      return wrong.length > 0 ? [`${tell(one)}: ${wrong.join(' ')}`] : [];
    }),
  titres: () => {
    const heads = shown('h1, h2, h3, h4, h5, h6, [role="heading"]').filter((one) => !isIgnored(one));
    const levels = heads.map((one) => Number(one.getAttribute('aria-level') ?? one.localName.slice(1)));
    const faults = heads.flatMap((one, index) =>
      (levels[index] ?? 1) > (levels[index - 1] ?? 0) + 1 ? [tell(one)] : [],
    );
    const ones = levels.filter((level) => level === 1).length;
    return ones === 1 ? faults : [...faults, `${ones} h1`];
  },
  zones: () => {
    const mains = shown('main, [role="main"]').length;
    return mains === 1 ? [] : [`${mains} main`];
  },
  'fond-avec-la-couleur': () => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return color !== '' &&
      /^rgba\(0, 0, 0, 0\)$/.test(backgroundColor) &&
      /^rgba\(0, 0, 0, 0\)$/.test(getComputedStyle(document.documentElement).backgroundColor)
      ? ['body has no ground']
      : [];
  },
  'raccourcis-d-une-touche': () => [...everyElement()].filter((one) => one.hasAttribute('accesskey')).map(tell),
  rafraichissement: () => [...document.querySelectorAll('meta[http-equiv="refresh" i]')].map(tell),
} satisfies Record<string, () => string[]>;

/** The texts that are drawn, each with the element that holds it. */
function textsOf(): [string, HTMLElement][] {
  return [...everyElement()].flatMap((element) => {
    if (/^(?:script|style|template)$/.test(element.localName) || !isShown(element)) return [];
    const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
    return text.trim() === '' ? [] : [[text, element] as [string, HTMLElement]];
  });
}
