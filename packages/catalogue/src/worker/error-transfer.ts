import {
  ApiError,
  DatasetError,
  DataInclusionError,
  NetworkError,
  ShapeError,
  TimeoutError,
  UsageError,
  type ApiErrorDetail,
  type DatasetReason,
  type ErrorCode,
} from '@inclusion-kit/sdk';

/** An error as it goes from a worker to a page. It keeps the parts that cloning would drop, its class first. */
export interface SentError {
  readonly name: string;
  readonly message: string;
  readonly code?: ErrorCode;
  readonly hint?: string;
  readonly status?: number;
  readonly details?: readonly ApiErrorDetail[];
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  readonly paths?: readonly string[];
  readonly reason?: DatasetReason;
}

/** Turns what was thrown into plain data. Causes stay behind: they may not be cloned. */
export function toSentError(error: unknown): SentError {
  if (!(error instanceof Error || error instanceof DOMException)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof DataInclusionError)) return { name, message };
  const sent: Record<string, unknown> = { name, message };
  for (const key of ['code', 'hint', 'status', 'details', 'requestId', 'retryAfterSeconds', 'paths', 'reason']) {
    const value = (error as unknown as Record<string, unknown>)[key];
    if (value !== undefined) sent[key] = value;
  }
  return sent as unknown as SentError;
}

/** Makes an error of the same class again. */
export function fromSentError(sent: SentError): Error {
  const { name, message, hint, status = 500, details = [], requestId, retryAfterSeconds, paths = [] } = sent;
  switch (name) {
    case 'ApiError':
      return new ApiError(status, message, { hint, details, requestId, retryAfterSeconds });
    case 'NetworkError':
      return new NetworkError(message, { hint });
    case 'TimeoutError':
      // The platform's own time-out has the same name, and no code.
      return sent.code === undefined ? new DOMException(message, name) : new TimeoutError(message, { hint });
    case 'ShapeError':
      return new ShapeError(message, { hint, paths });
    case 'UsageError':
      return new UsageError(message, { hint });
    case 'DatasetError':
      return new DatasetError(sent.reason ?? 'broken', message, { hint });
    case 'AbortError':
      return new DOMException(message, name);
    default: {
      const error = sent.code === undefined ? new Error(message) : new DataInclusionError(sent.code, message, { hint });
      return error.name === name ? error : Object.defineProperty(error, 'name', { value: name });
    }
  }
}
