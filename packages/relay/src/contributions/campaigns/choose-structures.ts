import { createHmac } from 'node:crypto';
import { isAddress } from '../deliveries/address.ts';
import { ACCESS_MS } from '../access/access-link.ts';
import { createPauses } from '../../shared/pauses.ts';
import type { ContributionsContext } from '../contributions-context.ts';
import type { LeftAloneStructure } from '../../offer/partners.ts';
import type { CampaignStructuresTable, LeftOutCause } from '../../store/campaigns/campaign-rows.ts';
import { contactSince, createPlaceReader, settledSince, type CampaignCriteria } from './criteria.ts';
import { readCalledLately } from './callees.ts';
import { readWaiting, type Waiting } from './read-waiting.ts';

/** Structures that share an address get one mail, up to this many. */
export const MOST_IN_A_MAIL = 20;
/** First mails of all campaigns to one address in 14 days, at most: the structures that are left come with a later campaign. */
export const MOST_TO_AN_ADDRESS = 5;

/** A structure that a campaign would be about, with its mail or the cause for which it gets none. */
export interface ChosenStructure extends Omit<LeftAloneStructure, 'courriel' | 'a_repondu'> {
  envoi: CampaignStructuresTable['envoi'];
  motif: LeftOutCause | null;
  /** When the last mail to it left, of a campaign or of the desk: ISO date and time, or null. */
  ecrit_le: string | null;
}

type Choosing = Pick<ContributionsContext, 'partners' | 'overlays' | 'privacy' | 'store' | 'now' | 'territories'>;

/** Names an address without telling it, by the secret of the database. */
export const toPrint = (secret: Buffer, courriel: string): string =>
  createHmac('sha256', secret).update(`campagne:${courriel.trim().toLowerCase()}`).digest('base64url').slice(0, 22);

/**
 * Lists the structures whose offers fit, those with most of them first, without the offers whose answer waits for the desk. Nobody is
 * written to within a month of the last mail, answer or call: an answer about some offers leaves the others to be asked about later.
 * Returns null while the offer is not in memory. No address leaves this function.
 * @param options.offers false leaves out the offers of each, for a page that only shows them
 * @param options.waiting the answers that wait for the desk, where they were read: thousands may wait
 */
export async function chooseStructures(
  { partners, overlays, privacy, store, now, territories }: Choosing,
  { avant, structure, territoire, ...criteria }: CampaignCriteria,
  {
    offers = true,
    findPlace = createPlaceReader({ territories }),
    waiting,
  }: { offers?: boolean; findPlace?: ReturnType<typeof createPlaceReader>; waiting?: Waiting } = {},
): Promise<ChosenStructure[] | null> {
  const place = await findPlace({ territoire, departement: criteria.departement });
  if (place === null) return null;
  const settled = settledSince(overlays(), avant);
  const { confirmed, answered } = waiting ?? (await readWaiting(store));
  const question = {
    before: avant,
    ...settled,
    ...{ confirmed: [...settled.confirmed, ...confirmed], answered },
    ...criteria,
    ...place,
    ...{ offers, heard: (await store.campaigns?.answeredSince(contactSince(now()))) ?? [] },
  };
  const found = await partners()?.leftAlone({ ...question, ...(structure === null ? {} : { structure }) });
  if (found === undefined) return null;
  const pause = createPauses();
  const addresses: (string | null)[] = [];
  for (const one of found) {
    await pause();
    const own = privacy.withoutObjected(one).courriel?.trim();
    addresses.push(isAddress(own) ? toPrint(store.secret, own) : null);
  }
  const ids = found.map(({ id }) => id);
  const stops = await store.campaigns?.stops([...ids, ...addresses.filter((print) => print !== null)]);
  const isStopped = new Set(stops?.map(({ cible }) => cible));
  const lately = new Date(now().getTime() - ACCESS_MS).toISOString();
  const invitations = (await store.access?.invitations(ids)) ?? [];
  const written = new Map(invitations.map((one) => [one.structure_id, one.courriel_le]));
  const recently = contactSince(now()).toISOString();
  const calls = await readCalledLately(store.campaigns, now());
  const awaited = (await store.campaigns?.awaited()) ?? new Set();
  const mailed = (await store.campaigns?.countByAddress(new Date(lately))) ?? new Map<string, number>();
  const shared = new Map<string, number>();

  const causeOf = (id: string, print: string | null, hasAnswered: boolean): LeftOutCause | null => {
    if (calls.get(id)?.acte === 'appel-joint') return 'jointe';
    if (isStopped.has(id)) return 'refus';
    if (print === null) return 'sans-courriel';
    if (isStopped.has(print)) return 'adresse-refusee';
    if (hasAnswered) return 'a-repondu';
    const last = written.get(id) ?? '';
    if (last > lately || awaited.has(id)) return 'deja-ecrit';
    return last > recently ? 'silence' : null;
  };
  const chosen: ChosenStructure[] = [];
  for (const [index, { courriel: _, a_repondu, ...left }] of found.entries()) {
    await pause();
    const print = addresses[index] ?? null;
    const one = { ...left, ecrit_le: written.get(left.id) ?? null };
    const motif = causeOf(one.id, print, a_repondu);
    if (motif !== null || print === null) {
      chosen.push({ ...one, envoi: null, motif });
      continue;
    }
    const rank = shared.get(print) ?? 0;
    const part = Math.floor(rank / MOST_IN_A_MAIL);
    if ((mailed.get(print) ?? 0) + part >= MOST_TO_AN_ADDRESS) {
      chosen.push({ ...one, envoi: null, motif: 'deja-ecrit' });
      continue;
    }
    shared.set(print, rank + 1);
    chosen.push({ ...one, envoi: part === 0 ? print : `${print}.${part}`, motif });
  }
  return chosen;
}
