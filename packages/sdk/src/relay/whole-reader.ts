// All that reads a relay, loaded when a quick answer does not do.
import { createRelaySource } from '../api/relay-source.ts';
import { createRelayGeography, createRelayLookups } from '../geography/relay.ts';
import type { RelayReaderOptions } from './reader.ts';

/** Creates the source and the geography of a relay. */
export function createWholeReader({ baseUrl, fetch }: RelayReaderOptions) {
  const options = fetch === undefined ? { baseUrl } : { baseUrl, fetch };
  return {
    source: createRelaySource(options),
    geography: { ...createRelayGeography(options), ...createRelayLookups(options) },
  };
}
