import type { AskedValue, QuestionGroup } from '@inclusion-kit/dataset/worker';
import { departements } from '@inclusion-kit/sdk/geography';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { labelOf } from '../../shared/format/field-value.ts';
import type { Desk } from '../desk.ts';
import { sayOwn, sayValue } from '../values.ts';

/** A question about the id of a record is whether to publish it. */
export const PUBLISHED = 'id';

/** Draws the ways to answer: candidates, the words of a vocabulary, or a text. */
export function renderAnswer(
  { key, before, example, candidates, names }: AskedValue,
  { code, field }: QuestionGroup,
  desk: Desk,
  isForAlike: boolean,
): TemplateResult {
  const { t, language, view, act } = desk;
  const answer = (value: string) => void desk.answer(key, value, isForAlike);
  if (field === PUBLISHED)
    return html`<p class="picks">
      <button class="btn btn-primary" type="button" @click=${() => answer('oui')}>${t.questions.publish}</button>
      <button class="btn" type="button" @click=${() => answer('non')}>${t.questions.skip}</button>
    </p>`;
  const isOfFile = code === 'departement_inconnu';
  const words = vocabularyOf(field);
  const choices: readonly (readonly [value: string, label: string])[] = isOfFile
    ? departements.map(({ code: one, nom }) => [one, `${nom} (${one})`])
    : words
        .filter(({ value }) => !candidates.includes(value))
        .map(({ value }) => [value, labelOf(field, value, language)]);
  const likely = isOfFile ? sayLikely(desk) : null;
  const hasCandidates = candidates.length > 0 || likely !== null;
  const tell = (departement: string) => act('tell', { source: view.file.source, departement });
  const label = hasCandidates ? t.questions.other : t.questions.answer;
  const name = t.questions.answerFor(before === '' ? example : sayOwn(desk, field, before));
  return html`${
      hasCandidates
        ? html`<div class="picks">
            ${
              likely === null
                ? nothing
                : html`<button class="btn btn-primary" type="button" @click=${() => tell(likely.code)}>
                    <bdi>${likely.said}</bdi>
                  </button>`
            }
            ${candidates.map(
              (candidate) =>
                html`<button
                  class="btn ${candidates.length === 1 ? 'btn-primary' : ''}"
                  type="button"
                  @click=${() => answer(candidate)}
                >
                  <bdi>${names?.[candidate] ?? sayValue(desk, field, candidate)}</bdi>
                </button>`,
            )}
          </div>`
        : nothing
    }
    <form
      class="acts"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const input = (event.target as HTMLFormElement).elements.namedItem('answer') as HTMLInputElement;
        const { value } = input;
        const day = field === 'date_maj' ? toIsoDay(value) : value;
        if (value.trim() === '') input.focus();
        else if (isOfFile) tell(value);
        else if (day === null) refuse(input, t.questions.badDay);
        else
          void desk
            .answer(key, day, isForAlike)
            .then((reason) => (reason === null ? undefined : refuse(input, reason)));
      }}
    >
      <label class="field" for="answer"
        ><span class="label" aria-hidden="true">${label}</span>${
          choices.length > 0
            ? html`<select class="input" id="answer" name="answer" aria-label=${name}>
                <option value="">${t.questions.choose}</option>
                ${choices.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
              </select>`
            : html`<input
                class="input"
                id="answer"
                name="answer"
                type="text"
                autocomplete="off"
                placeholder=${field === 'latitude' ? t.questions.point : field === 'date_maj' ? t.questions.day : nothing}
                aria-label=${name}
              />`
        }</label
      >
      <button class="btn ${hasCandidates ? '' : 'btn-primary'}" id="save" type="submit">${t.questions.save}</button>
      ${
        isOfFile
          ? nothing
          : html`<button class="btn btn-quiet" id="leave" type="button" @click=${() => answer('')}>
              ${t.questions.leave}
            </button>`
      }
    </form>`;
}

/** Says the département of nearly all communes of the file, null where there is none. */
export function sayLikely({
  t,
  view,
}: Pick<Desk, 't' | 'view'>): { readonly code: string; readonly said: string } | null {
  const found = departements.find(({ code }) => code === view.likelyDepartement);
  return found === undefined ? null : { code: found.code, said: t.questions.byCommunes(found.nom, found.code) };
}

/** Reads a day as people write it here: day, month, year. Null for no day of the calendar. */
function toIsoDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = /^\s*(\d{1,2})[\s/.-](\d{1,2})[\s/.-](\d{4})\s*$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

/** Says beside the field why its answer is refused. The next letter takes the complaint away. */
function refuse(input: HTMLInputElement, reason: string): void {
  input.setCustomValidity(reason);
  input.reportValidity();
  input.addEventListener('input', () => input.setCustomValidity(''), { once: true });
}
