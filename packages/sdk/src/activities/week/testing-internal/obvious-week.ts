// The rules of a week a second time, slowly: days one by one, minutes one by one, clocks asked for each time.
import { metresBetween } from '../../../geography/distance.ts';
import { openState } from '../../../normalise/horaires/open-state.ts';
import { timeZoneOf } from '../../../normalise/horaires/time-zone.ts';
import type { ActiviteDeSemaine, EtatSeance, Plage, Programme } from '../week.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** The figures and conflicts of one week. */
export interface ObviousWeek {
  minutes: Record<'prevue' | 'declaree' | 'validee' | 'total', number>;
  sans_duree: number;
  a_confirmer: number;
  reste: number;
  jours: number[];
  feries: boolean[];
  trajets: string[];
  conflits: string[];
}

/** A time from one minute to another. */
type Time = [from: number, to: number];

interface Held {
  activite: ActiviteDeSemaine;
  /** Its number in the programme: an id may be there twice. */
  place: number;
  week: string;
  date: string | null;
  /** Minutes on the clock since 1970, as if it never changed. */
  clock: Time | null;
  span: Time | null;
  minutes: number | null;
  hasBegin: boolean;
  etat: EtatSeance;
  absent: boolean;
}

interface Placed extends Held {
  date: string;
  clock: Time;
  span: Time;
}

const isPlaced = (one: Held): one is Placed => one.date !== null && one.clock !== null && one.span !== null;

/** Tells one week of a programme. */
export function obviousWeek(programme: Programme, week: string): ObviousWeek {
  const sessions = heldIn(programme, week);
  const counted = sessions.filter(isOn);
  const worth = countMinuteByMinute([-7, 0, 7].flatMap((days) => heldIn(programme, addDays(week, days))));
  const sum = (some: Held[]) => some.reduce((all, one) => all + (worth.get(nameOf(one)) ?? 0), 0);
  const by = (etat: EtatSeance) => sum(counted.filter((one) => one.etat === etat));
  const total = sum(counted);
  const { objectif } = programme;
  const isAdapted = objectif !== null && (objectif.jusqu_au === null || week <= objectif.jusqu_au);
  const target = isAdapted ? objectif.heures * 60 : 900;
  const dates = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(week, later));
  const travels = travelsIn([...heldIn(programme, addDays(week, -7)), ...sessions].filter(isOn)).filter(
    ({ to }) => to.date !== null && to.date >= week,
  );
  return {
    minutes: { prevue: by('prevue'), declaree: by('declaree'), validee: by('validee'), total },
    sans_duree: counted.filter(({ minutes }) => minutes === null).length,
    a_confirmer: sum(counted.filter(isToConfirm)),
    reste: target > total ? target - total : 0,
    jours: dates.map((date) => sum(counted.filter((one) => one.date === date))),
    feries: dates.map((date) => isHolidayOn(date, programme.code_insee)),
    trajets: travels.map((one) => one.text),
    conflits: conflictsIn(programme, week, sessions, travels),
  };
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

function mondayBefore(day: string): string {
  let monday = day;
  while (new Date(monday).getUTCDay() !== 1) monday = addDays(monday, -1);
  return monday;
}

function isOn({ etat, absent }: Held): boolean {
  return etat !== 'annulee' && (etat !== 'prevue' || !absent);
}

/** Tells whether somebody must be asked when a plan takes place. */
const isToConfirm = (one: Held): boolean =>
  isGuessed(one) || (one.activite.offre !== null && !one.hasBegin && one.etat === 'prevue');

/** Tells whether a plan has a time that is a guess: none of the facts of its week says it. */
function isGuessed({ activite, week, etat }: Pick<Held, 'activite' | 'week' | 'etat'>): boolean {
  if (activite.heure_a_confirmer !== true || etat !== 'prevue') return false;
  const own = activite.seances.filter(({ semaine }) => mondayBefore(semaine) === week).at(-1);
  return own === undefined || ['jour', 'debut', 'fin'].every((name) => !(name in own));
}

const nameOf = ({ week, place }: Held): string => `${week} ${place}`;

