import type { OfferSearchParams, QuestionAnswer, QuestionId } from '@inclusion-kit/sdk';
import type { Survey } from './survey.ts';

/** An answer that may be proposed, before its results are counted. */
export interface Draft extends Pick<QuestionAnswer, 'id' | 'label' | 'params'> {
  /** How many readers are expected to give it, in any unit. */
  readonly weight: number;
  /** It stands for all values that have no answer of their own, after those that have one. */
  readonly isRest?: true;
}

/** A subject that a question may be about. */
export interface Subject {
  readonly id: QuestionId;
  /** The share of readers who can answer: our judgement, since nobody counted. */
  readonly known: number;
  /** Answers that leave more results than a list to read are none. */
  readonly isLast?: true;
  /** It cuts the list without a reason of the reader, so it is asked only where nothing that they surely know divides better. */
  readonly isCut?: true;
  /** Its answers have an order of their own. Those of others come by their results, the most first. */
  readonly isOrdered?: true;
  /** Drafts answers that narrow what the search asks already. None where nothing is narrower. */
  draft(params: OfferSearchParams, survey: Survey): readonly Draft[] | Promise<readonly Draft[]>;
}

/** Up to here a list is read, not divided. */
export const FEW = 10;

/** From this share on, readers surely know the answer. */
export const SURE = 0.9;

/** Answers of a question, besides « je ne sais pas ». */
export const MOST_ANSWERS = 4;

/** The same for what every reader knows: as many as there are needs. */
export const MOST_KNOWN = 12;
