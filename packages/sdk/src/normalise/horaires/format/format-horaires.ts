import { parseHoraires, type Condition, type Horaires, type Plage } from '../parse-horaires.ts';
import type { Interval } from '../rule.ts';

/** A line of a table of opening hours, in French. */
export interface LigneHoraires {
  /** `Lundi` … `Dimanche`, then `Jours fériés`, `Vacances scolaires`, `Fermeture` and `À savoir` when they are spoken of. */
  jour: string;
  /** For instance `9 h – 12 h, 13 h 30 – 17 h (1er et 3e du mois)`, `fermé` or `non précisé`. */
  heures: string;
}

const days = ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'];
const months = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ');
const CLOSED = 'fermé';
const UNKNOWN = 'non précisé';

/**
 * Writes opening hours in OpenStreetMap's syntax as a plain French table, the seven days first, Monday at the top.
 * @param osm null, or a form that is not understood, gives one line that says « non précisé ».
 * @example formatHoraires('Mo-Fr 09:00-12:00')[0] // { jour: 'Lundi', heures: '9 h – 12 h' }
 */
export function formatHoraires(osm: string | null): LigneHoraires[] {
  const horaires = parseHoraires(osm);
  if (horaires === null) return [{ jour: 'Horaires', heures: UNKNOWN }];
  const { feries, vacances, fermetures, notes } = horaires;
  return [
    ...formatWeek(horaires),
    ...(feries === null ? [] : [{ jour: 'Jours fériés', heures: feries === 'ferme' ? CLOSED : formatPlages(feries) }]),
    ...(vacances === null ? [] : [{ jour: 'Vacances scolaires', heures: CLOSED }]),
    ...fermetures.map((dates) => ({ jour: 'Fermeture', heures: formatDates(dates) })),
    ...(notes.length === 0 ? [] : [{ jour: 'À savoir', heures: notes.join(' · ') }]),
  ];
}

function formatWeek({ semaine, notes }: Horaires): LigneHoraires[] {
  // « Sur rendez-vous » outside the hours: a day without any is not closed.
  const otherwise = notes.length === 0 ? CLOSED : UNKNOWN;
  return semaine.map((plages, day) => ({
    jour: days[day] ?? '',
    heures: plages.length === 0 ? otherwise : formatPlages(plages),
  }));
}

function formatPlages(plages: readonly Plage[]): string {
  return plages.map(formatPlage).join(', ');
}

function formatPlage({ debut, fin, condition, note }: Plage): string {
  const hours =
    debut === '00:00' && fin === '24:00' ? '24 h sur 24' : `${formatHour(debut)}\u00a0–\u00a0${formatHour(fin)}`;
  const more = [...(condition === null ? [] : formatCondition(condition)), ...(note === null ? [] : [note])];
  return more.length === 0 ? hours : `${hours} (${more.join(', ')})`;
}

/** Writes `09:00` as « 9 h », `13:30` as « 13 h 30 »: figures and sign do not part at the end of a line. */
function formatHour(time: string): string {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

function formatCondition({ occurrences, semaines, dates }: Condition): string[] {
  return [
    ...(occurrences === null ? [] : [`${joinFrench(occurrences.map(formatOccurrence))} du mois`]),
    ...(semaines ?? []).map(formatWeeks),
    ...(dates ?? []).map(formatDates),
  ];
}

function formatOccurrence(nth: number): string {
  if (nth === -1) return 'dernier';
  return nth < 0 ? `${-nth}e avant la fin` : formatRank(nth);
}

function formatRank(rank: number): string {
  return rank === 1 ? '1er' : `${rank}e`;
}

function formatWeeks({ from, to, step }: Interval & { step: number }): string {
  if (from === to) return `semaine ${from}`;
  return `semaines ${from} à ${to}${step === 1 ? '' : `, une sur ${step}`}`;
}

/** Writes whole months by their names, « en juillet », « de juillet à août », and any other interval by its days. */
function formatDates({ from, to }: Interval): string {
  const [first, last] = [Math.floor(from / 100), Math.floor(to / 100)];
  if (from === to) return `le ${formatDay(from)}`;
  if (from % 100 !== 1 || to % 100 !== 31) return `du ${formatDay(from)} au ${formatDay(to)}`;
  if (first === last) return `en ${monthOf(first)}`;
  return `${/^[ao]/.test(monthOf(first)) ? 'd’' : 'de '}${monthOf(first)} à ${monthOf(last)}`;
}

function formatDay(day: number): string {
  const date = day % 100;
  return `${date === 1 ? '1er' : date} ${monthOf(Math.floor(day / 100))}`;
}

function monthOf(month: number): string {
  return months[month - 1] ?? '';
}

function joinFrench(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1) ?? ''}`;
}
