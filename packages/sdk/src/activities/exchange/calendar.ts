import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { UsageError } from '../../errors.ts';
import { groupBy } from '../../group-by.ts';
import { checkWeek } from '../week/check-week.ts';
import { dayText } from '../week/clock.ts';
import type { Conflit } from '../week/conflits.ts';
import { takesPlace } from '../week/counted.ts';
import { mondaysOf } from '../week/plan-week.ts';
import { missesItsHours } from '../week/opening.ts';
import { sessionsOf, type PlacedSession } from '../week/sessions.ts';
import type { ActiviteDeSemaine, Programme } from '../week/week.ts';

const MINUTE_MS = 60_000;

/** The options of a calendar. */
export interface CalendarOptions {
  /** The moment of writing, which calendars want to know. */
  readonly now: Date;
  /** Name of the calendar, for instance « Ma semaine ». */
  readonly nom: string;
  /** Conflicts of the programme. Default: those that `checkWeek` finds. */
  readonly conflits?: readonly Conflit[] | undefined;
  /** Says a conflict in the event of an activity, by its `id`. Default: no words, and an impossible event is tentative all the same. */
  readonly dire?: ((conflit: Conflit, activite: string) => string) | undefined;
}

/** A programme as a calendar. */
export interface ProgrammeCalendar {
  /** The file, in the format iCalendar of RFC 5545. */
  readonly texte: string;
  /** Number of activities in a week that it holds. */
  readonly seances: number;
  /** Number of those whose day is unknown: no calendar can hold them. */
  readonly sans_jour: number;
}

/**
 * Writes a programme as an iCalendar file: one event for each activity in each week, in UTC, so that no calendar has to know the
 * zone, nor when its clock changes. An activity without a begin is an event of the whole day that leaves its hours free. One that is
 * called off, or planned during an absence, is left out. One that cannot take place as it is written is tentative, and its
 * description says why.
 *
 * The same activity has the same `UID` in each file, and no other programme has it where both have an `identifiant`. One that the
 * programme holds twice is two events, as calendars keep one of each `UID`.
 * @throws UsageError when `now` is no date
 * @example const { texte } = toCalendar(programme, { now: new Date(), nom: 'Ma semaine' });
 */
export function toCalendar(
  programme: Programme,
  { now, nom, conflits = checkWeek(programme), dire = () => '' }: CalendarOptions,
): ProgrammeCalendar {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) throw new UsageError('`now` must be a valid Date.');
  const calendar = ical({ name: nom, prodId: { company: 'Inclusion Kit', product: 'Programme', language: 'FR' } });
  const taken = new Map<string, number>();
  // Twins are numbered before any is left out, so that each keeps its own `UID` when another is called off.
  const sessions = mondaysOf(programme)
    .flatMap((monday) => sessionsOf(programme, monday, { manque: missesItsHours }))
    .map((session) => {
      const uid = `${keyOf(programme, session.activite)}-${encodeURIComponent(session.activite.id)}-${session.semaine}`;
      const number = (taken.get(uid) ?? 0) + 1;
      taken.set(uid, number);
      return { ...session, uid: number === 1 ? uid : `${uid}-${number}` };
    })
    .filter(takesPlace);
  const placed = sessions.filter(({ day }) => day !== null);
  const wrong = conflictsBySession(conflits, placed);
  for (const session of placed) {
    const { activite, uid } = session;
    const own = wrong.get(session) ?? [];
    const isSure =
      session.span !== null && !session.a_confirmer && own.every(({ gravite }) => gravite !== 'impossible');
    const said = own.map((one) => dire(one, activite.id)).filter((text) => text !== '');
    const contact = activite.telephone ?? activite.courriel ?? null;
    const description = [...(contact === null ? [] : [contact]), ...said].join('\n');
    const place = [activite.lieu?.nom, activite.lieu?.adresse].filter((part) => part != null && part !== '').join(', ');
    calendar.createEvent({
      id: `${uid}@inclusion-kit`,
      stamp: now,
      summary: activite.titre,
      ...timesOf(session),
      ...(place === '' ? {} : { location: place }),
      ...(description === '' ? {} : { description }),
      status: isSure ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  // Each line ends as RFC 5545 says, the last one too, which the writer leaves open.
  return { texte: `${calendar.toString()}\r\n`, seances: placed.length, sans_jour: sessions.length - placed.length };
}

/** Tells a programme from others. One without an identifier is told by its activities: a name, an offer and a first week. */
function keyOf({ identifiant }: Programme, { titre, offre, semaine }: ActiviteDeSemaine): string {
  if (identifiant != null) return encodeURIComponent(identifiant);
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(JSON.stringify([titre, offre?.id, semaine])))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

/** Finds the sessions that conflicts are about. Of two at once, the first may be that of the week before. */
function conflictsBySession<One extends PlacedSession>(
  conflits: readonly Conflit[],
  sessions: readonly One[],
): Map<One, Conflit[]> {
  const byId = groupBy(sessions, ({ activite }) => activite.id);
  const pairs = conflits.flatMap((conflit) => {
    const { semaine, date, activites, gravite } = conflit;
    if (gravite === 'a_verifier') return [];
    const isHere = (one: One) => (date === null ? one.semaine === semaine : one.date === date);
    const last = byId.get(activites.at(-1) ?? '')?.findLast(isHere);
    const isBefore = (one: One) => one !== last && one.date !== null && date !== null && one.date <= date;
    const others = activites.slice(0, -1).map((id) => byId.get(id)?.findLast(isBefore));
    return [...others, last].flatMap((session) => (session === undefined ? [] : [{ session, conflit }]));
  });
  const grouped = groupBy(pairs, ({ session }) => session);
  return new Map([...grouped].map(([session, own]) => [session, own.map(({ conflit }) => conflit)]));
}

function timesOf({ day, span }: PlacedSession) {
  if (span !== null) return { start: new Date(span.from * MINUTE_MS), end: new Date(span.to * MINUTE_MS) };
  const date = (later: number) => `${dayText((day ?? 0) + later)}T00:00:00Z`;
  return {
    start: date(0),
    end: date(1),
    allDay: true,
    timezone: 'UTC',
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}
