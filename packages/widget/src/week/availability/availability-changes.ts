import type { Absence, Programme } from '@inclusion-kit/sdk/activities';
import { addDays } from '../programme/changes.ts';

/** Divides a day where half of it is marked. */
export const NOON = '12:00';

/** The part of a day that an absence takes, and why. */
export type ToldAbsence = Pick<Absence, 'debut' | 'fin' | 'raison'>;

/**
 * Writes an absence of one day in place of those at the same time, of which the other days stay. Hours that no part of a day has come
 * from another program, and stay. Null: the person is there all day.
 */
export function withAbsence(programme: Programme, date: string, told: ToldAbsence | null): Programme {
  const others = programme.absences.flatMap((one) =>
    date < one.du || date > one.au || (told !== null && staysBeside(one, told))
      ? [one]
      : [
          { ...one, au: addDays(date, -1) },
          { ...one, du: addDays(date, 1) },
        ].filter(({ du, au }) => du <= au),
  );
  const absences = told === null ? others : [...others, { du: date, au: date, ...told }];
  return { ...programme, absences: absences.sort((a, b) => (a.du < b.du ? -1 : Number(a.du > b.du))) };
}

function staysBeside(one: ToldAbsence, told: ToldAbsence): boolean {
  const [from, to] = hoursOf(one);
  const [begin, end] = hoursOf(told);
  return [one.debut, one.fin].some((hour) => hour != null && hour !== NOON) || to <= begin || end <= from;
}

/** Returns the hours of an absence as two texts in their order. An end that is not after the begin is that of the day. */
function hoursOf({ debut, fin }: ToldAbsence): readonly [from: string, to: string] {
  const from = debut ?? '';
  return [from, fin != null && fin > from ? fin : '24:00'];
}
