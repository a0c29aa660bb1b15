import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import type { Referentiel } from '../referentiel/referentiel.ts';
import { gravites, type Conflit, type ConflitCode } from './conflits.ts';
import { calendarDay, createClock, dayNumber, dayText, DAY_MINUTES, minutesOf, mondayOf, type Clock } from './clock.ts';
import { careOn, isCovered, isWithoutCare } from './free-time.ts';
import { missesItsHours, openOn } from './opening.ts';
import { countedSessions, takesPlace, type CountedSession } from './counted.ts';
import { isTarget, mondaysOf, requireMonday, speedOf, sumMinutes, type PlanOptions } from './plan-week.ts';
import { isCountable, sessionsOf, WEEK_MINUTES, type PlacedSession } from './sessions.ts';
import { travelsOf } from './travel.ts';
import { HEURES_VISEES, type OffreCitee, type Plage, type Programme } from './week.ts';

/** The facts of an offer as it is now. */
export type OffreActuelle = Pick<OffreCitee, 'horaires_accueil' | 'volume_horaire_hebdomadaire' | 'nombre_semaines'>;

/** The options of checking. */
export interface CheckOptions extends PlanOptions {
  /** The week to check, by one of its days. Default: every week of the programme. */
  readonly semaine?: string | undefined;
  /** The list of activities that codes are looked up in. Default: none, and codes are not checked. */
  readonly referentiel?: Referentiel | undefined;
  /** The offers as they are now, by id, null for one that is gone. Those that it does not name are not checked. */
  readonly offres?: ReadonlyMap<string, OffreActuelle | null> | undefined;
}

/**
 * Finds what does not hold in a programme, and what must be asked for: plain data in the order of days, for each surface to say
 * in its words. Pure: no clock is read. Travel is an estimate by a straight line and `vitesse_km_h`.
 * @throws UsageError when the programme, the week or the speed is none
 * @example checkWeek(programme).filter(({ gravite }) => gravite === 'impossible');
 */
export function checkWeek(programme: Programme, options: CheckOptions = {}): Conflit[] {
  const all = mondaysOf(programme);
  const mondays = options.semaine === undefined ? all : [requireMonday(options.semaine)];
  const clock = createClock(programme.fuseau);
  const [first = 0] = mondays;
  const placing = { clock, manque: options.manque ?? missesItsHours };
  const sessions = countedSessions(programme, mondays, placing);
  const before = sessionsOf(programme, first - 7, placing);
  const isAsked = ({ semaine }: Conflit) => dayNumber(semaine) >= first;
  const context = { programme, clock, options };
  return [
    ...mondays.flatMap((monday) => checkTarget(programme, monday, options)),
    ...checkIds(programme, dayText(first)),
    ...sessions.flatMap((session) => checkSession(session, context)),
    ...checkBetween([...before, ...sessions].filter(takesPlace), speedOf(options)).filter(isAsked),
    ...mondays.flatMap((monday) => checkAmounts(monday, sessions)),
  ].sort(compareConflicts);
}

function conflict(
  code: ConflitCode,
  { semaine, date = null, activites = [], faits = {} }: Partial<Conflit> & { semaine: string },
): Conflit {
  return { code, gravite: gravites[code], activites, semaine, date, faits };
}

function checkTarget({ objectif, debut }: Programme, monday: number, { semaine }: CheckOptions): Conflit[] {
  // Said once, with the first week that is asked about.
  if (objectif === null || monday !== requireMonday(semaine ?? debut)) return [];
  const at = { semaine: dayText(monday), faits: { heures: objectif.heures } };
  if (!isTarget(objectif)) return [conflict('objectif_illisible', at)];
  if (objectif.heures === HEURES_VISEES || (objectif.raison ?? '').trim() !== '') return [];
  return [conflict('objectif_sans_raison', at)];
}

function checkIds({ activites }: Programme, semaine: string): Conflit[] {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { id } of activites) (seen.has(id) ? repeated : seen).add(id);
  return [...repeated].map((id) => conflict('id_repete', { semaine, activites: [id] }));
}

