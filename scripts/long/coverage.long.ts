// Tells how much of the code of each package its own tests run, line by line and branch by branch: npm run test:long -- coverage
//   PACKAGES=sdk,catalogue   only these, with commas between
// The elements are not counted: their tests run in a browser, in bundles that leave no file to count the lines of.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageNames, root } from '../packages/run.ts';

const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-coverage-'));

/** Adds up a count of a report over all files, for instance `LF`, the lines that there are. */
const sumOf = (report: string, sign: string): number =>
  [...report.matchAll(new RegExp(`^${sign}:(\\d+)$`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
const rate = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} % of ${of}`;

const counted = packageNames.filter((name) => name !== 'widget');
for (const name of process.env['PACKAGES']?.split(',') ?? counted) {
  const reports = join(folder, name);
  const { status } = spawnSync(
    'npx',
    [
      ...['vitest', 'run', `packages/${name}/src`, '--silent', '--reporter=dot', '--coverage.enabled'],
      // A test that fails is told, and the rest is counted.
      '--coverage.reportOnFailure',
      ...['--coverage.provider=v8', '--coverage.reporter=lcovonly', `--coverage.reportsDirectory=${reports}`],
      ...[`--coverage.include=packages/${name}/src/**/*.ts`, '--coverage.exclude=**/*.test.ts'],
      '--coverage.exclude=**/testing*/**',
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const report = readFileSync(join(reports, 'lcov.info'), 'utf8');
  const lines = rate(sumOf(report, 'LH'), sumOf(report, 'LF'));
  console.log(`${name}: lines ${lines}, branches ${rate(sumOf(report, 'BRH'), sumOf(report, 'BRF'))}`);
  if (status !== 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
