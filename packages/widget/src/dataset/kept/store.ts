import type { KeptWork } from './kept-work.ts';

/** Bytes of the largest file that is kept. A browser that has no room left throws away all that a site keeps, drafts too. */
export const MAX_BYTES = 50_000_000;
/** A work that nobody went on with for so long was given up. */
const MAX_AGE_MS = 30 * 24 * 3600 * 1000;
const NAME = 'inclusion-kit:dataset';
const STORE = 'kept';

/** The file apart from the work on it: an act does not write the file again. */
const workOf = (page: string): IDBValidKey => [page, 'work'];
const fileOf = (page: string): IDBValidKey => [page, 'file'];

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed.'));
  });

/** Takes back what a transaction wrote, where it is not over. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It failed itself, and has taken all back.
  }
}

/** Acts on the store in one transaction: all of it is written, or nothing. @throws DOMException where the browser refuses */
async function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => Promise<T>): Promise<T> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await answerOf(opening);
  try {
    const transaction = database.transaction(STORE, mode);
    const ended = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was written.'));
    });
    ended.catch(() => undefined);
    try {
      const told = await act(transaction.objectStore(STORE));
      await ended;
      return told;
    } catch (error) {
      abort(transaction);
      throw error;
    }
  } finally {
    database.close();
  }
}

const readWork = (store: IDBObjectStore, page: string): Promise<KeptWork | undefined> =>
  answerOf(store.get(workOf(page)) as IDBRequest<KeptWork | undefined>);

const remove = (store: IDBObjectStore, page: string): void => {
  for (const key of [workOf(page), fileOf(page)]) store.delete(key);
};

/** Tells whether a record is one that this version wrote, and not too old. */
const isFresh = (work: Partial<KeptWork> | undefined): boolean =>
  typeof work?.id === 'string' &&
  typeof work.name === 'string' &&
  typeof work.rows === 'number' &&
  typeof work.date === 'number' &&
  Date.now() - work.date <= MAX_AGE_MS &&
  Array.isArray(work.acts);

/** Reads the work that is kept for a page, null for none. Those that are too old are thrown away, those of other pages of the site too. */
export const readKept = (page: string): Promise<KeptWork | null> =>
  inStore('readwrite', async (store) => {
    const pages = new Set((await answerOf(store.getAllKeys())).map((key) => String((key as string[])[0])));
    for (const one of pages) if (!isFresh(await readWork(store, one))) remove(store, one);
    return (await readWork(store, page)) ?? null;
  });

/** Reads the work that is kept for a page with its file, null where one of them is gone. */
export const readWhole = (page: string): Promise<{ readonly work: KeptWork; readonly file: File } | null> =>
  inStore('readonly', async (store) => {
    const [work, file] = await Promise.all([
      readWork(store, page),
      answerOf(store.get(fileOf(page)) as IDBRequest<File | undefined>),
    ]);
    return work === undefined || file === undefined ? null : { work, file };
  });

/** Keeps a work with its file, in the place of the one before. The file goes first: some browsers refuse one. */
export const keepWhole = (page: string, work: KeptWork, file: File): Promise<unknown> =>
  inStore('readwrite', async (store) => {
    await answerOf(store.put(file, fileOf(page)));
    await answerOf(store.put(work, workOf(page)));
  });

/**
 * Keeps a work anew. Writes nothing where it was forgotten, or where another one took its place.
 * @param before id of the work that it goes on with, its own by default
 */
export const keepWork = (page: string, work: KeptWork, before = work.id): Promise<'kept' | 'left' | 'elsewhere'> =>
  inStore('readwrite', async (store) => {
    const there = await readWork(store, page);
    if (there?.id !== before) return there === undefined ? 'left' : 'elsewhere';
    await answerOf(store.put(work, workOf(page)));
    return 'kept';
  });

/** Forgets a work with its file, where it is still the one that is kept. */
export const forgetKept = (page: string, id: string): Promise<void> =>
  inStore('readwrite', async (store) => {
    if ((await readWork(store, page))?.id === id) remove(store, page);
  });
