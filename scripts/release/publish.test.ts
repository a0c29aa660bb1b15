import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { REPOSITORY_SETTING } from './published-manifest.ts';
import { readPublishing } from './publish.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = ['--conditions=inclusion-kit-source', 'scripts/release.ts'];
const workflow = { GITHUB_ACTIONS: 'true', ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.example.org' };

test('without --dry-run nothing is built or published on a machine, and the refusal is one sentence', () => {
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, env, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^Packages are published by .+ alone, .+: npm run release -- --dry-run\n$/);
});

test('the workflow publishes when it tells the repository, and not before', () => {
  expect(() => readPublishing(workflow)).toThrow(`${REPOSITORY_SETTING} is not set`);
  const repository = 'https://github.com/owner/inclusion-kit';
  expect(readPublishing({ ...workflow, [REPOSITORY_SETTING]: repository })).toBe(repository);
});

test('the workflow asks for a token of its identity, tells its own address and publishes', () => {
  const text = readFileSync(`${root}/.github/workflows/release.yml`, 'utf8');
  expect(text).toContain('id-token: write');
  expect(text).toContain(`${REPOSITORY_SETTING}: \${{ github.server_url }}/\${{ github.repository }}`);
  expect(text.indexOf('npm run release -- --dry-run')).toBeLessThan(text.lastIndexOf('run: npm run release\n'));
});
