import type { Model } from '@inclusion-kit/sdk/schemas';

/** A record longer than this has lost its end. */
export const MAX_RECORD_CHARACTERS = 2_000_000;

/** One record of a file, or the reason why it could not be read. */
export type FileRecord =
  { kind: 'record'; value: unknown; file: string; line: number; list: RecordList | null } | BrokenPiece;

/** A piece of a file that could not be read. */
export interface BrokenPiece {
  /** Tells a broken piece from a record. */
  kind: 'broken';
  /** The reason, a sentence in French. */
  reason: string;
  /** Name of the file. */
  file: string;
  /** Line in the file, the first being 1. */
  line: number;
  /** Tells whether the file ends before its end or cannot be read at all, so that other records may be missing. */
  isCut?: boolean;
  /** Tells that only letters were lost: every record was read, and who reads the file for its rows may go on. */
  isNote?: boolean;
}

/** Something to know about a file as a whole. */
export interface FileNote {
  /** Tells a note from a record. */
  kind: 'note';
  /** The fact, as a sentence in French. */
  message: string;
  /** Name of the file. */
  file: string;
}

/** The news of reading a file: a record, a piece that could not be read, or a fact about the file. */
export type FileTold = FileRecord | FileNote;

/** The list that a record stood in, when its file names its lists. */
export type RecordList = 'structures' | 'services' | 'communes';

/** Returns the list that a record belongs to: a service bears a `structure_id`, a commune has a `code` and no `id`. */
export function listOf({ value, list }: Extract<FileRecord, { kind: 'record' }>): RecordList {
  if (list !== null) return list;
  if (typeof value !== 'object' || value === null) return 'structures';
  if ('structure_id' in value) return 'services';
  return 'code' in value && 'nom' in value && !('id' in value) ? 'communes' : 'structures';
}

/** Returns the model of a record, null for a commune. */
export function modelOf(record: Extract<FileRecord, { kind: 'record' }>): Model | null {
  const list = listOf(record);
  return list === 'communes' ? null : list === 'structures' ? 'structure' : 'service';
}
