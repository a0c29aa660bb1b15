import { watch, type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface WatchOptions {
  paths: readonly string[];
  /** Lists the files that these stand for now. */
  list: () => Promise<readonly string[]>;
  /** Told, once they have been the same for `settleMs`, that the files are not those of `known` any more. */
  onChange: (print: string) => void;
  /** Milliseconds between looks where nothing tells of a change: a network drive, a full table of watches. */
  pollMs: number;
  /** Milliseconds without a change after which a file is taken for wholly written. */
  settleMs: number;
}

/** Watches files by events and by times and sizes: a change is seen on any drive, even that of a file moved into place. */
export function watchFiles({ paths, list, onChange, pollMs, settleMs }: WatchOptions, known: string) {
  let served = known;
  let seen = known;
  let timer: NodeJS.Timeout | undefined;
  let dueAt = Infinity;
  let isClosed = false;

  // A folder where something always moves must not put the look off for ever: the sooner one stays.
  const lookIn = (ms: number): void => {
    const at = performance.now() + ms;
    if (isClosed || at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void look(), ms).unref();
  };
  const look = async (): Promise<void> => {
    const print = await printOf(list);
    dueAt = Infinity;
    const isSettled = print === seen;
    seen = print;
    if (print !== served && isSettled) {
      // Told once: the listener says which files it serves, or leaves these alone until they change again.
      served = print;
      onChange(print);
    }
    lookIn(print === served ? pollMs : settleMs);
  };

  const watchers = [...new Set(paths.flatMap((path) => [path, dirname(path)]))].flatMap((path) =>
    tryToWatch(path, () => lookIn(settleMs)),
  );
  lookIn(pollMs);
  return {
    /** Says which files are served from now on. */
    know: (print: string) => void (served = print),
    close: () => {
      isClosed = true;
      clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
    },
  };
}

/** Tells files apart from earlier ones at the same paths. Files that cannot be listed are told by the reason. */
export async function printOf(list: () => Promise<readonly string[]>): Promise<string> {
  try {
    const prints = (await list()).map(async (path) => {
      const { size, mtimeMs, ino } = await stat(path);
      return `${path}\0${size}\0${mtimeMs}\0${ino}`;
    });
    return (await Promise.all(prints)).join('\n');
  } catch (error) {
    return `!${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Watches a path where that works. Elsewhere, looking at times and sizes is enough. */
function tryToWatch(path: string, onEvent: () => void): FSWatcher[] {
  try {
    const watcher = watch(path, { persistent: false }, onEvent);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    return [];
  }
}
