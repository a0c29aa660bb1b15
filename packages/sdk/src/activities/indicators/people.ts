import { halfUp } from '../../territory/rounding.ts';
import { FEWEST_PEOPLE, hideSmallNumbers } from '../../territory/small-numbers.ts';

/** Counts of people by case, each person in one of them. A count is null where it is hidden. */
export type PeopleByCase<Case extends string = string> = Readonly<Record<Case, number | null>>;

/** Counts the people of each case, and hides the small counts with as many others as it takes not to find them. */
export function countCases<Person, Case extends string>(
  people: readonly Person[],
  cases: readonly Case[],
  caseOf: (person: Person) => Case,
): PeopleByCase<Case> {
  const counts = Object.fromEntries(cases.map((name) => [name, 0])) as Record<Case, number>;
  for (const person of people) counts[caseOf(person)] += 1;
  const { primaire, secondaire, total_masque } = hideSmallNumbers(counts);
  const hidden = new Set([...primaire, ...secondaire]);
  // Under eleven people in all even a zero tells of each of them.
  const isHidden = (name: Case): boolean => total_masque || people.length < FEWEST_PEOPLE || hidden.has(name);
  return Object.fromEntries(cases.map((name) => [name, isHidden(name) ? null : counts[name]])) as PeopleByCase<Case>;
}

/** Those of some people that a case is true of, with their share of all. Both are null where either side is too small. */
export interface PeopleShare {
  /** Number of people, null where it is hidden. */
  readonly personnes: number | null;
  /** Their share, from 0 to 1, three decimals. Null where it is hidden. */
  readonly part: number | null;
}

/** Counts the people of some that a case is true of. The others are a count too: one is hidden with the other. */
export function shareOf<Person>(people: readonly Person[], isCase: (person: Person) => boolean): PeopleShare {
  const { oui: personnes } = countCases(people, ['oui', 'non'], (person) => (isCase(person) ? 'oui' : 'non'));
  return { personnes, part: personnes === null ? null : halfUp(personnes, people.length, 3) };
}

/** Returns a number of people, null from 1 to 10. */
export function tellPeople(count: number): number | null {
  return count > 0 && count < FEWEST_PEOPLE ? null : count;
}

/** Returns the mean of a whole number over people, in units of so many, two decimals. Null under eleven people. */
export function meanOf<Person>(
  people: readonly Person[],
  valueOf: (person: Person) => number,
  unit: number,
): number | null {
  if (people.length < FEWEST_PEOPLE) return null;
  return halfUp(
    people.reduce((sum, person) => sum + valueOf(person), 0),
    people.length * unit,
    2,
  );
}
