import { dangers } from './dangers.ts';
import { dangersIn } from './dangers-in.ts';
import type { UrgentNumberName } from './urgent-numbers.ts';

/** Lists the national numbers for the dangers that words tell, those of the first danger first. None where they tell none. */
export function dangerNumbers(words: string): readonly UrgentNumberName[] {
  const lists = dangersIn(words).map((name) => dangers[name].numbers);
  return [...new Set([...lists.map(([first]) => first), ...lists.flat()])];
}
