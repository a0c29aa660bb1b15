import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import type { FakeApiOptions } from '@inclusion-kit/catalogue/testing';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startStandInApi, type StandInApi } from '../../testing-internal/stand-in-api.ts';
import type { LoadedOffer, OfferTimings } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';

const upstream = buildOffer({ structures: 4, services: 24 });
const [someService] = upstream.services;
const [someStructure] = upstream.structures;
if (someService === undefined || someStructure === undefined) throw new Error('nothing built');

let folder: string;
let lines: string[];
let api: StandInApi;
let offer: LoadedOffer | null;
let now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-api-'));
  lines = [];
  offer = null;
  now = new Date('2026-11-25T06:00:00Z');
});
afterEach(async () => {
  await offer?.close();
  await api.stop();
  rmSync(folder, { recursive: true });
});

const startApi = async (options: FakeApiOptions = {}) => {
  api = await startStandInApi({ token: 'tok', communes: [lille], ...upstream, ...options });
};

async function open(
  environment: Record<string, string> = {},
  timings: Partial<OfferTimings> = {},
): Promise<LoadedOffer> {
  const communes = join(folder, 'communes.json');
  writeFileSync(communes, JSON.stringify([lille]));
  const options = parseOptions({
    DATA_INCLUSION_TOKEN: 'tok',
    DATA_INCLUSION_URL: api.url,
    COMMUNES: communes,
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    ...environment,
  });
  offer = await openOffer(options, {
    tell: (line) => void lines.push(line),
    now: () => now,
    timings: { firstMs: 0, retryMs: 50, pollMs: 100, settleMs: 30, detailMs: 20_000, pauseMs: 0, ...timings },
  });
  return offer;
}

const synchronised = (opened: LoadedOffer) =>
  eventually('the offer is synchronised', () => opened.status().reads === 'catalogue');
const asked = (path: string) => api.requests.filter((request) => request.path.endsWith(path)).length;

