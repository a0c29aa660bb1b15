import type { FrameworkValue } from './framework-value.ts';

/** The corrections of labels that the schema misspells. The vocabularies themselves keep the schema's spelling. */
const correctedLabels = new Map([['aide-materielle', 'Aide matérielle']]);

/**
 * Creates the look-up of `createLabels` for a vocabulary and values that are known to be of their types: lighter, it checks nothing.
 * @param vocabulary one of the vocabularies of this entry.
 * @example toLabels(publics)('demandeurs-emploi') // 'Demandeurs d’emploi'
 */
export function toLabels(vocabulary: readonly FrameworkValue[]): (value: string) => string {
  const byValue = new Map(vocabulary.map(({ value, label }) => [value, correctedLabels.get(value) ?? label]));
  return (value) => byValue.get(value) ?? toReadable(value);
}

function toReadable(value: string): string {
  const words = value
    .slice(value.lastIndexOf('--') + (value.includes('--') ? 2 : 1))
    .replaceAll('-', ' ')
    .trim();
  return words === '' ? value : words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}
