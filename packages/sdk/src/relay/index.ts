export { createRelaySource, type RelaySourceOptions } from '../api/relay-source.ts';
