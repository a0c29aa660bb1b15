import { ApiError, isDataInclusionError, TimeoutError, UsageError, type DataInclusionError } from '@inclusion-kit/sdk';
import { fr } from '../locales/fr.ts';
import { invalidQuery, ProblemError, retryLater } from './problem.ts';

const RETRY_AFTER_SECONDS = 30;

/**
 * Turns an error of the offer source into a problem that a visitor may read: a refusal of the request passes on, anything
 * else becomes 502, 503 or 504. The upstream's body, token and stack stay inside. Returns null for other errors.
 */
export function toSourceProblem(error: unknown): ProblemError | null {
  if (!isDataInclusionError(error)) return null;
  // While a source is left alone, its last refusal still holds: it asked for time, or refused the token.
  if (error.code === 'network' && isSourceFailure(error.cause)) return toSourceProblem(error.cause);
  if (error instanceof ApiError) return toApiProblem(error);
  if (error instanceof UsageError) return invalidQuery(error.message);
  if (error instanceof TimeoutError) return retryLater(504, fr.problem.upstreamSlow, RETRY_AFTER_SECONDS);
  return error.code === 'network'
    ? retryLater(502, fr.problem.upstreamUnreachable, RETRY_AFTER_SECONDS)
    : retryLater(502, fr.problem.upstreamWrong, RETRY_AFTER_SECONDS);
}

/** Tells whether the source refused the request itself: no such record, or one that no record can have. */
export function isSourceRefusal(error: unknown): error is DataInclusionError {
  return isDataInclusionError(error) && ['not_found', 'invalid_request', 'usage'].includes(error.code);
}

/** Tells whether the source itself failed, which is worth a line in the log. */
export function isSourceFailure(error: unknown): error is DataInclusionError {
  return isDataInclusionError(error) && !isSourceRefusal(error);
}

/** Tells an error of the source to the log, without the text of the source: the message of a refusal quotes it. */
export function toLogFields(error: unknown): Readonly<Record<string, unknown>> {
  if (error instanceof ApiError) return { name: error.name, code: error.code, status: error.status };
  if (isDataInclusionError(error)) return { name: error.name, code: error.code, message: error.message };
  return error instanceof Error ? { name: error.name, message: error.message } : { name: typeof error };
}

function toApiProblem(error: ApiError): ProblemError {
  if (error.code === 'not_found') return new ProblemError({ status: 404, detail: fr.problem.noRecord });
  if (error.code === 'invalid_request') {
    const placed = error.details.filter(({ loc }) => loc.length > 0).slice(0, 20);
    if (placed.length > 0)
      return invalidQuery(placed.map(({ loc, msg, type }) => ({ loc: [...loc], msg: msg.slice(0, 500), type })));
    return invalidQuery(error.details[0]?.msg.slice(0, 500) ?? fr.problem.refusedBySource);
  }
  if (error.code === 'unauthorized' || error.code === 'forbidden') {
    return new ProblemError({ status: 502, detail: fr.problem.upstreamRefusedToken });
  }
  if (error.code === 'rate_limited')
    return retryLater(503, fr.problem.upstreamBusy, error.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
  if (error.status === 503)
    return retryLater(503, fr.problem.upstreamUnreachable, error.retryAfterSeconds ?? RETRY_AFTER_SECONDS);
  return retryLater(502, fr.problem.upstreamWrong, RETRY_AFTER_SECONDS);
}
