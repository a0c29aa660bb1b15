import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { createFakeApi, type FakeApi, type FakeApiOptions } from '@inclusion-kit/catalogue/testing';

/** A stand-in of the API on the loopback, which can be stopped and started again at the same address. */
export interface StandInApi extends FakeApi {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
}

/** Starts the API, which the caller stops. */
export async function startStandInApi(options: FakeApiOptions): Promise<StandInApi> {
  const api = createFakeApi(options);
  let server: Server | undefined;
  let port = 0;

  const start = async (): Promise<void> => {
    const listening = createServer((request, response) => {
      const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
        typeof value === 'string' ? [[name, value]] : [],
      );
      void api
        .fetch(`http://127.0.0.1:${port}${request.url ?? '/'}`, { method: request.method ?? 'GET', headers })
        .then((answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          if (answer.body === null) response.end();
          else
            Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0])
              .on('error', () => response.destroy())
              .pipe(response);
        })
        .catch(() => response.destroy());
    });
    server = listening;
    await new Promise<void>((resolve) => listening.listen(port, '127.0.0.1', resolve));
    ({ port } = listening.address() as AddressInfo);
  };
  await start();
  return {
    ...api,
    fetch: api.fetch,
    get outstanding() {
      return api.outstanding;
    },
    url: `http://127.0.0.1:${port}`,
    start,
    stop: () =>
      new Promise((resolve) => {
        server?.close(() => resolve());
        server?.closeAllConnections();
      }),
  };
}
