import { expandThematiques } from '../categories.ts';
import { needNames, type Need } from './needs.ts';

/** Replaces the thématiques of each need that is there whole by its name, and keeps the others. */
export function gatherNeeds<T extends string>(thematiques: readonly T[]): (Need | T)[] {
  const given = new Set<string>(thematiques);
  const whole = needNames
    .map((name) => [name, expandThematiques([name])] as const)
    .filter(([, parts]) => parts.length > 1 && parts.every((part) => given.has(part)));
  const gathered = new Set(whole.flatMap(([, parts]) => parts));
  return [...whole.map(([name]) => name), ...thematiques.filter((one) => !gathered.has(one))];
}
