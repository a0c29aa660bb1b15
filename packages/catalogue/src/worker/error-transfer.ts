import {
  ApiError,
  DatasetError,
  DataInclusionError,
  NetworkError,
  ShapeError,
  TimeoutError,
  UsageError,
} from '@inclusion-kit/sdk';

const facts = ['code', 'hint', 'status', 'details', 'requestId', 'retryAfterSeconds', 'paths', 'reason'] as const;
type Facts = ApiError & ShapeError & DatasetError;

/** An error as it goes from a worker to a page. It keeps the parts that cloning would drop, its class first. */
export interface SentError extends Partial<Pick<Facts, Exclude<(typeof facts)[number], 'code'>>> {
  readonly name: string;
  readonly message: string;
  readonly code?: DataInclusionError['code'];
}

/** Turns what was thrown into plain data. Causes stay behind: they may not be cloned. */
export function toSentError(error: unknown): SentError {
  if (!(error instanceof Error || error instanceof DOMException)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof DataInclusionError)) return { name, message };
  const told = facts.map((fact) => [fact, (error as Partial<Facts>)[fact]]).filter(([, value]) => value !== undefined);
  return { name, message, ...(Object.fromEntries(told) as Partial<SentError>) };
}

/** Makes an error of the same class again. */
export function fromSentError({ name, message, code, status = 500, reason = 'broken', ...options }: SentError): Error {
  // The platform's own time-out has the name of the kit's, and no code.
  if (name === 'AbortError' || (name === 'TimeoutError' && code === undefined)) return new DOMException(message, name);
  switch (name) {
    case 'ApiError':
      return new ApiError(status, message, options);
    case 'NetworkError':
      return new NetworkError(message, options);
    case 'TimeoutError':
      return new TimeoutError(message, options);
    case 'ShapeError':
      return new ShapeError(message, options);
    case 'UsageError':
      return new UsageError(message, options);
    case 'DatasetError':
      return new DatasetError(reason, message, options);
    default: {
      const error = code === undefined ? new Error(message) : new DataInclusionError(code, message, options);
      return error.name === name ? error : Object.defineProperty(error, 'name', { value: name });
    }
  }
}
