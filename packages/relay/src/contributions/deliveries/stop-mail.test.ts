import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../../log.ts';
import { serve, type Serving } from '../../node.ts';
import { parseOptions } from '../../settings/options.ts';
import { createStore } from '../../store/sql-store.ts';
import { openDatabase } from '../../store/database/open-database.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { hashQuickly } from '../../testing-internal/moderators.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startSmtp } from '../../testing-internal/smtp.ts';

const PASSWORD = 'correct horse battery';
/** Address of the relay as visitors see it. The relay listens elsewhere. */
const ORIGIN = 'https://offre.example';
const addresses = ['un@asso.example', 'deux@asso.example', 'trois@asso.example'];

let folder: string;
let lines: string[];
/** Functions that end the servers beside the relay. */
let ends: (() => Promise<unknown>)[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-stop-mail-'));
  lines = [];
  ends = [];
});
afterEach(async () => {
  for (const end of ends) await end();
  rmSync(folder, { recursive: true });
});

async function start(smtpUrl: string, graceMs = 60_000): Promise<Serving> {
  const records = addresses.map((courriel, index) => structure({ id: `dora--s${index + 1}`, courriel }));
  const dataset = join(folder, 'offre.json');
  writeFileSync(dataset, JSON.stringify({ structures: records, services: [service()], communes: [lille] }));
  const options = parseOptions({
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    DATASET: dataset,
    PUBLIC_URL: ORIGIN,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'offre@departement.example',
  });
  const moderators = [{ name: 'zoe', role: 'moderateur' as const, hash: await hashQuickly(PASSWORD) }];
  return serve(
    { ...options, moderators },
    {
      logger: createLogger({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
      announce: () => undefined,
      serverTimings: { graceMs, stopMs: 50 },
    },
  );
}

/** A mail server that takes connections and never says a word. */
async function startSilent(): Promise<{ url: string; open: Set<Socket> }> {
  const open = new Set<Socket>();
  const server: Server = createServer((socket) => {
    open.add(socket.on('error', () => undefined).on('close', () => open.delete(socket)));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  ends.push(async () => {
    for (const socket of open) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, open };
}

const askLink = ({ url }: Serving, courriel: string): Promise<Response> =>
  fetch(`${url}/contribuer/lien`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN },
    body: new URLSearchParams({ courriel }).toString(),
  });

const logged = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);

describe('mail asked for just before a relay stops', () => {
  it('is sent: the offer that tells whom it is for is closed after it', async () => {
    const smtp = await startSmtp();
    ends.push(() => smtp.close());
    const serving = await start(smtp.url);
    for (const courriel of addresses) expect((await askLink(serving, courriel)).status).toBe(200);
    await serving.close();
    expect(smtp.taken.map(({ to }) => to)).toEqual(addresses.map((one) => [one]));
  });

  it('holds the stop for one grace, not for as many time-outs as there are mails, and what was not sent is counted', async () => {
    const silent = await startSilent();
    const serving = await start(silent.url, 300);
    for (const courriel of addresses) await askLink(serving, courriel);
    await eventually('the first is on its way', () => silent.open.size === 1);
    await serving.close();
    expect(logged().filter((line) => 'links' in line)).toMatchObject([{ level: 'warn', links: 3 }]);
    expect(lines.join('')).not.toContain('asso.example');
    // Nothing is left that would keep the process alive.
    await eventually('the connection is given up', () => silent.open.size === 0);
  });

  it('is no invitation sent: one that was cut off can be asked for again after the next start', async () => {
    const silent = await startSilent();
    const serving = await start(silent.url, 300);
    const post = (path: string, body: object, headers: Record<string, string> = {}): Promise<Response> =>
      fetch(`${serving.url}/moderation/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: ORIGIN, ...headers },
        body: JSON.stringify(body),
      });
    const session = await post('session', { nom: 'zoe', mot_de_passe: PASSWORD });
    const Cookie = (session.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    const invited = post('invitations', { structure: 'dora--s1', envoyer: true }, { Cookie });
    const outcome = invited.then(
      ({ status }) => status,
      () => 'cut',
    );
    await eventually('it is on its way', () => silent.open.size === 1);
    await serving.close();
    expect(['cut', 503]).toContain(await outcome);
    const database = await openDatabase(`file:${join(folder, 'kit.db')}`);
    const store = await createStore(database);
    expect((await store.access.invitations(['dora--s1'])).map(({ courriel_le }) => courriel_le)).toEqual([null]);
    await store.close();
  });
});
