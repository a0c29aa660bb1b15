import { nameFirst } from '@inclusion-kit/sdk/internal';
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
    nombres_refuses: refused,
    freins_sans_mois: monthless = 0,
  } = limites;
  const unknown = rsa?.inconnus ?? [];
  const name = (all: readonly string[], count?: number): string[] => nameFirst(all, words.others, count);
  return [
    codes !== undefined && codes.fiches > 0 && words.codes(codes.fiches, name(codes.codes, codes.differents)),
    without != null && words.people(t.unit[without.unite], without.inconnues, without.toutes, without.unite === unite),
    strangers.length > 0 && words.strangers(strangers.length, name(strangers)),
    clpes.length > 0 && words.lostClpe(clpes.length, name(clpes)),
    outside != null && words.outsideClpe(outside[0], outside[1]),
    unknown.length > 0 && words.recipients(name(unknown)),
    refused !== undefined &&
      refused.nombre > 0 &&
      words.refused(
        refused.nombre,
        name(
          refused.exemples.map(({ code, colonne, valeur }) => `${colonne} ${code}\u00a0= ${valeur}`),
          refused.nombre,
        ),
      ),
    monthless > 0 && words.monthless(monthless),
    orphelins > 0 && words.orphans(orphelins),
  ].filter((sentence) => sentence !== false);
}
