export type { AllCallOptions, Client, ClientOptions, PageCallOptions, ValueCallOptions } from './api/client.ts';
export { createClient } from './api/create-client.ts';
export type { AnswerPromise, WithResponse } from './api/answer-promise.ts';
export type { UnreadableItemOptions } from './api/paging/all-pages.ts';
export type { UnreadableItem } from './api/paging/divided-page.ts';
export type { InvalidItem, InvalidItemOptions } from './api/paging/invalid-items.ts';
export type { PagePromise } from './api/paging/page-promise.ts';
export type { Attempt, Hooks } from './api/sending/hooks.ts';
export type { LogFields, Logger } from './api/sending/logger.ts';
export type { AppInfo } from './api/sending/user-agent.ts';
export type { UnknownValueOptions } from './api/values/unknown-values.ts';
export { createRelaySource, type RelaySourceOptions } from './api/relay/relay-source.ts';
export type { RequestOptions } from './api/request-options.ts';
export type { Answer, Call, HttpCallOptions, ReadHeader, SendOptions, Transport } from './api/transport.ts';
export {
  ApiError,
  DataInclusionError,
  DatasetError,
  isDataInclusionError,
  NetworkError,
  ShapeError,
  TimeoutError,
  UsageError,
  type ApiErrorDetail,
  type DatasetReason,
  type ErrorCode,
} from './errors.ts';
export type { Bbox, ExtraName, FacetName, ParameterName } from './tables/parameter-names.ts';
export type {
  AllOptions,
  CallOptions,
  Capabilities,
  Correspondance,
  ExtraSearchParams,
  FacetCounts,
  Facets,
  AbsentNetwork,
  FoundPage,
  NearQuery,
  FoundService,
  ListProgress,
  OfferLists,
  ActivityQuestion,
  NamedStructure,
  OfferActivity,
  OfferPoint,
  OfferPoints,
  OfferQuestion,
  Proposition,
  Question,
  QuestionAnswer,
  OfferSearchParams,
  OfferSource,
  MapGround,
  OrientationTarget,
  PageParams,
  PointParams,
  SearchParams,
  SearchServicesParams,
  ServiceFilters,
  ServicesParams,
  StructuresParams,
  TerritoryFilters,
  Tri,
} from './source.ts';
export type { QuestionId } from './tables/question-ids.ts';
export type { Page } from './schemas/answers/page.ts';
export { loadTranslations, type LabelLanguage } from './referentiels/translations/load-translations.ts';
