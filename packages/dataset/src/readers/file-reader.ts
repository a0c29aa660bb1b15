import type { FileTold } from './record.ts';
import type { Room } from './xlsx/zip.ts';

/** A file of records, wherever it stands. A `File` of a page is one. */
export interface DataFile {
  /** Its name or path. The end of it tells the format, and messages show it whole. */
  readonly name: string;
  /** Tells whether `stream` gives the bytes unzipped, though the name ends with `.gz`. @default false */
  readonly isUnzipped?: boolean;
  /** Counts its bytes before they were unzipped, where `stream` gives them unzipped: archives inside may not grow far beyond. */
  readonly zippedBytes?: number;
  /** Counts the bytes that `stream` gives, as a `File` does. Without it, those of a file of gzip are read once more to be counted. */
  readonly size?: number;
  /** Opens its bytes. A file may be opened again. */
  stream(): ReadableStream<Uint8Array>;
  /** Reads the same bytes, each piece in the place of the one before: quicker, for who keeps no piece. */
  readonly passing?: () => AsyncIterable<Uint8Array>;
}

/** The place of a file inside archives: how deep, and the room that is left for the outermost one. */
export interface Inside {
  readonly depth: number;
  readonly room?: Room | undefined;
}

/** A data file as a reader meets it: already unzipped. */
export interface OpenedFile {
  /** The name that the person gave it. Messages repeat it. */
  readonly name: string;
  /** The file decoded, piece by piece. The caller of the reader reports another encoding than UTF-8. */
  readonly text: () => AsyncIterable<string>;
  /** The bytes, piece by piece. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** Its place inside archives, absent when it stands in none. */
  readonly inside?: Inside;
}

/** Opens the file of a territory, as `openDataset` of `@inclusion-kit/catalogue` does. */
export type OpenTerritory = (
  file: ReadableStream<Uint8Array>,
  options: { maxBytes: number },
) => Promise<{ source: { allStructures(): AsyncIterable<unknown>; allServices(): AsyncIterable<unknown> } }>;

/** How data files are read. */
export interface ReadOptions {
  /** Opens the files of a territory that `convert` writes. When left out, such files are reported as not read. */
  openTerritory?: OpenTerritory | undefined;
  /** Records outlive the lot that they come in. Without it, each of them may hold a whole piece of the file. @default true */
  areKept?: boolean | undefined;
  /** Tells by its name whether a file of an archive is read. @default all are */
  isWanted?: ((name: string) => boolean) | undefined;
}

export interface FileReader {
  /** Ends of the file names it reads, without dot, in lower case. Files whose name adds `.gz` come unzipped. */
  readonly extensions: readonly string[];
  /**
   * Gives the records in lots, each with its place, since each turn of an asynchronous generator costs as much as a record. A piece
   * that cannot be read is told in its place and loses only itself.
   */
  read(file: OpenedFile, options: ReadOptions): AsyncIterable<readonly FileTold[]>;
}
