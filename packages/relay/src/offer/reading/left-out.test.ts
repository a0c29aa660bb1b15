import { createCatalogue } from '@inclusion-kit/catalogue';
import { service, structure } from '../../testing-internal/records.ts';
import type { OfferSource } from '@inclusion-kit/sdk';
import { expect, test } from 'vitest';
import { leavesOut } from './left-out.ts';

const structures = [structure()];
const one = createCatalogue({ structures, services: [service({ id: 'source--1' })] });
const two = createCatalogue({ structures, services: [service({ id: 'source--1' }), service({ id: 'source--2' })] });

/** A source whose searches are answered by one catalogue each, the last one from then on. */
function answeredBy(...catalogues: Pick<OfferSource, 'searchServices'>[]): Pick<OfferSource, 'searchServices'> {
  let at = -1;
  return {
    searchServices: (params, options) => {
      at = Math.min(at + 1, catalogues.length - 1);
      return (catalogues[at] ?? one).searchServices(params, options);
    },
  };
}

/** A source that knows nothing of the records to leave out. */
const deaf: Pick<OfferSource, 'searchServices'> = {
  searchServices: (_, options) => two.searchServices({ size: 1 }, options),
};
const deafLess: Pick<OfferSource, 'searchServices'> = {
  searchServices: (_, options) => one.searchServices({ size: 1 }, options),
};

test('a source that leaves records out is told from one that does not, once', async () => {
  const asked: unknown[] = [];
  const counted: Pick<OfferSource, 'searchServices'> = {
    searchServices: (params, options) => {
      asked.push(params);
      return two.searchServices(params, options);
    },
  };
  expect([await leavesOut(counted), await leavesOut(counted), await leavesOut(deaf)]).toEqual([true, true, false]);
  expect(asked).toHaveLength(3);
});

test('records that come while a source is asked do not make it one that leaves none out', async () => {
  const growing = answeredBy(one, two);
  await leavesOut(growing);
  expect(await leavesOut(growing)).toBe(true);
});

test('records that go while a source is asked do not make it one that leaves them out', async () => {
  const shrinking = answeredBy(deaf, deafLess);
  await leavesOut(shrinking);
  expect(await leavesOut(shrinking)).toBe(false);
});

test('nothing is told of a source without records until it has some', async () => {
  const filling = answeredBy(createCatalogue({ structures: [], services: [] }), deaf);
  expect([await leavesOut(filling), await leavesOut(filling)]).toEqual([true, false]);
});
