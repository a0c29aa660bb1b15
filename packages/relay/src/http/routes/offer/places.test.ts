import { afterEach, describe, expect, it } from 'vitest';
import { NetworkError, TimeoutError } from '@inclusion-kit/sdk';
import {
  createGeography,
  createRelayGeography,
  createRelayLookups,
  type Adresse,
  type RelayGeographyOptions,
} from '@inclusion-kit/sdk/geography';
import type { RelayGeography } from '../../../offer/relay-source.ts';
import { lille } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const adresse: Adresse = {
  label: '3 rue de Paris 59000 Lille',
  latitude: 50.63,
  longitude: 3.06,
  code_commune: '59350',
  code_postal: '59000',
  type: 'housenumber',
};
const here = { latitude: 50.6319, longitude: 3.0469 };

let under: RelayUnderTest;
afterEach(() => under.relay.close());

async function start(geography: RelayGeography): Promise<RelayGeographyOptions> {
  under = await startRelay({ geography });
  return { baseUrl: ORIGIN, retries: 0, fetch: (input, init) => under.relay.fetch(new Request(input, init)) };
}

describe('the places of a relay', () => {
  it('are read by the geography and the look-ups of the SDK', async () => {
    const asked: unknown[] = [];
    const options = await start({
      ...createGeography([lille]),
      addresses: (q, { limit, code_commune } = {}) => {
        asked.push([q, limit, code_commune]);
        return Promise.resolve([adresse]);
      },
      addressAt: ({ latitude }) => Promise.resolve(latitude > 0 ? adresse : null),
    });
    const lookups = createRelayLookups(options);
    expect(await createRelayGeography(options).communes('lil')).toEqual([lille]);
    expect(await lookups.addresses('3 rue de paris', { limit: 2, code_commune: '59350' })).toEqual([adresse]);
    expect(await lookups.addresses('5 rue')).toEqual([adresse]);
    expect(asked).toEqual([
      ['3 rue de paris', 2, '59350'],
      ['5 rue', 5, undefined],
    ]);
    expect(await lookups.addressAt(here)).toEqual(adresse);
    expect(await lookups.addressAt({ latitude: -1, longitude: 0 })).toBeNull();
    expect(await lookups.communeAt(here)).toEqual({ commune: lille, approximate: true });
    expect(await lookups.communeAt({ latitude: 0, longitude: 0 })).toBeNull();
  });

  it('say that there are no addresses where only communes are known', async () => {
    const lookups = createRelayLookups(await start(createGeography([lille])));
    await expect(lookups.addresses('3 rue de paris')).rejects.toMatchObject({ code: 'not_found' });
    await expect(lookups.addressAt(here)).rejects.toMatchObject({ code: 'not_found' });
    const offline = createGeography([lille]);
    await start({ communes: (...call) => offline.communes(...call), commune: (...call) => offline.commune(...call) });
    expect((await under.ask('/api/v1/position?lat=50&lon=3')).status).toBe(404);
  });

  it.each([
    ['/api/v1/adresses?q=rue&limit=21', ['query', 'limit']],
    ['/api/v1/adresses?q=rue&code_commune=Lille', ['query', 'code_commune']],
    ['/api/v1/adresses/proche?lat=91&lon=1', ['query', 'lat']],
    ['/api/v1/adresses/proche?lat=1', ['query', 'lon']],
    ['/api/v1/position?lat=x&lon=1', ['query', 'lat']],
    ['/api/v1/position', ['query', 'lat']],
  ])('refuse %s', async (path, loc) => {
    const none = () => Promise.reject(new Error('asked'));
    await start({ ...createGeography([lille]), addresses: none, addressAt: none });
    const response = await under.ask(path);
    expect(response.status).toBe(422);
    const { detail } = (await response.json()) as { detail: unknown[] };
    expect(detail[0]).toMatchObject({ loc });
  });

  it.each([
    ['down', 503],
    ['slow', 504],
  ])('say when the service behind them is %s, and keep nothing of where somebody is', async (trouble, status) => {
    const down = () => Promise.reject(trouble === 'slow' ? new TimeoutError('late') : new NetworkError('cut'));
    await start({ ...createGeography([lille]), addresses: down, addressAt: down, communeAt: down });
    for (const path of [
      '/adresses?q=12+rue+secrete',
      '/adresses/proche?lat=48.1234&lon=2',
      '/position?lat=48.1234&lon=2',
    ]) {
      const response = await under.ask(`/api/v1${path}`);
      expect([response.status, response.headers.get('Retry-After')]).toEqual([status, '30']);
    }
    expect(under.log.join('')).not.toMatch(/secrete|48\.1234/);
  });

  it('are kept by no cache when they tell where somebody is', async () => {
    await start({
      ...createGeography([lille]),
      addresses: () => Promise.resolve([]),
      addressAt: () => Promise.resolve(null),
    });
    for (const path of ['/adresses?q=rue', '/adresses/proche?lat=50&lon=3', '/position?lat=50&lon=3']) {
      expect((await under.ask(`/api/v1${path}`)).headers.get('Cache-Control')).toBe('no-store');
    }
  });
});
