import { expect, test, vi } from 'vitest';
import { ApiError, isDataInclusionError, NetworkError, ShapeError } from './errors.ts';
import { toError, toPlainError } from './plain-error.ts';

test('an error of another copy of the kit is one of the kit, and its code is read', async () => {
  vi.resetModules();
  const other = await import('./errors.ts');
  const error: unknown = new other.NetworkError('down');
  expect(error).not.toBeInstanceOf(NetworkError);
  expect(isDataInclusionError(error) && error.code).toBe('network');
});

test.each([new Error('other'), new DOMException('ended', 'AbortError'), { code: 'network' }, null, 'network'])(
  'no other value is one of the kit: %s',
  (value) => {
    expect(isDataInclusionError(value)).toBe(false);
  },
);

test.each([
  new ApiError(429, 'slow down', { hint: 'Wait.', requestId: 'r-1', retryAfterSeconds: 3 }),
  new NetworkError('cut', { status: 200, requestId: 'r-1' }),
  new ShapeError('odd', { status: 200, paths: ['items'] }),
])('an error says as much in another thread: %s', (error) => {
  const own = (one: Error) => Object.fromEntries(Object.entries(one));
  expect(own(toError(structuredClone(toPlainError(error))))).toEqual(own(error));
});
