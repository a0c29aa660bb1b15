import { byCode } from '../places.ts';
import type { FundingFigures } from './report.ts';
import { textOf, type CountedService } from '../offer.ts';
import { Tally } from './values.ts';

/** Names who pays for an offer, as told for the offer itself or for its structure. */
export const fundersOf = (
  { id, structureId }: Pick<CountedService, 'id' | 'structureId'>,
  financeurs: ReadonlyMap<string, readonly string[]> | undefined,
): ReadonlySet<string> => new Set([...(financeurs?.get(id) ?? []), ...(financeurs?.get(structureId) ?? [])]);

/**
 * Creates the counts of what offers cost to people and, where a file tells it, of who pays for them. Records do not tell who pays, so
 * nothing is inferred from them. An offer of several funders counts for each.
 * @param financeurs funders by id of the offer or of its structure
 */
export function createFunding(financeurs: ReadonlyMap<string, readonly string[]> | undefined) {
  const [costs, payers] = [new Tally(), new Tally()];
  let [all, funded] = [0, 0];
  return {
    add(service: CountedService): void {
      all += 1;
      costs.add(textOf(service.record['frais']));
      if (financeurs === undefined) return;
      const names = fundersOf(service, financeurs);
      if (names.size > 0) funded += 1;
      for (const name of names) payers.count(name);
    },
    tell(): FundingFigures {
      const { valeurs: frais, inconnus } = costs.toFigures();
      return {
        frais,
        frais_inconnus: inconnus,
        financeurs:
          financeurs === undefined
            ? null
            : Object.entries(payers.toFigures().valeurs)
                .map(([nom, services]) => ({ nom, services }))
                .sort((a, b) => b.services - a.services || byCode(a.nom, b.nom)),
        sans_financeur: financeurs === undefined ? null : all - funded,
      };
    },
  };
}