/** Gives each minute to one session: to validated ones before declared and planned ones, of these to the one that begins first. Agreed minutes that its hours do not hold are its own. */
function countMinuteByMinute(sessions: Held[]): Map<string, number> {
  const owned = new Set<number>();
  const worth = new Map<string, number>();
  for (const etat of ['validee', 'declaree', 'prevue']) {
    const own = sessions.filter((one) => isOn(one) && one.etat === etat);
    for (const one of own) worth.set(nameOf(one), one.minutes ?? 0);
    const keyOf = ({ span, week, date, clock, activite, place }: Placed) =>
      [span[0], week, date, clock[0], span[1], activite.id, 1000 + place].join(' ');
    const placed = own.filter(isPlaced).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
    for (const one of placed) {
      let [all, free] = [0, 0];
      for (let minute = one.span[0]; minute < one.span[1]; minute += 1) {
        all += 1;
        if (!owned.has(minute)) free += 1;
        owned.add(minute);
      }
      worth.set(nameOf(one), Math.min(one.minutes ?? 0, free + Math.max(0, (one.minutes ?? 0) - all)));
    }
  }
  return worth;
}

function heldIn(programme: Programme, week: string): Held[] {
  const held: Held[] = [];
  for (const [place, activite] of programme.activites.entries()) {
    const weeks = new Set(activite.seances.map(({ semaine }) => mondayBefore(semaine)));
    let next = mondayBefore(activite.semaine);
    weeks.add(next);
    while (activite.repetition !== null && next <= week) {
      const { toutes_les: step, jusqu_au: until } = activite.repetition;
      next = addDays(next, 7 * step);
      const jour = activite.jour !== null && activite.jour <= 7 ? activite.jour : 1;
      if (until === null || addDays(next, jour - 1) <= until) weeks.add(next);
    }
    if (weeks.has(week)) held.push({ ...toHeld(activite, week, programme), place });
  }
  return held;
}

function readTime(text: string | null): number | null {
  if (text === null) return null;
  const [hours = 99, minutes = 0] = text.split(':').map(Number);
  return hours > 23 ? null : hours * 60 + minutes;
}

function toHeld(activite: ActiviteDeSemaine, week: string, { fuseau, absences }: Programme): Omit<Held, 'place'> {
  let own: ActiviteDeSemaine['seances'][number] | undefined;
  for (const seance of activite.seances) if (mondayBefore(seance.semaine) === week) own = seance;
  const jour = own?.jour ?? activite.jour;
  const date = jour === null || jour > 7 ? null : addDays(week, jour - 1);
  const etat = own?.etat ?? 'prevue';
  const begin = readTime(own?.debut ?? activite.debut);
  // A guess has a length, and no time.
  const from = isGuessed({ activite, week, etat }) ? null : begin;
  const lengthFrom = (a: number | null, b: number | null) => {
    if (a === null || b === null || a === b) return null;
    return b > a ? b - a : b + 1440 - a;
  };
  const isMoved = own?.debut !== undefined && own.fin === undefined;
  const length = isMoved
    ? lengthFrom(readTime(activite.debut), readTime(activite.fin))
    : lengthFrom(begin, readTime(own?.fin ?? activite.fin));
  const told = own?.duree_minutes ?? activite.duree_minutes;
  const counted = told !== null && told > 0 && told <= 10_080 ? told : null;
  let clock: Held['clock'] = null;
  let span: Held['span'] = null;
  const lasts = length ?? counted;
  if (date !== null && from !== null && lasts !== null) {
    const midnight = Date.parse(date) / MINUTE;
    clock = [midnight + from, midnight + from + lasts];
    const start = instantOf(clock[0], fuseau);
    span = [start, length === null ? start + lasts : instantOf(clock[1], fuseau)];
  }
  const passed = span === null ? length : span[1] - span[0];
  return {
    ...{ activite, week, date, clock, span, minutes: counted ?? passed, hasBegin: from !== null },
    etat,
    absent: date !== null && absences.length > 0 && isMissed({ date, from, lasts }, absences),
  };
}

