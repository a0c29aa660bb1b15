import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FakeApiOptions } from '@inclusion-kit/catalogue/testing';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startStandInApi, type StandInApi } from '../../testing-internal/stand-in-api.ts';
import type { LoadedOffer, OfferTimings } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';

const aubagne = { ...lille, code: '13005', nom: 'Aubagne', code_departement: '13', latitude: 43.29, longitude: 5.57 };
const ofSource = (source: string, ids: readonly string[], overrides: object = {}) => ({
  structures: [structure({ id: `${source}--s`, source })],
  services: ids.map((id) => service({ id, source, structure_id: `${source}--s`, ...overrides })),
});

let folder: string;
let lines: string[];
let main: StandInApi;
let other: StandInApi;
let offer: LoadedOffer | null;
let now: Date;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-apis-'));
  lines = [];
  offer = null;
  now = new Date('2026-11-25T06:00:00Z');
  const options: FakeApiOptions = { communes: [lille, aubagne] };
  main = await startStandInApi({ ...options, token: 'tok', ...ofSource('dora', ['dora--1', 'shared--1']) });
  other = await startStandInApi({
    ...options,
    token: 'other-tok',
    // This token sees sources that nearly no other token sees.
    hiddenSources: [],
    ...ofSource('soliguide', ['shared--1', 'soliguide--1'], { nom: 'Accueil de jour' }),
  });
});
afterEach(async () => {
  await offer?.close();
  await main.stop();
  await other.stop();
  rmSync(folder, { recursive: true });
});

