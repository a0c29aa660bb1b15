import type { DataFile } from '../../readers/file-reader.ts';
import { lineLayoutOf, readPassing, tellEncoding, tellUnreadable } from '../../readers/read-file.ts';
import { createDecoder } from '../../readers/utf8.ts';
import { createPartReader, type Part, type PartAnswer, type PartFacts } from './check-part.ts';
import type { ReadTaker } from '../validate-files.ts';
import { cutParts, type CutPart } from './cut-parts.ts';
import { forEachPacked } from './pack.ts';

/** A thread that checks parts of files. */
export interface PartThread {
  /** Checks a part, whose room goes to the thread and comes back with the answer. */
  check(part: Part): Promise<PartAnswer>;
  /** How many parts it has not answered yet. */
  readonly waiting: number;
}

/** The means of checking files in parts. */
export interface PartsOptions {
  /** Bytes of a part. */
  readonly size: number;
  /** Returns the threads that are there, once so many bytes of a file were read. */
  readonly threads: (bytes: number) => readonly PartThread[];
}

/** Parts that a thread may have to answer, so that it never waits for this one, which may be checking one itself. */
const MOST_WAITING = 4;
const LINE_FEED = 0x0a;

let lastRank = 0;

/**
 * Reads a table, or JSON of one record a line, with the help of threads, and tells what one thread tells. Each part is taken for one that
 * begins with a record, which it is when the part before ended with one. Where a part does not, or is no text in UTF-8, this thread
 * reads on alone from its beginning.
 * @returns false for a file that is laid out in another way, of which nothing was told
 */
export async function readInParts(
  file: DataFile,
  { take, add }: ReadTaker,
  { size, threads }: PartsOptions,
): Promise<boolean> {
  const { name } = file;
  const layout = await lineLayoutOf(file);
  if (layout === null) return false;
  const isTable = layout === 'table';
  const rank = (lastRank += 1);
  const decoder = createDecoder();
  const reader = createPartReader({ name, header: isTable ? '' : null });
  const rooms: Uint8Array<ArrayBuffer>[] = [];
  const ahead: { part: CutPart; answer: Promise<PartAnswer> }[] = [];
  let header: string | null = null;
  let isAlone = false;
  let line = 1;
  let count = 0;
  let lastByte = 0;

  const addFacts = ({ records, measures, broken }: PartFacts): void => {
    if (broken.length > 0) take(broken.map((one) => ({ ...one, line: line + one.line })));
    add(measures, (takeOne) => forEachPacked(records, (looked, at) => takeOne(looked, line + at)));
  };

  /** Gives the bytes that this thread reads, those of the first part ahead when it was not read elsewhere. */
  async function* takeFirst(): AsyncGenerator<Uint8Array> {
    const first = ahead.shift();
    if (first === undefined) return;
    const { length, lines } = first.part;
    const { bytes, facts } = await first.answer;
    isAlone ||= facts === null;
    if (isAlone || facts === null) yield bytes.subarray(0, length);
    else {
      if (facts.hasUtf8) decoder.skipUtf8();
      reader.skip(lines, facts.isLastBroken ?? reader.isLastBroken);
      addFacts(facts);
    }
    line += lines;
    rooms.push(bytes);
  }

  /** Gives the bytes of the first part. Its first line shows whether others can read on. */
  function* takeStart({ bytes, length }: CutPart): Generator<Uint8Array> {
    const end = bytes.subarray(0, length).indexOf(LINE_FEED) + 1;
    header = end === 0 ? null : toHeader(bytes.subarray(0, end));
    if (end > 0) yield bytes.subarray(0, end);
    isAlone = header === null || reader.isWaiting;
    yield bytes.subarray(end, length);
  }

  async function* readHere(): AsyncGenerator<Uint8Array> {
    const room = () => rooms.pop() ?? new Uint8Array(size);
    try {
      for await (const part of cutParts(readPassing(file), { isTable, room })) {
        const { bytes, length, lines } = part;
        const isFirst = count === 0;
        count += length;
        const others = isAlone || isFirst ? [] : threads(count);
        const most = others.length * MOST_WAITING;
        while (ahead.length > 0 && (isAlone || ahead.length >= most)) yield* takeFirst();
        const free = isAlone ? undefined : others.find(({ waiting }) => waiting < MOST_WAITING);
        // A part that does not end with a line is the last one, whose end this thread has to know.
        const isWhole = length > 0 && bytes[length - 1] === LINE_FEED;
        const isReady = ahead.length > 0 || (lastByte === LINE_FEED && !reader.isWaiting);
        if (free !== undefined && isWhole && isReady) {
          const own = { name, header: isTable ? header : null };
          const answer = free.check({ file: own, rank, bytes, length, lines });
          // Nobody waits for an answer once the reading was stopped.
          answer.catch(() => undefined);
          ahead.push({ part, answer });
          lastByte = LINE_FEED;
          continue;
        }
        while (ahead.length > 0) yield* takeFirst();
        lastByte = bytes[length - 1] ?? lastByte;
        if (isFirst) yield* takeStart(part);
        else yield bytes.subarray(0, length);
        line += lines;
        rooms.push(bytes);
      }
    } catch (error) {
      while (ahead.length > 0) yield* takeFirst();
      throw error;
    }
    while (ahead.length > 0) yield* takeFirst();
  }

  try {
    for await (const text of decoder.decode(readHere())) {
      take(reader.push(text));
      if (reader.isStopped) break;
    }
    if (!reader.isStopped) take(reader.end());
    take(tellEncoding(decoder, name));
  } catch (error) {
    take(tellUnreadable(error, name));
  }
  return true;
}

/** Returns the first line of a file without its mark, null where it is not in UTF-8. */
function toHeader(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
