import { expect, test } from 'vitest';
import type { Draft } from '../mapping/apply-mapping.ts';
import { mendDataset, mendInTurns } from './mend-dataset.ts';
import { createPlaces } from '../values/places/places.ts';

const drafts = {
  structures: [],
  services: Array.from({ length: 2500 }, (_, at): Draft => {
    const values = new Map([['nom', [{ value: `Atelier ${at}.`, column: 'nom' }]]]);
    const place = { file: 'f.csv', sheet: null, row: at + 2, pointer: null };
    return { model: 'service', place, id: `s--${at}`, structure_id: null, values, isEnded: false, isMade: false };
  }),
};
const options = { source: 's', now: '2026-11-20', departement: null, places: createPlaces([]) };

test('mending in turns does the same, and tells how far it is', async () => {
  const heard: number[] = [];
  const pause = (records: number): Promise<boolean> => Promise.resolve(heard.push(records) > 0);
  expect(await mendInTurns(drafts, { ...options, pause })).toEqual(mendDataset(drafts, options));
  expect(heard).toEqual([1000, 2000]);
});

test('mending in turns stops at a word of its caller, and at a signal', async () => {
  const heard: number[] = [];
  const stop = (records: number): Promise<boolean> => Promise.resolve(heard.push(records) < 1);
  expect(await mendInTurns(drafts, { ...options, pause: stop })).toBeNull();
  const controller = new AbortController();
  const abort = (records: number): Promise<boolean> => {
    heard.push(records);
    controller.abort();
    return Promise.resolve(true);
  };
  const mending = mendInTurns(drafts, { ...options, pause: abort, signal: controller.signal });
  await expect(mending).rejects.toMatchObject({ name: 'AbortError' });
  expect(heard).toEqual([1000, 1000]);
});

test('what did not change is no mend', () => {
  const latitudes = [null, '-', '48,5'];
  const services = latitudes.map((value, at): Draft => {
    const values = new Map(['latitude', 'longitude'].map((field) => [field, [{ value, column: field }]]));
    const place = { file: 'f.csv', sheet: null, row: at + 2, pointer: null };
    return { model: 'service', place, id: `s--${at}`, structure_id: null, values, isEnded: false, isMade: false };
  });
  const { mends } = mendDataset({ structures: [], services }, options);
  expect(mends.flatMap(({ field, before, after }) => (field === 'latitude' ? [[before, after]] : []))).toEqual([
    ['-', null],
    ['48,5', 48.5],
  ]);
});
