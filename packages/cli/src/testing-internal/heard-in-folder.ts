import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

/** Gives each test of a file a folder of its own, and keeps the lines that commands tell. */
export function hearInFolder(name: string) {
  const heard = { folder: '', said: [] as string[] };
  beforeEach(() => {
    heard.folder = mkdtempSync(join(tmpdir(), `cli-${name}-`));
    heard.said = [];
    const hear = (line: string): void => void heard.said.push(line);
    vi.spyOn(console, 'log').mockImplementation(hear);
    vi.spyOn(console, 'error').mockImplementation(hear);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(heard.folder, { recursive: true });
  });
  return {
    at: (file: string): string => join(heard.folder, file),
    /** Returns the lines told since the test began, or since this was last cleared. */
    said: (): string => heard.said.join('\n'),
    clear: (): void => void (heard.said = []),
    /** Writes records one a line, and returns the path of the file. */
    writeLines: (file: string, records: readonly unknown[]): string => {
      const path = join(heard.folder, file);
      writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      return path;
    },
  };
}
