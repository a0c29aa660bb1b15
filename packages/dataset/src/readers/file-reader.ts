import type { FileNote, FileRecord } from './record.ts';

/** A data file as a reader meets it: already unzipped. */
export interface DataFile {
  /** As the person named it; goes into what is told. */
  readonly path: string;
  /** The file decoded as UTF-8, piece by piece; that it is not UTF-8 is told by whoever opened it. */
  readonly text: () => AsyncIterable<string>;
  /** The bytes, piece by piece. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
}

/** Reads one format of data files. */
export interface FileReader {
  /** Ends of the file names it reads, without dot, in lower case; the same followed by `.gz` comes unzipped. */
  readonly extensions: readonly string[];
  /** Gives the records one by one, each with its place; what cannot be read is told in its place and loses only itself. */
  read(file: DataFile): AsyncIterable<FileRecord | FileNote>;
}
