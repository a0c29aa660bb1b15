// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelayReader } from '@inclusion-kit/sdk/relay';
import { fetchEarly } from './early.ts';
import { allCapabilities, registerMode } from '../modes.ts';

registerMode('api', (baseUrl) => ({
  ...createRelayReader({ baseUrl, fetch: fetchEarly }),
  capabilities: allCapabilities,
  sink: {
    submit: async (...sent) => (await import('./relay-sink.ts')).createRelaySink({ baseUrl }).submit(...sent),
  },
}));
