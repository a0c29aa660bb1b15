import { ApiError } from '../../errors.ts';
import type { ReadPage } from './invalid-items.ts';

/** An item of a list that the server fails on, each time that it is asked for. */
export interface UnreadableItem {
  /** The method and path asked, without parameters, for instance `GET /api/v1/services`. */
  call: string;
  /** Page of the list, from 1. */
  page: number;
  /** Place in the page, from 0. */
  index: number;
  /** HTTP status of the answer for this item alone. */
  status: number;
  /** The server's id for this request, when it gave one. */
  requestId?: string | undefined;
}

/** Failed requests in one reading: about a dozen unreadable items, each apart from the others. */
const MAX_FAILURES = 100;
/** Failed requests without a success between: the server is down after all. */
const MAX_IN_A_ROW = 25;
/** A size is divided by its smallest factor, and so by ten at most: 1,000 ends at one item after six divisions. */
const MAX_PIECES = 10;

/**
 * Creates the reading of pages in which a page that the server answers 500 twice is asked in smaller pieces. Items that cannot
 * be had even alone are reported and left out. Nothing is divided while the server answers no other item either.
 * @param ask asks for the page of a number and a size
 */
export function createPageDivider<T>(
  ask: (page: number, size: number) => Promise<ReadPage<T>>,
  size: number,
  report: (found: Omit<UnreadableItem, 'call'>) => void,
): (page: number) => Promise<ReadPage<T>> {
  let failures = 0;
  let inARow = 0;

  /** Asks for a page, and returns the failure of the server if there is one. @throws any other error, and one failure too many */
  async function tryPage(page: number, pieceSize: number): Promise<ReadPage<T> | ApiError> {
    try {
      const read = await ask(page, pieceSize);
      inARow = 0;
      return read;
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 500) throw error;
      failures += 1;
      inARow += 1;
      if (failures > MAX_FAILURES || inARow > MAX_IN_A_ROW) throw error;
      return error;
    }
  }

  async function divide(page: number, pieceSize: number, failure: ApiError, pieces: ReadPage<T>[]): Promise<void> {
    if (pieceSize === 1) {
      const place = page - 1;
      const { status, requestId } = failure;
      report({ page: Math.floor(place / size) + 1, index: place % size, status, requestId });
      return;
    }
    const count = smallestFactor(pieceSize);
    if (count > MAX_PIECES) throw failure;
    for (let piece = (page - 1) * count + 1; piece <= page * count; piece += 1) {
      const read = await tryPage(piece, pieceSize / count);
      if (read instanceof ApiError) await divide(piece, pieceSize / count, read, pieces);
      else pieces.push(read);
    }
  }

  /** Asks for one item, then for another far from it: a server that gives none of them is down. */
  async function findLife(): Promise<ReadPage<T> | null> {
    for (const page of [1, 40]) {
      const read = await tryPage(page, 1);
      if (!(read instanceof ApiError)) return read;
    }
    return null;
  }

  return async (page) => {
    const failed = await tryPage(page, size);
    if (!(failed instanceof ApiError)) return failed;
    const again = await tryPage(page, size);
    if (!(again instanceof ApiError)) return again;
    const alive = await findLife();
    if (alive === null) throw again;
    const pieces: ReadPage<T>[] = [];
    await divide(page, size, again, pieces);
    const items = pieces.flatMap((piece) => piece.page.items);
    const { total } = (pieces.at(-1) ?? alive).page;
    const pages = Math.ceil(total / size);
    const expected = Math.max(0, Math.min(size, total - (page - 1) * size));
    return {
      page: { ...alive.page, items, total, page, size: items.length, pages },
      leftOut: Math.max(0, expected - items.length),
      emptyZones: pieces.reduce((sum, piece) => sum + piece.emptyZones, 0),
      requestId: again.requestId,
    };
  };
}

function smallestFactor(size: number): number {
  let factor = 2;
  while (size % factor !== 0) factor += 1;
  return factor;
}
