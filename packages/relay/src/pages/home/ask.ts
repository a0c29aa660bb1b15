import { firstUrgentNumbers, urgentWords } from '@inclusion-kit/sdk/internal';
import { urgentNumbers } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { pageTexts } from '../../locales/page-texts.ts';
import type { Html } from '../html.ts';
import type { Reader } from '../language-switch.ts';
import { icon } from './icon.ts';
import { NEED_NAMES_PATH } from './need-names.ts';
import type { NeedFilter } from './proposed-needs.ts';

/** The texts that were typed in the fields before. */
interface AskedBefore {
  readonly typed: string;
  readonly words: string;
  /** The need that was chosen in the place of words. Null for none. */
  readonly need?: NeedFilter | null;
}

/**
 * Draws the fields of a search and their button, with what was typed in them before.
 * @param meaning the address that tells what words mean. Null where nothing does
 */
export function renderAsk(
  { lang, browser }: Pick<Reader, 'lang' | 'browser'>,
  asked: AskedBefore | null,
  meaning: string | null = null,
): Html {
  const texts = pageTexts[lang].home;
  return html`${lang === browser ? '' : html`<input type="hidden" name="lang" value="${lang}" />`}
    <div class="ask">
      <div class="cell">
        <label for="ou">${texts.place}</label>
        <input
          id="ou"
          name="ou"
          autocomplete="off"
          maxlength="100"
          placeholder="${texts.placeHint}"
          value="${asked?.typed ?? ''}"
          ${asked === null ? '' : html`aria-invalid="true" aria-describedby="lieu-dit"`}
        />
        <ul
          class="proposed"
          id="lieux"
          role="listbox"
          aria-label="${texts.places}"
          data-whole="${texts.whole}"
          hidden
        ></ul>
        <p class="vh" id="lieux-dit" role="status" data-found="${texts.found}"></p>
        <button type="button" id="ici" hidden aria-label="${texts.here}" title="${texts.here}">
          ${icon('locate')}
        </button>
      </div>
      <div class="cell">
        <label for="quoi">${texts.words}</label>
        <input
          id="quoi"
          name="di-q"
          autocomplete="off"
          maxlength="200"
          placeholder="${texts.wordsHint}"
          value="${asked?.words ?? ''}"
        />
        ${meaning === null ? '' : renderNeedList(meaning, lang, asked?.need ?? null)}
      </div>
      <button class="go">${icon('search')}${texts.submit}</button>
    </div>
    <p class="said" id="ici-dit" role="status" data-failed="${texts.hereFailed}"></p>`;
}

function renderNeedList(meaning: string, lang: Reader['lang'], need: NeedFilter | null): Html {
  const { needs, needsFound } = pageTexts[lang].home;
  const names = `${NEED_NAMES_PATH}?lang=${lang}`;
  return html`<ul
      class="proposed"
      id="mots"
      role="listbox"
      aria-label="${needs}"
      data-meaning="${meaning}"
      data-names="${names}"
      ${need === null ? '' : html`data-name="${need.name}" data-value="${need.value}"`}
      hidden
    ></ul>
    <p class="vh" id="mots-dits" role="status" data-found="${needsFound}"></p>`;
}

/** The numbers for people in danger, each with a word, between the box and the needs: said once, where nobody scrolls to them. */
export function renderSos(lang: Reader['lang']): Html {
  return html`<div class="sos">
    <p id="urgent"><b>${pageTexts[lang].home.urgent}</b> <small>${pageTexts[lang].home.urgentFree}</small></p>
    <ul aria-labelledby="urgent">
      ${firstUrgentNumbers.map(
        (number) =>
          html`<li>
            <a
              href="tel:${number}"
              aria-label="${number} ${urgentWords[number][lang]}, ${urgentNumbers[number].names[lang]}"
              ><bdi>${number}</bdi> <small>${urgentWords[number][lang]}</small></a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}
