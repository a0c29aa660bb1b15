import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { beginCampaign } from '../contributions/campaigns/begin-campaign.ts';
import { chooseStructures } from '../contributions/campaigns/choose-structures.ts';
import type { CampaignCriteria } from '../contributions/campaigns/criteria.ts';
import type { Overlays } from '../offer/overlays/overlays.ts';
import { createPartners, recordsOf } from '../offer/partners.ts';
import { createPrivacyRules } from '../privacy/privacy-rules.ts';
import type { FullStore } from '../store/sql-store.ts';
import { createLogger } from '../log.ts';
import { lille, service, structure } from './records.ts';

/** The criteria of every offer that was left alone since a day. */
export const everyOffer = (avant: string): CampaignCriteria => ({
  ...{ avant, departement: null, territoire: null, sources: [], thematiques: [], structure: null },
});

/** Builds structures with an address of each, and their old offers, two or three for each. */
export function oldOffers(count: number): { structures: ListedStructure[]; services: Service[] } {
  const structures = Array.from({ length: count }, (_, i) =>
    structure({ id: `dora--s${i}`, nom: `Structure ${i}`, courriel: `accueil@structure-${i}.example` }),
  );
  const services = structures.flatMap(({ id }, i) =>
    Array.from({ length: 2 + (i % 2) }, (_, j) =>
      service({ id: `dora--${i}-${j}`, structure_id: id, nom: `Offre ${i} ${j}`, date_maj: '2024-01-01' }),
    ),
  );
  return { structures, services };
}

/** The parts of a relay that campaigns need, over some records. */
export function campaignParts(records: { structures: ListedStructure[]; services: Service[] }, now: () => Date) {
  const source = createCatalogue({ ...records, communes: [lille] });
  const partners = createPartners(recordsOf(source));
  const logger = createLogger({ level: 'silent' });
  return {
    ...{
      source,
      logger,
      now,
      partners: () => partners,
      overlays: (): Overlays | null => null,
      geography: createGeography([lille]),
    },
    privacy: createPrivacyRules({ logger }),
    ...{ site: 'Le département', feed: { slug: 'local', producer: 'Le département' } },
  };
}

/** Begins a campaign about every old offer of the parts, and returns its id. */
export async function beginTestCampaign(
  store: FullStore,
  parts: ReturnType<typeof campaignParts>,
  { id = 'c1', relance_jours = null }: { id?: string; relance_jours?: number | null } = {},
): Promise<string> {
  const criteria = everyOffer('2026-01-01');
  const chosen = await chooseStructures({ ...parts, store }, criteria);
  if (chosen === null) throw new Error('The offer is not there.');
  await beginCampaign(store.campaigns, chosen, { id, criteria, relance_jours, par: 'Zoé', now: parts.now() });
  return id;
}
