import { loadPart } from '../load-part.ts';
import { departements, type Departement } from './departements.ts';
import { foldText } from './fold-text.ts';
import { isInOtherScript } from './other-script.ts';

const MOST = 2;
/** A shorter text begins too many names. */
const LEAST_BEGUN = 3;

/** Finds départements by their code or the beginning of their name: two at most, the closest first. */
export function departementsBegun(typed: string): Departement[] {
  const text = foldPlace(typed.trim());
  if (text === '') return [];
  const exact = departements.filter(({ code, nom }) => code.toLowerCase() === text || foldPlace(nom) === text);
  const begun = text.length < LEAST_BEGUN ? [] : departements.filter(({ nom }) => foldPlace(nom).startsWith(text));
  return [...new Set<Departement>([...exact, ...begun])].slice(0, MOST);
}

/**
 * Finds départements by their code or the beginning of their name, in Arabic or Cyrillic letters by their name as it is heard or
 * translated: two at most, the closest first.
 * @throws NetworkError when the comparison by sounds cannot be loaded
 */
export async function findDepartements(typed: string): Promise<Departement[]> {
  if (!isInOtherScript(typed)) return departementsBegun(typed);
  const { rankBySound } = await loadPart(() => import('./departement-sounds.ts'));
  return rankBySound(typed).slice(0, MOST);
}

/**
 * Folds the name of a place for comparing: accents, case, hyphens and apostrophes make no difference. The length of plain names stays
 * the same.
 */
export const foldPlace = (text: string): string => foldText(text).replace(/[-’']/g, ' ');
