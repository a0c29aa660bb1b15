import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';

/** Stops a server without cutting a request. */
export interface Stopper {
  /**
   * Goes on as before until `accept` is fulfilled, so that whoever hands requests on finds out and stops handing them on. Then
   * takes what waits to be accepted, refuses new connections, and answers what still comes on open ones; each of them ends with
   * its answer, which must say `Connection: close`.
   */
  stop(accept?: Promise<unknown>): Promise<void>;
}

/** During which connections that wait stay open: a request may be on its way on them. */
const ON_THE_WAY_MS = 250;
/** Turns of the event loop after which the door is closed, though connections keep coming in each of them. */
const MAX_TURNS = 1000;

/**
 * Creates what stops a server. It follows connections, hence before the first one comes.
 * @param stopMs how long answers under way may take to end
 */
export function createStopper(server: Server, { stopMs }: { stopMs: number }): Stopper {
  const open = new Set<Socket>();
  server.on('connection', (socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });

  /** Closes the connections on which nothing is under way; those that never said a word are busy in the eyes of Node. */
  const closeIdle = (): void => {
    server.closeIdleConnections();
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  };

  return {
    async stop(accept) {
      await accept;
      await untilNobodyWaits(server);
      // `close` of an HTTP server would end connections that wait, with whatever is on its way on them.
      const closed = new Promise<void>((resolve) => void NetServer.prototype.close.call(server, () => resolve()));
      const cut = setTimeout(() => server.closeAllConnections(), stopMs);
      await Promise.race([closed, sleep(ON_THE_WAY_MS)]);
      // What came by now is read first.
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
  // The first of two quiet turns may be what is left of one that looked at the network before.
  for (let turn = 0; quietTurns < 2 && turn < MAX_TURNS; turn += 1) {
    await nextTurn();
    quietTurns += 1;
  }
  server.off('connection', note);
}
