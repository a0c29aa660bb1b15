import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** A relay in a process of its own. */
export interface RelayProcess {
  url: string;
  /** Milliseconds from the start of the process to its first answer. */
  startMs: number;
  pid: number;
  stop(): Promise<void>;
}

const script = fileURLToPath(new URL('../../../packages/cli/src/bin.ts', import.meta.url));
const FIRST_ANSWER = '/api/v1/search/services?size=20';

/** Starts a relay with these settings, and waits until it answers a search. */
export async function startRelay(settings: Readonly<Record<string, string>>): Promise<RelayProcess> {
  const port = await findPort();
  const start = performance.now();
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', script, 'serve'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  try {
    await firstAnswer(child, url);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  return { url, startMs: performance.now() - start, pid: child.pid ?? 0, stop: () => stop(child) };
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
