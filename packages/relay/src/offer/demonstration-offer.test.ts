import { expect, test, vi } from 'vitest';
import { parseOptions } from '../settings/options.ts';
import { openDemonstration } from './demonstration-offer.ts';
import { usualTimings } from './loaded-offer.ts';
import { buildWords } from './worker/build-words.ts';

vi.mock('./worker/build-words.ts', { spy: true });

test('the demonstration is open once its index of words is built, and takes no town for a word', async () => {
  const offer = await openDemonstration(parseOptions({}), {
    tell: () => undefined,
    now: () => new Date('2026-10-01T00:00:00Z'),
    timings: usualTimings,
  });
  expect(buildWords).toHaveBeenCalledExactlyOnceWith(offer.source);
  expect(vi.mocked(buildWords).mock.settledResults[0]?.type).toBe('fulfilled');
  // It is in no commune of the demonstration.
  expect(await offer.source.searchServices({ q: 'nimes' }), 'a town of elsewhere').toMatchObject({
    total: 0,
    lieu_nomme: 'Nîmes',
  });
  await offer.close();
});
