// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelaySource } from '@inclusion-kit/sdk/relay';
import { createRelaySink } from '@inclusion-kit/sdk/contributions';
import { createRelayGeography, createRelayLookups } from '@inclusion-kit/sdk/geography';
import { allCapabilities, registerMode } from '../modes.ts';

registerMode('api', (baseUrl) => ({
  capabilities: allCapabilities,
  source: createRelaySource({ baseUrl }),
  geography: { ...createRelayGeography({ baseUrl }), ...createRelayLookups({ baseUrl }) },
  sink: createRelaySink({ baseUrl }),
}));
