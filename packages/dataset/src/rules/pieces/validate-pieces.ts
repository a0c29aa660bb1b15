import type { FileTold } from '../../readers/record.ts';
import { createDecoding, type Decoding } from '../../readers/utf8.ts';
import type { TextReader } from '../../readers/text-reader.ts';
import { createCsvReader, type CsvHeader, type CsvTextReader } from '../../readers/csv/csv-reader.ts';
import { createNdjsonReader } from '../../readers/json/ndjson-records.ts';
import { createPartReader, type PieceAsk, type PieceTold } from './check-piece.ts';
import { cutPieces, type Piece } from './cut-pieces.ts';

/** A thread that checks parts of files. */
export interface PieceThread {
  /** Checks a part. */
  check(ask: PieceAsk): Promise<PieceTold>;
  /** How many parts it has not answered yet. */
  readonly waiting: number;
}

/** The means of checking a file in parts. */
export interface PiecesOptions {
  /** Name of the file. */
  readonly file: string;
  /** Tells a table from records in JSON, one a line. */
  readonly isTable: boolean;
  /** Bytes of a part, roughly. */
  readonly size: number;
  /** Returns the threads to use once so many bytes were read. */
  readonly threads: (bytes: number) => readonly PieceThread[];
  /** Lets the answers of other threads come in. */
  readonly pause: () => Promise<void>;
  /** Checks a part in this thread. */
  readonly check: (ask: PieceAsk) => PieceTold;
  /** Takes what was read in this thread, in its order. */
  readonly tell: (lot: readonly FileTold[]) => void;
  /** Takes what was found in a part, in its order. */
  readonly add: (told: NonNullable<PieceTold>, linesBefore: number) => void;
}

const LINE_FEED = 0x0a;
/** Parts that a thread may have to answer. */
const MOST_WAITING = 2;

interface Reading {
  readonly reader: TextReader | CsvTextReader;
  readonly decoding: Decoding;
}

/** The place reached in the file. */
interface State {
  /** The reading in this thread, null where a part begins with a record. */
  open: Reading | null;
  /** The line that comes next, and the header of a table, where a part begins with a record. */
  line: number;
  header: CsvHeader | null;
  isUtf8: boolean;
  isStopped: boolean;
  areThreads: boolean;
}

interface Ahead {
  readonly piece: Piece;
  readonly told: PieceTold | Promise<PieceTold>;
  isKnown: boolean;
}

/**
 * Checks a file in parts, by several threads, and takes their answers in the order of the file. Each part is read as if it began with a
 * record. When the part before it turns out to end inside one, this thread reads on from there, until a part ends with its record.
 * @returns whether all of it is UTF-8
 */
export async function validatePieces(bytes: AsyncIterable<Uint8Array>, options: PiecesOptions): Promise<boolean> {
  const { file, isTable, size, threads, check, tell, add, pause } = options;
  const state: State = {
    open: {
      reader: isTable ? createCsvReader(file, undefined, false) : createNdjsonReader(file),
      decoding: createDecoding(),
    },
    ...{ line: 1, header: null, isUtf8: true, isStopped: false, areThreads: false },
  };
  let count = 0;
  const ahead: Ahead[] = [];

  const readHere = ({ bytes: own, isLast }: Piece, { reader, decoding }: Reading): void => {
    const lot = reader.push(decoding.push(own) + (isLast ? decoding.end() : ''));
    state.isStopped = reader.isStopped;
    if (isLast) lot.push(...reader.end());
    tell(lot);
    state.isUtf8 &&= decoding.isUtf8;
    if (!state.areThreads || !reader.isBetween || own.at(-1) !== LINE_FEED) return;
    if ('header' in reader) state.header = reader.header;
    state.line = reader.line;
    state.open = null;
  };
  /** Takes the first of the parts ahead. */
  const take = async (): Promise<void> => {
    const first = ahead.shift();
    if (first === undefined || state.isStopped) return;
    const told = state.open === null && !first.piece.isLast ? await first.told : null;
    if (told === null) {
      state.open ??= { reader: createPartReader(file, state.header, state.line), decoding: createDecoding(false) };
      readHere(first.piece, state.open);
      return;
    }
    add(told, state.line - 1);
    state.line += told.lines;
    state.isUtf8 &&= told.isUtf8;
    state.isStopped = told.isStopped;
  };

  try {
    for await (const piece of cutPieces(bytes, { size, isTable })) {
      count += piece.bytes.length;
      const others = threads(count);
      state.areThreads = others.length > 0;
      if (state.open !== null && ahead.length === 0) readHere(piece, state.open);
      else {
        const ask = { file, header: state.header, bytes: piece.bytes };
        const free = others.find(({ waiting }) => waiting < MOST_WAITING);
        // The end of a file is read here, where the state of its last row is known.
        const isHere = state.open !== null || piece.isLast;
        const next: Ahead = { piece, told: isHere ? null : (free?.check(ask) ?? check(ask)), isKnown: true };
        ahead.push(next);
        if (next.told instanceof Promise) {
          next.isKnown = false;
          // An answer that nobody needs any more may fail.
          next.told.finally(() => (next.isKnown = true)).catch(() => undefined);
        } else await pause();
      }
      const most = others.length * MOST_WAITING + 1;
      while (ahead.length > 0 && (state.open !== null || ahead[0]?.isKnown === true || ahead.length > most))
        await take();
      if (state.isStopped) break;
    }
  } catch (error) {
    // Records before the fault of a disk are told before it, and nothing is behind the place where reading stops.
    while (ahead.length > 0) await take();
    if (!state.isStopped) throw error;
  }
  while (ahead.length > 0) await take();
  return state.isUtf8 || state.isStopped;
}
