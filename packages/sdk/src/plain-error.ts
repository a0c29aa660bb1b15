import {
  ApiError,
  DatasetError,
  DataInclusionError,
  NetworkError,
  ShapeError,
  TimeoutError,
  UsageError,
} from './errors.ts';
import { StartError } from './start-error.ts';

const facts = [
  'code',
  'hint',
  'status',
  'details',
  'requestId',
  'retryAfterSeconds',
  'paths',
  'reason',
  'exitCode',
] as const;
type Facts = ApiError & ShapeError & DatasetError & Omit<StartError, 'name'>;

/** An error as it goes to another thread. It keeps the parts that cloning would drop, its class first. */
export interface PlainError extends Partial<Pick<Facts, Exclude<(typeof facts)[number], 'code'>>> {
  readonly name: string;
  readonly message: string;
  readonly code?: DataInclusionError['code'];
}

/** Turns what was thrown into plain data. Causes stay behind: they may not be cloned. */
export function toPlainError(error: unknown): PlainError {
  if (!(error instanceof Error || error instanceof DOMException)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  if (!(error instanceof DataInclusionError || error instanceof StartError)) return { name, message };
  const told = facts.map((fact) => [fact, (error as Partial<Facts>)[fact]]).filter(([, value]) => value !== undefined);
  return { name, message, ...(Object.fromEntries(told) as Partial<PlainError>) };
}

/** Makes an error of the same class again. */
export function toError(plain: PlainError): Error {
  const { name, message, code, reason = 'broken', exitCode = 2, ...options } = plain;
  // The platform's own time-out has the name of the kit's, and no code.
  if (name === 'AbortError' || (name === 'TimeoutError' && code === undefined)) return new DOMException(message, name);
  switch (name) {
    case 'ApiError':
      return new ApiError(options.status ?? 500, message, options);
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
    case 'StartError':
      return new StartError(message, { exitCode });
    default: {
      const error = code === undefined ? new Error(message) : new DataInclusionError(code, message, options);
      return error.name === name ? error : Object.defineProperty(error, 'name', { value: name });
    }
  }
}
