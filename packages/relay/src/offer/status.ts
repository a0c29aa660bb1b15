import type { UnreadableRecord } from './upstream/kept-offer.ts';

/** The state of the offer that the relay answers from. Nothing in it names a folder of the machine. */
export interface OfferStatus extends ServedRecords {
  /** Place that records come from. */
  origin: 'demonstration' | 'files' | 'api';
  /** The part that answers now: records in memory, or the API itself until a first synchronisation has ended. */
  reads: 'catalogue' | 'api';
  /** How many attempts there were since the start. */
  attempts: OfferAttempts;
  /** Each API that records come from, none for files. */
  upstreams: readonly UpstreamStatus[];
}

/** The records that are served, of all sources or of one API. */
export interface ServedRecords {
  /** ISO date and time at which their files were written, or their synchronisation begun. Null while none are served. */
  date: string | null;
  /** How many structures there are, or null while the API itself answers. */
  structures: number | null;
  /** How many services there are, or null while the API itself answers. */
  services: number | null;
  /** ISO date and time of the last attempt to replace them, successful or not. Null before the first. */
  last_attempt: string | null;
  /** Why the last attempt failed, in French, or null when it succeeded. */
  last_error: string | null;
}

export interface UpstreamStatus extends ServedRecords {
  name: string;
  /** Records that this API answered an error for, and that are missing. Absent when it gave all. */
  unreadable?: readonly UnreadableRecord[];
}

/** Synchronisations and readings of changed files, by how they ended. */
export interface OfferAttempts {
  succeeded: number;
  failed: number;
}

/** Leaves the folders of some paths out of a text that a visitor may read. */
export function withoutFolders(text: string, paths: readonly string[]): string {
  const folders = paths.flatMap((path) => {
    const trimmed = path.replace(/[/\\]+$/, '');
    const end = Math.max(trimmed.lastIndexOf('/'), trimmed.lastIndexOf('\\'));
    // A folder that was given stands before the names of its files, and its own parents before it.
    return [`${trimmed}/`, `${trimmed}\\`, ...(end === -1 ? [] : [trimmed.slice(0, end + 1)])];
  });
  return folders.sort((a, b) => b.length - a.length).reduce((kept, folder) => kept.replaceAll(folder, ''), text);
}
