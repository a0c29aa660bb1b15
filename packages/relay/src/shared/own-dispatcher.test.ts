import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { useOwnDispatcher } from './own-dispatcher.ts';

/** Where `fetch` of Node finds its connections. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
const dispatcher = (): unknown => Reflect.get(globalThis, DISPATCHER);

/** A server that sends its whole answer and closes the connection, as a proxy may do. */
async function startClosing(bytes: number) {
  const body = Buffer.alloc(bytes, 'a');
  const server = createServer((socket) => {
    socket.once('data', () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${bytes}\r\nConnection: close\r\n\r\n`);
      socket.end(body);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

describe('the connections of the relay', () => {
  it('stay those of Node where they hold', async () => {
    const before = dispatcher();
    await useOwnDispatcher('8.12.2');
    expect(dispatcher()).toBe(before);
  });

  it('outlive a server that closes after an answer that is not read yet', async () => {
    await useOwnDispatcher();
    const { server, origin } = await startClosing(100_000);
    const response = await fetch(origin);
    // The whole answer is here, and the connection is closed.
    await sleep(300);
    expect(await response.text()).toHaveLength(100_000);
    server.close();
  });

  it.each(['6.28.1', '7.29.1'])('are those of another undici where Node brings %s', async (version) => {
    const before = dispatcher();
    await useOwnDispatcher(version);
    expect(dispatcher()).not.toBe(before);
  });
});
