import { createHash } from 'node:crypto';
import * as z from 'zod';

/**
 * A backup is gzipped JSON, one value a line: a header, then a list for each row, the name of its table first, then a
 * trailer with the SHA-256 of every line before it. The same for both databases, so that one can be left for the other.
 */
export const FORMAT = 'inclusion-kit-backup';
/** Grows when an older version could no longer read a new backup. */
export const FORMAT_VERSION = 1;
/** No row is as long: a contribution holds 256 kB at most. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

export type Header = z.infer<typeof Header>;
export const Header = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  /** ISO date and time, UTC. */
  date: z.string(),
  dialect: z.enum(['sqlite', 'postgres']),
  /** The migrations that the database had had. */
  migrations: z.array(z.string()),
  /** In an order in which they can be filled. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()).min(1), rows: z.number() })),
});

/** A line between them: the name of a table and a value for each of its columns. */
export type Row = z.infer<typeof Row>;
export const Row = z.tuple([z.string()], z.union([z.string(), z.number(), z.null()]));

export const Trailer = z.object({ end: z.literal(true), sha256: z.string() });

export function createChecksum(): { add(line: Buffer): void; hex(): string } {
  const hash = createHash('sha256');
  return { add: (line) => void hash.update(line).update('\n'), hex: () => hash.digest('hex') };
}

/** Cuts bytes into lines. Throws a `RangeError` at a line that no backup holds. */
export async function* toLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...rest, chunk.subarray(from, at)]);
      rest = [];
      length = 0;
      from = at + 1;
    }
    rest.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > MAX_LINE_BYTES) throw new RangeError('A line is too long');
  }
  if (length > 0) yield Buffer.concat(rest);
}
