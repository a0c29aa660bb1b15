import { expect, test } from 'vitest';
import { toLocalTime } from './local-time.ts';
import { openState, openStretches } from './open-state.ts';
import { timeZoneOf } from './time-zone.ts';

const texts = [
  'Mo-Fr 09:00-12:00,13:30-17:00; PH off',
  'Mo-Fr 09:00-12:00,13:30-17:00',
  'Mo-Su 22:00-02:00',
  'Sa 20:00-04:00; Su off',
  '24/7',
  'Mo-Fr 09:00-12:00; Tu 14:00-16:00 "sur rendez-vous"',
  'Mo[1] 09:00-12:00',
  'week 1-53/2 Mo 10:00-11:00',
  'Jul 14 off; Mo-Su 08:00-20:00',
  'pas des horaires',
  null,
];

test('is open at the minutes that the open state is, and at no other', () => {
  let open = 0;
  for (const code_insee of ['59350', '67482', '97411', '97105']) {
    const timeZone = timeZoneOf(code_insee);
    // Steps that visit every weekday and hour, holidays and both changes of the clock.
    for (let time = Date.UTC(2026, 2, 27); time < Date.UTC(2026, 10, 2); time += 1061 * 60_000) {
      const now = new Date(time);
      const { today, minutes } = toLocalTime(now, timeZone);
      for (const osm of texts) {
        const isOpen = openStretches(osm, today, code_insee).some(({ from, to }) => from <= minutes && minutes < to);
        expect(isOpen, `${osm ?? 'null'} at ${now.toISOString()} in ${code_insee}`).toBe(
          openState(osm, { now, code_insee }).state === 'open',
        );
        if (isOpen) open += 1;
      }
    }
  }
  expect(open).toBeGreaterThan(500);
});
