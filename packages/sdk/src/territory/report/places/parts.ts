import { groupBy } from '../../../group-by.ts';
import { levels, numberTerritories, type Level, type TerritoryCommune } from '../../places.ts';
import { roundTo, sum } from '../../rounding.ts';
import { hideSmallNumbers, rateOf } from '../../small-numbers.ts';
import { isMostlyKnown, type Unit } from '../people.ts';
import type { PartFigures } from '../report.ts';
import { nameOf, type TerritoryOffer } from '../territory-offer.ts';
import type { Told } from '../themes.ts';

/** The kind of the parts of each kind of territory. */
export const PART_LEVELS: Readonly<Partial<Record<Level, Level>>> = {
  france: 'departement',
  region: 'departement',
  departement: 'epci',
  clpe: 'epci',
  bassin: 'epci',
  epci: 'commune',
};
/** Tells the parts of a territory, the least served first. Counts of people that are too small are hidden with those that would give them away. */
export function partsOf(
  offer: TerritoryOffer,
  { communes, services, peopleOf, unite, isRated }: Told,
  level?: Level,
): PartFigures[] {
  if (level === undefined) return [];
  const { codes, of } = numberTerritories(offer.places, level);
  const [counts, rated] = [new Map<string | null, number>(), new Map<string | null, number>()];
  for (const service of services) {
    if (!service.isDistinct) continue;
    const code = codes[of[service.place] ?? -1] ?? null;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (isRated(service)) rated.set(code, (rated.get(code) ?? 0) + 1);
  }
  const groups = [...groupBy(communes, ({ code }) => offer.places.get(code)?.codes[level] ?? null)].flatMap(
    ([code, members]) => (code === null ? [] : [{ code, members, people: sum(members.map(peopleOf)) }]),
  );
  const hidden = hiddenOf(groups.map(({ code, people }) => [code, people]));
  const parts = groups.map(({ code, members, people }): PartFigures => {
    const services = counts.get(code) ?? 0;
    const isTold = people > 0 && !hidden.has(code) && unite !== null && isMostlyKnown(members, unite);
    const placed = members.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
    // A part without people has its middle all the same.
    const weights = placed.map((commune) => peopleOf(commune) + 1);
    const middle = (value: (commune: TerritoryCommune) => number): number | null =>
      placed.length === 0
        ? null
        : roundTo(sum(placed.map((commune, at) => value(commune) * (weights[at] ?? 0))) / sum(weights), 4);
    return {
      ...{ code, nom: nameOf(offer, level, code), services },
      personnes: isTold ? people : null,
      pour_1000: isTold ? rateOf(rated.get(code) ?? 0, people, 1000) : null,
      latitude: middle(({ latitude }) => latitude ?? 0),
      longitude: middle(({ longitude }) => longitude ?? 0),
    };
  });
  return parts.sort((a, b) => (a.pour_1000 ?? Infinity) - (b.pour_1000 ?? Infinity) || a.services - b.services);
}

/** The kinds of territories that hold several comités locaux. */
const AROUND_COMMITTEES: readonly Level[] = ['france', 'region', 'departement', 'bassin'];

/**
 * Tells the comités locaux of a territory, the least served first. Null where no commune is told to be in one, and where they are the
 * parts, or one alone.
 */
export function committeesOf(
  offer: TerritoryOffer,
  told: Told,
  niveau: Level,
  parts: readonly PartFigures[],
): PartFigures[] | null {
  if (!AROUND_COMMITTEES.includes(niveau)) return null;
  const committees = partsOf(offer, told, 'clpe');
  const names = new Set(parts.map(({ code }) => code));
  return committees.length < 2 || committees.every(({ code }) => names.has(code)) ? null : committees;
}

/**
 * Tells that the people of a territory are not told, since a wider territory that lists it hides them: one of fewer than eleven,
 * or one that would give another away by subtraction. Its own page hides them too.
 */
export function isHidden(offer: TerritoryOffer, level: Level, code: string, unit: Unit): boolean {
  const { places } = offer;
  const parents = levels.filter(
    (parent) => PART_LEVELS[parent] === level || (level === 'clpe' && AROUND_COMMITTEES.includes(parent)),
  );
  return parents.some((parent) => {
    const { codes: names, of } = numberTerritories(places, parent);
    const inside = [...places.values()].filter(({ codes }) => codes[level] === code);
    return [...new Set(inside.map(({ at }) => of[at] ?? -1))].some((number) => {
      // The parts of a territory that is hidden would give it away by addition.
      if (number !== -1 && isHidden(offer, parent, names[number] ?? '', unit)) return true;
      const parts = new Map<string, number>();
      for (const { at, codes, commune } of number === -1 ? [] : places.values()) {
        const part = of[at] === number ? codes[level] : null;
        if (part !== null) parts.set(part, (parts.get(part) ?? 0) + (commune[unit] ?? 0));
      }
      return hiddenOf(parts).has(code);
    });
  });
}

function hiddenOf(parts: Iterable<readonly [code: string, people: number]>): ReadonlySet<string> {
  const { primaire, secondaire } = hideSmallNumbers(Object.fromEntries(parts));
  return new Set([...primaire, ...secondaire]);
}
