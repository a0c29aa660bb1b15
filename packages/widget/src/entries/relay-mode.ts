// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createRelayReader } from '@inclusion-kit/sdk/relay';
import type { RelaySink } from '../shared/sending/keyed-sink.ts';
import { fetchEarly } from './early.ts';
import { allCapabilities, registerMode } from '../shared/connection/modes.ts';

registerMode('api', (baseUrl) => {
  const prepare = () => import('./relay-sink.ts');
  const sink: RelaySink = {
    relay: baseUrl,
    prepare,
    submit: async (...sent) => (await prepare()).createRelaySink({ baseUrl }).submit(...sent),
  };
  return { ...createRelayReader({ baseUrl, fetch: fetchEarly }), capabilities: allCapabilities, sink };
});
