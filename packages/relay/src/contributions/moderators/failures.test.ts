import { describe, expect, it } from 'vitest';
import { createFailures } from './failures.ts';

describe('failures', () => {
  it('let nobody try for as long as they last, and anybody once the clock was set back', () => {
    const failures = createFailures({ limit: 2, windowMs: 60_000 });
    failures.add('a', 3_600_000);
    failures.add('a', 3_610_000);
    expect(failures.waitMs('a', 3_620_000)).toBe(40_000);
    expect(failures.waitMs('b', 3_620_000)).toBe(0);
    expect(failures.waitMs('a', 3_660_000)).toBe(0);
    expect(failures.waitMs('a', 20_000)).toBe(0);
    failures.add('a', 20_000);
    expect(failures.waitMs('a', 30_000)).toBe(0);
    failures.add('a', 30_000);
    expect(failures.waitMs('a', 30_000)).toBe(50_000);
  });
});
