import { expect, test } from 'vitest';
import { compareWithObvious } from '../testing-internal/compare-with-obvious.ts';

// Slow rules over 3,000 queries: a busy machine takes its time.
test('the catalogue answers and counts as the rules told obviously do', async () => {
  const sum = { queries: 0, items: 0, counts: 0, refusals: 0 };
  for (let seed = 1; seed <= 150; seed += 1) {
    const comparison = await compareWithObvious(seed, 20);
    for (const name of ['queries', 'items', 'counts', 'refusals'] as const) sum[name] += comparison[name];
  }
  expect(sum.queries).toBe(3000);
  expect(sum.items).toBeGreaterThan(4500);
  expect(sum.counts).toBeGreaterThan(5000);
  expect(sum.refusals).toBeGreaterThan(10);
});
