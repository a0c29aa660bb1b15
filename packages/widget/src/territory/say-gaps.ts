import { MOST_NAMED } from '@inclusion-kit/sdk/internal';
import type { TerritoryReport } from '@inclusion-kit/sdk/territory';
import type { TerritoryTexts } from '../locales/fr/territory.ts';

/** Says what the files that figures are made from lack or hold too much of: a sentence for each. None where all is there. */
export function sayGaps(
  { t }: { readonly t: Pick<TerritoryTexts, 'limits' | 'unit'> },
  { limites, rsa, unite }: Pick<TerritoryReport, 'limites' | 'rsa' | 'unite'>,
): string[] {
  const words = t.limits;
  const {
    orphelins = 0,
    codes_inconnus: codes,
    sans_personnes: without,
    personnes_inconnues: strangers = [],
    clpe_inconnus: clpes = [],
    sans_clpe: outside,
  } = limites;
  const unknown = rsa?.inconnus ?? [];
  return [
    codes !== undefined && codes.fiches > 0 && words.codes(codes.fiches, codes.codes),
    without != null && words.people(t.unit[without.unite], without.inconnues, without.toutes, without.unite === unite),
    strangers.length > 0 && words.strangers(strangers.length, strangers.slice(0, MOST_NAMED)),
    clpes.length > 0 && words.lostClpe(clpes.length, clpes.slice(0, MOST_NAMED)),
    outside != null && words.outsideClpe(outside[0], outside[1]),
    unknown.length > 0 && words.recipients(unknown),
    orphelins > 0 && words.orphans(orphelins),
  ].filter((sentence) => sentence !== false);
}
