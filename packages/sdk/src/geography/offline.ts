import { checkOptions } from '../api/signal.ts';
import { UsageError } from '../errors.ts';
import { checkLimit, checkText, toCommuneCode, checkPosition } from './checks.ts';
import type { Commune } from './communes/commune.ts';
import type { FirstPlaces, Geography, PositionLookup, CommuneAt, Position } from './geography.ts';
import { createRanking, createSpellingRanking, type Indexed } from './communes/commune-ranking.ts';
import { createTypoRanking, toNameKeys } from './communes/place-names.ts';
import { createSoundRanking } from './communes/name-sounds.ts';
import { communeOf, inOrderOfNumbers } from './communes/arrondissements.ts';
import { isInOtherScript } from './other-script.ts';
import { metresBetween } from './distance.ts';

interface Ranked {
  readonly commune: Commune;
  readonly rank: number;
}

/**
 * Creates a geography over a list of communes, without network. Of two communes with the same code the first is kept.
 * A text finds communes by the beginning of their name or of a word in it. Digits find them by postal code or exact INSEE
 * code. A text of four letters or more also finds names one typo away, after the others: a letter more, less or other, two swapped,
 * a doubled letter written once. A name with digits (« Lille 59000 ») or with a département (« Saint-Denis (93) ») must match on both. The best
 * matches come first, then the most populated communes, then the order of codes. The arrondissements of a city come in the order of their numbers.
 * A text in Arabic or Cyrillic letters finds communes by the sound of their name, whole or begun: the closest and most populated first.
 * A point finds the commune with the nearest centre, at most 50 km away. The answer says that it is approximate, as a list
 * has no outlines. A list of communes has no addresses: for them, see `createNationalGeography`.
 * @throws UsageError when the communes are no array, or one of them is no commune
 * @example const [lille] = await createGeography(communes).communes('lille');
 */
export function createGeography(communes: readonly Commune[]): Geography & PositionLookup {
  const given: unknown = communes;
  if (!Array.isArray(given)) throw new UsageError('communes must be an array.');
  const byCode = new Map<string, Commune>();
  for (const [index, commune] of communes.entries()) {
    const { code } = Object(commune) as Partial<Record<keyof Commune, unknown>>;
    if (typeof code !== 'string') throw new UsageError(`communes[${index}] is no commune: it has no code.`);
    if (!byCode.has(code)) byCode.set(code, commune);
  }
  let indexed: readonly Indexed[] | undefined;

  function search(q: string, limit: number, first: FirstPlaces): Commune[] {
    const isSounded = isInOtherScript(q);
    const rank = createRanking(q, isSounded ? createRankingBySound : createSpellingRanking);
    if (rank === null) return [];
    // Preparing every name takes a while, and many callers only ever ask by code.
    indexed ??= [...byCode.values()].map((commune) => ({ commune, keys: toNameKeys(commune.nom) }));
    const found: Ranked[] = [];
    collect(indexed, rank, found);
    // A name that is there as typed has no typo. The beginning of one may have, as « guize » begins Guizerix.
    const rankTypo =
      isSounded || /\d/.test(q) || found.some(isWholeName) ? null : createTypoRanking(q, found.length === 0);
    if (rankTypo !== null) {
      const known = new Set(found.map(({ commune }) => commune));
      collect(indexed, ({ commune, keys }) => (known.has(commune) ? null : rankTypo(keys)), found);
    }
    const ordered = found.sort(createOrder(first)).map(({ commune }) => commune);
    return inOrderOfNumbers(ordered).slice(0, limit).map(copy);
  }

  // Promises by hand, so that a wrong limit and an abort reject them like every other failure.
  return {
    communes: (q, options) =>
      new Promise((resolve) => {
        const { limit, first } = checkOptions(options);
        resolve(search(checkText('q', q), checkLimit(limit), first ?? {}));
      }),
    commune: (code, options) =>
      new Promise((resolve) => {
        checkOptions(options);
        const commune = byCode.get(toCommuneCode(code) ?? '');
        resolve(commune === undefined ? null : copy(commune));
      }),
    communeAt: (position, options) =>
      new Promise((resolve) => {
        checkOptions(options);
        const found = nearestCommune(byCode, position);
        resolve(found === null ? null : { ...found, commune: copy(found.commune) });
      }),
  };
}

function collect(indexed: readonly Indexed[], rank: (one: Indexed) => number | null, found: Ranked[]): void {
  for (const one of indexed) {
    const rankOfOne = rank(one);
    if (rankOfOne !== null) found.push({ commune: one.commune, rank: rankOfOne });
  }
}

function isWholeName({ rank }: Ranked): boolean {
  return rank < 2;
}

function createRankingBySound(text: string): (one: Indexed) => number | null {
  const rank = createSoundRanking(text);
  return ({ commune }) => rank(commune);
}

/** Orders the communes found: the best match, then those of the places that are meant first, then the most populated. */
function createOrder({ code_departement, code_epci }: FirstPlaces): (a: Ranked, b: Ranked) => number {
  const isFirst = ({ commune }: Ranked): boolean =>
    (typeof code_departement === 'string' && commune.code_departement === code_departement) ||
    (typeof code_epci === 'string' && commune.code_epci === code_epci);
  return (a, b) => a.rank - b.rank || Number(isFirst(b)) - Number(isFirst(a)) || comparePopulation(a, b);
}

function comparePopulation(a: Ranked, b: Ranked): number {
  const byPopulation = (b.commune.population ?? -1) - (a.commune.population ?? -1);
  if (byPopulation !== 0) return byPopulation;
  return a.commune.code < b.commune.code ? -1 : 1;
}

/** Copies, so that a caller who writes on an answer does not reach the list. */
function copy(commune: Commune): Commune {
  return { ...commune, codes_postaux: [...commune.codes_postaux] };
}

/** Farther from every centre, a point is at sea or abroad. The largest communes, in Guyane, reach that far. */
const NEIGHBOURHOOD_METRES = 50_000;
/** The shortest degree of latitude, at the equator. */
const SHORTEST_DEGREE_METRES = 110_574;

/**
 * Returns the commune with the nearest centre within 50 km, or null when there is none.
 * An arrondissement stands for its city, when the list holds it: the outer ones are nearer to the centre of another commune
 * than to that of the city.
 * @throws UsageError when the position is no valid point
 */
function nearestCommune(communes: ReadonlyMap<string, Commune>, position: Position): CommuneAt | null {
  const point = checkPosition(position);
  let nearest: Commune | undefined;
  let least = NEIGHBOURHOOD_METRES;
  for (const commune of communes.values()) {
    const { latitude, longitude } = commune;
    if (latitude === null || longitude === null) continue;
    if (Math.abs(latitude - point.latitude) * SHORTEST_DEGREE_METRES > least) continue;
    const metres = metresBetween(point, { latitude, longitude });
    if (metres > least) continue;
    nearest = commune;
    least = metres;
  }
  if (nearest === undefined) return null;
  return { commune: communes.get(communeOf(nearest.code)) ?? nearest, approximate: true };
}
