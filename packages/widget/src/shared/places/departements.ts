import { departements, type Departement } from '@inclusion-kit/sdk/geography';
import { toFolded } from './suggestions.ts';

/** Finds départements by their code or the beginning of their name: two at most, the exact one first. */
export function findDepartements(typed: string): Departement[] {
  const text = toFolded(typed.trim());
  if (text === '') return [];
  const exact = departements.filter(({ code, nom }) => code.toLowerCase() === text || toFolded(nom) === text);
  const begun = text.length < 3 ? [] : departements.filter(({ nom }) => toFolded(nom).startsWith(text));
  return [...new Set<Departement>([...exact, ...begun])].slice(0, 2);
}
