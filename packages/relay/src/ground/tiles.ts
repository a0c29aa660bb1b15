import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { fr } from '../locales/fr.ts';
import { askingClient } from '../shared/asking-client.ts';
import { retryLater } from '../shared/problem.ts';
import { createTurns } from '../shared/turns.ts';
import { fetchTile, TileError, typeOfImage, type TileImage } from './fetch-tile.ts';
import { nameOf, type Ground, type TilePlace } from './ground.ts';

/** The images of a map, fetched once and kept on disk. */
export interface Tiles {
  readonly ground: Ground;
  /**
   * Returns an image, or null where the server has none. An image kept for too long is given as it is while it is fetched
   * again, and for as long as the server fails.
   * @throws ProblemError 503 when it is not kept and the server fails, or has too much to give
   */
  get(place: TilePlace): Promise<(TileImage & { isStale: boolean }) | null>;
  /** Gives up what is fetched, at once. */
  close(): Promise<void>;
}

export interface TilesOptions {
  ground: Ground;
  /** Where the images are kept. Null keeps them in memory, a tenth as many. */
  folder: string | null;
  logger: Pick<Logger, 'warn'>;
  maxBytes?: number;
  now?: () => number;
}

const DAY_MS = 86_400_000;
const MAX_AGE_MS = 30 * DAY_MS;
const MAX_BYTES = 512 * 1024 * 1024;
const MAX_BYTES_IN_MEMORY = Math.floor(MAX_BYTES / 10);
/** Images asked for at the same time, of a public service that others use too. */
const AT_ONCE = 6;
/** Images of one client that wait: six screens. */
const MOST_WAITING = 200;
/** A server that fails is left alone for so long. */
const PAUSE_MS = 10_000;
/** Room that a file takes besides its bytes, on most disks. */
const BLOCK_BYTES = 4096;

/** An image that is kept, its bytes in a file or here, or the place of none. */
interface Kept {
  size: number;
  fetched: number;
  image: TileImage | null;
  isAbsent: boolean;
}

