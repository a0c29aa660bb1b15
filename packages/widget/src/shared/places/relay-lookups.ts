export { createRelayLookups } from '@inclusion-kit/sdk/geography';
