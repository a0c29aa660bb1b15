import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

it('forgets what lint kept when a rule of this project changes', async () => {
  // The rules ask for packages, which are found from within node_modules.
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lint-cache-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  cpSync(join(root, 'eslint'), join(folder, 'eslint'), { recursive: true });
  writeFileSync(
    join(folder, 'eslint.config.mjs'),
    `import { house } from './eslint/house.mjs';
    export default [{ plugins: { house }, rules: { 'house/plain-english': 'error' } }];`,
  );
  writeFileSync(join(folder, 'one.js'), '// The words of one comment.\n');
  const lint = async (): Promise<string> => {
    const args = ['one.js', '--cache', '--cache-strategy', 'content', '--cache-location', 'kept'];
    const eslint = join(root, 'node_modules/eslint/bin/eslint.js');
    return run(process.execPath, [eslint, ...args], { cwd: folder }).then(
      ({ stdout }) => stdout,
      (error: unknown) => (error as { stdout: string }).stdout,
    );
  };
  expect(await lint()).toBe('');
  appendFileSync(
    join(folder, 'eslint/plain-english.mjs'),
    `\nplainEnglish.create = (context) => ({
      Program: (node) => context.report({ node, message: 'The rule has changed' }),
    });\n`,
  );
  expect(await lint()).toContain('The rule has changed');
});
