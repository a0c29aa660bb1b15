import { NetworkError } from '@inclusion-kit/sdk';
import { sourcesHiddenUpstream } from '@inclusion-kit/catalogue';
import { fr } from '../../locales/fr.ts';
import type { OfferSettings } from '../offer-settings.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import type { LoadedOffer, OpenOptions } from '../loaded-offer.ts';
import { createOfferHolder } from '../worker/offer-holder.ts';
import type { OfferSpec } from '../worker/offer-spec.ts';
import { withNationalPlaces } from '../places.ts';
import { placeMethods, sourceMethods } from '@inclusion-kit/sdk/internal';
import { handOn } from '../reading/hand-on.ts';
import { createWatchedDataset } from './watched-dataset.ts';

/** Opens the offer of files, and follows them: a bad new version leaves the one before. @throws StartError */
export async function openFiles(options: OfferSettings, open: OpenOptions): Promise<LoadedOffer> {
  const { dataset, communes, databasePath } = options;
  const hiddenSources = options.hiddenSources ?? sourcesHiddenUpstream;
  open.tell(fr.log.source(fr.log.dataset(dataset)), { source: dataset });
  const spec: OfferSpec = {
    dataset,
    communes,
    databasePath,
    hiddenSources,
    renamedValues: options.renamedValues,
    words: options.words ?? null,
    needs: options.needs ?? [],
    lenient: options.lenient === true,
    duplicates: options.duplicates === true,
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
      source: handOn([...sourceMethods, 'readAsBytes'], () => current().source),
      geography: withNationalPlaces(handOn(placeMethods, () => current().geography)),
      allCommunes: () => holder.current()?.allCommunes() ?? Promise.resolve(null),
      version: () => holder.current()?.summary.version ?? null,
      communesComplete: () => holder.current()?.summary.communesComplete ?? true,
      counted: () => holder.current(),
      partners: () => holder.current(),
      territories: () => holder.current(),
      useWords: holder.useWords,
      duplicates: () => holder.current()?.duplicates() ?? [],
      status: () => ({ origin: 'files', reads: 'catalogue', ...holder.status(), upstreams: [] }),
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
