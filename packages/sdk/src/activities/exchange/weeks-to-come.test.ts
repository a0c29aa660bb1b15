import { expect, it } from 'vitest';
import type { Programme } from '../week/week.ts';
import { withWeeksToCome } from './weeks-to-come.ts';

const of = (debut: string, semaines: number, jusqu_au: string | null = null): Programme =>
  ({ debut, semaines, activites: [{ repetition: { toutes_les: 1, jusqu_au } }] }) as unknown as Programme;

it.each([
  ['of last week', of('2026-11-23', 1), '2026-11-23', 14],
  ['that is longer', of('2026-11-30', 20), '2026-11-30', 20],
  ['of two years ago', of('2024-11-25', 4), '2026-02-23', 53],
  ['whose end is known', of('2024-11-25', 4, '2024-12-20'), '2024-11-25', 4],
])('a programme %s reaches twelve weeks from now where it has no end', (_, programme, debut, semaines) => {
  expect(withWeeksToCome(programme, '2026-12-02')).toMatchObject({ debut, semaines });
});
