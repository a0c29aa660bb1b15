import type { LeftOutCause } from '../../store/campaigns/campaign-rows.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import { ACCESS_MS } from '../access/access-link.ts';
import { writtenOn } from './tally.ts';

/** Why mail does not move a structure. */
export type CallCause = Exclude<LeftOutCause, 'deja-ecrit' | 'jointe'> | 'echec';

/** A structure to call. */
interface ToCall {
  structure: string;
  cause: CallCause;
}

/** Returns the time at which a last mail must have left for its silence to tell something: its link is of no use any more. */
const patienceOf = (now: Date): string => new Date(now.getTime() - ACCESS_MS).toISOString();

/** Lists the structures of a campaign that are to be called: those that mail does not reach, and those that did not answer the last one. */
export function listToCall(outcomes: readonly StructureOutcome[], now: Date): ToCall[] {
  const patience = patienceOf(now);
  return outcomes.flatMap((one) => {
    if (one.repondu_le !== null) return [];
    const cause = causeOf(one, patience);
    return cause === null ? [] : [{ structure: one.structure_id, cause }];
  });
}

/** Structures that are read of the database at once. */
const SLICE = 1000;

/** Counts the structures of a campaign that are to be called: those that mail does not reach or move. */
export async function countToCall(
  campaigns: Pick<CampaignStore, 'outcomePage'>,
  id: string,
  now: Date,
): Promise<number> {
  let count = 0;
  let after: StructureOutcome | undefined;
  for (;;) {
    const slice = await campaigns.outcomePage(id, { size: SLICE, after, silentSince: patienceOf(now) });
    count += listToCall(slice, now).length;
    after = slice.at(-1);
    if (slice.length < SLICE) return count;
  }
}

function causeOf(one: StructureOutcome, patience: string): CallCause | null {
  const { motif, courriel, relance } = one;
  if (motif !== null) return motif === 'deja-ecrit' || motif === 'jointe' ? null : motif;
  const etats = [courriel?.etat, relance?.etat];
  if (etats.includes('refuse')) return 'adresse-refusee';
  if (courriel?.etat === 'echec') return 'echec';
  // A reminder that is to come may still be answered.
  const isOver = relance?.etat !== 'a-envoyer' && relance?.etat !== 'en-cours';
  const last = lastMail(one);
  return isOver && last !== null && last <= patience ? 'silence' : null;
}

export const lastMail = (one: StructureOutcome): string | null => one.relance?.envoye_le ?? writtenOn(one);
