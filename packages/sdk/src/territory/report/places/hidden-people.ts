import { levels, listPlaces, type Level, type Place, type Places } from '../../places.ts';
import { sum } from '../../rounding.ts';
import { FEWEST_PEOPLE, hideSmallNumbers, isSmall } from '../../small-numbers.ts';
import type { Unit } from '../people.ts';

/** The kind of the parts of each kind of territory. */
export const PART_LEVELS: Readonly<Partial<Record<Level, Level>>> = {
  france: 'departement',
  region: 'departement',
  departement: 'epci',
  clpe: 'epci',
  bassin: 'epci',
  epci: 'commune',
};
/** The kinds of territories that hold several comités locaux. */
export const AROUND_COMMITTEES: readonly Level[] = ['france', 'region', 'departement', 'bassin'];

/** People of a part that a comité has, by their codes. Null is no part, or no comité. */
export type Cell = readonly [part: string | null, committee: string | null, people: number];

/** The parts and the comités locaux whose people a territory does not tell. */
export interface HiddenPeople {
  readonly parts: ReadonlySet<string>;
  readonly committees: ReadonlySet<string>;
  /** The comités that would give away the hidden part of which they have people. Their parts do not give them away by addition. */
  readonly holders: ReadonlySet<string>;
}

/** A part or a comité, with those that it shares people with. */
interface Sum {
  readonly isPart: boolean;
  /** Null for the people of none, which are never told. */
  readonly code: string | null;
  people: number;
  /** The people that each shares. */
  readonly shares: Map<Sum, number>;
}

/**
 * Hides the small numbers of people among the parts of a territory and its comités, with those that would give them away by
 * subtraction. Both are sums of the same people: what one list hides, the other may tell.
 * @param hiddenElsewhere the comités that are hidden already
 */
export function hideAcross(cells: readonly Cell[], hiddenElsewhere: ReadonlySet<string> = new Set()): HiddenPeople {
  // Most territories have nothing to hide, which their sums alone tell.
  if (hiddenElsewhere.size === 0 && !hasSmall(cells, 0) && !hasSmall(cells, 1))
    return { parts: new Set(), committees: new Set(), holders: new Set() };
  const [parts, committees] = [new Map<string | null, Sum>(), new Map<string | null, Sum>()];
  const sumOf = (sums: typeof parts, code: string | null): Sum => {
    const known = sums.get(code) ?? { isPart: sums === parts, code, people: 0, shares: new Map<Sum, number>() };
    sums.set(code, known);
    return known;
  };
  for (const [partCode, committeeCode, people] of cells) {
    const [part, committee] = [sumOf(parts, partCode), sumOf(committees, committeeCode)];
    part.people += people;
    committee.people += people;
    if (people === 0) continue;
    part.shares.set(committee, (part.shares.get(committee) ?? 0) + people);
    committee.shares.set(part, (committee.shares.get(part) ?? 0) + people);
  }
  const all = [...parts.values(), ...committees.values()];
  const { primaire, secondaire } = hideSmallNumbers(
    Object.fromEntries([...parts.values()].flatMap(({ code, people }) => (code === null ? [] : [[code, people]]))),
  );
  const first = new Set<string | null>([...primaire, ...secondaire]);
  const hidden = new Set(
    all.filter(({ isPart, code, people }) =>
      code === null || isPart ? code === null || first.has(code) : isSmall(people) || hiddenElsewhere.has(code),
    ),
  );
  const holders = new Set<Sum>();
  const groups = groupsOf(all);
  for (;;) {
    for (const committee of committees.values()) {
      const own = [...committee.shares].filter(([part]) => part.code !== null && hidden.has(part));
      if (own.length > 0 && isGivenAway(own.map(([, people]) => people))) holders.add(committee);
    }
    for (const one of holders) hidden.add(one);
    const next = findNext(groups, hidden);
    if (next === undefined) break;
    hidden.add(next);
  }
  const codesOf = (sums: Iterable<Sum>, isPart: boolean): Set<string> =>
    new Set([...sums].flatMap((one) => (one.code === null || one.isPart !== isPart ? [] : [one.code])));
  return { parts: codesOf(hidden, true), committees: codesOf(hidden, false), holders: codesOf(holders, false) };
}

/** Tells that one of the parts, or of the comités, has a small number of people. */
function hasSmall(cells: readonly Cell[], kind: 0 | 1): boolean {
  const sums = new Map<string, number>();
  for (const cell of cells) {
    const code = cell[kind];
    if (code !== null) sums.set(code, (sums.get(code) ?? 0) + cell[2]);
  }
  for (const people of sums.values()) if (isSmall(people)) return true;
  return false;
}

/** Groups parts with the comités of the same people: in each group, all parts have as many people as all comités. */
function groupsOf(all: readonly Sum[]): Sum[][] {
  const seen = new Set<Sum>();
  return all.flatMap((start) => {
    if (start.people === 0 || seen.has(start)) return [];
    seen.add(start);
    const group = [start];
    for (const one of group) {
      for (const other of one.shares.keys()) {
        if (seen.has(other)) continue;
        seen.add(other);
        group.push(other);
      }
    }
    return [group];
  });
}

