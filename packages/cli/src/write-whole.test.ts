import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { writeContent, writeWhole } from './write-whole.ts';

it('leaves no half file behind when Ctrl+C ends the writing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-'));
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  const seen: string[][] = [];
  function* content() {
    yield 'a';
    seen.push(readdirSync(folder));
    process.listeners('SIGINT').at(-1)?.('SIGINT');
    seen.push(readdirSync(folder));
    yield 'b';
  }
  await expect(writeContent(join(folder, 'offre.csv'), content())).rejects.toThrow();
  expect(seen.map((names) => names.length)).toEqual([1, 0]);
  expect(exit).toHaveBeenCalledWith(130);
  exit.mockRestore();
  rmSync(folder, { recursive: true });
});

it('closes the file of a content that fails before it has begun to write', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'whole-'));
  let opened: Writable | null = null;
  const writing = writeWhole(join(folder, 'sauvegarde.gz'), (file) => {
    opened = file;
    return Promise.reject(new Error('no answer'));
  });
  await expect(writing).rejects.toThrow('no answer');
  await expect.poll(() => opened?.closed).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
