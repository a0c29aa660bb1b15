import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** A file each, with the rules of plug-ins that it breaks. */
const faulty: readonly [string, string, readonly string[]][] = [
  [
    'packages/widget/src/week/x.ts',
    `import { y } from '../offer/y.ts';
     // What it draws.
     y(html\`<img src="a" class="\${y}" class="\${y}" />\`);
     y.attachShadow({ mode: 'closed' });`,
    [
      'house(plain-english)',
      'house(widget-rooms)',
      'lit(no-duplicate-template-bindings)',
      'lit-a11y(alt-text)',
      'wc(no-closed-shadow-root)',
    ],
  ],
  ['packages/widget/src/week/x.generated.ts', '// What it draws.', []],
  ['packages/catalogue/src/search/x.ts', `import '../testing/index.ts';`, ['core(no-restricted-imports)']],
  ['packages/catalogue/src/search/x.test.ts', `import '../testing/index.ts';`, []],
  ['packages/catalogue/src/testing/x.ts', `import '../testing/index.ts';`, []],
  ['packages/dataset/src/readers/x.ts', `import 'node:fs';`, ['core(no-restricted-imports)']],
  ['packages/dataset/src/node/x.ts', `import 'node:fs';`, []],
  ['packages/relay/src/x.ts', `await import('ky');`, ['core(no-restricted-syntax)']],
  ['packages/sdk/src/api/request.ts', `await import('ky');`, []],
  ['packages/sdk/src/api/x.ts', `import './y.ts';`, ['house(no-cycle)']],
  ['packages/sdk/src/api/y.ts', `import './x.ts';`, ['house(no-cycle)']],
];

it('runs the rules of plug-ins where each holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  for (const [path, text] of faulty) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const config = join(folder, 'oxlint.config.ts');
  const ours = JSON.stringify(join(root, 'oxlint.config.ts'));
  writeFileSync(config, `import config from ${ours};\nexport default { ...config, options: {} };\n`);
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const { stdout } = await run(process.execPath, [oxlint, '-c', config, '--format=unix', '.'], { cwd: folder }).catch(
    (error: unknown) => error as { stdout: string },
  );
  for (const [path, , rules] of faulty) {
    const lines = stdout.split('\n').filter((line) => line.startsWith(`${path}:`));
    const found = lines.map((line) => /\[Error\/(.+)\]$/.exec(line)?.[1]);
    expect(found.sort(), path).toEqual(rules);
  }
});
