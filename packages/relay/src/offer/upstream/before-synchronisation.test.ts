import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startStandInApi, type StandInApi } from '../../testing-internal/stand-in-api.ts';
import type { LoadedOffer, OfferTimings } from '../loaded-offer.ts';
import { openOffer } from '../open-offer.ts';

const records = (source: string, ids: readonly string[], overrides: object = {}) => ({
  structures: [structure({ id: `${source}--s`, source })],
  services: ids.map((id) => service({ id, source, structure_id: `${source}--s`, ...overrides })),
});

let folder: string;
let main: StandInApi;
let other: StandInApi;
let offer: LoadedOffer | null;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-before-'));
  offer = null;
  main = await startStandInApi({ token: 'tok', communes: [lille], ...records('dora', ['dora--1', 'shared--1']) });
  other = await startStandInApi({ communes: [lille], ...records('voisin', ['voisin--1']) });
});
afterEach(async () => {
  await offer?.close();
  await main.stop();
  await other.stop();
  rmSync(folder, { recursive: true });
});

async function open(environment: Record<string, string>, timings: Partial<OfferTimings> = {}): Promise<LoadedOffer> {
  writeFileSync(join(folder, 'communes.json'), JSON.stringify([lille]));
  const options = parseOptions({
    DATA_INCLUSION_TOKEN: 'tok',
    DATA_INCLUSION_URL: main.url,
    COMMUNES: join(folder, 'communes.json'),
    DATABASE_URL: `file:${join(folder, 'kit.db')}`,
    ...environment,
  });
  offer = await openOffer(options, {
    tell: () => undefined,
    timings: { firstMs: 600_000, retryMs: 50, pollMs: 100, settleMs: 30, pauseMs: 0, ...timings },
  });
  return offer;
}

function writeLocal(ids: readonly string[]): string {
  const { structures, services } = records('cd59', ids, { nom: 'Du fichier' });
  const path = join(folder, 'local.ndjson');
  writeFileSync(path, [...structures, ...services].map((one) => `${JSON.stringify(one)}\n`).join(''));
  return path;
}

const search = { code_commune: '59350', size: 100 };
async function ask(opened: LoadedOffer): Promise<{ ids: string[]; absent: string[] }> {
  const page = await opened.source.searchServices(search);
  return {
    ids: page.items.map((item) => item.service.id),
    absent: (opened.source.absentFrom?.(page) ?? []).map(({ name }) => name),
  };
}

describe('a relay before its first synchronisation', () => {
  it('shows the records of files with those of the API, which win', async () => {
    const opened = await open({ DATASET: writeLocal(['cd59--1', 'shared--1']) });
    expect(await ask(opened)).toEqual({ ids: ['cd59--1', 'dora--1', 'shared--1'], absent: [] });
    const page = await opened.source.searchServices(search);
    expect(page.total).toBe(3);
    expect(page.items.find((item) => item.service.id === 'shared--1')?.service.source).toBe('dora');
    expect(await opened.source.service('cd59--1')).toMatchObject({ nom: 'Du fichier', structure: { id: 'cd59--s' } });
    expect(await opened.source.service('dora--1')).toMatchObject({ id: 'dora--1' });
    expect((await opened.source.services?.({ size: 100 }))?.total).toBe(3);
    expect(opened.status()).toMatchObject({ reads: 'api' });
  });

  it('shows them from the first second though the API never answers, and says that it is absent', async () => {
    await main.stop();
    const opened = await open({ DATASET: writeLocal(['cd59--1']) });
    expect(await ask(opened)).toEqual({ ids: ['cd59--1'], absent: ['data-inclusion'] });
    expect(await opened.source.service('cd59--1')).toMatchObject({ nom: 'Du fichier' });
    await expect(opened.source.service('dora--1')).rejects.toMatchObject({ code: 'network' });
    writeLocal(['cd59--1', 'cd59--2']);
    await eventually('the file is followed', async () => (await ask(opened)).ids.length === 2);
    await main.start();
    expect((await ask(opened)).ids).toEqual(['cd59--1', 'cd59--2', 'dora--1', 'shared--1']);
  });

  it('shows what another API gave while the first one is down, and takes it up at the next start', async () => {
    await main.stop();
    const settings = { OTHER_SOURCES: `voisin=${other.url}`, DATASET: writeLocal(['cd59--1']) };
    const opened = await open(settings, { firstMs: 0 });
    // The files alone come first.
    await eventually('the other one is in memory', () => opened.status().attempts.succeeded === 2);
    await other.stop();
    expect(await ask(opened)).toEqual({ ids: ['cd59--1', 'voisin--1'], absent: ['data-inclusion'] });
    await opened.close();
    expect(await ask(await open(settings))).toEqual({ ids: ['cd59--1', 'voisin--1'], absent: ['data-inclusion'] });
  });

  it('asks the API once for a search that is asked again within a minute, and each time for an offer that is opened', async () => {
    const opened = await open({});
    const asked = (what: string) => main.requests.filter(({ path }) => path === `/api/v1/${what}`).length;
    await Promise.all([ask(opened), ask(opened), opened.source.services?.({ size: 5 })]);
    expect(await ask(opened)).toEqual({ ids: ['dora--1', 'shared--1'], absent: [] });
    expect((await opened.source.services?.({ size: 5 }))?.total).toBe(2);
    expect([asked('search/services'), asked('services')]).toEqual([1, 1]);
    const before = asked('services/dora--1');
    for (let turn = 0; turn < 2; turn += 1) await opened.source.service('dora--1');
    expect(asked('services/dora--1') - before).toBe(2);
  });

  it('reads and searches renamed values of vocabularies, as the offer in memory does', async () => {
    const [served = ''] = service().thematiques ?? [];
    const opened = await open({ RENAMED_VALUES: `ancien=${served},en-presentiel=sur-place` });
    const page = await opened.source.searchServices({ ...search, thematiques: ['ancien'] });
    expect(page.items.map(({ service: { modes_accueil } }) => modes_accueil)).toEqual([['sur-place'], ['sur-place']]);
    expect((await opened.source.services?.({ thematiques: ['ancien'] }))?.total).toBe(2);
  });

  it('leaves an API alone whose lists failed three times in a row', async () => {
    const opened = await open({}, { pauseMs: 600_000 });
    await main.stop();
    for (let turn = 0; turn < 3; turn += 1) {
      await expect(opened.source.searchServices(search)).rejects.toMatchObject({ code: 'network' });
    }
    await main.start();
    const asked = main.requests.length;
    await expect(opened.source.searchServices(search)).rejects.toMatchObject({ code: 'network' });
    expect(main.requests.length).toBe(asked);
  });
});
