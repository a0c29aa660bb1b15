import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, createServer, request, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger } from '../log.ts';
import { serve, type Serving } from '../node.ts';
import { parseOptions } from '../settings/options.ts';
import { eventually } from '../testing-internal/eventually.ts';
import { lille, service, structure } from '../testing-internal/records.ts';

let folder: string;
let upstream: Server;
/** Answers of the API that wait to be let go. */
let held: (() => void)[];
let agent: Agent;
let serving: Serving;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-stop-'));
  held = [];
  agent = new Agent({ keepAlive: true, maxSockets: 16 });
  upstream = createServer(({ url }, response) => {
    response.setHeader('Content-Type', 'application/json');
    // `/readyz` looks whether searches are answered.
    if (url?.startsWith('/api/v1/search/services') === true) response.end(nothingFound);
    else held.push(() => response.end(detail));
  });
  await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
  writeFileSync(join(folder, 'communes.json'), JSON.stringify([lille]));
  const environment = {
    PORT: '0',
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    COMMUNES: join(folder, 'communes.json'),
    DATA_INCLUSION_TOKEN: 'tok-secret',
    DATA_INCLUSION_URL: `http://127.0.0.1:${(upstream.address() as AddressInfo).port}`,
  };
  serving = await serve(parseOptions(environment), {
    logger: createLogger({ level: 'silent' }),
    timings: { firstMs: 600_000 },
    // Nothing ends because it was given up.
    serverTimings: { stopMs: 600_000, headersMs: 600_000, requestMs: 600_000 },
  });
});
afterEach(async () => {
  agent.destroy();
  upstream.closeAllConnections();
  await new Promise((resolve) => upstream.close(resolve));
  rmSync(folder, { recursive: true });
});

const nothingFound = JSON.stringify({ items: [], total: 0, page: 1, size: 1, pages: 0 });
const detail = JSON.stringify({ ...service(), structure: structure() });

interface Answer {
  status: number;
  connection: string | undefined;
  body: string;
}

/** Asks over connections that are kept. Fails with the code of the network error. */
const ask = (path: string): Promise<Answer> => askOver(agent, path);
/** Asks over a new connection. */
const askAnew = (path: string): Promise<Answer> => askOver(false, path);

function askOver(over: Agent | false, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${serving.url}${path}`, { agent: over }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, connection: response.headers.connection, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/** Tells whether a new connection is refused, and leaves none behind. */
function isRefused(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(false);
    });
    socket.on('error', (error) => resolve(codeOf(error) === 'ECONNREFUSED'));
  });
}

describe('a relay that is told to stop', () => {
  it('ends the answers under way, gives their connections back, and refuses new ones', async () => {
    const slow = Array.from({ length: 5 }, (_, index) => ask(`/api/v1/services/dora--${index}`));
    await eventually('all are under way', () => held.length === 5);
    const closed = serving.close();
    await eventually('it refuses connections', () => isRefused(serving.url));
    for (const letGo of held) letGo();
    for (const { status, connection, body } of await Promise.all(slow)) {
      expect({ status, connection, body: JSON.parse(body) as unknown }).toMatchObject({
        status: 200,
        connection: 'close',
        body: { id: 'dora--1' },
      });
    }
    await closed;
  });

  it('says on connections still open that it is not ready any more', async () => {
    expect((await ask('/readyz')).status).toBe(200);
    const closed = serving.close();
    const answer = await ask('/readyz');
    expect(answer).toMatchObject({ status: 503, connection: 'close' });
    await closed;
  });

  it('cuts no request of a crowd that asks over new and kept connections until a proxy finds out that it stops', async () => {
    const statuses: number[] = [];
    let isReady = true;
    const probe = async (): Promise<void> => {
      while (isReady) isReady = (await askAnew('/readyz')).status === 200;
    };
    const visitor = async (visit: typeof ask): Promise<void> => {
      while (isReady) statuses.push((await visit('/api/v1/communes?q=lil')).status);
    };
    const crowd = Promise.all(Array.from({ length: 24 }, (_, index) => visitor(index % 2 === 0 ? ask : askAnew)));
    await eventually('the crowd is there', () => statuses.length > 200);
    const closed = serving.close(probe());
    const asked = statuses.length;
    // Nobody fails, not even those who ask after the signal.
    await crowd;
    await closed;
    expect(statuses.length).toBeGreaterThan(asked);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await isRefused(serving.url)).toBe(true);
  });

  it('cuts no request that it took of a crowd that never finds out', async () => {
    const answers: Answer[] = [];
    const failures: unknown[] = [];
    const visitor = async (): Promise<void> => {
      for (;;) {
        try {
          answers.push(await ask('/api/v1/communes?q=lil'));
        } catch (error) {
          failures.push(codeOf(error));
          return;
        }
      }
    };
    const crowd = Array.from({ length: 16 }, visitor);
    await eventually('the crowd is there', () => answers.length > 200);
    await serving.close();
    await Promise.all(crowd);
    expect(answers.every(({ status, body }) => status === 200 && body.endsWith('}'))).toBe(true);
    // Each visitor ends at a closed door, none in the middle of an answer.
    expect(failures).toHaveLength(16);
    for (const code of failures) expect(['ECONNREFUSED', 'ECONNRESET']).toContain(code);
  });

  it('does not wait for connections that were opened for nothing', async () => {
    const { hostname, port } = new URL(serving.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    await serving.close();
    idle.destroy();
  });
});
