import { describe, expect, it } from 'vitest';
import { StoreUnavailableError, whenAvailable } from './store-unavailable.ts';

const sqliteError = (errcode: number): Error => Object.assign(new Error('from SQLite'), { errcode });

describe('work on a database that is out of use', () => {
  it.each([
    ['read-only', 8],
    ['read-only, in an extended code', 8 | (1 << 8)],
    ['failing to write', 10],
    ['full', 13],
    ['gone', 14],
  ])('is given up at once when it is %s', async (_what, errcode) => {
    let attempts = 0;
    const work = () => {
      attempts += 1;
      return Promise.reject(sqliteError(errcode));
    };
    await expect(whenAvailable(work)).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(attempts).toBe(1);
  });

  it('is done again once the lock is let go', async () => {
    const failures = [sqliteError(5), sqliteError(6)];
    const work = () => {
      const failure = failures.pop();
      return failure === undefined ? Promise.resolve('done') : Promise.reject(failure);
    };
    expect(await whenAvailable(work)).toBe('done');
  });

  it('lets any other failure through', async () => {
    const failure = sqliteError(19);
    await expect(whenAvailable(() => Promise.reject(failure))).rejects.toBe(failure);
  });
});
