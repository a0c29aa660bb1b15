// The way of a text from a field of Drupal 11 to the page.
import { mapTags, withAttributes } from '../tags.ts';

/**
 * The setting `allowed_html` of the format « HTML de base », as installed: core/recipes/basic_html_format_editor/config/
 * filter.format.basic_html.yml. The administrators of a site add tags to it. The format « HTML complet » has no such filter.
 */
export const BASIC_HTML =
  '<br> <p> <h2 id> <h3 id> <h4 id> <h5 id> <h6 id> <cite> <dl> <dt> <dd> <a hreflang href> <blockquote cite> <ul type> <ol start type> ' +
  '<strong> <em> <code> <li> <img src alt data-entity-uuid data-entity-type height width data-caption data-align>';

/**
 * Leaves out the tags and the attributes that `allowed_html` does not name: `FilterHtml` of the module filter, by `Xss::filter`. Each
 * allowed tag may also have `lang` and `dir`.
 */
export function filterHtml(html: string, allowed = BASIC_HTML): string {
  const attributes = new Map(
    [...allowed.matchAll(/<([\w-]+)([^>]*)>/g)].map(([, name = '', names = '']) => [name, names.trim().split(/\s+/)]),
  );
  return mapTags(html, (tag) => {
    const names = attributes.get(tag.name);
    return names === undefined ? '' : withAttributes(tag, (name) => ['lang', 'dir', ...names].includes(name));
  });
}
