import { timeZoneOf } from '@inclusion-kit/sdk/normalise';
import { html, nothing, type TemplateResult } from 'lit';
import { formatWeekday } from '../../shared/format/date.ts';
import { lastDayLike, todayIn } from '../../shared/format/opening.ts';
import { toSeen } from '../draft/contribution-draft.ts';
import { renderMessages } from '../fields/fields.ts';
import { typedIn } from '../fields/frames.ts';
import { renderHoursField } from '../fields/opening.ts';
import { emptyWeek, openDaysOf, readDays, toOsm, toWeek, withDay } from '../fields/opening-week.ts';
import type { Form } from '../form/form.ts';

/** The answer to « Qu’est-ce qui est faux dans les horaires ? », with a day, 0 for Monday, or null until one is chosen. */
export interface HoursAnswer {
  readonly wrong: 'closed' | 'day' | 'all' | null;
  readonly day: number | null;
}

export const noHoursAnswer: HoursAnswer = { wrong: null, day: null };

const wrongs = ['closed', 'day', 'all'] as const;

/** Tells whether the hours of a record are asked about. Those that are unknown or not understood are a text at once. */
export function asksHours({ subject }: Form): boolean {
  const { horaires_accueil: read } = toSeen(subject);
  return read !== '' && readDays(read) !== null;
}

/** Returns the day that somebody found closed: the last one that the hours open, today included, on the clock of the place. */
function proposeDay(open: readonly number[], code_insee: string): number {
  const today = todayIn(timeZoneOf(code_insee), new Date());
  const back = [0, 1, 2, 3, 4, 5, 6].map((days) => (today - days + 7) % 7);
  return back.find((day) => open.includes(day)) ?? today;
}

/** Asks first what is wrong in the hours of a week, then shows only that. Hours that are not understood are a text. */
export function renderHoursQuestion(
  form: Form,
  answered: HoursAnswer,
  {
    answer,
    reportClosure,
  }: { readonly answer: (next: HoursAnswer) => void; readonly reportClosure: (day: string) => void },
): TemplateResult {
  const t = form.t.correct.hours;
  const { horaires_accueil: read, code_insee } = toSeen(form.subject);
  if (!asksHours(form)) return renderHoursField(form);

  const open = openDaysOf(read);
  const { wrong } = answered;
  const day = answered.day ?? proposeDay(open, code_insee);
  /** Begins again from the hours that are shown, without those of one day where it was closed. */
  const turn = (next: { wrong: (typeof wrongs)[number]; day: number }): void => {
    const isClosed = next.wrong === 'closed';
    // A day that these hours close already was not found closed by surprise.
    const at = isClosed && !open.includes(next.day) ? proposeDay(open, code_insee) : next.day;
    form.type('horaires_accueil', isClosed ? withDay(read, at, []) : read);
    answer({ ...next, day: at });
    if (!isClosed) form.open(next.wrong === 'all' && toWeek(read) === null ? 'hours-text' : 'hours');
  };
  /** Hours with conditions are changed as a whole by their text, or by the grid that replaces them. */
  const isText = wrong === 'all' && toWeek(read) === null;
  // Without its only day a week would say nothing: nobody would read « closed » there.
  const offered = open.length < 2 ? wrongs.filter((one) => one !== 'closed') : wrongs;
  return html`<fieldset id=${isText ? nothing : 'horaires_accueil'}>
      <legend class="label">${t.ask}</legend>
      <div class="chips">
        ${offered.map(
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
              ${(wrong === 'closed' ? open : emptyWeek.days.map((_, at) => at)).map(
                (at) =>
                  html`<option value=${at} .selected=${at === day}>${formatWeekday(at + 1, form.language)}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
    ${
      wrong === 'closed'
        ? html`<p class="small">
            ${t.everyWeek(formatWeekday(day + 1, form.language))}
            <button
              class="link-btn in-text"
              id="once"
              type="button"
              @click=${() => reportClosure(lastDayLike(day, timeZoneOf(code_insee), new Date()))}
            >
              ${t.once}
            </button>
          </p>`
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
  toOsm({ ...emptyWeek, days: (readDays(osm) ?? emptyWeek.days).map((ranges, at) => (at === day ? ranges : [])) });
