import type { Absence, Session } from '@inclusion-kit/sdk/activities';
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
  readonly absences: readonly Absence[];
}

/** Draws the week as a grid: a column for each day, as many rows as its hours have quarters. */
export function renderGrid(view: View): TemplateResult {
  const { t, plan } = view;
  const columns = plan.jours.map(({ date, seances, absences }, index): Column => ({
    ...{ date, spans: toSpans(seances), isNarrow: index >= 5 && seances.length === 0 },
    absences,
    away: absences.map(toAway),
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

function renderHead({ date, isNarrow }: Column, index: number, view: View): TemplateResult {
  const { t, language, plan } = view;
  const { minutes, ferie, absences } = plan.jours[index] ?? { minutes: 0, ferie: false, absences: [] };
  const notes = [...(ferie ? [t.holiday] : []), ...absences.map((one) => sayAbsence(one, view))];
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
  const top = (hours.find(({ isFree }) => !isFree)?.from ?? 0) * QUARTERS;
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
            ${columns.map((column) => renderQuarter(column, row, view, row === top))}
          </tr>`;
        }),
  );
}

/** Draws what begins in a quarter of an hour: activities, or free time up to the next hour or activity. */
function renderQuarter(
  { spans, away, absences }: Column,
  row: number,
  view: View,
  isTop: boolean,
): TemplateResult | typeof nothing {
  const own = spans.find(({ from, to }) => from <= row && row < to);
  if (own !== undefined)
    return own.from === row
      ? html`<td class="busy" rowspan=${own.to - own.from}>
          ${own.placed.map(({ session, ...at }) => renderCell(session, view, placeIn(own, at)))}
        </td>`
      : nothing;
  const hasEnded = spans.some(({ to }) => to === row);
  if (row % QUARTERS !== 0 && !hasEnded) return nothing;
  const next = spans.reduce((least, { from }) => (from > row ? Math.min(least, from) : least), Infinity);
  const end = Math.min(next, (Math.floor(row / QUARTERS) + 1) * QUARTERS);
  const isFirst = isTop || away.some(({ from }) => from >= row && from < end);
  const isAway = away.some(({ from, to }) => from <= row && row < to);
  // Where its column is too narrow for it in the head, an absence is written down the hours that it takes.
  const note = isAway && isFirst ? absences.map((one) => sayAbsence(one, view)).join(' · ') : '';
  return html`<td class=${isAway ? 'away' : ''} rowspan=${end - row}>
    ${note === '' ? nothing : html`<span class="why" aria-hidden="true">${note}</span>`}
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
