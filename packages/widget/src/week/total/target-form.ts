import { HEURES_VISEES, type Objectif } from '@inclusion-kit/sdk/activities';
import { html, type TemplateResult } from 'lit';
import { capitalise } from '../../shared/format/text.ts';
import { icon } from '../../shared/icons/icons.ts';
import { addDays } from '../programme/changes.ts';
import { textIn } from '../programme/form-text.ts';
import type { View } from '../view.ts';

/** Draws the form of the target, which asks for the reason of another one than fifteen hours. */
export function renderTargetForm(view: View, setTarget: (objectif: Objectif | null) => void): TemplateResult {
  const { t, language, plan, programme } = view;
  const { objectif } = plan;
  return html`<form
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const form = event.currentTarget as HTMLFormElement;
      const data = new FormData(form);
      setTarget(readTarget(data));
      const details = form.closest('details');
      // Kept as it is told. The reason is asked for there where it is written.
      const isAsked = Number(data.get('heures')) !== HEURES_VISEES && textIn(data, 'raison') === null;
      turnReason(form, isAsked);
      if (isAsked) return;
      if (details !== null) details.open = false;
      details?.querySelector('summary')?.focus();
    }}
  >
    <label class="field"
      ><span class="label">${t.target.hours}</span
      ><input
        class="input"
        name="heures"
        type="number"
        min="0"
        max="168"
        step="0.5"
        required
        .value=${String(objectif.minutes / 60)}
    /></label>
    <label class="field"
      ><span class="label">${t.target.why}</span
      ><input
        class="input"
        name="raison"
        maxlength="200"
        dir="auto"
        aria-describedby="reason-asked"
        .value=${objectif.raison ?? ''}
        @input=${({ currentTarget }: Event) => turnReason((currentTarget as HTMLInputElement).form, false)}
    /></label>
    <p class="msg msg-bad asked" id="reason-asked" role="alert" hidden>
      ${icon('warning')}<span>${t.target.asked}</span>
    </p>
    <p class="acts reasons">
      ${offered.map(
        (reason) =>
          html`<button class="btn btn-sm" type="button" @click=${writeReason}>
            ${capitalise(t.availability.raisons[reason], language)}
          </button>`,
      )}
    </p>
    <label class="field"
      ><span class="label">${t.target.until}</span
      ><input
        class="input"
        name="jusqu_au"
        type="date"
        min=${programme.debut}
        .value=${objectif.jusqu_au ?? addDays(plan.semaine, 90)}
    /></label>
    <button class="btn" type="submit">${t.target.save}</button>
  </form>`;
}

function readTarget(form: FormData): Objectif | null {
  const heures = Number(textIn(form, 'heures'));
  const raison = textIn(form, 'raison');
  return heures === HEURES_VISEES && raison === null ? null : { heures, raison, jusqu_au: textIn(form, 'jusqu_au') };
}

/** The reasons of another target that a press writes. None says anything of health. */
const offered = ['garde', 'transport', 'travail'] as const;

const reasonIn = (form: HTMLFormElement | null): HTMLInputElement | null =>
  form?.querySelector<HTMLInputElement>('[name="raison"]') ?? null;

/** Asks for the reason beside its field, or stops asking. */
function turnReason(form: HTMLFormElement | null, isAsked: boolean): void {
  const field = reasonIn(form);
  const message = form?.querySelector<HTMLElement>('.asked');
  if (field === null || message == null) return;
  message.hidden = !isAsked;
  field.ariaInvalid = isAsked ? 'true' : null;
  if (isAsked) field.focus();
}

function writeReason({ currentTarget }: Event): void {
  const button = currentTarget as HTMLButtonElement;
  const field = reasonIn(button.form);
  if (field === null) return;
  field.value = button.textContent.trim();
  turnReason(button.form, false);
  field.focus();
}
