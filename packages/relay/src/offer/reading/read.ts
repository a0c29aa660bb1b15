import type { CallOptions } from '@inclusion-kit/sdk';
import type { Presentation, ReadName } from './present.ts';

/** What a source is asked. */
export interface Read {
  name: ReadName;
  argument: unknown;
  presentation: Presentation;
}

/** What was read, as it is sent. */
export interface ReadBytes {
  body: Uint8Array<ArrayBuffer>;
  /** Version of the offer that answered; null when it has none. */
  version: string | null;
  /** Names of sources that did not answer; left out, all did. */
  absent?: readonly string[];
}

/** Reads at once what is sent, where a source can: its records never cross from one thread to another. */
export type ReadAsBytes = (read: Read, options?: CallOptions) => Promise<ReadBytes>;
