export { buildAwkwardServices, buildAwkwardStructures, type Awkward } from './awkward.ts';
export { buildOffer, buildService, buildStructure, type BuildOfferOptions, type BuildOptions } from './builders.ts';
