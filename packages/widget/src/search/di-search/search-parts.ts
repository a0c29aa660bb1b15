import type { PartsController } from '../../shared/elements/parts-controller.ts';
import type * as Words from '../words/words.ts';
import type { SearchContext, SearchPartName } from './search-context.ts';

/**
 * The parts of <di-search> that are loaded when they are used, by name. The order counts: code that two parts share is in the
 * file of the one that stands first here.
 */
export const parts = {
  /** The opening hours of the cards, in room that is kept, the filters, the question about many results, the menu of languages. */
  around: () => import('./around-cards.ts'),
  /** The fields with suggestions, once somebody goes to them. Plain fields stand there until they come. */
  fields: () => import('../bar/fields.ts'),
  /** The needs in plain words, while nothing is asked. */
  needs: () => import('../needs/define.ts'),
  /** The map of the results. */
  map: () => import('../map/define.ts'),
  /** The proposals after a search that found nothing, and the form that reports the need. */
  empty: () => import('../results/empty.ts'),
  /** The form that reports a need, under a list. */
  need: () => import('../results/need.ts'),
  /** The note of the facts that most offers of a list share. */
  note: () => import('../results/said-note.ts'),
  /** The needs that words mean. The words of dangers and their numbers are a file of their own, asked for at the same time. */
  words: (): Promise<typeof Words> =>
    Promise.all([import('../words/words.ts'), import('../words/danger.ts')]).then(([words]) => words),
  /** The place of an offer that is open, of its form and of the offers kept aside. */
  opened: () => import('../views/opened.ts'),
  /** One offer in full. */
  detail: () => import('../../offer/detail/define.ts'),
  /** The bar of the offers kept aside. */
  tray: () => import('../views/selection-tray.ts'),
  /** The offers kept aside: put in order, printed, sent. */
  selection: () => import('../../selection/di-selection/define.ts'),
  /** The sheet of paper of a list. */
  paper: () => import('../../selection/sheet/define.ts'),
  /** The back of a card, which corrects it in place. */
  turned: () => import('../results/turned.ts'),
  /** The form of a correction. */
  correction: () => import('../../contribution/form/define.ts'),
  /** Confirmations that an offer is still correct: held, sent, kept for when the network is back. */
  confirmations: () => import('../../shared/sending/confirmations.ts'),
} satisfies Record<SearchPartName, () => Promise<unknown>>;

/** Loads these parts, and tells where each stands. */
export type SearchParts = PartsController<typeof parts>;

/** The context of the search with the exports of its loaded parts. */
export interface SearchContextWithParts extends SearchContext {
  readonly parts: SearchParts;
}
