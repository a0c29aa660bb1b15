import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const page = readFileSync(new URL('docs/security.md', root), 'utf8');
/** Threats in tables of three columns, the last of which names a test. */
const threats = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| *(?:threat|-)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', , proof = '']) => [threat, proof] as const);

it('has many threats', () => {
  expect(threats.length).toBeGreaterThan(30);
});

it.each(threats)('names a test that exists for « %s »', (_threat, proof) => {
  const { file = '', name = '' } = /^`(?<file>[^`]+\.test\.ts)`: (?<name>.+)$/.exec(proof)?.groups ?? {};
  const path = file.startsWith('packages/') ? file : `packages/relay/src/${file}`;
  expect(proof).toContain(name);
  expect(readFileSync(new URL(path, root), 'utf8')).toContain(`'${name}`);
});
