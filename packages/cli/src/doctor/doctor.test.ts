import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { noteBackup, openStore, parseOptions } from '@inclusion-kit/relay';
import { run } from '../run.ts';
import { settle, type Finding } from './check.ts';
import { checkNode } from './machine.ts';

let folder: string;
let upstream: Server;
let answer: (response: ServerResponse, authorization: string | undefined) => void;
let printed: string;
/** Tells whether the public geo API answers. No test asks the real one. */
let isGeoReached: boolean;
beforeEach(async () => {
  isGeoReached = false;
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input);
    if (!href.startsWith('https://geo.api.gouv.fr/')) return real(input, init);
    return isGeoReached
      ? Promise.resolve(Response.json({ code: '59350', nom: 'Lille' }))
      : Promise.reject(new TypeError('fetch failed'));
  });
  folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  answer = (response) => response.end('{"items":[]}');
  upstream = createServer((request, response) => answer(response, request.headers.authorization));
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  printed = '';
  for (const stream of ['log', 'error'] as const) {
    vi.spyOn(console, stream).mockImplementation((line: string) => void (printed += `${line}\n`));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
  rmSync(folder, { recursive: true });
});

const addressOf = (server: { address(): AddressInfo | string | null }): number =>
  (server.address() as AddressInfo).port;
const database = (): string => `file:${join(folder, 'kit.db')}`;
const usual = (): Record<string, string> => ({
  PORT: '0',
  DATABASE_URL: database(),
  DATA_INCLUSION_TOKEN: 'tok-secret-1234',
  DATA_INCLUSION_URL: `http://127.0.0.1:${addressOf(upstream)}`,
  ALLOWED_ORIGINS: 'https://www.departement.fr',
});

interface Report {
  code: number;
  ok: boolean;
  checks: Finding[];
  of: (id: string) => Finding | undefined;
}

async function examine(environment: Record<string, string>): Promise<Report> {
  printed = '';
  const code = await run(['doctor', '--json'], environment);
  const report = JSON.parse(printed) as Pick<Report, 'ok' | 'checks'>;
  return { code, ...report, of: (id) => report.checks.find((finding) => finding.id === id) };
}

