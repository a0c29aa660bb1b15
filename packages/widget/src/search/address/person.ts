import { isObject } from '@inclusion-kit/sdk/internal';

/** Marks the entries of the history of one person after another on a device: those before the last « nouvelle personne » lead nowhere. */
const MARK = 'inclusion-kit:person';

/** Where the page may keep nothing. */
let known = 0;

/** The number of the person whom the device serves, from 0. */
function read(): number {
  try {
    return Math.max(known, Number(sessionStorage.getItem(MARK) ?? 0) || 0);
  } catch {
    return known;
  }
}

/** Begins for the next person, or goes back to the one before where that is taken back. */
export function turnPerson(by: 1 | -1): void {
  known = Math.max(0, read() + by);
  try {
    if (known === 0) sessionStorage.removeItem(MARK);
    else sessionStorage.setItem(MARK, String(known));
  } catch {
    // The number is kept as long as the page.
  }
}

/** Returns the number of the person whose search an entry of the history is. */
export const personOf = (state: unknown): number => (isObject(state) ? Number(state[MARK] ?? 0) || 0 : 0);

/** Tells whether an entry of the history is of a person before. */
export const isOfFormer = (state: unknown): boolean => personOf(state) < read();

/** Returns the state of an entry with the mark of the person. A state that the page itself put there stays beside it. */
export function withPerson(state: unknown): unknown {
  const person = read();
  if (person === personOf(state) || (state !== null && !isObject(state))) return state;
  const { [MARK]: _, ...others } = state ?? {};
  if (person > 0) return { ...others, [MARK]: person };
  return Object.keys(others).length === 0 ? null : others;
}
