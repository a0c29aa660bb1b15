// Runs the long proofs, scripts/long/*.long.ts, or those named on the command line: npm run test:long [-- catalogue]
// npm run test:long -- --help lists them.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('long/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.long.ts'))
  .map((file) => file.slice(0, -'.long.ts'.length))
  .sort();
const asked = process.argv.slice(2);
if (asked.includes('--help')) {
  for (const name of names) console.log(`${name.padEnd(16)}${purposeOf(name)}`);
  process.exit();
}
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown proof: ${unknown.join(', ')}. Proofs: ${names.join(', ')}.`);
  process.exit(2);
}

let failed = 0;
const run = asked.length > 0 ? asked : names;
for (const name of run) {
  console.log(`\n── ${name} ──`);
  const start = performance.now();
  const { status } = spawnSync(
    process.execPath,
    [...process.execArgv, fileURLToPath(new URL(`${name}.long.ts`, folder))],
    { stdio: 'inherit' },
  );
  console.log(`${name}: ${status === 0 ? 'passed' : 'failed'} in ${Math.round((performance.now() - start) / 1000)} s`);
  if (status !== 0) failed += 1;
}
console.log(`\n${run.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Reads the first words of a proof, which tell its purpose. */
function purposeOf(name: string): string {
  const text = readFileSync(new URL(`${name}.long.ts`, folder), 'utf8');
  const comment =
    /^(?:\/\/.*\n)+/
      .exec(text)?.[0]
      .replace(/\n?\/\/ */g, ' ')
      .trim() ?? '';
  return comment.split(/[.:](?:\s|$)/)[0] ?? '';
}
