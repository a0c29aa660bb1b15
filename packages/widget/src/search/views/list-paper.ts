import type { LitElement } from 'lit';
import type { DiSheet } from '../../selection/sheet/di-sheet.ts';
import { followPrinting } from '../../shared/elements/near-print.ts';
import type { UrgentOnPaper } from '../../selection/di-selection/sheet.ts';
import type { SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';

/** The list that is on screen. */
export interface ShownList {
  readonly answer: Answer;
  readonly title: string;
  /** The national numbers, where the words of the search tell a danger. */
  readonly urgent: UrgentOnPaper | null;
  readonly context: SearchContext;
}

const followed = new WeakSet<LitElement>();

/**
 * Gives the browser's own menu the offers of a list on the sheet of a selection, once for a search.
 * @param shown returns the list, or null where another view is shown, which has its own page of paper
 */
export function followListPrinting(search: LitElement, shown: () => ShownList | null): void {
  if (followed.has(search)) return;
  followed.add(search);
  let sheet: DiSheet | null = null;
  const expect = async ({ parts, language }: SearchContext): Promise<void> => {
    await parts.load('paper');
    if (parts.statusOf('paper') !== 'ready') return;
    sheet ??= document.createElement('di-sheet');
    await sheet.learn(language);
  };
  const layOut = ({ answer, title, urgent, context }: ShownList): (() => void) | null => {
    const within = search.renderRoot.querySelector('.results');
    if (within === null || sheet === null) return null;
    const { texts, language, page, nameSource, listing } = context;
    const { length } = answer.results;
    return sheet.layOut(within, {
      offers: listing.groupsOf(answer, page.doublons === 'groupes').map(({ lead }) => lead.service),
      title,
      urgent,
      said: length < answer.total ? texts['more.count'](length, answer.total) : '',
      ...{ language, nameSource, texts: page.texts, offerLink: page.offerLink },
    });
  };
  followPrinting(search, {
    load: () => {
      const list = shown();
      if (list !== null) void expect(list.context);
    },
    layOut: () => {
      const list = shown();
      return list === null ? null : layOut(list);
    },
  });
}
