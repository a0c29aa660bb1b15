import { fieldFacts, shownValueOf, type FieldKind, type FieldOfKind } from '@inclusion-kit/sdk/internal';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatValue, labelOf } from '../../shared/format/field-value.ts';
import { langOf } from '../../shared/format/labels.ts';
import { toShort } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { Issue, Question } from '../checks/contribution-issues.ts';
import { lackable } from '../checks/lacks.ts';
import { formFields, isChamp, mayBeMasked, type Champ, type TextChamp } from '../draft/contribution-fields.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import type { Form } from '../form/form.ts';
import { renderBad, renderHint, renderLabelled, renderRadio, toIds, typedIn } from './frames.ts';
import { remarksOn, type Remark } from './remarks.ts';

const valuesOf = (champ: Champ): readonly string[] => vocabularyOf(champ).map(({ value }) => value);

interface TextOptions {
  readonly inputmode?: 'numeric';
  readonly count?: string;
  /** The unit of a number, drawn after it. */
  readonly unit?: string;
  readonly className?: string;
  /** In place of the field's own hint. */
  readonly hint?: string | undefined;
}

/** The types of the fields that hold more than a plain text: browsers and keyboards fit them. */
const types: Readonly<Partial<Record<FieldKind, 'tel' | 'email' | 'url'>>> = {
  phone: 'tel',
  email: 'email',
  link: 'url',
};

export function renderText(form: Form, champ: TextChamp, options: TextOptions = {}): TemplateResult {
  const { t, draft } = form;
  const { kind, whole = false } = fieldFacts(champ);
  const type = types[kind] ?? 'text';
  const keyboard = kind === 'number' ? (whole ? 'numeric' : 'decimal') : type;
  const { inputmode = keyboard, count, unit, className } = options;
  const issue = form.shown.get(champ);
  const remarks = remarksOn(form, champ);
  const hint = options.hint ?? t.hints[champ];
  const { rows } = formFields[champ];
  const isRequired = form.required.includes(champ);
  const onInput = (event: Event): void => form.type(champ, typedIn(event));
  const onBlur = (): void => form.leave(champ);
  const described = toIds(champ, hint !== undefined, issue !== undefined || remarks.some(isSaid));
  const describedBy = unit === undefined ? described : `${champ}-u${described === nothing ? '' : ` ${described}`}`;
  const control =
    rows === undefined
      ? html`<input
          class="input"
          id=${champ}
          type=${type}
          inputmode=${inputmode}
          autocomplete="off"
          dir="auto"
          aria-required=${isRequired ? 'true' : nothing}
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
          aria-required=${isRequired ? 'true' : nothing}
          aria-invalid=${issue === undefined ? nothing : 'true'}
          aria-describedby=${describedBy}
          .value=${live(draft[champ])}
          @input=${onInput}
          @focus=${onFocusArea}
          @blur=${onBlur}
        ></textarea>`;
  const withUnit =
    unit === undefined
      ? control
      : html`<div class="of-unit">${control}<span class="unit" id="${champ}-u">${unit}</span></div>`;
  return renderLabelled(champ, t.labels[champ], withUnit, {
    ...{ hint, className, required: isRequired ? t.required : undefined, optional: sayWanted(form, champ) },
    aside: isEdited(form, champ)
      ? renderEdited(form)
      : count === undefined
        ? nothing
        : html`<span class="count">${count}</span>`,
    below: renderBelow(form, champ, remarks),
  });
}

/** Says beside a field that few people find a new offer without it. */
export const sayWanted = ({ t, nature }: Form, champ: Champ): string | undefined =>
  nature === 'nouveau-service' && lackable.some((one) => one === champ) ? t.wanted : undefined;

/** Browsers bring the caret of a text area into view, not the area: it may stay behind the bar at the foot. */
function onFocusArea(event: Event): void {
  (event.currentTarget as HTMLElement).scrollIntoView({ block: 'nearest' });
}

/** Draws the boxes of a field that holds several values. Values unknown to this version stay, to be kept or removed. */
export function renderSet(form: Form, champ: Champ & FieldOfKind<'values'>): TemplateResult {
  // The place itself comes first: most offers have one.
  const known = champ === 'modes_accueil' ? valuesOf(champ).toReversed() : valuesOf(champ);
  const before = valueOf(form.record, champ);
  const extra = Array.isArray(before) ? before.filter((value) => !known.includes(value)) : [];
  const values = [...known, ...extra];
  // Few boxes look as the answers of one choice do: as easy to press, and to tell from each other.
  const [list, label] = values.length <= FEW ? ['choices', 'choice'] : ['boxes', 'check'];
  const boxes = values.map((value) => renderBox(form, champ, value, label));
  return renderGroup(form, champ, html`<div class=${list}>${boxes}</div>`);
}

/** As many boxes stand in one row of a desk. */
const FEW = 3;

export function renderBox(
  form: Form,
  champ: Champ & FieldOfKind<'values'>,
  value: string,
  className = 'check',
): TemplateResult {
  const chosen = form.draft[champ];
  return html`<label class=${className}
    ><input
      type="checkbox"
      name=${champ}
      .checked=${live(chosen.includes(value))}
      @change=${() => form.type(champ, chosen.includes(value) ? without(chosen, value) : [...chosen, value])}
      @blur=${() => form.leave(champ)}
    />${renderValue(form, champ, value)}</label
  >`;
}

