/** What the fields and the filters of a search load only when they are used, by name. */
export const findParts = {
  /** What the groups of filters hold. */
  filters: () => import('./elements/di-filters/panel.ts'),
  /** The filters that typed words lead to. */
  words: () => import('./state/words.ts'),
} satisfies Record<string, () => Promise<unknown>>;
