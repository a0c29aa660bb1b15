import { fact, type ServiceColumns, type StructureColumns } from './columns/columns.ts';
import { bandNames } from './freshness.ts';
import { categoryNames, rankOfLowest } from './offer.ts';
import { byCode, levels, listPlaces, numberTerritories, sumByTerritory, type Level, type Places } from './places.ts';
import { rateOf } from './small-numbers.ts';
import type { Cell, Table } from './table.ts';

/** The counts of each territory, in the order of the columns. */
const counted = [
  'communes',
  'services',
  'services_distincts',
  'structures',
  'structures_distinctes',
  'en_presentiel',
  'a_distance',
  'sans_thematique',
  'hors_referentiel',
  ...categoryNames,
  ...bandNames,
  'score_080_et_plus',
  'heures_renseignees',
  'population',
  'demandeurs_emploi',
];
const columnOf = (name: string): number => counted.indexOf(name);
const columns = [
  'code',
  ...counted.slice(0, columnOf('score_080_et_plus')),
  'age_median_jours',
  ...counted.slice(columnOf('score_080_et_plus')),
  'pour_1000_habitants',
  'pour_100_demandeurs',
];
const WIDTH = counted.length;

const COMMUNES = columnOf('communes');
const SERVICES = columnOf('services');
const DISTINCT = columnOf('services_distincts');
const STRUCTURES = columnOf('structures');
const KEPT = columnOf('structures_distinctes');
const IN_PERSON = columnOf('en_presentiel');
const REMOTE = columnOf('a_distance');
const WITHOUT_THEME = columnOf('sans_thematique');
const OUTSIDE = columnOf('hors_referentiel');
const SCORE = columnOf('score_080_et_plus');
const HOURS = columnOf('heures_renseignees');
const POPULATION = columnOf('population');
const SEEKERS = columnOf('demandeurs_emploi');
/** The columns of categories and of bands stand in the order of these. */
const CATEGORIES = columnOf(categoryNames[0] ?? '');
const BANDS = columnOf(bandNames[0] ?? '');

/** The records to count. */
export interface CountedOffer {
  readonly services: ServiceColumns;
  readonly structures: StructureColumns;
}

/**
 * Counts the offer of every territory of every level. A commune without offer and without structure has no row, any other
 * territory has one.
 */
export function countLevels(offer: CountedOffer, places: Places): Record<Level, Table> {
  const { rows: communes, ages } = countCommunes(offer, places);
  const tableOf = (level: Level): Table => {
    const territories = numberTerritories(places, level);
    const { codes, of } = territories;
    // A commune is its own territory, by the same number.
    const sums = level === 'commune' ? communes : sumByTerritory(territories, communes, WIDTH);
    const medians = mediansOf(ages, of, codes.length);
    const told = [...codes.keys()].filter((territory) => {
      const row = territory * WIDTH;
      return level !== 'commune' || (sums[row + SERVICES] ?? 0) + (sums[row + STRUCTURES] ?? 0) > 0;
    });
    return {
      colonnes: columns,
      lignes: told
        .map((territory) => ({ code: codes[territory] ?? '', territory }))
        .sort((a, b) => byCode(a.code, b.code))
        .map(({ code, territory }) => {
          const age = medians[territory] ?? Number.NaN;
          return toRow(code, Number.isNaN(age) ? null : age, sums, territory * WIDTH);
        }),
    };
  };
  return Object.fromEntries(levels.map((level) => [level, tableOf(level)])) as Record<Level, Table>;
}

/** The ages of dated services, the youngest first, with the numbers of their communes. */
interface Ages {
  readonly days: Int32Array;
  readonly places: Int32Array;
  /** How many there are in each commune. */
  readonly counts: Int32Array;
}

