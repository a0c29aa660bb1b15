import { html, nothing, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { valueOf } from '../draft/contribution-subject.ts';
import { toTyped } from '../draft/contribution-draft.ts';
import { renderMessages } from '../fields/fields.ts';
import { typedIn } from '../fields/frames.ts';
import { renderHoursField } from '../fields/opening.ts';
import { toOsm, toWeek } from '../fields/opening-week.ts';
import type { Form } from '../form/form.ts';

/** The answer to « Qu’est-ce qui est faux dans les horaires ? », with a day, 0 for Monday. */
export interface HoursAnswer {
  readonly wrong: 'closed' | 'day' | 'all' | null;
  readonly day: number;
}

export const noHoursAnswer: HoursAnswer = { wrong: null, day: (new Date().getDay() + 6) % 7 };

const wrongs = ['closed', 'day', 'all'] as const;

/** Asks first what is wrong in the hours of a week, then shows only that. Hours that no week holds are a text. */
export function renderHoursQuestion(
  form: Form,
  { wrong, day }: HoursAnswer,
  answer: (next: HoursAnswer) => void,
): TemplateResult {
  const t = form.t.correct.hours;
  const read = toTyped('horaires_accueil', valueOf(form.record, 'horaires_accueil')) as string;
  const week = toWeek(read);
  if (read === '' || week === null) return renderHoursField(form);

  /** Begins again from the hours that are shown, without those of one day where it was closed. */
  const turn = (next: HoursAnswer): void => {
    const isClosed = next.wrong === 'closed';
    const days = week.days.map((ranges, at) => (isClosed && at === next.day ? [] : ranges));
    form.type('horaires_accueil', isClosed ? toOsm({ ...week, days }) : read);
    answer(next);
    if (!isClosed) form.open('hours');
  };
  return html`<fieldset id="horaires_accueil">
      <legend class="label">${t.ask}</legend>
      <div class="chips">
        ${wrongs.map(
          (one) =>
            html`<button
              class="chip"
              type="button"
              aria-pressed=${one === wrong}
              @click=${() => turn({ wrong: one, day })}
            >
              ${t[one]}
            </button>`,
        )}
      </div>
    </fieldset>
    ${
      wrong === 'closed' || wrong === 'day'
        ? html`<label class="field day"
            ><span class="label">${t.which}</span
            ><select class="input" @change=${(event: Event) => turn({ wrong, day: Number(typedIn(event)) })}>
              ${week.days.map(
                (_, at) =>
                  html`<option value=${at} .selected=${at === day}>${formatWeekday(at + 1, form.language)}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
    ${wrong === 'closed' || wrong === null ? nothing : renderGrid(form, wrong === 'day' ? day : null)}
    ${renderMessages(form, 'horaires_accueil')}`;
}

function renderGrid(form: Form, day: number | null): TemplateResult {
  return html`<di-hours-field
    id="editor-hours"
    .t=${form.t.hours}
    .language=${form.language}
    .value=${form.draft.horaires_accueil}
    .day=${day}
    @hours-change=${(event: CustomEvent<string>) => form.type('horaires_accueil', event.detail)}
  ></di-hours-field>`;
}
