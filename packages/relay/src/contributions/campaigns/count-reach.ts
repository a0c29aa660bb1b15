import { writeTerritory, type TerritoryName } from '@inclusion-kit/sdk/internal';
import type { ReachFigures } from '@inclusion-kit/sdk/territory';
import { groupOf, isToCall } from './call-groups.ts';
import { readCalledLately } from './callees.ts';
import { chooseStructures } from './choose-structures.ts';
import { everyOldOffer } from './criteria.ts';

/**
 * Counts the structures with old offers of a territory by how they can be reached today. Null while the offer is not in memory.
 * @param canSend tells whether mails can leave
 */
export async function countReach(
  context: Parameters<typeof chooseStructures>[0],
  { niveau, code }: TerritoryName,
  canSend: boolean,
): Promise<ReachFigures | null> {
  const territoire = niveau === 'france' ? null : { code: writeTerritory({ niveau, code }), nom: '' };
  const chosen = await chooseStructures(context, everyOldOffer(context.now(), territoire), { offers: false });
  if (chosen === null) return null;
  const calls = await readCalledLately(context.store.campaigns, context.now());
  const found = chosen.map((one) => groupOf(one, { calls, canSend }));
  return {
    ecrire: found.filter((group) => group === 'write').length,
    attente: found.filter((group) => group === 'awaited').length,
    appeler: found.filter(isToCall).length,
  };
}
