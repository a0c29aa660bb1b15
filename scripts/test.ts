// Runs every check of the project, or those named on the command line, and ends with one line: `N passed, N failed`.
// With --cached, Prettier keeps what it found in node_modules/.cache and looks again only at what has changed since.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatTimes } from './format-times.ts';
import { createMemoryFolder } from './testing/memory-folder.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const memory = createMemoryFolder();
/** The browser is unpacked once for all runs, in the folder that was there before. */
const places = memory === null ? {} : { TMPDIR: memory, LASTING_TMPDIR: tmpdir() };
const scratch = memory ?? mkdtempSync(join(tmpdir(), 'inclusion-kit-test-'));
const removeScratch = (): void => rmSync(scratch, { recursive: true, force: true });
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    removeScratch();
    process.exit(1);
  });
}
const root = fileURLToPath(new URL('..', import.meta.url));
/** Milliseconds of each test file that ran, by its path. */
const times: Record<string, number> = {};
/** The names of the tests that failed. They are told again at the end, since what a run prints is long. */
const failures: string[] = [];

type Check = () => Promise<Count>;

const asked = process.argv.slice(2).filter((argument) => argument !== '--cached');
const isCached = process.argv.includes('--cached');
const PRETTIER = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/check/prettier'];

/** The checks of each step by name. They run side by side, as many as there are cores, in this order. One counts as one test. */
const checks: Record<string, readonly Check[]> = {
  // First, so that what follows finds them.
  bundles: [() => runOne('node', ['scripts/bundle-elements.ts'])],
  lint: [
    () => runOne('prettier', ['--check', '.', '--log-level=warn', ...(isCached ? PRETTIER : [])]),
    () => runOne('eslint', ['**/*.{js,mjs}', 'examples', '--max-warnings=0']),
    () => runOne('knip', []),
  ],
  packages: [() => runOne('node', ['scripts/check-packages.ts'])],
  types: [() => runOne('oxlint', [])],
  docs: [() => runOne('typedoc', ['--logLevel', 'Warn'])],
};

/** The runners of tests by the name of their step. Each uses all cores: they run one after the other. */
const runners: Record<string, Check> = {
  unit: () => {
    const path = join(scratch, 'vitest.json');
    const timesPath = join(scratch, 'vitest-times.json');
    const reporters = ['default', 'json', './scripts/vitest-times.ts'].map((name) => `--reporter=${name}`);
    const read = (): Count => {
      const report = readJson(path) as Record<string, number>;
      const { files, failed } = readJson(timesPath) as { files: typeof times; failed: string[] };
      Object.assign(times, files);
      failures.push(...failed);
      return {
        passed: report['numPassedTests'] ?? 0,
        failed: failedOf(report),
        skipped: report['numPendingTests'] ?? 0,
      };
    };
    return runCounted('vitest', ['run', ...reporters, `--outputFile.json=${path}`], read, { VITEST_TIMES: timesPath });
  },
  browser: () => {
    const path = join(scratch, 'wtr.json');
    const read = (): Partial<Count> => {
      const {
        files,
        failures: failed,
        ...count
      } = readJson(path) as Count & { files: typeof times; failures: string[] };
      Object.assign(times, files);
      failures.push(...failed);
      return count;
    };
    return runCounted('wtr', [], read, { WTR_COUNT: path });
  },
};

const names = [...Object.keys(checks), ...Object.keys(runners)];
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown step: ${unknown.join(', ')}. Steps: ${names.join(', ')}.`);
  process.exit(2);
}
const isAsked = (name: string): boolean => asked.length === 0 || asked.includes(name);

const counts: Count[] = [];
const waiting = Object.entries(checks).flatMap(([name, list]) => (isAsked(name) ? list : []));
const workOff = async (): Promise<void> => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) counts.push(await next());
};
await Promise.all(Array.from({ length: availableParallelism() }, workOff));
for (const [name, run] of Object.entries(runners)) {
  if (!isAsked(name)) continue;
  console.log(`\n── ${name} ──`);
  counts.push(await run());
}
removeScratch();

const slowest = formatTimes(times, root);
if (slowest !== '') console.log(`\n── times ──\n${slowest}`);
if (failures.length > 0) console.log(`\n── failed ──\n${failures.join('\n')}`);

const { passed, failed, skipped } = sum(counts);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs a tool and returns its exit code. What a quiet one prints is held back until it ends. */
async function runTool(
  tool: string,
  args: string[],
  { env = {}, quiet = false }: { env?: Record<string, string> | undefined; quiet?: boolean } = {},
): Promise<number> {
  const output = quiet ? 'pipe' : 'inherit';
  const child = spawn(tool, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...places, FORCE_COLOR: '0', ...env },
    shell: process.platform === 'win32',
  });
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.on('error', ({ message }) => {
    console.error(`${tool} could not start: ${message}. Run npm ci, then npm test.`);
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  process.stdout.write(Buffer.concat(printed));
  return code ?? 1;
}

async function runOne(tool: string, args: string[]): Promise<Count> {
  const status = await runTool(tool, args, { quiet: true });
  if (status !== 0) failures.push([tool, ...args].join(' '));
  console.log(`${tool} ${args.join(' ')}: ${status === 0 ? 'clean' : `failed (exit ${status})`}`);
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/** Trusts the runner's exit code over its report: a non-zero exit is at least one failure. */
async function runCounted(
  tool: string,
  args: string[],
  read: () => Partial<Count>,
  env: Record<string, string>,
): Promise<Count> {
  const status = await runTool(tool, args, { env });
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  try {
    const report = read();
    count = { passed: report.passed ?? 0, failed: report.failed ?? 0, skipped: report.skipped ?? 0 };
  } catch {
    console.error(`${tool} left no readable report.`);
  }
  if ((status !== 0 || count.passed === 0) && count.failed === 0) count.failed = 1;
  return count;
}

function failedOf(report: Record<string, number>): number {
  return Math.max(report['numFailedTests'] ?? 0, report['numFailedTestSuites'] === 0 ? 0 : 1);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function sum(list: Count[]): Count {
  return list.reduce((all, one) => ({
    passed: all.passed + one.passed,
    failed: all.failed + one.failed,
    skipped: all.skipped + one.skipped,
  }));
}
