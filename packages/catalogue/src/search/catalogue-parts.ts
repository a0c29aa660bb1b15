import type { LocalWord } from '@inclusion-kit/sdk/words';
import { createBestOfClusters } from '../selection/best-of-clusters.ts';
import type { Columns } from '../columns/columns.ts';
import type { KnownCommunes } from '../geography/known-communes.ts';
import { createPlaceIndexes } from '../places/place-indexes.ts';
import { createPlaceFinder } from '../places/place.ts';
import type { Records } from '../columns/records.ts';
import { createSelection } from '../selection/selection.ts';
import { createServiceIndexes } from '../selection/service-indexes.ts';
import { createShownStructures } from '../columns/shown-structures.ts';
import { createWithheldRecords } from '../columns/withheld-records.ts';
import { createWordCandidates } from '../words/word-candidates.ts';
import { createWordSearch } from '../words/word-search.ts';
import type { KnownWords } from '../words/word-matches.ts';

/** The parts that the calls of a catalogue share. */
export type CatalogueParts = ReturnType<typeof createParts>;

/** Creates the parts of a catalogue. Each part is built when it is first asked for. */
export function createParts(
  columns: Columns,
  records: Records,
  {
    communes,
    now,
    hiddenSources,
    words,
    towns = [],
    isAtOther,
  }: {
    communes: KnownCommunes;
    now: () => Date;
    hiddenSources: readonly string[];
    words?: readonly LocalWord[] | (() => readonly LocalWord[]) | undefined;
    towns?: KnownWords['towns'] | undefined;
    isAtOther: ((number: number) => boolean) | null;
  },
) {
  const shownStructures = createShownStructures(columns.structures.source, hiddenSources);
  const withheld = createWithheldRecords(columns, records);
  const localWords = typeof words === 'function' ? words : () => words;
  return {
    columns,
    records,
    communes,
    now,
    withheld,
    /** The structures that lists may show, or null when they may show all. */
    shownStructures,
    indexes: createServiceIndexes(columns, now, shownStructures, withheld),
    findPlace: createPlaceFinder(createPlaceIndexes(columns.services), communes, isAtOther),
    isAtOther,
    bestOfClusters: createBestOfClusters(columns.structures),
    /** Over services. */
    selection: createSelection(columns.services.count),
    /** Returns the words of the territory, beside those of the kit. */
    localWords,
    prepareWords: createWordSearch(columns, records, { words: localWords, communes: communes.all, towns }),
    holdingWords: createWordCandidates(columns.services.count),
  };
}
