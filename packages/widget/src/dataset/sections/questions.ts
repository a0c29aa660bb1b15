import type { AskedValue, QuestionGroup } from '@inclusion-kit/dataset/worker';
import { departements } from '@inclusion-kit/sdk/geography';
import { createLabels, vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { inLanguage } from '../../shared/format/labels.ts';
import { icon } from '../../shared/icons/icons.ts';
import { nameField, sayLines, sayValue, type Desk } from '../desk.ts';
import { countOpenQuestions } from '../steps/steps.ts';
import { cutGroups, renderMore, renderSection } from './section.ts';

/**
 * Draws the values that a person has to decide about, a field and a kind at a time.
 * @param drawn so many groups at most, as far as their turn has come
 */
export function renderQuestions(desk: Desk, drawn: number): TemplateResult {
  const { t, view, open, unfold, isNarrow } = desk;
  const { questions } = view;
  const groups = cutGroups(questions, { isOpen: open.asked, isNarrow, drawn });
  const left = countOpenQuestions(desk);
  return renderSection(
    desk,
    'questions',
    t.steps.questions,
    t.questions.count(left),
    html`<p class="sub">${t.questions.lead}</p>
      <ul class="fx">
        ${groups.shown.map((group) => renderGroup(group, desk))}
      </ul>
      ${groups.left > 0 ? renderMore(t.questions.moreGroups(groups.left), () => unfold({ asked: true })) : nothing}`,
  );
}

function renderGroup(group: QuestionGroup, desk: Desk): TemplateResult {
  const { t, open, seeValues, isNarrow } = desk;
  const { key, model, field, question, count, valueCount } = group;
  const values = open.values.get(key) ?? (isNarrow ? group.values.slice(0, 1) : group.values);
  const name = nameField(desk, model === 'structure' ? `structure.${field}` : field);
  return html`<li>
    <p class="h"><b>${name}</b> <bdi lang="fr">${question}</bdi><span class="n">${t.mends.lines(count)}</span></p>
    <ul class="asked">
      ${values.map((value) => renderValue(value, group, desk))}
    </ul>
    ${
      valueCount > values.length
        ? html`<p class="acts">
            <button class="link-btn small" type="button" @click=${() => seeValues(key)}>
              ${t.questions.see(valueCount)}<span class="vh">${t.mends.about(`${name}, ${question}`)}</span>
            </button>
          </p>`
        : nothing
    }
  </li>`;
}

function renderValue(value: AskedValue, group: QuestionGroup, desk: Desk): TemplateResult {
  const { t } = desk;
  const { key, before, lines, count, example, beside, answer } = value;
  const title = before === '' ? example : before;
  return html`<li>
    <p class="what">
      <code><bdi>${title === '' ? t.mends.empty : title}</bdi></code>
      <span class="muted xs"
        >${t.mends.times(count)} ·
        ${sayLines(desk, lines)}${before !== '' && example !== '' ? html` · <bdi>${example}</bdi>` : nothing}</span
      >
      ${beside === '' ? nothing : html`<span class="beside">${icon('pin')}<bdi>${beside}</bdi></span>`}
    </p>
    ${
      answer !== null
        ? html`<p class="acts">
            <span class="small"
              >${answer === '' ? t.questions.left : html`<bdi>${t.questions.answered(sayAnswer(answer, group, desk))}</bdi>`}</span
            >
            <button class="link-btn small" type="button" @click=${() => void desk.answer(key, null)}>
              ${t.questions.change}<span class="vh">${t.mends.about(title)}</span>
            </button>
          </p>`
        : renderAnswer(value, group, desk, title)
    }
  </li>`;
}

/** A question about the id of a record is whether to publish it. */
const PUBLISHED = 'id';

function sayAnswer(answer: string, { field }: QuestionGroup, desk: Desk): string {
  const { t, language } = desk;
  if (field === PUBLISHED) return answer === 'oui' ? t.questions.publish : t.questions.skip;
  const words = vocabularyOf(field);
  if (words.length === 0) return sayValue(desk, field, answer);
  const labels = createLabels(words);
  return answer
    .split(', ')
    .map((one) => inLanguage(labels, one, language))
    .join(', ');
}

/** Draws the ways to answer: candidates, the words of a vocabulary, or a text. */
function renderAnswer(
  { key, candidates, names }: AskedValue,
  { code, field }: QuestionGroup,
  desk: Desk,
  title: string,
): TemplateResult {
  const { t, language, view, act } = desk;
  const answer = (value: string) => void desk.answer(key, value);
  const about = html`<span class="vh">${t.mends.about(title)}</span>`;
  if (field === PUBLISHED)
    return html`<p class="acts">
      <button class="btn btn-sm" type="button" @click=${() => answer('oui')}>${t.questions.publish}${about}</button>
      <button class="btn btn-sm" type="button" @click=${() => answer('non')}>${t.questions.skip}${about}</button>
    </p>`;
  const isOfFile = code === 'departement_inconnu';
  const words = vocabularyOf(field);
  const labels = createLabels(words);
  const isWord = words.length > 0;
  const choices: readonly (readonly [value: string, label: string])[] = isOfFile
    ? departements.map(({ code: one, nom }) => [one, `${one} ${nom}`])
    : words.map(({ value }) => [value, inLanguage(labels, value, language)]);
  return html`<form
    class="acts"
    novalidate
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const input = (event.target as HTMLFormElement).elements.namedItem('answer') as HTMLInputElement;
      const { value } = input;
      if (value.trim() === '') return;
      const day = field === 'date_maj' ? toIsoDay(value) : value;
      if (isOfFile) act('tell', { source: view.file.source, departement: value });
      else if (day === null) refuse(input, t.questions.badDay);
      else void desk.answer(key, day).then((reason) => (reason === null ? undefined : refuse(input, reason)));
    }}
  >
    ${candidates.map(
      (candidate) =>
        html`<button class="btn btn-sm" type="button" @click=${() => answer(candidate)}>
          <bdi
            >${names?.[candidate] ?? (isWord && !candidate.includes(',') ? inLanguage(labels, candidate, language) : sayValue(desk, field, candidate))}</bdi
          >${about}
        </button>`,
    )}
    ${
      choices.length > 0
        ? html`<select class="input" name="answer" aria-label=${t.questions.answerFor(title)}>
            <option value="">${t.questions.choose}</option>
            ${choices.map(([value, label]) => html`<option value=${value}>${label}</option>`)}
          </select>`
        : html`<input
            class="input"
            name="answer"
            type="text"
            autocomplete="off"
            placeholder=${field === 'latitude' ? t.questions.point : field === 'date_maj' ? t.questions.day : nothing}
            aria-label=${t.questions.answerFor(title)}
          />`
    }
    <button class="btn btn-sm" type="submit">${t.questions.save}${about}</button>
    <button class="link-btn small" type="button" @click=${() => answer('')}>${t.questions.leave}${about}</button>
  </form>`;
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
