import type { Token } from './words.ts';

/** Hours of a day, in minutes since midnight. */
export interface Slot {
  from: number;
  to: number;
}
/** Days, from 0 for Monday, or ranks of them in the month, with their hours. */
export interface Group {
  days: number[];
  nth: number[];
  slots: Slot[];
  isClosed: boolean;
}

/** Gathers days with their times. Which of them come first in the text holds for all of it. */
export function toGroups(tokens: readonly Token[]): Group[] | null {
  const groups: Group[] = [];
  const fresh = (): Group => ({ days: [], nth: [], slots: [], isClosed: false });
  let group = fresh();
  let nth: number[] = [];
  const first = tokens.find(({ kind }) => kind === 'day' || kind === 'days' || kind === 'nth' || kind === 'time');
  const isTimesFirst = first?.kind === 'time';
  let pending: number | null = null;
  let from: number | null = null;
  let isTo = false;
  let isExcept = false;
  let isHalf = false;
  /** « Fermé dimanche et lundi »: the days behind the word are closed, not those before it. */
  let isClosedFirst = false;
  const close = (): void => {
    if (group.days.length > 0 || group.slots.length > 0 || group.isClosed) groups.push(group);
    group = fresh();
  };
  const addDays = (days: readonly number[]): boolean => {
    if (isExcept) {
      for (const day of days) {
        if (nth.length > 0 || !group.days.includes(day)) return false;
        group.days = group.days.filter((one) => one !== day);
      }
      return true;
    }
    if (!isTimesFirst && (group.slots.length > 0 || (group.isClosed && group.days.length > 0 && !isClosedFirst)))
      close();
    if (group.days.length > 0 && group.nth.join() !== nth.join()) return false;
    group.days.push(...days.filter((day) => !group.days.includes(day)));
    if (nth.length > 0) group.nth = nth;
    return true;
  };
  /** Tells whether a line of days ends where other days follow: theirs are not its hours. */
  const isWithoutHours = (at: number): boolean =>
    !isTimesFirst &&
    group.days.length > 0 &&
    group.slots.length === 0 &&
    !group.isClosed &&
    /^(?:days?|nth)$/.test(tokens.slice(at).find(({ kind }) => kind !== 'break' && kind !== 'half')?.kind ?? '');
  for (const [at, token] of tokens.entries()) {
    switch (token.kind) {
      case 'day': {
        if (isTo && from !== null) {
          if (!addDays(range(from, token.day).slice(1))) return null;
        } else if (!addDays([token.day])) return null;
        from = token.day;
        isTo = false;
        break;
      }
      case 'days':
        if (!addDays(token.days)) return null;
        from = null;
        break;
      case 'nth':
        // A rank is that of the day behind it: « le 1er du mois » is none, and neither is « lundi 1er ».
        if (isExcept || !isOfADay(tokens, at)) return null;
        if (!isTimesFirst && group.slots.length > 0) close();
        nth = tokens[at - 1]?.kind === 'and' && tokens[at - 2]?.kind === 'nth' ? [...nth, token.nth] : [token.nth];
        break;
      case 'time':
        if (group.isClosed) return null;
        isExcept = false;
        isHalf = false;
        if (pending === null) {
          if (isTimesFirst && group.days.length > 0) {
            close();
            nth = [];
          }
          pending = token.minutes;
          isTo = false;
        } else {
          if (!isTo) return null;
          group.slots.push({ from: pending, to: token.minutes });
          pending = null;
          isTo = false;
          // A rank in the month holds for the days before these hours alone.
          if (!isTimesFirst) nth = [];
        }
        from = null;
        break;
      case 'to':
        isTo = true;
        break;
      case 'and':
        // « 9h/12h »: between two times alone, the sign means until.
        if (pending !== null && token.by === '/' && tokens[at + 1]?.kind === 'time') isTo = true;
        break;
      case 'except':
        isExcept = true;
        from = null;
        break;
      case 'half':
        // Half a day that is closed leaves hours that are not told.
        if (isExcept || group.isClosed) return null;
        isHalf = true;
        break;
      case 'closed': {
        if (isHalf) return null;
        const previous = group.days.length > 0 && group.slots.length === 0;
        if (!previous) close();
        group.isClosed = true;
        isClosedFirst = !previous;
        break;
      }
      case 'break':
        if (pending !== null || isWithoutHours(at)) return null;
        isExcept = false;
        isHalf = false;
        if (group.slots.length > 0 || group.isClosed) {
          if (group.days.length > 0) close();
        }
        break;
      case 'same': {
        // « Mardi : idem » has the hours of the days before it.
        const before = groups.at(-1);
        if (before === undefined || before.isClosed || group.days.length === 0 || group.slots.length > 0) return null;
        if (isTimesFirst || isExcept || isHalf || pending !== null) return null;
        group.slots.push(...before.slots);
        from = null;
        break;
      }
      case 'month':
        if (nth.length === 0 && group.nth.length === 0) return null;
        break;
    }
  }
  if (pending !== null) return null;
  close();
  return groups;
}

/** Tells whether a rank, or the list of ranks that it stands in, has a day behind it. */
function isOfADay(tokens: readonly Token[], at: number): boolean {
  let next = at + 1;
  while (tokens[next]?.kind === 'and' && tokens[next + 1]?.kind === 'nth') next += 2;
  return tokens[next]?.kind === 'day';
}

function range(from: number, to: number): number[] {
  const days = [from];
  for (let day = from; day !== to;) {
    day = (day + 1) % 7;
    days.push(day);
  }
  return days;
}

/**
 * Reads three days and more between dashes as a list: « lundi-mardi-jeudi » is no range. Beside « au », a dash says both
 * alike between two days in a row alone: returns null for other days.
 */
export function asLists(tokens: readonly Token[]): Token[] | null {
  const listed = [...tokens];
  for (const [at, { kind }] of tokens.entries()) {
    if (kind !== 'day' || tokens[at - 1]?.kind === 'to') continue;
    const dashes: number[] = [];
    let end = at;
    for (let sign = tokens[at + 1]; sign?.kind === 'to' && tokens[end + 2]?.kind === 'day'; sign = tokens[end + 1]) {
      if (sign.by === '-') dashes.push(end + 1);
      end += 2;
    }
    if (end === at + 2) continue;
    const isList = dashes.length === (end - at) / 2;
    if (!isList && !dashes.every((sign) => isInRow(tokens[sign - 1], tokens[sign + 1]))) return null;
    if (isList) for (const sign of dashes) listed[sign] = { kind: 'and' };
  }
  return listed;
}

/** Tells whether a day is the one after another. */
const isInRow = (day: Token | undefined, next: Token | undefined): boolean =>
  day?.kind === 'day' && next?.kind === 'day' && next.day === (day.day + 1) % 7;
