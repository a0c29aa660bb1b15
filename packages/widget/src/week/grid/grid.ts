import type { Absence, Session, Trajet } from '@inclusion-kit/sdk/activities';
import { html, nothing, type TemplateResult } from 'lit';
import { formatHour } from '../../shared/format/date.ts';
import { renderHeading } from '../../shared/format/heading.ts';
import { capitalise } from '../../shared/format/text.ts';
import { renderPhone } from '../../shared/format/phone-link.ts';
import { icon, type IconName } from '../../shared/icons/icons.ts';
import { sayPossible } from '../programme/say-possible.ts';
import { addStyles } from '../../shared/styles/add-styles.ts';
import { sayAbsence } from '../availability/absence.ts';
import { isNamedAlike, sayBriefly } from '../said-conflicts.ts';
import {
  dayInMonth,
  formatShortWeekday,
  isOnce,
  minutesWithoutDay,
  nameDay,
  sayMinutes,
  sayRhythm,
  sayTimes,
  sayUnchecked,
  shortDays,
  weekdayOf,
  type View,
} from '../view.ts';
import { cutWords } from './cut-words.ts';
import {
  QUARTERS,
  toAway,
  toHours,
  toLines,
  toScale,
  toSpans,
  type Lines,
  type Placed,
  type Scale,
  type Span,
} from './grid-spans.ts';
import { gridStyles } from './grid.styles.ts';
import { walk } from './walk.ts';

const icons = { prevue: 'clock', declaree: 'pencil', validee: 'check', annulee: 'close' } as const satisfies Readonly<
  Record<Session['etat'], IconName>
>;

/** Gives the week the styles of its grid. */
export function addGridStyles(root: HTMLElement | DocumentFragment): void {
  addStyles(root, [gridStyles]);
}

/** Sessions of so many minutes may have higher hours for their name, those of so many have their begin beside their name, and those of fewer than these signs for words. */
const [TINY, SHORT, BRIEF] = [30, 60, 120];
/** The lines above the hours: the head of a day, a band for the notes on it, and its sessions without an hour, which are to be asked for first. */
const ABOVE = 3;
/** More sessions than these at one time stand under each other: beside each other their words would have no room. */
const BESIDE = 3;
/** The room in pixels that a day needs, a session beside another, and a day without anything at the end of the week. */
const [DAY, LANE, NARROW] = [84, 64, 52];
/** The room that the days have beside the clock where they are beside each other: at least, beside a search, and on a page of 1,200 pixels. */
const [ROOM, WIDE, WIDEST] = [544, 724, 820];

/** A day of the grid. */
interface Day {
  readonly date: string;
  readonly minutes: number;
  readonly absences: readonly Absence[];
  /** Sessions whose hours nobody knows. */
  readonly asked: readonly Session[];
  readonly spans: readonly Span[];
  /** Sessions that stand beside each other at most. */
  readonly lanes: number;
  /** A day of the weekend without anything is narrow. */
  readonly isNarrow: boolean;
  /** All that its head says of it beside its hours. */
  readonly notes: readonly string[];
}

/** The grid that a session stands in. */
interface Frame {
  readonly view: View;
  readonly lines: Lines;
  readonly scale: Scale | null;
}

/**
 * Draws the week by its hours, which the same lists of days show in two ways: side by side with the hours down them, and where that
 * leaves no room for words under each other with the hours across.
 */
export function renderGrid(view: View): TemplateResult {
  const { t, plan } = view;
  const days = plan.jours.map(({ date, minutes, seances, absences, ferie }, index): Day => {
    const spans = toSpans(seances);
    const lanes = Math.max(1, ...spans.map((one) => (one.lanes > BESIDE ? 1 : one.lanes)));
    return {
      ...{ date, minutes, absences, spans, lanes, isNarrow: index >= 5 && seances.length === 0 },
      asked: seances.filter(({ debut }) => debut === null),
      notes: [...(ferie ? [t.holiday] : []), ...absences.map((one) => sayAbsence(one, view))],
    };
  });
  const spans = days.flatMap((day) => day.spans);
  const lines = toLines(toHours(spans));
  const frame: Frame = { view, lines, scale: toScale(spans) };
  const least = days.reduce((sum, day) => sum + roomOf(day), 0);
  const undated = minutesWithoutDay(plan);
  return html`<div
      class="scroll ${least > ROOM ? 'walks' : ''} ${least > WIDE ? 'wide' : ''} ${least > WIDEST ? 'far' : ''}"
    >
      <div
        class="grid"
        part="grid"
        role="group"
        aria-label=${t.caption}
        .style=${layOut(days, frame, least)}
        @keydown=${walk}
      >
        ${renderAxis(frame)}${renderClock(days, frame)}${days.map((day, index) => renderDay(day, index, frame))}
      </div>
    </div>
    ${
      plan.sans_jour.length === 0
        ? nothing
        : html`<section class="undated" aria-labelledby="no-day" @keydown=${walk}>
            ${renderHeading(view.headingLevel + 1, html`${t.noDay}${undated === 0 ? nothing : html` <b>${t.span(undated)}</b>`}`, { id: 'no-day' })}
            <ul class="loose">
              ${plan.sans_jour.map((one) => html`<li>${renderCell(one, frame)}</li>`)}
            </ul>
          </section>`
    }`;
}

