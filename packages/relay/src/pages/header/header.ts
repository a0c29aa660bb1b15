import { html } from 'hono/html';
import type { PageLanguage } from '../../locales/languages.ts';
import { pageTexts } from '../../locales/page-texts.ts';
import { icon } from '../home/icon.ts';
import type { Html } from '../html.ts';
import { renderLanguages, withLanguage, type Reader } from '../language-switch.ts';

export const ADD_PATH = '/ajouter';

/** For whom and where a page is. With a reader it is in their language, which they can change. Without one it is French. */
export type Standing = { reader: Reader } | { territory: string | null };

interface Head {
  lang: PageLanguage;
  /** The name of the territory. Null for none. */
  territory: string | null;
  /** Address of the home. */
  home: string;
  /** The ways and the languages at the end of the line. */
  beside: Html;
}

/** Draws the head of a page: the link over everything, then the name of the territory, which leads to the home. */
export function renderHead({ lang, territory, home, beside }: Head): Html {
  const texts = pageTexts[lang].home;
  const name = territory ?? texts.name;
  return html`<a class="skip" href="#contenu">${texts.skip}</a>
    <header class="top">
      <div>
        <a class="brand" href="${home}"
          ><i aria-hidden="true">${Array.from(name)[0]?.toLocaleUpperCase('fr') ?? ''}</i
          ><span><bdi>${name}</bdi><small>${territory === null ? texts.about : texts.name}</small></span></a
        >
        ${beside}
      </div>
    </header>`;
}

/**
 * Draws the head that every page of the relay has.
 * @param ways the ways in the place of those of the public, for a page of those who work here
 */
export function renderHeader(standing: Standing, ways: Html | null = null): Html {
  const reader = 'reader' in standing ? standing.reader : null;
  const { territory } = 'reader' in standing ? standing.reader : standing;
  const lang = reader?.lang ?? 'fr';
  const texts = pageTexts[lang].home;
  const to = (path: string): string => (reader === null ? path : withLanguage(path, reader));
  return renderHead({
    lang,
    territory,
    home: to('/'),
    beside:
      ways ??
      html`<nav class="links" aria-label="${texts.name}">
          <a href="${to(ADD_PATH)}">${icon('plus')}${texts.add}</a>
          <a href="${to('/#pro')}">${icon('person')}${texts.pro}</a>
        </nav>
        ${reader === null ? '' : renderLanguages(reader)}`,
  });
}
