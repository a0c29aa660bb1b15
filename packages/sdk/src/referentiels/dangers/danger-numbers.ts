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

/** One line of numbers: the words of the last one name them all. */
export interface NumberLine {
  readonly numbers: readonly UrgentNumberName[];
  readonly last: UrgentNumberName;
}

/** Lists numbers line by line. Those for a danger of this minute are on one: they say the same. */
export function toNumberLines(numbers: readonly UrgentNumberName[]): readonly NumberLine[] {
  const isPair = numbers.includes('17') && numbers.includes('112');
  const pair: NumberLine = { numbers: ['17', '112'], last: '112' };
  return numbers
    .filter((number) => !isPair || number !== '112')
    .map((number) => (isPair && number === '17' ? pair : { numbers: [number], last: number }));
}

/** A page that tells nothing of the one that somebody in danger leaves for it. */
export const NEUTRAL_PAGE = 'https://meteofrance.com/';
