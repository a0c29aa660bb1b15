import { randomBytes } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A block of most disks. */
const BLOCK_BYTES = 4096;

/** Name of the file that is written and removed. */
export const PROBE_NAME = '.inclusion-kit.probe';

/** Writes a block in a folder and removes it. @throws the error of the system when the disk is full or refuses to be written */
export async function tryDisk(folder: string): Promise<void> {
  const path = join(folder, PROBE_NAME);
  try {
    // Random, since a disk that compresses keeps anything else in no room.
    await writeFile(path, randomBytes(BLOCK_BYTES));
  } finally {
    await rm(path, { force: true });
  }
}
