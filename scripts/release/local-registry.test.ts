import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packFolders } from '../packages/pack.ts';
import { run } from '../packages/run.ts';
import { startRegistry } from './local-registry.ts';

test('a package that is published on this machine is installed from there, by its name alone', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-registry-'));
  const folder = join(scratch, 'tried');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: '@inclusion-kit/tried', version: '1.2.3' }));
  const registry = await startRegistry(scratch);
  try {
    registry.publishAll(packFolders([folder], scratch).map(({ tarball }) => tarball));
    const user = join(scratch, 'user');
    registry.lead(user);
    run('npm', ['install', '@inclusion-kit/tried', '--no-audit'], { cwd: user, quiet: true });
    const installed = readFileSync(join(user, 'node_modules/@inclusion-kit/tried/package.json'), 'utf8');
    expect(JSON.parse(installed)).toMatchObject({ version: '1.2.3' });
    const shown = run('npm', ['view', '@inclusion-kit/tried', 'version'], {
      cwd: scratch,
      quiet: true,
      env: registry.env,
    });
    expect(shown.trim()).toBe('1.2.3');
  } finally {
    await registry.stop();
    rmSync(scratch, { recursive: true });
  }
});
