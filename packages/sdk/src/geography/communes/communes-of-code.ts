import { INSEE_COMMUNE, POSTAL } from '../forms.ts';
import { arrondissementsOf } from './arrondissements.ts';
import type { Commune } from './commune.ts';

/** Tells whether a text is a postal code, or an INSEE code in letters of any case, and nothing more. */
export const isCode = (text: string): boolean => POSTAL.test(text) || INSEE_COMMUNE.test(text.toUpperCase());

/**
 * Returns the communes that five signs mean: those of the postal code, or else the one of the INSEE code, which few people know. A city
 * leaves the place to its arrondissement of that postal code.
 */
export function communesOfCode(communes: readonly Commune[], code: string): Commune[] {
  const postal = communes.filter(({ codes_postaux }) => codes_postaux.includes(code));
  if (postal.length === 0) return communes.filter((commune) => commune.code === code.toUpperCase());
  const isCut = (city: Commune): boolean => postal.some((one) => arrondissementsOf(city.code).includes(one.code));
  return postal.filter((commune) => !isCut(commune));
}

/** Names an arrondissement as people do: « Marseille 5e » for « Marseille 5e Arrondissement ». Any other name stays. */
export const withoutArrondissement = (nom: string): string => nom.replace(/(?<=\d(?:er|e)) arrondissement$/i, '');

/** Returns the beginning of the name of a town that people say for all of it: « Aix » for « Aix-en-Provence ». Any other name stays. */
export const withoutSurroundings = (nom: string): string =>
  nom.replace(/-(?:(?:en|sur|sous|l[eè]s|les?|la|de|du|des|aux?)-|[dl][’']).*$/i, '');
