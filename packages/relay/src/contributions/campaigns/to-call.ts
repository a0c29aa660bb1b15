import type { CampaignsTable } from '../../store/campaigns/campaign-rows.ts';
import type { StructureOutcome } from '../../store/campaigns/campaign-outcome.ts';
import type { CampaignStore } from '../../store/campaigns/campaign-store.ts';
import { writtenOn } from './tally.ts';

/** Days without an answer after which a structure is called, where no reminder tells another number. */
const PATIENCE_DAYS = 14;
const DAY_MS = 86_400_000;

/**
 * Why a structure is called: mail does not move it, or its offers are old all the same: no campaign was about it (`jamais`), or its
 * answer may still come (`attente`).
 */
export type CallCause = 'silence' | 'sans-courriel' | 'refus' | 'adresse-refusee' | 'echec' | 'jamais' | 'attente';

/** A structure to call. */
export interface ToCall {
  structure: string;
  nom: string;
  source: string | null;
  perimees: number;
  cause: CallCause;
  /** The last mail to it, for `silence` and `attente`: ISO date and time, or null without any. */
  ecrit_le: string | null;
}

/** Returns the time at which a last mail must have left for its silence to tell something: ISO date and time. */
export const patienceOf = ({ relance_jours }: Pick<CampaignsTable, 'relance_jours'>, now: Date): string =>
  new Date(now.getTime() - (relance_jours ?? PATIENCE_DAYS) * DAY_MS).toISOString();

/**
 * Lists the structures of a campaign that are to be called: those that mail does not reach, and those that did not answer for
 * as long after their last mail as the campaign waits before its reminder.
 */
export function listToCall(
  campaign: Pick<CampaignsTable, 'relance_jours'>,
  outcomes: readonly StructureOutcome[],
  now: Date,
): ToCall[] {
  const patience = patienceOf(campaign, now);
  return outcomes.flatMap((one) => {
    if (one.repondu_le !== null) return [];
    const cause = causeOf(one, patience);
    if (cause === null) return [];
    const { structure_id: structure, nom, source, perimees } = one;
    return [{ structure, nom, source, perimees, cause, ecrit_le: cause === 'silence' ? lastMail(one) : null }];
  });
}

/** Structures that are read of the database at once. */
const SLICE = 1000;

/** Counts the structures of a campaign that are to be called: those that mail does not reach or move. */
export async function countToCall(
  campaigns: Pick<CampaignStore, 'outcomePage'>,
  campaign: Pick<CampaignsTable, 'id' | 'relance_jours'>,
  now: Date,
): Promise<number> {
  let count = 0;
  let after: StructureOutcome | undefined;
  for (;;) {
    const slice = await campaigns.outcomePage(campaign.id, {
      ...{ size: SLICE, after, silentSince: patienceOf(campaign, now) },
    });
    count += listToCall(campaign, slice, now).length;
    after = slice.at(-1);
    if (slice.length < SLICE) return count;
  }
}

function causeOf(one: StructureOutcome, patience: string): CallCause | null {
  const { motif, courriel, relance } = one;
  if (motif !== null) return motif === 'deja-ecrit' ? null : motif;
  const etats = [courriel?.etat, relance?.etat];
  if (etats.includes('refuse')) return 'adresse-refusee';
  if (courriel?.etat === 'echec') return 'echec';
  // A reminder that is to come may still be answered.
  const isOver = relance?.etat !== 'a-envoyer' && relance?.etat !== 'en-cours';
  const last = lastMail(one);
  return isOver && last !== null && last <= patience ? 'silence' : null;
}

export const lastMail = (one: StructureOutcome): string | null => one.relance?.envoye_le ?? writtenOn(one);
