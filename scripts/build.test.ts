// The build run by node alone, where no tool of node_modules is in the path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './packages/run.ts';

it('says why it cannot build outside npm', () => {
  const empty = mkdtempSync(join(tmpdir(), 'no-tools-'));
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    env: { ...process.env, PATH: empty },
    encoding: 'utf8',
  });
  rmSync(empty, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toContain('npm run build');
}, 60_000);
