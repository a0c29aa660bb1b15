// The exercise of a lost machine: a backup of a relay at work, its machine erased, another one filled from it.
import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashPassword } from '@inclusion-kit/relay';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFolder, startCommand, type RunningRelay } from '../../e2e/support.ts';
import { findPort } from '../../packages/relay/src/testing-internal/free-port.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const PASSWORD = 'une longue phrase';
const KEY = '4f6c0f3a-7d1e-4c0a-9c55-0a1c6a2f9e11';

/** The command from the sources. */
const INCLUSION_KIT = `${process.execPath} --conditions=inclusion-kit-source ${root}packages/cli/src/bin.js`;
const environment = { MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`, RATE_LIMITS: 'off' };

function runScript(name: string, words: readonly string[], env: Readonly<Record<string, string>>) {
  const { status, stdout, stderr } = spawnSync('sh', [`${root}deploy/${name}`, ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', INCLUSION_KIT, MAP_TILES: 'none', ...environment, ...env },
  });
  return { status, stdout, stderr };
}

async function ask(relay: RunningRelay, path: string, { cookie = '', body }: { cookie?: string; body?: object } = {}) {
  const answer = await fetch(relay.url + path, {
    redirect: 'manual',
    headers: {
      Cookie: cookie,
      Accept: 'application/json',
      'Idempotency-Key': KEY,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json', Origin: relay.url }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  const set = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  return { status: answer.status, set, text: await answer.text() };
}

const machines: { path: string; remove: () => Promise<void> }[] = [];
const relays: RunningRelay[] = [];
let backups: string;
beforeAll(async () => {
  for (let count = 0; count < 3; count += 1) machines.push(await createFolder());
  backups = machines[2]!.path;
});
afterAll(async () => {
  for (const relay of relays) await relay.stop();
  for (const { remove } of machines) await remove();
});

it('gives the same receipts, links and sessions back on a new machine', async () => {
  const [lost, fresh] = machines.map(({ path }) => path) as [string, string];
  const before = await startCommand(lost, environment);
  relays.push(before);

  const list = JSON.parse((await ask(before, '/api/v1/services?size=1')).text) as {
    items: { id: string; source: string; date_maj: string; nom: string; structure_id: string }[];
  };
  const { id, source, date_maj, nom, structure_id } = list.items[0]!;
  const correction = {
    genre: 'correction',
    cible: { modele: 'service', id, source, date_maj, base: { nom } },
    changements: { nom: 'Atelier du jeudi' },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
  };
  const sent = await ask(before, '/contributions', { body: correction });
  expect(sent.status).toBe(201);
  const { suivi } = JSON.parse(sent.text) as { suivi: string };
  const followUp = suivi.replace(/^https?:\/\/[^/]+/, '');
  const receipt = (await ask(before, followUp)).text;
  const session = (await ask(before, '/moderation/session', { body: { nom: 'zoe', mot_de_passe: PASSWORD } })).set;
  const who = await ask(before, '/moderation/session', { cookie: session });
  expect(who.status).toBe(200);
  const made = await ask(before, '/moderation/invitations', { cookie: session, body: { structure: structure_id } });
  const { lien } = JSON.parse(made.text) as { lien: string };
  const access = (await ask(before, lien.replace(/^https?:\/\/[^/]+/, ''))).set;
  expect(access).not.toBe('');

  // An old backup goes once a new one is made.
  const old = join(backups, 'inclusion-kit-2026-01-01T000000Z.ndjson.gz');
  writeFileSync(old, '');
  utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'));
  const backup = runScript('backup.sh', [backups], { DATABASE_URL: `file:${join(lost, 'contributions.db')}` });
  expect(backup).toMatchObject({ status: 0 });
  const [name, ...others] = readdirSync(backups);
  expect(others).toEqual([]);
  const file = join(backups, name!);
  expect(backup.stdout.trim().split('\n').at(-1)).toBe(file);

  await before.stop();
  rmSync(lost, { recursive: true });

  const drill = runScript('restore-drill.sh', [file, fresh, suivi, '/recherche'], { PORT: String(await findPort()) });
  expect(drill).toMatchObject({ status: 0, stdout: expect.stringContaining('2 adresse(s)') as unknown });

  const after = await startCommand(fresh, { ...environment, DATABASE_URL: `file:${join(fresh, 'inclusion-kit.db')}` });
  relays.push(after);
  const moved = (text: string): string => text.replaceAll(before.url, after.url);
  expect((await ask(after, followUp)).text).toBe(moved(receipt));
  // The same message sent again is the one that was kept.
  const again = await ask(after, '/contributions', { body: correction });
  expect(again.text).toBe(moved(sent.text));
  expect(await ask(after, '/moderation/session', { cookie: session })).toEqual(who);
  const opened = await ask(after, '/contribuer', { cookie: access });
  expect(opened).toMatchObject({ status: 200, text: expect.stringContaining('action="/contribuer/') as unknown });
  expect((await ask(after, '/moderation/session')).status).toBe(401);
});

it('says so when a backup is damaged, or a link does not open', async () => {
  const name = readdirSync(backups)[0]!;
  const file = join(backups, name);
  const port = String(await findPort());
  const shut = runScript('restore-drill.sh', [file, join(backups, 'neuf'), '/contributions/inconnue?cle=rien'], {
    PORT: port,
  });
  expect(shut).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('/contributions/inconnue?cle=rien répond 404') as unknown,
  });
  truncateSync(file, 200);
  appendFileSync(file, 'x');
  expect(runScript('restore-drill.sh', [file, join(backups, 'autre')], { PORT: port }).status).not.toBe(0);
});

it('keeps the older backups when a new one cannot be made', async () => {
  const { path, remove } = await createFolder();
  const old = join(path, 'inclusion-kit-2026-01-01T000000Z.ndjson.gz');
  writeFileSync(old, '');
  utimesSync(old, new Date('2026-01-01'), new Date('2026-01-01'));
  expect(runScript('backup.sh', [path], { DATABASE_URL: `file:${join(path, 'nothing.db')}` }).status).not.toBe(0);
  expect(readdirSync(path)).toContain('inclusion-kit-2026-01-01T000000Z.ndjson.gz');
  await remove();
});
