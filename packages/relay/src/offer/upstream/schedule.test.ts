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

  it('that is closed in the middle of its work waits for nothing more: no timer would keep its process alive', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let begun = false;
    const run = (signal: AbortSignal): Promise<void> =>
      new Promise((resolve) => {
        begun = true;
        signal.addEventListener('abort', () => resolve());
      });
    const schedule = createSchedule({ first: () => Promise.resolve(0), run, everyMs: 60_000, retryMs: 1000 });
    await vi.advanceTimersByTimeAsync(1);
    expect(begun).toBe(true);
    let isClosed = false;
    void schedule.close().then(() => (isClosed = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});
