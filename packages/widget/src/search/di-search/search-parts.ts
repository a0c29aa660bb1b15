import type { PartsController } from '../../shared/elements/parts-controller.ts';
import type { SearchContext, SearchPartName } from './search-context.ts';

/**
 * What <di-search> loads only when it is used, by name. Nothing else of the elements is imported dynamically from a root, so
 * that this list says what a first result does not wait for.
 */
export const parts = {
  /** The fields, the filters, what is done with offers: their room is kept until they come. */
  rest: () => import('./rest.ts'),
  /** What keeps the search in the address of the page. */
  url: () => import('../address/url.ts'),
  /** What to change in a search that found nothing, and the form that reports the need. */
  empty: () => import('../results/empty.ts'),
  /** One offer in full. */
  detail: () => import('../../offer/detail/define.ts'),
  /** The bar of the offers kept aside. */
  tray: () => import('../../selection/tray/define.ts'),
  /** The offers kept aside: put in order, printed, sent. */
  selection: () => import('../../selection/di-selection/define.ts'),
  /** The form of a correction. */
  correction: () => import('../../contribution/form/define.ts'),
  /** The map of the results. */
  map: () => import('../map/define.ts'),
} satisfies Record<SearchPartName, () => Promise<unknown>>;

/** Loads these parts, and tells where each stands. */
export type SearchParts = PartsController<typeof parts>;

/** The search with what its loaded parts export. */
export interface SearchContextWithParts extends SearchContext {
  readonly parts: SearchParts;
}
