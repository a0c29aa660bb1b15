import type { CallOptions, OfferQuestion, OfferSearchParams } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import type { TakeSurvey } from './survey.ts';

/** Asks the next question about the results of a search. Its code and its texts come when a question is first asked. */
export async function askNext(
  take: TakeSurvey,
  params: OfferSearchParams,
  options?: CallOptions,
): Promise<OfferQuestion> {
  const { nextQuestion } = await loadPart(() => import('./next-question.ts'));
  return nextQuestion(await take(params, options), params);
}
