export { createRelaySource, type RelaySourceOptions } from '../api/relay-source.ts';
export { createRelayReader, type RelayReader, type RelayReaderOptions } from './reader.ts';
export { createRelayRecordReader } from './record-reader.ts';
export { toRelayAddress } from './quick-get.ts';
