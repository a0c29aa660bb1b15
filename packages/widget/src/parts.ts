/**
 * What <di-search> loads only when it is used, by name. Nothing else of the elements is imported dynamically from a root, so
 * that this list says what a first result does not wait for.
 */
export const parts = {
  /** The fields, the filters, what is done with offers: their room is kept until they come. */
  rest: () => import('./elements/di-search/rest.ts'),
  /** What keeps the search in the address of the page. */
  url: () => import('./controllers/url.ts'),
  /** What to change in a search that found nothing, and the form that reports the need. */
  empty: () => import('./elements/di-search/empty.ts'),
  /** One offer in full. */
  detail: () => import('./elements/di-service/define.ts'),
  /** The bar of the offers kept aside. */
  tray: () => import('./elements/di-selection-tray/define.ts'),
  /** The offers kept aside: put in order, printed, sent. */
  selection: () => import('./elements/di-selection/define.ts'),
  /** The form of a correction. */
  correction: () => import('./elements/di-contribution/define.ts'),
  /** The map of the results. */
  map: () => import('./elements/di-map/define.ts'),
} satisfies Record<string, () => Promise<unknown>>;
