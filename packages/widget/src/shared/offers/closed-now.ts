import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { closureIn } from './standing.ts';

/** Tells whether an offer is closed today, as a whole: its hours tell nothing then. */
export function isClosedNow(service: DetailedService, now: Date): boolean {
  const found = closureIn(service, now);
  return found !== null && (found.closure.du ?? '') <= now.toISOString().slice(0, 10);
}
