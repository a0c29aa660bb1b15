import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openStore } from '@inclusion-kit/relay';
import { run } from './run.ts';

let folder: string;
let said: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-access-'));
  said = '';
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((line: string) => void (said += line));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('ends the links of one structure in the database of a relay', async () => {
  const database = join(folder, 'kit.db');
  expect(await run(['access', 'revoke', 'dora--s1', '--database', database], {})).toBe(0);
  expect(said).toContain('dora--s1');
  const store = await openStore(database);
  expect(await store.access.revokedAt('dora--s1')).toMatch(/^\d{4}-.*Z$/);
  expect(await store.access.revokedAt('dora--s2')).toBeNull();
  await store.close();
});

it.each([[], ['end', 'dora--s1'], ['revoke'], ['revoke', ' '], ['revoke', 'a', 'b']])(
  'refuses to be called as %j',
  async (...args) => {
    expect(await run(['access', ...args.flat(), '--database', join(folder, 'kit.db')], {})).toBe(2);
  },
);