/** Tells that hidden numbers of which the sum is known say too much: one alone, or so few people. */
const isGivenAway = (people: readonly number[]): boolean => people.length < 2 || sum(people) < FEWEST_PEOPLE;

/** Finds what to hide so that a hidden number cannot be found by subtraction. Undefined where none can, or where nothing is left. */
function findNext(groups: readonly (readonly Sum[])[], hidden: ReadonlySet<Sum>): Sum | undefined {
  const hasHidden = (group: readonly Sum[], isPart: boolean): boolean =>
    group.some((one) => one.isPart === isPart && hidden.has(one));
  const isMixed = (group: readonly Sum[]): boolean => hasHidden(group, true) && hasHidden(group, false);
  const smallest = (sums: readonly Sum[], isPart: boolean): Sum | undefined =>
    sums
      .filter((one) => one.isPart === isPart && one.code !== null && one.people > 0 && !hidden.has(one))
      .sort((a, b) => a.people - b.people)[0];
  const isFound = (group: readonly Sum[], isPart: boolean): boolean => {
    const own = group.filter((one) => one.isPart === isPart && hidden.has(one));
    return own.some(({ code }) => code !== null) && isGivenAway(own.map(({ people }) => people));
  };
  // The sum of the hidden ones of a kind is known in each group that hides that kind alone, and in all the others together.
  for (const group of groups.filter((one) => !isMixed(one))) {
    for (const isPart of [true, false]) {
      if (!isFound(group, isPart)) continue;
      const next = smallest(group, false) ?? smallest(group, true);
      if (next !== undefined) return next;
    }
  }
  const mixed = groups.filter(isMixed).flat();
  if (isFound(mixed, true)) {
    const others = groups.filter((group) => !isMixed(group) && hasHidden(group, true)).flat();
    const next = smallest(others, false) ?? smallest(mixed, true) ?? smallest(groups.flat(), true);
    if (next !== undefined) return next;
  }
  if (!isFound(mixed, false)) return undefined;
  return smallest(mixed, false) ?? smallest(groups.flat(), false) ?? smallest(groups.flat(), true);
}

/** The people that each territory of a kind hides, by its code. */
type HiddenByCode = ReadonlyMap<string, HiddenPeople>;
const known = new WeakMap<Places, Map<Unit, ReadonlyMap<Level, HiddenByCode>>>();

/** Tells what each territory of a kind hides of its parts and its comités. A comité that one hides, all hide that hold it whole. */
export function hiddenPeople(places: Places, level: Level, unit: Unit): HiddenByCode {
  let units = known.get(places);
  if (units === undefined) known.set(places, (units = new Map<Unit, ReadonlyMap<Level, HiddenByCode>>()));
  let told = units.get(unit);
  if (told === undefined) units.set(unit, (told = hideAll(places, unit)));
  return told.get(level) ?? new Map<string, HiddenPeople>();
}

function hideAll(places: Places, unit: Unit): ReadonlyMap<Level, HiddenByCode> {
  const sizes = countCommittees(listPlaces(places));
  const territories = levels.flatMap((level) => {
    const partLevel = PART_LEVELS[level];
    if (partLevel === undefined) return [];
    const members = new Map<string, Place[]>();
    for (const place of listPlaces(places)) {
      const code = place.codes[level];
      if (code === null) continue;
      const own = members.get(code);
      if (own === undefined) members.set(code, [place]);
      else own.push(place);
    }
    const isAround = AROUND_COMMITTEES.includes(level);
    return Array.from(members, ([code, own]) => {
      const cells = own.map(({ codes, commune }): Cell => [
        codes[partLevel],
        isAround ? codes.clpe : null,
        commune[unit] ?? 0,
      ]);
      const inside = isAround ? countCommittees(own) : new Map<string, number>();
      const wholes = [...inside].flatMap(([name, count]) => (sizes.get(name) === count ? [name] : []));
      return { level, code, cells, wholes };
    });
  });
  const hiddenCommittees = new Set<string>();
  const told = new Map<Level, Map<string, HiddenPeople>>();
  let before = -1;
  while (hiddenCommittees.size > before) {
    before = hiddenCommittees.size;
    for (const { level, code, cells, wholes } of territories) {
      const byCode = told.get(level) ?? new Map<string, HiddenPeople>();
      told.set(level, byCode);
      if (byCode.has(code) && !wholes.some((name) => hiddenCommittees.has(name))) continue;
      const hidden = hideAcross(cells, new Set(wholes.filter((name) => hiddenCommittees.has(name))));
      byCode.set(code, hidden);
      for (const name of wholes) if (hidden.committees.has(name)) hiddenCommittees.add(name);
    }
  }
  return told;
}

/** Counts the communes of each comité. */
function countCommittees(places: Iterable<Place>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codes } of places) if (codes.clpe !== null) counts.set(codes.clpe, (counts.get(codes.clpe) ?? 0) + 1);
  return counts;
}
