// The sink that hands contributions to a relay, loaded only where there is one.
export { createRelaySink } from '@inclusion-kit/sdk/contributions';
