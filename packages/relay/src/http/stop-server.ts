import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { MiddlewareHandler } from 'hono';

export type Stopper = ReturnType<typeof createStopper>;

/** Milliseconds during which idle connections stay open: a request may be on its way on them. */
const ON_THE_WAY_MS = 250;
/** Turns of the event loop after which the door is closed, though connections keep coming in each of them. */
const MAX_TURNS = 1000;

/**
 * Creates the stopper of a server, which cuts no request. It follows connections, and is created before the first one comes.
 * @param stopMs how long answers under way may take to end
 */
export function createStopper(server: Server, { stopMs }: { stopMs: number }) {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });

  /** Closes the connections on which nothing is under way. Node takes those that never sent a byte for busy ones. */
  const closeIdle = (): void => {
    server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };

  return {
    /**
     * Goes on as before until `accept` is fulfilled, so that a proxy in front notices and sends no more requests. Then takes
     * the connections that wait, refuses new ones, and answers the requests that still come on open ones. Each of these ends
     * with its answer, which must say `Connection: close`.
     */
    async stop(accept?: Promise<unknown>): Promise<void> {
      await accept;
      await untilNobodyWaits(server);
      // `close` of an HTTP server would end idle connections, with any request that is on its way on them.
      const closed = new Promise<void>((resolve) => void NetServer.prototype.close.call(server, () => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), stopMs);
      await Promise.race([closed, sleep(ON_THE_WAY_MS)]);
      // The requests that came by now are read first.
      for (let turn = 0; turn < 2; turn += 1) await nextTurn();
      closeIdle();
      await closed;
      clearTimeout(cut);
      server.close();
    },
  };
}

/** Lets the server take the connections that the system accepted in its stead: they would be cut when it stops listening. */
async function untilNobodyWaits(server: Server): Promise<void> {
  let quietTurns = 0;
  const note = (): void => {
    quietTurns = 0;
  };
  server.on('connection', note);
  // The first of two quiet turns may be the rest of a turn that looked at the network before.
  for (let turn = 0; quietTurns < 2 && turn < MAX_TURNS; turn += 1) {
    await nextTurn();
    quietTurns += 1;
  }
  server.off('connection', note);
}

/** Gives connections back while the relay stops: a client that asks again comes to another relay, or to the next one. */
export function givesConnectionsBack(isStopping: () => boolean = () => false): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (isStopping()) c.res.headers.set('Connection', 'close');
  };
}
