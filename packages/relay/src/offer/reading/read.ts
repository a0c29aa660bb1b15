import type { CallOptions } from '@inclusion-kit/sdk';
import type { Presentation, ReadName } from './present.ts';

export interface Read {
  name: ReadName;
  argument: unknown;
  presentation: Presentation;
}

export interface ReadBytes {
  body: Uint8Array<ArrayBuffer>;
  /** Version of the offer that answered, or null when it has none. */
  version: string | null;
  /** Names of the sources that did not answer. Absent when all did. */
  absent?: readonly string[];
}

/** Reads the bytes to send directly, where a source can: its records never cross from one thread to another. */
export type ReadAsBytes = (read: Read, options?: CallOptions) => Promise<ReadBytes>;
