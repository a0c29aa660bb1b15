import { isDataInclusionError, UsageError, type OfferSource } from '@inclusion-kit/sdk';
import { referentiels } from '@inclusion-kit/sdk/referentiels';
import { isSourceRefusal } from '../../shared/source-problem.ts';
import type { RelaySource } from '../relay-source.ts';
import type { ReadAsBytes } from '../reading/read.ts';
import { readBytes } from '../reading/read-bytes.ts';
import type { Details } from '../details/details.ts';
import type { HostedOffer } from '../worker/hosted-offer.ts';
import { handOn } from '../reading/hand-on.ts';
import type { LiveSource } from './live-source.ts';

export interface ApiSourceParts {
  /** The source that answers until there is a synchronised offer. */
  live: LiveSource;
  /** Asks the first of the APIs for a vocabulary. */
  referentiel: OfferSource['referentiel'];
  synchronised: () => HostedOffer | null;
  /** Returns the offer in memory, whether or not the first API is part of it. */
  inMemory: () => HostedOffer | null;
  details: Details;
}

/** Creates the source of a relay over APIs: the APIs, then their synchronised offer. The APIs are told of each detail opened. */
export function createApiSource({ live, referentiel, synchronised, inMemory, details }: ApiSourceParts): RelaySource {
  const lists = () => synchronised()?.source ?? live;
  const readAsBytes: ReadAsBytes = async (read, options) => {
    const { name } = read;
    if (name === 'service' || name === 'structure') return details.detailAsBytes(name, read, options);
    const offer = synchronised();
    if (offer !== null && name !== 'referentiel') return offer.source.readAsBytes(read, options);
    // The answers of the API itself may change at any time.
    return readBytes(source, () => null, read, options);
  };
  const source: RelaySource = {
    ...handOn(['searchServices', 'services', 'structures', 'search', 'sources'], lists),
    // Until the first synchronisation ends, the relay has the capabilities of the API and no others.
    absentFrom: (answer) => live.absentFrom(answer),
    capabilities: async (options) =>
      (await synchronised()?.source.capabilities(options)) ?? { params: [], tri: [], facets: [] },
    facets: async (...call) => {
      const offer = synchronised();
      if (offer === null) throw new UsageError('The API counts no facets.');
      return offer.source.facets(...call);
    },
    points: async (...call) => {
      const offer = synchronised();
      if (offer === null) throw new UsageError('The API gives no places of results.');
      return offer.source.points(...call);
    },
    question: async (...call) => {
      const offer = synchronised();
      if (offer === null) throw new UsageError('The API asks no question.');
      return offer.source.question(...call);
    },
    peek: async (modele, id) => {
      const offer = inMemory();
      if (offer === null) return details[modele](id);
      try {
        return await offer.source[modele](id);
      } catch (error) {
        // Not kept here, or newer than the synchronisation: only the API knows.
        if (!isSourceRefusal(error)) throw error;
        return details[modele](id);
      }
    },
    service: (id, options) => details.service(id, options),
    structure: (id, options) => details.structure(id, options),
    // The API's own vocabularies may be newer than those this version was published with.
    referentiel: async (name, options) => {
      try {
        return await referentiel(name, options);
      } catch (error) {
        if (!isDataInclusionError(error) || isSourceRefusal(error)) throw error;
        return [...referentiels[name]];
      }
    },
  };
  return { ...source, readAsBytes };
}