describe('a relay with a token', () => {
  it('reads through until the whole offer is there, then answers itself and can do more', async () => {
    await startApi();
    const opened = await open({}, { firstMs: 600_000 });
    const params = { code_commune: '59350', size: 100 };
    const through = await opened.source.searchServices(params);
    expect(asked('/search/services')).toBe(1);
    expect(opened.status()).toMatchObject({ origin: 'api', reads: 'api', services: null, date: null });
    expect(await opened.source.capabilities?.()).toMatchObject({ params: [], facets: [] });
    await opened.close();

    const again = await open();
    await synchronised(again);
    expect(again.status()).toMatchObject({ services: 24, structures: 4, date: now.toISOString(), last_error: null });
    expect(await again.source.searchServices(params)).toEqual(through);
    expect(asked('/search/services')).toBe(1);
    expect((await again.source.services?.({ size: 5 }))?.total).toBe(24);
    expect((await again.source.capabilities?.())?.params).toContain('q');
    expect((await again.source.facets?.(params))?.total).toBe(through.total);
    expect(lines.join('\n')).toContain('24 services');
  });

  it('gives the fields that a producer added, when asked, in lists and details, before and after the API was asked', async () => {
    const extra = { funding_labels: ['FSE+'], forms: [{ name: 'Fiche', url: 'https://a.fr/fiche.pdf' }] };
    const services = [...upstream.services.slice(1), { ...someService, extra }];
    await startApi({ services });
    const opened = await open();
    await synchronised(opened);
    const read = async (name: 'services' | 'service', argument: unknown, asks: boolean): Promise<unknown> => {
      const { body } = await opened.source.readAsBytes!({ name, argument, presentation: { extra: asks } });
      return JSON.parse(Buffer.from(body).toString('utf8'));
    };
    const listed = async (asks: boolean) =>
      ((await read('services', { size: 100 }, asks)) as { items: { id: string }[] }).items.find(
        ({ id }) => id === someService.id,
      );
    expect(await listed(true)).toMatchObject({ extra });
    expect(await listed(false)).not.toHaveProperty('extra');
    expect(await read('service', someService.id, true)).toMatchObject({ extra });
    await eventually('the API was told of the opening', () => asked(`/services/${someService.id}`) > 0);
    await eventually('the API has answered', async () => {
      const { version } = await opened.source.readAsBytes!({
        name: 'service',
        argument: someService.id,
        presentation: {},
      } as never);
      return version?.startsWith('api') ?? false;
    });
    expect(await read('service', someService.id, true)).toMatchObject({ extra });
    expect(await read('service', someService.id, false)).not.toHaveProperty('extra');
  });

  it('shows a value that was renamed under its new name, before and after the API was asked', async () => {
    const services = [...upstream.services.slice(1), { ...someService, thematiques: ['mobilite--ancien'] }];
    await startApi({ services });
    const opened = await open({ RENAMED_VALUES: 'mobilite--ancien=mobilite--nouveau' });
    await synchronised(opened);
    const read = async () => {
      const asking = { name: 'service', argument: someService.id, presentation: {} } as const;
      const { body, version } = await opened.source.readAsBytes!(asking);
      return { ...(JSON.parse(Buffer.from(body).toString('utf8')) as { thematiques: string[] }), version };
    };
    const ofApi = async () => (await read()).version?.startsWith('api') ?? false;
    expect(await ofApi()).toBe(false);
    expect((await read()).thematiques).toEqual(['mobilite--nouveau']);
    await eventually('the API has answered', ofApi);
    expect((await read()).thematiques).toEqual(['mobilite--nouveau']);
    expect((await opened.source.structure(someService.structure_id)).services).toContainEqual(
      expect.objectContaining({ id: someService.id, thematiques: ['mobilite--nouveau'] }),
    );
  });

  it('answers details at once and tells the API of each opening, once for all who open at the same time', async () => {
    await startApi({ delayMs: 300 });
    const opened = await open();
    await synchronised(opened);
    const { id } = someService;
    const before = asked(`/services/${id}`);
    const [first, second] = await Promise.all([opened.source.service(id), opened.source.service(id)]);
    expect([first.id, second.id]).toEqual([id, id]);
    await eventually('the API is told', () => asked(`/services/${id}`) === before + 1);
    // While that request is under way, it serves all who open the same record.
    await eventually('the API is told again', async () => {
      await opened.source.service(id);
      return asked(`/services/${id}`) === before + 2;
    });
    await expect(opened.source.structure('none')).rejects.toMatchObject({ code: 'not_found' });
    await api.stop();
    expect(await opened.source.service(id)).toMatchObject({ id });
    expect(await opened.source.structure(someStructure.id)).toMatchObject({ id: someStructure.id });
    await expect(opened.source.service('none')).rejects.toMatchObject({ code: 'network' });
    expect((await opened.source.referentiel('frais')).length).toBeGreaterThan(0);
  });

  it('shows what the API said of a record since it was synchronised, its withdrawal too', async () => {
    await startApi();
    const opened = await open();
    await synchronised(opened);
    now = new Date(now.getTime() + 60_000);
    const { id } = someService;
    api.replace({ services: upstream.services.map((one) => (one.id === id ? { ...one, nom: 'Nouveau nom' } : one)) });
    expect((await opened.source.service(id)).nom).toBe(someService.nom);
    await eventually('the answer came', async () => (await opened.source.service(id)).nom === 'Nouveau nom');
    api.replace({ services: upstream.services.filter((one) => one.id !== id) });
    await eventually('it is withdrawn', () =>
      opened.source.service(id).then(
        () => false,
        (error: unknown) => (error as { code?: string }).code === 'not_found',
      ),
    );
  });

  it('does not let a visitor wait for an API that is late, nor for one that is left alone', async () => {
    let isLate = false;
    await startApi({ delayMs: () => (isLate ? 30_000 : 0) });
    const opened = await open({}, { detailMs: 10, pauseMs: 600_000 });
    await synchronised(opened);
    isLate = true;
    const { id } = someService;
    expect(await opened.source.service(id)).toMatchObject({ id });
    await expect(opened.source.service('none')).rejects.toMatchObject({ code: 'timeout' });
  });

  it('reads details of the API through before the first synchronisation, and shows the last ones when it fails', async () => {
    await startApi();
    const opened = await open({}, { firstMs: 600_000, pauseMs: 600_000 });
    const { id } = someService;
    const first = await opened.source.service(id);
    await api.stop();
    expect(await opened.source.service(id)).toEqual(first);
    await expect(opened.source.service(upstream.services[1]?.id ?? '')).rejects.toMatchObject({ code: 'network' });
    now = new Date(now.getTime() + 8 * 86_400_000);
    await expect(opened.source.service(id)).rejects.toMatchObject({ code: 'network' });
  });

  it('leaves the offer before when a synchronisation fails, says so, and takes the next', async () => {
    await startApi();
    const first = await open();
    await synchronised(first);
    await first.close();
    // The next start finds the offer kept: it is due again, and the API refuses.
    now = new Date(now.getTime() + 7 * 3_600_000);
    await api.stop();
    const opened = await open();
    await synchronised(opened);
    await eventually('the failure is told', () => opened.status().last_error !== null);
    expect(opened.status()).toMatchObject({ services: 24, date: '2026-11-25T06:00:00.000Z' });
    expect(opened.status().last_error).not.toContain('127.0.0.1');
    api.replace({ services: upstream.services.slice(0, 20) });
    await api.start();
    await eventually('the next is served', () => opened.status().services === 20);
    expect(opened.status()).toMatchObject({ last_error: null, date: now.toISOString() });
  });

  it('answers from the offer kept at the next start without asking for the whole again', async () => {
    await startApi();
    const first = await open();
    await synchronised(first);
    await first.close();
    const before = api.requests.length;
    now = new Date(now.getTime() + 3_600_000);
    const opened = await open();
    await synchronised(opened);
    expect(opened.status()).toMatchObject({ services: 24, date: '2026-11-25T06:00:00.000Z' });
    expect(api.requests.length).toBe(before);
    // Too old, it is not answered from any more.
    now = new Date(now.getTime() + 8 * 86_400_000);
    expect(opened.status()).toMatchObject({ reads: 'api', services: null });
    await opened.source.searchServices({ code_commune: '59350' });
    expect(asked('/search/services')).toBe(1);
  });

  it('does not answer from what another API left, nor from a file that is cut', async () => {
    await startApi();
    const first = await open();
    await synchronised(first);
    await first.close();
    writeFileSync(join(folder, 'offre.cache.ndjson.gz'), 'cut');
    const opened = await open();
    await synchronised(opened);
    expect(opened.status().services).toBe(24);
    await opened.close();
    const other = await startStandInApi({ token: 'tok', ...buildOffer({ structures: 2, services: 3, seed: 90 }) });
    const elsewhere = await open({ DATA_INCLUSION_URL: other.url });
    await eventually('the other API is served', () => elsewhere.status().services === 3);
    await other.stop();
  });

  it('adds the records of files, which give way to those of the API and follow their files', async () => {
    await startApi();
    const dataset = join(folder, 'local.ndjson');
    const local = [
      structure({ id: 'cd59--s', source: 'cd59' }),
      service({ id: 'cd59--1', source: 'cd59', structure_id: 'cd59--s' }),
      // At a structure of the API.
      service({ id: 'cd59--2', source: 'cd59', structure_id: someStructure.id }),
      service({ ...someService, nom: 'Nom du fichier' }),
    ];
    const write = (records: object[]) =>
      writeFileSync(dataset, records.map((one) => `${JSON.stringify(one)}\n`).join(''));
    write(local);
    const opened = await open({ DATASET: dataset });
    await synchronised(opened);
    expect(opened.status()).toMatchObject({ services: 26, structures: 5 });
    const page = await opened.source.services?.({ size: 100 });
    expect(page?.items.find(({ id }) => id === someService.id)?.nom).toBe(someService.nom);
    expect(lines.join('\n')).toContain('1 enregistrement de DATASET laissé de côté');
    // Local records are known here alone: the API is not asked.
    expect(await opened.source.service('cd59--2')).toMatchObject({ structure: { id: someStructure.id } });
    expect(asked('/services/cd59--2')).toBe(0);
    write(local.slice(0, 2));
    await eventually('the file is followed', () => opened.status().services === 25);
  });

  it('starts with nothing to say of a refused token but that', async () => {
    await startApi();
    const opened = await open({ DATA_INCLUSION_TOKEN: 'other-secret' });
    await eventually('the refusal is told', () => opened.status().last_error !== null);
    expect(opened.status().last_error).toContain('jeton');
    expect(lines.join('\n')).not.toContain('other-secret');
    await expect(opened.source.searchServices({})).rejects.toMatchObject({ code: 'unauthorized' });
  });
});
