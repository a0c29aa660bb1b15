import type { ConfirmationStatus } from './confirmations.ts';

/** Tells whether this reader has just confirmed an offer, on its way or kept. */
export function isConfirmedHere(status: ConfirmationStatus | null): boolean {
  return status === 'held' || status === 'sending' || status === 'done';
}
