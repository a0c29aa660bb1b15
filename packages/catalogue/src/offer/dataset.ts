import type { DatasetReport } from '@inclusion-kit/sdk/prepare';
import type { Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import type { Source } from '@inclusion-kit/sdk/schemas';
import type { Catalogue } from './catalogue.ts';

/** A dataset that was opened: the source to search, and the facts about its data. */
export interface Dataset {
  /** Answers as the API does, and more. */
  readonly source: Catalogue;
  /** The communes of the dataset, which a person may search around. */
  readonly geography: Geography & PositionLookup;
  /** Day of the data, `YYYY-MM-DD`, null when the file does not say. */
  readonly date: string | null;
  /** Licence of the data, null when the file does not say. */
  readonly licence: string | null;
  /** The sources of the data. */
  readonly sources: readonly Source[];
  /** The refused, emptied and doubtful values of a file of records. Absent for a territory file, made of checked ones. */
  readonly report?: DatasetReport;
}

/** How far the opening of a dataset, or what follows it, has come. */
export interface DatasetProgress {
  /**
   * The part being read. `index`: the part that first results need. `records`: a whole file that has no index. `offline`: the
   * rest of the file, kept for the next visit once the dataset is open.
   */
  readonly phase: 'index' | 'records' | 'offline';
  /** Bytes received so far. */
  readonly receivedBytes: number;
  /** Null when the server does not say. */
  readonly totalBytes: number | null;
}

/** Milliseconds between two reports of progress: nobody reads faster, and each is a message from a worker. */
const TOLD_EVERY_MS = 100;

/** Holds back reports of progress that come too often. The end of a phase, when it is known, is always reported. */
export function calmly(
  onProgress: ((progress: DatasetProgress) => void) | undefined,
): ((progress: DatasetProgress) => void) | undefined {
  if (onProgress === undefined) return undefined;
  let last = -Infinity;
  return (progress) => {
    const now = performance.now();
    if (now - last < TOLD_EVERY_MS && progress.receivedBytes !== progress.totalBytes) return;
    last = now;
    onProgress(progress);
  };
}
