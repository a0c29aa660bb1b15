/**
 * The parts of <di-service> that are loaded only when they are used, by name. An offer can be read and reached without them.
 * The list is separate, so that a page that shows one offer carries no search.
 */
export const serviceParts = {
  /** The lines of a record, corrected in place. */
  fix: () => import('../../contribution/correction/define.ts'),
  /** The marks of the corrections that this device told. */
  told: () => import('../../contribution/told/define.ts'),
  /** The whole form of a correction. */
  correction: () => import('../../contribution/form/define.ts'),
  /** The form that reports a closure or a duplicate. */
  report: () => import('../../contribution/report/define.ts'),
  /** The panel of an orientation, with its text. */
  orientation: () => import('../orientation/define.ts'),
  /** A map of one point. */
  map: () => import('../../search/map/define.ts'),
  /** The names of networks, for a structure that is of one. */
  networks: () => import('./sections/networks.ts'),
  /** The changes made here, before and after. */
  changes: () => import('./sections/changes.ts'),
} satisfies Record<string, () => Promise<unknown>>;

/** A part that is loaded when it is used. */
export type ServicePartName = keyof typeof serviceParts;
