import { createBestOfClusters, type BestOfClusters } from './search/best-of-clusters.ts';
import type { CodeTest } from './columns/code-test.ts';
import type { Columns } from './columns/columns.ts';
import type { KnownCommunes } from './places/known-communes.ts';
import { createPlaceIndexes } from './places/place-indexes.ts';
import { createPlaceFinder, type PlaceFinder } from './places/place.ts';
import type { Records } from './records.ts';
import { createSelection, type Selection } from './search/selection.ts';
import { createServiceIndexes, type ServiceIndexes } from './columns/service-indexes.ts';
import { createShownStructures } from './columns/shown-structures.ts';
import { createWordCandidates } from './words/word-candidates.ts';
import { createWordSearch, type PrepareWords } from './words/word-search.ts';

/** The parts that the calls of a catalogue share. */
export interface CatalogueParts {
  readonly columns: Columns;
  readonly records: Records;
  readonly communes: KnownCommunes;
  /** The structures that lists may show, or null when they may show all. */
  readonly shownStructures: () => CodeTest | null;
  readonly indexes: ServiceIndexes;
  readonly findPlace: PlaceFinder;
  readonly bestOfClusters: BestOfClusters;
  /** Over services. */
  readonly selection: Selection;
  readonly prepareWords: PrepareWords;
  readonly holdingWords: ReturnType<typeof createWordCandidates>;
}

/** Creates the parts of a catalogue. Each part is built when it is first asked for. */
export function createParts(
  columns: Columns,
  records: Records,
  { communes, now, hiddenSources }: { communes: KnownCommunes; now: () => Date; hiddenSources: readonly string[] },
): CatalogueParts {
  const shownStructures = createShownStructures(columns.structures.source, hiddenSources);
  return {
    columns,
    records,
    communes,
    shownStructures,
    indexes: createServiceIndexes(columns, now, shownStructures),
    findPlace: createPlaceFinder(createPlaceIndexes(columns.services), communes),
    bestOfClusters: createBestOfClusters(columns.structures),
    selection: createSelection(columns.services.count),
    prepareWords: createWordSearch(columns, records),
    holdingWords: createWordCandidates(columns.services.count),
  };
}
