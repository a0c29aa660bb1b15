// A terminal in a folder: commands that are waited for, and servers that run beside them.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

export interface Terminal {
  /**
   * Runs a command until it ends, or until it has printed a text: a program that serves goes on.
   * @throws Error with what it printed when it fails
   */
  run: (command: string, until?: string | null, env?: Readonly<Record<string, string>>) => Promise<string>;
  /** Starts a server and waits until an address answers. @throws Error with what it printed when it ends first */
  serve: (command: string, address: string, env?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends all that runs. */
  close: () => Promise<void>;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly printed: { out: string; all: string };
}

/** How long a command may take: a cold install on a slow machine is within it. */
const PATIENCE_MS = 300_000;

/** Opens a terminal. */
export function openTerminal(cwd: string, env: Readonly<Record<string, string>>): Terminal {
  const open: Running[] = [];

  function start(command: string, more: Readonly<Record<string, string>>): Running {
    // A group of its own, so that what a package manager starts ends with it.
    const child = spawn('sh', ['-c', command], {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env, ...more },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const printed = { out: '', all: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed.out += text;
      printed.all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.all += text));
    const running = { child, printed, ended: once(child, 'close') };
    open.push(running);
    return running;
  }

  async function wait(running: Running, command: string, isReady: () => boolean | Promise<boolean>): Promise<void> {
    for (const start = performance.now(); performance.now() - start < PATIENCE_MS;) {
      if (await isReady()) return;
      if (running.child.exitCode !== null) break;
      await Promise.race([running.ended, setTimeout(50)]);
    }
    if (await isReady()) return;
    throw new Error(`${command}\n${running.printed.all.trim().slice(-3000)}`);
  }

  return {
    run: async (command, until = null, more = {}) => {
      const running = start(command, more);
      const { child, printed } = running;
      await wait(running, command, () => child.exitCode === 0 || (until !== null && printed.out.includes(until)));
      if (child.exitCode === 0) await running.ended;
      else await endGroup(running);
      return printed.out;
    },
    serve: async (command, address, more = {}) => {
      const answers = async (): Promise<boolean> => (await fetch(address).catch(() => null))?.ok ?? false;
      await wait(start(command, more), command, answers);
    },
    close: async () => {
      await Promise.all(open.map((running) => endGroup(running)));
    },
  };
}

/**
 * Ends a process with the group that it leads, by force where it does not end when it is asked to.
 * @param running the process, and what settles once it has ended
 */
export async function endGroup(
  { child, ended }: Pick<Running, 'child' | 'ended'>,
  { graceMs = 10_000 }: { graceMs?: number } = {},
): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    try {
      process.kill(-pid, signal);
    } catch {
      // Nobody of the group is left.
      return;
    }
    if (await Promise.race([ended.then(() => true), setTimeout(graceMs, false, { ref: false })])) return;
  }
}