describe('inclusion-kit doctor', () => {
  it('finds a sound installation sound, and changes nothing', async () => {
    const report = await examine(usual());
    expect(report.code).toBe(0);
    expect(report.of('token')).toMatchObject({ state: 'ok' });
    expect(report.of('clock')).toMatchObject({ state: 'ok' });
    expect(report.of('port')).toMatchObject({ state: 'ok' });
    expect(report.of('origins')).toMatchObject({ state: 'ok' });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('tells when the database was last saved, and that it is saved no more', async () => {
    // A database that is still to be made has nothing to save.
    expect((await examine(usual())).of('backup')).toBeUndefined();
    await (await openStore(database())).close();
    const containing = (text: string): string => expect.stringContaining(text) as string;
    const never = await examine(usual());
    expect(never.of('backup')).toMatchObject({ state: 'warning', action: containing('exploiter.md') });
    expect(never.code).toBe(0);
    expect(await run(['backup', '--out', join(folder, 'b.gz')], usual())).toBe(0);
    expect((await examine(usual())).of('backup')).toMatchObject({
      state: 'ok',
      message: containing('la dernière date'),
    });
    await noteBackup(database(), new Date(Date.now() - 50 * 3_600_000).toISOString());
    expect((await examine(usual())).of('backup')).toMatchObject({
      state: 'warning',
      action: containing('ne se fait plus'),
    });
  });

  it('says that mail cannot be handed in, and nothing of the password', async () => {
    const report = await examine({
      ...usual(),
      SMTP_URL: 'smtp://relais:mot-secret@127.0.0.1:1',
      MAIL_FROM: 'offre@departement.example',
    });
    expect(report.code).toBe(1);
    expect(report.of('mail')).toMatchObject({ state: 'error', message: 'Le serveur de courrier ne répond pas.' });
    expect(printed).not.toContain('mot-secret');
    // Without its own address, it could write neither links nor questions.
    expect(report.of('public-url')).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('liens demandés par courriel') as string,
      action: expect.stringContaining('PUBLIC_URL') as string,
    });
  });

  it('says that a mail server in clear is used on this machine alone', async () => {
    const smtp = createTcpServer((socket) => {
      socket.on('error', () => undefined).write('220 x ESMTP\r\n');
      socket.on('data', (line) => socket.write(/^EHLO/.test(String(line)) ? '250 x\r\n' : '502 no\r\n'));
    });
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
    const at = (host: string) => ({
      ...usual(),
      SMTP_URL: `smtp://${host}:${addressOf(smtp)}`,
      MAIL_FROM: 'offre@departement.example',
    });
    const near = (await examine(at('127.0.0.1'))).of('mail');
    expect(near).toMatchObject({ state: 'ok', message: expect.stringContaining('sur cette machine') as string });
    const far = (await examine(at('0.0.0.0'))).of('mail');
    expect(far).toMatchObject({ state: 'error', message: expect.stringContaining('TLS') as string });
    expect(far?.action).toContain('TLS');
    await new Promise((resolve) => smtp.close(resolve));
  });

  it.each([401, 403])('says plainly that the token is refused with %i', async (status) => {
    answer = (response) => response.writeHead(status).end('{"detail":"tok-secret-1234"}');
    const report = await examine(usual());
    expect(report.code).toBe(1);
    expect(report.of('upstream')).toMatchObject({ state: 'ok' });
    expect(report.of('token')).toMatchObject({ state: 'error' });
    expect(report.of('token')?.message).toContain('refusé par l’API');
    expect(report.of('token')?.action).toContain('DATA_INCLUSION_TOKEN');
  });

  it('checks the other APIs, each with its own token', async () => {
    const url = `http://127.0.0.1:${addressOf(upstream)}`;
    const seen: (string | undefined)[] = [];
    answer = (response, authorization) => {
      seen.push(authorization);
      const status = authorization === 'Bearer other-secret' || authorization === 'Bearer tok-secret-1234' ? 200 : 401;
      response.writeHead(status).end('{}');
    };
    const good = await examine({ ...usual(), OTHER_SOURCES: `voisin=${url}`, OTHER_TOKENS: 'voisin=other-secret' });
    expect(good.of('others')).toMatchObject({ state: 'ok' });
    expect([...seen].sort()).toEqual(['Bearer other-secret', 'Bearer tok-secret-1234']);
    const bare = await examine({ ...usual(), OTHER_SOURCES: `voisin=${url}` });
    expect(bare.of('others')).toMatchObject({ state: 'error' });
    expect(bare.of('others')?.action).toContain('OTHER_TOKENS');
    const gone = await examine({ ...usual(), OTHER_SOURCES: 'voisin=http://127.0.0.1:1' });
    expect([gone.code, gone.of('others')?.state]).toEqual([1, 'error']);
  });

  it('sends the token to the API, once, and nowhere else', async () => {
    const seen: (string | undefined)[] = [];
    answer = (response, authorization) => {
      seen.push(authorization);
      response.writeHead(302, { Location: `http://localhost:${addressOf(upstream)}/elsewhere` }).end();
    };
    const report = await examine(usual());
    expect(seen).toEqual(['Bearer tok-secret-1234']);
    expect(report.of('upstream')).toMatchObject({ state: 'error' });
  });

  it('tells an API that is not there from a bad token', async () => {
    const report = await examine({ ...usual(), DATA_INCLUSION_URL: 'http://127.0.0.1:1' });
    expect(report.of('upstream')).toMatchObject({ state: 'error' });
    expect(report.of('token')).toMatchObject({ state: 'warning' });
  });

  it.each([
    [90, 'warning'],
    [-4000, 'error'],
  ])('sees a clock that is %i seconds off', async (seconds, state) => {
    answer = (response) => {
      response.setHeader('Date', new Date(Date.now() - seconds * 1000).toUTCString());
      response.end('{}');
    };
    const clock = (await examine(usual())).of('clock');
    expect(clock?.state).toBe(state);
    expect(clock?.message).toContain(seconds > 0 ? 'avance' : 'retard');
  });

  it('counts what the files hold, and says where one cannot be read', async () => {
    const record = { source: 's', id: 's--1', nom: 'n', structure_id: 's--2' };
    const dataset = join(folder, 'offre.ndjson');
    writeFileSync(dataset, `${JSON.stringify(record)}\n{"id": broken\n`);
    const report = await examine({ PORT: '0', DATABASE_URL: database(), DATASET: dataset });
    expect(report.of('dataset')).toMatchObject({ state: 'warning' });
    expect(report.of('dataset')?.message).toMatch(/1 service, 0 structure.*offre\.ndjson ligne 2/);
    expect(report.of('token')?.state).toBe('ok');
  });

  it('says that a file of the dataset or of communes is missing, and goes on', async () => {
    const report = await examine({ ...usual(), DATASET: join(folder, 'none'), COMMUNES: join(folder, 'none.csv') });
    expect(report.code).toBe(1);
    expect(report.of('dataset')).toMatchObject({ state: 'error' });
    expect(report.of('communes')).toMatchObject({ state: 'error' });
    expect(report.of('database')).toMatchObject({ state: 'ok' });
  });

  it('says that only the communes of offers are known where the public geo API cannot be reached', async () => {
    const services = join(folder, 'services.json');
    writeFileSync(services, JSON.stringify([{ id: 'x--1', structure_id: 'x--s', source: 'x', nom: 'Atelier' }]));
    const blind = await examine({ ...usual(), DATASET: services });
    expect([blind.of('dataset')?.state, blind.of('communes')]).toEqual([
      'ok',
      expect.objectContaining({ state: 'warning', action: expect.stringContaining('COMMUNES') as string }),
    ]);
    isGeoReached = true;
    expect((await examine({ ...usual(), DATASET: services })).of('communes')).toBeUndefined();
    // An answer of before is used still, and a file needs none.
    isGeoReached = false;
    const communes = join(folder, 'communes.csv');
    writeFileSync(communes, 'code,nom\n59350,Lille\n');
    const given = await examine({ ...usual(), DATASET: services, COMMUNES: communes });
    expect(given.of('communes')?.message).toContain('1 commune');
    writeFileSync(join(folder, 'communes.cache.json'), JSON.stringify([{ code: '59350', nom: 'Lille' }]));
    expect((await examine({ ...usual(), DATASET: services })).of('communes')).toBeUndefined();
  });

  it('tells what a file of communes loses', async () => {
    const communes = join(folder, 'communes.csv');
    const check = async (...lines: string[]) => {
      writeFileSync(communes, lines.join('\n'));
      const report = await examine({ ...usual(), COMMUNES: communes });
      return { code: report.code, ...report.of('communes') };
    };
    const lost = await check('code,nom,intercommunalite,lat,lon', '59350,Lille,200093201,50.6,3.1');
    expect(lost).toMatchObject({ code: 0, state: 'warning' });
    expect(lost.message).toMatch(/^1 commune .*\(intercommunalite\).*aucune n’a d’EPCI/);
    const whole = await check('code,nom,siren_epci,lat,lon', '59350,Lille,200093201,50.6,3.1');
    expect(whole).toMatchObject({ code: 0, state: 'ok' });
  });

  it('names the words of the territory that cannot be taken', async () => {
    const words = join(folder, 'mots.csv');
    writeFileSync(words, 'mot;valeurs\nla ruche;numerique\nle hub;nulle-part\n');
    const report = await examine({ ...usual(), WORDS: words });
    expect(report.of('words')).toMatchObject({ state: 'warning' });
    expect(report.of('words')?.message).toMatch(/^1 mot dans .* ; 2ᵉ mot : « nulle-part » n’est ni/);
    expect((await examine({ ...usual(), WORDS: join(folder, 'none') })).of('words')).toMatchObject({ state: 'error' });
  });

  it('tells what the files of needs leave unknown, and refuses those that tell none', async () => {
    const [needs, communes] = [join(folder, 'personnes.csv'), join(folder, 'communes-besoins.csv')];
    writeFileSync(needs, 'code,clpe_id,demandeurs_emploi\n59350,C1,1200\n59298,C1,40\n');
    writeFileSync(communes, 'code,nom,siren_epci,lat,lon\n59350,Lille,200093201,50.6,3.1\n');
    const alone = await examine({ ...usual(), NEEDS: needs });
    expect(alone.of('needs')).toMatchObject({
      state: 'ok',
      message: '2 communes avec des personnes, 0 ligne de freins',
    });
    const known = await examine({ ...usual(), NEEDS: needs, COMMUNES: communes });
    expect(known.of('needs')).toMatchObject({ state: 'warning' });
    expect(known.of('needs')?.message).toContain('codes d’aucune commune connue : 59298');
    writeFileSync(needs, 'nom\nLille\n');
    expect((await examine({ ...usual(), NEEDS: needs })).of('needs')).toMatchObject({ state: 'error' });
  });

  it('recognises a database that is whole, and one that is none', async () => {
    await (await openStore(database())).close();
    expect((await examine(usual())).of('database')).toMatchObject({ state: 'ok' });
    const path = join(folder, 'none.db');
    writeFileSync(path, 'this is no database, whatever its name says');
    const report = await examine({ ...usual(), DATABASE_URL: `file:${path}` });
    expect([report.code, report.of('database')?.state]).toEqual([1, 'error']);
  });

  it('sees that the database cannot be made where it is wanted', async () => {
    writeFileSync(join(folder, 'file'), '');
    const report = await examine({ ...usual(), DATABASE_URL: `file:${join(folder, 'file', 'kit.db')}` });
    expect(report.of('database')).toMatchObject({ state: 'error' });
    expect(report.of('database')?.message).toContain(join(folder, 'file'));
  });

  it('keeps the password of a database that does not answer to itself', async () => {
    const report = await examine({ ...usual(), DATABASE_URL: 'postgres://kit:pass-word-9@127.0.0.1:1/kit' });
    expect(report.of('database')).toMatchObject({ state: 'error' });
    expect(printed).not.toContain('pass-word-9');
  });

  it('tells a port taken by a relay from one taken by something else', async () => {
    answer = (response) => response.end('{"status":"ok"}');
    const relay = await examine({ ...usual(), PORT: String(addressOf(upstream)) });
    expect(relay.of('port')).toMatchObject({ state: 'ok' });
    const other = createTcpServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const taken = await examine({ ...usual(), PORT: String(addressOf(other)) });
    expect([taken.code, taken.of('port')?.state]).toEqual([1, 'error']);
    await new Promise((resolve) => other.close(resolve));
  });

  it('lists every setting that is wrong, and leaves out what depends on them', async () => {
    const report = await examine({ PORT: 'x', ALLOWED_ORIGINS: '*', MODERATORS: 'zoe:chef:my-password' });
    expect(report.code).toBe(1);
    expect(report.checks.filter(({ id }) => id === 'options')).toHaveLength(3);
    expect(report.of('database')).toBeUndefined();
    expect(printed).not.toContain('my-password');
  });

  it('warns of plain http and of a relay open to others without a public address', async () => {
    const report = await examine({ ...usual(), HOST: '0.0.0.0', ALLOWED_ORIGINS: 'http://www.departement.fr' });
    expect(report.code).toBe(0);
    expect(report.of('origins')).toMatchObject({ state: 'warning' });
    expect(report.of('public-url')).toMatchObject({ state: 'warning' });
  });

  it('says that the addresses of the example were left', async () => {
    const example = readFileSync(new URL('../../../../deploy/relay.env.example', import.meta.url), 'utf8');
    const valueOf = (name: string): string => new RegExp(`^${name}=(.+)$`, 'm').exec(example)?.[1] ?? '';
    const given = { PUBLIC_URL: valueOf('PUBLIC_URL'), ALLOWED_ORIGINS: valueOf('ALLOWED_ORIGINS') };
    const report = await examine({ ...usual(), ...given });
    expect(report.code).toBe(1);
    expect(report.of('public-url')).toMatchObject({
      state: 'error',
      message: expect.stringContaining('exemple') as string,
    });
    expect(report.of('origins')).toMatchObject({
      state: 'warning',
      message: expect.stringContaining('exemple') as string,
    });
  });

  it.each([
    [{ ALLOWED_ORIGINS: 'https://www.departement.fr' }, 'warning'],
    [{ TRUSTED_PROXIES: '127.0.0.1' }, 'warning'],
    [{ ALLOWED_ORIGINS: 'http://localhost:3000' }, 'ok'],
  ])('asks for the public address of a relay with %j: %s', async (settings, state) => {
    const { ALLOWED_ORIGINS: _, ...others } = usual();
    expect((await examine({ ...others, ...settings })).of('public-url')).toMatchObject({ state });
  });

  it('writes lines for a person, with what to do, and never a secret', async () => {
    answer = (response) => response.writeHead(401).end();
    const code = await run(['doctor'], { ...usual(), METRICS_TOKEN: 'metrics-secret-1234' });
    expect(code).toBe(1);
    expect(printed).toMatch(/^✗ Jeton : refusé.*\n {4}→ Recopiez-le/m);
    expect(printed).toMatch(/1 point est à corriger/);
    expect(printed).not.toMatch(/tok-secret|metrics-secret/);
  });

  it.each([[['--nothing']], [['file.json']]])('refuses the call %j with 2', async (args) => {
    expect(await run(['doctor', ...args], {})).toBe(2);
  });
});

