import { NetworkError } from '@inclusion-kit/sdk';
import { sourcesHiddenUpstream } from '@inclusion-kit/catalogue';
import { fr } from '../../locales/fr.ts';
import type { OfferSettings } from '../offer-settings.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import type { LoadedOffer, OpenOptions } from '../loaded-offer.ts';
import { createOfferHolder } from '../worker/offer-holder.ts';
import type { OfferSpec } from '../worker/offer-spec.ts';
import { withNationalPlaces } from '../places.ts';
import { createWatchedDataset } from './watched-dataset.ts';

/**
 * Opens the offer of files, and follows the changes of the files: a good new version is served whole, a bad one leaves the
 * one before.
 * @throws StartError when a file is missing, or when no record is left to serve
 */
export async function openFiles(options: OfferSettings, open: OpenOptions): Promise<LoadedOffer> {
  const { dataset, communes, databasePath } = options;
  const hiddenSources = options.hiddenSources ?? sourcesHiddenUpstream;
  open.tell(fr.log.source(fr.log.dataset(dataset)), { source: dataset });
  const spec: OfferSpec = {
    dataset,
    communes,
    databasePath,
    hiddenSources,
    kept: [],
    departements: [],
  };
  const holder = createOfferHolder(open);
  try {
    const files = await createWatchedDataset(holder, dataset, () => ({ spec, date: null }), open);
    await files.rebuild();
    files.watch();
    const current = (): HostedOffer => {
      const offer = holder.current();
      if (offer === null) throw new NetworkError('The offer in memory is being read again.');
      return offer;
    };
    return {
      source: toSource(current),
      geography: withNationalPlaces({
        communes: async (...call) => current().geography.communes(...call),
        commune: async (...call) => current().geography.commune(...call),
        communeAt: async (...call) => current().geography.communeAt(...call),
      }),
      version: () => holder.current()?.summary.version ?? null,
      communesComplete: () => holder.current()?.summary.communesComplete ?? true,
      counted: () => holder.current(),
      partners: () => holder.current(),
      status: () => ({
        origin: 'files',
        reads: 'catalogue',
        date: holder.date(),
        structures: holder.current()?.summary.structures ?? null,
        services: holder.current()?.summary.services ?? null,
        last_attempt: holder.last().attempt,
        last_error: holder.last().error,
        attempts: holder.attempts(),
        upstreams: [],
      }),
      close: async () => {
        files.close();
        await holder.close();
      },
    };
  } catch (error) {
    await holder.close();
    throw error;
  }
}

/** Creates a source that asks the offer served when a call begins. The call ends on that offer. */
function toSource(current: () => HostedOffer): HostedOffer['source'] {
  return {
    searchServices: async (...call) => current().source.searchServices(...call),
    facets: async (...call) => current().source.facets(...call),
    capabilities: async (...call) => current().source.capabilities(...call),
    service: async (...call) => current().source.service(...call),
    structure: async (...call) => current().source.structure(...call),
    sources: async (...call) => current().source.sources(...call),
    referentiel: async (...call) => current().source.referentiel(...call),
    services: async (...call) => current().source.services(...call),
    structures: async (...call) => current().source.structures(...call),
    search: async (...call) => current().source.search(...call),
    readAsBytes: async (...call) => current().source.readAsBytes(...call),
  };
}
