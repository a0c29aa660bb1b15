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
    ['damaged', 11],
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

  it('finds the moments at which a lock that comes back regularly is free', async () => {
    const start = performance.now();
    const work = () => {
      const phase = (performance.now() - start) % 100;
      return phase > 50 && phase < 80 ? Promise.resolve('done') : Promise.reject(sqliteError(5));
    };
    expect(await whenAvailable(work)).toBe('done');
  });

  it('lets any other failure through', async () => {
    const failure = sqliteError(19);
    await expect(whenAvailable(() => Promise.reject(failure))).rejects.toBe(failure);
  });

  const postgresError = (code: string): Error => Object.assign(new Error('from PostgreSQL'), { code });

  it.each<[string, Error, number]>([
    ['PostgreSQL is not there', postgresError('ECONNREFUSED'), 1],
    ['it starts', postgresError('57P03'), 1],
    ['it has no connection left', postgresError('53300'), 1],
    ['its disk is full', postgresError('53100'), 1],
    ['it is read-only', postgresError('25006'), 1],
    ['a lock is not let go', postgresError('55P03'), 1],
    ['a statement ran too long', postgresError('57014'), 1],
    ['it does not answer', new Error('timeout exceeded when trying to connect'), 1],
    ['the connection was cut', postgresError('ECONNRESET'), 3],
    ['the connection was ended', new Error('Connection terminated unexpectedly'), 3],
    ['the server stops', postgresError('57P01'), 3],
    ['two transactions met', postgresError('40001'), 3],
  ])('is tried as often as it may help when %s', async (_what, failure, times) => {
    let attempts = 0;
    const work = () => {
      attempts += 1;
      return Promise.reject(failure);
    };
    await expect(whenAvailable(work)).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(attempts).toBe(times);
  });

  it.each(['23505', '42P01', '22021'])('lets the refusal %s through', async (code) => {
    await expect(whenAvailable(() => Promise.reject(postgresError(code)))).rejects.toMatchObject({ code });
  });
});
