// The bundles of the repository's relays, kept on disk from one run to the next: made again once anything changed that they are
// made of.
import { createHash, randomUUID } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { OutputAsset, OutputChunk } from 'rollup';

/** A file of a bundle, with what tells where it stands among the others. */
export type BundledFile =
  | Pick<OutputChunk, 'type' | 'fileName' | 'name' | 'code' | 'isEntry' | 'imports' | 'moduleIds'>
  | (Pick<OutputAsset, 'type' | 'fileName'> & { source: string });

export type Files = readonly BundledFile[];

/** The sources of the bundles, without tests and built files. The lock file stands for the packages of others. */
const SOURCES = ['package-lock.json', 'packages/catalogue/', 'packages/sdk/', 'packages/widget/'];
const LEFT_OUT = /^(?:node_modules|dist|.*\.test\.ts)$/;
/** Going back and forth between two branches bundles nothing anew. */
const KEYS_KEPT = 4;
/** How often a process looks whether another one has made the files. */
const LOOK_MS = 100;
/** Longer than any bundle takes on a busy machine: another program may have the number of a process that is gone. */
const LONGEST_TURN_MS = 300_000;

/**
 * Creates a reader of the kept files of an entry. Missing files are made and kept. Any fault of the folder only makes them
 * anew.
 */
export function keepBundles(
  root = new URL('../../', import.meta.url),
  folder = new URL('node_modules/.cache/inclusion-kit/', root),
): (name: string, make: () => Promise<Files>) => Promise<Files> {
  let key: Promise<string | null> | undefined;
  return async (name, make) => {
    const made = await (key ??= hashOf(root).catch(() => null));
    if (made === null) return make();
    const kept = new URL(`${made}/`, folder);
    const path = new URL(`${name}.json`, kept);
    const readKept = (): Promise<Files | null> => readFile(path, 'utf8').then(parse, () => null);
    const known = await readKept();
    if (known !== null) return known;
    // Relays that start together over new sources would each bundle the same for seconds.
    const end = await takeTurn(new URL(`${name}.turn`, kept), readKept).catch(() => () => Promise.resolve());
    try {
      const others = await readKept();
      if (others !== null) return others;
      const files = await make();
      await write(files).catch(() => undefined);
      return files;
    } finally {
      await end();
    }

    async function write(files: Files): Promise<void> {
      // A source that changed meanwhile may be in them, or not.
      if ((await hashOf(root)) !== made) return;
      // Moved into place, so that a reader finds whole files. Two processes that make the same files move the same bytes there.
      const aside = new URL(`${randomUUID()}.tmp`, kept);
      await writeFile(aside, format(files));
      await rename(aside, path);
      await removeOld(folder);
    }
  };
}

/** One hash of all sources, by their paths and contents, and of the Node that bundles them. */
async function hashOf(root: URL): Promise<string> {
  const hash = createHash('sha256').update(process.version);
  const add = async (path: string): Promise<void> => {
    const at = new URL(path, root);
    if (!path.endsWith('/')) {
      const content = await readFile(at);
      hash.update(`\n${path} ${content.length}\n`).update(content);
      return;
    }
    const entries = await readdir(at, { withFileTypes: true });
    const names = entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    for (const name of names) if (!LEFT_OUT.test(name.replace('/', ''))) await add(path + name);
  };
  for (const source of SOURCES) await add(source);
  return hash.digest('hex').slice(0, 32);
}

const sealOf = (body: string): string => createHash('sha256').update(body).digest('hex');

function format(files: Files): string {
  const body = JSON.stringify(files.map(toKept));
  return `${sealOf(body)}\n${body}`;
}

/** Leaves out what rollup tells beside: how each module was printed is as long as the code. */
function toKept(file: BundledFile): BundledFile {
  if (file.type === 'asset') return { type: file.type, fileName: file.fileName, source: file.source };
  const { type, fileName, name, code, isEntry, imports, moduleIds } = file;
  return { type, fileName, name, code, isEntry, imports, moduleIds };
}

/** Reads kept files. Returns null when they are damaged. */
function parse(text: string): Files | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  return text.slice(0, end) === sealOf(body) ? (JSON.parse(body) as Files) : null;
}

/**
 * Waits until no other process is making the same files, or has made them. Returns what ends the turn. The mark of a process that is
 * gone is taken over. Decision 0068 tells why no library does it.
 */
async function takeTurn(mark: URL, isMade: () => Promise<unknown>): Promise<() => Promise<void>> {
  await mkdir(new URL('.', mark), { recursive: true });
  // A link is there with its content or not at all.
  const aside = new URL(`${randomUUID()}.tmp`, mark);
  await writeFile(aside, String(process.pid));
  try {
    for (;;) {
      if (await isTaken(() => link(aside, mark))) {
        if ((await isMade()) !== null) return () => Promise.resolve();
        if (await isLeft(mark)) await rm(mark, { force: true });
        else await sleep(LOOK_MS);
      } else return () => rm(mark, { force: true });
    }
  } finally {
    await rm(aside, { force: true });
  }
}

async function isTaken(take: () => Promise<void>): Promise<boolean> {
  try {
    await take();
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return true;
    throw error;
  }
}

/** Tells whether the process that set a mark has gone without taking it away. */
async function isLeft(mark: URL): Promise<boolean> {
  try {
    const [pid, { mtimeMs }] = [await readFile(mark, 'utf8'), await stat(mark)];
    return !isRunning(Number(pid)) || Date.now() - mtimeMs > LONGEST_TURN_MS;
  } catch {
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function removeOld(folder: URL): Promise<void> {
  const names = await readdir(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, changedMs: (await stat(new URL(name, folder))).mtimeMs })),
  );
  dated.sort((a, b) => b.changedMs - a.changedMs);
  for (const { name } of dated.slice(KEYS_KEPT)) await rm(new URL(name, folder), { recursive: true, force: true });
}