/** Adds the records up by commune, a row of counts for each, and tells the ages of the services. */
function countCommunes({ services, structures }: CountedOffer, places: Places) {
  // Whole numbers of half the size: a record touches half as much of the memory.
  const records = new Int32Array(places.size * WIDTH);
  const add = (place: number, column: number): void => {
    const cell = place * WIDTH + column;
    records[cell] = (records[cell] ?? 0) + 1;
  };
  const counts = new Int32Array(places.size);
  for (let at = 0; at < services.length; at += 1) {
    const place = services.place[at] ?? -1;
    if (place === -1) continue;
    const facts = services.facts[at] ?? 0;
    add(place, SERVICES);
    add(place, BANDS + (services.band[at] ?? 0));
    if (services.age[at] !== -1) counts[place] = (counts[place] ?? 0) + 1;
    if ((facts & fact.hasGoodScore) !== 0) add(place, SCORE);
    if ((facts & fact.hasHours) !== 0) add(place, HOURS);
    if ((facts & fact.isDistinct) === 0) continue;
    add(place, DISTINCT);
    if ((facts & fact.isInPerson) !== 0) add(place, IN_PERSON);
    if ((facts & fact.isRemote) !== 0) add(place, REMOTE);
    if ((facts & fact.hasThematiques) === 0) add(place, WITHOUT_THEME);
    if ((facts & fact.isOutsideVocabulary) !== 0) add(place, OUTSIDE);
    // From the lowest bit that is left to the next.
    for (let bits = services.categories[at] ?? 0; bits !== 0; bits &= bits - 1)
      add(place, CATEGORIES + rankOfLowest(bits));
  }
  for (let at = 0; at < structures.length; at += 1) {
    const place = structures.place[at] ?? -1;
    if (place === -1) continue;
    add(place, STRUCTURES);
    if (structures.isKept[at] === 1) add(place, KEPT);
  }
  const rows = new Float64Array(records);
  for (const { at, commune } of listPlaces(places)) {
    rows[at * WIDTH + COMMUNES] = 1;
    rows[at * WIDTH + POPULATION] = commune.population ?? 0;
    rows[at * WIDTH + SEEKERS] = commune.demandeurs_emploi ?? 0;
  }
  const ages: Ages = { ...orderByAge(services), counts };
  return { rows, ages };
}

/** Orders the dated services of communes from the youngest one. Ages are whole days, so counting those of each day is quicker than a sort. */
function orderByAge({ length, age: ages, place }: ServiceColumns): Pick<Ages, 'days' | 'places'> {
  let oldest = -1;
  for (let at = 0; at < length; at += 1) oldest = Math.max(oldest, ages[at] ?? -1);
  // Where the services of each age begin, which moves on as they are put there.
  const starts = new Int32Array(oldest + 2);
  const isCounted = (at: number): boolean => ages[at] !== -1 && place[at] !== -1;
  for (let at = 0; at < length; at += 1) {
    if (isCounted(at)) starts[(ages[at] ?? 0) + 1] = (starts[(ages[at] ?? 0) + 1] ?? 0) + 1;
  }
  for (let age = 0; age <= oldest; age += 1) starts[age + 1] = (starts[age + 1] ?? 0) + (starts[age] ?? 0);
  const count = starts[oldest + 1] ?? 0;
  const [days, places] = [new Int32Array(count), new Int32Array(count)];
  for (let at = 0; at < length; at += 1) {
    if (!isCounted(at)) continue;
    const age = ages[at] ?? 0;
    const next = starts[age] ?? 0;
    starts[age] = next + 1;
    days[next] = age;
    places[next] = place[at] ?? 0;
  }
  return { days, places };
}

/** Finds the middle age of each territory in one pass over all ages, the youngest first. Not a number where none is known. */
function mediansOf({ days, places, counts }: Ages, of: Int32Array, count: number): Float64Array {
  const totals = new Int32Array(count);
  for (let place = 0; place < of.length; place += 1) {
    const territory = of[place] ?? -1;
    if (territory !== -1) totals[territory] = (totals[territory] ?? 0) + (counts[place] ?? 0);
  }
  const medians = new Float64Array(count).fill(Number.NaN);
  const seen = new Int32Array(count);
  for (let index = 0; index < places.length; index += 1) {
    const territory = of[places[index] ?? 0] ?? -1;
    if (territory === -1) continue;
    const at = seen[territory] ?? 0;
    seen[territory] = at + 1;
    const total = totals[territory] ?? 0;
    // The middle one, or the two around the middle.
    if (2 * at === total - 2) medians[territory] = (days[index] ?? 0) / 2;
    else if (2 * at === total) medians[territory] = (medians[territory] ?? 0) + (days[index] ?? 0) / 2;
    else if (2 * at === total - 1) medians[territory] = days[index] ?? 0;
  }
  return medians;
}

function toRow(code: string, age: number | null, sums: Float64Array, row: number): Cell[] {
  const distinct = sums[row + DISTINCT] ?? 0;
  // As long as it gets from the first: a country has 35,000 of these rows.
  const cells = new Array<Cell>(columns.length);
  cells[0] = code;
  for (let column = 0; column < WIDTH; column += 1)
    cells[column < SCORE ? column + 1 : column + 2] = sums[row + column] ?? 0;
  cells[SCORE + 1] = age;
  cells[WIDTH + 2] = rateOf(distinct, sums[row + POPULATION] ?? 0, 1000);
  cells[WIDTH + 3] = rateOf(distinct, sums[row + SEEKERS] ?? 0, 100);
  return cells;
}
