import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createClient, type Client } from '@inclusion-kit/sdk';
import { buildOffer, buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import type { FakeApiOptions } from '@inclusion-kit/catalogue/testing';
import { containing } from '../../testing-internal/matchers.ts';
import { startStandInApi, type StandInApi } from '../../testing-internal/stand-in-api.ts';
import { readKeptHead, readKeptOffer } from './kept-offer.ts';
import { createSynchroniser, type Synchroniser } from './synchronise.ts';

let folder: string;
let path: string;
let api: StandInApi;
let client: Client;
let synchroniser: Synchroniser;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-sync-'));
  path = join(folder, 'deep', 'offre.cache.ndjson.gz');
});
afterEach(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

async function start(options: FakeApiOptions, retries = 0): Promise<void> {
  api = await startStandInApi({ token: 'tok', ...options });
  client = createClient({ baseUrl: api.url, token: 'tok', retries, timeoutMs: 10_000 });
  synchroniser = createSynchroniser({ client, path, now: () => new Date('2026-11-25T06:00:00Z'), size: 5 });
}

const run = () => synchroniser.run(new AbortController().signal);
const idsOf = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id).sort();

/** Pages of the two lists asked so far. */
const pages = (list: string): string[] =>
  api.requests.filter(({ path: asked }) => asked.endsWith(list)).map(({ query }) => query.get('page') ?? '1');

