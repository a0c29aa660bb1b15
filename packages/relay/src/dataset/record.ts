/** A record longer than this has lost its end. */
export const MAX_RECORD_CHARACTERS = 2_000_000;

/** One record of a file, or the reason why it could not be read. */
export type FileRecord =
  | { kind: 'record'; value: unknown; file: string; line: number; list: RecordList | null }
  | { kind: 'broken'; reason: string; file: string; line: number };

/** The list that a record stood in, when its file names its lists. */
export type RecordList = 'structures' | 'services' | 'communes';
