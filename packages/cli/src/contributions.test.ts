import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '@inclusion-kit/relay';
import { run } from './run.ts';

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-contributions-'));
  said = [];
  const hear = (line: string): void => void said.push(line);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
  const store = await openStore(join(folder, 'kit.db'));
  await store.add({
    id: 'c1',
    numero: 'ABCD-2345',
    contribution: {
      genre: 'manque',
      manque: { thematiques: [], publics: [], code_commune: '59350' },
      auteur: { courriel: 'camille@exemple.fr' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    },
    cible_source: null,
    idempotencyKey: null,
    corpsHash: '',
    recueLe: new Date('2026-11-25T12:00:00Z'),
  });
  await store.close();
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

/** Runs the command, and returns its exit code and what it said. */
async function contributions(...args: string[]): Promise<[number, string]> {
  said = [];
  const hasBase = args.includes('--database');
  const code = await run(['contributions', ...args, ...(hasBase ? [] : ['--database', join(folder, 'kit.db')])], {});
  return [code, said.join('\n')];
}

describe('inclusion-kit contributions', () => {
  it('exports for its owner alone, without who sent them, and imports elsewhere', async () => {
    const out = join(folder, 'export.ndjson');
    expect(await contributions('export', '--out', out)).toEqual([0, `1 contribution écrite dans ${out}.`]);
    expect(statSync(out).mode & 0o777).toBe(0o600);
    expect(readFileSync(out, 'utf8')).toContain('"numero":"ABCD-2345"');
    expect(readFileSync(out, 'utf8')).not.toContain('camille');
    expect((await contributions('export', '--out', out))[0]).toBe(2);
    const other = ['--database', join(folder, 'other.db')];
    expect(await contributions('import', out, ...other)).toEqual([0, '1 contribution reprise, 0 déjà là.']);
    expect(await contributions('import', out, ...other)).toEqual([0, '0 contribution reprise, 1 déjà là.']);
  });

  it('exports the others beside one whose row is broken, and names it', async () => {
    const path = join(folder, 'kit.db');
    const store = await openStore(path);
    const whole = await store.find('c1');
    await store.add({
      ...{ id: 'c2', numero: 'EFGH-2345', contribution: whole!.contribution, cible_source: null },
      ...{ idempotencyKey: null, corpsHash: '', recueLe: new Date('2026-11-24T12:00:00Z') },
    });
    await store.close();
    const database = new DatabaseSync(path);
    database.prepare('update contributions set corps = ?, auteur = ? where id = ?').run('{"genre":', '{"cour', 'c2');
    database.close();
    const out = join(folder, 'export.ndjson');
    const [code, told] = await contributions('export', '--out', out);
    expect([code, told]).toEqual([
      0,
      expect.stringMatching(/^1 contribution écrite .*\n1 contribution abîmée .* : c2\./),
    ]);
    expect(readFileSync(out, 'utf8')).toMatch(/^\{"id":"c1".*\n$/);
    expect((await contributions('erase', '--courriel', 'camille@exemple.fr'))[0]).toBe(0);
  });

  it('forgets who sent one, once', async () => {
    expect(await contributions('erase', '--numero', 'abcd-2345')).toEqual([
      0,
      '1 contribution ne dit plus qui l’a envoyée.',
    ]);
    expect((await contributions('erase', '--courriel', 'camille@exemple.fr'))[0]).toBe(1);
  });

  it('exits 1 for a file that is none, and takes nothing of it', async () => {
    const path = join(folder, 'bad.ndjson');
    writeFileSync(path, '{"id":1}\n');
    const [code, words] = await contributions('import', path);
    expect(code).toBe(1);
    expect(words).toContain('Ligne 1');
  });

  it.each([
    [[], 'export, import ou erase'],
    [['export'], '--out'],
    [['import'], 'un fichier'],
    [['import', '/none/none.ndjson'], 'ENOENT'],
    [['erase'], 'd’une seule façon'],
    [['erase', '--numero', 'a', '--before', '2026-01-01'], 'd’une seule façon'],
    [['erase', '--before', '2026-02-31'], 'n’est pas une date'],
    [['erase', '--before', 'hier'], 'n’est pas une date'],
    [['export', '--out', '/none/none.ndjson'], 'ENOENT'],
    [['--nope'], '--nope'],
  ])('refuses %j, exit 2', async (args, words) => {
    const [code, sentence] = await contributions(...args);
    expect([code, sentence]).toEqual([2, expect.stringContaining(words)]);
  });

  it('shows its help', async () => {
    expect((await contributions('--help'))[1]).toContain('--authors');
  });
});
