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
  const isGiven = (one: unknown): one is LocalWord => {
    const { mot, valeurs } = (one ?? {}) as Partial<Record<keyof LocalWord, unknown>>;
    return typeof mot === 'string' && Array.isArray(valeurs) && valeurs.every((value) => typeof value === 'string');
  };
  const byWord = new Map(given.filter(isGiven).map((word) => [toName(word.mot), word] as const));

  const resolved = new Map<string, readonly string[]>();

  /** Returns the thématiques that values stand for, or the reason why they do not. */
  function resolve(values: readonly string[], path: readonly string[]): string[] | string {
    const found = new Set<string>();
    for (const value of values) {
      const expanded = expandThematiques([value]).filter((one) => known.has(one));
      const name = toName(value);
      const other = expanded.length > 0 ? undefined : byWord.get(name);
      if (expanded.length === 0 && other === undefined)
        return `« ${value} » n’est ni une thématique, ni un mot de la liste.`;
      if (path.includes(name)) return `« ${[...path, name].join(' » renvoie à « ')} » : ces mots tournent en rond.`;
      if (path.length > MOST_STEPS) return `Ce mot renvoie à plus de ${MOST_STEPS} mots l’un après l’autre.`;
      const meant = other === undefined ? expanded : (resolved.get(name) ?? resolve(other.valeurs, [...path, name]));
      if (typeof meant === 'string') return meant;
      if (other !== undefined) resolved.set(name, meant);
      for (const one of meant) found.add(one);
    }
    return found.size === 0 ? 'Aucune valeur.' : [...found];
  }

  const words: LocalWord[] = [];
  const faults: LocalWordFault[] = [];
  for (const [index, one] of given.entries()) {
    const ligne = index + 1;
    if (!isGiven(one)) faults.push({ ligne, message: 'Il faut un « mot » et une liste de « valeurs ».' });
    else if (!/\p{L}|\p{N}/u.test(one.mot) || one.mot.length > LONGEST_WORD)
      faults.push({ ligne, message: `Le mot doit avoir une lettre ou un chiffre, et ${LONGEST_WORD} signes au plus.` });
    else {
      const valeurs = resolve(one.valeurs, [toName(one.mot)]);
      if (typeof valeurs === 'string') faults.push({ ligne, message: valeurs });
      else words.push({ mot: one.mot.trim(), valeurs });
    }
  }
  const meant = words.reduce((sum, { valeurs }) => sum + valeurs.length, 0);
  if (meant <= MOST_LOCAL_WORDS) return { words, faults };
  const message = `Les mots de la liste désignent ${meant} thématiques en tout : ${MOST_LOCAL_WORDS} au plus. Aucun n’est pris. Une catégorie compte pour chacune des siennes.`;
  return { words: [], faults: [{ ligne: 1, message }] };
}
