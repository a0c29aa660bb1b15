// The bundles of the repository's relays, kept on disk from one run to the next: made again once anything changed that they are
// made of.
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';

export type Files = ReadonlyMap<string, Uint8Array>;

/** The sources of the bundles, without tests and built files. The lock file stands for the packages of others. */
const SOURCES = ['package-lock.json', 'packages/catalogue/', 'packages/sdk/', 'packages/widget/'];
const LEFT_OUT = /^(?:node_modules|dist|.*\.test\.ts)$/;
/** Going back and forth between two branches bundles nothing anew. */
const KEYS_KEPT = 4;

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
    const known = await readFile(path, 'utf8').then(parse, () => null);
    if (known !== null) return known;
    const files = await make();
    await write().catch(() => undefined);
    return files;

    async function write(): Promise<void> {
      // A source that changed meanwhile may be in them, or not.
      if ((await hashOf(root)) !== made) return;
      await mkdir(kept, { recursive: true });
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
  const body = JSON.stringify([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('base64')]));
  return `${sealOf(body)}\n${body}`;
}

/** Reads kept files. Returns null when they are damaged. */
function parse(text: string): Files | null {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== sealOf(body)) return null;
  return new Map((JSON.parse(body) as [string, string][]).map(([path, bytes]) => [path, Buffer.from(bytes, 'base64')]));
}

async function removeOld(folder: URL): Promise<void> {
  const names = await readdir(folder);
  const dated = await Promise.all(
    names.map(async (name) => ({ name, changedMs: (await stat(new URL(name, folder))).mtimeMs })),
  );
  dated.sort((a, b) => b.changedMs - a.changedMs);
  for (const { name } of dated.slice(KEYS_KEPT)) await rm(new URL(name, folder), { recursive: true, force: true });
}