/** Looks at each minute of a session, or of its day where nobody knows when it begins. */
function isMissed(
  { date, from, lasts }: { date: string; from: number | null; lasts: number | null },
  absences: Programme['absences'],
): boolean {
  const isAwayAt = (minute: number) =>
    absences.some(({ du, au, debut = null, fin = null }) => {
      const [first, last] = [readTime(debut) ?? 0, readTime(fin) ?? 1440];
      return date >= du && date <= au && minute >= first && minute < (last > first ? last : 1440);
    });
  const minutes = Array.from({ length: from === null ? 1440 : (lasts ?? 1) }, (_, index) => (from ?? 0) + index);
  return from === null ? minutes.every(isAwayAt) : minutes.some(isAwayAt);
}

const shownBy = new Map<string, Intl.DateTimeFormat>();
const instants = new Map<string, number>();

/** Tries every quarter of an hour of difference until the clock shows the time. */
function instantOf(wall: number, zone: string): number {
  const key = `${zone} ${wall}`;
  const known = instants.get(key);
  if (known !== undefined) return known;
  const found = findInstant(wall, zone) ?? (findInstant(wall - 60, zone) ?? Number.NaN) + 60;
  instants.set(key, found);
  return found;
}

function findInstant(wall: number, zone: string): number | null {
  const clock =
    shownBy.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  shownBy.set(zone, clock);
  const wanted = new Date(wall * MINUTE).toISOString().slice(0, 16).replace('T', ' ');
  for (let offset = 14 * 60; offset >= -14 * 60; offset -= 15) {
    if (clock.format(new Date((wall - offset) * MINUTE)) === wanted) return wall - offset;
  }
  return null;
}

/** Bank holidays of the years that random programmes lie in, as calendars print them. */
const printed: Record<string, string[]> = {
  all: [
    ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-08', '2026-05-14', '2026-05-25', '2026-07-14', '2026-08-15'],
    ...['2026-11-01', '2026-11-11', '2026-12-25', '2027-01-01', '2027-03-29', '2027-05-01', '2027-05-06', '2027-05-08'],
  ],
  '67': ['2026-04-03', '2026-12-26', '2027-03-26'],
  '972': ['2026-05-22', '2026-07-21', '2027-05-22'],
  '974': ['2026-12-20'],
  '988': ['2026-09-24'],
};

function isHolidayOn(date: string, code: string | null): boolean {
  const lists = ['all', ...(code === null ? [] : [code.slice(0, 2), code.slice(0, 3)])];
  return lists.some((name) => printed[name]?.includes(date) === true);
}

interface Travel {
  from: Held;
  to: Held;
  late: boolean;
  text: string;
}

function travelsIn(sessions: Held[]): Travel[] {
  const travels: Travel[] = [];
  const placed = sessions.filter(isPlaced);
  const onSpot = placed.filter(({ activite }) => activite.lieu?.a_distance !== true);
  // Places in the order of arrival: of those that end together, the person is at the one listed last.
  const keyOf = ({ date, clock, span, activite }: Placed) =>
    `${date} ${String(clock[0] - Date.parse(date) / MINUTE).padStart(5, '0')} ${span[1]} ${activite.id}`;
  onSpot.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b))));
  for (const to of onSpot) {
    let from: Placed | null = null;
    for (const one of onSpot) {
      if (one === to || one.span[1] > to.span[0]) continue;
      if (from === null || one.span[1] >= from.span[1]) from = one;
    }
    if (from === null) continue;
    const gap = to.span[0] - from.span[1];
    if (from.date !== to.date && gap >= 240) continue;
    const [a, b] = [from.activite.lieu, to.activite.lieu];
    if (a?.latitude == null || a.longitude == null || b?.latitude == null || b.longitude == null) continue;
    const metres = metresBetween(
      { latitude: a.latitude, longitude: a.longitude },
      { latitude: b.latitude, longitude: b.longitude },
    );
    if (metres < 50) continue;
    let needed = 0;
    while ((needed * 12_000) / 60 < metres) needed += 1;
    let free = gap;
    for (const remote of placed.filter(({ activite }) => activite.lieu?.a_distance === true)) {
      for (let minute = remote.span[0]; minute < remote.span[1]; minute += 1) {
        if (minute >= from.span[1] && minute < to.span[0]) free -= 1;
      }
    }
    free = Math.max(0, free);
    travels.push({
      ...{ from, to, late: needed > free },
      text: `${from.activite.id} ${to.activite.id} ${Math.round(metres)} m ${needed} min ${free} min`,
    });
  }
  return travels;
}

