import { toBaseUrl } from '../api/base-url.ts';
import { toPathSegment } from '../api/path.ts';
import type { DetailedService } from '../schemas/service.ts';
import { isDetailedService } from './lean-check.ts';
import { goOnFrom } from './go-on.ts';
import { createQuickGet, type Refused } from './quick-get.ts';
import { createRelayReader, type RelayReader, type RelayReaderOptions } from './reader.ts';

/**
 * Creates what reads a relay in a page that opens on one offer: `createRelayReader`, which in addition asks for the offer at once
 * and gives the answer when it is sound.
 * @throws UsageError when `baseUrl` is no address of a relay
 * @example const offer = await createRelayRecordReader({ baseUrl: 'https://offre.example.org' }).source.service('dora--1');
 */
export function createRelayRecordReader(options: RelayReaderOptions): RelayReader {
  const refused: Refused = new Map();
  const { baseUrl, fetch } = Object(options) as RelayReaderOptions;
  const { source, geography } = createRelayReader({ baseUrl, fetch: goOnFrom(refused, fetch) });
  const get = createQuickGet(toBaseUrl(baseUrl), refused, fetch);
  return {
    source: {
      ...source,
      service: async (id, call) =>
        (await get<DetailedService>(`/services/${toPathSegment(id)}`, {}, isDetailedService, call)) ??
        source.service(id, call),
    },
    geography,
  };
}
