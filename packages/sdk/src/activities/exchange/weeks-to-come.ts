import { dayText } from '../week/clock.ts';
import { requireMonday } from '../week/plan-week.ts';
import { MOST_WEEKS, type Programme } from '../week/week.ts';

/** A calendar holds so many weeks to come of what comes back without an end that is known. */
const TO_COME = 12;

/**
 * Lets a programme reach twelve weeks beyond `today` where one of its activities comes back without an end: a calendar holds the weeks
 * of the programme alone. The first weeks of one that is older than a year are left out.
 * @throws UsageError when the programme does not begin on a day, or `today` is none
 * @example toCalendar(withWeeksToCome(programme, '2026-11-30'), { now: new Date(), nom: 'Ma semaine' });
 */
export function withWeeksToCome(programme: Programme, today: string): Programme {
  if (programme.activites.every(({ repetition }) => repetition === null || repetition.jusqu_au !== null))
    return programme;
  const first = requireMonday(programme.debut);
  const end = Math.max(first + 7 * programme.semaines, requireMonday(today) + 7 * (1 + TO_COME));
  const begin = Math.max(first, end - 7 * MOST_WEEKS);
  return { ...programme, debut: dayText(begin), semaines: (end - begin) / 7 };
}
