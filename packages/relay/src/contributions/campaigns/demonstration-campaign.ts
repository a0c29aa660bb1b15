import { randomUUID } from 'node:crypto';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { Partners } from '../../offer/partners.ts';
import type { PrivacyRules } from '../../privacy/privacy-rules.ts';
import { drawNumero, toCorpsHash } from '../../store/contributions/contribution-keys.ts';
import type { FullStore } from '../../store/sql-store.ts';
import { toConfirmation } from '../access/owner-statements.ts';
import { beginCampaign } from './begin-campaign.ts';
import { chooseStructures } from './choose-structures.ts';
import { leftAloneBefore, type CampaignCriteria } from './criteria.ts';

const [MINUTE_MS, DAY_MS] = [60_000, 86_400_000];
/** Days since it began: long enough for those who did not answer to be called. */
const BEGAN_DAYS = 24;
const STRUCTURES = 24;
/** Months without an update after which an offer is asked about. */
const MONTHS = 12;
/** Of so many structures one answers, and of so many the server of mail refuses one. */
const [ONE_ANSWERS, ONE_REFUSED] = [2, 11];
/** Days until the answers, one after another. */
const DELAYS = [1, 2, 2, 3, 5, 8, 13];

/**
 * Writes a campaign that fictitious structures answered, into a database without any: no mail leaves, and a part of the
 * structures is to be called.
 */
export async function beginDemonstrationCampaign({
  store,
  source,
  partners,
  privacy,
  now,
}: {
  store: FullStore;
  source: Pick<OfferSource, 'service'>;
  partners: () => Partners | null;
  privacy: PrivacyRules;
  now: Date;
}): Promise<void> {
  const { campaigns } = store;
  if ((await campaigns.list()).length > 0) return;
  const began = new Date(now.getTime() - BEGAN_DAYS * DAY_MS);
  const criteria: CampaignCriteria = {
    ...{ avant: leftAloneBefore(MONTHS, began), departement: null, territoire: null },
    ...{ sources: [], thematiques: [], structure: null },
  };
  const all = await chooseStructures({ partners, overlays: () => null, privacy, store, now: () => began }, criteria);
  const chosen = (all ?? []).slice(0, STRUCTURES);
  if (chosen.length === 0) return;
  const id = randomUUID();
  await beginCampaign(campaigns, chosen, { id, criteria, relance_jours: null, par: 'demo', now: began });
  const at = (mail: number): Date => new Date(began.getTime() + (mail + 1) * MINUTE_MS);
  let mails = 0;
  const answering: string[] = [];
  for (;;) {
    const sentAt = at(mails);
    const mail = await campaigns.take(randomUUID(), sentAt);
    if (mail === null) break;
    mails += 1;
    if (mails % ONE_REFUSED === 0) await campaigns.failed(mail, { etat: 'refuse', erreur: null, now: sentAt });
    else {
      await campaigns.sent(mail, sentAt);
      const readers = (await campaigns.readersOf(mail)).map(({ structure_id }) => structure_id);
      for (const reader of readers) await store.access.takeMail(reader, { par: 'demo', now: sentAt }, sentAt);
      if (mails % ONE_ANSWERS === 0) answering.push(...readers);
    }
  }
  await campaigns.endDone();
  for (const [turn, structure] of answering.entries()) {
    const [first] = await campaigns.leftAloneOf(id, [structure]);
    if (first === undefined) continue;
    const contribution = toConfirmation(await source.service(first.service_id));
    await store.add({
      ...{ id: randomUUID(), numero: drawNumero(), contribution, cible_source: contribution.cible?.source ?? null },
      ...{ idempotencyKey: null, corpsHash: toCorpsHash(store.secret, contribution), recuePar: 'structure' },
      recueLe: new Date(at(mails).getTime() + (DELAYS[turn % DELAYS.length] ?? 1) * DAY_MS),
    });
  }
}
