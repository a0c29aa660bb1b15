import type { ContributionPartName } from './form.ts';

/** What <di-contribution> loads only when it is used, by name. */
export const contributionParts = {
  /** What the first drawing does not wait for. */
  more: () => import('./more.ts'),
  /** The weekly grid of opening hours. */
  hours: () => import('../fields/hours-field/define.ts'),
  /** The field that suggests what it finds: addresses, places of a zone, records, networks. */
  suggest: () => import('../../shared/suggest-field/define.ts'),
} satisfies Record<ContributionPartName, () => Promise<unknown>>;