function conflictsIn(programme: Programme, week: string, sessions: Held[], travels: Travel[]): string[] {
  const found: string[] = [];
  const on = [...heldIn(programme, addDays(week, -7)), ...sessions].filter(isOn).filter(isPlaced);
  for (const one of on) {
    for (const other of on) {
      if (one === other || other.week !== week) continue;
      const isFirst =
        one.span[0] < other.span[0] || (one.span[0] === other.span[0] && on.indexOf(one) < on.indexOf(other));
      if (!isFirst) continue;
      let shared = 0;
      for (let minute = other.span[0]; minute < other.span[1]; minute += 1) if (minute < one.span[1]) shared += 1;
      if (shared > 0) found.push(`chevauchement ${pair(one, other)} ${shared}`);
    }
  }
  for (const { from, to, late } of travels)
    if (late) found.push(`trajet_trop_court ${from.activite.id} ${to.activite.id}`);
  for (const one of sessions) {
    const { activite, date, clock, etat, absent } = one;
    const tell = (code: string) => found.push(`${code} ${activite.id}`);
    if (etat === 'annulee') continue;
    if (one.minutes === null) tell('duree_inconnue');
    if (date === null) tell('jour_inconnu');
    else if (!one.hasBegin && !isToConfirm(one)) tell('heure_inconnue');
    if (date !== null && isToConfirm(one) && !absent) tell('heure_a_confirmer');
    if (absent && etat === 'prevue') tell('absence');
    const weeks = activite.offre?.nombre_semaines ?? null;
    if (weeks !== null && week >= addDays(mondayBefore(activite.semaine), 7 * weeks)) tell('apres_fin');
    if (etat !== 'prevue' || absent || date === null) continue;
    if (isHolidayOn(date, programme.code_insee)) tell('ferie');
    else if (isPlaced(one) && isShut(one, programme)) tell('ferme');
    if (programme.garde !== null && isAlone({ date, clock }, programme.garde)) tell('hors_garde');
  }
  return found.sort();
}

function pair(one: Held, other: Held): string {
  return [one.activite.id, other.activite.id].sort().join(' ');
}

function isShut({ activite, clock }: Placed, programme: Programme): boolean {
  const hours = activite.offre?.horaires_accueil ?? null;
  if (hours === null || hours.includes('"')) return false;
  const code = activite.lieu?.code_insee ?? programme.code_insee;
  const timeZone = timeZoneOf(code);
  for (let minute = clock[0]; minute < clock[1]; minute += 5) {
    const date = new Date(minute * MINUTE).toISOString().slice(0, 10);
    if (isHolidayOn(date, code) && !hours.includes('PH')) continue;
    const now = findInstant(minute, timeZone);
    if (now !== null && openState(hours, { now: new Date(now * MINUTE), code_insee: code }).state === 'closed')
      return true;
  }
  return false;
}

function isAlone({ date, clock }: { date: string; clock: Time | null }, garde: readonly Plage[]): boolean {
  const isCared = (minute: number) => {
    const at = ((minute % 1440) + 1440) % 1440;
    const weekday = (day: number) => (new Date(day * MINUTE).getUTCDay() + 6) % 7;
    return garde.some(({ jour, debut, fin }) => {
      const [from, to] = [readTime(debut), readTime(fin)];
      if (from === null || to === null) return false;
      const isToday = weekday(minute) === jour - 1;
      const wasYesterday = weekday(minute - 1440) === jour - 1;
      if (to > from) return isToday && at >= from && at < to;
      return (isToday && at >= from) || (wasYesterday && at < to);
    });
  };
  const midnight = Date.parse(date) / MINUTE;
  const [from, to] = clock ?? [midnight, midnight + 1440];
  for (let minute = from; minute < to; minute += 1) {
    if (clock === null && isCared(minute)) return false;
    if (clock !== null && !isCared(minute)) return true;
  }
  return clock === null;
}
