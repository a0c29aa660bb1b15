import { metresBetween } from '../../geography/distance.ts';
import type { PlacedSession } from './sessions.ts';
import type { Lieu } from './week.ts';

/**
 * The speed that travel is estimated with, in kilometres an hour of a straight line, from door to door: a bus in town with the
 * walk and the wait.
 */
export const VITESSE_KM_H = 12;

/** Closer than this, two places are one. */
const SAME_PLACE_METRES = 50;
/** Somebody whose last activity ended longer ago, on another day, is taken to have gone home. */
const NIGHT_MINUTES = 240;

/** The travel from one activity to the next: an estimate by a straight line and a stated speed. */
export interface Trajet {
  /** The `id` of the activity before. */
  readonly de: string;
  /** The `id` of the activity after. */
  readonly vers: string;
  /** The day of arrival, `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Metres, as the crow flies. */
  readonly metres: number;
  /** Minutes that it takes, rounded up. */
  readonly minutes: number;
  /** Minutes between the two, without those of activities at a distance. */
  readonly libre: number;
  /** Minutes that are missing. 0 when there is time enough. */
  readonly retard: number;
}

/** Returns the minutes that a straight line takes at a speed, rounded up. */
export function travelMinutes(metres: number, speed: number): number {
  return metres < SAME_PLACE_METRES ? 0 : Math.ceil((metres / 1000 / speed) * 60);
}

/** Returns the metres from one place to another, null when either has no point. */
export function metresOf(from: Lieu | null, to: Lieu | null): number | null {
  const [a, b] = [from, to].map((lieu) =>
    lieu === null || lieu.latitude === null || lieu.longitude === null
      ? null
      : { latitude: lieu.latitude, longitude: lieu.longitude },
  );
  return a === null || a === undefined || b === null || b === undefined ? null : metresBetween(a, b);
}

/**
 * Returns the travels between sessions in the order of arrival. Each goes from the place that the person is at last before:
 * a place without a point tells no travel, and an activity at a distance only takes time.
 * @param sessions those that take place, in the order of time.
 */
export function travelsOf(sessions: readonly PlacedSession[], speed: number): Trajet[] {
  const placed = sessions.flatMap((session) => (session.span === null ? [] : [{ session, span: session.span }]));
  const remote = placed.filter(({ session }) => isRemote(session));
  const onSpot = placed.filter(({ session }) => !isRemote(session));
  return onSpot.flatMap(({ session: next, span }) => {
    const before = onSpot.filter((one) => one.session !== next && one.span.to <= span.from);
    const last = before.reduce<(typeof before)[number] | null>(
      (latest, one) => (latest === null || one.span.to >= latest.span.to ? one : latest),
      null,
    );
    if (last === null) return [];
    const { session: previous, span: left } = last;
    if (previous.date !== next.date && span.from - left.to >= NIGHT_MINUTES) return [];
    const metres = metresOf(previous.activite.lieu, next.activite.lieu);
    const minutes = metres === null ? 0 : travelMinutes(metres, speed);
    if (metres === null || minutes === 0) return [];
    const taken = remote.reduce(
      (sum, one) => sum + Math.max(0, Math.min(one.span.to, span.from) - Math.max(one.span.from, left.to)),
      0,
    );
    const libre = Math.max(0, span.from - left.to - taken);
    return [
      {
        ...{
          de: previous.activite.id,
          vers: next.activite.id,
          date: next.date,
          metres: Math.round(metres),
          minutes,
          libre,
        },
        retard: Math.max(0, minutes - libre),
      },
    ];
  });
}

function isRemote({ activite: { lieu } }: PlacedSession): boolean {
  return lieu !== null && lieu.a_distance;
}
