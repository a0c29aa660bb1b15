import type { Commune } from '@inclusion-kit/sdk/geography';
import { prefectures, type Prefecture } from './prefectures.ts';
import { createDraws, createWeighted, type Draws, type Weighted } from './random.ts';

/** The country that records are spread over. */
export interface Territory {
  communes: readonly Commune[];
  /** Draws a commune as people are spread, and so as offers are. */
  draw: Weighted<Commune>;
}

/**
 * Invents a country the size of France: the 101 main towns are real, about 34,000 other communes stand around them in as
 * many places as there are in truth, a few large and most small, in some 1,250 EPCI.
 */
export function inventTerritory(): Territory {
  return toTerritory(prefectures.flatMap((prefecture, index) => inventDepartement(createDraws(index + 1), prefecture)));
}

/** Takes communes as they are. Those without a centre or inhabitants hold no offer. */
export function toTerritory(communes: readonly Commune[]): Territory {
  const inhabited = communes.filter(({ latitude, population }) => latitude !== null && (population ?? 0) > 0);
  // Offers stand in towns more than people do.
  return { communes, draw: createWeighted(inhabited.map((town) => [town, (town.population ?? 0) ** 1.1])) };
}

function inventDepartement(draws: Draws, prefecture: Prefecture): Commune[] {
  const [code, , nom, latitude, longitude, thousands, townThousands, spreadKm] = prefecture;
  const main = { nom, latitude, longitude, population: townThousands * 1000, code: prefecture[1] };
  const count = spreadKm < 6 ? 0 : spreadKm < 12 ? 40 : code.length === 3 ? 30 : Math.min(700, spreadKm * 9);
  const rest = (thousands - townThousands) * 1000;
  // Populations fall as one over the rank, as they do.
  const harmonic = Array.from({ length: count }, (_, rank) => 1 / (rank + 2)).reduce((sum, part) => sum + part, 0);
  const taken = new Set([main.code]);
  const towns = [main];
  for (let rank = 0, number = 1; rank < count; number += 1) {
    const own = `${code}${String(number).padStart(5 - code.length, '0')}`;
    if (taken.has(own)) continue;
    taken.add(own);
    const point = drawPointAround(draws, latitude, longitude, spreadKm);
    const population = Math.max(40, Math.round(rest / (rank + 2) / harmonic));
    towns.push({ nom: inventTownName(draws), ...point, population, code: own });
    rank += 1;
  }
  const epcis = towns.slice(0, Math.max(1, Math.round(towns.length / 28)));
  return towns.map((town, rank) => {
    const epci = epcis.reduce((best, other) => (gap(other, town) < gap(best, town) ? other : best), main);
    const digits = code.replace('A', '1').replace('B', '2').padStart(3, '0');
    return {
      ...town,
      codes_postaux: [`${code.replace(/[AB]/, '0')}${String(rank % 1000).padStart(3, '0')}`.slice(0, 5)],
      code_departement: code,
      // A few communes, islands mostly, belong to none.
      code_epci: rank % 997 === 996 ? null : `2${digits}${String(epcis.indexOf(epci)).padStart(5, '0')}`,
    };
  });
}

/** Draws a point within the given kilometres around another, in six decimals as geocoders write. */
export function drawPointAround(
  draws: Draws,
  latitude: number,
  longitude: number,
  radiusKm: number,
): { latitude: number; longitude: number } {
  const angle = draws.next() * 2 * Math.PI;
  const km = Math.sqrt(draws.next()) * radiusKm;
  const cosine = Math.cos((latitude * Math.PI) / 180);
  return {
    latitude: Math.round((latitude + (Math.sin(angle) * km) / 111.2) * 1e6) / 1e6,
    longitude: Math.round((longitude + (Math.cos(angle) * km) / (111.2 * cosine)) * 1e6) / 1e6,
  };
}

interface Spot {
  latitude: number;
  longitude: number;
}

function gap(a: Spot, b: Spot): number {
  return (a.latitude - b.latitude) ** 2 + ((a.longitude - b.longitude) * 0.7) ** 2;
}

const heads = [
  'Saint-',
  'Sainte-',
  'Le ',
  'La ',
  'Les ',
  'Mont',
  'Ville',
  'Bois',
  'Val',
  'Font',
  'Champ',
  'Roque',
  '',
  '',
];
const syllables = [
  'ba',
  'bri',
  'cou',
  'cha',
  'dam',
  'fer',
  'gon',
  'lau',
  'lin',
  'mar',
  'mé',
  'nay',
  'or',
  'per',
  'qui',
  'rou',
  'sau',
  'ten',
  'ver',
  'vil',
];
const tails = ['gny', 'ville', 'court', 'ac', 'argues', 'euil', 'ers', 'an', 'ieu', 'ange', 'y', 'on', 'èze', 'ou'];

/** Invents a name that could be a commune's, or a person's. */
export function inventTownName(draws: Draws): string {
  const body = `${draws.pick(syllables)}${draws.chance(0.5) ? draws.pick(syllables) : ''}${draws.pick(tails)}`;
  const head = draws.pick(heads);
  return head === '' || /[- ]$/.test(head)
    ? `${head}${body.charAt(0).toUpperCase()}${body.slice(1)}`
    : `${head}${body}`;
}
