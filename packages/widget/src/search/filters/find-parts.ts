/** The parts of the fields and the filters that are loaded only when they are used, by name. */
export const findParts = {
  /** The content of the groups of filters. */
  filters: () => import('./di-filters/panel.ts'),
  /** The names of thématiques, for those that are chosen. */
  thematiques: () => import('./theme-labels.ts'),
  /** The filters that typed words lead to. */
  words: () => import('../bar/keyword-field/keyword-filters.ts'),
} satisfies Record<string, () => Promise<unknown>>;
