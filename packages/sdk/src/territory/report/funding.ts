import { groupBy } from '../../group-by.ts';
import { byCode } from '../places.ts';
import type { FundingFigures } from './report.ts';
import type { CountedService } from '../offer.ts';

/**
 * Counts what offers cost to people and, where a file tells it, who pays for them: those of duplicates once. Records do not tell who
 * pays, so nothing is inferred from them. An offer of several funders counts for each.
 * @param financeurs funders by id of the offer or of its structure
 */
export function tellFunding(
  services: readonly CountedService[],
  financeurs: ReadonlyMap<string, readonly string[]> | undefined,
): FundingFigures {
  const distinct = services.filter(({ isDistinct }) => isDistinct);
  const costs = groupBy(distinct, ({ record: { frais } }) =>
    typeof frais === 'string' && frais !== '' ? frais : null,
  );
  const funded = distinct.flatMap(({ id, structureId }) => {
    const names = new Set([...(financeurs?.get(id) ?? []), ...(financeurs?.get(structureId) ?? [])]);
    return names.size === 0 ? [] : [names];
  });
  const byFunder = groupBy(
    funded.flatMap((names) => [...names]),
    (name) => name,
  );
  return {
    frais: Object.fromEntries([...costs].flatMap(([cost, { length }]) => (cost === null ? [] : [[cost, length]]))),
    frais_inconnus: costs.get(null)?.length ?? 0,
    financeurs:
      financeurs === undefined
        ? null
        : [...byFunder]
            .map(([nom, { length }]) => ({ nom, services: length }))
            .sort((a, b) => b.services - a.services || byCode(a.nom, b.nom)),
    sans_financeur: financeurs === undefined ? null : distinct.length - funded.length,
  };
}
