/** One failure, as the administration page shows it: without any data of a visitor. */
export interface JournalEntry {
  /** ISO date and time. */
  date: string;
  /** A sentence of the relay's own. */
  what: string;
  /** Template of the route. */
  route: string;
  /** Class or code of the error. */
  code: string;
  /** Where the log tells more. */
  request_id: string | null;
}

/** The last things that went wrong. */
export interface ErrorJournal {
  note(entry: JournalEntry): void;
  /** The newest first. */
  entries(): JournalEntry[];
}

const KEPT = 50;

/** Creates an empty journal that keeps the last fifty entries in memory. */
export function createErrorJournal(kept = KEPT): ErrorJournal {
  const entries: JournalEntry[] = [];
  return {
    note: (entry) => {
      entries.unshift(entry);
      entries.length = Math.min(entries.length, kept);
    },
    entries: () => [...entries],
  };
}

/** Names an error without its message, which may quote the request. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && /^\w{1,40}$/.test(error.code) ? error.code : null;
  return code === null ? error.name : `${error.name} ${code}`;
}
