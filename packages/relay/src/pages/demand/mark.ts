import { html } from 'hono/html';
import { meanings } from '../../contributions/moderation/meanings.ts';
import { demandActs, kindOfSubject, type DemandMark } from '../../contributions/moderation/demand.ts';
import { pages } from '../../locales/pages.ts';
import type { Html } from '../layout.ts';
import { TERRITORY_PATH } from '../moderation/moderation-page.ts';

const { marks: texts } = pages.territory;

/** Where a mark beside a need or a word is sent. */
export const DEMAND_PATH = `${TERRITORY_PATH}/besoins`;

/** Returns the address of such a mark, from the lists of a territory that is led back to. */
const addressOf = (territoire: string | null): string =>
  territoire === null ? DEMAND_PATH : `${DEMAND_PATH}?${new URLSearchParams({ territoire }).toString()}`;

/** Draws the choices of a meaning: the thématiques, each under its category, which may be chosen whole. */
export function renderMeanings(chosen = ''): Html[] {
  const option = (value: string, label: string): Html =>
    html`<option value="${value}" ${value === chosen ? 'selected' : ''}>${label}</option>`;
  return meanings.map(
    ({ value: category, label, thematiques }) =>
      html`<optgroup label="${label}">
        ${option(category, texts.whole(label))} ${thematiques.map(({ value, label: name }) => option(value, name))}
      </optgroup>`,
  );
}

/** They are many, and as many words stand in a page. */
const options = renderMeanings();

/** Draws the form that gives a word its meaning: the word becomes an entry by it. */
export function renderMeaning(sujet: string, name: string, territoire: string | null): Html {
  return html`<form class="second" method="post" action="${addressOf(territoire)}">
    <input type="hidden" name="sujet" value="${sujet}" />
    <label
      ><span>${texts.meaning}<span class="vh">${texts.of(name)}</span></span>
      <select name="sens" required>
        <option value="">${texts.choose}</option>
        ${options}
      </select></label
    >
    <button>${texts.add}<span class="vh">${texts.of(name)}</span></button>
  </form>`;
}

/** Draws what was done about a need or a word, and the form that notes it. */
export function renderMark(
  sujet: string,
  name: string,
  { mark, territoire }: { readonly mark: DemandMark | undefined; readonly territoire: string | null },
): Html {
  const form = (content: Html): Html =>
    html`<form class="second" method="post" action="${addressOf(territoire)}">
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

/** Puts what can be done about a line into its cell. */
export const toDo = (content: Html): Html => html`<div class="do">${content}</div>`;
