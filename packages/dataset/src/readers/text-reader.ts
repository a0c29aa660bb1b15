import type { FileTold } from './record.ts';

/** Reads the text of a file, or of a part of it that begins with a record, piece by piece. */
export interface TextReader {
  /** Reads text that goes on where the last one ended. Returns what is known by then. */
  push(text: string): FileTold[];
  /** Reads what still waits, once the file has ended. */
  end(): FileTold[];
  /** The line that comes next, from that of the start. */
  readonly line: number;
  /** Tells whether all text so far was told, so that a record begins behind it. */
  readonly isBetween: boolean;
  /** Tells whether the rest of the file is not to be read. */
  readonly isStopped: boolean;
}
