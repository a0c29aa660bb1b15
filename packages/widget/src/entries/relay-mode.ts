// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelaySource } from '@inclusion-kit/sdk';
import { createRelayGeography, createRelayLookups } from '@inclusion-kit/sdk/geography';
import { allCapabilities, registerMode } from '../shared/connection/modes.ts';
import type { RelaySink } from '../shared/sending/sink.ts';

registerMode('api', (baseUrl) => {
  const prepare = () => import('./relay-sink.ts');
  const sink: RelaySink = {
    relay: baseUrl,
    prepare,
    submit: async (...sent) => (await prepare()).createRelaySink({ baseUrl }).submit(...sent),
  };
  return {
    source: createRelaySource({ baseUrl }),
    geography: { ...createRelayGeography({ baseUrl }), ...createRelayLookups({ baseUrl }) },
    capabilities: allCapabilities,
    sink,
  };
});
