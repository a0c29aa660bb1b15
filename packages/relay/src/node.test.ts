import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LICENCE_TEXTE_VERSION } from '@inclusion-kit/sdk/contributions';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLogger } from './log.ts';
import { serve, type Serving } from './node.ts';
import { parseOptions } from './settings/options.ts';
import { openDatabase } from './store/database/open-database.ts';
import { correction, lille, service, structure } from './testing-internal/records.ts';
import { containing } from './testing-internal/matchers.ts';

/** The line that `inclusion-kit moderator` writes for a person. */
const NAMED = 'anna:administrateur:scrypt.15.8.1.cR1ZUkSZrY9wsI3gXKWxDQ.8jg2MiFpeeU98fz8tiM_D61yMhBqgaCf8vRE2Og3CDE';

const realFetch = globalThis.fetch;

let folder: string;
let lines: string[];
let serving: Serving | null;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-node-'));
  lines = [];
  serving = null;
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await serving?.close();
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function start(environment: Record<string, string>): Promise<string> {
  const options = parseOptions({ PORT: '0', DATABASE_URL: `file:${join(folder, 'kit.db')}`, ...environment });
  serving = await serve(options, {
    logger: createLogger({ level: 'debug', destination: { write: (line: string) => void lines.push(line) } }),
    announce: (line) => void lines.push(line),
    // These tests count the requests to the API: no synchronisation starts meanwhile.
    timings: { firstMs: 600_000 },
  });
  return serving.url;
}

/** Waits for a start that must fail, and returns why. */
const failure = async (environment: Record<string, string>): Promise<{ message: string; exitCode: number }> =>
  start(environment).then(
    () => Promise.reject(new Error('it started')),
    (error: unknown) => error as { message: string; exitCode: number },
  );

/** Counts the campaigns and the contributions in the database of this test. */
async function countKept(): Promise<number[]> {
  const database = await openDatabase(`file:${join(folder, 'kit.db')}`);
  const count = async (table: 'campaigns' | 'contributions'): Promise<number> =>
    (await database.db.selectFrom(table).selectAll().execute()).length;
  const counts = [await count('campaigns'), await count('contributions')];
  await database.close();
  return counts;
}

const ndjson = (...records: object[]): string => records.map((record) => JSON.stringify(record)).join('\n');

