// The lines of the guide that bring a machine back to the version before, run as they stand. Stand-ins of `sudo`, `systemctl`, `npm` and
// `relais` keep them to a folder of their own.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createFolder, startCommand } from '../../e2e/support.ts';
import { startPostgres } from '../../packages/relay/src/testing-internal/databases/postgres-server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(`${root}docs/${name}`, 'utf8');
const [, section = ''] = /^## Revenir à la version d'avant$(.*?)(?=^Avec Docker)/ms.exec(read('exploiter.md')) ?? [];
const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
const [install = '', setAside = '', postgres = '', restore = '', start = ''] = blocks;

/** A machine with a relay that has a database, in a folder of its own. */
interface Machine {
  readonly path: string;
  /** The folder of the database of SQLite. */
  readonly state: string;
  readonly typed: (lines: string) => { status: number | null; said: string };
}

const folders: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of folders) await remove();
});

async function createMachine(env: Readonly<Record<string, string>> = {}): Promise<Machine> {
  const { path, remove } = await createFolder();
  folders.push(remove);
  const state = join(path, 'var/lib/inclusion-kit');
  for (const folder of ['bin', 'usr/local/bin', 'etc/systemd/system', 'var/lib/inclusion-kit-backup'])
    mkdirSync(join(path, folder), { recursive: true });
  mkdirSync(state);
  const tools = {
    sudo: 'if [ "$1" = -u ]; then shift 2; fi\nexec "$@"',
    systemctl: 'echo "systemctl $*"',
    npm: 'echo "npm $*"',
    relais: `cd '${state}' && exec '${process.execPath}' --conditions=inclusion-kit-source '${root}packages/cli/src/bin.js' "$@"`,
  };
  for (const [name, line] of Object.entries(tools)) {
    writeFileSync(join(path, 'bin', name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(path, 'bin', name), 0o755);
  }
  const told = { DATABASE_URL: `file:${join(state, 'inclusion-kit.db')}`, ...env };
  const typed = (lines: string): ReturnType<Machine['typed']> => {
    const here = lines
      .replaceAll('/opt/inclusion-kit/node_modules/@inclusion-kit/cli/', root)
      .replaceAll(/\/(?:usr\/local\/bin|etc\/systemd|var\/lib)\//g, `${path}$&`);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', `set -e\n${here}`], {
      encoding: 'utf8',
      env: { PATH: `${path}/bin:${process.env['PATH'] ?? ''}`, ...told },
    });
    return { status, said: stdout + stderr };
  };
  return { path, state, typed };
}

