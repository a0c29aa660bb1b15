import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { sayAbsence } from '../availability/absence.ts';
import { formatHour } from '../../shared/format/date.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import {
  formatShortWeekday,
  minutesWithoutDay,
  nameDay,
  sayMinutes,
  sayTimes,
  shortDay,
  weekdayOf,
  type View,
} from '../view.ts';
import { QUARTERS, toAway, toHours, toSpans, type Placed, type Span, type Stretch } from './grid-spans.ts';
import { gridStyles } from './grid.styles.ts';

const icons = { prevue: 'clock', declaree: 'pencil', validee: 'check', annulee: 'close' } as const satisfies Readonly<
  Record<Session['etat'], IconName>
>;

/** Gives the week the styles of its grid. */
export function addGridStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [gridStyles]);
}

/** Sessions of so many minutes, or fewer, have one line, and have room for all but their standing. */
const [SHORT, BRIEF] = [45, 75];

/** A day as a column. */
interface Column {
  readonly date: string;
  readonly spans: readonly Span[];
  /** A day of the weekend without anything is narrow. */
  readonly isNarrow: boolean;
  /** The hours in which the person is away. */
  readonly away: readonly Stretch[];
  readonly isHoliday: boolean;
  /** All that its head says of it beside its hours. */
  readonly notes: readonly string[];
}

/** Draws the week as a grid: a column for each day, as many rows as its hours have quarters. */
export function renderGrid(view: View): TemplateResult {
  const { t, plan } = view;
  const columns = plan.jours.map(({ date, seances, absences, ferie }, index): Column => ({
    ...{ date, spans: toSpans(seances), isNarrow: index >= 5 && seances.length === 0 },
    ...{ away: absences.map(toAway), isHoliday: ferie },
    notes: [...(ferie ? [t.holiday] : []), ...absences.map((one) => sayAbsence(one, view))],
  }));
  const undated = minutesWithoutDay(plan);
  return html`<div class="scroll" role="region" aria-labelledby="grid-caption" tabindex="0">
      <table class="grid" part="grid">
        <caption class="vh" id="grid-caption">
          ${t.caption}
        </caption>
        <colgroup>
          <col class="clock" />
          ${columns.map(({ isNarrow }) => html`<col class=${isNarrow ? 'narrow' : ''} />`)}
        </colgroup>
        <thead>
          <tr>
            <td></td>
            ${columns.map((column, index) => renderHead(column, index, view))}
          </tr>
        </thead>
        <tbody>
          ${renderAsked(view)}${renderHours(columns, view)}
        </tbody>
      </table>
    </div>
    ${
      plan.sans_jour.length === 0
        ? nothing
        : html`<div class="undated">
            <p><b>${t.noDay}</b> ${undated === 0 ? nothing : html`<span class="muted">${t.span(undated)}</span>`}</p>
            <div class="loose">${plan.sans_jour.map((session) => renderCell(session, view))}</div>
          </div>`
    }`;
}

function renderHead({ date, isNarrow, notes }: Column, index: number, { t, language, plan }: View): TemplateResult {
  const minutes = plan.jours[index]?.minutes ?? 0;
  if (isNarrow && notes.length === 0)
    return html`<th scope="col" class="narrow">
      <span aria-hidden="true">${formatShortWeekday(weekdayOf(date), language)}</span
      ><span class="vh">${nameDay(date, language)} ${shortDay(date, language)}</span>
    </th>`;
  return html`<th scope="col">
    <span class="far">${nameDay(date, language)}<small>${shortDay(date, language)}</small></span
    ><span class="near" aria-hidden="true"
      >${formatShortWeekday(weekdayOf(date), language)}<small>${Number(date.slice(8))}</small></span
    >${minutes === 0 ? nothing : html`<b>${t.span(minutes)}</b>`}${notes.map((note) => html`<small class="far">${note}</small>`)}
  </th>`;
}

/** Draws what has a day and no hour yet, above the hours. */
function renderAsked(view: View): TemplateResult | typeof nothing {
  const { t, plan } = view;
  const isAsked = ({ debut }: Session): boolean => debut === null;
  if (!plan.jours.some(({ seances }) => seances.some(isAsked))) return nothing;
  return html`<tr class="asked">
    <th scope="row"><span class="vh">${t.timeUnknown}</span><span aria-hidden="true">?</span></th>
    ${plan.jours.map(
      ({ seances }) => html`<td class="busy">${seances.filter(isAsked).map((one) => renderCell(one, view))}</td>`,
    )}
  </tr>`;
}

