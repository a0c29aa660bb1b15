import { expect, test } from 'vitest';
import { createSteps } from './steps.ts';

const timeless = (text: string): string => text.replaceAll(/\s+\d+\.\d s/g, ' 0 s');

test('a step that fails is told with its reason, the next one runs, and the run has failed', async () => {
  const printed: string[] = [];
  const steps = createSteps((text) => printed.push(timeless(text)));
  expect(await steps.run('pack', ({ tell }) => (tell('7 packages'), 7))).toBe(7);
  expect(
    await steps.run('check', () => {
      throw new Error('No licence.\nwidget');
    }),
  ).toBeNull();
  expect(await steps.run('publish', () => Promise.resolve('done'))).toBe('done');
  expect(steps.end()).toBe(false);
  expect(printed.slice(0, 3)).toEqual([
    '✓ pack: 7 packages 0 s',
    '✗ check 0 s\n  No licence.\n  widget',
    '✓ publish 0 s',
  ]);
  expect(printed[3]).toMatch(/^pack\s.*ok\ncheck\s.*FAILED\npublish\s.*ok\nwhole run/);
});

test('a figure beyond its limit fails the run', () => {
  const printed: string[] = [];
  const steps = createSteps((text) => printed.push(text));
  steps.reach({ name: 'widget tarball', value: 2999, most: 3000, unit: 'kB' });
  expect(steps.end()).toBe(true);
  steps.reach({ name: 'first result of the SDK', value: 60.5, most: 60, unit: 's' });
  expect(steps.end()).toBe(false);
  expect(printed[1]).toContain('60.5 s  BEYOND, at most 60 s');
});
