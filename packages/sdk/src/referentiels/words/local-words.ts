import { expandThematiques } from '../categories.ts';
import { thematiques } from '../values/thematiques.ts';

/** A word that people of a territory say: the local name of a service or of a scheme, with the thématiques that it means. */
export interface LocalWord {
  /** The word, as people say it. */
  readonly mot: string;
  /** Thématiques, categories of them, or other words of the list. */
  readonly valeurs: readonly string[];
}

/** Words in one list, and thématiques that they mean in all: more would take longer to read than a search may wait. */
export const MOST_LOCAL_WORDS = 10_000;
const LONGEST_WORD = 100;
const toName = (text: string): string => text.trim().toLowerCase();
/** Words that stand for one another, in a row. */
const MOST_STEPS = 10;

/** A word that cannot be taken, by its place in the list, from 1. */
export interface LocalWordFault {
  /** Its place in the list, from 1. */
  readonly ligne: number;
  /** The reason, as a sentence in French. */
  readonly message: string;
}

/** The thématiques of a word, and the words of the list one after the other by which they are found. */
interface Resolved {
  readonly valeurs: readonly string[];
  readonly steps: number;
}

/**
 * Checks words of a territory, and resolves those that stand for other words of the list. A faulty word is left out, and told. A
 * list of more than 10,000 words, or whose words mean more than 10,000 thématiques in all, is left out whole.
 * @returns the words with the thématiques that they mean, and the faults in French.
 * @example checkLocalWords([{ mot: 'la ruche', valeurs: ['numerique'] }]).faults // []
 */
export function checkLocalWords(given: readonly LocalWord[]): { words: LocalWord[]; faults: LocalWordFault[] } {
  if (given.length > MOST_LOCAL_WORDS) {
    const message = `La liste a ${given.length} mots : ${MOST_LOCAL_WORDS} au plus. Aucun n’est pris.`;
    return { words: [], faults: [{ ligne: MOST_LOCAL_WORDS + 1, message }] };
  }
  const known: ReadonlySet<string> = new Set(thematiques.map(({ value }) => value));
  const isThematique = (value: string): boolean => expandThematiques([value]).some((one) => known.has(one));
  const isGiven = (one: unknown): one is LocalWord => {
    const { mot, valeurs } = (one ?? {}) as Partial<Record<keyof LocalWord, unknown>>;
    return typeof mot === 'string' && Array.isArray(valeurs) && valeurs.every((value) => typeof value === 'string');
  };
  const byWord = new Map(given.filter(isGiven).map((word) => [toName(word.mot), word] as const));

  /** The thématiques of words that were read, with the words of the list that each leads through. */
  const resolved = new Map<string, Resolved>();

  /** Returns the thématiques that values stand for, or the reason why they do not. */
  function resolve(values: readonly string[], path: readonly string[]): Resolved | string {
    const found = new Set<string>();
    let steps = 0;
    for (const value of values) {
      for (const one of expandThematiques([value])) if (known.has(one)) found.add(one);
      const name = toName(value);
      const other = isThematique(value) ? undefined : byWord.get(name);
      if (other === undefined && !isThematique(value))
        return `« ${value} » n’est ni une thématique, ni un mot de la liste.`;
      if (other === undefined) continue;
      if (path.includes(name)) return `« ${[...path, name].join(' » renvoie à « ')} » : ces mots tournent en rond.`;
      const tooFar = `Ce mot renvoie à plus de ${MOST_STEPS} mots l’un après l’autre.`;
      if (path.length > MOST_STEPS) return tooFar;
      const meant = resolved.get(name) ?? resolve(other.valeurs, [...path, name]);
      if (typeof meant === 'string') return meant;
      resolved.set(name, meant);
      steps = Math.max(steps, meant.steps + 1);
      if (steps > MOST_STEPS) return tooFar;
      for (const one of meant.valeurs) found.add(one);
    }
    return found.size === 0 ? 'Aucune valeur.' : { valeurs: [...found], steps };
  }

  const words: LocalWord[] = [];
  const faults: LocalWordFault[] = [];
  for (const [index, one] of given.entries()) {
    const ligne = index + 1;
    if (!isGiven(one)) faults.push({ ligne, message: 'Il faut un « mot » et une liste de « valeurs ».' });
    else if (!/\p{L}|\p{N}/u.test(one.mot) || one.mot.length > LONGEST_WORD)
      faults.push({ ligne, message: `Le mot doit avoir une lettre ou un chiffre, et ${LONGEST_WORD} signes au plus.` });
    else {
      const meant = resolve(one.valeurs, [toName(one.mot)]);
      if (typeof meant === 'string') faults.push({ ligne, message: meant });
      else words.push({ mot: one.mot.trim(), valeurs: meant.valeurs });
    }
  }
  const meant = words.reduce((sum, { valeurs }) => sum + valeurs.length, 0);
  if (meant <= MOST_LOCAL_WORDS) return { words, faults };
  const message = `Les mots de la liste désignent ${meant} thématiques en tout : ${MOST_LOCAL_WORDS} au plus. Aucun n’est pris. Une catégorie compte pour chacune des siennes.`;
  return { words: [], faults: [{ ligne: 1, message }] };
}
