import type { FileTold } from './record.ts';

/** Reads the text of a file, piece by piece. */
export interface TextReader {
  /** Reads text that goes on where the last one ended. Returns what is known by then. */
  push(text: string): FileTold[];
  /** Reads what still waits, once the file has ended. */
  end(): FileTold[];
  /** Tells whether the rest of the file is not to be read. */
  readonly isStopped: boolean;
  /** Tells whether a record may not begin here: one goes on, or the header of a table is still to come. */
  readonly isWaiting: boolean;
  /** Tells whether the last row since `skip` is none, null where there is no row. */
  readonly isLastBroken: boolean | null;
  /** Goes on behind lines that were read elsewhere, with what is known of their last row. */
  skip(lines: number, isLastBroken: boolean | null): void;
}
