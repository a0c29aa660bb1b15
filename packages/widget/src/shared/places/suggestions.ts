import type { Departement, Commune } from '@inclusion-kit/sdk/geography';
import { foldPlace, isInOtherScript, isNamedBy, toHeardCommune } from '@inclusion-kit/sdk/internal';

/** Cuts a name after the part that was typed. The first part is empty when the name starts with other letters. */
export function splitTyped(nom: string, typed: string): [typed: string, rest: string] {
  const { length } = typed.trim();
  const start = nom.slice(0, length);
  return length > 0 && foldPlace(start) === foldPlace(typed.trim()) ? [start, nom.slice(length)] : ['', nom];
}

/** Returns the name that most communes of a list share, with their number. Null when all names differ. */
export function findHomonyms(communes: readonly Commune[]): { nom: string; count: number } | null {
  const counts = new Map<string, number>();
  for (const { nom } of communes) counts.set(foldPlace(nom), (counts.get(foldPlace(nom)) ?? 0) + 1);
  const count = Math.max(0, ...counts.values());
  const shared = communes.find(({ nom }) => counts.get(foldPlace(nom)) === count);
  return shared === undefined || count < 2 ? null : { nom: shared.nom, count };
}

/** Tells whether a commune has the name and the département of another one of the list. */
export function isTwin(commune: Commune, communes: readonly Commune[]): boolean {
  return communes.some(
    (other) =>
      other !== commune &&
      other.code_departement === commune.code_departement &&
      foldPlace(other.nom) === foldPlace(commune.nom),
  );
}

/** Tells whether a text names a commune, by its sound in other letters, or the town of an address does: the others are guesses at a mistyped name. */
export function isFound(commune: Commune, typed: string): boolean {
  return (
    typed === '' || isInOtherScript(typed) || [typed, ...toTownTexts(typed)].some((text) => isNamedBy(text, commune))
  );
}

/** Returns the one commune that a text names without doubt: the only one of the list, of that name or postal code, or of that sound. */
export function toOnlyMatch(communes: readonly Commune[], typed: string): Commune | null {
  if (communes.length === 1) return communes[0] ?? null;
  const text = foldPlace(typed.trim());
  const named = communes.filter(({ nom, codes_postaux }) => foldPlace(nom) === text || codes_postaux.includes(text));
  return named.length === 1 ? (named[0] ?? null) : toHeardCommune(communes, typed);
}

/** Returns the only commune that has a name and, when it is given, a postal code. Null when there is none, or several. */
export function toNamedCommune(communes: readonly Commune[], nom: string, code_postal: string): Commune | null {
  const folded = foldPlace(nom);
  const named = communes.filter(
    (commune) =>
      foldPlace(commune.nom) === folded && (code_postal === '' || commune.codes_postaux.includes(code_postal)),
  );
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Tells whether a text is the whole name of a place. */
export function isNamed({ nom }: { readonly nom: string }, typed: string): boolean {
  return foldPlace(nom) === foldPlace(typed.trim());
}

/** Tells whether a text means a département before it means a commune: « aisne », and « Paris » does not. */
export function isDepartementMeant(departement: Departement, communes: readonly Commune[], typed: string): boolean {
  if (communes.some((commune) => isNamed(commune, typed))) return false;
  const isBegun = ({ nom }: { readonly nom: string }): boolean => splitTyped(nom, typed)[0] !== '';
  return isNamed(departement, typed) || (isBegun(departement) && !communes.some(isBegun));
}

/** Returns the texts that may name the town of an address: its end from the postal code on, and the code alone. */
export function toTownTexts(address: string): string[] {
  const [end, code] = /(?<!\d)(\d{5})(?!\d).*$/.exec(address.trim()) ?? [];
  return end === undefined || code === undefined ? [] : [...new Set([end, code])];
}