const roomOf = ({ lanes, isNarrow }: Day): number => (isNarrow ? NARROW : lanes === 1 ? DAY : lanes * LANE);

/** Returns the columns, the lines and the marks of the grid, as styles. */
function layOut(days: readonly Day[], { lines, scale }: Frame, least: number): string {
  const columns = days.map((day) =>
    day.isNarrow ? `${NARROW}px` : `minmax(${roomOf(day)}px,${(1 + 4 * day.lanes) / 5}fr)`,
  );
  const rows = lines.hours.map(({ isFree, size }) => (isFree ? '28px' : `repeat(${size},minmax(var(--quarter),1fr))`));
  const step = scale === null ? '' : `;--step:${(100 * scale.step) / (scale.to - scale.from)}%`;
  return `--columns:${columns.join(' ')};--least:${least}px;--lines:${rows.join(' ')}${step}`;
}

const sayHour = (hour: number, { language }: View): string =>
  formatHour(`${String(hour % 24).padStart(2, '0')}:00`, language);

/** Draws the hours that stand across, where days are under each other. */
function renderAxis({ scale, view }: Frame): TemplateResult | typeof nothing {
  if (scale === null) return nothing;
  const { from, to, step } = scale;
  const marks = Array.from({ length: (to - from) / step }, (_, index) => from + index * step);
  return html`<div class="axis" aria-hidden="true">
    ${marks.map((hour) => html`<bdi>${sayHour(hour, view)}</bdi>`)}
  </div>`;
}

/** Draws the hours that stand down, with a line at each, and says where nothing is planned on any day. */
function renderClock(days: readonly Day[], { lines, view }: Frame): TemplateResult {
  const { t } = view;
  const say = (hour: number): string => sayHour(hour, view);
  const at = (line: number): string => `grid-row:${line + ABOVE}`;
  return html`<div class="clock" aria-hidden="true">
    ${days.some(({ asked }) => asked.length > 0) ? html`<span class="no-hour">${t.timeAsked}</span>` : nothing}
    ${lines.hours.map(({ from, to, isFree, line }) =>
      isFree
        ? html`<p class="gap" .style=${at(line)}>
            <bdi>${say(from)}</bdi><span>${t.sheet.between(say(from), say(to), false)}${'\u00a0: '}${t.none}</span>
          </p>`
        : Array.from(
            { length: to - from },
            (_, hour) =>
              html`<span class="hour" .style=${`${at(line + hour * QUARTERS)}/span ${QUARTERS}`}
                ><bdi>${say(from + hour)}</bdi></span
              >`,
          ),
    )}
  </div>`;
}

function renderDay(day: Day, index: number, frame: Frame): TemplateResult {
  const { view, lines } = frame;
  const { t, language, headingLevel } = view;
  const { date, minutes, isNarrow, notes, absences, asked, spans } = day;
  const id = `day-${index + 1}`;
  const trips = view.plan.trajets.filter((one) => one.date === date && one.retard === 0);
  const placed = spans.flatMap((span) => span.placed.map((one) => ({ ...one, span })));
  return html`<section class="day ${isNarrow ? 'narrow' : ''}" aria-labelledby=${id} .style=${`--column:${index + 2}`}>
    <div class="head">
      ${renderHeading(
        headingLevel + 1,
        html`<span class="long">${nameDay(date, language)}</span>
          <span class="brief" aria-hidden="true">${formatShortWeekday(weekdayOf(date), language)}</span>
          <span class="nth" aria-hidden="true">${dayInMonth(date, language)}</span>
          <small>${shortDays([date], language, 'short')}</small>${
            minutes === 0 ? nothing : html` <b>${t.span(minutes)}</b>`
          }`,
        { id },
      )}
    </div>
    ${notes.length === 0 ? nothing : html`<div class="band">${notes.map((note) => html`<p class="note">${note}</p>`)}</div>`}
    ${
      asked.length === 0
        ? nothing
        : html`<ul class="asked">
            ${asked.map((one) => html`<li>${renderCell(one, frame)}</li>`)}
          </ul>`
    }
    ${absences.map((one) => {
      const { from, to } = toAway(one);
      const [first, last] = [lines.of(from), lines.of(to, true)];
      return first < last ? html`<i class="away" .style=${`--row:${first + ABOVE}/${last + ABOVE}`}></i>` : nothing;
    })}
    ${
      spans.length === 0
        ? asked.length > 0 || notes.length > 0
          ? nothing
          : html`<p class="none">${t.none}</p>`
        : html`<ul class="own">
            ${spans.map((span) =>
              span.lanes > BESIDE
                ? html`<li class="stack" .style=${placeIn(span, null, frame)}>
                    <ul>
                      ${span.placed.map((one) => html`<li .style=${placeIn(span, one, frame)}>${renderCell(one.session, frame)}</li>`)}
                    </ul>
                  </li>`
                : span.placed.map((one) => renderPlaced(one, { ...frame, span, trip: tripTo(one, placed, trips) })),
            )}
          </ul>`
    }
  </section>`;
}

