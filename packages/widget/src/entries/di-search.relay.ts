// <di-search> for a page that names a relay: `<di-search api="https://offre.example.org">`.
import { createClient } from '@inclusion-kit/sdk';
import { createRelaySink } from '@inclusion-kit/sdk/contributions';
import { createRelayGeography } from '@inclusion-kit/sdk/geography';
import '../elements/di-search/define.ts';
import { registerMode } from '../modes.ts';

registerMode((baseUrl) => ({
  source: createClient({ baseUrl }),
  geography: createRelayGeography({ baseUrl }),
  sink: createRelaySink({ baseUrl }),
}));
