import type { AskedValue, QuestionGroup } from '@inclusion-kit/dataset/worker';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { nameFieldOf, sayLines, type Desk } from '../desk.ts';
import { countAll, countQuestions } from '../steps/steps.ts';
import { sayOwn, sayValue } from '../values.ts';
import { PUBLISHED, renderAnswer } from './answer.ts';
import { renderNext } from './section.ts';

/** One value that is asked about, with its question. */
interface Asked {
  readonly group: QuestionGroup;
  readonly value: AskedValue;
}

/** All that is asked alike, where one answer is asked for it. */
const alikeOf = ({ open }: Pick<Desk, 'open'>, { group, value }: Asked): AskedValue['alike'] =>
  value.alike !== null && value.alike.count > 1 && !open.apart.has(group.key) ? value.alike : null;
/** Names what is left for later: a value, or all that is asked as it is. */
const laterKeyOf = (desk: Pick<Desk, 'open'>, asked: Asked): string => alikeOf(desk, asked)?.key ?? asked.value.key;

/** The values of a group that were read so far. */
const known = ({ open }: Pick<Desk, 'open'>, group: QuestionGroup): readonly AskedValue[] =>
  open.values.get(group.key) ?? group.values;

/** Returns the first question that waits for an answer, or the key of a group of which more has to be read first. */
export function nextQuestion({ view, open }: Pick<Desk, 'view' | 'open'>): Asked | { readonly unread: string } | null {
  for (const group of view.questions) {
    if (group.answered >= group.valueCount) continue;
    const values = known({ open }, group);
    const value = values.find(
      (one) => one.answer === null && !open.later.has(laterKeyOf({ open }, { group, value: one })),
    );
    if (value !== undefined) return { group, value };
    if (values.length < group.valueCount) return { unread: group.key };
  }
  return null;
}

/** Draws one question after the other, and the answers that were given. */
export function renderQuestions(desk: Desk): TemplateResult {
  const { t, view, open } = desk;
  const { total, answered, emptied, left } = countQuestions(desk);
  const next = left === 0 ? null : nextQuestion(desk);
  const given = view.questions.flatMap((group) =>
    known({ open }, group)
      .filter(({ answer }) => answer !== null)
      .map((value) => ({ group, value })),
  );
  return html`${
    next === null
      ? renderNext(desk)
      : 'unread' in next
        ? html`<p class="small">${t.questions.wait}</p>`
        : keyed(laterKeyOf(desk, next), renderQuestion(next, desk, total, answered + open.later.size + 1, left))
  }
  ${
    given.length === 0
      ? nothing
      : html`<details class="given">
          <summary>${t.questions.told(answered - emptied, emptied, 0)}</summary>
          <ul>
            ${given.map((one) => renderGiven(one, desk))}
          </ul>
        </details>`
  }`;
}

function renderQuestion(asked: Asked, desk: Desk, total: number, at: number, left: number): TemplateResult {
  const { t, unfold, open, pass, view } = desk;
  const { group, value } = asked;
  const { model, field, question } = group;
  const { before, example, beside } = value;
  const alike = alikeOf(desk, asked);
  const { lines, count } = alike ?? value;
  const facts = [
    [t.questions.inFile, sayOwn(desk, field, before), nothing],
    [
      t.questions.record,
      count > 1 ? t.questions.among(example, count) : example,
      html` <span class="muted">(${sayLines(desk, lines)})</span>`,
    ],
    [t.questions.place, withoutCode(beside), nothing],
  ] as const;
  return html`<div class="ask">
    <p class="xs muted">${t.questions.at(at, total)} · ${nameFieldOf(desk, model, field)}</p>
    <p class="what" id="question" tabindex="-1" lang="fr">${question}</p>
    <dl class="facts">
      ${facts.map(([name, text, where]) =>
        text === ''
          ? nothing
          : html`<div>
              <dt>${name}</dt>
              <dd><bdi>${text}</bdi>${where}</dd>
            </div>`,
      )}
    </dl>
    ${renderAnswer(value, group, desk, alike !== null)}
    <p class="xs muted">
      ${t.questions.effect(count)} ${field === PUBLISHED ? t.questions.ifOut : t.questions.ifEmpty}
    </p>
    <p class="acts">
      ${
        alike === null
          ? nothing
          : html`<button
              class="link-btn small"
              id="apart"
              type="button"
              @click=${() => unfold({ apart: new Set([...open.apart, group.key]) })}
            >
              ${t.questions.apart}
            </button>`
      }
      <button
        class="link-btn small"
        id="later"
        type="button"
        @click=${() => unfold({ later: new Set([...open.later, laterKeyOf(desk, asked)]) })}
      >
        ${t.questions.later}
      </button>
      ${
        left < 2
          ? nothing
          : html`<button
              class="link-btn small"
              id="skip"
              type="button"
              aria-describedby="skipped"
              @click=${() => pass('questions')}
            >
              ${t.questions.skipAll(left)}
            </button>`
      }
    </p>
    ${
      left < 2
        ? nothing
        : html`<p class="xs muted" id="skipped">
            ${t.questions.skipped(t.state.ready(view.counts.ready, countAll(view.counts), view.counts.model))}
          </p>`
    }
  </div>`;
}

/** Leaves the code of the commune away after a postal code and a name. */
const withoutCode = (place: string): string => place.replace(/(\b\d{5}\b.*)\s(?:\d{5}|2[AB]\d{3})(…?)$/, '$1$2');

function renderGiven({ group, value }: Asked, desk: Desk): TemplateResult {
  const { t } = desk;
  const { key, before, example, answer, lines } = value;
  const title = before === '' ? example : sayOwn(desk, group.field, before);
  return html`<li>
    <span
      ><bdi>${title}</bdi> <span class="muted xs">${sayLines(desk, lines)}</span>
      <span class="faint arrow" aria-hidden="true">→</span>
      <b>${answer === '' ? t.questions.left : html`<bdi>${sayAnswer(answer ?? '', value, group, desk)}</bdi>`}</b></span
    >
    <button class="link-btn small" type="button" @click=${() => void desk.answer(key, null)}>
      ${t.questions.change}<span class="vh">${t.mends.about(title)}</span>
    </button>
  </li>`;
}

/** Says an answer as the person chose it: the name of a structure, the label of a word. */
function sayAnswer(answer: string, { names }: AskedValue, { field }: QuestionGroup, desk: Desk): string {
  const { t } = desk;
  if (field === PUBLISHED) return answer === 'oui' ? t.questions.publish : t.questions.skip;
  return names?.[answer] ?? sayValue(desk, field, answer);
}
