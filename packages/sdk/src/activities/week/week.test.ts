import { expect, test } from 'vitest';
import { comparedConflicts, compareWithObvious } from './testing-internal/compare-with-obvious.ts';

// The long form is `npm run test:long -- weeks`.
const programmes = 80;

test('random weeks have the totals, conflicts and travels of their slow twin', () => {
  const { conflicts } = compareWithObvious({ from: 1, programmes });
  // Nothing is compared in vain: each kind of conflict was met often.
  for (const code of comparedConflicts) expect(conflicts[code] ?? 0, code).toBeGreaterThan(programmes / 30);
});