describe('a relay on a port', () => {
  it('shares the records of its own source in its feed, and those of no other', async () => {
    const own = { source: 'nord', structure_id: 'nord--s1' };
    const dataset = write(
      'offre.ndjson',
      ndjson(structure({ source: 'nord', id: 'nord--s1' }), service({ ...own, id: 'nord--1' }), structure(), service()),
    );
    const communes = write('communes.json', JSON.stringify([lille]));
    const url = await start({ DATASET: dataset, COMMUNES: communes, FEED_SOURCE: 'nord' });
    const idsOf = async (file: string) =>
      ((await (await fetch(`${url}/feed/${file}`)).json()) as { id: string }[]).map(({ id }) => id);
    expect(await idsOf('services.json')).toEqual(['nord--1']);
    expect(await idsOf('structures.json')).toEqual(['nord--s1']);
  });

  it('says how to sign in at the desk of a demonstration, and of nothing else', async () => {
    const url = await start({});
    const [, nom = '', mot_de_passe = ''] = /, nom (\S+), mot de passe (\S+) /.exec(lines.join('\n')) ?? [];
    const signIn = (word: string) =>
      fetch(`${url}/moderation/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: url },
        body: JSON.stringify({ nom, mot_de_passe: word }),
      });
    expect((await signIn(mot_de_passe)).status).toBe(201);
    expect((await signIn('autre')).status).toBe(401);
    expect(lines.join('\n')).not.toContain('inclusion-kit moderator');
    await serving?.close();
    lines = [];
    const dataset = write('offre.ndjson', ndjson(structure(), service()));
    await start({ DATASET: dataset, COMMUNES: write('communes.json', JSON.stringify([lille])) });
    expect(lines.join('\n')).not.toContain('mot de passe');
    // A relay of real offers says how the first person is named.
    expect(lines.join('\n')).toContain('« inclusion-kit moderator <nom> »');
  });

  it.each([
    [{}, true],
    [{ MODERATORS: NAMED }, true],
    [{ MODERATORS: NAMED, TRUSTED_PROXIES: '127.0.0.1' }, false],
    [{ MODERATORS: NAMED, PUBLIC_URL: 'https://offre.example.fr' }, false],
    [{ MODERATORS: NAMED, PUBLIC_URL: 'http://127.0.0.1:8080' }, true],
  ])('keeps the needs and the campaign of a demonstration with %o: %s', async (environment, isKept) => {
    await start(environment);
    await serving?.close();
    serving = null;
    expect((await countKept()).map((count) => count > 0)).toEqual([isKept, isKept]);
  });

  it('puts nothing fictitious beside a contribution that somebody wrote', async () => {
    const url = await start({ MODERATORS: NAMED, TRUSTED_PROXIES: '127.0.0.1' });
    const need = {
      genre: 'manque',
      manque: { thematiques: ['mobilite--acceder-a-un-vehicule'], publics: [], code_commune: '13055' },
      ...{ licence: 'etalab-2.0', licence_texte_version: LICENCE_TEXTE_VERSION },
    };
    const posted = await fetch(`${url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify(need),
    });
    expect(posted.status).toBe(201);
    await serving?.close();
    serving = null;
    await start({ MODERATORS: NAMED });
    expect(await countKept()).toEqual([0, 1]);
  });

  it('asks once for its public address, where others reach it', async () => {
    const told = () => lines.filter((line) => line.startsWith('PUBLIC_URL')).length;
    const dataset = write('offre.ndjson', ndjson(structure(), service()));
    const communes = write('communes.json', JSON.stringify([lille]));
    const given = { DATASET: dataset, COMMUNES: communes };
    for (const [environment, times] of [
      [{}, 0],
      [{ TRUSTED_PROXIES: '127.0.0.1' }, 1],
      [{ TRUSTED_PROXIES: '127.0.0.1', PUBLIC_URL: 'https://offre.example.fr' }, 1],
    ] as const) {
      await start({ ...given, ...environment });
      expect(told()).toBe(times);
      await serving?.close();
      serving = null;
    }
  });

  it('goes on with a record whose fields are nested without end: nobody could read it', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const line = JSON.stringify({ ...service(), extra: 'deep' }).replace('"deep"', deep);
    const dataset = write('offre.ndjson', `${ndjson(structure(), service({ id: 'dora--2' }))}\n${line}`);
    const communes = write('communes.json', JSON.stringify([lille]));
    const url = await start({ DATASET: dataset, COMMUNES: communes });
    for (const path of [
      '/',
      '/readyz',
      '/api/v1/services?extra=true',
      '/api/v1/services/dora--1?extra=true',
      '/readyz',
    ])
      expect([path, (await fetch(`${url}${path}`)).status]).toEqual([path, 200]);
    expect(lines.join('')).toContain('Champs imbriqués sans fin, vidés dans 1 fiche.');
  });

  it('serves the valid records of a file, says what it left out and where, and keeps a correction', async () => {
    const dataset = write(
      'offre.ndjson',
      `${ndjson(structure(), service(), service({ id: 'dora--3', description: '' }))}\n{"id": broken\n`,
    );
    const communes = write('communes.json', JSON.stringify([lille]));
    const url = await start({ DATASET: dataset, COMMUNES: communes });

    const page: unknown = await (await fetch(`${url}/api/v1/search/services?code_commune=59350`)).json();
    expect(page).toMatchObject({ total: 1, items: [{ distance: 0, service: { id: 'dora--1' } }] });
    const posted = await fetch(`${url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body: JSON.stringify(correction()),
    });
    expect(posted.status).toBe(201);
    const { suivi } = (await posted.json()) as { suivi: string };
    expect(await (await fetch(suivi)).json()).toMatchObject({ etat: 'recue', changements: correction().changements });

    const told = lines.join('\n');
    expect(told).toContain('Services : 2 lus, 1 gardé, 1 refusé');
    expect(told).toMatch(/description.*offre\.ndjson ligne 3/);
    expect(told).toMatch(/Illisible.*offre\.ndjson ligne 4/);
    expect(told).toContain('Communes : 1 commune de');
    expect(told).toContain(url);
  });

  it('reads the communes that the dataset carries', async () => {
    const body = JSON.stringify({ structures: [structure()], services: [service()], communes: [lille] }, null, 1);
    const url = await start({ DATASET: write('offre.json', body) });
    expect(await (await fetch(`${url}/api/v1/communes/59350`)).json()).toMatchObject({ nom: 'Lille' });
    expect((await fetch(`${url}/api/v1/search/services?code_commune=02361`)).status).toBe(422);
  });

  it('serves the demonstration when nothing is asked, labelled as fictitious, with its own communes', async () => {
    const url = await start({});
    expect(await (await fetch(url)).text()).toContain('fictives');
    const page = (await (await fetch(`${url}/api/v1/search/services?code_commune=13055&size=5`)).json()) as {
      total: number;
    };
    expect(page.total).toBeGreaterThan(100);
    expect(lines.join('\n')).toContain('livrées avec les données');
  });

  it('says which port is taken', async () => {
    const communes = write('communes.json', JSON.stringify([lille]));
    const dataset = write('offre.ndjson', ndjson(structure(), service()));
    const url = await start({ DATASET: dataset, COMMUNES: communes });
    const { port } = new URL(url);
    const other = { DATASET: dataset, COMMUNES: communes, PORT: port, DATABASE_URL: `file:${join(folder, 'b.db')}` };
    const first = serving;
    expect(await failure(other)).toMatchObject({ exitCode: 2, message: containing(port) });
    serving = first;
  });

  it('does not start when nothing is left to serve, and says why', async () => {
    const communes = write('communes.json', JSON.stringify([lille]));
    const dataset = write('offre.ndjson', ndjson(service(), { id: 'x' }));
    const { exitCode, message } = await failure({ DATASET: dataset, COMMUNES: communes });
    expect(exitCode).toBe(1);
    expect(message).toContain('structure');
  });

  it('says what could not be read when that is all there was', async () => {
    const communes = write('communes.json', JSON.stringify([lille]));
    const { exitCode, message } = await failure({ DATASET: write('offre.ndjson', 'a\nb\n'), COMMUNES: communes });
    expect(exitCode).toBe(1);
    expect(message).toMatch(/Illisible.*2 fois.*offre\.ndjson ligne 1/);
  });

  it('does not start when a file is missing', async () => {
    const missing = join(folder, 'none.json');
    expect(await failure({ DATASET: missing })).toMatchObject({
      exitCode: 2,
      message: containing(missing),
    });
  });

  it.each(['DATASET', 'COMMUNES'])('does not wait for a pipe that %s names, and says what it is', async (setting) => {
    const dataset = write('offre.ndjson', ndjson(structure(), service()));
    const pipe = join(folder, 'pipe.json');
    execFileSync('mkfifo', [pipe]);
    const { exitCode, message } = await failure({ DATASET: dataset, [setting]: pipe });
    expect(exitCode).toBe(2);
    expect(message).toContain(`${setting} désigne ${pipe}, qui n’est pas un fichier ordinaire`);
  });
});

describe('a relay over the API', () => {
  let upstream: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  let asked: { path: string; authorization: string | undefined }[];
  beforeEach(async () => {
    asked = [];
    answer = (_request, response) => response.end('{}');
    upstream = createServer((request, response) => {
      asked.push({ path: request.url ?? '', authorization: request.headers.authorization });
      response.setHeader('Content-Type', 'application/json');
      answer(request, response);
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => upstream.close(resolve)));

  const startOverApi = (environment: Record<string, string> = {}): Promise<string> =>
    start({
      DATA_INCLUSION_TOKEN: 'tok-secret',
      DATA_INCLUSION_URL: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`,
      COMMUNES: write('communes.json', JSON.stringify([lille])),
      ...environment,
    });

  it('passes reads on with the token, which shows nowhere', async () => {
    answer = (_request, response) =>
      response.end(
        JSON.stringify({
          items: [{ service: { ...service(), structure: structure() }, distance: 3 }],
          total: 1,
          page: 1,
          size: 1,
          pages: 1,
        }),
      );
    const url = await startOverApi();
    const response = await fetch(`${url}/api/v1/search/services?code_commune=59350&thematiques=numerique`);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ total: 1, items: [{ distance: 3 }] });
    expect(asked[0]?.authorization).toBe('Bearer tok-secret');
    expect(asked[0]?.path).toContain('numerique--');
    expect(text + lines.join('')).not.toContain('tok-secret');
  });

  it('asks for the very record of an id that holds slashes', async () => {
    answer = (_request, response) =>
      response.end(JSON.stringify({ ...service({ id: 'a/b c' }), structure: structure() }));
    const url = await startOverApi();
    expect((await fetch(`${url}/api/v1/services/a%2Fb%20c`)).status).toBe(200);
    expect(asked[0]?.path).toBe('/api/v1/services/a%2Fb%20c');
  });

  it.each([
    [401, '{"detail":"tok-secret"}', 502],
    [404, '{"detail":"tok-secret"}', 404],
    [400, '<html>tok-secret</html>', 422],
    [200, '<html>tok-secret</html>', 502],
    [200, '{"items":"tok-secret"}', 502],
  ])('turns an upstream %i into a problem without its body', async (status, body, expected) => {
    answer = (_request, response) => response.writeHead(status).end(body);
    const url = await startOverApi();
    const response = await fetch(`${url}/api/v1/search/services?code_commune=59350`);
    const text = await response.text();
    expect(response.status).toBe(expected);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    expect(text).not.toContain('tok-secret');
  });

  it.each([401, 500])('tells an upstream %i to the log without what the upstream wrote', async (status) => {
    answer = (_request, response) => response.writeHead(status).end('{"detail":"upstream words"}');
    const url = await startOverApi();
    await fetch(`${url}/api/v1/search/services?code_commune=59350`);
    await fetch(`${url}/api/v1/services/soliguide--1`);
    const posted = await fetch(`${url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(correction()),
    });
    expect(posted.status).toBe(503);
    expect(lines.filter((line) => line.includes(`"status":${status}`)).length).toBeGreaterThanOrEqual(3);
    expect(lines.join('\n')).not.toContain('upstream words');
  });

  it.each([422, 404])('names the offer aimed at when the upstream refuses its id with %i', async (status) => {
    answer = (_request, response) =>
      response.writeHead(status).end('{"detail":[{"loc":["path","uid"],"msg":"bad","type":"t"}]}');
    const url = await startOverApi();
    const posted = await fetch(`${url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(correction()),
    });
    expect(posted.status).toBe(404);
    expect(await posted.json()).toMatchObject({ errors: [{ field: 'cible.id', code: 'not_found' }] });
  });

  it('does not warn of a commune that the API knows, although no commune could be loaded', async () => {
    answer = (_request, response) => response.end('{"items":[],"total":0,"page":1,"size":0,"pages":0}');
    vi.stubGlobal('fetch', (...call: Parameters<typeof fetch>) =>
      (call[0] instanceof Request ? call[0].url : call[0].toString()).includes('geo.api.gouv.fr')
        ? Promise.reject(new TypeError('offline'))
        : realFetch(...call),
    );
    const url = await startOverApi({ COMMUNES: '' });
    const response = await fetch(`${url}/api/v1/search/services?code_commune=59350`);
    expect([response.status, response.headers.get('Warning')]).toEqual([200, null]);
    expect(lines.join('\n')).toContain('Communes : aucune');
  });

  it('answers before pages give up, when the upstream asks to wait', async () => {
    answer = (_request, response) => response.writeHead(429, { 'Retry-After': '10' }).end('{}');
    const url = await startOverApi();
    const response = await fetch(`${url}/api/v1/search/services?code_commune=59350`);
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('10');
    expect(asked).toHaveLength(1);
  });
});
