import { requireObjects } from '../../arguments.ts';
import { UsageError } from '../../errors.ts';
import type { Commune } from './commune.ts';

/** The additions that tell homonyms apart, from the plainest to the surest. */
const ADDITIONS: readonly ((commune: Commune) => string)[] = [
  ({ code_departement }) => code_departement,
  ({ codes_postaux, code }) => codes_postaux[0] ?? code,
  ({ code }) => code,
];

/**
 * Returns a label for each commune of a list, no two alike: the name, followed in brackets, where the list holds a homonym,
 * by the département, else the first postal code, else the INSEE code.
 * @throws UsageError when the communes are no array of communes
 * @example toCommuneLabels(await geography.communes('saint-denis')) // ['Saint-Denis (974)', 'Saint-Denis (93)', …]
 */
export function toCommuneLabels(communes: readonly Commune[]): string[] {
  requireObjects('communes', communes);
  for (const [index, { codes_postaux }] of communes.entries()) {
    if (!Array.isArray(codes_postaux))
      throw new UsageError(`communes[${index}] is no commune: it has no codes_postaux.`);
  }
  const byName = new Map<string, Commune[]>();
  for (const commune of communes) {
    const namesakes = byName.get(commune.nom);
    if (namesakes === undefined) byName.set(commune.nom, [commune]);
    else namesakes.push(commune);
  }
  return communes.map((commune) => {
    const namesakes = byName.get(commune.nom) ?? [];
    if (namesakes.length < 2) return commune.nom;
    const addition = ADDITIONS.find((add) => new Set(namesakes.map(add)).size === namesakes.length);
    return `${commune.nom} (${addition?.(commune) ?? commune.code})`;
  });
}
