// A stand-in of the API that takes its time. Usage: node stand-in-api.ts DELAY_MS [searches]
// It tells its port to its parent. With `searches` its lists fail: it cannot be synchronised, and the relay reads through it.
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const offer = buildOffer({ structures: 500, services: 2000 });
const api = createFakeApi({ ...offer, token: 'bench', delayMs: Number(process.argv[2]) });
const isOnlySearched = process.argv[3] === 'searches';
const server = createServer((request, response) => {
  if (isOnlySearched && /^\/api\/v1\/(?:services|structures)\?/.test(request.url ?? '')) {
    response.writeHead(500).end();
    return;
  }
  const headers = { authorization: request.headers.authorization ?? '' };
  void api.fetch(`http://127.0.0.1${request.url ?? '/'}`, { headers }).then(async (answer) => {
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
