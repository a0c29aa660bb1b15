// Tells how much of the code of each package its own tests run, line by line and branch by branch: npm run test:long -- coverage
//   PACKAGES=sdk,catalogue   only these, with commas between
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageNames, root } from '../packages/run.ts';

interface Run {
  readonly command: readonly string[];
  /** The report of what was run, in the form of lcov. */
  readonly report: string;
}

const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-coverage-'));
/** Elements are tested in a browser. All else is tested in Node. */
const runOf = (name: string): Run =>
  name === 'widget'
    ? { command: ['wtr', '--coverage'], report: join(root, 'coverage/lcov.info') }
    : {
        command: [
          ...['vitest', 'run', `packages/${name}/src`, '--silent', '--reporter=dot', '--coverage.enabled'],
          ...[
            '--coverage.provider=v8',
            '--coverage.reporter=lcovonly',
            `--coverage.include=packages/${name}/src/**/*.ts`,
          ],
          ...['--coverage.exclude=**/*.test.ts', '--coverage.exclude=**/testing*/**'],
          `--coverage.reportsDirectory=${join(folder, name)}`,
        ],
        report: join(folder, name, 'lcov.info'),
      };

/** Adds up a count of a report over all files, for instance `LF`, the lines that there are. */
const sumOf = (report: string, sign: string): number =>
  [...report.matchAll(new RegExp(`^${sign}:(\\d+)$`, 'gm'))].reduce((sum, [, count]) => sum + Number(count), 0);
const rate = (part: number, of: number): string => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`.padStart(8);

const asked = process.env['PACKAGES']?.split(',') ?? packageNames;
for (const name of asked) {
  const { command, report: path } = runOf(name);
  const { status } = spawnSync('npx', command, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const report = readFileSync(path, 'utf8');
  const counts = ['LH', 'LF', 'BRH', 'BRF'].map((sign) => sumOf(report, sign));
  const [lines = 0, allLines = 0, branches = 0, allBranches = 0] = counts;
  console.log(
    `${name.padEnd(14)} lines ${rate(lines, allLines)} of ${allLines}, branches ${rate(branches, allBranches)} of ${allBranches}`,
  );
  if (status !== 0) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