async function open(
  environment: Record<string, string> = {},
  timings: Partial<OfferTimings> = {},
): Promise<LoadedOffer> {
  const communes = join(folder, 'communes.json');
  writeFileSync(communes, JSON.stringify([lille, aubagne]));
  const options = parseOptions({
    DATA_INCLUSION_TOKEN: 'tok',
    DATA_INCLUSION_URL: main.url,
    OTHER_SOURCES: `soliguide=${other.url}`,
    OTHER_TOKENS: 'soliguide=other-tok',
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

const whole = (opened: LoadedOffer, services: number) =>
  eventually(`${services} services are served`, () => opened.status().services === services);
const search = { code_commune: '59350', size: 100 };
const idsOf = async (opened: LoadedOffer): Promise<string[]> =>
  (await opened.source.searchServices(search)).items.map(({ service: { id } }) => id);

describe('a relay over several APIs', () => {
  it('reads all through as one until they are synchronised, then serves one offer of all', async () => {
    const through = await open({}, { firstMs: 600_000 });
    expect(through.status().reads).toBe('api');
    expect(await idsOf(through)).toEqual(['dora--1', 'shared--1', 'soliguide--1']);
    expect((await through.source.service('soliguide--1')).nom).toBe('Accueil de jour');
    await through.close();

    const opened = await open();
    await whole(opened, 3);
    const page = await opened.source.searchServices(search);
    expect(page).toMatchObject({ total: 3, size: 3, pages: 1 });
    // The first that has an id wins.
    expect(page.items.find((item) => item.service.id === 'shared--1')?.service.source).toBe('dora');
    expect((await opened.source.facets?.(search))?.facets.sources).toMatchObject({ dora: 2, soliguide: 1 });
    expect((await opened.source.sources()).map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['dora', 'soliguide']),
    );
    expect((await opened.source.capabilities?.())?.sources_absentes).toEqual([]);
    expect(opened.status().upstreams).toMatchObject([
      { name: 'data-inclusion', services: 2, last_error: null },
      { name: 'soliguide', services: 2, last_error: null },
    ]);
    expect(readdirSync(folder)).toEqual(
      expect.arrayContaining(['offre.cache.ndjson.gz', 'offre.soliguide.cache.ndjson.gz']),
    );
    // Each token goes to its own API.
    expect(new Set(main.requests.map(({ headers }) => headers.get('authorization')))).toEqual(new Set(['Bearer tok']));
    expect(new Set(other.requests.map(({ headers }) => headers.get('authorization')))).toEqual(
      new Set(['Bearer other-tok']),
    );
  });

  it('tells each API of the openings of its own records alone', async () => {
    const opened = await open();
    await whole(opened, 3);
    const asked = (api: StandInApi, id: string) =>
      api.requests.filter(({ path }) => path.endsWith(`/services/${id}`)).length;
    await opened.source.service('soliguide--1');
    await opened.source.service('shared--1');
    await eventually('both are told', () => asked(other, 'soliguide--1') === 1 && asked(main, 'shared--1') === 1);
    expect([asked(main, 'soliguide--1'), asked(other, 'shared--1')]).toEqual([0, 0]);
  });

  it('serves what the others have while one is down from the start, and says which', async () => {
    await other.stop();
    const opened = await open();
    await whole(opened, 2);
    await eventually('the failure is told', () => opened.status().upstreams[1]?.last_error !== null);
    expect(opened.status()).toMatchObject({ upstreams: [{ last_error: null }, { name: 'soliguide', services: null }] });
    expect(opened.status().last_error).not.toBeNull();
    expect((await opened.source.capabilities?.())?.sources_absentes).toEqual(['soliguide']);
    expect(await opened.source.service('dora--1')).toMatchObject({ id: 'dora--1' });
    await other.start();
    await whole(opened, 3);
    expect(opened.status().upstreams[1]).toMatchObject({ last_error: null, services: 2 });
  });

  it('reads the others through while the first one is down, and names it', async () => {
    await main.stop();
    const opened = await open({}, { firstMs: 600_000 });
    const page = await opened.source.searchServices(search);
    expect(page.items.map((item) => item.service.id)).toEqual(['shared--1', 'soliguide--1']);
    expect(opened.source.absentFrom?.(page).map(({ name }) => name)).toEqual(['data-inclusion']);
  });

  it('goes on with what is kept of one that goes down, within a limit, and takes up all of them at the next start', async () => {
    const first = await open();
    await whole(first, 3);
    await first.close();
    await other.stop();
    const opened = await open();
    await whole(opened, 3);
    expect(lines.join('\n')).not.toContain('other-tok');
    now = new Date(now.getTime() + 6 * 86_400_000);
    await opened.close();
    // A week and more after its last synchronisation, the other is not shown any more.
    const later = await open({ SYNC_EVERY: '10m' });
    await whole(later, 3);
    now = new Date(now.getTime() + 2 * 86_400_000);
    main.replace({});
    await later.close();
    const last = await open();
    await whole(last, 2);
    expect(last.status().upstreams[1]).toMatchObject({ date: null });
  });

  it('needs no token of data·inclusion', async () => {
    const opened = await open({ DATA_INCLUSION_TOKEN: '' });
    await whole(opened, 2);
    expect(opened.status().upstreams.map(({ name }) => name)).toEqual(['soliguide']);
    expect(main.requests).toEqual([]);
  });

  it('keeps what concerns some départements, where that is asked', async () => {
    const far = { latitude: 43.29, longitude: 5.57, code_insee: '13005' };
    const more = [
      service({ id: 'far--1', structure_id: 'dora--s', ...far }),
      service({ id: 'far--remote', structure_id: 'dora--s', ...far, modes_accueil: ['a-distance'] }),
      service({
        id: 'far--zone',
        structure_id: 'dora--s',
        ...far,
        modes_accueil: ['a-distance'],
        zone_eligibilite: ['13'],
      }),
    ];
    main.replace({ services: [...ofSource('dora', ['dora--1', 'shared--1']).services, ...more] });
    const opened = await open({ DEPARTEMENTS: '59' });
    await whole(opened, 4);
    expect(await idsOf(opened)).toEqual(['dora--1', 'shared--1', 'soliguide--1', 'far--remote']);
    // A service that is not kept is still found by its id.
    expect(await opened.source.service('far--1')).toMatchObject({ id: 'far--1' });
    const everything = await opened.source.searchServices({ size: 100 });
    expect(everything.total).toBe(4);
  });
});
