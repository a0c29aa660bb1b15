import { expect, test, vi } from 'vitest';
import type { FoundPage } from '@inclusion-kit/sdk';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { buildWords } from './build-words.ts';

const page: FoundPage = { items: [], page: 1, size: 10, pages: 0, total: 0 };

test('the search is asked as people ask, a danger too, with signs beyond Latin-1: the first of them waits for nothing', async () => {
  const searchServices = vi.fn<Parameters<typeof buildWords>[0]['searchServices']>(() => Promise.resolve(page));
  expect(await buildWords({ searchServices })).toBe(true);
  const asked = searchServices.mock.calls.map(([{ q = '' }]) => q);
  expect(asked).toHaveLength(2);
  expect(asked.filter((q) => dangersIn(q).length > 0 && Array.from(q).some((sign) => sign > '\u00FF'))).toHaveLength(1);
});

test('a source that cannot answer is asked once', async () => {
  const searchServices = vi.fn(() => Promise.reject(new Error('no offer')));
  expect(await buildWords({ searchServices })).toBe(false);
  expect(searchServices).toHaveBeenCalledOnce();
});
