export { isDetailedStructure, isListedStructure, isService } from './accept/record.generated.ts';
export { isDetailedService, isServiceSearchResult } from './accept/search-result.generated.ts';
export { Capabilities } from './answers/capabilities.ts';
export { ApiErrorBody, ProblemBody } from './answers/error-body.ts';
export { Facets } from './answers/facets.ts';
export { FoundPage } from './answers/found-page.ts';
export { FoundService } from './answers/found-service.ts';
export type { OpenEnum } from './open-enum.ts';
export { pageOf, type Page } from './answers/page.ts';
export { NamedStructures } from './answers/named-structures.ts';
export { OfferActivities } from './answers/offer-activities.ts';
export { OfferPoints } from './answers/points.ts';
export { OfferQuestion } from './answers/question.ts';
export { DetailedService, DetailedStructure, SearchResult, Service, ServiceSearchResult } from './service.ts';
export { ReferentielValue, Source } from './source.ts';
export { BareStructure, BaseStructure, ListedStructure, SourceId } from './structure.ts';
export {
  validateField,
  validateRecord,
  writableFields,
  WritableService,
  WritableStructure,
  type IssueCode,
  type Model,
  type RecordIssue,
  type ValidateOptions,
  type WritableField,
} from './writing/index.ts';
