import { categories, categorieOf, thematiques } from '@inclusion-kit/sdk/referentiels';
import { html } from 'hono/html';
import { demandActs, kindOfSubject, type DemandMark } from '../../contributions/moderation/demand.ts';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';
import { TERRITORY_PATH } from './moderation-page.ts';

const { marks: texts } = pages.territory;

/** Where a mark beside a need or a word is sent. */
export const DEMAND_PATH = `${TERRITORY_PATH}/besoins`;

/** The meanings that a word may be given: each category, then its thématiques. */
const meanings = categories.map(
  (category) =>
    html`<optgroup label="${category.label}">
      <option value="${category.value}">${texts.whole(category.label)}</option>
      ${thematiques
        .filter(({ value }) => categorieOf(value) === category.value)
        .map(({ value, label }) => html`<option value="${value}">${label}</option>`)}
    </optgroup>`,
);

/** Draws the form that gives a word its meaning: the word becomes an entry by it. */
export function renderMeaning(sujet: string, name: string): Html {
  return html`<form class="second" method="post" action="${DEMAND_PATH}">
    <input type="hidden" name="sujet" value="${sujet}" />
    <label
      >${texts.meaning}<span class="vh">${texts.of(name)}</span>
      <select name="sens" required>
        <option value="">${texts.choose}</option>
        ${meanings}
      </select></label
    >
    <button>${texts.add}<span class="vh">${texts.of(name)}</span></button>
  </form>`;
}

/** Draws what was done about a need or a word, and the form that notes it. */
export function renderMark(sujet: string, name: string, mark: DemandMark | undefined): Html {
  const form = (content: Html): Html =>
    html`<form class="second" method="post" action="${DEMAND_PATH}">
      <input type="hidden" name="sujet" value="${sujet}" />${content}
    </form>`;
  if (mark !== undefined)
    return html`<span
        >${texts.done(texts.acts[mark.acte], mark.par, mark.date)}${mark.note === '' ? '' : `\u00a0: ${mark.note}`}</span
      >
      ${form(html`<button class="plain" name="acte" value="annulation">${texts.undo}<span class="vh">${texts.of(name)}</span></button>`)}`;
  // A word is added by its meaning, in the field above.
  const isWord = kindOfSubject(sujet) === 'mot';
  return html`<details>
    <summary>${texts.note}<span class="vh">${texts.of(name)}</span></summary>
    ${form(
      html`<label
          >${texts.what}
          <select name="acte">
            ${demandActs
              .filter((acte) => acte !== 'annulation' && !(isWord && acte === 'mot-ajoute'))
              .map((acte) => html`<option value="${acte}">${texts.acts[acte]}</option>`)}
          </select></label
        >
        <label>${texts.more} <input name="note" maxlength="300" /></label>
        <button>${texts.save}</button>`,
    )}
  </details>`;
}
