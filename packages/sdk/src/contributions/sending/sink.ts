import type { CallOptions } from '../../source.ts';
import type { Contribution } from '../contribution.ts';
import type { Receipt } from './receipt.ts';

/** The receiver of corrections: the relay, or business software that takes them itself. */
export interface ContributionSink {
  /**
   * Hands over one contribution and returns its receipt once it is kept.
   * @param options.idempotencyKey the same key for the same contribution, tried again, never keeps it twice.
   * @throws ApiError `invalid_request` with `details` that name each field at fault
   */
  submit(contribution: Contribution, options?: CallOptions & { idempotencyKey?: string }): Promise<Receipt>;
}
