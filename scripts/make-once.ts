import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';

/** Has a folder made unless it is there. Whoever else makes it at the same time, it is there whole or not at all. */
export async function makeOnce(folder: string, make: (aside: string) => Promise<unknown>): Promise<string> {
  if (existsSync(folder)) return folder;
  const aside = await mkdtemp(`${folder}-`);
  try {
    await make(aside);
    await rename(aside, folder);
  } catch (error) {
    await rm(aside, { recursive: true, force: true });
    // Another one was first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
