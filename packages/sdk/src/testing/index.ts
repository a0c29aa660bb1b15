export { buildAwkwardServices, buildAwkwardStructures, type Awkward } from './awkward.ts';
export { buildOffer, buildService, buildStructure, type BuildOfferOptions, type BuildOptions } from './builders.ts';
export { createFakeApi, type FakeApi, type FakeApiOptions, type FakeOffer, type FakeRequest } from './fake-api.ts';
export type { Failure, FailureKind } from './failures.ts';
