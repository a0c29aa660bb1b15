import type { CallOptions } from '../../source.ts';
import type { Contribution } from '../contribution.ts';
import type { FollowUp } from './follow-up.ts';
import type { Receipt } from './receipt.ts';

/** A change by its author to a contribution that is kept: how they know, or taking it back. */
export type Amendment =
  { readonly preuve: Pick<NonNullable<Contribution['preuve']>, 'moyen'> } | { readonly retrait: true };

/** The receiver of corrections: the relay, or business software that takes them itself. */
export interface ContributionSink {
  /**
   * Hands over one contribution and returns its receipt once it is kept.
   * @param options.idempotencyKey the same key for the same contribution, tried again, never keeps it twice.
   * @throws ApiError `invalid_request` with `details` that name each field at fault
   */
  submit(contribution: Contribution, options?: CallOptions & { idempotencyKey?: string }): Promise<Receipt>;
  /**
   * Completes a contribution that was kept, or takes it back, until it is decided. Absent where neither can be done.
   * @throws ApiError `http`, with status 409, when it is decided already
   */
  amend?(receipt: Receipt, amendment: Amendment, options?: CallOptions): Promise<void>;
  /**
   * Reads what became of a contribution, by the private link of its receipt. Absent where nobody can tell.
   * @throws ApiError `not_found` when it is kept no longer
   * @throws UsageError when the receipt has no `suivi`
   */
  follow?(receipt: Pick<Receipt, 'id' | 'suivi'>, options?: CallOptions): Promise<FollowUp>;
}
