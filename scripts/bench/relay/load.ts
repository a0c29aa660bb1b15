import autocannon, { type Request } from 'autocannon';

/** The figures of autocannon, and the cost to the server. */
export interface Figures {
  name: string;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers that were no success, and requests without an answer. */
  failed: number;
  /** Microseconds of processor time of the server for each answer: the same whatever else the machine does. */
  cpuMicroseconds: number;
}

/** A server under load. */
export interface Loaded {
  url: string;
  /** Processor time since its start, in seconds. */
  cpuSeconds(): Promise<number>;
}

/** How a server is loaded. */
export interface LoadOptions {
  connections: number;
  seconds: number;
  /** Requests a second, by all connections. As many as are answered when absent. */
  perSecond?: number;
}

/**
 * Asks for paths in turn, as fast as answers come. Each connection has its part of a long list: all would else ask for the
 * same at the same time, and what is said not to be cached would be answered once for all of them.
 */
export async function load(
  name: string,
  server: Loaded,
  asked: readonly (string | Request)[],
  { connections, seconds, perSecond }: LoadOptions,
): Promise<Figures> {
  const before = await server.cpuSeconds();
  const requests = asked.map((one): Request => (typeof one === 'string' ? { method: 'GET', path: one } : one));
  const parts = requests.length < connections ? 1 : connections;
  let next = 0;
  const result = await autocannon({
    url: server.url,
    connections,
    duration: seconds,
    ...(perSecond === undefined ? {} : { overallRate: perSecond }),
    setupClient: (client) => {
      const part = next++ % parts;
      client.setRequests(requests.filter((_, index) => index % parts === part));
    },
  });
  const cpuSeconds = (await server.cpuSeconds()) - before;
  return {
    name,
    perSecond: result.requests.total / result.duration,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
    cpuMicroseconds: (cpuSeconds * 1e6) / result.requests.total,
  };
}

/** Returns the round in the middle, so that a slow minute of the machine does not count. */
export function middle(rounds: readonly Figures[]): Figures {
  const sorted = rounds.toSorted((a, b) => a.perSecond - b.perSecond);
  const found = sorted[Math.floor(sorted.length / 2)];
  if (found === undefined) throw new Error('Nothing was measured.');
  return found;
}

/** Writes figures as a Markdown table. */
export function toTable(figures: readonly Figures[]): string {
  const rows = figures.map(({ name, perSecond, p50Ms, p99Ms, failed, cpuMicroseconds }) => [
    name,
    perSecond.toFixed(0),
    `${p50Ms} ms`,
    `${p99Ms} ms`,
    `${cpuMicroseconds.toFixed(0)} µs`,
    String(failed),
  ]);
  const head = ['', 'requests/s', 'median', 'p99', 'processor time an answer', 'failed'];
  const line = ['---', '---:', '---:', '---:', '---:', '---:'];
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
