/** One failure, as the administration page shows it: without any data of a visitor. */
export interface JournalEntry {
  date: string;
  /** A sentence of the relay's own. */
  what: string;
  route: string;
  code: string;
  /** Where the log tells more. */
  request_id: string | null;
}

const KEPT = 50;

export type ErrorJournal = ReturnType<typeof createErrorJournal>;

/** Creates an empty journal that keeps the last fifty entries in memory. */
export function createErrorJournal() {
  const entries: JournalEntry[] = [];
  return {
    note: (entry: JournalEntry): void => {
      entries.unshift(entry);
      entries.length = Math.min(entries.length, KEPT);
    },
    /** The newest first. */
    entries: (): JournalEntry[] => [...entries],
  };
}

/** Names an error without its message, which may quote the request. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : null;
  return code === null ? error.name : `${error.name} ${code}`;
}
