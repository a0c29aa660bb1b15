// The schemas of answers. A page behind a relay loads them together when it needs one of them.
import * as z from 'zod/mini';
import { ReferentielValue, Source } from '../schemas/source.ts';

export { Capabilities } from '../schemas/answers/capabilities.ts';
export { Facets } from '../schemas/answers/facets.ts';
export { FoundService } from '../schemas/answers/found-service.ts';
export { NamedStructures } from '../schemas/answers/named-structures.ts';
export { OfferActivities } from '../schemas/answers/offer-activities.ts';
export { OfferPoints } from '../schemas/answers/points.ts';
export { OfferQuestion } from '../schemas/answers/question.ts';
export { pageOf, RawPage } from '../schemas/answers/page.ts';
export { DetailedService, DetailedStructure } from '../schemas/service.ts';

export const Sources = z.array(Source);
export const ReferentielValues = z.array(ReferentielValue);
