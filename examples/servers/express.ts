import type { AddressInfo } from 'node:net';
import express from 'express';
import { createNodeHandler } from '@inclusion-kit/relay';
import { createOwnRelay } from './own-relay.ts';
import { page } from './page.ts';
import { runAlone, type RunningServer } from './running.ts';

export async function start(port = 0): Promise<RunningServer> {
  const relay = createOwnRelay();
  const app = express();
  app.get('/', (_request, response) => void response.type('html').send(page));
  app.get('/bonjour', (_request, response) => void response.send('Bonjour'));
  // The relay stands before the readers of bodies. Requests that are not for the relay go on to the routes below.
  app.use(createNodeHandler(relay));
  app.use(express.json());
  app.post('/echo', (request, response) => void response.json(request.body));
  const server = app.listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await relay.close();
    },
  };
}

await runAlone(import.meta.url, start);
