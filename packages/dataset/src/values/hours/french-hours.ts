import { foldText } from '@inclusion-kit/sdk/internal';
import { parseHoraires } from '@inclusion-kit/sdk/normalise';
import { isEmptyMark } from '../empty-mark.ts';
import { ask, keep, mend, nothing, type Outcome } from '../outcome.ts';
import { MAX_CHARACTERS, toPlain, toTextOf } from '../fields/text.ts';
import { remember } from '../remember.ts';
import { toTokens, type Token } from './words.ts';

const NAMES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_LETTERS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const MONTH = `(?:${MONTH_LETTERS.join('|')})`;
/** « Fermé le lundi, ouvert du mardi… »: where the days that are closed end. */
const CLOSED_BEFORE_OPEN =
  /(?<=\bfermee?s? [^,;\n]{1,40})(?:(?:[,.]| et| mais)\s+(?=ouvert)|[,.]\s+(?=du (?:lun|mar|mer|jeu|ven|sam)))/g;
/** « Du lundi au vendredi… Samedi 10h-12h (en période scolaire seulement) »: the brackets may speak of the last day alone. */
const SOME_IN_TERM = /[;.\n][^;.\n(]*\d[^;.\n(]*\((?=[^()]*scolaire)[^()]*(?:uniquement|seulement)/;
const APPOINTMENT =
  /\b(?:rdv|rendez[- ]?vous|nous (?:contacter|consulter|appeler)|se renseigner|sur demande|sur inscription|contacter|variables?|selon)\b/;

const DAY_AND_NIGHT = String.raw`(?:24 ?h?(?:eures)? ?(?:/|sur) ?24(?: ?h)?|h ?24)`;
const EVERY_DAY = String.raw`(?:7 ?j(?:ours)? ?(?:/|sur) ?7(?: ?j(?:ours)?)?|tous les jours)`;
const ALWAYS = new RegExp(
  `^(?:ouvert )?(?:${DAY_AND_NIGHT}(?:[ ,;et-]*${EVERY_DAY})?|${EVERY_DAY}[ ,;et-]*${DAY_AND_NIGHT})$`,
);

/** Rules of school holidays, which the reader of OpenStreetMap's hours does not know. */
const SCHOOL_HOLIDAYS =
  /;\s*SH(?:\s+(?:off|closed|\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2}(?:\s*,\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})*))\s*(?=;|$)/g;

/** Mornings end before the one, and afternoons begin after the other. */
const NOON = 720;
const LATE_NOON = 810;

const OF_MAPS_DAY = `(?:${NAMES.join('|')})`;
const OF_MAPS_TIMES = String.raw`\d{2}:\d{2}-\d{2}:\d{2}`;
const OF_MAPS_RULE = `(?:${OF_MAPS_DAY}(?:-${OF_MAPS_DAY})?,?)+ ${OF_MAPS_TIMES}(?:,${OF_MAPS_TIMES})*`;
const OF_MAPS = new RegExp(`^${OF_MAPS_RULE}(?:; ${OF_MAPS_RULE})*$`);

interface Slot {
  from: number;
  to: number;
}
interface Group {
  days: number[];
  nth: number[];
  slots: Slot[];
  isClosed: boolean;
}

/** Reads opening hours in French words and writes them as OpenStreetMap does. Hours without a day, or with other words, are asked. */
export const readHoraires = (value: unknown): Outcome => readText(toTextOf(value));

const readText = remember((raw): Outcome => {
  const text = toPlain(raw).trim();
  if (isEmptyMark(text)) return nothing;
  if (text.length > MAX_CHARACTERS) return ask('horaires_illisibles');
  if (
    /^(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH|24\/7|\d)/.test(text) &&
    parseHoraires(text.replace(SCHOOL_HOLIDAYS, '')) !== null &&
    /[A-Z]|24\/7/.test(text)
  ) {
    return text === raw ? keep(raw) : mend(text, 'horaires');
  }
  // Hours as OpenStreetMap writes them are those of the file, though a day from midnight to midnight is asked about.
  if (OF_MAPS.test(text)) return ask('horaires_illisibles', [], text);
  const folded = foldText(text)
    .replace(/[’`´]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/-+>/g, '-')
    // A day that has a dash for its hours is closed.
    .replace(/(?<=[a-z]\.? ?:) *-(?= *(?:[|;\n]|$))/g, ' ferme')
    .replace(/(?<=\d ?h?)\s*[>→]\s*(?=\d)|(?<=[a-z]\.?)\s*[>→]\s*(?=[a-z])/g, '-')
    .replace(/→/g, ' ')
    // The days that are closed stand before those that are open.
    .replace(CLOSED_BEFORE_OPEN, ' ;')
    .replace(/[^\S\n]+/g, ' ');
  if (APPOINTMENT.test(folded)) return ask('horaires_rendez_vous');
  if (SOME_IN_TERM.test(folded)) return ask('horaires_illisibles');
  const { bare, rules } = takeClosures(folded);
  if (ALWAYS.test(bare.trim())) return mend(['24/7', ...rules].join('; '), 'horaires');
  const { rest, halves } = takeClosedHalves(bare);
  const { kept, ends } = takeEarlierEnds(rest);
  // « (9h-12h ; 14h-17h) » are hours of the days before them.
  const joined = kept.replace(/\(([^()]*)\)/g, (_, inner: string) => ` ${inner.replaceAll(';', ',')} `);
  const tokens = toTokens(joined.replace(/[()]/g, ' '));
  if (tokens === null) return ask('horaires_illisibles');
  const listed = asLists(tokens);
  if (listed === null) return ask('horaires_illisibles');
  const week = toWeek(listed, ends, halves);
  if (typeof week === 'string') return ask(week);
  return mend([...week, ...rules].join('; '), 'horaires');
});

/**
 * Reads three days and more between dashes as a list: « lundi-mardi-jeudi » is no range. Beside « au », a dash says both
 * alike between two days in a row alone: returns null for other days.
 */
function asLists(tokens: readonly Token[]): Token[] | null {
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

/** Takes out what is said of holidays and months of closing. */
function takeClosures(text: string): { bare: string; rules: string[] } {
  const rules: string[] = [];
  const note = (rule: string): string => {
    if (!rules.includes(rule)) rules.push(rule);
    return ' ';
  };
  const bare = text
    .replace(
      /[\s,;(-]*(?:(?:hors|sauf|excepte|en dehors des|fermee?(?: pendant| durant)?)\s+(?:pendant |durant )?(?:les )?(?:vacances(?: scolaires)?|periodes? (?:de )?vacances(?: scolaires)?)|(?:en )?periode scolaire(?: uniquement| seulement)?)(\s*(?:,|\/|et)\s*(?:les )?(?:jours )?feries)?\)?/g,
      (_, holidays?: string) => note('SH off') + (holidays === undefined ? '' : note('PH off')),
    )
    .replace(
      /[\s,;(-]*(?:sauf|hors|excepte|fermee?s?)\s+(?:les )?(?:jours )?feries\)?( et (?=(?:en|au mois d[e'])\s))?/g,
      (_, more?: string) => `${note('PH off')}${more === undefined ? '' : ', ferme '}`,
    )
    .replace(
      new RegExp(
        String.raw`[\s,;(-]*(?:fermee?s?|fermeture|sauf)(?: annuelle)?(?: (?:en|au mois d[e']|le mois d[e']|pendant le mois d[e']|tout le mois d[e']))?\s*(${MONTH})(?:\s*(?:-|et|a)\s*(${MONTH}))?(?![a-z])\)?`,
        'g',
      ),
      (whole, month: string, last?: string) => {
        const [from, to] = [MONTH_LETTERS.indexOf(month), MONTH_LETTERS.indexOf(last ?? month)];
        // « Août et décembre » are no months in a row.
        if (to - from > 1) return whole;
        return note(from === to ? `${MONTHS[from] ?? ''} off` : `${MONTHS[from] ?? ''}-${MONTHS[to] ?? ''} off`);
      },
    );
  return { bare, rules };
}

/** Half a day that is closed: the day, from 0 for Monday, and whether it is its afternoon. */
interface ClosedHalf {
  day: number;
  isAfternoon: boolean;
}

const HALF = '(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s? (matin|apres[- ]midi)s?';
const CLOSED_HALF = new RegExp(
  String.raw`[\s,;(-]*(?:(?:sauf|hors|excepte|hormis|fermee?s?(?: au public)?)(?: le)? ${HALF}|${HALF} fermee?s?)\s*\)?(?=\s*(?:[;.\n]|$))`,
  'g',
);

/** Takes out half a day that is closed: « sauf le mercredi après-midi ». */
function takeClosedHalves(text: string): { rest: string; halves: ClosedHalf[] } {
  const halves: ClosedHalf[] = [];
  const rest = text.replace(CLOSED_HALF, (_, first?: string, part?: string, second?: string, other?: string) => {
    const day = toTokens(first ?? second ?? '')?.[0];
    if (day?.kind === 'day') halves.push({ day: day.day, isAfternoon: (part ?? other) !== 'matin' });
    return ' ';
  });
  return { rest, halves };
}

/** Takes out an end that is earlier on one day: « (16h30 le vendredi) », « (sauf vendredi : 16h30) ». */
function takeEarlierEnds(text: string): { kept: string; ends: { day: number; to: number }[] } {
  const ends: { day: number; to: number }[] = [];
  const kept = text.replace(/\(([^()]*)\)/g, (whole, inner: string) => {
    const tokens = toTokens(inner)?.filter(({ kind }) => kind !== 'to' && kind !== 'half' && kind !== 'except');
    const time = tokens?.find((token) => token.kind === 'time');
    const day = tokens?.find((token) => token.kind === 'day');
    if (tokens?.length !== 2 || time === undefined || day === undefined) return whole;
    ends.push({ day: day.day, to: time.minutes });
    return ' ';
  });
  return { kept, ends };
}

/** Writes the rules of a week, or says what is missing. */
function toWeek(
  tokens: readonly Token[],
  ends: readonly { day: number; to: number }[],
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

/** Gathers days with their times. Which of them come first in the text holds for all of it. */
function toGroups(tokens: readonly Token[]): Group[] | null {
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
