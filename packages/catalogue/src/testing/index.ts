export { createFakeApi, type FakeApi, type FakeApiOptions, type FakeOffer, type FakeRequest } from './fake-api.ts';
export type { Failure, FailureKind } from './failures.ts';
