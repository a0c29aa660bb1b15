import { loadPart } from '../load-part.ts';
import { departements, type Departement } from './departements.ts';
import { foldText } from './fold-text.ts';
import { isInOtherScript } from './other-script.ts';

const MOST = 2;
/** A shorter text begins too many names. */
const LEAST_BEGUN = 3;

/**
 * Finds départements by their code or the beginning of their name, in Arabic or Cyrillic letters by their name as it is heard or
 * translated: two at most, the closest first.
 * @throws NetworkError when the comparison by sounds cannot be loaded
 */
export async function findDepartements(typed: string): Promise<Departement[]> {
  const text = toFolded(typed.trim());
  if (text === '') return [];
  if (isInOtherScript(typed)) {
    const { rankBySound } = await loadPart(() => import('./departement-sounds.ts'));
    return rankBySound(typed).slice(0, MOST);
  }
  const exact = departements.filter(({ code, nom }) => code.toLowerCase() === text || toFolded(nom) === text);
  const begun = text.length < LEAST_BEGUN ? [] : departements.filter(({ nom }) => toFolded(nom).startsWith(text));
  return [...new Set<Departement>([...exact, ...begun])].slice(0, MOST);
}

const toFolded = (text: string): string => foldText(text).replace(/[-’']/g, ' ');
