export { createClient, type Client, type ClientOptions } from './api/client.ts';
export {
  ApiError,
  DataInclusionError,
  isDataInclusionError,
  NetworkError,
  ShapeError,
  TimeoutError,
  UsageError,
  type ApiErrorDetail,
  type ErrorCode,
} from './errors.ts';
export type { CallOptions, OfferSource, SearchServicesParams } from './source.ts';
export type { Page } from './schemas/page.ts';
