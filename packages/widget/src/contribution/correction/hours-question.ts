import { html, nothing, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { toSeen } from '../draft/contribution-draft.ts';
import { renderMessages } from '../fields/fields.ts';
import { typedIn } from '../fields/frames.ts';
import { renderHoursField } from '../fields/opening.ts';
import { emptyWeek, readDays, toOsm, toWeek, withDay } from '../fields/opening-week.ts';
import type { Form } from '../form/form.ts';

/** The answer to « Qu’est-ce qui est faux dans les horaires ? », with a day, 0 for Monday. */
export interface HoursAnswer {
  readonly wrong: 'closed' | 'day' | 'all' | null;
  readonly day: number;
}

export const noHoursAnswer: HoursAnswer = { wrong: null, day: (new Date().getDay() + 6) % 7 };

const wrongs = ['closed', 'day', 'all'] as const;

/** Asks first what is wrong in the hours of a week, then shows only that. Hours that are not understood are a text. */
export function renderHoursQuestion(
  form: Form,
  { wrong, day }: HoursAnswer,
  answer: (next: HoursAnswer) => void,
): TemplateResult {
  const t = form.t.correct.hours;
  const read = toSeen(form.subject).horaires_accueil;
  if (read === '' || readDays(read) === null) return renderHoursField(form);

  /** Begins again from the hours that are shown, without those of one day where it was closed. */
  const turn = (next: HoursAnswer): void => {
    const isClosed = next.wrong === 'closed';
    form.type('horaires_accueil', isClosed ? withDay(read, next.day, []) : read);
    answer(next);
    if (!isClosed) form.open(next.wrong === 'all' && toWeek(read) === null ? 'hours-text' : 'hours');
  };
  /** Hours with conditions are changed as a whole by their text, or by the grid that replaces them. */
  const isText = wrong === 'all' && toWeek(read) === null;
  return html`<fieldset id=${isText ? nothing : 'horaires_accueil'}>
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
              ${emptyWeek.days.map(
                (_, at) =>
                  html`<option value=${at} .selected=${at === day}>${formatWeekday(at + 1, form.language)}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
    ${
      isText
        ? renderHoursField(form)
        : html`${wrong === 'closed' || wrong === null ? nothing : renderGrid(form, read, wrong === 'day' ? day : null)}
          ${renderMessages(form, 'horaires_accueil')}`
    }`;
}

/** Draws the grid of the week, or the row of one day over the hours that were read. */
function renderGrid(form: Form, read: string, day: number | null): TemplateResult {
  const typed = form.draft.horaires_accueil;
  const onChange = ({ detail }: CustomEvent<string>): void =>
    form.type('horaires_accueil', day === null ? detail : withDay(read, day, readDays(detail)?.[day] ?? []));
  return html`<di-hours-field
    id="editor-hours"
    .t=${form.t.hours}
    .language=${form.language}
    .value=${day === null ? typed : onlyDay(typed, day)}
    .day=${day}
    @hours-change=${onChange}
  ></di-hours-field>`;
}

/** Writes the hours of one day alone, as the row of that day reads them. */
const onlyDay = (osm: string, day: number): string =>
  toOsm({ days: (readDays(osm) ?? emptyWeek.days).map((ranges, at) => (at === day ? ranges : [])), feries: null });
