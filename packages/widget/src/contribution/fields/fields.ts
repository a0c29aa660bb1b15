import { fieldFacts, type FieldKind, type FieldOfKind } from '@inclusion-kit/sdk/internal';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../shared/icons/icons.ts';
import type { Champ, TextChamp } from '../draft/contribution-fields.ts';
import { isField, type Issue, type Question } from '../checks/contribution-questions.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';
import { valuesOf } from './values.ts';
import { formatValue, labelOf, shorten } from '../../shared/format/field-value.ts';

/** A remark under a field without an error: good news, a doubt, or the treatment by the commons. */
export interface Remark {
  kind: 'ok' | 'warn' | 'commons';
  text: string;
}

/** The options of a text field. */
export interface TextOptions {
  rows?: number | undefined;
  /** The keyboard, in place of that of the field's kind. */
  inputmode?: 'numeric';
  optional?: boolean;
  placeholder?: string;
  count?: string;
  remarks?: readonly (Remark | null)[] | undefined;
  className?: string;
  /** In place of the field's own hint. */
  hint?: string | undefined;
}

/** The types of the fields that hold more than a plain text: browsers and keyboards fit them. */
const types: Readonly<Partial<Record<FieldKind, 'tel' | 'email' | 'url'>>> = {
  phone: 'tel',
  email: 'email',
  link: 'url',
};

/** Draws one text or number of the record, with its label, hint, messages and former value. */
export function renderText(form: Form, champ: TextChamp, options: TextOptions = {}): TemplateResult {
  const { t, draft } = form;
  const { kind, whole = false } = fieldFacts(champ);
  const type = types[kind] ?? 'text';
  const keyboard = kind === 'number' ? (whole ? 'numeric' : 'decimal') : type;
  const { rows, inputmode = keyboard, optional = false, placeholder, count, className = '' } = options;
  const issue = form.shown.get(champ);
  const remarks = keep(options.remarks);
  const hint = options.hint ?? t.hints[champ];
  const onInput = (event: Event): void => form.type(champ, (event.target as HTMLInputElement).value);
  const onBlur = (): void => form.leave(champ);
  const describedBy = toIds(
    champ,
    hint !== undefined,
    issue !== undefined || remarks.some(({ kind }) => kind !== 'commons'),
  );
  return html`<div class="field ${className}">
    <div class="label-row">
      <label class="label" for=${champ}
        >${t.labels[champ]}${optional ? html` <span class="opt">${t.optional}</span>` : nothing}</label
      >
      ${
        form.changed.has(champ) && !form.subject.isNew
          ? html`<span class="edited">${t.edited}</span>`
          : count === undefined
            ? nothing
            : html`<span class="count">${count}</span>`
      }
    </div>
    ${renderHint(champ, hint)}
    ${
      rows === undefined
        ? html`<input
            class="input"
            id=${champ}
            type=${type}
            inputmode=${inputmode}
            autocomplete="off"
            dir="auto"
            placeholder=${placeholder ?? nothing}
            aria-invalid=${issue === undefined ? nothing : 'true'}
            aria-describedby=${describedBy}
            .value=${live(draft[champ])}
            @input=${onInput}
            @blur=${onBlur}
          />`
        : html`<textarea
            class="input"
            id=${champ}
            dir="auto"
            rows=${rows}
            aria-invalid=${issue === undefined ? nothing : 'true'}
            aria-describedby=${describedBy}
            .value=${live(draft[champ])}
            @input=${onInput}
            @focus=${onFocusArea}
            @blur=${onBlur}
          ></textarea>`
    }
    ${renderMessages(form, champ, issue, remarks)}${renderWas(form, champ)}${renderCommons(remarks)}
  </div>`;
}

/** Browsers bring the caret of a text area into view, not the area: it may stay behind the bar at the foot. */
function onFocusArea(event: Event): void {
  (event.currentTarget as HTMLElement).scrollIntoView({ block: 'nearest' });
}

