import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lille } from '../../testing-internal/records.ts';
import { loadCommunes, type CommuneSources } from './load-communes.ts';
import { containing } from '../../testing-internal/matchers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'relay-communes-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const down: typeof fetch = () => Promise.reject(new TypeError('no network'));
const never: typeof fetch = () => {
  throw new Error('a request left');
};
const geoApi: typeof fetch = () =>
  Promise.resolve(
    Response.json([
      {
        nom: 'Guise',
        code: '02361',
        codesPostaux: ['02120'],
        codeDepartement: '02',
        codeEpci: '200071983',
        population: 4500,
        centre: { type: 'Point', coordinates: [3.62, 49.9] },
      },
    ]),
  );

const load = (sources: Partial<CommuneSources>) =>
  loadCommunes({
    file: null,
    fromDataset: [],
    records: () => [],
    databasePath: join(folder, 'kit.db'),
    fetch: down,
    ...sources,
  });

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('the communes', () => {
  it('are those of the file given, CSV or JSON, and no request leaves', async () => {
    const csv = write(
      'c.csv',
      '\uFEFFcode;nom;codesPostaux;lat;lon\n59350;Lille;59000|59800;50.63;3.04\nxx;Nowhere;;;\n',
    );
    expect(await load({ file: csv, fetch: never, fromDataset: [lille] })).toMatchObject({
      communes: [{ code: '59350', nom: 'Lille', codes_postaux: ['59000', '59800'], code_departement: '59' }],
      isComplete: true,
      complaints: [containing('1 ligne'), containing('aucune n’a d’EPCI')],
      line: containing('c.csv'),
    });
    const json = write('c.json', JSON.stringify([lille]));
    expect((await load({ file: json, fetch: never })).communes).toEqual([lille]);
  });

  it('tell the columns of their file that nothing reads', async () => {
    const file = write('c.csv', 'code,nom,EPCI,lat,lon\n59350,Lille,200093201,50.63,3.04\n');
    const { complaints } = await load({ file });
    expect(complaints).toEqual([containing('(EPCI)'), containing('aucune n’a d’EPCI')]);
    const own = write('d.csv', 'code,nom,siren_epci,latitude,longitude\n59350,Lille,200093201,50.63,3.04\n');
    expect(await load({ file: own })).toMatchObject({ complaints: [], communes: [{ code_epci: '200093201' }] });
  });

  it('else those of the dataset, and no request leaves', async () => {
    const loaded = await load({ fromDataset: [lille], fetch: never });
    expect(loaded).toMatchObject({ communes: [lille], isComplete: true });
  });

  it('else those of the public geo API, which are kept: for a day it is not asked, then they serve when it does not answer', async () => {
    expect(await load({ fetch: geoApi })).toMatchObject({ communes: [{ code: '02361' }], isComplete: true });
    const cache = join(folder, 'communes.cache.json');
    expect(existsSync(cache)).toBe(true);
    expect((await load({ fetch: never })).line).toContain('moins d’un jour');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(cache, twoDaysAgo, twoDaysAgo);
    const again = await load({ fetch: down });
    expect(again).toMatchObject({ communes: [{ code: '02361' }], isComplete: true });
    expect(again.line).toContain('communes.cache.json');
  });

  it('else those that the records bear, which are not all there are', async () => {
    const at = (latitude: number | null) => ({
      code_insee: '59350',
      code_postal: '59000',
      commune: 'Lille',
      latitude,
      longitude: latitude === null ? null : 3,
    });
    const records = () => [at(50), at(51), at(null), { ...at(1), code_insee: null }];
    expect(await load({ records })).toMatchObject({
      communes: [{ code: '59350', nom: 'Lille', codes_postaux: ['59000'], latitude: 50.5, longitude: 3 }],
      isComplete: false,
    });
  });

  it('name the file that is missing, or in which there is none', async () => {
    const missing = join(folder, 'none.csv');
    await expect(load({ file: missing })).rejects.toMatchObject({
      exitCode: 2,
      message: containing(missing),
    });
    for (const text of ['a,b\n1,2\n', '', '"code']) {
      const file = write('bad.csv', text);
      await expect(load({ file })).rejects.toMatchObject({ exitCode: 2, message: containing(file) });
    }
    await expect(load({ file: write('bad.json', '{') })).rejects.toMatchObject({ name: 'StartError' });
  });
});
