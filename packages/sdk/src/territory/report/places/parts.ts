import { groupBy } from '../../../group-by.ts';
import { levels, listPlaces, numberTerritories, type Level, type TerritoryCommune } from '../../places.ts';
import { roundTo, sum } from '../../rounding.ts';
import { rateOf } from '../../small-numbers.ts';
import { isMostlyKnown, type Unit } from '../people.ts';
import type { PartFigures } from '../report.ts';
import { nameOf, type TerritoryOffer } from '../territory-offer.ts';
import type { Told } from '../themes.ts';
import { AROUND_COMMITTEES, hiddenPeople, PART_LEVELS } from './hidden-people.ts';

/** Tells the parts of a territory, the least served first. The people of hidden ones are not told. */
export function partsOf(
  offer: TerritoryOffer,
  { communes, services: all, peopleOf, unite, isRated }: Told,
  level: Level | undefined,
  hidden: ReadonlySet<string> | undefined,
): PartFigures[] {
  if (level === undefined) return [];
  const { codes, of } = numberTerritories(offer.places, level);
  const [counts, rated, extra] = [0, 1, 2].map(() => new Int32Array(codes.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  all.forEach((service) => {
    const part = of[service.place] ?? -1;
    if (part === -1) return;
    const own = service.isDistinct ? counts : extra;
    own[part] = (own[part] ?? 0) + 1;
    if (service.isDistinct && isRated(service)) rated[part] = (rated[part] ?? 0) + 1;
  });
  const sizes = new Int32Array(codes.length);
  for (const part of of) if (part !== -1) sizes[part] = (sizes[part] ?? 0) + 1;
  const groups = [...groupBy(communes, ({ code }) => of[offer.places.get(code)?.at ?? -1] ?? -1)].flatMap(
    ([part, members]) => (part === -1 ? [] : [{ part, members, people: sum(members.map(peopleOf)) }]),
  );
  const parts = groups.map(({ part, members, people }): PartFigures => {
    const [code = '', services = 0] = [codes[part], counts[part]];
    const isTold = people > 0 && hidden?.has(code) !== true && unite !== null && isMostlyKnown(members, unite);
    const placed = members.filter(({ latitude, longitude }) => latitude !== null && longitude !== null);
    // A part without people has its middle all the same.
    const weights = placed.map((commune) => peopleOf(commune) + 1);
    const middle = (value: (commune: TerritoryCommune) => number): number | null =>
      placed.length === 0
        ? null
        : roundTo(sum(placed.map((commune, at) => value(commune) * (weights[at] ?? 0))) / sum(weights), 4);
    return {
      ...{ code, nom: nameOf(offer, level, code), services, en_trop: extra[part] ?? 0 },
      ...(2 * members.length < (sizes[part] ?? 0) ? { partielle: true as const } : {}),
      personnes: isTold ? people : null,
      pour_1000: isTold ? rateOf(rated[part] ?? 0, people, 1000) : null,
      latitude: middle(({ latitude }) => latitude ?? 0),
      longitude: middle(({ longitude }) => longitude ?? 0),
    };
  });
  return parts.sort((a, b) => (a.pour_1000 ?? Infinity) - (b.pour_1000 ?? Infinity) || a.services - b.services);
}

/**
 * Tells the comités locaux of a territory, the least served first. Null where no commune is told to be in one, and where they are the
 * parts, or one alone.
 */
export function committeesOf(
  offer: TerritoryOffer,
  told: Told,
  niveau: Level,
  { parts, hidden }: { readonly parts: readonly PartFigures[]; readonly hidden: ReadonlySet<string> | undefined },
): PartFigures[] | null {
  if (!AROUND_COMMITTEES.includes(niveau)) return null;
  const committees = partsOf(offer, told, 'clpe', hidden);
  const names = new Set(parts.map(({ code }) => code));
  return committees.length < 2 || committees.every(({ code }) => names.has(code)) ? null : committees;
}

/**
 * Tells that the people of a territory are not told, since a wider territory that lists it hides them: one of fewer than eleven,
 * or one that would give another away by subtraction. Its own page hides them too.
 */
export function isHidden(offer: TerritoryOffer, level: Level, code: string, unit: Unit): boolean {
  const { places } = offer;
  const inside = listPlaces(places).filter(({ codes }) => codes[level] === code);
  const namesOf = (parent: Level): string[] => [
    ...new Set(inside.flatMap(({ codes: { [parent]: name } }) => (name === null ? [] : [name]))),
  ];
  return levels.some((parent) => {
    const isPart = PART_LEVELS[parent] === level;
    if (!isPart && !(level === 'clpe' && AROUND_COMMITTEES.includes(parent))) return false;
    const told = hiddenPeople(places, parent, unit);
    return namesOf(parent).some((name) => {
      const hidden = told.get(name);
      if (isPart ? hidden?.parts.has(code) : hidden?.committees.has(code)) {
        // The people of a comité beyond the territory are not in what it hides.
        const isWhole = inside.every(({ codes }) => codes[parent] === name);
        if (isPart || isWhole || hidden?.holders.has(code) === false) return true;
      }
      // The parts of a territory that is hidden would give it away by addition.
      return isHidden(offer, parent, name, unit) && !(parent === 'clpe' && isHolder(offer, name, unit));
    });
  });
}

/** Tells that a comité has people of a part that is hidden. */
function isHolder({ places }: TerritoryOffer, code: string, unit: Unit): boolean {
  return AROUND_COMMITTEES.some((level) =>
    [...hiddenPeople(places, level, unit).values()].some(({ holders }) => holders.has(code)),
  );
}
