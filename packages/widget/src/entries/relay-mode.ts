// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { createRelayReader } from '@inclusion-kit/sdk/relay';
import { resumeSending } from '../controllers/outbox-key.ts';
import { fetchEarly } from './early.ts';
import { allCapabilities, registerMode } from '../modes.ts';

registerMode('api', (baseUrl) => {
  const sink: ContributionSink = {
    submit: async (...sent) => (await import('./relay-sink.ts')).createRelaySink({ baseUrl }).submit(...sent),
  };
  resumeSending(baseUrl, sink);
  return { ...createRelayReader({ baseUrl, fetch: fetchEarly }), capabilities: allCapabilities, sink };
});
