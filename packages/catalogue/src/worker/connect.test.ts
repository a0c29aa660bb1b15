import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiError, DatasetError, UsageError } from '@inclusion-kit/sdk';
import { toError, toPlainError } from '@inclusion-kit/sdk/internal';
import { createCatalogue } from '../offer/catalogue.ts';
import type { Dataset } from '../offer/dataset.ts';
import { writeTerritoryFile } from '../territory-file/write-territory.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';
import { connectDataset } from './connect.ts';
import { serveDatasets } from './serve.ts';

const structures = [aStructure()];
const services = Array.from({ length: 30 }, (_, number) =>
  aService({ id: `s-${String(number).padStart(2, '0')}`, modes_accueil: ['a-distance'], thematiques: ['numerique'] }),
);
const file = writeTerritoryFile({ structures, services, communes: someCommunes }, { date: '2026-11-23' });
const expected = createCatalogue({ structures, services, communes: someCommunes });

describe('a dataset behind a port', () => {
  const { port1: page, port2: worker } = new MessageChannel();
  let dataset: Dataset;
  beforeAll(async () => {
    serveDatasets(worker);
    dataset = await connectDataset(page, new Blob([await file]));
  });
  afterAll(() => {
    page.close();
  });

  test('answers each call as the catalogue does', async () => {
    const { source, geography, date } = dataset;
    const around = { code_commune: '59350', size: 7 };
    expect(date).toBe('2026-11-23');
    expect(await source.searchServices(around)).toEqual(await expected.searchServices(around));
    expect(await source.facets({})).toEqual(await expected.facets({}));
    expect(await source.capabilities()).toEqual(await expected.capabilities());
    expect(await source.services({ size: 3, page: 2 })).toEqual(await expected.services({ size: 3, page: 2 }));
    expect(await source.structure('dora--structure')).toEqual(await expected.structure('dora--structure'));
    expect(await source.sources()).toEqual(await expected.sources());
    expect(await source.referentiel('frais')).toEqual(await expected.referentiel('frais'));
    expect(await geography.communes('lil', { limit: 1 })).toMatchObject([{ code: '59350' }]);
    const ids: string[] = [];
    for await (const { id } of source.allServices({}, { size: 8 })) ids.push(id);
    expect(ids).toEqual(services.map(({ id }) => id));
  });

  test('fails with the same class, code, status and hint', async () => {
    const { source } = dataset;
    const missing: unknown = await source.service('absent').catch((error: unknown) => error);
    expect(missing).toBeInstanceOf(ApiError);
    expect(missing).toMatchObject({ code: 'not_found', status: 404, hint: expect.any(String) as string });
    const wrong: unknown = await source.searchServices({ size: 0 }).catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(UsageError);
    const unknown: unknown = await source.searchServices({ code_commune: '00000' }).catch((error: unknown) => error);
    expect(unknown).toMatchObject({ status: 422, details: [{ loc: ['query', 'code_commune'] }] });
    const uncloneable = { thematiques: [() => 'x'] } as unknown as { thematiques: string[] };
    await expect(source.searchServices(uncloneable)).rejects.toBeInstanceOf(UsageError);
  });

  test('an abort rejects with its reason, and the next call is answered', async () => {
    const { source } = dataset;
    const stop = new AbortController();
    const asked = source.searchServices({}, { signal: stop.signal });
    stop.abort(new Error('no more'));
    await expect(asked).rejects.toThrow('no more');
    await expect(source.searchServices({}, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect((await source.searchServices({})).total).toBe(30);
  });

  test('several pages share one worker', async () => {
    const other = await connectDataset(page, new Blob([await file]));
    const totals = await Promise.all([dataset, other].map(({ source }) => source.searchServices({ size: 1 })));
    expect(totals.map(({ total }) => total)).toEqual([30, 30]);
  });

  test('a file that is none fails as it does without a worker', async () => {
    const error: unknown = await connectDataset(page, new Blob(['<html>'])).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(DatasetError);
    expect(error).toMatchObject({ reason: 'not_a_dataset' });
  });
});

test('what is no error of the kit keeps its name and message', () => {
  expect(toError(toPlainError(new RangeError('too far')))).toMatchObject({
    name: 'RangeError',
    message: 'too far',
  });
  expect(toError(toPlainError('plain'))).toMatchObject({ message: 'plain' });
});