/** Opens the images of a ground, those that an earlier start fetched included. Images of another ground are removed. */
export async function openTiles(options: TilesOptions): Promise<Tiles> {
  const { ground, logger, now = Date.now } = options;
  const maxBytes = options.maxBytes ?? (options.folder === null ? MAX_BYTES_IN_MEMORY : MAX_BYTES);
  const folder = options.folder === null ? null : await openFolder(options.folder, ground.pattern);
  const turns = createTurns(AT_ONCE);
  const closing = new AbortController();
  const isClosing = (): boolean => closing.signal.aborted;
  const pathOf = (name: string): string => join(folder ?? '', name);
  const remove = (name: string): void => {
    // A file that stays costs room, and nothing else.
    if (folder !== null) void rm(pathOf(name), { force: true }).catch(() => undefined);
  };
  const kept = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: ({ size }) => size + BLOCK_BYTES,
    dispose: ({ isAbsent }, name, reason) => {
      if (!isAbsent && reason === 'evict') remove(name);
    },
  });
  if (folder !== null) for (const { name, file } of await listFiles(folder)) kept.set(name, file);

  const underWay = new Map<string, Promise<TileImage | null>>();
  /** Until when the server is left alone, by the client that it failed for. */
  const restsUntil = new Map<string, number>();
  // One client alone may ask for places that the server fails on. Those of two are the server's own matter.
  const rests = (client: string): boolean => {
    for (const [failedFor, until] of restsUntil) if (until < now()) restsUntil.delete(failedFor);
    return restsUntil.size > 1 || restsUntil.has(client);
  };
  let toldUntil = -Infinity;

  const keep = async (name: string, image: TileImage): Promise<void> => {
    if (folder !== null) {
      try {
        // Under another name first, so that a reader never finds half of it.
        await writeFile(pathOf(`.${name}`), image.bytes);
        await rename(pathOf(`.${name}`), pathOf(name));
      } catch (err) {
        logger.warn({ err }, fr.log.tileNotKept);
        return;
      }
    }
    kept.set(name, {
      size: image.bytes.length,
      fetched: now(),
      image: folder === null ? image : null,
      isAbsent: false,
    });
  };

  const fetchOnce = async (place: TilePlace, client: string): Promise<TileImage | null> => {
    const name = nameOf(place);
    // It may have failed, or the relay may stop, while this place waited for its turn.
    if (isClosing() || rests(client)) throw retryLater(503, fr.problem.tilesDown, PAUSE_MS / 1000);
    try {
      const image = await fetchTile(ground.pattern, place, closing.signal);
      restsUntil.delete(client);
      await keep(name, image);
      return image;
    } catch (error) {
      if (!(error instanceof TileError)) throw error;
      if (error.isAbsent) {
        remove(name);
        kept.set(name, { size: 1, fetched: now(), image: null, isAbsent: true });
        return null;
      }
      if (toldUntil < now() && !isClosing()) {
        toldUntil = now() + PAUSE_MS;
        logger.warn({ reason: error.message, host: new URL(ground.pattern).host }, fr.log.tilesDown);
      }
      restsUntil.set(client, now() + PAUSE_MS);
      throw retryLater(503, fr.problem.tilesDown, PAUSE_MS / 1000);
    }
  };

  const fetchTogether = (place: TilePlace): Promise<TileImage | null> => {
    const name = nameOf(place);
    const asked = underWay.get(name);
    if (asked !== undefined) return asked;
    // All whose address is unknown count as one.
    const client = askingClient.getStore() ?? '';
    const lane = turns.laneOf(client);
    if (lane.size >= MOST_WAITING) return Promise.reject(retryLater(503, fr.problem.tilesBusy, 2));
    const fetching = lane
      .add(() => turns.thread.add(() => fetchOnce(place, client)))
      .finally(() => underWay.delete(name));
    underWay.set(name, fetching);
    return fetching;
  };

  const readKept = async (name: string): Promise<TileImage | null> => {
    const found = kept.get(name);
    if (found === undefined || found.isAbsent) return null;
    if (found.image !== null) return found.image;
    const bytes = await readFile(pathOf(name)).catch(() => null);
    const type = bytes === null ? null : typeOfImage(bytes);
    // Somebody removed the file, or the disk spoilt it.
    if (bytes === null || type === null) kept.delete(name);
    return bytes === null || type === null ? null : { bytes, type };
  };

  return {
    ground,
    get: async (place) => {
      const name = nameOf(place);
      const found = kept.get(name);
      const isFresh = found !== undefined && now() - found.fetched < (found.isAbsent ? DAY_MS : MAX_AGE_MS);
      if (isFresh && found.isAbsent) return null;
      const image = await readKept(name);
      if (image !== null) {
        // The next reader has the newer one. A failure is in the journal.
        if (!isFresh) fetchTogether(place).catch(() => undefined);
        return { ...image, isStale: !isFresh };
      }
      const fetched = await fetchTogether(place);
      return fetched === null ? null : { ...fetched, isStale: false };
    },
    close: async () => {
      closing.abort();
      await Promise.all([...turns.clients.values()].map((lane) => lane.onIdle()));
      await turns.thread.onIdle();
    },
  };
}

/** Makes the folder of a ground, named after its pattern, and removes those of others. */
async function openFolder(root: string, pattern: string): Promise<string> {
  const name = createHash('sha256').update(pattern).digest('hex').slice(0, 16);
  await mkdir(join(root, name), { recursive: true });
  const others = (await readdir(root)).filter((other) => other !== name && /^[\da-f]{16}$/.test(other));
  await Promise.all(others.map((other) => rm(join(root, other), { recursive: true, force: true })));
  return join(root, name);
}

/** Lists the kept images, the oldest first. Half-written ones are removed. */
async function listFiles(folder: string): Promise<{ name: string; file: Kept }[]> {
  const names = await readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => {
      if (name.startsWith('.')) {
        await rm(join(folder, name), { force: true });
        return null;
      }
      // Another relay of the same folder may remove it meanwhile.
      const there = await stat(join(folder, name)).catch(() => null);
      if (there === null) return null;
      const { size, mtimeMs } = there;
      return { name, file: { size, fetched: mtimeMs, image: null, isAbsent: false } };
    }),
  );
  return files.filter((file) => file !== null).sort((a, b) => a.file.fetched - b.file.fetched);
}
