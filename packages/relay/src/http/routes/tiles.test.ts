import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTiles, type Tiles } from '../../ground/tiles.ts';
import { askingClient } from '../../shared/asking-client.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(300, 7)]);
const DAY_MS = 86_400_000;
const warnings: unknown[] = [];
const logger = { warn: (...given: unknown[]) => void warnings.push(given) };

/** A server of images, which answers as each test wants. */
let asked: string[];
let answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void;
let server: Server;
let host: string;
let folder: string;
let clock: number;
let tiles: Tiles;
let under: RelayUnderTest;

const image = (_: unknown, outgoing: ServerResponse): void => {
  outgoing.writeHead(200, { 'Content-Type': 'image/png' }).end(PNG);
};

async function open(
  pattern = `http://${host}/ground/{z}/{x}/{y}{r}.png`,
  maxBytes?: number,
  where: string | null = folder,
): Promise<void> {
  const ground = { pattern, attribution: '© Fond', attributionHref: 'https://fond.example/', maxZoom: 18 };
  const now = (): number => clock;
  tiles = await openTiles({
    ground,
    folder: where,
    logger: logger as never,
    now,
    ...(maxBytes !== undefined && { maxBytes }),
  });
  under = await startRelay({ tiles });
}

beforeEach(async () => {
  asked = [];
  warnings.length = 0;
  answer = image;
  clock = Date.now();
  server = createServer((incoming, outgoing) => {
    asked.push(incoming.url ?? '');
    answer(incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = await mkdtemp(join(tmpdir(), 'tiles-'));
  await open();
});
afterEach(async () => {
  await under.relay.close();
  server.closeAllConnections();
  server.close();
  await tiles.close();
  await rm(folder, { recursive: true, force: true });
});

const statusOf = async (path: string): Promise<number> => (await under.ask(path)).status;

describe('the images under the map', () => {
  it('come from the address of the relay, for the pages of any site, held by browsers', async () => {
    const response = await under.ask('/tiles/12/2074/1409', { headers: { Origin: 'https://site.example' } });
    expect(response.status).toBe(200);
    expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=604800',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    });
    expect(asked).toEqual(['/ground/12/2074/1409.png']);
  });

  it('are told by the capabilities, with whom they come from', async () => {
    const { fond_de_carte } = (await (await under.ask('/api/v1/capabilities')).json()) as { fond_de_carte: unknown };
    expect(fond_de_carte).toEqual({
      tuiles: '/tiles/{z}/{x}/{y}{r}',
      attribution: '© Fond',
      lien: 'https://fond.example/',
      zoom_max: 18,
    });
  });

  it('are sharper where the server has such', async () => {
    expect(await statusOf('/tiles/12/2074/1409@2x')).toBe(200);
    expect(asked).toEqual(['/ground/12/2074/1409@2x.png']);
  });

  it('are asked for once by many at a time, and kept over a restart', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, () => statusOf('/tiles/10/500/300')));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await under.relay.close();
    await tiles.close();
    await open();
    expect(await statusOf('/tiles/10/500/300')).toBe(200);
    expect(asked).toHaveLength(1);
  });

  it('are kept in memory where the relay has no folder', async () => {
    await under.relay.close();
    await tiles.close();
    await open(undefined, undefined, null);
    expect([await statusOf('/tiles/10/500/300'), await statusOf('/tiles/10/500/300')]).toEqual([200, 200]);
    expect(asked).toHaveLength(1);
  });

  it('are fetched again after thirty days, and given as they were while the server fails', async () => {
    await statusOf('/tiles/10/500/300');
    answer = (_, outgoing) => void outgoing.writeHead(500).end('no');
    clock += 31 * DAY_MS;
    const read = async () => {
      const response = await under.ask('/tiles/10/500/300');
      return [response.status, response.headers.get('Cache-Control')];
    };
    expect(await read()).toEqual([200, 'public, max-age=60']);
    await expect.poll(() => warnings.length).toBe(1);
    expect(asked).toHaveLength(2);
    answer = image;
    clock += 60_000;
    expect(await read(), 'nobody waits for the newer one').toEqual([200, 'public, max-age=60']);
    await expect.poll(read).toEqual([200, 'public, max-age=604800']);
    expect(asked).toHaveLength(3);
  });

  it('come to each client in its turn, however many another asks for', async () => {
    const held: (() => void)[] = [];
    answer = (incoming, outgoing) => void held.push(() => image(incoming, outgoing));
    const get = (client: string, x: number) =>
      askingClient.run(client, () => tiles.get({ z: 12, x, y: 1, isSharp: false }));
    const greedy = Array.from({ length: 150 }, (_, x) => get('greedy', x));
    await expect.poll(() => held.length).toBe(6);
    const modest = get('modest', 2000);
    const came = new Set<string>();
    void modest.then(() => came.add('modest'));
    const answerOne = (): boolean => {
      if (!came.has('modest')) held.shift()?.();
      return came.has('modest');
    };
    await expect.poll(answerOne, { interval: 5 }).toBe(true);
    expect(asked.length).toBeLessThan(40);
    answer = image;
    for (const go of held) go();
    await Promise.all(greedy);
  });

  it('are given up at once when the relay stops', async () => {
    answer = () => undefined;
    const asking = Array.from({ length: 20 }, (_, x) => statusOf(`/tiles/12/${x}/1`));
    await expect.poll(() => asked.length).toBe(6);
    await tiles.close();
    expect(new Set(await Promise.all(asking))).toEqual(new Set([503]));
    expect(asked).toHaveLength(6);
    expect(warnings).toEqual([]);
  });

  it('give their room to newer ones', async () => {
    await under.relay.close();
    await tiles.close();
    await open(undefined, 3 * (4096 + PNG.length) + 10);
    for (let x = 0; x < 6; x += 1) expect(await statusOf(`/tiles/10/${x}/300`)).toBe(200);
    const [kept = ''] = await readdir(folder);
    await expect
      .poll(async () => (await readdir(join(folder, kept))).sort())
      .toEqual([3, 4, 5].map((x) => `10-${x}-300`));
  });

  it('of another ground are removed, and so is one that is no image any more', async () => {
    await statusOf('/tiles/10/500/300');
    const [first = ''] = await readdir(folder);
    await writeFile(join(folder, first, '10-500-300'), 'broken');
    expect(await statusOf('/tiles/10/500/300')).toBe(200);
    expect(asked).toHaveLength(2);
    await under.relay.close();
    await tiles.close();
    await open(`http://${host}/other/{z}/{x}/{y}`);
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readdir(folder)).not.toContain(first);
  });
});

