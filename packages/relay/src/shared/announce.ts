/** Tells the person who starts the relay one fact, with the same fact as fields for the log. */
export type Announce = (line: string, fields: Readonly<Record<string, unknown>>) => void;