/** Draws the boxes of a field that holds several values. Values unknown to this version stay, to be kept or removed. */
export function renderSet(
  form: Form,
  champ: Champ & FieldOfKind<'values'>,
  { remarks, wide = false }: { remarks?: readonly (Remark | null)[] | undefined; wide?: boolean } = {},
): TemplateResult {
  const { draft } = form;
  const chosen = draft[champ];
  const known = valuesOf(champ);
  const before = valueOf(form.record, champ);
  const extra = Array.isArray(before) ? before.filter((value) => !known.includes(value)) : [];
  return renderGroup(
    form,
    champ,
    html`<div class=${wide ? 'boxes boxes-wide' : 'boxes'}>
      ${[...known, ...extra].map(
        (value) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name=${champ}
              .checked=${live(chosen.includes(value))}
              @change=${() => form.type(champ, toggle(chosen, value))}
              @blur=${() => form.leave(champ)}
            /><span lang="fr">${labelOf(champ, value)}</span></label
          >`,
      )}
    </div>`,
    keep(remarks),
  );
}

/** Draws the radio buttons of a field that holds one value or none. */
export function renderChoice(form: Form, champ: Champ & FieldOfKind<'value'>): TemplateResult {
  const { t, draft } = form;
  const values = ['', ...valuesOf(champ)];
  const known = values.includes(draft[champ]) ? values : [...values, draft[champ]];
  // The unknown comes last: it is what one comes back to.
  const ordered = [...known.filter((value) => value !== ''), ''];
  return renderGroup(
    form,
    champ,
    html`<div class="choices">
      ${ordered.map(
        (value) =>
          html`<label class="choice"
            ><input
              type="radio"
              name=${champ}
              value=${value}
              .checked=${live(draft[champ] === value)}
              @change=${() => form.type(champ, value)}
            /><span>${value === '' ? t.unknownChoice : labelOf(champ, value)}</span></label
          >`,
      )}
    </div>`,
    [],
  );
}

/** Draws a group of controls under one legend, with its hint, messages and former value. */
export function renderGroup(form: Form, champ: Champ, content: unknown, remarks: readonly Remark[]): TemplateResult {
  const { t } = form;
  const issue = form.shown.get(champ);
  const hint = t.hints[champ];
  return html`<fieldset
    class="field"
    id=${champ}
    aria-describedby=${toIds(champ, hint !== undefined, issue !== undefined || remarks.some(({ kind }) => kind !== 'commons'))}
  >
    <legend class="label">
      ${t.labels[champ]}${form.changed.has(champ) && !form.subject.isNew ? html` <span class="edited">${t.edited}</span>` : nothing}
    </legend>
    ${renderHint(champ, hint)}${content}${renderMessages(form, champ, issue, remarks)}${renderWas(form, champ)}${renderCommons(remarks)}
  </fieldset>`;
}

/** Draws the error of an answer, or else the remarks on it. */
export function renderMessages(
  form: Form,
  question: Question,
  issue: Issue | undefined,
  remarks: readonly Remark[],
): TemplateResult {
  const { t } = form;
  const first = remarks.find(({ kind }) => kind !== 'commons');
  return html`<div id="${question}-m">
    ${
      issue === undefined
        ? first === undefined
          ? nothing
          : html`<p class="msg msg-${first.kind}">
              ${icon(first.kind === 'ok' ? 'check' : 'info')}<span>${first.text}</span>
            </p>`
        : html`<p class="msg msg-bad">${icon('warning')}<span>${t.issue(issue)}</span></p>
            ${
              issue.suggestion === undefined || !isField(question)
                ? nothing
                : renderSuggestion(form, question, issue.suggestion)
            }`
    }
  </div>`;
}

/** Draws the commons' treatment of an answer. */
export function renderCommons(remarks: readonly Remark[]): TemplateResult[] {
  return remarks
    .filter(({ kind }) => kind === 'commons')
    .map(({ text }) => html`<p class="commons">${icon('share')}<span>${text}</span></p>`);
}

function renderSuggestion(form: Form, champ: Champ, suggestion: string): TemplateResult | typeof nothing {
  if (typeof form.draft[champ] !== 'string') return nothing;
  const accept = (): void => {
    form.type(champ, suggestion);
    form.focus(champ);
  };
  return html`<button class="link-btn small" type="button" @click=${accept}>
    ${form.t.suggest(labelOf(champ, suggestion))}
  </button>`;
}

/** Draws the value that the record had, and the way back to it. */
export function renderWas(form: Form, champ: Champ): TemplateResult | typeof nothing {
  if (!form.changed.has(champ)) return nothing;
  if (form.subject.isNew) return nothing;
  const { t, record, language } = form;
  const before = formatValue(champ, valueOf(record, champ), language, form.zoneNames);
  return html`${
      form.conflicts.has(champ)
        ? html`<p class="msg msg-warn">${icon('warning')}<span>${t.draft.conflict(form.sourceName)}</span></p>`
        : nothing
    }
    <p class="was">
      <bdi>${before === null ? t.wasNothing : t.was(shorten(before))}</bdi
      ><button class="link-btn xs" type="button" @click=${() => form.restore(champ)}>
        ${icon('undo')}<span aria-hidden="true">${t.restore}</span
        ><span class="vh">${t.restoreField(t.labels[champ])}</span>
      </button>
    </p>`;
}

export function renderHint(champ: Question, hint: string | undefined): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<p class="hint" id="${champ}-h">${hint}</p>`;
}

function toIds(champ: Question, hasHint: boolean, hasMessage: boolean): string | typeof nothing {
  const ids = [...(hasHint ? [`${champ}-h`] : []), ...(hasMessage ? [`${champ}-m`] : [])];
  return ids.length === 0 ? nothing : ids.join(' ');
}

/** Adds a value to a set, or takes it out. */
export function toggle(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

export function keep(remarks: readonly (Remark | null)[] | undefined): Remark[] {
  return (remarks ?? []).filter((remark) => remark !== null);
}
