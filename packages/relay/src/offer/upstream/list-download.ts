import { open, readFile, rm, writeFile, type FileHandle } from 'node:fs/promises';
import {
  ShapeError,
  type AllCallOptions,
  type InvalidItem,
  type ListProgress,
  type UnreadableItem,
} from '@inclusion-kit/sdk';
import * as z from 'zod';
import { withoutDeepFields } from '../worker/deep-fields.ts';
import { readLines, UnreadableRecord, zipLines } from './kept-offer.ts';

/** A list that changes while it is read is read again, at most this often. */
const MAX_PASSES = 3;

interface Reached {
  /** The last whole page, 0 before the first. */
  page: number;
  total: number | null;
  /** Bytes of the file that hold whole pages. */
  bytes: number;
  isWhole: boolean;
  ids: Set<string>;
  invalid: Set<string>;
  /** Records that could not be had, by their places in the list. */
  unreadable: Map<string, UnreadableRecord>;
}

/** How far a list was read, as another process can take it up: the ids are in the file. */
const Progress = z.object({
  page: z.int().min(1),
  total: z.int().min(0),
  bytes: z.int().min(1),
  isWhole: z.boolean(),
  invalid: z.array(z.string()),
  unreadable: z.array(UnreadableRecord),
  size: z.int().nullable(),
});

const nowhere = (): Reached => ({
  page: 0,
  total: null,
  bytes: 0,
  isWhole: false,
  ids: new Set(),
  invalid: new Set(),
  unreadable: new Map(),
});

/** Creates the reading of a list into a file of zipped lines. `onKept` is called with items once they are there. */
export function createListDownload<T extends { id: string }>(
  read: (options: AllCallOptions) => AsyncIterable<T>,
  list: UnreadableRecord['list'],
  file: string,
  size: number | undefined,
  onKept: (items: readonly T[]) => void = () => undefined,
) {
  let reached = nowhere();
  let emptyZones = 0;
  const notes = `${file}.progress`;

  /** Notes how far the list is read, once that much is in the file. */
  async function note(): Promise<void> {
    const { page, total, bytes, isWhole, invalid, unreadable } = reached;
    const left = { invalid: [...invalid], unreadable: [...unreadable.values()] };
    await writeFile(notes, JSON.stringify({ page, total, bytes, isWhole, ...left, size: size ?? null }));
  }

  /** Takes up the part of this list that an ended process left, if there is one. */
  async function resume(): Promise<void> {
    try {
      const progress = Progress.parse(JSON.parse(await readFile(notes, 'utf8')));
      if (progress.size !== (size ?? null)) return;
      const items: T[] = [];
      for await (const line of readLines(file, progress.bytes)) items.push(JSON.parse(line) as T);
      reached = {
        ...progress,
        ids: new Set(items.map(({ id }) => id)),
        invalid: new Set(progress.invalid),
        unreadable: new Map(progress.unreadable.map((record) => [placeOf(record), record])),
      };
      onKept(items);
    } catch {
      // Nothing was noted, or not all that was noted is there: the list is read from its beginning.
      reached = nowhere();
    }
  }

  /** Reads on to the end. Returns false when the items are not the whole of one list. */
  async function readOn(signal: AbortSignal): Promise<boolean> {
    if (reached.page === 0) await rm(notes, { force: true });
    const handle = await open(file, reached.page === 0 ? 'w' : 'r+');
    try {
      await handle.truncate(reached.bytes);
      return await readInto(handle, signal);
    } finally {
      await handle.close();
    }
  }

  async function readInto(handle: FileHandle, signal: AbortSignal): Promise<boolean> {
    let page: ListProgress | undefined;
    let items: T[] = [];
    const all = read({
      ...(size === undefined ? {} : { size }),
      startPage: Math.max(1, reached.page),
      signal,
      onInvalidItem: 'report',
      reportInvalidItem: (item) => void reached.invalid.add(nameOf(item)),
      reportUnreadableItem: (item) => {
        const record = toRecord(list, item);
        reached.unreadable.set(placeOf(record), record);
      },
      onProgress: (progress) => {
        page = progress;
        emptyZones = progress.emptyZones ?? 0;
      },
    });
    const keepPage = async ({ page: number, total }: ListProgress): Promise<boolean> => {
      // Records came or went: a record that moved to a page already read would be missed.
      if (reached.total !== null && total !== reached.total) return false;
      const zipped = await zipLines(items);
      await handle.write(zipped, 0, zipped.length, reached.bytes);
      for (const { id } of items) reached.ids.add(id);
      onKept(items);
      reached = { ...reached, page: number, total, bytes: reached.bytes + zipped.length };
      items = [];
      page = undefined;
      await note();
      return true;
    };
    try {
      for await (const item of all) {
        if (page !== undefined && !(await keepPage(page))) return false;
        if (!reached.ids.has(item.id)) items.push(withoutDeepFields(item));
      }
    } catch (error) {
      // The page before the failed one was read whole.
      if (page !== undefined) await keepPage(page);
      throw error;
    }
    if (page !== undefined && !(await keepPage(page))) return false;
    return reached.ids.size + reached.invalid.size + reached.unreadable.size >= (reached.total ?? 0);
  }

  return {
    file,
    get ids(): ReadonlySet<string> {
      return reached.ids;
    },
    /** Items left out because they do not have the shape that the API describes. */
    get invalid() {
      return reached.invalid.size;
    },
    /** Services of the last reading whose zone was an empty list. */
    get emptyZones() {
      return emptyZones;
    },
    /** Items that the API answers 500 for, even alone. */
    get unreadable(): UnreadableRecord[] {
      return [...reached.unreadable.values()];
    },
    resume,
    reset: () => {
      reached = nowhere();
    },
    /** Forgets the items read, and removes their files. */
    remove: async () => {
      reached = nowhere();
      await Promise.all([file, notes].map((path) => rm(path, { force: true })));
    },
    /**
     * Reads the list, or the rest of it: after a failure, it goes on from the last whole page, read once more.
     * @throws the errors of the client, and ShapeError when the list changes each time that it is read
     */
    run: async (signal: AbortSignal): Promise<void> => {
      for (let pass = 1; !reached.isWhole; pass += 1) {
        if (await readOn(signal)) {
          reached.isWhole = true;
          await note();
        } else if (pass === MAX_PASSES) {
          reached = nowhere();
          throw new ShapeError('The list did not hold still while it was read.', { paths: ['total'] });
        } else reached = nowhere();
      }
    },
  };
}

function toRecord(
  list: UnreadableRecord['list'],
  { page, index, status, requestId }: UnreadableItem,
): UnreadableRecord {
  return { list, page, place: index + 1, status, request_id: requestId ?? null };
}

function placeOf({ page, place }: UnreadableRecord): string {
  return `${page}:${place}`;
}

function nameOf({ id, page, index }: InvalidItem): string {
  return id ?? `${page}:${index}`;
}
