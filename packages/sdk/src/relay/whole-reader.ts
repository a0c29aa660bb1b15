// All that reads a relay, loaded when a quick answer does not do.
import { createRelaySource } from '../api/relay-source.ts';
import { createRelayGeography, createRelayLookups } from '../geography/relay.ts';
import { goOnFrom } from './go-on.ts';
import type { Refused } from './quick-get.ts';
import type { RelayReaderOptions } from './reader.ts';

/** Creates the source and the geography of a relay, which go on from what was refused. */
export function createWholeReader({ baseUrl, fetch, refused }: RelayReaderOptions & { refused: Refused }) {
  const options = { baseUrl, fetch: goOnFrom(refused, fetch) };
  return {
    source: createRelaySource(options),
    geography: { ...createRelayGeography(options), ...createRelayLookups(options) },
  };
}
