import type { Looked } from '../words/word-candidates.ts';
import { personnesMobilisatrices } from '@inclusion-kit/sdk/referentiels';
import type { Column, ServiceColumns } from '../columns/columns.ts';
import { WHOLE_COUNTRY } from '../geography/zone.ts';
import { NO_DISTANCE } from '../shared/gathering.ts';
import { relevanceWeights } from '../shared/relevance-weights.ts';

/** How far away an offer counts that has no distance, from the nearest. */
export const aways = ['farKm', 'beyondKm', 'elsewhereKm'] as const;
type Away = (typeof aways)[number];

/** The facts about a service that its nearness depends on. */
export interface Placed {
  /** Whole kilometres, or `NO_DISTANCE`. */
  readonly kilometres: number;
  /** How far away it counts without a distance: see `createAway`. */
  readonly away: Away;
  /** Its own name holds all the words that tell the need, two or more. */
  readonly isNamed: boolean;
  /** The words tell a danger. */
  readonly isDanger: boolean;
}

/** Returns the share of its rank that a service keeps by how near it is, above 0 and up to 1. */
export function nearnessOf({ kilometres, away, isNamed, isDanger }: Placed): number {
  const isOutOfReach = away !== 'farKm' && kilometres === NO_DISTANCE;
  // A line that helps in a danger may be one: somebody there answers.
  const km = kilometres === NO_DISTANCE ? relevanceWeights[isDanger ? 'farKm' : away] : kilometres;
  const halfKm = relevanceWeights[isNamed && !isOutOfReach ? 'namedHalfKm' : 'halfKm'];
  return halfKm / (halfKm + km);
}

/** The facts about a service that its worth depends on, wherever people are. */
export interface Judged {
  /** Score of quality, 0–1, or NaN when unknown. */
  readonly quality: number;
  /** Days since its update, before the latest update of all. */
  readonly age: number;
  /** The words tell a danger. */
  readonly isDanger: boolean;
}

/** Returns the share of its rank that a service keeps by how good and fresh it is, above 0 and up to 1. */
export function worthOf({ quality, age, isDanger }: Judged): number {
  const { quality: byQuality, staleDays } = relevanceWeights;
  const freshness = relevanceWeights[isDanger ? 'freshnessInDanger' : 'freshness'];
  const lack = 1 - (Number.isNaN(quality) ? 0 : Math.min(Math.max(quality, 0), 1));
  return (1 - byQuality * lack) * (1 - freshness * Math.min(age / staleDays, 1));
}

/** The types of what is said and not handed over: a voice at distance gives all of it. */
const SPOKEN: readonly string[] = ['accompagnement', 'information'];
/** The type of what somebody fetches. */
const FETCHED = 'aide-materielle';

/**
 * Creates what tells how far away an offer counts that has no distance. The API keeps one around any place which is given at distance and
 * tells no zone, even from the other end of the world. Where it receives people too, what is said
 * reaches them from there as from the edge of a search, and what is handed over does not.
 * @see /api/v1/search/services (checked 2026-06-30)
 */
export function createAway({
  modes_accueil,
  zone_eligibilite,
  type,
}: Pick<ServiceColumns, 'modes_accueil' | 'zone_eligibilite' | 'type'>): (number: number) => Away {
  const isOnSite = judge(modes_accueil, (modes) => modes.includes('en-presentiel'));
  const isBare = judge(zone_eligibilite, (zones) => zones.length === 0);
  const isSpoken = judge(type, ([value = '']) => SPOKEN.includes(value));
  const isFetched = judge(type, ([value]) => value === FETCHED);
  return (number) => {
    if (!isOnSite(number)) return 'farKm';
    if (isBare(number)) return isSpoken(number) ? 'beyondKm' : 'elsewhereKm';
    return isFetched(number) ? 'beyondKm' : 'farKm';
  };
}

/** Creates what tests whether an offer stands in a commune, while its point is not known. */
export function createStanding({
  code_insee: { values, sets, codes },
  points,
}: Pick<ServiceColumns, 'code_insee' | 'points'>): (code: string | null) => (number: number) => boolean {
  const setOf = new Map(sets.map((set, at) => [values[set?.[0] ?? -1], at] as const));
  return (code) => {
    const own = code === null ? undefined : setOf.get(code);
    return own === undefined ? () => false : (number) => codes[number] === own && points.codes[number] === 0;
  };
}

/**
 * Creates the share of its rank that an offer keeps where nobody says from where they ask for help: one that helps from anywhere
 * and everyone keeps all of it. An offer of another end of the country helps nobody else.
 */
