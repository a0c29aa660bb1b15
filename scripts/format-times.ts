import { relative } from 'node:path';

const slowest = 10;

/** Writes the time of each test file in seconds, slowest first, with the ten slowest under a separate heading. */
export function formatTimes(times: Readonly<Record<string, number>>, root: string): string {
  const lines = Object.entries(times)
    .map(([path, ms]) => ({ ms, path: relative(root, path).replaceAll('\\', '/') }))
    .sort((a, b) => b.ms - a.ms || (a.path < b.path ? -1 : 1))
    .map(({ ms, path }) => `${(ms / 1000).toFixed(2).padStart(8)}  ${path}`);
  if (lines.length === 0) return '';
  const head = [`The ${Math.min(slowest, lines.length)} slowest of ${lines.length} test files, in seconds:`];
  const others = lines.slice(slowest);
  return [...head, ...lines.slice(0, slowest), ...(others.length === 0 ? [] : ['The others:', ...others])].join('\n');
}
