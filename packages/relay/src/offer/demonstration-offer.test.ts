import { expect, test, vi } from 'vitest';
import { parseOptions } from '../settings/options.ts';
import { openDemonstration } from './demonstration-offer.ts';
import { usualTimings } from './loaded-offer.ts';
import { buildWords } from './worker/build-words.ts';

vi.mock('./worker/build-words.ts', { spy: true });

test('the demonstration has its index of words built before the first reader asks for words, and takes no town for a word', async () => {
  const offer = await openDemonstration(parseOptions({}), {
    tell: () => undefined,
    now: () => new Date('2026-10-01T00:00:00Z'),
    timings: usualTimings,
  });
  expect(buildWords).toHaveBeenCalledExactlyOnceWith(offer.source);
  await expect(vi.mocked(buildWords).mock.results[0]?.value).resolves.toBeUndefined();
  // It is in no commune of the demonstration.
  expect(await offer.source.searchServices({ q: 'nimes' }), 'a town of elsewhere').toMatchObject({
    total: 0,
    lieu_nomme: 'Nîmes',
  });
  await offer.close();
});