export function createReach({
  modes_accueil,
  zone_eligibilite,
  publics,
}: Pick<ServiceColumns, 'modes_accueil' | 'zone_eligibilite' | 'publics'>): (number: number) => number {
  const { reach, openness } = relevanceWeights;
  const isRemote = judge(modes_accueil, (modes) => modes.includes('a-distance'));
  const isBare = judge(zone_eligibilite, (zones) => zones.length === 0);
  const isWhole = judge(zone_eligibilite, (zones) => zones.some((zone) => WHOLE_COUNTRY.includes(zone)));
  const isForAll = judge(publics, (values) => values.includes('tous-publics'));
  const isUntold = judge(publics, (values) => values.length === 0);
  return (number) => {
    const isEverywhere = isRemote(number) && (isBare(number) || isWhole(number));
    const far = isEverywhere ? reach[2] : isWhole(number) ? reach[1] : reach[0];
    const open = isForAll(number) ? openness[2] : isUntold(number) ? openness[1] : openness[0];
    return far * open;
  };
}

/**
 * Creates the share of its rank that an offer keeps by the needs that it tells beside those that the words may mean. All offers of one set
 * of thématiques keep the same: it is told once a search for each set. Valid until it is created for the next one.
 */
export function createFocus({
  thematiques: { sets, codes },
}: Pick<ServiceColumns, 'thematiques'>): (needs: Looked['needs']) => (number: number) => number {
  const { otherNeeds, eachOtherNeed, mostOtherNeeds } = relevanceWeights;
  const known = new Float64Array(sets.length);
  const shareOf = (number: number, told: number, needs: NonNullable<Looked['needs']>): number => {
    if (told < 2) return 1;
    const meant = needs.length === 0 ? 1 : needs.filter((isOf) => isOf(number)).length;
    const others = Math.min(told - meant, mostOtherNeeds);
    return others > 0 ? otherNeeds * eachOtherNeed ** (others - 1) : 1;
  };
  return (needs = []) => {
    known.fill(0);
    return (number) => {
      const code = codes[number] ?? 0;
      const before = known[code] ?? 0;
      if (before !== 0) return before;
      const share = shareOf(number, sets[code]?.length ?? 0, needs);
      known[code] = share;
      return share;
    };
  };
}

/**
 * Creates the share of its rank that an offer keeps by its own name. A word there tells what it is: where the name of the structure or a
 * text holds that word, the offer may be another. Of several words, how well they fit the name is in the rank.
 */
export function createSaying({
  type,
}: Pick<ServiceColumns, 'type'>): (number: number, isSaid: boolean, isWord: boolean) => number {
  const { unsaid, unsaidWorkshop } = relevanceWeights;
  const isWorkshop = judge(type, ([value]) => value === 'atelier');
  return (number, isSaid, isWord) => {
    if (isSaid) return 1;
    if (isWorkshop(number)) return unsaidWorkshop;
    return isWord ? unsaid : 1;
  };
}

const professionals: ReadonlySet<string> = new Set(
  personnesMobilisatrices.flatMap(({ value }) => (value === 'usagers' ? [] : [value])),
);

/**
 * Creates the share of its rank that an offer keeps by who may ask for it, and in a danger by whether it can be called. One that does
 * not tell who may ask in known words keeps all of it.
 */
export function createEntry({
  mobilisable_par,
}: Pick<ServiceColumns, 'mobilisable_par'>): (number: number, looked: Pick<Looked, 'isDanger' | 'callable'>) => number {
  const { prescribed, prescribedInDanger, uncallableInDanger } = relevanceWeights;
  const isPrescribed = judge(
    mobilisable_par,
    (persons) => persons.length > 0 && persons.every((one) => professionals.has(one)),
  );
  return (number, { isDanger, callable }) => {
    if (!isDanger) return isPrescribed(number) ? prescribed : 1;
    return (isPrescribed(number) ? prescribedInDanger : 1) * (callable?.[number] === 1 ? 1 : uncallableInDanger);
  };
}

const UNJUDGED = 0;
const PASSES = 1;
const FAILS = 2;

/** Judges each distinct set of a column once, when a record with it is met. A field that is null is an empty set. */
function judge(
  { values, sets, codes }: Column,
  passes: (set: readonly string[]) => boolean,
): (number: number) => boolean {
  const judged = new Uint8Array(sets.length);
  const verdictOn = (code: number): number =>
    passes(sets[code]?.map((position) => values[position] ?? '') ?? []) ? PASSES : FAILS;
  return (number) => {
    const code = codes[number] ?? 0;
    if (judged[code] === UNJUDGED) judged[code] = verdictOn(code);
    return judged[code] === PASSES;
  };
}