/** Reads a database of the machine, or writes in it, as another program would. */
function ask(file: string, query: string): unknown[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

/** The mark that a newer version leaves in the database. */
const NEWER = "insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')";
/** The client programs of PostgreSQL, which Debian installs with its server. */
const hasClient = ['psql', 'createdb'].every((name) => spawnSync(name, ['--version']).status === 0);

describe('the way back to the version before', () => {
  it('brings a database of a newer version back to the backup made before, and keeps the newer one aside', async () => {
    const { state, typed } = await createMachine();
    const base = join(state, 'inclusion-kit.db');
    await (await startCommand(state, { DATABASE_URL: `file:${base}` })).stop();
    const name = 'inclusion-kit-2026-11-28T032000Z.ndjson.gz';
    expect(restore).toContain(name);
    const backup = `/var/lib/inclusion-kit-backup/${name}`;
    expect(typed(`relais backup --out ${backup}`)).toMatchObject({ status: 0 });
    const secret = "select value from settings where key = 'secret'";
    const before = ask(base, secret);
    ask(base, NEWER);

    const refused = typed(install);
    expect(refused.status).toBe(2);
    expect(refused.said).toContain('0099-from-the-future');
    // The sentence itself says what to do, and `--replace` does not help.
    expect(refused.said).toContain('restaurez dans une base vide la sauvegarde');
    expect(typed(`cat ${backup} | relais restore - --replace`).status).toBe(2);

    expect(typed(setAside)).toMatchObject({ status: 0 });
    expect(readdirSync(state).filter((one) => one.startsWith('inclusion-kit.db'))).toEqual([]);
    expect(typed(restore)).toMatchObject({ status: 0 });
    expect(typed('relais database')).toMatchObject({ status: 0 });
    expect(ask(base, secret)).toEqual(before);
    const newest = 'select name from kysely_migration order by name desc limit 1';
    expect(ask(join(state, 'base-plus-recente/inclusion-kit.db'), newest)).toEqual([{ name: '0099-from-the-future' }]);
    expect(start).toContain('systemctl start inclusion-kit ');
  });

  it('installs the command and the services of the version, as the way forward does', async () => {
    const machine = await createMachine();
    const [, update = ''] = /^## Mettre à jour$(.*?)(?=^`apt`)/ms.exec(read('installer.md')) ?? [];
    const [, lines = ''] = /^ {3}```sh\n(.*?)^ {3}```$/ms.exec(update) ?? [];
    const forward = lines.replace(/^ {3}/gm, '').trim().split('\n');
    expect(forward).toHaveLength(5);
    expect(install.trim().split('\n').slice(1, -1)).toEqual(forward.map((line) => line.replace('@latest', '@0.2.0')));
    expect(machine.typed(install)).toMatchObject({ status: 0 });
    expect(existsSync(join(machine.path, 'usr/local/bin/relais'))).toBe(true);
    expect(readdirSync(join(machine.path, 'etc/systemd/system')).sort()).toEqual([
      'inclusion-kit-backup.service',
      'inclusion-kit-backup.timer',
      'inclusion-kit.service',
    ]);
  });

  it('makes the database of PostgreSQL anew as the guide made it', () => {
    const [made = ''] = /^sudo -u postgres createdb .*$/m.exec(read('exploiter.md')) ?? [];
    const [aside = '', anew = ''] = postgres.trim().split('\n');
    expect(anew).toBe(made);
    const [, name = ''] = /createdb (\w+)/.exec(made) ?? [];
    expect(aside).toContain(`ALTER DATABASE ${name} RENAME TO ${name}_`);
  });

  it.skipIf(!hasClient)('does on PostgreSQL what it does on SQLite, by the programs of PostgreSQL', async () => {
    const server = await startPostgres();
    try {
      const { hostname, port, password } = new URL(server.url);
      const url = `postgres://inclusion_kit:${password}@${hostname}:${port}/inclusion_kit`;
      const machine = await createMachine({
        DATABASE_URL: url,
        ...{ PGHOST: hostname, PGPORT: port, PGUSER: 'postgres', PGPASSWORD: password },
      });
      const { typed } = machine;
      const query = (of: string, statement: string): string => {
        const { status, said } = typed(`psql -XAtq -v ON_ERROR_STOP=1 -d ${of} -c "${statement}"`);
        expect(status, said).toBe(0);
        return said.trim();
      };
      query('postgres', `create role inclusion_kit login password '${password}'`);
      const [made = ''] = /^sudo -u postgres createdb .*$/m.exec(read('exploiter.md')) ?? [];
      expect(typed(made)).toMatchObject({ status: 0 });
      await (await startCommand(machine.state, { DATABASE_URL: url })).stop();
      const [, name = ''] = /(inclusion-kit-\d\S*\.gz)/.exec(restore) ?? [];
      expect(typed(`relais backup --out /var/lib/inclusion-kit-backup/${name}`)).toMatchObject({ status: 0 });
      const secret = "select value from settings where key = 'secret'";
      const before = query('inclusion_kit', secret);
      expect(before).not.toBe('');
      query('inclusion_kit', NEWER);

      const refused = typed(install);
      expect(refused.status).toBe(2);
      expect(refused.said).toContain('0099-from-the-future');
      expect(typed(postgres)).toMatchObject({ status: 0 });
      expect(typed(restore)).toMatchObject({ status: 0 });
      expect(typed('relais database')).toMatchObject({ status: 0 });
      expect(query('inclusion_kit', secret)).toBe(before);
      const newest = 'select name from kysely_migration order by name desc limit 1';
      expect(query('inclusion_kit_plus_recente', newest)).toBe('0099-from-the-future');
      expect(query('inclusion_kit', newest)).not.toBe('0099-from-the-future');
    } finally {
      await server.remove();
    }
  });
});
