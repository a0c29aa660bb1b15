import { afterEach, expect, it, vi } from 'vitest';
import { createCommunesLoader } from './communes-loader.ts';

const list = [{ code: '13005', nom: 'Aubagne', codesPostaux: ['13400'] }];

afterEach(() => void vi.unstubAllGlobals());

it('reads a list of communes once for all that want it, and again where it was not there', async () => {
  const answers = [new Response('', { status: 503 }), Response.json(list), Response.json(list)];
  const fetched: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    fetched.push(address);
    return Promise.resolve(answers.shift());
  });
  const loadCommunes = createCommunesLoader();
  await expect(loadCommunes('/a.json')).rejects.toThrow('503');
  const [first, second] = await Promise.all([loadCommunes('/a.json'), loadCommunes('/a.json')]);
  expect(first.map(({ nom }) => nom)).toEqual(['Aubagne']);
  expect(second).toBe(first);
  await loadCommunes('/b.json');
  expect(fetched).toEqual(['/a.json', '/a.json', '/b.json']);
});
