import { expect, test } from 'vitest';
import { comparedConflicts, compareWithObvious } from './testing-internal/compare-with-obvious.ts';

// The long form is `npm run test:long -- weeks`.
const programmes = 200;

test('random weeks have the totals, conflicts and travels of their slow twin', () => {
  const { conflicts } = compareWithObvious({ from: 1, programmes });
  // Nothing is compared in vain: each kind of conflict was met, the rarest in one of 26 programmes of the long form.
  for (const code of comparedConflicts) expect(conflicts[code] ?? 0, code).toBeGreaterThan(programmes / 80);
});