interface SessionContext {
  programme: Programme;
  clock: Clock;
  options: CheckOptions;
}

/** Checks one session by itself. One that does not take place is right whatever it says. */
function checkSession(session: PlacedSession, { programme, clock, options }: SessionContext): Conflit[] {
  const { activite, semaine, date, etat, absent } = session;
  if (etat === 'annulee') return [];
  const found: Conflit[] = [];
  const tell = (code: ConflitCode, faits: Conflit['faits'] = {}) => {
    found.push(conflict(code, { semaine, date, activites: [activite.id], faits }));
  };
  for (const [champ, valeur] of unreadable(session)) tell('valeur_illisible', { champ, valeur });
  if (session.minutes === null) tell('duree_inconnue');
  if (session.day === null) tell('jour_inconnu');
  else if (session.debut === null && !session.a_confirmer) tell('heure_inconnue');
  else if (session.a_confirmer && !absent) tell('heure_a_confirmer');
  if (session.day !== null && session.local !== null) {
    const { from, to } = session.local;
    if ([from, to].some((minutes) => clock.skips(session.day ?? 0, minutes))) tell('heure_inexistante');
  }
  if (absent && etat === 'prevue') tell('absence');
  // Only plans are held against hours and days: an activity that took place was possible.
  if (etat === 'prevue' && !absent) {
    if (session.day !== null && isPublicHoliday(calendarDay(session.day), programme.code_insee)) tell('ferie');
    else if (isClosed(session, programme))
      tell(activite.offre?.horaires_de_la_structure === true ? 'structure_fermee' : 'ferme');
    if (isOutsideCare(session, programme.garde)) tell('hors_garde');
  }
  checkOffer(session, options, tell);
  checkCode(session, options, tell);
  return found;
}

function checkOffer({ activite, semaine }: PlacedSession, { offres }: CheckOptions, tell: Tell): void {
  const { offre } = activite;
  if (offre === null) return;
  const first = mondayOf(dayNumber(activite.semaine));
  const weeks = offre.nombre_semaines;
  if (weeks !== null && weeks >= 1 && dayNumber(semaine) >= first + weeks * 7) tell('apres_fin', { semaines: weeks });
  const now = offres?.get(offre.id);
  if (now === null) tell('offre_disparue');
  if (now === null || now === undefined) return;
  for (const champ of ['horaires_accueil', 'volume_horaire_hebdomadaire', 'nombre_semaines'] as const) {
    if ((now[champ] ?? null) !== offre[champ]) tell('offre_changee', { champ, valeur: now[champ] ?? '' });
  }
}

function checkCode({ activite, date, semaine }: PlacedSession, { referentiel }: CheckOptions, tell: Tell): void {
  const code = activite.code_activite;
  if (referentiel === undefined || code === null) return;
  const state = referentiel.stateOf(code, date ?? semaine);
  if (state === 'inconnu') tell('code_inconnu', { valeur: code });
  else if (state !== 'valide') tell('code_termine', { valeur: code });
}

type Tell = (code: ConflitCode, faits?: Conflit['faits']) => void;

/** Returns the fields of a session whose value is not null and says nothing. */
function unreadable({ activite, semaine, written, minutes, day }: PlacedSession): [champ: string, valeur: string][] {
  const own = activite.seances.findLast((one) => mondayOf(dayNumber(one.semaine)) === dayNumber(semaine));
  const times = { debut: own?.debut ?? activite.debut, fin: own?.fin ?? activite.fin };
  const jour = own?.jour ?? activite.jour;
  const found: [string, string][] = [];
  if (jour !== null && day === null) found.push(['jour', String(jour)]);
  for (const [name, time] of Object.entries(times)) {
    if (time !== null && (minutesOf(time) === null || (name === 'debut' && minutesOf(time) === DAY_MINUTES)))
      found.push([name, time]);
  }
  if (times.debut !== null && times.debut === times.fin && minutes === null) found.push(['fin', times.debut]);
  if (written !== null && !isCountable(written)) found.push(['duree_minutes', String(written)]);
  return found;
}

