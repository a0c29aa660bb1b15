import type { Session } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
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
import { QUARTERS, toAway, toHours, toSpans, type Span, type Stretch } from './grid-spans.ts';
import { gridStyles } from './grid.styles.ts';

const icons = { prevue: 'clock', declaree: 'pencil', validee: 'check', annulee: 'close' } as const satisfies Readonly<
  Record<Session['etat'], IconName>
>;

/** Gives the week the styles of its grid. */
export function addGridStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [gridStyles]);
}

/** A day as a column. */
interface Column {
  readonly date: string;
  readonly spans: readonly Span[];
  /** A day of the weekend without anything is narrow. */
  readonly isNarrow: boolean;
  /** The hours in which the person is away. */
  readonly away: readonly Stretch[];
}

/** Draws the week as a grid: a column for each day, as many rows as its hours have quarters. */
export function renderGrid(view: View): TemplateResult {
  const { t, plan, language } = view;
  const columns = plan.jours.map(({ date, seances, absences }, index): Column => ({
    ...{ date, spans: toSpans(seances), isNarrow: index >= 5 && seances.length === 0 },
    away: absences.map(toAway),
  }));
  const isWide = columns.every(({ isNarrow }) => !isNarrow);
  const undated = minutesWithoutDay(plan);
  return html`<div class="reach" role="group" aria-label=${t.caption}>
      ${plan.jours.map(
        ({ date }, index) =>
          html`<button
            class="btn btn-quiet btn-sm"
            type="button"
            @click=${({ currentTarget }: Event) => showDay(currentTarget as HTMLElement, index)}
          >
            ${formatShortWeekday(weekdayOf(date), language)} <b>${Number(date.slice(8))}</b>
          </button>`,
      )}
    </div>
    <div
      class="scroll"
      role="region"
      aria-labelledby="grid-caption"
      tabindex="0"
      @scroll=${markOnScroll}
      ${ref(follow)}
    >
      <table class="grid ${isWide ? 'wide' : ''}" part="grid">
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

/** Brings a day into sight where the days are wider than the page. */
function showDay(button: HTMLElement, index: number): void {
  const frame = button.parentElement?.nextElementSibling;
  frame?.querySelectorAll('thead th')[index]?.scrollIntoView({ inline: 'start', block: 'nearest' });
}

/** Marks the days in sight among those to go to, and whether more follow. It is seen, and said to nobody: the table has all days. */
function markDays(frame: Element): void {
  const buttons = frame.previousElementSibling?.children ?? [];
  const { left, right } = frame.getBoundingClientRect();
  // The hours stay in sight, over the days: on the left, or on the right in Arabic.
  const clock = frame.querySelector('thead td')?.getBoundingClientRect() ?? { left, right: left };
  const [from, to] = clock.left - left < right - clock.right ? [clock.right, right] : [left, clock.left];
  const seen = [...frame.querySelectorAll('thead th')].map((head) => {
    const box = head.getBoundingClientRect();
    return box.left >= from - 1 && box.right <= to + 1;
  });
  seen.forEach((isSeen, index) => buttons[index]?.classList.toggle('seen', isSeen));
  frame.classList.toggle('goes-on', seen.at(-1) === false);
}

const markOnScroll = ({ currentTarget }: Event): void => markDays(currentTarget as Element);

const sizes = new ResizeObserver((entries) => {
  for (const { target } of entries) markDays(target);
});

/** Marks the days once the grid is laid out, and when its place gets another width. An element that is gone is followed no longer by itself. */
function follow(frame: Element | undefined): void {
  if (frame !== undefined) sizes.observe(frame);
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
    ${nameDay(date, language)}<small>${shortDay(date, language)}</small>${
      minutes === 0 ? nothing : html`<b>${t.span(minutes)}</b>`
    }${notes.map((note) => html`<small>${note}</small>`)}
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
  return toHours(columns.flatMap(({ spans }) => spans)).map(({ from, to, isFree }) =>
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
            ${columns.map((column) => renderQuarter(column, row, view))}
          </tr>`;
        }),
  );
}

/** Draws what begins in a quarter of an hour: activities, or free time up to the next hour or activity. */
function renderQuarter({ spans, away }: Column, row: number, view: View): TemplateResult | typeof nothing {
  const own = spans.find(({ from, to }) => from <= row && row < to);
  if (own !== undefined)
    return own.from === row
      ? html`<td class="busy" rowspan=${own.to - own.from}>
          <div>${own.sessions.map((one) => renderCell(one, view))}</div>
        </td>`
      : nothing;
  const hasEnded = spans.some(({ to }) => to === row);
  if (row % QUARTERS !== 0 && !hasEnded) return nothing;
  const next = spans.reduce((least, { from }) => (from > row ? Math.min(least, from) : least), Infinity);
  const end = Math.min(next, (Math.floor(row / QUARTERS) + 1) * QUARTERS);
  const isAway = away.some(({ from, to }) => from <= row && row < to);
  return html`<td class=${isAway ? 'away' : ''} rowspan=${end - row}></td>`;
}

function renderCell(session: Session, { language, conflits, show, t }: View): TemplateResult {
  const { activite, etat, minutes, comptees } = session;
  const times = sayTimes(session, language);
  const isBad = conflits.some(
    ({ activites, gravite, date }) =>
      gravite === 'impossible' && activites.includes(activite.id) && (date === null || date === session.date),
  );
  return html`<button
    class="cell ${etat} ${isBad ? 'bad' : ''} ${minutes === null ? 'unknown' : ''}"
    type="button"
    @click=${() => show(activite.id)}
  >
    ${
      times === null
        ? nothing
        : html`<b
            ><bdi>${times.to === null ? times.from : t.sheet.between(times.from, times.to, times.isNext)}</bdi></b
          >`
    }
    <span class="title"><bdi lang=${activite.offre === null ? nothing : 'fr'}>${activite.titre}</bdi></span>
    ${times !== null && comptees === minutes && minutes !== null ? nothing : html`<small>${sayMinutes(session, t)}</small>`}
    <small>${icon(icons[etat])}${t.states[etat]}</small>
    ${isBad ? html`<small class="settle">${icon('warning')}${t.settle}</small>` : nothing}
  </button>`;
}
