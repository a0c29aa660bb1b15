import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as runCommand } from '../run.ts';

const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
const frozen = fileURLToPath(new URL('../../../relay/src/store/fixtures/v0.1.db', import.meta.url));
const containing = (text: string): unknown => expect.stringContaining(text);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-database-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs a command in this process, in whose folder nothing is written. */
async function run(args: string[], environment: Record<string, string> = {}) {
  const told = { stdout: '', stderr: '' };
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (told.stdout += `${line}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void (told.stderr += `${line}\n`));
  const code = await runCommand(args, environment);
  log.mockRestore();
  error.mockRestore();
  return { code, ...told };
}

describe('the database, by command', () => {
  const at = (name: string): string => join(folder, name);

  it('is looked at, saved and restored, for its owner only', async () => {
    copyFileSync(frozen, at('kit.db'));
    const looked = await run(['database', '--database', at('kit.db')]);
    expect(looked).toMatchObject({ code: 0, stdout: containing('à faire : 0002-sharing') });
    expect(looked.stdout).toContain('Dernière sauvegarde : aucune');

    const saved = await run(['backup', '--out', at('b.gz')], { DATABASE_URL: `file:${at('kit.db')}` });
    expect(saved).toMatchObject({ code: 0, stderr: containing('contributions : 1 ligne') });
    expect((await run(['database', '--database', at('kit.db')])).stdout).toMatch(/Dernière sauvegarde : état du \d/);
    expect(statSync(at('b.gz')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);

    const restore = ['restore', at('b.gz'), '--database', at('deep/new.db')];
    expect(await run(restore)).toMatchObject({ code: 0, stdout: containing('contributions : 1 ligne') });
    expect(await run(restore)).toMatchObject({ code: 2, stderr: containing('--replace') });
    expect(await run([...restore, '--replace'])).toMatchObject({ code: 0 });
    const migrated = await run(['database', '--migrate', '--database', at('deep/new.db')]);
    expect(migrated).toMatchObject({ code: 0, stdout: containing('à faire : aucune') });
  });

  it('goes from one program to another without a file', async () => {
    copyFileSync(frozen, at('kit.db'));
    const command = (...args: string[]) =>
      [process.execPath, '--conditions=inclusion-kit-source', bin, ...args].map((word) => `'${word}'`).join(' ');
    const backup = command('backup', '--out', '-', '--database', at('kit.db'));
    const restore = command('restore', '-', '--database', at('piped.db'));
    const { status, stderr } = spawnSync('sh', ['-c', `${backup} | ${restore}`], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, containing('sortie standard')]);
    expect(await run(['database', '--database', at('piped.db')])).toMatchObject({
      code: 0,
      stdout: containing('contributions : 1 ligne'),
    });
  });

  it('is said to be damaged, exit 1', async () => {
    const bytes = readFileSync(frozen);
    bytes.fill(0xa5, 2 * 4096 + 8, 9 * 4096);
    writeFileSync(at('bad.db'), bytes);
    const { code, stderr } = await run(['database', '--database', at('bad.db')]);
    expect([code, stderr]).toEqual([1, containing('abîmée')]);
  });

  it.each([
    [['backup'], '--out', 2],
    [['backup', '--out', '/there'], '/there existe déjà', 2],
    [['backup', '--out', '/none/b.gz'], '/none/b.gz', 2],
    [['backup', '--out', '/b.gz', '--database', '/none.db'], '/none.db', 2],
    [['restore'], 'restore --help', 2],
    [['restore', '/none.gz'], '/none.gz', 2],
    [['restore', '/there', 'two'], 'un seul', 2],
    [['restore', '/there', '--database', '/new.db'], 'rien n’a été restauré', 1],
    [['database', '--database', '/there'], '/there', 2],
    [['database', '--database', 'mysql://u:secret@h/d'], 'DATABASE_URL', 2],
    [['database', '--database', 'postgres://u:secret@127.0.0.1:1/d'], 'ne répond pas', 2],
  ])('refuses %j in one sentence', async (args, word, exitCode) => {
    const text = 'this is no database and no backup, at least as long as the header of one of them is: so many signs';
    writeFileSync(at('there'), text);
    const here = args.map((arg) => (arg.startsWith('/') ? join(folder, arg) : arg));
    const { code, stderr } = await run(here, { DATABASE_URL: `file:${at('kit.db')}` });
    expect(stderr).toContain(word);
    expect(stderr).not.toContain('secret');
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(code).toBe(exitCode);
    expect(readdirSync(folder).filter((name) => name.includes('.gz'))).toEqual([]);
    expect(readFileSync(at('there'), 'utf8')).toBe(text);
  });
});
