/** The three communes cut into municipal arrondissements: their INSEE code, and those of the first and last one. */
const CITIES = [
  { code: '75056', first: 75_101, last: 75_120 },
  { code: '69123', first: 69_381, last: 69_389 },
  { code: '13055', first: 13_201, last: 13_216 },
] as const;

const codesOf = ({ first, last }: (typeof CITIES)[number]): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
const citiesByCode = new Map<string, string>(CITIES.flatMap((city) => codesOf(city).map((code) => [code, city.code])));

/**
 * Returns the INSEE code of the commune of a municipal arrondissement of Paris, Lyon or Marseille. Returns any other code
 * unchanged.
 * @param code INSEE code, five characters, not a postal code.
 * @see https://www.insee.fr/fr/information/2560452 (Code officiel géographique, checked 2026-06-30)
 * @example communeOf('75108') // '75056'
 */
export function communeOf(code: string): string {
  return citiesByCode.get(code) ?? code;
}

/**
 * Returns the INSEE codes of the municipal arrondissements of a commune, in order. The list is empty for all but Paris, Lyon
 * and Marseille.
 * @param code INSEE code of a commune.
 * @example arrondissementsOf('69123') // ['69381', … '69389']
 */
export function arrondissementsOf(code: string): string[] {
  const city = CITIES.find((one) => one.code === code);
  return city === undefined ? [] : codesOf(city);
}

/** Puts the arrondissements of each city in the order of their numbers, in the places that they hold among other communes. */
export function inOrderOfNumbers<T extends { readonly code: string }>(communes: readonly T[]): T[] {
  const cityOf = ({ code }: T): string | undefined => citiesByCode.get(code);
  const ofCities = new Map<string, T[]>();
  for (const one of communes) {
    const city = cityOf(one);
    if (city !== undefined) ofCities.set(city, [...(ofCities.get(city) ?? []), one]);
  }
  for (const list of ofCities.values()) list.sort((a, b) => (a.code < b.code ? -1 : 1));
  return communes.map((one) => ofCities.get(cityOf(one) ?? '')?.shift() ?? one);
}

/**
 * Returns the postal code that names a commune: its first one. Paris, Lyon and Marseille have none, since each of theirs is that of
 * an arrondissement.
 */
export const namingPostalCode = ({
  code,
  codes_postaux,
}: {
  readonly code: string;
  readonly codes_postaux: readonly string[];
}): string | undefined => (CITIES.some((city) => city.code === code) ? undefined : codes_postaux[0]);

/**
 * Names the arrondissement of Paris, Lyon or Marseille that a postal code is of.
 * @example nameArrondissement('Marseille', '13001') // 'Marseille 1er'
 */
export function nameArrondissement(city: string, postal: string): string {
  const number = Number(postal.slice(-2));
  return `${city} ${number}${number === 1 ? 'er' : 'e'}`;
}
