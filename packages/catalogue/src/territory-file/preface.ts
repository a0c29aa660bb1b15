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

/** The first line of a file: what it holds, for people and programs, and how long its parts are. */
export interface Preface {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Day of the data, `YYYY-MM-DD`. */
  readonly date: string;
  /** Licence of the data, for instance `etalab-2.0`. */
  readonly licence: string;
  /** Slugs of the sources of the data. */
  readonly sources: readonly string[];
  /** How many of each the file holds. */
  readonly services: number;
  readonly structures: number;
  readonly communes: number;
  /** Differs whenever the content does; each block repeats it. */
  readonly stamp: string;
  /** Bytes after the first line. */
  readonly rest: number;
  /** Bytes of the texts of the index, of the columns of long texts and of the hashes of ids, without their quotes. */
  readonly parts: { readonly index: number; readonly texts: number; readonly ids: number };
}

/**
 * Returns what is wrong in a first line read as JSON, as a dotted path; null when nothing is. By hand: a schema library would
 * weigh as much as the rest of what a page loads before its first results.
 */
export function findPrefaceFault(line: unknown): string | null {
  const { parts, ...fields } = Object(line) as Record<string, unknown>;
  const lengths = Object(parts) as Record<string, unknown>;
  const isText = (value: unknown): boolean => typeof value === 'string';
  const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
  const isListOfTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
  const checks: readonly (readonly [path: string, isRight: boolean])[] = [
    ['format', fields.format === FORMAT],
    ['version', fields.version === VERSION],
    ['sources', isListOfTexts(fields.sources)],
    ...['date', 'licence', 'stamp'].map((name) => [name, isText(fields[name])] as const),
    ...['services', 'structures', 'communes', 'rest'].map((name) => [name, isCount(fields[name])] as const),
    ...['index', 'texts', 'ids'].map((name) => [`parts.${name}`, isCount(lengths[name])] as const),
  ];
  return checks.find(([, isRight]) => !isRight)?.[0] ?? null;
}

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
