import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeOnce } from './make-once.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'inclusion-kit-once-'));
});
afterEach(() => rm(place, { recursive: true }));

const folder = (): string => join(place, 'made');
const read = async (): Promise<string> => readFile(join(await makeOnce(folder(), write), 'file'), 'utf8');

/** Writes as a large file is written: for a while it is there, and not whole. */
async function write(aside: string): Promise<void> {
  await writeFile(join(aside, 'file'), 'half');
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  await writeFile(join(aside, 'file'), 'whole');
}

it('a folder that several make at the same time is whole for each, and stays alone', async () => {
  const first = read();
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
  expect(await Promise.all([first, read(), read(), read()])).toEqual(Array(4).fill('whole'));
  expect(await readdir(place)).toEqual(['made']);
  expect(await read()).toBe('whole');
});

it('a folder that cannot be made leaves nothing, and is made the next time', async () => {
  await expect(makeOnce(folder(), () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  expect(await readdir(place)).toEqual([]);
  expect(await read()).toBe('whole');
});
