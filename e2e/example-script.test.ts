import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolder, startRelay, type RunningRelay } from './support.ts';

const run = promisify(execFile);
const script = new URL('../examples/node-script/search.ts', import.meta.url).pathname;

describe('the example script', () => {
  let folder: Awaited<ReturnType<typeof createFolder>>;
  let relay: RunningRelay;

  beforeAll(async () => {
    folder = await createFolder();
    relay = await startRelay(folder.path);
  });
  afterAll(async () => {
    await relay.stop();
    await folder.remove();
  });

  it('lists the three nearest offers about mobilité', async () => {
    const { stdout } = await run(process.execPath, ['--conditions=inclusion-kit-source', script, '13055'], {
      env: { ...process.env, RELAY: relay.url },
    });
    expect(stdout).toMatch(/^\d+ offers about mobilité around 13055/);
    expect(stdout.match(/^- .+, \d+ km$/gm)).toHaveLength(3);
  });

  it('says what to do when no relay answers', async () => {
    const failure = await run(process.execPath, ['--conditions=inclusion-kit-source', script], {
      env: { ...process.env, RELAY: 'http://127.0.0.1:9' },
    }).then(
      () => null,
      (error: unknown) => error as { code: number; stderr: string },
    );
    expect(failure?.code).toBe(1);
    expect(failure?.stderr.trim()).not.toBe('');
    expect(failure?.stderr).not.toContain('    at ');
  });
});
