import { expect, test } from 'vitest';
import { hasMemoryForFiles } from './memory-folder.ts';

const GIB = 2 ** 30;
const disk = '/dev/vda / ext4 rw,relatime 0 0';
const machine = { mounts: `${disk}\ntmpfs /dev/shm tmpfs rw,relatime 0 0\n`, room: 12 * GIB, memory: 16 * GIB };

test('temporary files stand in memory where there is ample room', () => {
  expect(hasMemoryForFiles(machine)).toBe(true);
});

test.each([
  ['there is no folder in memory', { mounts: disk }],
  ['no program runs from it', { mounts: `${disk}\nshm /dev/shm tmpfs rw,nosuid,nodev,noexec,relatime 0 0` }],
  ['nothing may be written there', { mounts: 'tmpfs /dev/shm tmpfs ro 0 0' }],
  ['another one is mounted over it', { mounts: `${machine.mounts}shm /dev/shm tmpfs rw,noexec 0 0` }],
  ['it has little room, as in a container', { room: 64 * 2 ** 20 }],
  ['tests need the memory themselves', { memory: 6 * GIB }],
])('they stand on the disk where %s', (_where, other) => {
  expect(hasMemoryForFiles({ ...machine, ...other })).toBe(false);
});
