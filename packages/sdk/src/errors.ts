/** The codes of errors, for programs to branch on. */
export type ErrorCode =
  | 'usage'
  | 'network'
  | 'timeout'
  | 'shape'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'invalid_request'
  | 'rate_limited'
  | 'server'
  | 'http'
  | 'dataset';

interface DataInclusionErrorOptions {
  hint?: string | undefined;
  cause?: unknown;
  status?: number | undefined;
  requestId?: string | undefined;
}

/**
 * The base of every error of this kit, except aborts, which pass through as the platform's `AbortError`.
 * Branch on `code`. `message` says what is wrong and where, and `hint` what to do next.
 */
export class DataInclusionError extends Error {
  override readonly name: string = 'DataInclusionError';
  /** The kind of error, to branch on. */
  readonly code: ErrorCode;
  /** The next thing to do, in English, for the author of the program. Absent when there is no advice. */
  declare readonly hint?: string;
  /** HTTP status of the answer, absent when none came. */
  declare readonly status?: number;
  /** The server's id for the request, absent when it gave none. */
  declare readonly requestId?: string;

  constructor(code: ErrorCode, message: string, { hint, cause, status, requestId }: DataInclusionErrorOptions = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    if (hint !== undefined) this.hint = hint;
    if (status !== undefined) this.status = status;
    if (requestId !== undefined) this.requestId = requestId;
  }

  /** Recognises the errors of the kit from any copy of it: a page may load two copies, even one script under two addresses. */
  get kit(): boolean {
    return true;
  }
}

/** One complaint of a 422 answer: the path of the parameter or field, and the server's sentence. */
export interface ApiErrorDetail {
  /** Path, for instance `['query', 'code_commune']`. Empty when the server gave a plain sentence. */
  readonly loc: readonly (string | number)[];
  /** The server's sentence. */
  readonly msg: string;
  /** The kind of complaint, in the server's words, or `value_error` when it gave none. */
  readonly type: string;
}

/** The server answered, and its answer is a refusal: status 4xx or 5xx. */
export class ApiError extends DataInclusionError {
  override readonly name: string = 'ApiError';
  /** HTTP status, 400–599. */
  override readonly status: number;
  /** The complaints of a 422 answer. Empty for other statuses. */
  readonly details: readonly ApiErrorDetail[];
  /** Seconds to wait, absent unless a 429 or 503 answer said so. */
  declare readonly retryAfterSeconds?: number;

  constructor(
    status: number,
    message: string,
    options: DataInclusionErrorOptions & {
      details?: readonly ApiErrorDetail[];
      retryAfterSeconds?: number | undefined;
    } = {},
  ) {
    super(toApiErrorCode(status), message, options);
    this.status = status;
    this.details = options.details ?? [];
    if (options.retryAfterSeconds !== undefined) this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

/** No answer came, or not the whole of it: no network, no such host, or a connection cut. */
export class NetworkError extends DataInclusionError {
  override readonly name: string = 'NetworkError';
  constructor(message: string, options?: DataInclusionErrorOptions) {
    super('network', message, options);
  }
}

/** The answer did not come within the allowed time. */
export class TimeoutError extends DataInclusionError {
  override readonly name: string = 'TimeoutError';
  constructor(message: string, options?: DataInclusionErrorOptions) {
    super('timeout', message, options);
  }
}

/** The answer came and is not what the API describes. Names paths, never values. */
export class ShapeError extends DataInclusionError {
  override readonly name: string = 'ShapeError';
  /** Dotted paths of the values that do not fit, for instance `items.3.service.nom`. Empty when the body is not JSON. */
  readonly paths: readonly string[];
  constructor(message: string, options: DataInclusionErrorOptions & { paths?: readonly string[] } = {}) {
    super('shape', message, options);
    this.paths = options.paths ?? [];
  }
}

/** The call itself is wrong, and nothing was sent. */
export class UsageError extends DataInclusionError {
  override readonly name: string = 'UsageError';
  constructor(message: string, options?: DataInclusionErrorOptions) {
    super('usage', message, options);
  }
}

/** The reasons for which a dataset file cannot be read. `changed` means that it was replaced during the reading. */
export type DatasetReason =
  'missing' | 'not_a_dataset' | 'broken' | 'older_version' | 'newer_version' | 'too_large' | 'changed';

/** A dataset file cannot be read, or no further. */
export class DatasetError extends DataInclusionError {
  override readonly name: string = 'DatasetError';
  /** The reason why the file cannot be read, to branch on. */
  readonly reason: DatasetReason;
  constructor(reason: DatasetReason, message: string, options?: DataInclusionErrorOptions) {
    super('dataset', message, options);
    this.reason = reason;
  }
}

/**
 * Tells whether a value is an error of this kit.
 * @example if (isDataInclusionError(error) && error.code === 'not_found') return null;
 */
export function isDataInclusionError(value: unknown): value is DataInclusionError {
  return (value as Partial<DataInclusionError> | null)?.kit === true;
}

function toApiErrorCode(status: number): ErrorCode {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 429) return 'rate_limited';
  if (status === 400 || status === 422) return 'invalid_request';
  return status >= 500 ? 'server' : 'http';
}
