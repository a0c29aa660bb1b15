import fc from 'fast-check';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type InvalidItem, type InvalidItemOptions } from '../../index.ts';
import { buildService, buildStructure } from '../../testing/index.ts';
import { clientOf, codeOf, json } from '../testing-internal/client-of.ts';

const pageWith = (items: unknown[], fields: object = {}) => ({
  items,
  total: items.length,
  page: 1,
  size: items.length,
  pages: 1,
  ...fields,
});
const good = buildService();
const bad = { ...buildService({}, { seed: 2 }), nom: 12, latitude: 'secret-value' };
const mixed = pageWith([good, bad, 'nothing', null], { page: 3 });
const on = (options: ClientOptions = {}, body: unknown = mixed) => clientOf(() => json(body), options).client;

describe('invalid items in a list', () => {
  it('refuse the whole answer unless told otherwise, with their paths', async () => {
    await expect(on().services()).rejects.toMatchObject({
      code: 'shape',
      paths: expect.arrayContaining(['items.1.nom', 'items.2']) as string[],
    });
  });

  it('are left out with `skip`, the page’s own figures kept', async () => {
    const page = await on().services({}, { onInvalidItem: 'skip' });
    expect(page).toEqual({ ...mixed, items: [good] });
  });

  it('are told one by one with `report`: the page, the place, the id, the paths, never a value', async () => {
    const told: InvalidItem[] = [];
    const client = on({ onInvalidItem: 'report', reportInvalidItem: (invalid) => told.push(invalid) });
    expect((await client.services()).items).toEqual([good]);
    expect(told).toEqual([
      { call: 'GET /api/v1/services', page: 3, index: 1, id: bad.id, paths: ['nom', 'latitude'] },
      { call: 'GET /api/v1/services', page: 3, index: 2, paths: [] },
      { call: 'GET /api/v1/services', page: 3, index: 3, paths: [] },
    ]);
    expect(inspect(told)).not.toContain('secret-value');
  });

  it('are named by their service in a search', async () => {
    const told: InvalidItem[] = [];
    const options: InvalidItemOptions = { onInvalidItem: 'report', reportInvalidItem: (invalid) => told.push(invalid) };
    const item = { service: { ...bad, structure: buildStructure() }, distance: null };
    await on({}, pageWith([item])).searchServices({}, options);
    expect(told).toMatchObject([{ id: bad.id, paths: ['service.nom', 'service.latitude'] }]);
    await on({}, pageWith([item])).search({}, options);
    expect(told[1]).toMatchObject({ call: 'GET /api/v1/search', id: bad.id, paths: ['service'] });
  });

  it('let what a call says win over the client', async () => {
    const client = on({ onInvalidItem: 'skip' });
    expect(await codeOf(client.services({}, { onInvalidItem: 'throw' }))).toBe('shape');
    expect(await codeOf(client.services())).toBe('none');
  });

  it('are left out of whole lists too', async () => {
    const told: InvalidItem[] = [];
    const api = on({}, { ...mixed, page: 1 });
    const ids = [];
    const options = {
      onInvalidItem: 'report',
      reportInvalidItem: (invalid: InvalidItem) => told.push(invalid),
    } as const;
    for await (const { id } of api.allServices({}, options)) ids.push(id);
    expect(ids).toEqual([good.id]);
    expect(told).toHaveLength(3);
  });

  it('do not excuse a page that is none', async () => {
    for (const body of [[], {}, pageWith([], { items: 'none' }), pageWith([], { total: '3' }), null]) {
      expect(await codeOf(on({ onInvalidItem: 'skip' }, body).services())).toBe('shape');
    }
  });

  it('end the call with what the listener throws', async () => {
    const reportInvalidItem = () => {
      throw new Error('enough');
    };
    await expect(on().services({}, { onInvalidItem: 'report', reportInvalidItem })).rejects.toThrow('enough');
  });

  it.each<[string, object]>([
    ['onInvalidItem must be', { onInvalidItem: 'ignore' }],
    ['nobody listens', { onInvalidItem: 'report' }],
    ['reportInvalidItem must be a function', { reportInvalidItem: 'log' }],
  ])('refuse options that make no sense: %s', async (message, options) => {
    expect(() => createClient(options)).toThrow(message);
    await expect(on().services({}, options)).rejects.toMatchObject({ code: 'usage' });
  });

  it('give with `skip` what is sound and nothing else, whatever stands between', async () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.constant(good),
      fc
        .tuple(fc.constantFrom(...Object.keys(good)), fc.jsonValue())
        .map(([field, value]) => ({ ...good, [field]: value })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { maxLength: 8 }), async (items) => {
        const told: InvalidItem[] = [];
        const client = on(
          { onInvalidItem: 'report', reportInvalidItem: (invalid) => told.push(invalid) },
          pageWith(items),
        );
        const page = await client.services();
        expect(page.items.length + told.length).toBe(items.length);
        expect(page.items.every(({ nom, id }) => typeof nom === 'string' && typeof id === 'string')).toBe(true);
        const left = items.filter((_, index) => !told.some((invalid) => invalid.index === index));
        expect(page.items.map(({ id }) => id)).toEqual(left.map((item) => (item as { id: string }).id));
      }),
      { numRuns: 200, seed: 9 },
    );
  });
});
