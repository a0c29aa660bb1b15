import { chmodSync, existsSync, mkdtempSync, readFileSync, statfsSync } from 'node:fs';

/** The folder whose files Linux keeps in memory. */
const IN_MEMORY = '/dev/shm';
/** More than the temporary files of all tests take at one moment. */
const LEAST_ROOM = 4 * 2 ** 30;
/** The same beside what browsers, relays and tests take themselves. */
const LEAST_MEMORY = 8 * 2 ** 30;

/** A machine, as far as files in memory go. */
interface Machine {
  /** The lines of `/proc/mounts`. */
  mounts: string;
  /** The bytes free in the folder. */
  room: number;
  /** The bytes of memory that a process may still take. */
  memory: number;
}

/** Tells whether a machine has room for temporary files in memory, and runs programs from there. */
export function hasMemoryForFiles({ mounts, room, memory }: Machine): boolean {
  const places = mounts.split('\n').map((line) => line.split(' '));
  const options = places.findLast(([, place]) => place === IN_MEMORY)?.[3]?.split(',');
  const isOpen = options?.includes('rw') === true && !options.includes('noexec');
  return isOpen && room >= LEAST_ROOM && memory >= LEAST_MEMORY;
}

/**
 * Creates a folder for temporary files in memory: databases and browsers of tests wait for no disk there. Returns null where the
 * machine has none for them, and where the environment names a folder already.
 */
export function createMemoryFolder(): string | null {
  if (process.env['TMPDIR'] !== undefined || !existsSync(IN_MEMORY) || !existsSync('/proc/mounts')) return null;
  const { bavail, bsize } = statfsSync(IN_MEMORY);
  const machine = {
    mounts: readFileSync('/proc/mounts', 'utf8'),
    room: bavail * bsize,
    memory: process.availableMemory(),
  };
  if (!hasMemoryForFiles(machine)) return null;
  const folder = mkdtempSync(`${IN_MEMORY}/inclusion-kit-test-`);
  // PostgreSQL refuses to run as root, and another user has to reach its folder in this one.
  chmodSync(folder, 0o711);
  return folder;
}
