// What hands contributions to a relay, loaded when there is one.
export { createRelaySink } from '@inclusion-kit/sdk/contributions';
