import { categorieOf } from '@inclusion-kit/sdk/referentiels';
import { formatReport } from '@inclusion-kit/sdk/prepare';
import type { Service } from '@inclusion-kit/sdk/schemas';
import { fr } from '../locales/fr.ts';
import type { OfferSettings } from './offer-settings.ts';
import { assembleOffer } from './worker/build-offer.ts';
import { buildWords } from './worker/build-words.ts';
import type { LoadedOffer, OpenOptions } from './loaded-offer.ts';
import { withWordsVersion } from './with-added-words.ts';

/** Opens the fictitious offers. They carry their communes, and no request leaves: there are no addresses. */
export async function openDemonstration(options: OfferSettings, { tell, now }: OpenOptions): Promise<LoadedOffer> {
  // Loaded only when it is served: it is larger than the rest of the relay.
  const {
    createDemonstration,
    createDemonstrationDemand,
    createDemonstrationHistory,
    createDemonstrationNeeds,
    createDemonstrationReports,
    demonstrationNotices,
    demonstrationSources,
  } = await import('@inclusion-kit/demonstration');
  tell(fr.log.source(fr.log.demonstration), { source: 'demonstration' });
  const date = now();
  const { structures, services, communes } = createDemonstration({ now: date });
  const offer = await assembleOffer({ ...options, hiddenSources: [] }, tell, {
    kept: [],
    local: { structures, services },
    fromDataset: communes,
    sources: demonstrationSources,
    unreadable: { count: 0, report: '' },
    beside: {
      ...createDemonstrationNeeds(communes, { now: date }),
      history: ({ jour, chiffres }, inside) => createDemonstrationHistory(countCategories(inside), chiffres, jour),
    },
    version: ['demonstration', date],
    // Its awkward cases are there on purpose, so that only the counts are reported.
    tellReport: (report) =>
      tell(formatReport({ ...report, reasons: [] }), { structures: report.structures, services: report.services }),
  });
  const { source, geography, summary } = offer;
  // A first search by words on a busy machine would wait longer than a page does.
  await buildWords(source);
  let version = summary.version;
  const { vain, words } = createDemonstrationDemand(communes, { now: date });
  return {
    source,
    geography,
    allCommunes: () => offer.allCommunes(),
    version: () => version,
    useWords: (added) => {
      offer.useWords(added);
      version = withWordsVersion(summary.version, added);
    },
    communesComplete: () => summary.communesComplete,
    notice: demonstrationNotices,
    counted: () => null,
    partners: () => offer,
    territories: () => offer,
    reported: createDemonstrationReports(communes),
    demand: { vain: () => Promise.resolve(vain), words: () => Promise.resolve(words) },
    status: () => ({
      origin: 'demonstration',
      reads: 'catalogue',
      date: date.toISOString(),
      structures: summary.structures,
      services: summary.services,
      last_attempt: null,
      last_error: null,
      attempts: { succeeded: 0, failed: 0 },
      upstreams: [],
    }),
    close: () => Promise.resolve(),
  };
}

function countCategories(services: readonly Pick<Service, 'thematiques'>[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { thematiques } of services) {
    for (const name of new Set(thematiques?.map(categorieOf))) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
