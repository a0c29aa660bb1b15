import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { endGroup } from './terminal.ts';

test('a program that does not end when it is asked to is ended by force', async () => {
  const child = spawn('sh', ['-c', "trap '' TERM; echo ready; while :; do sleep 1; done"], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await endGroup({ child, ended }, { graceMs: 100 });
  expect(child.signalCode).toBe('SIGKILL');
});
