import { expect, test, vi } from 'vitest';
import type { FoundPage } from '@inclusion-kit/sdk';
import { dangersIn } from '@inclusion-kit/sdk/words';
import { buildQuickWords, buildWords } from './build-words.ts';

const page: FoundPage = { items: [], page: 1, size: 10, pages: 0, total: 0 };

test('the index is asked for words that nobody says, sixteen at once, before anybody asks: the first long query waits for nothing', async () => {
  const searchServices = vi.fn<Parameters<typeof buildWords>[0]['searchServices']>(() => Promise.resolve(page));
  await buildQuickWords({ searchServices });
  const asked = searchServices.mock.calls.map(([{ q = '' }]) => q.split(' ').length);
  expect(asked[0]).toBe(1);
  expect(asked.filter((words) => words === 16).length).toBeGreaterThan(4);
});

test('the search is asked as people ask, a danger too, with signs beyond Latin-1: the first of them waits for nothing', async () => {
  const searchServices = vi.fn<Parameters<typeof buildWords>[0]['searchServices']>(() => Promise.resolve(page));
  await buildQuickWords({ searchServices });
  const asked = searchServices.mock.calls.map(([{ q = '' }]) => q);
  expect(asked.filter((q) => dangersIn(q).length > 0 && Array.from(q).some((sign) => sign > '\u00FF'))).toHaveLength(1);
});

test('a source that cannot answer is asked once', async () => {
  const searchServices = vi.fn(() => Promise.reject(new Error('no offer')));
  await buildQuickWords({ searchServices });
  expect(searchServices).toHaveBeenCalledOnce();
});

test('the index alone is built by one question', async () => {
  const searchServices = vi.fn(() => Promise.resolve(page));
  await buildWords({ searchServices });
  expect(searchServices).toHaveBeenCalledOnce();
});
