import { parseHoraires, type Plage } from '@inclusion-kit/sdk/normalise';

/** A stretch of a day as typed, `HH:MM`. An empty text means not given yet. */
export interface Range {
  readonly debut: string;
  readonly fin: string;
}

/** Opening hours as a table of seven days, Monday first. */
export interface OpeningWeek {
  readonly days: readonly (readonly Range[])[];
  /** `ferme` when it is closed on public holidays, null when the hours do not mention them. */
  readonly feries: 'ferme' | null;
  /** The same of school holidays. */
  readonly vacances: 'ferme' | null;
}

const codes = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** A week without any hours. */
export const emptyWeek: OpeningWeek = { days: codes.map(() => []), feries: null, vacances: null };

/** Reads hours as a table, or returns null when a table cannot hold them. The text then stays as it is. */
export function toWeek(osm: string): OpeningWeek | null {
  if (osm.trim() === '') return emptyWeek;
  const horaires = parseHoraires(osm);
  if (horaires === null || horaires.fermetures.length > 0 || horaires.notes.length > 0) return null;
  if (Array.isArray(horaires.feries)) return null;
  if (horaires.semaine.flat().some(({ condition, note }) => condition !== null || note !== null)) return null;
  const { semaine, feries, vacances } = horaires;
  return { days: semaine.map((plages) => plages.map(toRange)), feries, vacances };
}

/**
 * Reads the stretches of seven days, Monday first, that are for every week. Conditions and notes are left out.
 * Returns null when the hours are not understood.
 */
export function readDays(osm: string): OpeningWeek['days'] | null {
  return (
    parseHoraires(osm)?.semaine.map((plages) =>
      plages.filter(({ condition }) => condition === null).map((plage) => toRange(plage)),
    ) ?? null
  );
}

/** Lists the days that hours open at all, 0 for Monday: those of some weeks alone too. */
export const openDaysOf = (osm: string): number[] =>
  parseHoraires(osm)?.semaine.flatMap((plages, day) => (plages.length > 0 ? [day] : [])) ?? [];

/** Replaces the hours of one day, 0 for Monday. The other days and the notes stay as they are written. */
export function withDay(osm: string, day: number, ranges: readonly Range[]): string {
  const week = toWeek(osm);
  if (week !== null) return toOsm({ ...week, days: week.days.map((own, at) => (at === day ? ranges : own)) });
  const rules = splitRules(osm);
  const rest = rules.filter(limitsTheYear);
  const hours = ranges.filter(isWhole).map(writeRange).sort().join(',');
  const note = hours === '' ? null : noteOf(osm, day);
  const rule = `${codes[day] ?? ''} ${hours === '' ? 'off' : hours}${note === null ? '' : ` "${note}"`}`;
  return [...rules.filter((one) => !rest.includes(one)), rule, ...rest].join('; ');
}

/** Cuts hours at the semicolons that are not within a comment. */
const splitRules = (osm: string): string[] =>
  (osm.match(/(?:"[^"]*"|[^;"])+/g) ?? []).map((rule) => rule.trim()).filter((rule) => rule !== '');

/** Tells whether a rule speaks of holidays or of a part of the year alone. Such a rule stands after those of the week, which it limits. */
function limitsTheYear(rule: string): boolean {
  if (/^(?:[PS]H[\s,]*)+off$/.test(rule)) return true;
  return !/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/.test(rule) && readDays(rule)?.every((ranges) => ranges.length === 0) === true;
}

/** Returns the note that all hours of a day have, « sur rendez-vous ». Null when they have none, or several. */
function noteOf(osm: string, day: number): string | null {
  const [note = null, ...others] = new Set(parseHoraires(osm)?.semaine[day]?.map((plage) => plage.note));
  return others.length === 0 ? note : null;
}

const toRange = ({ debut, fin }: Plage): Range => ({ debut, fin: fin === '24:00' ? '00:00' : fin });

/** Writes a table in the syntax of OpenStreetMap, days of the same hours together. Incomplete stretches are left out. */
export function toOsm({ days, feries, vacances }: OpeningWeek): string {
  const written = days.map((ranges) => ranges.filter(isWhole).map(writeRange).sort().join(','));
  const rules: string[] = [];
  for (let day = 0; day < written.length; day += 1) {
    const hours = written[day] ?? '';
    const from = day;
    while (written[day + 1] === hours) day += 1;
    if (hours !== '') rules.push(`${codes[from] ?? ''}${day === from ? '' : `-${codes[day] ?? ''}`} ${hours}`);
  }
  if (feries === 'ferme' && rules.length > 0) rules.push('PH off');
  if (vacances === 'ferme' && rules.length > 0) rules.push('SH off');
  return rules.join('; ');
}

const writeRange = ({ debut, fin }: Range): string => `${debut}-${fin === '00:00' ? '24:00' : fin}`;

export function isWhole({ debut, fin }: Range): boolean {
  return debut !== '' && fin !== '';
}

/** The fault of a stretch of a day, 0 for Monday. */
export interface HoursFault {
  readonly kind: 'order' | 'overlap' | 'half';
  readonly day: number;
  readonly index: number;
  readonly debut: string;
  readonly fin: string;
  /** The end that was probably meant, or null when there is none. */
  readonly suggestion: string | null;
}

/** Finds stretches that end before they begin, overlap, or lack an end. A night that ends in the morning is none. */
export function findHoursFaults({ days }: OpeningWeek): HoursFault[] {
  return days.flatMap((ranges, day) =>
    ranges.flatMap((range, index) => {
      const kind = faultOf(range, ranges.slice(0, index));
      if (kind === null) return [];
      return [{ kind, day, index, ...range, suggestion: kind === 'order' ? suggestEnd(range) : null }];
    }),
  );
}

function faultOf(range: Range, before: readonly Range[]): HoursFault['kind'] | null {
  if (!isWhole(range)) return 'half';
  if (isBackwards(range)) return 'order';
  return before.some((other) => isWhole(other) && range.debut < endOf(other) && other.debut < endOf(range))
    ? 'overlap'
    : null;
}

const endOf = ({ debut, fin }: Range): string => (fin <= debut ? '24:00' : fin);

function isBackwards({ debut, fin }: Range): boolean {
  if (fin === '00:00' || fin > debut) return false;
  return !(debut >= '17:00' && fin <= '09:00');
}

/** « 6 h 30 » after 13 h 30 was meant as 18 h 30. */
function suggestEnd({ debut, fin }: Range): string | null {
  const [hours = 0, minutes = 0] = fin.split(':').map(Number);
  const later = `${String(hours + 12).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
  return hours < 12 && later > debut ? later : null;
}

/** Copies the hours of a day to the later days without hours, up to Friday, or to all of them when each has some. */
export function copyForward(week: OpeningWeek, day: number): OpeningWeek {
  const ranges = week.days[day] ?? [];
  const last = day < 4 ? 4 : 6;
  const next = week.days.map((_, index) => index).filter((index) => index > day && index <= last);
  const empty = next.filter((index) => week.days[index]?.length === 0);
  const targets = new Set(empty.length === 0 ? next : empty);
  return { ...week, days: week.days.map((own, index) => (targets.has(index) ? ranges : own)) };
}
