/**
 * What <di-service> loads only when it is used, by name: reading an offer and reaching it wait for none of it. A list of its
 * own, so that a page that shows one offer carries no search.
 */
export const serviceParts = {
  /** The form of a correction. */
  correction: () => import('../../contribution/form/define.ts'),
  /** The form that reports a closure or a duplicate. */
  report: () => import('../../contribution/report/define.ts'),
  /** The text of an orientation, and what opens with it. */
  orientation: () => import('../orientation/define.ts'),
  /** A map of one point. */
  map: () => import('../../search/map/define.ts'),
  /** The offer on one page of paper. */
  paper: () => import('../paper/paper.ts'),
  /** The names of networks, for a structure that is of one. */
  networks: () => import('./sections/networks.ts'),
  /** What was changed here, before and after. */
  changes: () => import('./sections/changes.ts'),
} satisfies Record<string, () => Promise<unknown>>;

/** A part that is loaded when it is used. */
export type ServicePartName = keyof typeof serviceParts;
