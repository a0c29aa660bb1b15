import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds what administrators run: it is what is measured. */
export function build(): void {
  const script = fileURLToPath(new URL('../../build.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}
