import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { UsageError } from '../../errors.ts';
import { dayText } from '../week/clock.ts';
import { takesPlace } from '../week/counted.ts';
import { mondaysOf } from '../week/plan-week.ts';
import { sessionsOf, type PlacedSession } from '../week/sessions.ts';
import type { Programme } from '../week/week.ts';

const MINUTE_MS = 60_000;

/** The options of a calendar. */
export interface CalendarOptions {
  /** The moment of writing, which calendars want to know. */
  readonly now: Date;
  /** Name of the calendar, for instance « Ma semaine ». */
  readonly nom: string;
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
 * called off, or planned during an absence, is left out. The same activity has the same `UID` in each file. One
 * that the programme holds twice is two events, as calendars keep one of each `UID`.
 * @throws UsageError when `now` is no date
 * @example const { texte } = toCalendar(programme, { now: new Date(), nom: 'Ma semaine' });
 */
export function toCalendar(programme: Programme, { now, nom }: CalendarOptions): ProgrammeCalendar {
  if (!(now instanceof Date) || Number.isNaN(now.getTime())) throw new UsageError('`now` must be a valid Date.');
  const calendar = ical({ name: nom, prodId: { company: 'Inclusion Kit', product: 'Programme', language: 'FR' } });
  const taken = new Map<string, number>();
  // Twins are numbered before any is left out, so that each keeps its own `UID` when another is called off.
  const sessions = mondaysOf(programme)
    .flatMap((monday) => sessionsOf(programme, monday))
    .map((session) => {
      const uid = `${encodeURIComponent(session.activite.id)}-${session.semaine}`;
      const number = (taken.get(uid) ?? 0) + 1;
      taken.set(uid, number);
      return { ...session, uid: number === 1 ? uid : `${uid}-${number}` };
    })
    .filter(takesPlace);
  const placed = sessions.filter(({ day }) => day !== null);
  for (const session of placed) {
    const { activite, uid } = session;
    const place = [activite.lieu?.nom, activite.lieu?.adresse].filter((part) => part != null && part !== '').join(', ');
    calendar.createEvent({
      id: `${uid}@inclusion-kit`,
      stamp: now,
      summary: activite.titre,
      ...timesOf(session),
      ...(place === '' ? {} : { location: place }),
      ...(activite.telephone === null ? {} : { description: activite.telephone }),
      status: session.debut === null || session.span === null ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  // Each line ends as RFC 5545 says, the last one too, which the writer leaves open.
  return { texte: `${calendar.toString()}\r\n`, seances: placed.length, sans_jour: sessions.length - placed.length };
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
