/** The state of the offer that the relay answers from. Nothing in it names a folder of the machine. */
export interface OfferStatus {
  /** Where records come from. */
  origin: 'demonstration' | 'files' | 'api';
  /** The part that answers now: records in memory, or the API itself until a first synchronisation has ended. */
  reads: 'catalogue' | 'api';
  /** ISO date and time of the records that are served: when their files were written, or their synchronisation begun. */
  date: string | null;
  /** Records served, or null while the API itself answers. */
  structures: number | null;
  services: number | null;
  /** ISO date and time of the last attempt to replace the records, successful or not. Null before the first. */
  last_attempt: string | null;
  /** Why the last attempt failed, in French, or null when it succeeded. */
  last_error: string | null;
  /** How many attempts there were since the start. */
  attempts: OfferAttempts;
  /** Each API that records come from, none for files. */
  upstreams: readonly UpstreamStatus[];
}

/** The state of one API. */
export interface UpstreamStatus {
  name: string;
  /** ISO date and time of the synchronisation that is served, or null while none is. */
  date: string | null;
  structures: number | null;
  services: number | null;
  /** ISO date and time of its last synchronisation, successful or not. Null before the first. */
  last_attempt: string | null;
  /** Why its last synchronisation failed, in French, or null when it succeeded. */
  last_error: string | null;
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
