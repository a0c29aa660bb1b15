// A process that holds the relays of a run of tests: each starts with the modules and the compiled code of those before it. A relay lives
// as long as the connection that asks for it, and the process as long as the one that started it.
import type { Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { createLogger, parseOptions, serve, type Serving } from '@inclusion-kit/relay';

/** The news of a relay, a line of JSON each. A connection that ends without a failure tells that the relay is stopped. */
export interface HostNews {
  /** A line that it printed. */
  readonly printed?: string;
  /** Its address. */
  readonly started?: string;
  readonly failed?: string;
}

process.on('message', (_message, socket: Socket) => hold(socket));
process.once('disconnect', () => process.exit());

/** Starts the relay of the settings that a connection sends as a line of JSON, and stops it once the connection ends. */
function hold(socket: Socket): void {
  const tell = (news: HostNews): void => void (socket.writable && socket.write(`${JSON.stringify(news)}\n`));
  // Its end is one way: a relay still tells how it stops.
  socket.allowHalfOpen = true;
  let serving: Promise<Serving> | undefined;
  const orders = createInterface({ input: socket })
    .once('line', (settings) => {
      serving = start(settings, (printed) => tell({ printed }));
      void serving.then(({ url }) => tell({ started: url }), fail);
    })
    .once('close', () => void stop());
  // A test that was killed ends nothing.
  socket.on('error', () => undefined).once('close', () => orders.close());

  function fail(error: unknown): void {
    tell({ failed: String(error) });
    socket.end();
  }

  async function stop(): Promise<void> {
    const started = await serving?.catch(() => undefined);
    await started?.close().catch(fail);
    socket.end();
    process.send?.('ended');
  }
}

/** No request is too slow: it may have waited for the relays of others, and for what is bundled for them. */
const serverTimings = { headersMs: 600_000, requestMs: 600_000 };

async function start(settings: string, write: (printed: string) => void): Promise<Serving> {
  const logger = createLogger({ destination: { write } });
  return serve(parseOptions(JSON.parse(settings) as Record<string, string>), { logger, serverTimings });
}
