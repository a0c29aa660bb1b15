// The lines of the guide that bring a machine back to the version before, run as they stand. Stand-ins of `sudo`, `systemctl`, `npm` and
// `relais` keep them to a folder of their own.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, startCommand } from '../../e2e/support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string): string => readFileSync(`${root}docs/${name}`, 'utf8');
const [, section = ''] = /^## Revenir à la version d'avant$(.*?)(?=^Avec Docker)/ms.exec(read('exploiter.md')) ?? [];
const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, lines = '']) => lines);
const [install = '', setAside = '', postgres = '', restore = '', start = ''] = blocks;

let machine: { path: string; remove: () => Promise<void> };
let state: string;
beforeAll(async () => {
  machine = await createFolder();
  state = join(machine.path, 'var/lib/inclusion-kit');
  for (const folder of ['bin', 'usr/local/bin', 'etc/systemd/system', 'var/lib/inclusion-kit-backup'])
    mkdirSync(join(machine.path, folder), { recursive: true });
  mkdirSync(state);
  const tools = {
    sudo: 'exec "$@"',
    systemctl: 'echo "systemctl $*"',
    npm: 'echo "npm $*"',
    relais: `cd '${state}' && exec '${process.execPath}' --conditions=inclusion-kit-source '${root}packages/cli/src/bin.js' "$@"`,
  };
  for (const [name, line] of Object.entries(tools)) {
    writeFileSync(join(machine.path, 'bin', name), `#!/bin/sh\n${line}\n`);
    chmodSync(join(machine.path, 'bin', name), 0o755);
  }
  const relay = await startCommand(machine.path, { DATABASE_URL: `file:${join(state, 'inclusion-kit.db')}` });
  await relay.stop();
});
afterAll(() => machine.remove());

function typed(lines: string) {
  const here = lines
    .replaceAll('/opt/inclusion-kit/node_modules/@inclusion-kit/cli/', root)
    .replaceAll(/\/(?:usr\/local\/bin|etc\/systemd|var\/lib)\//g, `${machine.path}$&`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `set -e\n${here}`], {
    encoding: 'utf8',
    env: {
      PATH: `${machine.path}/bin:${process.env['PATH'] ?? ''}`,
      DATABASE_URL: 'file:./inclusion-kit.db',
    },
  });
  return { status, said: stdout + stderr };
}

/** Reads a database of the machine, or writes in it, as another program would. */
function ask(file: string, query: string): unknown[] {
  const database = new DatabaseSync(join(state, file));
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

describe('the way back to the version before', () => {
  it('brings a database of a newer version back to the backup made before, and keeps the newer one aside', () => {
    const name = 'inclusion-kit-2026-11-28T032000Z.ndjson.gz';
    expect(restore).toContain(name);
    const backup = `/var/lib/inclusion-kit-backup/${name}`;
    expect(typed(`relais backup --out ${backup}`)).toMatchObject({ status: 0 });
    const secret = "select value from settings where key = 'secret'";
    const before = ask('inclusion-kit.db', secret);
    ask('inclusion-kit.db', "insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')");

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
    expect(ask('inclusion-kit.db', secret)).toEqual(before);
    const newest = 'select name from kysely_migration order by name desc limit 1';
    expect(ask('base-plus-recente/inclusion-kit.db', newest)).toEqual([{ name: '0099-from-the-future' }]);
    expect(start).toContain('systemctl start inclusion-kit ');
  });

  it('installs the command and the services of the version, as the way forward does', () => {
    const [, update = ''] = /^## Mettre à jour$(.*?)(?=^`apt`)/ms.exec(read('installer.md')) ?? [];
    const [, lines = ''] = /^ {3}```sh\n(.*?)^ {3}```$/ms.exec(update) ?? [];
    const forward = lines.replace(/^ {3}/gm, '').trim().split('\n');
    expect(forward).toHaveLength(5);
    expect(install.trim().split('\n').slice(1, -1)).toEqual(forward.map((line) => line.replace('@latest', '@0.2.0')));
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
});
