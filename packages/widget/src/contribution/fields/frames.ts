import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { renderHeading } from '../../shared/format/heading.ts';
import { icon } from '../../shared/icons/icons.ts';
import type { MoyenDePreuve } from '../draft/proof.ts';
import type { Form } from '../form/form.ts';

export function renderSection(
  { t, headingLevel }: Form,
  name: keyof Form['t']['sections'],
  content: unknown,
  note: string | null = null,
): TemplateResult {
  return html`<div role="group" class="form-sec" part="section" aria-labelledby="s-${name}">
    <div class="sec-head">
      ${renderHeading(headingLevel + 1, t.sections[name], { id: `s-${name}`, focusable: true })}
      ${note === null ? nothing : html`<p>${note}</p>`}
    </div>
    ${content}
  </div>`;
}

/** A part of a form that is folded: its name, what it holds today in one line, and its state. */
interface Fold {
  readonly name: keyof Form['t']['sections'];
  readonly said: unknown;
  readonly isChanged: boolean;
  /** An answer in it is wrong: it is not folded. */
  readonly isWrong: boolean;
  /** It begins open, though nothing in it has changed. */
  readonly isBegun?: boolean;
  /** Called once the person unfolds it. */
  readonly onOpen?: () => void;
}

/** Draws a part of a form behind one line. It opens by a press, and by itself where something in it changed or is wrong. */
export function renderFold(
  form: Form,
  { name, said, isChanged, isWrong, isBegun = isChanged, onOpen }: Fold,
  content: unknown,
): TemplateResult {
  const { t, headingLevel, folds } = form;
  const id = `s-${name}`;
  const shut = `${id} shut`;
  const isOpen = isWrong || folds.unfolded.has(id) || (isBegun && !folds.unfolded.has(shut));
  return html`<details
    class="form-sec fold"
    part="section"
    aria-labelledby=${id}
    ?open=${live(isOpen)}
    @toggle=${({ currentTarget }: Event & { currentTarget: HTMLDetailsElement }) => {
      const { open } = currentTarget;
      if (open && !folds.unfolded.has(id)) onOpen?.();
      folds.unfold(id, open);
      folds.unfold(shut, !open);
    }}
  >
    <summary>
      ${renderHeading(headingLevel + 1, t.sections[name], { id, focusable: true })}
      ${isWrong ? html`<b class="wrong">${icon('warning')}${t.nav.wrong}</b>` : isChanged ? html`<span class="edited">${t.edited}</span>` : nothing}
      ${icon('down')}
      <span class="said">${said}</span>
    </summary>
    <div class="fold-in">${content}</div>
  </details>`;
}

interface Options {
  /** Said beside the label of a question that may stay without an answer. */
  readonly optional?: string | undefined;
  /** Seen beside the label of a question that must be answered. Its control says the same of itself. */
  readonly required?: string | undefined;
  readonly hint?: string | undefined;
  /** Drawn at the end of the label's line. */
  readonly aside?: unknown;
  /** Drawn under the control. */
  readonly below?: unknown;
  readonly className?: string | undefined;
}

/** Draws a control under its label and its hint, which has the id of the control with `-h`. */
export function renderLabelled(
  id: string,
  label: string,
  control: TemplateResult,
  { optional, required, hint, aside, below, className = '' }: Options = {},
): TemplateResult {
  const head = html`<label class="label" for=${id}
    >${label}${optional === undefined ? nothing : html` <span class="opt">${optional}</span>`}${renderRequired(required)}</label
  >`;
  return html`<div class="field ${className}">
    ${aside === undefined ? head : html`<div class="label-row">${head}${aside}</div>`}
    ${renderHint(id, hint)}${control}${below}
  </div>`;
}

export function renderRequired(text: string | undefined): TemplateResult | typeof nothing {
  return text === undefined ? nothing : html` <span class="opt" aria-hidden="true">${text}</span>`;
}

export function renderHint(id: string, hint: string | undefined): TemplateResult | typeof nothing {
  return hint === undefined ? nothing : html`<p class="hint" id="${id}-h">${hint}</p>`;
}

export function renderBad(text: string, id?: string): TemplateResult {
  return html`<p class="msg msg-bad" id=${id ?? nothing}>${icon('warning')}<span>${text}</span></p>`;
}

/** Returns the ids that describe a control: its hint and its messages. */
export function toIds(id: string, hasHint: boolean, hasMessage: boolean): string | typeof nothing {
  const ids = [...(hasHint ? [`${id}-h`] : []), ...(hasMessage ? [`${id}-m`] : [])];
  return ids.length === 0 ? nothing : ids.join(' ');
}

export const typedIn = ({ target }: Event): string => (target as HTMLInputElement).value;

interface MoyenTexts {
  readonly proof: string;
  readonly proofNone: string;
  readonly proofs: Readonly<Record<MoyenDePreuve, string>>;
}

export function renderMoyen(
  { proof, proofNone, proofs }: MoyenTexts,
  chosen: MoyenDePreuve | '',
  optional: string,
  choose: (moyen: MoyenDePreuve | '') => void,
  hint?: string,
): TemplateResult {
  const moyens = Object.entries(proofs);
  return renderLabelled(
    'moyen',
    proof,
    html`<select
      class="input"
      id="moyen"
      aria-describedby=${toIds('moyen', hint !== undefined, false)}
      @change=${(event: Event) => choose(typedIn(event) as MoyenDePreuve | '')}
    >
      ${[['', proofNone], ...moyens].map(
        ([moyen, label]) => html`<option value=${moyen} .selected=${chosen === moyen}>${label}</option>`,
      )}
    </select>`,
    { optional, hint },
  );
}

export function renderRadio(
  name: string,
  value: string,
  isChecked: boolean,
  content: unknown,
  choose: () => void,
  className = 'choice',
): TemplateResult {
  return html`<label class=${className}
    ><input type="radio" name=${name} value=${value} .checked=${live(isChecked)} @change=${choose} /><span
      >${content}</span
    ></label
  >`;
}
