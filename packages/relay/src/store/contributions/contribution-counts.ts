import type { Etat } from '@inclusion-kit/sdk/contributions';

/** What a store may tell of its contributions together. */
export interface ContributionCounts {
  /** Counts contributions by state; a state that none is in may be left out. */
  countByEtat(): Promise<Partial<Record<Etat, number>>>;
}
