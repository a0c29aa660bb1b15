// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, isNumber, isRecord } from './checks.ts';
import type { ApiErrorBody, ProblemBody } from '../answers/error-body.ts';

/**
 * Tells whether a value is a `ApiErrorBody` as the API gives it, every field present: `ApiErrorBody.parse` would return its like.
 * When it is not, `ApiErrorBody.parse` completes it or says what is wrong.
 * @example const model = isApiErrorBody(value) ? value : ApiErrorBody.parse(value);
 */
export function isApiErrorBody(given: unknown): given is ApiErrorBody {
  if (!isRecord(given)) return false;
  const { detail } = given;
  return (
    typeof detail === 'string' ||
    areAll(
      detail,
      (item: unknown) =>
        isRecord(item) &&
        areAll(item['loc'], (item: unknown) => typeof item === 'string' || isNumber(item)) &&
        typeof item['msg'] === 'string' &&
        typeof item['type'] === 'string',
    )
  );
}

/**
 * Tells whether a value is a `ProblemBody` as the API gives it, every field present: `ProblemBody.parse` would return its like.
 * When it is not, `ProblemBody.parse` completes it or says what is wrong.
 * @example const model = isProblemBody(value) ? value : ProblemBody.parse(value);
 */
export function isProblemBody(given: unknown): given is ProblemBody {
  if (!isRecord(given)) return false;
  const { title, status, detail, hint, errors } = given;
  return (
    typeof title === 'string' &&
    isNumber(status) &&
    (detail === undefined || typeof detail === 'string') &&
    (hint === undefined || typeof hint === 'string') &&
    (errors === undefined ||
      areAll(
        errors,
        (item: unknown) =>
          isRecord(item) &&
          typeof item['field'] === 'string' &&
          typeof item['message'] === 'string' &&
          (item['code'] === undefined || typeof item['code'] === 'string'),
      ))
  );
}
