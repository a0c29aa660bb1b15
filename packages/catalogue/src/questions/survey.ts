import type { CallOptions, Facets, OfferSearchParams } from '@inclusion-kit/sdk';

/** The counts of the results of a search that a question is found by, with the values that its words mean. */
export interface Survey extends Facets {
  /** Returns how many results are left with parameters that narrow the search. */
  readonly count: (given: OfferSearchParams) => number | Promise<number>;
  /** The moment of the question. */
  readonly now: Date;
}

/** Counts the results of a search. */
export type TakeSurvey = (params: OfferSearchParams, options?: CallOptions) => Promise<Survey>;
