import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Hono } from 'hono';
import { createNodeHandler, type Connection } from '@inclusion-kit/relay';
import { createOwnRelay } from './own-relay.ts';
import { page } from './page.ts';
import { runAlone, type RunningServer } from './running.ts';

/** Hono speaks the requests and responses of the web, as the relay does: on Deno, Bun or Node alike. */
export function createApp(): { app: Hono<{ Bindings: Connection }>; close: () => Promise<void> } {
  const relay = createOwnRelay();
  const app = new Hono<{ Bindings: Connection }>();
  app.get('/', (c) => c.html(page));
  app.get('/bonjour', (c) => c.text('Bonjour'));
  app.post('/echo', async (c) => c.json(await c.req.json<object>()));
  app.use((c, next) => (relay.serves(c.req.path) ? relay.fetch(c.req.raw, c.env) : next()));
  return { app, close: () => relay.close() };
}

export async function start(port = 0): Promise<RunningServer> {
  const { app, close } = createApp();
  // Any server of Node serves a Hono application by its `fetch`, the address of the client beside the request.
  const handle = createNodeHandler({ fetch: async (request, given) => app.fetch(request, given), serves: () => true });
  const server = createServer((request, response) => handle(request, response)).listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await close();
    },
  };
}

await runAlone(import.meta.url, start);
