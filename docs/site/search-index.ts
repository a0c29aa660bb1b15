// The index of the search, made when the site is built and read in the browser.
import MiniSearch from 'minisearch';
import type { TitledPage } from './layout.ts';
import { headingsOf } from './markdown.ts';
import { searchOptions, type Indexed } from './search-options.ts';

/** Characters of a page of the API that are indexed: its first sentences. */
const API_LENGTH = 600;

/** Makes the index of rendered pages. It goes into a file as JSON. */
export function indexPages(pages: readonly (TitledPage & { readonly html: string })[]): MiniSearch<Indexed> {
  const index = new MiniSearch<Indexed>(searchOptions);
  index.addAll(
    pages.map(({ path, title, lang, section, html }) => ({
      id: path,
      title,
      lang,
      ...(section === 'reference'
        ? {}
        : { parts: headingsOf(html).map(({ id, text }) => [id, toText(text)] as const) }),
      // The name of its file says in other words than its title what a page is about.
      headings: [...headingsOf(html).map(({ text }) => text), path.replace(/\.html$/, '').replace(/\W/g, ' ')].join(
        ' ',
      ),
      text: toText(html).slice(0, section === 'reference' ? API_LENGTH : undefined),
    })),
  );
  return index;
}

function toText(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:lt|gt|amp|quot|#39);/g, ' ')
    .replace(/\s+/g, ' ');
}
