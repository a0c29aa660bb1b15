import type { Server } from 'node:net';
import { isLoopbackAddress, plainAddress, toClient, type TrustedProxies } from './client-address.ts';

export interface ConnectionLimitOptions {
  /** Proxies that bring the connections of many. */
  proxies: TrustedProxies;
  /** Open connections in all. Default: 2000. */
  most?: number;
  /** Open connections of one address, or of the /64 of one IPv6 subscriber, that is no proxy. Default: 256. */
  mostOfAddress?: number;
}

/** Closes connections beyond so many, in all and of one address: each may hold an answer that its reader does not read. */
export function limitConnections(
  server: Server,
  { proxies, most = 2000, mostOfAddress = 256 }: ConnectionLimitOptions,
): void {
  const open = new Map<string, number>();
  server.maxConnections = most;
  server.on('connection', (socket) => {
    const address = plainAddress(socket.remoteAddress ?? '');
    if (isLoopbackAddress(address) || proxies.has(address)) return;
    const client = toClient(address);
    const count = (open.get(client) ?? 0) + 1;
    open.set(client, count);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left === 0) open.delete(client);
      else open.set(client, left);
    });
    if (count > mostOfAddress) socket.destroy();
  });
}
