// The relay mode: the `api` attribute names a relay, which answers for offers, places and contributions.
import { createClient } from '@inclusion-kit/sdk';
import { createRelaySink } from '@inclusion-kit/sdk/contributions';
import { createRelayGeography } from '@inclusion-kit/sdk/geography';
import { registerMode } from '../modes.ts';

registerMode((baseUrl) => ({
  source: createClient({ baseUrl }),
  geography: createRelayGeography({ baseUrl }),
  sink: createRelaySink({ baseUrl }),
}));
