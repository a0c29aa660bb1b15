// The lines of the guide that back up and restore a relay in Docker, run as they stand. A stand-in of `docker` runs the part that is
// run in the container, on this machine.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFolder, startCommand } from '../../e2e/support.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const guide = readFileSync(`${root}docs/exploiter.md`, 'utf8');
const [, section = ''] = /^### Avec Docker$(.*?)(?=^## )/ms.exec(guide) ?? [];
const [cron = '', trial = '', real = ''] = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(
  ([, lines = '']) => lines,
);

let machine: { path: string; remove: () => Promise<void> };
let database: string;
beforeAll(async () => {
  machine = await createFolder();
  database = join(machine.path, 'contributions.db');
  mkdirSync(join(machine.path, 'bin'));
  writeFileSync(
    join(machine.path, 'bin/docker'),
    `#!/bin/sh
set -eu
inside() { sed "s|node /app/packages/cli/dist/bin.js|'${process.execPath}' --conditions=inclusion-kit-source '${root}packages/cli/src/bin.js'|g"; }
case "$*" in
  'compose -f deploy/compose.yaml --env-file relay.env exec -T relay '*) shift 8; eval "$(echo "$*" | inside)" ;;
  'compose -f deploy/compose.yaml --env-file relay.env run --rm -T relay '*) shift 9; eval "$(echo "node /app/packages/cli/dist/bin.js $*" | inside)" ;;
  'compose -f deploy/compose.yaml --env-file relay.env up -d'*) echo "$*" ;;
  'run --rm -i --tmpfs /data:mode=1777 --entrypoint sh inclusion-kit -c '*) DATABASE_URL=file:$TRIAL; export DATABASE_URL; shift 9; eval "$(echo "$1" | inside)" ;;
  *) echo "docker $*?" >&2; exit 64 ;;
esac
`,
  );
  chmodSync(join(machine.path, 'bin/docker'), 0o755);
  const relay = await startCommand(machine.path, { DATABASE_URL: `file:${database}` });
  await relay.stop();
});
afterAll(() => machine.remove());

function typed(lines: string, env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', lines.replaceAll('/srv/inclusion-kit', machine.path)], {
    encoding: 'utf8',
    env: {
      PATH: `${machine.path}/bin:${process.env['PATH'] ?? ''}`,
      DATABASE_URL: `file:${database}`,
      TRIAL: join(machine.path, 'trial.db'),
      ...env,
    },
  });
  return { status, said: stdout + stderr };
}

it('writes a backup that its owner alone reads, and keeps those of thirty days', () => {
  const [, command = ''] = /^20 3 \* \* \* (.*)$/m.exec(cron) ?? [];
  // A crontab reads « % » as the end of a line, unless it is escaped.
  expect(command.replaceAll('\\%', '')).not.toContain('%');
  const folder = join(machine.path, 'sauvegardes');
  mkdirSync(folder);
  for (const [name, day] of [
    ['2026-01-01', '2026-01-01'],
    ['hier', new Date()],
  ] as const) {
    writeFileSync(join(folder, `${name}.ndjson.gz`), '');
    utimesSync(join(folder, `${name}.ndjson.gz`), new Date(day), new Date(day));
  }
  expect(typed(command.replaceAll('\\%', '%'))).toMatchObject({ status: 0 });
  const kept = readdirSync(folder);
  expect(kept).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.ndjson\.gz$/), 'hier.ndjson.gz']);
  expect(statSync(join(folder, kept[0]!)).mode & 0o077).toBe(0);
});

it('keeps the backup of the day before where the relay cannot be asked', () => {
  const [, command = ''] = /^20 3 \* \* \* (.*)$/m.exec(cron) ?? [];
  const before = readdirSync(join(machine.path, 'sauvegardes'));
  const gone = { DATABASE_URL: `file:${join(machine.path, 'gone/none.db')}` };
  expect(typed(command.replaceAll('\\%', '%'), gone).status).not.toBe(0);
  expect(readdirSync(join(machine.path, 'sauvegardes')).filter((name) => name.endsWith('.gz'))).toEqual(before);
});

it('is restored into a base of trial, and for good', () => {
  expect(typed(trial)).toMatchObject({ status: 0 });
  const [name = ''] = readdirSync(join(machine.path, 'sauvegardes'));
  const fresh = { DATABASE_URL: `file:${join(machine.path, 'fresh.db')}` };
  const restored = typed(real.replace('2026-11-28.ndjson.gz', name), fresh);
  expect(restored).toMatchObject({ status: 0 });
  expect(restored.said).toContain('up -d database');
});