describe('a server of images that gives something else', () => {
  it.each<[string, typeof answer]>([
    ['an error', (_, outgoing) => void outgoing.writeHead(500).end('no')],
    ['that the key is wrong', (_, outgoing) => void outgoing.writeHead(400).end('Invalid key')],
    [
      'a page',
      (_, outgoing) => void outgoing.writeHead(200, { 'Content-Type': 'image/png' }).end('<!doctype html><p>Bonjour'),
    ],
    ['a huge body', (_, outgoing) => void outgoing.writeHead(200).end(Buffer.concat([PNG, Buffer.alloc(3_000_000)]))],
    ['a connection that breaks', ({ socket }) => void socket.destroy()],
    [
      'another host',
      (_, outgoing) => void outgoing.writeHead(302, { Location: 'http://169.254.169.254/latest' }).end(),
    ],
    ['a circle', ({ url = '' }, outgoing) => void outgoing.writeHead(302, { Location: url }).end()],
  ])('%s: says so, and is left alone for a while', async (_, wrong) => {
    answer = wrong;
    const response = await under.ask('/tiles/10/500/300');
    expect([response.status, response.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(await response.text()).toContain('Le fond de carte ne répond pas.');
    const count = asked.length;
    expect(await statusOf('/tiles/10/500/301')).toBe(503);
    expect(asked).toHaveLength(count);
    expect(warnings).toHaveLength(1);
    answer = image;
    clock += 11_000;
    expect(await statusOf('/tiles/10/500/300')).toBe(200);
  });

  it('an error while others wait: asks for none of those', async () => {
    answer = (_, outgoing) => void outgoing.writeHead(500).end('no');
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, x) => statusOf(`/tiles/10/${x}/300`)));
    expect(new Set(statuses)).toEqual(new Set([503]));
    expect(asked.length).toBeLessThanOrEqual(6);
  });

  it('an error at the places that one client asks for: is asked by the others, until it fails for two', async () => {
    const get = (client: string, x: number) =>
      askingClient.run(client, () =>
        tiles.get({ z: 12, x, y: 1, isSharp: false }).then(
          () => 200,
          () => 503,
        ),
      );
    answer = ({ url = '' }, outgoing) =>
      url.startsWith('/ground/12/9') ? void outgoing.writeHead(500).end('no') : image(null, outgoing);
    for (let round = 0; round < 3; round += 1) {
      expect(await get('hostile', 900 + round)).toBe(503);
      expect(await get('hostile', 100 + round), 'left alone by that one').toBe(503);
      expect(await get('modest', 200 + round)).toBe(200);
    }
    expect(asked).toHaveLength(4);
    expect(warnings).toHaveLength(1);
    expect(await get('modest', 910)).toBe(503);
    expect(await get('third', 300)).toBe(503);
    clock += 11_000;
    expect(await get('third', 300)).toBe(200);
  });

  it('another address of the same host: follows it', async () => {
    answer = ({ url = '' }, outgoing) =>
      url.startsWith('/moved')
        ? image(null, outgoing)
        : void outgoing.writeHead(301, { Location: `/moved${url}` }).end();
    expect(await statusOf('/tiles/10/500/300')).toBe(200);
  });

  it('nothing any more where an image was: keeps no file of it', async () => {
    await statusOf('/tiles/10/500/300');
    answer = (_, outgoing) => void outgoing.writeHead(404).end();
    clock += 31 * DAY_MS;
    expect(await statusOf('/tiles/10/500/300'), 'as it was, while it is asked for again').toBe(200);
    await expect.poll(() => statusOf('/tiles/10/500/300')).toBe(404);
    const [kept = ''] = await readdir(folder);
    await expect.poll(() => readdir(join(folder, kept))).toEqual([]);
  });

  it.each([
    [404, undefined],
    [204, undefined],
    [400, '<ExceptionReport><Exception exceptionCode="TileOutOfRange" locator="TileRow"/></ExceptionReport>'],
    [400, 'Out of bounds'],
  ])('nothing at that place, %i %s: is asked no more for a day', async (status, text) => {
    answer = (_, outgoing) => void outgoing.writeHead(status).end(text);
    expect(await statusOf('/tiles/10/500/300')).toBe(404);
    expect(await statusOf('/tiles/10/500/300')).toBe(404);
    expect(asked).toHaveLength(1);
    answer = image;
    clock += 1.1 * DAY_MS;
    expect(await statusOf('/tiles/10/500/300')).toBe(200);
  });
});

describe('an address of no image', () => {
  it.each([
    '19/0/0',
    '3/8/0',
    '3/0/8',
    '3/-1/0',
    '3/1.5/0',
    'a/0/0',
    '3/0/0.svg',
    '3/0/%2e%2e',
    '99999999999/0/0',
    '3/00000000001/0',
  ])('%s: asks nobody', async (path) => {
    expect(await statusOf(`/tiles/${path}`)).toBe(404);
    expect(asked).toEqual([]);
  });

  it('says what to write', async () => {
    const { detail } = (await (await under.ask('/tiles/42/0/0')).json()) as { detail: string };
    expect(detail).toContain('/tiles/zoom/colonne/ligne');
  });

  it('has no image where there is no ground', async () => {
    const without = await startRelay({});
    expect((await without.ask('/tiles/3/0/0')).status).toBe(404);
    expect(await (await without.ask('/api/v1/capabilities')).json()).not.toHaveProperty('fond_de_carte');
    await without.relay.close();
  });
});
