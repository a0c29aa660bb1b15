import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { writeContent } from './write-whole.ts';

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
