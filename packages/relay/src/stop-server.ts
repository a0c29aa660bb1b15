import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

/** During which connections that wait stay open: a request may be on its way on them. */
const ON_THE_WAY_MS = 250;
/** How long answers under way may take to end. */
const GRACE_MS = 5000;

/**
 * Stops a server without cutting a request: new connections are refused at once, requests that come on open ones are still
 * answered, and each connection ends with its answer, which must say `Connection: close`.
 */
export function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timers = [
      setTimeout(() => server.closeIdleConnections(), ON_THE_WAY_MS),
      setTimeout(() => server.closeAllConnections(), GRACE_MS),
    ];
    // `close` of an HTTP server would end connections that wait, with whatever is on its way on them.
    NetServer.prototype.close.call(server, () => {
      for (const timer of timers) clearTimeout(timer);
      server.close();
      resolve();
    });
  });
}
