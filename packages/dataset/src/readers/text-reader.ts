import type { FileTold } from './record.ts';

/** Reads the text of a file, piece by piece. */
export interface TextReader {
  /** Reads text that goes on where the last one ended. Returns what is known by then. */
  push(text: string): FileTold[];
  /** Reads what still waits, once the file has ended. */
  end(): FileTold[];
  /** Tells whether the rest of the file is not to be read. */
  readonly isStopped: boolean;
}
