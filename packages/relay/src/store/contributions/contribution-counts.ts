import type { Etat } from '@inclusion-kit/sdk/contributions';

/** The counts that a store may give of its contributions. */
export interface ContributionCounts {
  /** Counts contributions by state. A state without any may be left out. */
  countByEtat(): Promise<Partial<Record<Etat, number>>>;
}
