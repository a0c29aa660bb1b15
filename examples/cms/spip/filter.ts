// The way of the text of an article from the editor of SPIP 4 to the public page.
import { readFileSync } from 'node:fs';
import { mapTags, withAttributes } from '../tags.ts';

/** The tags that `safehtml` leaves out: `$deleteTags` in plugins-dist/safehtml. It leaves out names with a hyphen, too. */
const DELETED = new Set(
  (
    'applet base basefont bgsound blink body embed frame frameset head html ilayer iframe layer link meta object style title ' +
    'script'
  ).split(' '),
);

/** The blocks that no shortcut reaches: `_PROTEGE_BLOCS` in ecrire/inc/texte_mini.php. What stands in `<html>` comes out as it is. */
const PROTECTED = /<(html|code|cadre|frame|script)(\s[^>]*)?>(.*?)<\/\1>/gis;

const model = readFileSync(new URL('offre_insertion.html', import.meta.url), 'utf8');

/** Replaces `<offre_insertion|commune=…>` by the model of this name: `traiter_modeles` in ecrire/inc/lien.php. Its scripts are trusted. */
const expandModels = (text: string): string =>
  text.replaceAll(/<offre_insertion((?:\|[^>|]*)*)>/g, (_, given: string) => {
    const values = new URLSearchParams(given.slice(1).replaceAll('|', '&'));
    const drawn = model
      .replace(/^\[\(#REM\).*\]\n/, '')
      .replaceAll(
        /\[([^[\]]*)\(#ENV\{(\w+)\}\|attribut_html\)([^[\]]*)\]/g,
        (__, before: string, name: string, after: string) =>
          values.has(name) ? `${before}${values.get(name) ?? ''}${after}` : '',
      );
    if (drawn.includes('#')) throw new Error(`offre_insertion.html holds what is not known here: ${drawn}`);
    return drawn;
  });

/**
 * Draws the text of an article: `propre`, with the shortcuts of plugins-dist/textwheel/wheels/spip/spip.yaml.
 * @param filtrerJavascript the setting `$GLOBALS['filtrer_javascript']` of config/mes_options.php. At 0, as installed, the public page keeps
 *   scripts (`interdire_scripts` in ecrire/inc/texte_mini.php). At -1 it shows them as text, and `safehtml` cleans the rest.
 */
export function propre(article: string, filtrerJavascript: -1 | 0 = 0): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\uE000${kept.push(html) - 1}\uE000`;
  const isAllowed = (html: string): string =>
    filtrerJavascript === 0
      ? html
      : mapTags(
          html.replaceAll(/<script.*?(?:$|<\/script>)/gis, (text) => `<code>${text.replaceAll('<', '&lt;')}</code>`),
          (tag) =>
            DELETED.has(tag.name) || tag.name.includes('-') ? '' : withAttributes(tag, (name) => !/^on/.test(name)),
        );
  const text = article
    .replaceAll(PROTECTED, (all, name: string, _, inside: string) =>
      keep(isAllowed(name.toLowerCase() === 'html' ? inside : all)),
    )
    .replaceAll(/<offre_insertion[^>]*>/g, (one) => keep(expandModels(one)));
  return (
    isAllowed(text)
      // Braces, underscores and hyphens inside a tag are no shortcuts.
      .replaceAll(/<\/?[a-z!][^<>]*[{}_-][^<>]*>/gi, keep)
      .replaceAll(/\{\{\{(.*?)\}\}\}/gs, '\n\n<h3 class="spip">$1</h3>\n\n')
      .replaceAll(/\{\{(.*?)\}\}/gs, '<strong>$1</strong>')
      .replaceAll(/\{(.*?)\}/gs, '<i>$1</i>')
      .replaceAll(/\[([^\]]*?)->([^\]]*?)\]/g, '<a href="$2" class="spip_out">$1</a>')
      .replaceAll('~', '&nbsp;')
      .split(/\n[ \t]*\n/)
      .map((part) => `<p>${part.trim().replaceAll('\n', "<br class='autobr' />")}</p>`)
      .join('\n')
      .replaceAll(/\uE000(\d+)\uE000/g, (_, index: string) => kept[Number(index)] ?? '')
  );
}
