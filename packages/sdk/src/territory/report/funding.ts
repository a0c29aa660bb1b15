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
  const [costs, byFunder] = [new Map<string, number>(), new Map<string, number>()];
  let [distinct, unknown, funded] = [0, 0, 0];
  const count = (counts: Map<string, number>, name: string): unknown => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const { isDistinct, id, structureId, record } of services) {
    if (!isDistinct) continue;
    distinct += 1;
    const { frais } = record;
    if (typeof frais === 'string' && frais !== '') count(costs, frais);
    else unknown += 1;
    if (financeurs === undefined) continue;
    const names = new Set([...(financeurs.get(id) ?? []), ...(financeurs.get(structureId) ?? [])]);
    if (names.size > 0) funded += 1;
    for (const name of names) count(byFunder, name);
  }
  return {
    frais: Object.fromEntries(costs),
    frais_inconnus: unknown,
    financeurs:
      financeurs === undefined
        ? null
        : [...byFunder]
            .map(([nom, offers]) => ({ nom, services: offers }))
            .sort((a, b) => b.services - a.services || byCode(a.nom, b.nom)),
    sans_financeur: financeurs === undefined ? null : distinct - funded,
  };
}