describe('a check', () => {
  it('that hangs is told, and the others go on', async () => {
    const [finding] = await settle('upstream', () => new Promise(() => undefined), 10);
    expect(finding).toMatchObject({ id: 'upstream', state: 'error' });
  });

  it('that breaks tells no message', async () => {
    const [finding] = await settle('upstream', () => Promise.reject(new TypeError('tok-secret')));
    expect(finding?.state).toBe('error');
    expect(JSON.stringify(finding)).not.toContain('tok-secret');
  });

  it.each([
    ['20.19.0', 'error'],
    ['22.17.9', 'error'],
    ['22.18.0', 'ok'],
    ['24.1.0', 'ok'],
  ])('of Node %s is %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });
});

describe('inclusion-kit moderator', () => {
  it('prints an entry that MODERATORS takes, and the password apart', async () => {
    expect(await run(['moderator', 'zoe', '--role', 'administrateur'], {})).toBe(0);
    const [drawn = '', , entry = ''] = printed.split('\n');
    const [moderator] = parseOptions({ MODERATORS: entry }).moderators;
    expect(moderator).toMatchObject({ name: 'zoe', role: 'administrateur' });
    const password = drawn.slice(drawn.lastIndexOf(' ') + 1);
    expect(password.length).toBeGreaterThanOrEqual(24);
    expect(entry).not.toContain(password);
  });

  it.each([[[]], [['a', 'b']], [['a:b']], [['zoe', '--role', 'chef']]])('refuses the call %j with 2', async (args) => {
    expect(await run(['moderator', ...args], {})).toBe(2);
    expect(printed).not.toContain('scrypt');
  });
});
