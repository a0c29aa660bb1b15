import type { LocatedRecord } from '@inclusion-kit/sdk/prepare';
import { fr } from '../locales/fr.ts';
import type { DataFile, ReadOptions } from './file-reader.ts';
import { readLots } from './read-file.ts';
import { listOf, type BrokenPiece, type FileNote, type FileTold } from './record.ts';

/** The content of files, before any rule is applied. */
export interface ReadDataset {
  /** Structures, each with its place. */
  structures: LocatedRecord[];
  /** Services, each with its place. */
  services: LocatedRecord[];
  /** Rows of communes, as read. */
  communes: unknown[];
  /** Pieces that could not be read, by reason. */
  unreadable: Unreadable[];
  /** Facts to know about the files. */
  notes: string[];
}

/** A reason why pieces of files could not be read, how often, and where first. */
export interface Unreadable {
  /** The reason, as a sentence in French. */
  reason: string;
  /** How many pieces it concerns. */
  count: number;
  /** Name of the file where it occurs first. */
  file: string;
  /** Line of that file, from 1. */
  line: number;
}

/**
 * Reads the records of files, those of a page or those that `listDataFiles` of `@inclusion-kit/dataset/node` finds. A service
 * is told from a structure by its `structure_id`, unless its file names its lists.
 * @example const { structures, services } = await readDataset(input.files);
 */
export async function readDataset(files: Iterable<DataFile>, options: ReadOptions = {}): Promise<ReadDataset> {
  const dataset: ReadDataset = { structures: [], services: [], communes: [], unreadable: [], notes: [] };
  for (const file of files) {
    for await (const lot of readLots(file, options)) for (const told of lot) sort(dataset, told);
  }
  return dataset;
}

/** Formats the pieces that could not be read, one reason a line. Empty when all were read. */
export function formatUnreadable(unreadable: readonly Unreadable[]): string {
  return unreadable.map((one) => fr.dataset.unreadable(one)).join('\n');
}

function sort(dataset: ReadDataset, record: FileTold): void {
  if (record.kind === 'note') dataset.notes.push(toNote(record));
  else if (record.kind === 'broken') countUnreadable(dataset.unreadable, record);
  else {
    const list = listOf(record);
    const { value, file, line } = record;
    if (list === 'communes') dataset.communes.push(value);
    else dataset[list].push({ record: value, file, line });
  }
}

/** Writes a fact about a file as a sentence. */
export const toNote = (note: FileNote): string => fr.dataset.note(note);

/** Counts one more piece that could not be read. Only the first place of a reason is kept. */
export function countUnreadable(unreadable: Unreadable[], { reason, file, line }: BrokenPiece): void {
  const known = unreadable.find((told) => told.reason === reason);
  if (known === undefined) unreadable.push({ reason, count: 1, file, line });
  else known.count += 1;
}
