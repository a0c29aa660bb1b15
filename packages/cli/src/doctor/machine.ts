import { access, constants, stat, statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import { inspectDatabase, isBackupOld, StartError, type ServeOptions } from '@inclusion-kit/relay';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

/** The oldest Node that has what the kit uses. */
const LEAST_NODE = [22, 18] as const;
const GIGABYTE = 1e9;
/** Space that offers take at most while they are replaced: the national one, that of some départements, and one of files. */
const LEAST_MEMORY = { national: 3.5 * GIGABYTE, narrowed: 1.5 * GIGABYTE, files: 0.5 * GIGABYTE };
const LEAST_DISK = { warning: 2 * GIGABYTE, error: 0.1 * GIGABYTE };

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isOld = major < LEAST_NODE[0] || (major === LEAST_NODE[0] && minor < LEAST_NODE[1]);
  return isOld
    ? find('node', 'error', texts.nodeOld(version, LEAST_NODE.join('.')))
    : find('node', 'ok', texts.nodeFine(version));
}

/** Checks the memory of the machine, or of the container. */
export function checkMemory({ token, departements }: ServeOptions): Finding {
  const constrained = process.constrainedMemory();
  const bytes = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const least = LEAST_MEMORY[token === null ? 'files' : departements.length > 0 ? 'narrowed' : 'national'];
  return bytes < least
    ? find('memory', 'warning', texts.memoryShort(bytes, least))
    : find('memory', 'ok', texts.memoryFine(bytes));
}

/** Checks that the database opens, that this version may use it, that it is whole, and that it is saved each night. Changes nothing. */
export async function checkDatabase({ databaseUrl, databasePath }: ServeOptions): Promise<readonly Finding[]> {
  try {
    const { name, dialect, applied, pending, rows, lastBackup, damage } = await inspectDatabase(databaseUrl);
    const unwritable = dialect === 'sqlite' && databasePath !== ':memory:' ? await findUnwritable(databasePath) : null;
    if (unwritable !== null) return [find('database', 'error', texts.databaseReadOnly(unwritable))];
    if (damage.length > 0) return [find('database', 'error', texts.databaseDamaged(name, damage))];
    if (applied.length === 0) return [find('database', 'ok', texts.databaseNew(name))];
    return [
      pending.length > 0
        ? find('database', 'warning', texts.databasePending(name, pending))
        : find('database', 'ok', texts.databaseFine(name, rows['contributions'] ?? 0)),
      checkBackup(lastBackup),
    ];
  } catch (error) {
    if (error instanceof StartError) return [find('database', 'error', texts.databaseRefused(error.message))];
    throw error;
  }
}

/** Checks the date of the last backup. */
function checkBackup(date: string | null): Finding {
  if (date === null) return find('backup', 'warning', texts.backupNone);
  return isBackupOld(date, new Date())
    ? find('backup', 'warning', texts.backupOld(date))
    : find('backup', 'ok', texts.backupFine(date));
}

/** Checks the free space where the relay keeps things. */
export async function checkDisk({ databasePath }: ServeOptions): Promise<readonly Finding[]> {
  const folder = await existingFolder(databasePath === ':memory:' ? '.' : dirname(databasePath));
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const state = free < LEAST_DISK.error ? 'error' : free < LEAST_DISK.warning ? 'warning' : 'ok';
  return [find('disk', state, state === 'ok' ? texts.diskFine(folder, free) : texts.diskShort(folder, free))];
}

/** Returns the file or folder that the account cannot write to, since SQLite writes beside its file, or null. */
async function findUnwritable(path: string): Promise<string | null> {
  const folder = await existingFolder(dirname(path));
  for (const place of [folder, ...((await exists(path)) ? [path] : [])]) {
    try {
      if (place === folder && !(await stat(place)).isDirectory()) return place;
      await access(place, constants.W_OK);
    } catch {
      return place;
    }
  }
  return null;
}

async function existingFolder(path: string): Promise<string> {
  const folder = resolve(path);
  const parent = dirname(folder);
  return (await exists(folder)) || parent === folder ? folder : existingFolder(parent);
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch {
    return false;
  }
}