/** Tells whether an offer, or its structure, is surely closed at some minute of a session, by the hours that were known when it was added. */
function isClosed({ activite, day, local }: PlacedSession, programme: Programme): boolean {
  if (day === null || local === null || activite.offre === null) return false;
  const open = openOn(activite.offre.horaires_accueil, day, activite.lieu?.code_insee ?? programme.code_insee);
  return open !== null && !isCovered(local, open);
}

/** Tells whether nobody looks after the children at some minute of a session. */
function isOutsideCare({ day, local }: PlacedSession, garde: readonly Plage[] | null): boolean {
  if (garde === null || day === null) return false;
  return local === null ? isWithoutCare(garde, day) : !isCovered(local, careOn(garde, day));
}

/** Finds activities at the same time, and travels that are longer than the time between. */
function checkBetween(sessions: readonly PlacedSession[], speed: number): Conflit[] {
  const placed = sessions.flatMap((session) => (session.span === null ? [] : [{ session, span: session.span }]));
  placed.sort((a, b) => a.span.from - b.span.from);
  const overlaps = placed.flatMap((one, index) => {
    const found: Conflit[] = [];
    for (const other of placed.slice(index + 1)) {
      if (other.span.from >= one.span.to) break;
      const { semaine, date } = other.session;
      found.push(
        conflict('chevauchement', {
          semaine,
          date,
          activites: [one.session.activite.id, other.session.activite.id],
          faits: { minutes: Math.min(one.span.to, other.span.to) - other.span.from },
        }),
      );
    }
    return found;
  });
  const late = travelsOf(sessions, speed).flatMap(({ de, vers, date, metres, minutes, libre, retard }) =>
    retard === 0
      ? []
      : [
          conflict('trajet_trop_court', {
            semaine: date === null ? '' : dayText(mondayOf(dayNumber(date))),
            date,
            activites: [de, vers],
            faits: { metres, minutes, libre, retard },
          }),
        ],
  );
  return [...overlaps, ...checkBegins(sessions), ...late];
}

/** Finds activities of an unknown length that begin while another one of their day lasts, or when it begins. How long they share is unknown too. */
function checkBegins(sessions: readonly PlacedSession[]): Conflit[] {
  const begins = sessions.flatMap(({ activite, semaine, date, debut, local }) => {
    const from = minutesOf(debut);
    if (date === null || from === null) return [];
    return [{ ...{ id: activite.id, semaine, date, from }, to: local?.to ?? null }];
  });
  return begins.flatMap((one, index) =>
    begins.slice(index + 1).flatMap((other) => {
      const isKnown = one.to !== null && other.to !== null;
      if (isKnown || one.date !== other.date) return [];
      const [first, later] = other.from < one.from ? [other, one] : [one, other];
      if (first.from !== later.from && (first.to === null || first.to <= later.from)) return [];
      const { semaine, date } = later;
      return [conflict('chevauchement', { semaine, date, activites: [first.id, later.id] })];
    }),
  );
}

/** Finds days and weeks that hold more than they have minutes. */
function checkAmounts(monday: number, sessions: readonly CountedSession[]): Conflit[] {
  const semaine = dayText(monday);
  const held = sessions.filter((session) => session.semaine === semaine);
  const days = [...new Set(held.flatMap(({ date }) => date ?? []))].sort().flatMap((date) => {
    const minutes = sumMinutes(held.filter((session) => session.date === date));
    return minutes > DAY_MINUTES ? [conflict('trop_d_heures', { semaine, date, faits: { minutes } })] : [];
  });
  const minutes = sumMinutes(held);
  return minutes > WEEK_MINUTES ? [...days, conflict('trop_d_heures', { semaine, faits: { minutes } })] : days;
}

function compareConflicts(a: Conflit, b: Conflit): number {
  const keyOf = ({ semaine, date, code, activites }: Conflit) =>
    `${semaine} ${date ?? '~'} ${code} ${activites.join(' ')}`;
  const [one, other] = [keyOf(a), keyOf(b)];
  return one < other ? -1 : Number(one > other);
}
