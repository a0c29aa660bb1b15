// Made from the schemas by scripts/generate-accept.ts: change them, then run it again.
import { areAll, isNumber, isRecord } from './checks.ts';
import type { OfferQuestion } from '../answers/question.ts';

/**
 * Tells whether a value is a `OfferQuestion` as the API gives it, every field present: `OfferQuestion.parse` would return its like.
 * When it is not, `OfferQuestion.parse` completes it or says what is wrong.
 * @example const model = isOfferQuestion(value) ? value : OfferQuestion.parse(value);
 */
export function isOfferQuestion(given: unknown): given is OfferQuestion {
  if (!isRecord(given)) return false;
  const { total, question } = given;
  return (
    isNumber(total) &&
    (question === null ||
      (isRecord(question) &&
        typeof question['id'] === 'string' &&
        typeof question['label'] === 'string' &&
        areAll(
          question['answers'],
          (item: unknown) =>
            isRecord(item) &&
            typeof item['id'] === 'string' &&
            typeof item['label'] === 'string' &&
            isRecord(item['params']) &&
            isNumber(item['count']) &&
            (item['inconnus'] === undefined || isNumber(item['inconnus'])),
        )))
  );
}
