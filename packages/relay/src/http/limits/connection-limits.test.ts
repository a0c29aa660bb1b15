import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { noProxies } from './client-address.ts';
import { limitConnections } from './connection-limits.ts';

/** Brings connections of an address to a server that is none. */
function createDoor(options: Parameters<typeof limitConnections>[1]) {
  const server = new EventEmitter() as unknown as Server;
  limitConnections(server, options);
  return (remoteAddress: string) => {
    const socket = Object.assign(new EventEmitter(), { remoteAddress, destroyed: false }) as unknown as Socket;
    socket.destroy = () => {
      Object.assign(socket, { destroyed: true });
      socket.emit('close');
      return socket;
    };
    server.emit('connection', socket);
    return socket;
  };
}

describe('the connections of a relay', () => {
  it('are so many for one address, and others are let in', () => {
    const bring = createDoor({ proxies: noProxies, mostOfAddress: 2 });
    const [first, second, third] = ['203.0.113.1', '::ffff:203.0.113.1', '203.0.113.1'].map(bring);
    expect([first, second, third].map((one) => one?.destroyed)).toEqual([false, false, true]);
    expect(bring('203.0.113.2').destroyed).toBe(false);
    first?.destroy();
    expect(bring('203.0.113.1').destroyed).toBe(false);
  });

  it('are counted together for the addresses of one IPv6 subscriber', () => {
    const bring = createDoor({ proxies: noProxies, mostOfAddress: 2 });
    const brought = ['2001:db8:0:1::1', '2001:db8:0:1::2', '2001:db8:0:1:ffff::3', '2001:db8:0:2::1'].map(bring);
    expect(brought.map(({ destroyed }) => destroyed)).toEqual([false, false, true, false]);
  });

  it('are not counted for a proxy that brings many people, nor for this machine', () => {
    const bring = createDoor({ proxies: { has: (address) => address === '10.0.0.1' }, mostOfAddress: 1 });
    const brought = ['10.0.0.1', '10.0.0.1', '127.0.0.1', '::1', '127.0.0.1'].map(bring);
    expect(brought.every(({ destroyed }) => !destroyed)).toBe(true);
  });

  it('are so many in all', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    limitConnections(server, { proxies: noProxies, most: 2 });
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const kept = [connect(port), connect(port)];
    await Promise.all(kept.map((socket) => once(socket, 'connect')));
    const refused = connect(port);
    refused.on('error', () => undefined);
    await once(refused, 'close');
    expect(kept.every(({ destroyed }) => !destroyed)).toBe(true);
    for (const socket of kept) socket.destroy();
    server.close();
  });
});
