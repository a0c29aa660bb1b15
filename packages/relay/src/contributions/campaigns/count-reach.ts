import { writeTerritory, type TerritoryName } from '@inclusion-kit/sdk/internal';
import type { ReachFigures } from '@inclusion-kit/sdk/territory';
import { groupOf, isToCall, type Group } from './call-groups.ts';
import { readCalledLately } from './callees.ts';
import { chooseStructures } from './choose-structures.ts';
import { everyOldOffer } from './criteria.ts';

/**
 * Tells the group of each structure with old offers of a territory, by its id. Null while the offer is not in memory.
 * @param canSend tells whether mails can leave
 */
export async function readGroups(
  context: Parameters<typeof chooseStructures>[0],
  { niveau, code }: TerritoryName,
  canSend: boolean,
): Promise<ReadonlyMap<string, Group> | null> {
  const territoire = niveau === 'france' ? null : { code: writeTerritory({ niveau, code }), nom: '' };
  const chosen = await chooseStructures(context, everyOldOffer(context.now(), territoire), { offers: false });
  if (chosen === null) return null;
  const calls = await readCalledLately(context.store.campaigns, context.now());
  return new Map(chosen.map((one) => [one.id, groupOf(one, { calls, canSend })]));
}

/** Counts structures with old offers by how they can be reached today. */
export function countReach(groups: ReadonlyMap<string, Group>): ReachFigures {
  const found = [...groups.values()];
  return {
    ecrire: found.filter((group) => group === 'write').length,
    attente: found.filter((group) => group === 'awaited').length,
    appeler: found.filter(isToCall).length,
  };
}
