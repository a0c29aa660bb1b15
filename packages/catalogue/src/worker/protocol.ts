import type { PlainError } from '@inclusion-kit/sdk/internal';
import type { Dataset, DatasetProgress } from '../offer/dataset.ts';
import type { WordPart } from '../words/tables/word-parts.ts';

/** The first message of a page to a worker. It brings a port, and all later messages go through that port. */
export const CONNECT = 'inclusion-kit:connect';

/** The dataset to open, and how. */
export interface OpenRequest {
  readonly dataset: string | Blob;
  readonly cache?: boolean | undefined;
  readonly maxBytes?: number | undefined;
}

/** The requests of a page to a worker. Each request has a number, which its answer bears. */
export type ToWorker =
  | { readonly type: 'open'; readonly id: number; readonly request: OpenRequest }
  | {
      readonly type: 'call';
      readonly id: number;
      readonly target: 'source' | 'geography';
      readonly method: string;
      readonly args: readonly unknown[];
      readonly options: object;
    }
  | { readonly type: 'abort'; readonly id: number }
  /** The part of the tables of words that the worker asked for. Null where it did not come. */
  | { readonly type: 'part'; readonly name: string; readonly part: WordPart | null };

/** The description of a dataset that was opened in a worker. */
export type OpenedDataset = Omit<Dataset, 'source' | 'geography'>;

/** The messages of a worker to a page. */
export type ToPage =
  | { readonly type: 'hello' }
  /** The worker needs a part of the tables of words. */
  | { readonly type: 'part'; readonly name: string }
  | { readonly type: 'progress'; readonly progress: DatasetProgress }
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly type: 'failure'; readonly id: number; readonly error: PlainError };
