import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import { dangersIn } from '@inclusion-kit/sdk/words';
import type { ReactiveControllerHost } from 'lit';
import type { SearchTexts } from '../../../locales/fr/search.ts';
import type { Territory } from '../../../shared/places/places.ts';
import { ReadingTask } from '../../../shared/reading/reading-task.ts';
import type { Answer, SearchState } from '../../question/search-state.ts';
import { besideTown } from './beside-town.ts';
import { codeIn, readTowns, tellTowns, toInTown, type InTown } from './meant-town.ts';

/** A town that the words of a search named, which was searched in at once. */
export interface TakenTown {
  readonly from: SearchState;
  /** Number of offers of the words everywhere. */
  readonly total: number;
  readonly to: InTown;
}

interface Hooks {
  /** Returns the answer to words that have no place, where one could be taken. */
  readonly answer: () => Answer | null;
  readonly geography: () => Geography | null;
  readonly territory: () => Territory;
  /** Searches in the town. */
  readonly take: (change: InTown) => void;
}

/** Returns the name or the code of a town that the words of an answer say. Null where they say none, or a place was asked for beside them. */
export function townIn({ query, town }: Answer): string | null {
  if (query.code_commune !== null || query.bbox !== null) return null;
  return town ?? codeIn(query.q);
}

export type TownSearch = ReturnType<typeof createTownSearch>;

/** Looks for the town that the words of an answer name: it is searched in at once, or one of several is chosen first. */
export function createTownSearch(host: ReactiveControllerHost, hooks: Hooks) {
  const named = (): string | null => {
    const answer = hooks.answer();
    return answer === null ? null : townIn(answer);
  };
  const reading = new ReadingTask(host, {
    from: hooks.geography,
    key: () => (named() === null ? null : (hooks.answer()?.query ?? null)),
    read: async (geography, query, signal) => {
      const town = named() ?? '';
      const found = await readTowns(geography, town, hooks.territory(), signal);
      const { sure, several } = tellTowns(found, query);
      // Five figures may be only a number, and a town alone is looked for in texts.
      const isOutside = found.length === 0 && codeIn(town) === null && besideTown(query.q, town) !== '';
      return { sure: sure === null ? null : toInTown(sure, town, query.q), several, isOutside };
    },
    onAnswer: ({ sure }) => {
      const answer = hooks.answer();
      if (sure === null || answer === null) return;
      towns.taken = { from: answer.query, total: answer.total, to: sure };
      hooks.take(sure);
    },
  });
  const towns = {
    /** The last town that was taken for the place. */
    taken: null as TakenTown | null,
    /**
     * The towns from which one is chosen before any offer: none of them where the town stands outside of the territory, so that no offer
     * of the words is near it. Null where nothing is chosen.
     */
    get several(): readonly Commune[] | null {
      const answer = hooks.answer();
      if (answer === null || named() === null || reading.answer === undefined) return null;
      const { several, isOutside } = reading.answer;
      // Somebody in danger is not kept from the offers that help from anywhere.
      return several.length > 0 || (isOutside && answer.total > 0 && dangersIn(answer.query.q).length === 0)
        ? several
        : null;
    },
    /** Tells whether one of several towns is chosen before any offer, or a town of elsewhere is told in their place. */
    get isAsked(): boolean {
      return towns.several !== null;
    },
    /** Says what is told or asked in the place of offers. Null where they are shown. */
    say: (texts: SearchTexts): string | null => {
      const { several } = towns;
      return several && (several.length === 0 ? texts['place.elsewhere'](named() ?? '') : texts['place.ask']);
    },
    /** Tells whether the town is looked for, or its offers are: those of everywhere are not what was asked. */
    isTaking: (isSearching: boolean): boolean => {
      if (named() === null || reading.hasFailed) return false;
      return reading.answer === undefined || (reading.answer.sure !== null && isSearching);
    },
    /** Forgets the town that was taken. Returns the search as it was typed. */
    forget: (): SearchState | null => {
      const { from = null } = towns.taken ?? {};
      towns.taken = null;
      return from;
    },
  };
  return towns;
}
