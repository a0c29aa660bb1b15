// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelaySource } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import {
  createRelayGeography,
  type AddressLookup,
  type Geography,
  type PositionLookup,
} from '@inclusion-kit/sdk/geography';
import { allCapabilities, registerMode, type Connect } from '../../shared/connection/modes.ts';
import { takePreloaded } from '../../shared/connection/preloaded.ts';
import type { RelaySink } from '../../shared/sending/sink.ts';

/** Connects to a relay by its address. */
export const connectRelay: Connect = (baseUrl) => {
  const ask = explainRefusals(baseUrl);
  // Addresses and positions are looked for once a reader types, or presses « Autour de moi ».
  const lookups = async () =>
    (await loadPart(() => import('../../shared/places/relay-lookups.ts'))).createRelayLookups({ baseUrl });
  const prepare = () => loadPart(() => import('./relay-sink.ts'));
  const sink: RelaySink = {
    relay: baseUrl,
    prepare,
    submit: async (...sent) => (await prepare()).createRelaySink({ baseUrl }).submit(...sent),
    amend: async (...asked) => (await prepare()).createRelaySink({ baseUrl }).amend?.(...asked),
  };
  return {
    source: createRelaySource({ baseUrl, fetch: ask }),
    geography: {
      ...createRelayGeography({ baseUrl, fetch: ask }),
      communeAt: async (...asked) => (await lookups()).communeAt(...asked),
      addresses: async (...asked) => (await lookups()).addresses(...asked),
      addressAt: async (...asked) => (await lookups()).addressAt(...asked),
    } satisfies Geography & PositionLookup & AddressLookup,
    capabilities: allCapabilities,
    sink,
  };
};

registerMode('api', connectRelay);

/**
 * Makes a `fetch` that takes the answer that the page preloads, where there is one, and tells a relay that refuses this page: a browser only
 * says that the request failed.
 * @throws RefusedOriginError where the relay is there and lets no page of this origin read
 */
function explainRefusals(baseUrl: string): typeof fetch {
  return async (...asked) => {
    try {
      return await (takePreloaded(asked[0]) ?? fetch(...asked));
    } catch (error) {
      // A question that was given up says nothing of the relay. One that gives no file either is down: nothing is known of it.
      const part =
        error instanceof TypeError && (await import('../../shared/connection/refused-origin.ts').catch(() => null));
      if (part && (await part.isOriginRefused(baseUrl)))
        throw new part.RefusedOriginError(error.message, { cause: error });
      throw error;
    }
  };
}