/** Draws the label of a value: in plain words where the official ones tell most people nothing. */
function renderValue({ t, language }: Form, champ: Champ, value: string): TemplateResult {
  const plain: Readonly<Record<string, string>> = t.plain;
  const own = plain[value];
  return own === undefined
    ? html`<span lang=${langOf(value, language)}>${labelOf(champ, value, language)}</span>`
    : html`<span>${own}</span>`;
}

export function renderChoice(form: Form, champ: Champ & FieldOfKind<'value'>): TemplateResult {
  const { draft } = form;
  const known = new Set([...valuesOf(champ), draft[champ]]);
  known.delete('');
  // The unknown comes last: it is what one comes back to.
  const choices = [...known, ''].map((value) =>
    renderRadio(
      champ,
      value,
      draft[champ] === value && (value !== '' || isUnsure(form, champ)),
      value === '' ? sayUnknown(form) : labelOf(champ, value, form.language),
      () => {
        form.folds.doubt(champ, value === '');
        form.type(champ, value);
      },
    ),
  );
  return renderGroup(form, champ, html`<div class="choices">${choices}</div>`);
}

/** Says that a question has no answer: the person who adds an offer does not know it. */
export const sayUnknown = ({ t, subject }: Form): string => (subject.isNew ? t.unsure : t.none);

/** Tells whether a question without an answer has none on purpose. Of something new, the person says so: nothing is ticked before. */
export const isUnsure = ({ folds, subject }: Form, champ: Champ): boolean => !subject.isNew || folds.unsure.has(champ);

export function renderGroup(
  form: Form,
  champ: Champ,
  content: unknown,
  remarks = remarksOn(form, champ),
): TemplateResult {
  const { t } = form;
  const hint = t.hints[champ];
  const wanted = sayWanted(form, champ);
  return html`<fieldset
    class="field"
    id=${champ}
    aria-describedby=${toIds(champ, hint !== undefined, form.shown.has(champ) || remarks.some(isSaid))}
  >
    <legend class="label">
      ${t.labels[champ]}${wanted === undefined ? nothing : html` <span class="opt">${wanted}</span>`}${isEdited(form, champ) ? html` ${renderEdited(form)}` : nothing}
    </legend>
    ${renderHint(champ, hint)}${content}${renderBelow(form, champ, remarks)}
  </fieldset>`;
}

const isEdited = ({ changed, subject }: Form, champ: Champ): boolean => changed.has(champ) && !subject.isNew;

export const renderEdited = ({ t }: Form): TemplateResult => html`<span class="edited">${t.edited}</span>`;

/** Tells whether a remark is read with the field, as a message is. */
const isSaid = ({ kind }: Remark): boolean => kind !== 'commons';

function renderBelow(form: Form, champ: Champ, remarks: readonly Remark[]): TemplateResult {
  return html`${renderMessages(form, champ, remarks.find(isSaid))}${renderWas(form, champ)}${remarks
    .filter((remark) => !isSaid(remark))
    .map(({ text }) => renderCommons(text))}`;
}

export function renderMessages(form: Form, question: Question, remark?: Remark): TemplateResult {
  const issue = form.shown.get(question);
  const said =
    remark === undefined
      ? nothing
      : html`<p class="msg msg-${remark.kind}">
          ${icon(remark.kind === 'ok' ? 'check' : 'info')}<span>${remark.text}</span>
        </p>`;
  return html`<div id="${question}-m">
    ${issue === undefined ? said : html`${renderBad(form.t.issue(issue))} ${renderSuggestion(form, question, issue)}`}
  </div>`;
}

export function renderCommons(text: string): TemplateResult {
  return html`<p class="commons">${icon('share')}<span>${text}</span></p>`;
}

function renderSuggestion(form: Form, question: Question, { suggestion }: Issue): TemplateResult | typeof nothing {
  if (suggestion === undefined || !isChamp(question) || typeof form.draft[question] !== 'string') return nothing;
  const accept = (): void => {
    form.type(question, suggestion);
    form.focus(question);
  };
  return html`<button class="link-btn small" type="button" @click=${accept}>
    ${form.t.suggest(labelOf(question, suggestion, form.language))}
  </button>`;
}

function renderWas(form: Form, champ: Champ): TemplateResult | typeof nothing {
  if (!isEdited(form, champ)) return nothing;
  const { t, record, language } = form;
  const shown = shownValueOf(record, form.subject.structure, champ);
  const before = formatValue(champ, shown, language, form.zoneNames);
  return html`${
      form.conflicts.has(champ)
        ? html`<p class="msg msg-warn">${icon('warning')}<span>${t.draft.conflict(form.sourceName)}</span></p>`
        : nothing
    }
    <p class="was">
      <bdi>${before === null ? (mayBeMasked(champ) ? t.was(t.hidden) : t.wasNothing) : t.was(toShort(before, 160))}</bdi
      ><button class="link-btn xs" type="button" @click=${() => form.restore(champ)}>
        ${icon('undo')}<span aria-hidden="true">${t.restore}</span
        ><span class="vh">${t.restoreField(t.labels[champ])}</span>
      </button>
    </p>`;
}

export const without = (chosen: readonly string[], value: string): string[] =>
  chosen.filter((other) => other !== value);
