import type { Absence, Session } from '@inclusion-kit/sdk/activities';

/** Quarters of an hour in an hour: the lines of the grid. */
export const QUARTERS = 4;
const QUARTER = 60 / QUARTERS;
const DAY = 24 * QUARTERS;
/** A session whose end is unknown is as long as an hour on the grid. */
const UNKNOWN = QUARTERS;
/** Nothing stands lower than half an hour: its name needs a line, and its button a finger. */
const LOWEST = 2;
/** Fewer free hours than these stand as rows. */
const FEW = 2;
/** The hours of a usual day are always there: the free ones can be filled. */
const [BEGIN, END] = [8, 18];

/** A part of a day, in quarters of an hour from midnight. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A session at its hours, beside those at the same time. */
export interface Placed extends Stretch {
  readonly session: Session;
  readonly lane: number;
}

/** Sessions of one day that touch each other. */
export interface Span extends Stretch {
  readonly placed: readonly Placed[];
  /** Number of lanes that they need. */
  readonly lanes: number;
}

/** Hours of the grid, from one to another: with sessions, or free ones in a row. */
export interface Hours extends Stretch {
  readonly isFree: boolean;
}

/** Places the sessions of a day that have a begin, those at the same time together. One that ends after midnight goes on under it. */
export function toSpans(sessions: readonly Session[]): Span[] {
  const spans: Span[] = [];
  const placed = sessions.flatMap((session) => toPlaced(session) ?? []).sort((a, b) => a.from - b.from);
  for (const { from, to, session } of placed) {
    const last = spans.at(-1);
    if (last !== undefined && from < last.to) {
      // The first lane that is free by then, or a new one.
      const taken = new Set(last.placed.filter((one) => one.to > from).map((one) => one.lane));
      const lane = Array.from({ length: last.lanes + 1 }, (_, index) => index).find((one) => !taken.has(one)) ?? 0;
      spans[spans.length - 1] = {
        ...{ from: last.from, to: Math.max(last.to, to) },
        ...{ placed: [...last.placed, { from, to, session, lane }], lanes: Math.max(last.lanes, lane + 1) },
      };
    } else spans.push({ from, to, placed: [{ from, to, session, lane: 0 }], lanes: 1 });
  }
  return spans;
}

function toPlaced(session: Session): { from: number; to: number; session: Session } | null {
  const { debut, fin } = session;
  if (debut === null) return null;
  const from = toQuarter(debut);
  const to = fin === null ? from + UNKNOWN : toQuarter(fin) + (fin <= debut ? DAY : 0);
  return { from, to: Math.max(from + LOWEST, to), session };
}

/** Places an absence in its day. */
export function toAway({ debut, fin }: Absence): Stretch {
  const [from, to] = [debut == null ? 0 : toQuarter(debut), fin == null ? DAY : toQuarter(fin)];
  return { from, to: to > from ? to : DAY };
}

/** Rounds to the nearest quarter, so that what ends when another begins does so on the grid too. */
function toQuarter(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return Math.round((hours * 60 + minutes) / QUARTER);
}

/** Returns the hours of a usual day, and on to the first session and the last. Free ones before and after that day are put together. */
export function toHours(spans: readonly Span[]): Hours[] {
  if (spans.length === 0) return [];
  const first = Math.min(BEGIN, Math.floor(Math.min(...spans.map(({ from }) => from)) / QUARTERS));
  const last = Math.max(END, Math.ceil(Math.max(...spans.map(({ to }) => to)) / QUARTERS));
  const isFree = (hour: number): boolean =>
    (hour < BEGIN || hour >= END) &&
    spans.every(({ from, to }) => to <= hour * QUARTERS || from >= (hour + 1) * QUARTERS);
  const runs: Hours[] = [];
  for (let hour = first; hour < last; hour += 1) {
    const run = runs.at(-1);
    if (run?.isFree === isFree(hour)) runs[runs.length - 1] = { ...run, to: hour + 1 };
    else runs.push({ from: hour, to: hour + 1, isFree: isFree(hour) });
  }
  return runs.map((run) => ({ ...run, isFree: run.isFree && run.to - run.from >= FEW }));
}

/** The lines of the grid between which hours stand: one for each quarter, and one for free hours in a row. */
export interface Lines {
  /** Each stretch of hours, with its line and the number of its lines. */
  readonly hours: readonly (Hours & { readonly line: number; readonly size: number })[];
  /** Returns the line of a quarter. In free hours that stand in one line: that line, or the one after it for an end. */
  readonly of: (quarter: number, isEnd?: boolean) => number;
}

/** Numbers the lines of hours, from 1 on. */
export function toLines(hours: readonly Hours[]): Lines {
  let line = 1;
  const placed = hours.map((one) => {
    const size = one.isFree ? 1 : (one.to - one.from) * QUARTERS;
    const at = { ...one, line, size };
    line += size;
    return at;
  });
  const end = line;
  return {
    hours: placed,
    of: (quarter, isEnd = false) => {
      const own = placed.find(({ to }) => quarter < to * QUARTERS || (isEnd && quarter === to * QUARTERS));
      if (own === undefined) return end;
      const from = own.from * QUARTERS;
      if (quarter <= from) return own.line;
      return own.isFree ? own.line + (isEnd ? 1 : 0) : own.line + quarter - from;
    },
  };
}

/** The hours on a line from the first to the last, for days that stand under each other. */
export interface Scale extends Stretch {
  /** Hours from one mark to the next. */
  readonly step: number;
}

/** The most marks that a narrow line has room for. */
const MARKS = 5;

/** Returns the line on which sessions stand by their hours, null when none has any. Its ends are marks. */
export function toScale(spans: readonly Span[]): Scale | null {
  if (spans.length === 0) return null;
  const first = Math.floor(Math.min(...spans.map(({ from }) => from)) / QUARTERS);
  const last = Math.ceil(Math.max(...spans.map(({ to }) => to)) / QUARTERS);
  const step = [1, 2, 3, 4, 6].find((one) => Math.ceil((last - first) / one) < MARKS) ?? 12;
  return { from: first, to: first + Math.ceil((last - first) / step) * step, step };
}
