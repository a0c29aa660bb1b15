import { arrondissementsOf } from './arrondissements.ts';
import type { Commune } from './commune.ts';
import { toNameInDepartement } from './name-in-departement.ts';
import { createNameRanking, toNameKeys, type NameKeys, type Rank } from './place-names.ts';

/** A commune, and its name made ready to be compared. */
export interface Indexed {
  readonly commune: Commune;
  readonly keys: NameKeys;
}

/** Tells whether a text names a commune as it is written, by its name or a postal code: without a typo. */
export function isNamedBy(text: string, commune: Commune): boolean {
  const rank = createRanking(text, createSpellingRanking);
  return rank !== null && rank({ commune, keys: toNameKeys(commune.nom) }) !== null;
}

/** Returns the function that ranks communes for the typed text, or null when the text has no letter and no digit. */
export function createRanking(
  q: string,
  createRankingOfNames: (text: string) => (one: Indexed) => number | null,
): ((one: Indexed) => number | null) | null {
  const typed = q.trim();
  if (/^(?:\d{1,5}|2[ab]\d{3})$/i.test(typed)) {
    const code = typed.toUpperCase();
    return ({ commune }) => rankByCode(commune, code);
  }
  const code = /(?<![\p{L}\p{N}])\d{5}(?![\p{L}\p{N}])/u.exec(typed)?.[0];
  const text = code === undefined ? typed : typed.replace(code, ' ');
  const hasText = /[\p{L}\p{N}]/u.test(text);
  if (code === undefined && !hasText) return null;
  const rankName = createRankingOfNames(text);
  // « Paris 13 » is first of all the beginning of a name.
  const within = toNameInDepartement(text);
  const rankNameWithin = within === null ? null : createRankingOfNames(within.name);
  return (one) => {
    const { commune } = one;
    const rankCode = code === undefined ? 0 : rankByCode(commune, code);
    if (rankCode === null || !hasText) return rankCode;
    const isWithin = within?.code_departement === commune.code_departement;
    return rankName(one) ?? (isWithin ? (rankNameWithin?.(one) ?? null) : null);
  };
}

/** Ranks names by the way that they are written. */
export function createSpellingRanking(text: string): (one: Indexed) => Rank | null {
  const rank = createNameRanking(text);
  return ({ keys }) => rank(keys);
}

/** Ranks a commune by its postal codes first, since few people know its INSEE code. A city leaves each of its codes to an arrondissement. */
function rankByCode({ code, codes_postaux }: Commune, typed: string): Rank | null {
  if (codes_postaux.includes(typed)) return arrondissementsOf(code).length === 0 ? 0 : 1;
  if (code === typed) return 1;
  return codes_postaux.some((postal) => postal.startsWith(typed)) ? 2 : null;
}