describe('a synchronisation', () => {
  it('keeps the whole offer, unknown fields and names of sources included', async () => {
    const offer = buildOffer({ structures: 12, services: 33 });
    const later = buildService({ ...offer.services[0], id: 'x--é/1', ...{ champ_nouveau: { a: [1] } } });
    await start({ ...offer, services: [...offer.services, later] });
    expect(await run()).toMatchObject({ structures: 12, services: 34, invalid: 0, upstream: api.url });
    const kept = await readKeptOffer(path);
    expect(idsOf(kept.structures)).toEqual(idsOf(offer.structures));
    expect(idsOf(kept.services)).toEqual(idsOf([...offer.services, later]));
    expect(kept.services.find(({ id }) => id === 'x--é/1')).toEqual(later);
    expect(kept.sources).toEqual(await client.sources());
    expect(await readKeptHead(path)).toMatchObject({ date: '2026-11-25T06:00:00.000Z', services: 34 });
    expect(readdirSync(join(folder, 'deep'))).toEqual(['offre.cache.ndjson.gz']);
  });

  it('leaves out the records that the API fails on, names them, and takes no whole list for one that moves', async () => {
    const offer = buildOffer({ structures: 12, services: 33 });
    const services = [...offer.services].sort((a, b) => (a.id < b.id ? -1 : 1));
    const badService = services[16]!;
    const homes = offer.structures.map(({ id }) => id).sort();
    const badStructure = homes[7]!;
    await start({ ...offer, unreadableIds: [badService.id, badStructure] });
    const named = { status: 500, request_id: containing('fake-') };
    expect(await run()).toMatchObject({
      structures: 11,
      services: 32,
      unreadable: [
        { list: 'structures', page: 2, place: 3, ...named },
        { list: 'services', page: 4, place: 2, ...named },
      ],
    });
    const kept = await readKeptOffer(path);
    expect(idsOf(kept.services)).toEqual(idsOf(offer.services.filter(({ id }) => id !== badService.id)));
    expect(kept.structures).toHaveLength(11);
    expect((await readKeptHead(path))?.unreadable).toHaveLength(2);
    // Five pages of five structures at most were asked whole: the list was read once.
    expect(api.requests.filter(({ path: asked }) => asked.endsWith('/structures')).length).toBeLessThan(12);
  });

  it('fails as before where the API answers 500 for everything', async () => {
    await start({ ...buildOffer(), failures: [{ kind: 'status', status: 500, times: 1000 }] });
    await expect(run()).rejects.toMatchObject({ status: 500 });
    expect(api.requests).toHaveLength(4);
  });

  it('is whole although records come and go while pages are read', async () => {
    const offer = buildOffer({ structures: 12, services: 40 });
    const homeless = buildService({ id: 'aaa--new', structure_id: 'aaa--home' });
    const home = buildStructure({ id: 'aaa--home' });
    const services = [homeless, ...offer.services.slice(3)];
    await start({
      ...offer,
      // In the middle of the services, three leave the first page, and one comes there with a new structure.
      onRequest: ({ path: asked, query }) => {
        if (asked.endsWith('/services') && query.get('page') === '4') {
          api.replace({ services, structures: [...offer.structures, home] });
        }
      },
    });
    await run();
    const kept = await readKeptOffer(path);
    expect(idsOf(kept.services)).toEqual(idsOf(services));
    expect(idsOf(kept.structures)).toEqual(idsOf([...offer.structures, home]));
  });

  it('goes on from the last whole page after the API was cut off and started again', async () => {
    const offer = buildOffer({ structures: 12, services: 40 });
    let isDown = false;
    await start({
      ...offer,
      onRequest: ({ path: asked, query }) => {
        if (!isDown && asked.endsWith('/services') && query.get('page') === '5') {
          isDown = true;
          void api.stop();
        }
      },
    });
    await expect(run()).rejects.toMatchObject({ code: 'network' });
    expect(await readKeptHead(path)).toBeNull();
    await api.start();
    const before = pages('/services').length;
    expect(await run()).toMatchObject({ structures: 12, services: 40 });
    expect(pages('/services').slice(before)[0]).toBe('4');
    expect(pages('/structures')).toEqual(['1', '2', '3']);
    expect(idsOf((await readKeptOffer(path)).services)).toEqual(idsOf(offer.services));
  });

  it('goes on from the last whole page after the relay itself was stopped and started again', async () => {
    const offer = buildOffer({ structures: 12, services: 40 });
    const stopping = new AbortController();
    await start({
      ...offer,
      onRequest: ({ path: asked, query }) => {
        if (asked.endsWith('/services') && query.get('page') === '5') stopping.abort();
      },
    });
    await expect(synchroniser.run(stopping.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const before = pages('/services').length;
    const later = (minutes: number) => () => new Date(Date.parse('2026-11-25T06:00:00Z') + minutes * 60_000);
    synchroniser = createSynchroniser({ client, path, now: later(30), size: 5 });
    // The date is that of the first reading, which this one goes on with.
    expect(await run()).toMatchObject({ structures: 12, services: 40, date: '2026-11-25T06:00:00.000Z' });
    // Pages are asked for ahead: the last whole one is one of these.
    expect(['3', '4']).toContain(pages('/services').slice(before)[0]);
    expect(pages('/structures')).toEqual(['1', '2', '3']);
    expect(idsOf((await readKeptOffer(path)).services)).toEqual(idsOf(offer.services));
    expect(readdirSync(join(folder, 'deep'))).toEqual(['offre.cache.ndjson.gz']);
  });

  it.each([
    ['was read too long ago', () => ({ now: () => new Date('2026-11-25T07:30:00Z') }), null],
    ['is that of another API', () => ({ client: { ...client, baseUrl: 'https://other.test' } }), null],
    ['was read by pages of another size', () => ({ size: 7 }), null],
    ['is not there any more', () => ({}), ''],
    ['is damaged', () => ({}), 'not zipped'],
  ])('begins anew where what was left %s', async (_, options, damage) => {
    const offer = buildOffer({ structures: 12, services: 40 });
    await start({ ...offer, failures: [{ kind: 'status', status: 503, path: '/services', after: 4 }] });
    await expect(run()).rejects.toMatchObject({ code: 'server' });
    if (damage !== null) writeFileSync(`${path}.services.part`, damage);
    const before = pages('/services').length;
    synchroniser = createSynchroniser({
      client,
      path,
      now: () => new Date('2026-11-25T06:10:00Z'),
      size: 5,
      ...options(),
    });
    expect(await run()).toMatchObject({ structures: 12, services: 40 });
    if (damage === null) expect(pages('/services').slice(before)[0]).toBe('1');
    expect(idsOf((await readKeptOffer(path)).services)).toEqual(idsOf(offer.services));
  });

  it('begins anew when the list is another one after a failure', async () => {
    const offer = buildOffer({ structures: 12, services: 40 });
    await start({ ...offer, failures: [{ kind: 'status', status: 503, path: '/services', after: 4 }] });
    await expect(run()).rejects.toMatchObject({ code: 'server' });
    const services = offer.services.slice(7);
    api.replace({ services });
    expect(await run()).toMatchObject({ services: 33 });
    expect(idsOf((await readKeptOffer(path)).services)).toEqual(idsOf(services));
  });

  it('rides out errors, cut and truncated bodies within one run', async () => {
    const offer = buildOffer({ structures: 12, services: 40 });
    await start(
      {
        ...offer,
        failures: [
          { kind: 'status', status: 503, path: '/structures', after: 1 },
          { kind: 'truncated', path: '/services', after: 2 },
          { kind: 'cut', path: '/services', after: 5 },
        ],
      },
      2,
    );
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      if (
        await run().then(
          () => true,
          () => false,
        )
      )
        break;
    }
    expect(idsOf((await readKeptOffer(path)).services)).toEqual(idsOf(offer.services));
  });

  it('leaves what was kept before when it fails, and when its list never holds still', async () => {
    const offer = buildOffer({ structures: 3, services: 12 });
    let count = 0;
    let isRestless = false;
    await start({
      ...offer,
      onRequest: ({ path: asked, query }) => {
        if (!isRestless || !asked.endsWith('/services') || query.get('page') !== '2') return;
        // There is always one more service before those already read.
        count += 1;
        const { structure_id } = offer.services[0] ?? buildService();
        const more = Array.from({ length: count }, (_, n) => buildService({ id: `  ${1000 - n}`, structure_id }));
        api.replace({ services: [...more, ...offer.services] });
      },
    });
    await run();
    const head = await readKeptHead(path);
    isRestless = true;
    await expect(run()).rejects.toMatchObject({ code: 'shape' });
    expect(await readKeptHead(path)).toEqual(head);
    expect((await readKeptOffer(path)).services).toHaveLength(12);
  });

  it('leaves out and counts what is no record', async () => {
    const offer = buildOffer({ structures: 3, services: 12 });
    const broken = {
      ...buildService({ id: 'broken--1', structure_id: offer.structures[0]?.id ?? '' }),
      score_qualite: 'x',
    };
    await start({ ...offer, services: [...offer.services, broken as never] });
    expect(await run()).toMatchObject({ services: 12, invalid: 1 });
  });
});

describe('a kept offer', () => {
  it('is not read when it is cut, or something else', async () => {
    await start(buildOffer({ structures: 3, services: 12 }));
    await run();
    const whole = readFileSync(path);
    writeFileSync(path, whole.subarray(0, Math.floor(whole.length * 0.8)));
    await expect(readKeptOffer(path)).rejects.toThrow();
    for (const text of ['', 'not zipped', '{"format":1}']) {
      writeFileSync(path, text);
      expect(await readKeptHead(path)).toBeNull();
      await expect(readKeptOffer(path)).rejects.toThrow();
    }
    expect(await readKeptHead(join(folder, 'none'))).toBeNull();
  });
});
