// A stand-in of the API that takes its time: node stand-in-api.ts DELAY_MS; tells its port to its parent.
import { buildOffer, createFakeApi } from '@inclusion-kit/sdk/testing';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const offer = buildOffer({ structures: 500, services: 2000 });
const api = createFakeApi({ ...offer, token: 'bench', delayMs: Number(process.argv[2]) });
const server = createServer((request, response) => {
  const headers = { authorization: request.headers.authorization ?? '' };
  void api.fetch(`http://127.0.0.1${request.url ?? '/'}`, { headers }).then(async (answer) => {
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
