import { dangers, type DangerName } from './dangers.ts';
import { dangersIn } from './dangers-in.ts';
import type { UrgentNumberName } from './urgent-numbers.ts';

/** The dangers that a need may be of, the most frequent first. */
export const needDangers = ['violences', 'rue', 'enfant', 'suicide'] as const satisfies readonly DangerName[];

/** Lists the national numbers for dangers, the first of each before the others, but for one that an earlier danger has later. */
export function numbersForDangers(names: readonly DangerName[]): readonly UrgentNumberName[] {
  const lists: readonly (readonly UrgentNumberName[])[] = names.map((name) => dangers[name].numbers);
  const firsts = lists.flatMap(([first = '112'], at) =>
    lists.slice(0, at).some((before) => before.indexOf(first) > 0) ? [] : first,
  );
  return [...new Set([...firsts, ...lists.flat()])];
}

/** Lists the national numbers for the dangers that words tell, those of the first danger first. None where they tell none. */
export const dangerNumbers = (words: string): readonly UrgentNumberName[] => numbersForDangers(dangersIn(words));
