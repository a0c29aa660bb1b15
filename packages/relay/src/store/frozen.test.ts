import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './sql-store.ts';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-frozen-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a database written by an earlier version', () => {
  it.each(readdirSync(fixtures).filter((name) => name.endsWith('.db')))(
    '%s is opened, read and written',
    async (name) => {
      const path = join(folder, name);
      copyFileSync(join(fixtures, name), path);
      const store = await openStore(path);
      const kept = await store.findByKey('frozen-key-0001');
      expect(kept).toMatchObject({
        id: '00000000-0000-4000-8000-000000000001',
        numero: 'AAAA-2222',
        contribution: {
          genre: 'correction',
          cible: { id: 'demonstration--1', base: { telephone: '+33100000000' } },
          changements: { telephone: '+33100000001' },
        },
        etat: 'recue',
        recue_le: '2026-11-25T10:00:00.000Z',
        evenements: [{ etat: 'recue', date: '2026-11-25T10:00:00.000Z' }],
      });
      expect(store.secret).toHaveLength(32);
      expect(await store.eraseAuteur('00000000-0000-4000-8000-000000000001')).toBe(true);
      await store.close();
    },
  );
});
