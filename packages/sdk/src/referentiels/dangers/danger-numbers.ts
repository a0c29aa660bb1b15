import { dangers, type DangerName } from './dangers.ts';
import { dangersIn } from './dangers-in.ts';
import type { UrgentNumberName } from './urgent-numbers.ts';

/** The dangers that a need may be of, the most frequent first. */
export const needDangers = ['violences', 'rue', 'enfant', 'suicide'] as const satisfies readonly DangerName[];

/** Lists the national numbers for dangers, the first of each before the others. */
export function numbersForDangers(names: readonly DangerName[]): readonly UrgentNumberName[] {
  const lists = names.map((name) => dangers[name].numbers);
  return [...new Set([...lists.map(([first]) => first), ...lists.flat()])];
}

/** Lists the national numbers for the dangers that words tell, those of the first danger first. None where they tell none. */
export const dangerNumbers = (words: string): readonly UrgentNumberName[] => numbersForDangers(dangersIn(words));