function renderHours(columns: readonly Column[], view: View): unknown {
  const { t, language } = view;
  const say = (hour: number): string => formatHour(`${String(hour % 24).padStart(2, '0')}:00`, language);
  const hours = toHours(columns.flatMap(({ spans }) => spans));
  const rows = hours.flatMap(({ from, to, isFree }) =>
    isFree ? [] : Array.from({ length: (to - from) * QUARTERS }, (_, index) => from * QUARTERS + index),
  );
  const noted = columns.map((column) => placeNote(column, rows));
  return hours.map(({ from, to, isFree }) =>
    isFree
      ? html`<tr class="gap">
          <th scope="row"><bdi>${say(from)}</bdi></th>
          <td colspan=${columns.length}>${t.sheet.between(say(from), say(to), false)}${'\u00a0: '}${t.none}</td>
        </tr>`
      : Array.from({ length: (to - from) * QUARTERS }, (_, index) => {
          const row = from * QUARTERS + index;
          return html`<tr class=${index % QUARTERS === 0 ? 'hour' : ''}>
            ${
              index % QUARTERS === 0
                ? html`<th scope="row" rowspan=${QUARTERS}><bdi>${say(row / QUARTERS)}</bdi></th>`
                : nothing
            }
            ${columns.map((column, day) => renderQuarter(column, row, { view, noted: noted[day] ?? null }))}
          </tr>`;
        }),
  );
}

/** Where the notes of a day are written down its hours, and the rows that they have there. */
interface Note {
  readonly row: number;
  readonly room: number;
}

/** Finds the first free hours in which the person is away, or the first free ones on a bank holiday and where no such hours are shown. */
function placeNote(column: Column, rows: readonly number[]): Note | null {
  const isBusy = (row: number): boolean => column.spans.some(({ from, to }) => from <= row && row < to);
  const free = rows.filter((row) => !isBusy(row) && isBegin(column, row));
  const row = column.isHoliday ? free[0] : (free.find((one) => isAwayAt(column, one)) ?? free[0]);
  if (row === undefined || column.notes.length === 0) return null;
  const later = rows.filter((one) => one >= row);
  const next = later.findIndex(isBusy);
  return { row, room: next === -1 ? later.length : next };
}

/** Tells whether free time is drawn from a quarter on: at each hour, and after an activity. */
const isBegin = ({ spans }: Column, row: number): boolean => row % QUARTERS === 0 || spans.some(({ to }) => to === row);

const isAwayAt = ({ away }: Column, row: number): boolean => away.some(({ from, to }) => from <= row && row < to);

/** Draws what begins in a quarter of an hour: activities, or free time up to the next hour or activity. */
function renderQuarter(
  column: Column,
  row: number,
  { view, noted }: { view: View; noted: Note | null },
): TemplateResult | typeof nothing {
  const { spans, notes } = column;
  const own = spans.find(({ from, to }) => from <= row && row < to);
  if (own !== undefined)
    return own.from === row
      ? html`<td class="busy" rowspan=${own.to - own.from}>
          ${own.placed.map(({ session, ...at }) => renderCell(session, view, placeIn(own, at)))}
        </td>`
      : nothing;
  if (!isBegin(column, row)) return nothing;
  const next = spans.reduce((least, { from }) => (from > row ? Math.min(least, from) : least), Infinity);
  const end = Math.min(next, (Math.floor(row / QUARTERS) + 1) * QUARTERS);
  // Where its column is too narrow for it in the head, a note is written down the hours.
  return html`<td class=${isAwayAt(column, row) ? 'away' : ''} rowspan=${end - row}>
    ${noted?.row === row ? html`<span class="why" aria-hidden="true" .style=${`--rows:${noted.room}`}>${notes.join(' · ')}</span>` : nothing}
  </td>`;
}

/** Returns where a session stands among those that touch it, as styles. */
function placeIn({ from, to, lanes }: Span, at: Omit<Placed, 'session'>): string {
  const share = (part: number, of: number): string => `${(part / of) * 100}%`;
  const [start, size] = [share(at.from - from, to - from), share(at.to - at.from, to - from)];
  const [side, width] = [share(at.lane, lanes), share(1, lanes)];
  return `inset-block-start:${start};block-size:${size};inset-inline-start:${side};inline-size:${width}`;
}

function renderCell(session: Session, { language, conflits, show, t }: View, place = ''): TemplateResult {
  const { activite, etat, minutes, comptees, date } = session;
  const times = sayTimes(session, language);
  const isBad = conflits.some(
    (one) =>
      one.gravite === 'impossible' && one.activites.includes(activite.id) && (one.date === null || one.date === date),
  );
  const size = minutes === null || times === null || minutes > BRIEF ? '' : minutes > SHORT ? 'brief' : 'short';
  return html`<button
    class="cell ${etat} ${isBad ? 'bad' : ''} ${minutes === null ? 'unknown' : ''} ${size}"
    type="button"
    .style=${place}
    @click=${() => show(activite.id)}
  >
    <span class="in">
      ${
        times === null && !isBad
          ? nothing
          : html`<b
              >${
                times === null
                  ? nothing
                  : html`<bdi>${times.from}</bdi
                      >${times.to === null ? nothing : html`<span class="far"> ${t.to(times.to, times.isNext)}</span>`}`
              }${isBad ? html` <span class="settle">${icon('warning')}<span class="vh">${t.settle}</span></span>` : nothing}</b
            >`
      }
      <span class="title"><bdi lang=${activite.offre === null ? nothing : 'fr'}>${activite.titre}</bdi></span>
      ${times !== null && comptees === minutes && minutes !== null ? nothing : html`<small class="far">${sayMinutes(session, t)}</small>`}
      <small class="etat">${icon(icons[etat])}<span>${t.states[etat]}</span></small>
    </span>
  </button>`;
}
