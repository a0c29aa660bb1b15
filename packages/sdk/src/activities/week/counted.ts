import { without, type Stretch } from './free-time.ts';
import { sessionsOf, type PlacedSession, type PlacingOptions, type Session } from './sessions.ts';
import type { Programme } from './week.ts';

/** A session with its place in time and its minutes that count. */
export interface CountedSession extends PlacedSession, Session {}

/** The standings that count, the surest first: the time that two share is that of the surer one. */
const surest = ['validee', 'declaree', 'prevue'] as const;

/**
 * Tells whether a session takes place as far as is known: one called off, or planned during an absence, does not.
 * @example planWeek(programme).sans_jour.filter(takesPlace).length
 */
export function takesPlace({ etat, absent }: Pick<Session, 'etat' | 'absent'>): boolean {
  return etat !== 'annulee' && !(absent && etat === 'prevue');
}

/** Returns the sessions of weeks that follow each other, with the minutes that count. Those of the weeks around take their time too. */
export function countedSessions(
  programme: Programme,
  mondays: readonly number[],
  options: PlacingOptions = {},
): CountedSession[] {
  const [first = 0, last = first] = [mondays[0], mondays.at(-1)];
  const inWeek = (monday: number) => sessionsOf(programme, monday, options);
  const own = mondays.flatMap(inWeek);
  const counted = countMinutes([...inWeek(first - 7), ...own, ...inWeek(last + 7)]);
  return own.map((session) => ({ ...session, comptees: counted.get(session) ?? null }));
}

/**
 * Counts the time that several sessions share once: for the surest of them, then for the one that begins first. The others count no
 * more than the minutes that nobody else takes, and those that were agreed beyond their hours. One whose time is to confirm
 * counts as long as it lasts and takes no minute from another.
 */
function countMinutes(sessions: readonly PlacedSession[]): Map<PlacedSession, number | null> {
  const counted = new Map(sessions.map((one) => [one, takesPlace(one) ? one.minutes : 0]));
  let taken: Stretch[] = [];
  for (const etat of surest) {
    const own = sessions
      .flatMap((session) =>
        session.etat === etat && takesPlace(session) && session.span !== null ? [{ session, span: session.span }] : [],
      )
      .sort((a, b) => a.span.from - b.span.from);
    let reached = -Infinity;
    for (const { session, span } of own) {
      const rest = { from: Math.max(span.from, reached), to: span.to };
      const free = rest.from < rest.to ? without([rest], taken) : [];
      const left = free.reduce((sum, { from, to }) => sum + to - from, 0);
      const minutes = session.minutes ?? 0;
      // Minutes that were agreed beyond its hours are shared with none.
      const beyond = Math.max(0, minutes - Math.max(0, span.to - span.from));
      counted.set(session, Math.max(0, Math.min(minutes, left + beyond)));
      reached = Math.max(reached, span.to);
    }
    taken = merge([...taken, ...own.map(({ span }) => span)]);
  }
  return counted;
}

/** Puts stretches together that touch. */
function merge(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = [];
  for (const one of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && one.from <= last.to)
      merged[merged.length - 1] = { ...last, to: Math.max(last.to, one.to) };
    else merged.push(one);
  }
  return merged;
}
