import { communeOf } from '@inclusion-kit/sdk/geography';
import type { TerritoryCommune, TerritoryFacts } from '@inclusion-kit/sdk/territory';
import { territoire } from '../locales/territory.ts';

/** Codes that are named. */
const MOST = 5;

/** Says what the files of figures lack, or name that others do not know: a sentence for each. */
export function sayGaps(
  facts: Omit<TerritoryFacts, 'communes'> & { readonly communes: readonly TerritoryCommune[] },
): string[] {
  const { gaps } = territoire;
  const { offer, before, communes, freins = [], departements } = facts;
  const known = new Set(communes.map(({ code }) => code));
  const clpes = new Set(communes.map(({ clpe_id: clpe }) => clpe));
  const codes = new Map<string, number>();
  for (const { code_insee: code } of offer.services) {
    if (typeof code !== 'string' || code === '' || known.has(communeOf(code))) continue;
    codes.set(code, (codes.get(code) ?? 0) + 1);
  }
  const lost = [...codes].sort(([, a], [, b]) => b - a);
  const people = (['population', 'demandeurs_emploi'] as const).map((unit) => {
    const without = communes.filter((commune) => commune[unit] === null).length;
    return without > 0 && without < communes.length && gaps.people(unit, without, communes.length);
  });
  const strangers = [...new Set(freins.map(({ id_clpe: clpe }) => clpe))].filter((clpe) => !clpes.has(clpe));
  const counted = new Set(
    departements?.flatMap(({ code, beneficiaires_rsa: recipients }) => (recipients === null ? [] : [code])),
  );
  const uncounted = [...new Set(communes.map(({ departement }) => departement))].filter((one) => !counted.has(one));
  return [
    lost.length > 0 &&
      gaps.codes(
        lost.reduce((sum, [, count]) => sum + count, 0),
        lost.slice(0, MOST).map(([code]) => code),
      ),
    ...people,
    strangers.length > 0 && gaps.clpes(strangers.length, strangers.slice(0, MOST)),
    departements !== undefined && uncounted.length > 0 && gaps.recipients(uncounted.sort()),
    offer.structures.length === 0 && gaps.noStructures(offer.day),
    before?.structures.length === 0 && gaps.noStructures(before.day),
    before?.services.length === 0 && gaps.noServices(before.day),
  ].filter((sentence) => sentence !== false);
}
