import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A relay in a separate process. */
export interface RelayProcess {
  url: string;
  pid: number;
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number;
  /** Processor time until then, in seconds. */
  startCpuSeconds: number;
  /** The measures of the relay itself, by name and labels as Prometheus writes them. */
  measures(): Promise<Map<string, number>>;
  cpuSeconds(): Promise<number>;
  stop(): Promise<void>;
}

const METRICS_TOKEN = 'token-of-the-benchmark';

/** The code to run: the package as it is published, or the sources, as `npm start` does. */
export type Form = 'built' | 'sources';

const scriptOf = (path: string): string => fileURLToPath(new URL(`../../../packages/cli/${path}`, import.meta.url));
const callOf: Readonly<Record<Form, readonly string[]>> = {
  built: [scriptOf('dist/bin.js'), 'serve'],
  sources: ['--conditions=inclusion-kit-source', scriptOf('src/bin.js'), 'serve'],
};
const FIRST_ANSWER = '/api/v1/search/services?size=20';

/** Starts a relay with these settings, and waits until it answers a search. */
export async function startRelay(
  settings: Readonly<Record<string, string>>,
  form: Form = 'built',
): Promise<RelayProcess> {
  const port = await findPort();
  const start = performance.now();
  const child = spawn(process.execPath, callOf[form], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', METRICS_TOKEN, ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await firstAnswer(child, url);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  const startMs = performance.now() - start;
  const measures = () => readMeasures(url);
  const cpuSeconds = async () => (await measures()).get('process_cpu_seconds_total') ?? 0;
  return {
    url,
    pid: child.pid ?? 0,
    startMs,
    startCpuSeconds: await cpuSeconds(),
    measures,
    cpuSeconds,
    stop: () => stop(child),
  };
}

async function readMeasures(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
}

async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  while (child.exitCode === null) {
    try {
      const response = await fetch(`${url}${FIRST_ANSWER}`);
      await response.arrayBuffer();
      if (response.ok) return;
    } catch {
      // It does not listen yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`The relay ended with ${child.exitCode} before it answered.`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function findPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
