import type { DiSheet } from '../../selection/sheet/di-sheet.ts';
import type { Language } from '../../shared/texts/language.ts';
import type { PartLoader, SearchContext } from '../di-search/search-context.ts';
import type { Answer } from '../question/search-state.ts';
import { sayTitle } from '../results/results.ts';

/** Gives the browser's own menu the offers of a list on the sheet of a selection, once its code has come. */
export function createListPaper(parts: PartLoader) {
  let sheet: DiSheet | null = null;
  return {
    /** Asks for the code and the texts. */
    expect: async (language: Language): Promise<void> => {
      await parts.load('paper');
      if (parts.statusOf('paper') !== 'ready') return;
      sheet ??= document.createElement('di-sheet');
      await sheet.learn(language);
    },
    /** Lays the list out. Returns the way back, or null where it is printed as it stands. */
    layOut: (within: Element | null, answer: Answer, context: SearchContext): (() => void) | null => {
      if (within === null || sheet === null) return null;
      const { texts, language, page, nameSource, listing } = context;
      const groups = listing.groupsOf(answer, page.doublons === 'groupes');
      const { length } = answer.results;
      return sheet.layOut(within, {
        offers: groups.map(({ lead }) => lead.service),
        title: sayTitle(answer, context),
        said: length < answer.total ? texts['more.count'](length, answer.total) : '',
        ...{ language, nameSource, texts: page.texts, offerLink: page.offerLink },
      });
    },
  };
}
