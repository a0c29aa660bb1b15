import { html, nothing, type TemplateResult } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { toE164 } from '@inclusion-kit/sdk/normalise';
import { icon } from '../../shared/icons/icons.ts';
import { mayBeMasked, type Champ } from '../draft/contribution-fields.ts';
import { renderChoice, renderCommons, renderText } from '../fields/fields.ts';
import { renderBad } from '../fields/frames.ts';
import { renderStale } from '../fields/place.ts';
import { renderAddressFields, renderNetworks, renderPlain } from '../fields/sections.ts';
import { renderThemes } from '../fields/themes.ts';
import { renderZone } from '../fields/zone/zone.ts';
import type { Form } from '../form/form.ts';
import { asksHours, renderHoursQuestion, type HoursAnswer } from './hours-question.ts';
import { isChanged, linesOf, sayAbsent, sayLine, sayShown, valuesOf, type Line } from './lines.ts';

interface OpenLine {
  readonly hours: HoursAnswer;
  readonly answerHours: (next: HoursAnswer) => void;
  /** Goes on to the report of a closure, which has dates. It begins with one day. */
  readonly reportClosure: (day: string) => void;
  readonly send: () => void;
  /** Says that the number that is shown is right: it answered. */
  readonly answered: () => void;
  /** The person called the number and said that it is wrong: nothing asks so again. */
  readonly isWrong: boolean;
  /** Says that the number that is shown is wrong, without another one: it is told of the record that has it. */
  readonly unknownPhone: () => void;
  /** The number was emptied and sent: it is asked for, or said to be unknown. */
  readonly lacksPhone: boolean;
  readonly cancel: () => void;
}

/** The lines that need more than the kind of their field says. */
const drawn: Partial<Record<Champ, (form: Form, open: OpenLine) => unknown>> = {
  horaires_accueil: (form, { hours, answerHours, reportClosure }) =>
    renderHoursQuestion(form, hours, { answer: answerHours, reportClosure }),
  adresse: renderAddressFields,
  frais: (form) =>
    html`${renderChoice(form, 'frais')}${form.draft.frais === 'gratuit' ? nothing : renderText(form, 'frais_precisions')}`,
  thematiques: renderThemes,
  zone_eligibilite: renderZone,
  reseaux_porteurs: renderNetworks,
};

/** Draws the effects of a change beside its own line. They stand under the acts, which stay where they are while somebody types. */
const brought: Partial<Record<Champ, (form: Form) => unknown>> = {
  telephone: ({ changed, draft, t }) =>
    changed.has('modes_mobilisation') && toE164(draft.telephone) !== null
      ? renderCommons(t.correct.phoneMode)
      : nothing,
  adresse: renderStale,
};

/** Draws the one field of an open line: its control and checks, the value shown today, the licence, the acts. */
export function renderOpenLine(line: Line, form: Form, open: OpenLine): TemplateResult {
  const { t, problem, isSending, subject, changed } = form;
  const c = t.correct;
  const [name] = line;
  const before = sayShown(line, form);
  const absent = sayAbsent(line, form);
  const isHidden = before === null && mayBeMasked(name);
  const count = linesOf(subject.modele, changed).filter((one) => isChanged(one, changed)).length;
  const button = createRef<HTMLButtonElement>();
  const hasNumber = name === 'telephone' && before !== null;
  const isErasable = hasNumber && (changed.size === 0 || open.lacksPhone);
  const saysWrong = isErasable && open.isWrong;
  const isAsking = name === 'horaires_accueil' && asksHours(form) && !isChanged(line, changed);
  // Nothing is sent before the question is answered, or the hours of a day are other ones.
  const isOpenQuestion = isAsking && open.hours.wrong === null && count === 0;
  const isUnchanged = isAsking && open.hours.wrong !== null;
  const next =
    name === 'horaires_accueil' && isChanged(line, changed) ? sayLine(line, valuesOf(form.draft), form) : null;
  return html`<form
    class="open"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (saysWrong) open.unknownPhone();
      else open.send();
    }}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) button.value?.click();
    }}
  >
    ${drawn[name]?.(form, open) ?? renderPlain(form, name)}
    ${
      isHidden
        ? html`<p class="old">${absent}${absent === c.masked ? html`. ${c.maskedUse}` : nothing}</p>`
        : before === null
          ? nothing
          : html`<p class="old">
              ${c.was}
              ${isChanged(line, changed) ? html`<del><bdi lang="fr">${before}</bdi></del>` : html`<bdi lang="fr">${before}</bdi>`}
            </p>`
    }
    ${
      problem === null || problem === 'errors' || problem === 'bare'
        ? nothing
        : html`<div id="problem" role="alert" tabindex="-1">
            ${renderBad(problem === 'nothing' ? t.errors.nothingTitle : t.errors[problem])}
          </div>`
    }
    ${
      problem === 'nothing' && name === 'telephone' && before !== null
        ? html`<p class="acts">
            <button class="btn" type="button" @click=${open.answered}>${icon('check')}${c.answered}</button>
          </p>`
        : nothing
    }
    ${open.lacksPhone ? html`<div id="lacks-phone" role="alert">${renderBad(c.noPhone)}</div>` : nothing}
    ${
      hasNumber && !open.isWrong
        ? html`<p class=${isErasable ? '' : 'is-kept'}>
            <button
              class=${open.lacksPhone ? 'btn' : 'link-btn small'}
              id="unknown-phone"
              type="button"
              @click=${open.unknownPhone}
            >
              ${c.unknownPhone}
            </button>
          </p>`
        : nothing
    }
    ${saysWrong ? html`<p class="small" id="right-phone">${c.rightPhone}</p>` : nothing}
    ${next === null ? nothing : html`<p class="next">${c.hours.next} <bdi>${next}</bdi></p>`}
    ${isUnchanged ? html`<p class="small" id="ask-hours">${c.hours.change}</p>` : nothing}
    ${isOpenQuestion ? nothing : html`<p class="licence">${c.licence}</p>`}
    <p class="acts">
      ${
        isOpenQuestion
          ? nothing
          : html`<button
              class="btn btn-primary"
              type="submit"
              aria-disabled=${isSending}
              aria-describedby=${isUnchanged ? 'ask-hours' : nothing}
              ${ref(button)}
            >
              ${isSending ? t.review.sending : saysWrong ? c.sendWrong : count > 1 ? c.sendMany(count) : c.send}
            </button>`
      }
      <button class="btn btn-quiet" type="button" @click=${open.cancel}>${c.cancel}</button>
    </p>
    ${brought[name]?.(form) ?? nothing}
  </form>`;
}
