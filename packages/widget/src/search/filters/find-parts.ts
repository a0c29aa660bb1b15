/** What the fields and the filters of a search load only when they are used, by name. */
export const findParts = {
  /** What the groups of filters hold. */
  filters: () => import('./di-filters/panel.ts'),
  /** The filters that typed words lead to. */
  words: () => import('../bar/keyword-field/keyword-filters.ts'),
} satisfies Record<string, () => Promise<unknown>>;