/** A way to a session, and the quarter at which it begins when it is drawn in the time before. */
interface Trip {
  readonly trajet: Trajet;
  readonly from: number | null;
}

/** Finds the way to a session. Where other sessions or no time are between, it is told at the session itself. */
function tripTo({ session, from }: Placed, placed: readonly Placed[], trips: readonly Trajet[]): Trip | null {
  const trajet = trips.find(({ vers }) => vers === session.activite.id);
  if (trajet === undefined) return null;
  const before = placed.find((one) => one.session.activite.id === trajet.de);
  const isClear =
    before !== undefined && before.to < from && placed.every((one) => one.to <= before.to || one.from >= from);
  return { trajet, from: isClear ? before.to : null };
}

function renderPlaced(
  one: Placed,
  { span, trip, ...frame }: Frame & { span: Span; trip: Trip | null },
): TemplateResult {
  const { lines, view } = frame;
  const way = trip === null ? null : view.t.trip(view.t.span(trip.trajet.minutes));
  const before = trip?.from ?? null;
  return html`${
      before !== null
        ? html`<li
            class="trip"
            .style=${`--row:${lines.of(before)}/${lines.of(one.from, true)};--quarters:${one.from - before}`}
          >
            ${icon('pin')}<span>${way}</span>
          </li>`
        : nothing
    }
    <li class=${span.lanes > 1 ? 'beside' : ''} .style=${placeIn(span, one, frame)}>
      ${renderCell(one.session, frame, before !== null ? null : way)}
    </li>`;
}

/** Returns the lines of a session or of a whole stretch, its place beside others, and its place on hours that stand across, as styles. */
function placeIn(span: Span, one: Placed | null, { lines, scale }: Frame): string {
  const { from, to } = one ?? span;
  const share = (part: number, of: number): string => `${(100 * part) / of}%`;
  const across = scale === null ? 1 : (scale.to - scale.from) * QUARTERS;
  const begin = scale === null ? 0 : scale.from * QUARTERS;
  return [
    `--row:${lines.of(from)}/${lines.of(to, true)};--quarters:${to - from}`,
    `--beside:${share(one?.lane ?? 0, span.lanes)};--part:${share(1, span.lanes)}`,
    `--from:${share(from - begin, across)};--long:${share(to - from, across)}`,
  ].join(';');
}

function renderCell(session: Session, { view }: Frame, way: string | null = null): TemplateResult {
  const { language, show, t } = view;
  const { activite, etat, minutes, comptees } = session;
  const times = sayTimes(session, language);
  const said = sayBriefly(session, view);
  const stale = sayUnchecked(session, view, t.stale);
  const possible = sayPossible(session, t, language);
  // Why it counts less is said, or how much less.
  const isCounted = times !== null && minutes !== null && (comptees === minutes || said.length > 0);
  const isLong = minutes === null || times === null || minutes >= BRIEF;
  const length = isLong ? '' : minutes <= TINY ? 'short tiny' : minutes <= SHORT ? 'short' : 'half';
  const { titre, offre, telephone, lieu } = activite;
  // Of activities with one title, only the structure tells which is which: it comes first.
  const place = isNamedAlike(activite, view.programme) ? (lieu?.nom ?? null) : null;
  const look = `${etat} ${said.length > 0 ? 'bad' : ''} ${minutes === null ? 'unknown' : ''}`;
  return html`<button class="cell ${look} ${length}" type="button" @click=${() => show(activite.id)}>
      ${way === null ? nothing : html`<small class="way">${icon('pin')}<span>${way}</span></small>`}
      <span class="when"
        >${said.length === 0 ? nothing : icon('warning')}<bdi>${times === null ? (session.a_confirmer ? capitalise(t.side.toConfirm, language) : t.timeAsked) : times.from}</bdi>${
          times?.to == null ? nothing : html`<span class="end"> <bdi>${t.to(times.to, times.isNext)}</bdi></span>`
        }</span
      >
      ${place === null ? nothing : html`<span class="title of"><bdi lang="fr">${cutWords(place)}</bdi></span>`}
      <span class=${place === null ? 'title' : 'same'}
        ><bdi lang=${offre === null ? nothing : 'fr'}>${offre === null ? titre : cutWords(titre)}</bdi></span
      >
      <small class="facts">
        <span>${icon(icons[etat])}<span>${t.states[etat]}</span></span>
        <span class=${isOnce(activite) ? 'vh' : ''}>${icon('retry')}<span>${sayRhythm(activite, t)}</span></span>
        ${isCounted ? nothing : html`<span class="count">${sayMinutes(session, t)}</span>`}
      </small>
      ${stale === null ? nothing : html`<small class="said ask">${icon('info')}<span>${stale}</span></small>`}
      ${possible === null ? nothing : html`<small class="said ask">${icon('clock')}<span>${capitalise(possible, language)}</span></small>`}
      ${said.map((text) => html`<small class="said">${icon('warning')}<span>${text}</span></small>`)}
    </button>
    ${telephone === null ? nothing : renderPhone(telephone, `call ${look}`)}`;
}
