// The way of a text from the editor of WordPress 6 to the page.
import { readFileSync } from 'node:fs';
import { mapTags, withAttributes } from '../tags.ts';

/**
 * The tags of posts: `$allowedposttags` in wp-includes/kses.php. `wp_kses_split2` there leaves out any other tag, and keeps the text
 * between. Neither `script`, `link`, `iframe` nor an element with a hyphen is among them.
 */
const ALLOWED = new Set(
  (
    'a abbr acronym address area article aside audio b bdo big blockquote br button caption cite code col colgroup dd del details dfn ' +
    'div dl dt em fieldset figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label legend li main map mark ' +
    'menu nav object ol p pre q rb rp rt rtc ruby s samp section small span strike strong sub summary sup table tbody td textarea tfoot ' +
    'th thead title tr track tt u ul var video'
  ).split(' '),
);

/** Filters the text of a person without the capability `unfiltered_html`, which authors and contributors are, before it is saved. */
export const kses = (html: string): string =>
  mapTags(html, (tag) => (ALLOWED.has(tag.name) ? withAttributes(tag, (name) => !name.startsWith('on')) : ''));

/** Makes paragraphs of a text of the classic editor: `wpautop` in wp-includes/formatting.php. */
export const autop = (html: string): string =>
  html
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replaceAll('\n', '<br />\n')}</p>`)
    .join('\n');

const plugin = readFileSync(new URL('inclusion-kit.php', import.meta.url), 'utf8');

/** Replaces the short code, as `do_shortcode` does with the function of the plugin, and prints its script. */
export function expandShortcodes(html: string): string {
  const relay = /RELAIS = '([^']+)'/.exec(plugin)?.[1] ?? '';
  const script = /RELAIS \. '([^']+)'/.exec(plugin)?.[1] ?? '';
  const drawn = /'(<di-search.*<\/di-search>)'/.exec(plugin)?.[1] ?? '';
  const found = /\[offre_insertion(.*?)\]/g;
  if (!found.test(html)) return html;
  const shown = html.replaceAll(found, (_, given: string) => {
    const [, commune = ''] = /commune="(\w*)"/.exec(given) ?? [];
    const [, departement = ''] = /departement="(\w*)"/.exec(given) ?? [];
    return drawn.replaceAll('%1$s', relay).replace('%2$s', commune).replace('%3$s', departement);
  });
  return `${shown}\n<script type="module" src="${relay}${script}"></script>`;
}
