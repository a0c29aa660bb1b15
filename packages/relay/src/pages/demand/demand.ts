import type { SoughtWord } from '../../store/lost-words.ts';
import type { DemandMark, ToldNeed, ToldSearches } from '../../contributions/moderation/demand.ts';

/** The needs, the searches and the words without an answer, of one territory. */
export interface Demand {
  /** The territory that is chosen, as addresses write it. Null for all that the relay knows. */
  readonly territoire: string | null;
  /** Its name, null where no list of communes knows it: then the lists are those of the whole relay. */
  readonly nom: string | null;
  /** Requests that the lists leave out: nobody knows whether they are of the territory. */
  readonly left: LeftOut;
  /** Names of the départements by which the words are counted. Empty for the whole relay. */
  readonly departements: readonly string[];
  /** The needs by commune and theme, small numbers gathered. */
  readonly told: readonly ToldNeed[];
  /** Searches that found nothing, by place and category. Null where nobody counts them. */
  readonly vain: readonly ToldSearches[] | null;
  /** Places and categories whose searches found nothing, with those that the list leaves out as the rarest. */
  readonly vainLines: number;
  /** All these searches by category, that of most first, as the figures tell them. */
  readonly vainThemes: ReadonlyMap<string, number>;
  readonly words: readonly SoughtWord[];
  /** The acts about them, by their names in the trail of acts. */
  readonly marks: ReadonlyMap<string, DemandMark>;
  /** Smaller numbers are not told. */
  readonly least: number;
  /** True where acts about needs are kept. */
  readonly hasMarks: boolean;
  /** True where searches know a word once it has a meaning. */
  readonly usesWords: boolean;
}

/** Needs, and lines of searches, that are of no list of a territory. */
export interface LeftOut {
  /** Needs that were too few in their communes, line by line: they are gathered by département. */
  readonly besoins: readonly number[];
  /** Lines of searches that tell their département alone. A search for several categories is in the line of each: no sum is told. */
  readonly departement: number;
  /** Lines of searches that tell no place. */
  readonly nowhere: number;
}
