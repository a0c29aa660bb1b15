import { expect, test, vi } from 'vitest';
import { isDataInclusionError, NetworkError } from './errors.ts';

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
