// Runs a relay in a separate process, to be killed: its database is the first argument, its address the first line it
// writes.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { openStore } from '../../store/sql-store.ts';
import { startRelay } from '../relay-under-test.ts';

const { relay } = await startRelay({ store: await openStore(process.argv[2] ?? '') });
const server = createAdaptorServer({
  fetch: (request) => relay.fetch(request),
  overrideGlobalObjects: false,
}) as Server;
server.listen(0, '127.0.0.1');
await once(server, 'listening');
console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
