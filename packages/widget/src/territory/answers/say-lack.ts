import { isNeedJudged } from '@inclusion-kit/sdk/internal';
import { findPriorities, findTooFew, type TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../../locales/fr/territory.ts';

/** The words and the names that say what lacks. */
interface Words {
  readonly t: Pick<TerritoryTexts, 'say' | 'verdicts'>;
  readonly labelOf: (category: string) => string;
}

/** Says how many of the known needs have too few offers to judge. Empty where each of them is judged: nothing else may comfort. */
export function sayTooFew({ t }: Pick<Words, 't'>, { themes }: Pick<TerritoryReport, 'themes'>): string {
  const few = findTooFew(themes).length;
  return few === 0 ? '' : t.say.few(few, themes.filter(({ part_besoin: need }) => need !== null).length);
}

/** Says which themes lack offers most, else how things stand: some have none at all, too few to judge, none lacks, or nobody can tell. */
export function sayLack({ t, labelOf }: Words, report: Pick<TerritoryReport, 'themes'>): string {
  const { themes } = report;
  const lacking = findPriorities(themes);
  if (lacking.length > 0) return t.say.lacking(lacking.map(({ categorie }) => labelOf(categorie)));
  if (themes.every(({ part_besoin: need }) => need === null)) return t.say.unjudged;
  if (!themes.some(isNeedJudged)) return `${t.verdicts.trop_peu}.`;
  // Where nothing is expected, an offer that is not there lacks nowhere: it is told all the same.
  const absent = themes.filter((one) => one.services === 0).length;
  const told = [absent === 0 ? '' : t.say.absent(absent, themes.length), sayTooFew({ t }, report)];
  return told.filter((sentence) => sentence !== '').join(' ') || t.say.balanced;
}
