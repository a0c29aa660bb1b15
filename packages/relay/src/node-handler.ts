import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { whenSent } from './http/http-server.ts';
import type { Relay } from './relay.ts';

/** A request as Node tells it, or Express, which keeps the whole address apart. */
export type HandledRequest = IncomingMessage & { originalUrl?: string };

/** Answers a request of Node. A request for a path that is not the relay's goes to `next`, when it is given. */
export type NodeHandler = (incoming: HandledRequest, outgoing: ServerResponse, next?: () => void) => void;

/**
 * Makes a handler of a relay for a server of Node: Express takes it by `app.use`, Fastify by its raw request and response.
 * Put it before any middleware that reads bodies, and at the root: the relay's paths are absolute.
 * @example express().use(createNodeHandler(relay)).listen(3000);
 */
export function createNodeHandler(relay: Pick<Relay, 'fetch' | 'serves'>): NodeHandler {
  const listener = getRequestListener(
    (request, { incoming, outgoing }) =>
      relay.fetch(request, {
        address: (incoming as IncomingMessage).socket.remoteAddress ?? undefined,
        sent: () => whenSent(outgoing as ServerResponse),
      }),
    { overrideGlobalObjects: false },
  );
  return (incoming, outgoing, next) => {
    incoming.url = incoming.originalUrl ?? incoming.url ?? '/';
    const [path = '/'] = incoming.url.split('?', 1);
    if (next !== undefined && !relay.serves(path)) next();
    else void listener(incoming, outgoing);
  };
}
