import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Loaded } from './load.ts';

/** A server in a separate process. */
export interface ForkedServer extends Loaded {
  /** Milliseconds that its event loop was late since the last question, 99th percentile. Only the bare server tells it. */
  delayMs(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a script of this folder in a separate process. */
export async function forkServer(script: string, ...given: string[]): Promise<ForkedServer> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), given);
  const [port] = (await once(child, 'message')) as [number];
  const tellOf = async (what: string): Promise<number> => {
    child.send(what);
    return ((await once(child, 'message')) as [number])[0];
  };
  return {
    url: `http://127.0.0.1:${port}`,
    cpuSeconds: () => tellOf('cpu'),
    delayMs: () => tellOf('delay'),
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
