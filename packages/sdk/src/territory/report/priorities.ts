import type { CallFigures, ThemeFigures } from './report.ts';

/**
 * Where a category stands: `renforcer` and `surveiller` lack offers, `garder` and `alleger` have more than expected. The first of each
 * has a large need, the second a small one. `equilibre` has about what is expected.
 */
export type Corner = 'renforcer' | 'surveiller' | 'equilibre' | 'garder' | 'alleger';

/** Categories of a small need that are told to lack most, where none of a large one lacks any. */
const MOST = 3;

/** Tells that a category has a verdict, and enough offers for it. */
export const isJudged = ({ verdict }: Pick<ThemeFigures, 'verdict'>): boolean =>
  verdict !== null && verdict !== 'trop_peu';

/** Tells that a category is judged beside a need that is known: beside the whole offer alone, nothing says that it lacks any. */
export const isNeedJudged = (one: Pick<ThemeFigures, 'part_besoin' | 'verdict'>): boolean =>
  one.part_besoin !== null && isJudged(one);

/** Tells that a call may move a structure: it neither answered, nor was reached, nor may still answer. */
export const isToCall = ({ suivi }: Pick<CallFigures, 'suivi'>): boolean =>
  suivi === undefined || suivi.genre === 'absent' || suivi.genre === 'silence';

/** Tells that a structure belongs to a list of those to call: a call may move it, or it may still answer by itself. */
export const isStillCalled = (one: Pick<CallFigures, 'suivi'>): boolean =>
  isToCall(one) || one.suivi?.genre === 'attente';

/** Structures to call that are shown at once. */
export const MOST_SHOWN_CALLS = 10;

/** Within so many standard deviations, a gap may be chance. */
const BY_CHANCE = 1.96;

/**
 * Tells that a gap may be chance: the verdict stands, and is not sure.
 * @example isByChance({ verdict: 'a_renforcer', z: -1.2 }) // true
 */
export const isByChance = ({ verdict, z }: Pick<ThemeFigures, 'verdict' | 'z'>): boolean =>
  (verdict === 'a_renforcer' || verdict === 'sur_liste') && Math.abs(z ?? Infinity) < BY_CHANCE;

/**
 * Tells by how many offers a category differs from what is expected, in whole offers: every sentence and every act has this number.
 * @example offersBeyond({ services: 7, attendus: 44.4 }) // -37
 */
export const offersBeyond = ({ services, attendus }: Pick<ThemeFigures, 'services' | 'attendus'>): number =>
  services - Math.round(attendus ?? 0);

type Judged = Pick<ThemeFigures, 'categorie' | 'part_besoin' | 'verdict'>;
type Counted = Judged & Pick<ThemeFigures, 'services' | 'sans_offre'>;

/** The need that parts the large ones from the small ones: between two, so that none of them lies on the line. */
function middleOf(themes: readonly Pick<ThemeFigures, 'part_besoin'>[]): number {
  const needs = themes.flatMap(({ part_besoin: need }) => (need === null ? [] : [need])).sort((a, b) => a - b);
  const half = needs.length >> 1;
  return ((needs[half] ?? 0) + (needs[half - 1] ?? needs[half] ?? 0)) / 2;
}

/**
 * Tells the categories of a large need that have no offer, and none within 30 km of some people, the largest need first. So few are
 * expected in a small territory that no verdict is given: that there is none is sure all the same.
 * @example findUnreached(report.themes).map(({ categorie }) => categorie) // ['mobilite']
 */
export function findUnreached<T extends Counted>(themes: readonly T[]): T[] {
  const middle = middleOf(themes);
  return themes
    .filter(
      ({ part_besoin: need, services, sans_offre: without }) =>
        need !== null && need > 0 && need >= middle && services === 0 && (without?.[1] ?? 0) > 0,
    )
    .sort((a, b) => (b.part_besoin ?? 0) - (a.part_besoin ?? 0));
}

/** Tells the categories whose need is known and that have too few offers to judge: nothing is said of them, good or bad. */
export const findTooFew = <T extends Judged>(themes: readonly T[]): T[] =>
  themes.filter((one) => one.part_besoin !== null && !isJudged(one));

/**
 * Tells the corner of each category whose need is known and that is judged. It follows the verdict, so that a picture, a sentence and
 * a table never differ.
 * @returns the corners by category, and the need that parts the large ones from the small ones
 * @example findCorners(report.themes).corners.get('mobilite') // 'renforcer'
 */
export function findCorners(themes: readonly Judged[]): {
  readonly corners: ReadonlyMap<string, Corner>;
  readonly middle: number;
} {
  const placed = themes.filter(isNeedJudged);
  const middle = middleOf(placed);
  const cornerOf = ({ part_besoin: need, verdict }: Judged): Corner => {
    const isLarge = (need ?? 0) >= middle;
    if (verdict === 'a_renforcer') return isLarge ? 'renforcer' : 'surveiller';
    if (verdict === 'sur_liste') return isLarge ? 'garder' : 'alleger';
    return 'equilibre';
  };
  return { corners: new Map(placed.map((one) => [one.categorie, cornerOf(one)])), middle };
}

/**
 * Chooses the categories that lack offers most, from categories in the order of their gaps: those of a large need that have none within
 * reach, then those of a large need that have too few, else the first ones of a small need. None is lacking whose need is not known. Every sentence, picture and act about what lacks begins from them.
 * @example findPriorities(report.themes).map(({ categorie }) => categorie) // ['sante', 'mobilite']
 */
export function findPriorities<T extends Counted>(themes: readonly T[]): T[] {
  const { corners } = findCorners(themes);
  const of = (corner: Corner): T[] => themes.filter(({ categorie }) => corners.get(categorie) === corner);
  const first = [...new Set([...findUnreached(themes), ...of('renforcer')])];
  return first.length > 0 ? first : of('surveiller').slice(0, MOST);
}
