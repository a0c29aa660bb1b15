import { expect, it } from 'vitest';
import { formatTimes } from './format-times.ts';

it('lists files from the slowest on, in seconds and by their path from the root', () => {
  expect(formatTimes({ '/kit/a.test.ts': 40, '/kit/packages/b.test.ts': 12_345.6, '/kit/c.test.ts': 40 }, '/kit')).toBe(
    [
      'The 3 slowest of 3 test files, in seconds:',
      '   12.35  packages/b.test.ts',
      '    0.04  a.test.ts',
      '    0.04  c.test.ts',
    ].join('\n'),
  );
});

it('heads the ten slowest', () => {
  const lines = formatTimes(
    Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`/kit/${at}.test.ts`, 1000 * at])),
    '/kit',
  ).split('\n');
  expect(lines[0]).toBe('The 10 slowest of 12 test files, in seconds:');
  expect(lines.slice(10)).toEqual(['    2.00  2.test.ts', 'The others:', '    1.00  1.test.ts', '    0.00  0.test.ts']);
});

it('says nothing when no file ran', () => {
  expect(formatTimes({}, '/kit')).toBe('');
});
