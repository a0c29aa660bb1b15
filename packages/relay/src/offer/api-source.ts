import { isDataInclusionError, UsageError, type Client, type OfferLists, type OfferSource } from '@inclusion-kit/sdk';
import { isSourceRefusal } from '../guards/source-problem.ts';
import type { RelaySource } from '../relay-options.ts';
import { readBytes, type ReadAsBytes } from '../answers/read.ts';
import type { Details } from './details.ts';
import type { HostedOffer } from './hosted-offer.ts';

/** What is read until the first synchronisation ends: one API, or several as one. */
export type LiveSource = Pick<OfferSource, 'searchServices' | 'sources'> &
  Pick<OfferLists, 'services' | 'structures' | 'search'> &
  Pick<RelaySource, 'absentFrom'>;

/**
 * Creates the source of a relay over APIs: the APIs themselves until there is a synchronised offer, then that one, with
 * them told of each detail that is opened.
 * @param client the first of them, whose vocabularies are answered
 */
export function createApiSource(
  { client, live }: { client: Client; live: LiveSource },
  synchronised: () => HostedOffer | null,
  details: Details,
): RelaySource {
  const lists = () => synchronised()?.source ?? live;
  const readAsBytes: ReadAsBytes = async (read, options) => {
    const { name } = read;
    if (name === 'service' || name === 'structure') return details.detailAsBytes(name, read, options);
    const offer = synchronised();
    if (offer !== null && name !== 'referentiel') return offer.source.readAsBytes(read, options);
    // What the API itself says may change at any time.
    return readBytes(source, () => null, read, options);
  };
  const source: RelaySource = {
    searchServices: async (...call) => lists().searchServices(...call),
    services: async (...call) => lists().services(...call),
    structures: async (...call) => lists().structures(...call),
    search: async (...call) => lists().search(...call),
    // Until the first synchronisation ends the relay can do what the API can, whatever else a client may find out.
    absentFrom: (answer) => live.absentFrom?.(answer) ?? [],
    capabilities: async (options) =>
      (await synchronised()?.source.capabilities(options)) ?? { params: [], tri: [], facets: [] },
    facets: async (...call) => {
      const offer = synchronised();
      if (offer === null) throw new UsageError('The API counts no facets.');
      return offer.source.facets(...call);
    },
    peek: async (modele, id) => {
      const offer = synchronised();
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
    sources: async (...call) => lists().sources(...call),
    // The API's own vocabularies may be newer than those this version was published with.
    referentiel: async (name, options) => {
      try {
        return await client.referentiel(name, options);
      } catch (error) {
        const offer = synchronised();
        if (offer === null || !isDataInclusionError(error) || isSourceRefusal(error)) throw error;
        return offer.source.referentiel(name, options);
      }
    },
  };
  return { ...source, readAsBytes };
}
