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

async function withLinks(): Promise<string> {
  const database = join(folder, 'kit.db');
  const { access, close } = await openStore(database);
  await access.noteLink('dora--s1', { par: 'lea', now: new Date('2026-11-25T12:00:00Z') });
  await access.noteAsked('dora--s3');
  await close();
  return database;
}

it('ends the links of one structure in the database of a relay', async () => {
  const database = await withLinks();
  expect(await run(['access', 'revoke', 'dora--s1', '--database', database], {})).toBe(0);
  expect(said).toContain('dora--s1');
  const store = await openStore(database);
  expect(await store.access.revokedAt('dora--s1')).toMatch(/^\d{4}-.*Z$/);
  expect(await store.access.revokedAt('dora--s2')).toBeNull();
  await store.close();
});

it('says that a structure has no link, where one could think it ended, and which ones have', async () => {
  const database = await withLinks();
  expect(await run(['access', 'revoke', 'dora--s11', '--database', database], {})).toBe(1);
  expect(said).toMatch(/Aucun lien n’a été fait pour « dora--s11 ».*access list/);
  said = '';
  expect(await run(['access', 'list', '--database', database], {})).toBe(0);
  expect(said).toBe('dora--s1 : lien du 25/11/2026\ndora--s3 : lien demandé par la structure');
});

it.each([[], ['list', 'dora--s1'], ['end', 'dora--s1'], ['revoke'], ['revoke', ' '], ['revoke', 'a', 'b']])(
  'refuses to be called as %j',
  async (...args) => {
    expect(await run(['access', ...args.flat(), '--database', join(folder, 'kit.db')], {})).toBe(2);
  },
);
