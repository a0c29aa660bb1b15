// Runs a relay in another process, as its command starts it, and tells its parent the resources that it holds: settings are
// in the environment.
// Started with --expose-gc.
import { createLogger } from '../log.ts';
import { serve } from '../node.ts';
import { parseOptions } from '../settings/options.ts';

/** The resources that the process holds once garbage was collected. */
export interface Held {
  /** Bytes of JavaScript values and of the buffers they hold. */
  bytes: number;
  /** Connections, timers and the like that are open. */
  open: string[];
  /** Lines of the log that tell a failure. */
  failures: string[];
}

const failures: string[] = [];
const logger = createLogger({
  destination: {
    write: (line: string) => {
      if (/"level":"(error|fatal)"/.test(line) && failures.push(line) > 20) failures.shift();
    },
  },
});

// The services of the State are not there: every request to them is answered with nothing.
const national = new Set(['data.geopf.fr', 'geo.api.gouv.fr']);
const network = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input);
  return national.has(hostname) ? Promise.resolve(Response.json({ features: [] })) : network(input, init);
};

const { url } = await serve(parseOptions(process.env), {
  logger,
  serverTimings: { headersMs: 300, requestMs: 600, keepAliveMs: 5000, checkMs: 50 },
  timings: { firstMs: 0 },
  // Soon full, so that later growth is not the cache.
  cacheBytes: 1024 * 1024,
});
process.send?.({ url });

process.on('message', () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ bytes: heapUsed + external, open: process.getActiveResourcesInfo(), failures } satisfies Held);
});
process.on('disconnect', () => process.exit(0));
