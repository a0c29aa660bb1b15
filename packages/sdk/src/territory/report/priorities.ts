import type { ThemeFigures } from './report.ts';

/**
 * Where a category stands: `renforcer` and `surveiller` lack offers, `garder` and `alleger` have more than expected. The first of each
 * has a large need, the second a small one. `equilibre` has about what is expected.
 */
export type Corner = 'renforcer' | 'surveiller' | 'equilibre' | 'garder' | 'alleger';

/** Categories that are told to lack most, where no need is known. */
const MOST = 3;

type Judged = Pick<ThemeFigures, 'categorie' | 'part_besoin' | 'verdict'>;

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
  const placed = themes.filter(
    ({ part_besoin: need, verdict }) => need !== null && verdict !== null && verdict !== 'trop_peu',
  );
  const needs = placed.map(({ part_besoin: need }) => need ?? 0).sort((a, b) => a - b);
  const half = needs.length >> 1;
  // Between two needs, so that none of them lies on the line.
  const middle = ((needs[half] ?? 0) + (needs[half - 1] ?? needs[half] ?? 0)) / 2;
  const cornerOf = ({ part_besoin: need, verdict }: Judged): Corner => {
    const isLarge = (need ?? 0) >= middle;
    if (verdict === 'a_renforcer') return isLarge ? 'renforcer' : 'surveiller';
    if (verdict === 'sur_liste') return isLarge ? 'garder' : 'alleger';
    return 'equilibre';
  };
  return { corners: new Map(placed.map((one) => [one.categorie, cornerOf(one)])), middle };
}

/**
 * Chooses the categories that lack offers most, from categories in the order of their gaps: those of a large need, else the first
 * ones that lack any. Every sentence, picture and act about what lacks begins from them.
 * @example findPriorities(report.themes).map(({ categorie }) => categorie) // ['sante', 'mobilite']
 */
export function findPriorities<T extends Judged>(themes: readonly T[]): T[] {
  const { corners } = findCorners(themes);
  const first = themes.filter(({ categorie }) => corners.get(categorie) === 'renforcer');
  return first.length > 0 ? first : themes.filter(({ verdict }) => verdict === 'a_renforcer').slice(0, MOST);
}
