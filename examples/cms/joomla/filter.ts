// The way of a text from the editor of Joomla 5 to the page.
import { mapTags, withAttributes } from '../tags.ts';

/** `$blockedTags` and `$blockedAttributes` of Joomla\Filter\InputFilter, which `ComponentHelper::filterText` calls. */
const BLOCKED_TAGS = new Set(
  (
    'applet body bgsound base basefont canvas embed frame frameset head html id iframe ilayer layer link meta name object script ' +
    'style title xml'
  ).split(' '),
);
const BLOCKED_ATTRIBUTES = new Set(['action', 'background', 'codebase', 'dynsrc', 'formaction', 'lowsrc']);

/**
 * Filters the text of a group whose text filter is « Liste noire par défaut » (`BL`): all that write, but the super users. `cleanTags`
 * leaves out the blocked tags, and those whose name is not made of letters and digits alone.
 */
export const filterText = (html: string): string =>
  mapTags(html, (tag) =>
    !/^[a-z][a-z0-9]*$/i.test(tag.name) || BLOCKED_TAGS.has(tag.name)
      ? ''
      : withAttributes(tag, (name) => !name.startsWith('on') && !BLOCKED_ATTRIBUTES.has(name)),
  );

/**
 * Cleans the text that passes through TinyMCE, whose setting `invalid_elements` is `script,applet,iframe` as installed. It also leaves out
 * the elements that its schema does not know.
 */
export const tinyMce = (html: string): string =>
  mapTags(html, ({ name, text }) => (['script', 'applet', 'iframe'].includes(name) || name.includes('-') ? '' : text));

/** Puts the modules of a page where an article names them by number: the plugin « Contenu - Charger les modules ». */
export const loadModules = (html: string, modules: ReadonlyMap<number, string>): string =>
  html.replaceAll(/\{loadmoduleid\s+(\d+)\}/g, (_, id: string) => modules.get(Number(id)) ?? '');
