import type { ClosedHalf, EarlierEnd } from './exceptions.ts';
import { toGroups, type Group, type Slot } from './groups.ts';
import type { Token } from './words.ts';

/** Days as OpenStreetMap writes them, from Monday. */
export const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** Mornings end before the one, and afternoons begin after the other. */
const NOON = 720;
const LATE_NOON = 810;

/** Writes the rules of a week, or says what is missing. */
export function toWeek(
  tokens: readonly Token[],
  ends: readonly EarlierEnd[],
  halves: readonly ClosedHalf[],
): string[] | 'horaires_sans_jour' | 'horaires_illisibles' {
  const groups = toGroups(tokens);
  if (groups === null) return 'horaires_illisibles';
  const open = withAfternoon(groups.filter(({ isClosed }) => !isClosed));
  if (open.length === 0) return 'horaires_illisibles';
  if (open.every(({ days, nth }) => days.length === 0 && nth.length === 0)) return 'horaires_sans_jour';
  const week = new Map<string, Slot[]>();
  for (const { days, nth, slots } of open) {
    if (days.length === 0 || slots.length === 0) return 'horaires_illisibles';
    for (const day of days) {
      const name = `${day}${nth.length === 0 ? '' : `[${nth.join(',')}]`}`;
      week.set(name, [...(week.get(name) ?? []), ...slots]);
    }
  }
  for (const { days, nth } of groups.filter(({ isClosed }) => isClosed)) {
    if (days.length === 0 || nth.length > 0) return 'horaires_illisibles';
    for (const day of days) week.delete(String(day));
  }
  for (const { day, to } of ends) {
    const slots = week.get(String(day));
    const last = slots?.at(-1);
    if (slots === undefined || last === undefined || to <= last.from || to >= last.to) return 'horaires_illisibles';
    week.set(String(day), [...slots.slice(0, -1), { from: last.from, to }]);
  }
  for (const { day, isAfternoon } of halves) {
    const slots = week.get(String(day)) ?? [];
    const open = slots.filter(({ from, to }) => (isAfternoon ? to <= LATE_NOON : from >= NOON));
    const closed = slots.filter(({ from, to }) => (isAfternoon ? from >= NOON : to <= LATE_NOON));
    // Hours over noon say nothing of the half that stays.
    if (open.length === 0 || closed.length === 0 || open.length + closed.length !== slots.length)
      return 'horaires_illisibles';
    week.set(String(day), open);
  }
  const written = new Map<string, string[]>();
  for (const [day, slots] of week) {
    const sorted = [...slots].sort((a, b) => a.from - b.from);
    if (sorted.some(({ from, to }, at) => from >= to || from < (sorted[at - 1]?.to ?? 0))) return 'horaires_illisibles';
    const times = sorted.map(({ from, to }) => `${toTime(from)}-${toTime(to)}`).join(',');
    written.set(times, [...(written.get(times) ?? []), day]);
  }
  return written.size === 0 ? 'horaires_illisibles' : [...written].map(([times, days]) => `${toDays(days)} ${times}`);
}

/** « Lundi et mardi : 9h-12h ; 14h-17h »: an afternoon without days behind a morning, where no other days are told, is theirs. */
function withAfternoon(groups: readonly Group[]): readonly Group[] {
  const [first, second] = groups;
  if (groups.length !== 2 || first === undefined || second === undefined) return groups;
  const isAfternoon = second.slots.every(({ from }) => from >= NOON) && first.slots.every(({ to }) => to <= LATE_NOON);
  if (first.days.length === 0 || second.days.length > 0 || second.nth.length > 0 || !isAfternoon) return groups;
  return [{ ...first, slots: [...first.slots, ...second.slots] }];
}

/** Writes days, three and more in a row as a range. */
function toDays(names: readonly string[]): string {
  const parts: string[] = [];
  const plain = names
    .filter((name) => name.length === 1)
    .map(Number)
    .sort((a, b) => a - b);
  for (let at = 0; at < plain.length;) {
    let end = at;
    while (plain[end + 1] === (plain[end] ?? 0) + 1) end += 1;
    const [first, last] = [NAMES[plain[at] ?? 0] ?? '', NAMES[plain[end] ?? 0] ?? ''];
    parts.push(end === at ? first : `${first}-${last}`);
    at = end + 1;
  }
  for (const name of names.filter((one) => one.length > 1))
    parts.push(`${NAMES[Number(name.slice(0, 1))] ?? ''}${name.slice(1)}`);
  return parts.join(',');
}

const toTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
