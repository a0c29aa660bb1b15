// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelaySource } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import {
  createRelayGeography,
  type AddressLookup,
  type Geography,
  type PositionLookup,
} from '@inclusion-kit/sdk/geography';
import { allCapabilities, registerMode } from '../../shared/connection/modes.ts';
import type { RelaySink } from '../../shared/sending/sink.ts';

registerMode('api', (baseUrl) => {
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
});

/** Makes a `fetch` that has the author of the page told of a relay that refuses it: a browser only says that the request failed. */
function explainRefusals(baseUrl: string): typeof fetch {
  return async (...asked) =>
    fetch(...asked).catch((error: unknown) => {
      // A question that was given up says nothing of the relay. One that gives no file either is down: nothing is known of it.
      if (error instanceof TypeError) {
        import('../../shared/connection/refused-origin.ts').then(
          (part) => part.tellRefusedOrigin(baseUrl),
          () => undefined,
        );
      }
      throw error;
    });
}
