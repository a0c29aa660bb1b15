import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSchedule } from './schedule.ts';

describe('a schedule', () => {
  afterEach(() => void vi.useRealTimers());

  it('waits no longer than its interval, though a clock that was wrong dated the last work in the future', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let runs = 0;
    const first = (): Promise<number> => Promise.resolve(10 * 365 * 86_400_000);
    const run = (): Promise<void> => {
      runs += 1;
      return Promise.resolve();
    };
    const schedule = createSchedule({ first, run, everyMs: 60_000, retryMs: 1000 });
    await vi.advanceTimersByTimeAsync(50_000);
    expect(runs).toBe(0);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(runs).toBe(1);
    await schedule.close();
  });
});
