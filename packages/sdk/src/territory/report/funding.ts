import { byCode } from '../places.ts';
import type { FundingFigures } from './report.ts';
import { textOf, type CountedService } from '../offer.ts';
import { Tally } from './values.ts';

/**
 * Counts what offers cost to people and, where a file tells it, who pays for them: those of duplicates once. Records do not tell who
 * pays, so nothing is inferred from them. An offer of several funders counts for each.
 * @param financeurs funders by id of the offer or of its structure
 */
export function tellFunding(
  services: readonly CountedService[],
  financeurs: ReadonlyMap<string, readonly string[]> | undefined,
): FundingFigures {
  const [costs, funders] = [new Tally(), new Tally()];
  let [distinct, funded] = [0, 0];
  for (const { isDistinct, id, structureId, record } of services) {
    if (!isDistinct) continue;
    distinct += 1;
    costs.add(textOf(record['frais']));
    if (financeurs === undefined) continue;
    const names = new Set([...(financeurs.get(id) ?? []), ...(financeurs.get(structureId) ?? [])]);
    if (names.size > 0) funded += 1;
    for (const name of names) funders.count(name);
  }
  const { valeurs: frais, inconnus } = costs.toFigures();
  return {
    frais,
    frais_inconnus: inconnus,
    financeurs:
      financeurs === undefined
        ? null
        : Object.entries(funders.toFigures().valeurs)
            .map(([nom, offers]) => ({ nom, services: offers }))
            .sort((a, b) => b.services - a.services || byCode(a.nom, b.nom)),
    sans_financeur: financeurs === undefined ? null : distinct - funded,
  };
}
