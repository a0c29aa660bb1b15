import * as z from 'zod/mini';

/** What a territory file calls itself. */
const FORMAT = 'inclusion-kit/offre';
/** The version of the format that is written, and the only one that is read. */
export const VERSION = 1;
/** The first characters of every territory file. */
export const OPENING = `[{"format":"${FORMAT}",`;
/** The most a first line may weigh: longer, it is none. */
export const MAX_PREFACE_BYTES = 64 * 1024;

/** Bytes between the text of one part and that of the next: `"`, `,`, a line feed, `"`. */
const BETWEEN = 4;

const count = z.number().check(z.int(), z.gte(0));

/** The first line of a file: what it holds, for people and programs, and how long its parts are. */
export const Preface = z.object({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  /** Day of the data, `YYYY-MM-DD`. */
  date: z.string(),
  /** Licence of the data, for instance `etalab-2.0`. */
  licence: z.string(),
  /** Slugs of the sources of the data. */
  sources: z.array(z.string()),
  /** How many of each the file holds. */
  services: count,
  structures: count,
  communes: count,
  /** Differs whenever the content does; each block repeats it. */
  stamp: z.string(),
  /** Bytes after the first line. */
  rest: count,
  /** Bytes of the texts of the index, of the columns of long texts and of the hashes of ids, without their quotes. */
  parts: z.object({ index: count, texts: count, ids: count }),
});
export type Preface = z.infer<typeof Preface>;

/** Where a text of the file stands, in bytes from its beginning, without its quotes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Writes the first line of a file. */
export function writePreface(preface: Omit<Preface, 'format' | 'version'>): string {
  return `[${JSON.stringify({ format: FORMAT, version: VERSION, ...preface } satisfies Preface)},\n`;
}

/** Finds where texts of the given lengths stand, which follow one another from a given text on. */
export function toSpans(firstStart: number, lengths: Iterable<number>): Span[] {
  let start = firstStart;
  return Array.from(lengths, (length) => {
    const span = { start, end: start + length };
    start = span.end + BETWEEN;
    return span;
  });
}

/** Finds where a text that follows another one starts. */
export function startAfter({ end }: Span): number {
  return end + BETWEEN;
}
