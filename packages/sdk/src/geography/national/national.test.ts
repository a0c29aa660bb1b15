import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDataInclusionError, UsageError } from '../../errors.ts';
import { isAddressLookup, isPositionLookup } from '../geography.ts';
import { createNationalGeography } from './national.ts';

/** As the geo API writes communes. */
const lille = {
  nom: 'Lille',
  code: '59350',
  codesPostaux: ['59800', '59000'],
  centre: { type: 'Point', coordinates: [3.0468, 50.6311] },
  codeEpci: '200093201',
  codeDepartement: '59',
  population: 238_695,
  _score: 0.9,
};
const roubaix = { ...lille, nom: 'Roubaix', code: '59512', codesPostaux: ['59100'] };

/** As the geocoder writes addresses. */
function feature(properties: Record<string, unknown> = {}, coordinates: unknown = [2.3079, 48.8504]) {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates },
    properties: {
      label: '20 Avenue de Ségur 75007 Paris',
      score: 0.97,
      housenumber: '20',
      id: '75107_8909_00020',
      name: '20 Avenue de Ségur',
      postcode: '75007',
      citycode: '75107',
      city: 'Paris',
      district: 'Paris 7e Arrondissement',
      context: '75, Paris, Île-de-France',
      type: 'housenumber',
      importance: 0.8,
      street: 'Avenue de Ségur',
      _type: 'address',
      ...properties,
    },
  };
}
const segur = {
  label: '20 Avenue de Ségur 75007 Paris',
  latitude: 48.8504,
  longitude: 2.3079,
  code_commune: '75056',
  code_postal: '75007',
  type: 'housenumber',
};

/** A national geography over a fake `fetch`: `answer` gets each address asked. */
function over(answer: (url: URL) => unknown, options: { retries?: number; timeoutMs?: number } = {}) {
  const asked: URL[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    const url = new URL(new Request(input).url);
    asked.push(url);
    const body = await answer(url);
    return body instanceof Response ? body : Response.json(body);
  };
  return { asked, geography: createNationalGeography({ fetch, retries: 0, ...options }) };
}

const paramsOf = (url: URL | undefined) => Object.fromEntries(url?.searchParams ?? []);

describe('communes', () => {
  test('are asked in the département that follows their name', async () => {
    const { asked, geography } = over(() => [lille]);
    await geography.communes('Saint-Denis (93)');
    expect(asked).toHaveLength(1);
    expect(paramsOf(asked[0])).toMatchObject({ nom: 'Saint-Denis', codeDepartement: '93' });
    const arrondissement = over(() => [lille]);
    await arrondissement.geography.communes('paris 13');
    expect(arrondissement.asked.map((url) => url.searchParams.get('nom'))).toEqual(['paris 13', 'paris']);
    expect(arrondissement.asked[1]?.searchParams.get('codeDepartement')).toBe('13');
  });

  test('are asked by name, the most populated first, arrondissements with them', async () => {
    const { asked, geography } = over(() => [lille, roubaix]);
    const communes = await geography.communes(' lille ', { limit: 5 });
    expect(communes.map(({ code }) => code)).toEqual(['59350', '59512']);
    expect(communes[0]).toEqual({
      code: '59350',
      nom: 'Lille',
      codes_postaux: ['59000', '59800'],
      code_departement: '59',
      code_epci: '200093201',
      population: 238_695,
      latitude: 50.6311,
      longitude: 3.0468,
    });
    expect(asked[0]!.origin + asked[0]!.pathname).toBe('https://geo.api.gouv.fr/communes');
    expect(paramsOf(asked[0])).toEqual({
      nom: 'lille',
      boost: 'population',
      type: 'commune-actuelle,arrondissement-municipal',
      limit: '5',
      fields: 'nom,code,codesPostaux,centre,codeEpci,codeDepartement,population',
    });
  });

  test('five digits are asked as INSEE code and as postal code, and no commune comes twice', async () => {
    const { asked, geography } = over((url) => (url.searchParams.has('code') ? [lille] : [lille, roubaix]));
    expect((await geography.communes('59350')).map(({ code }) => code)).toEqual(['59350', '59512']);
    expect(asked.map((url) => [url.searchParams.get('code'), url.searchParams.get('codePostal')])).toEqual([
      ['59350', null],
      [null, '59350'],
    ]);
    expect(await geography.communes('59350', { limit: 1 })).toHaveLength(1);
  });

  test('a name with its code must fit both; a code of Corse is an INSEE code', async () => {
    const { asked, geography } = over(() => []);
    await geography.communes('Lille (59000)');
    await geography.communes('2a004');
    expect(asked.map((url) => [url.searchParams.get('nom'), url.searchParams.get('codePostal')])).toEqual([
      ['Lille', null],
      ['Lille', '59000'],
      [null, null],
    ]);
    expect(asked[2]!.searchParams.get('code')).toBe('2A004');
  });

  test.each(['', ' ', '-', '59', '590', '’'])('%j asks nothing', async (q) => {
    const { asked, geography } = over(() => [lille]);
    expect(await geography.communes(q)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('one is asked by code, null when there is none', async () => {
    const { asked, geography } = over((url) =>
      url.pathname.endsWith('/59350') ? lille : new Response('Not Found', { status: 404 }),
    );
    expect(await geography.commune(' 59350')).toMatchObject({ nom: 'Lille' });
    expect(await geography.commune('2a999')).toBeNull();
    expect(await geography.commune('2a999/..')).toBeNull();
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/communes/59350', '/communes/2A999']);
  });

  test('the one of a point is exact, and null abroad', async () => {
    const { asked, geography } = over((url) => (url.searchParams.get('lat') === '50.63' ? [lille] : []));
    expect(await geography.communeAt({ latitude: 50.63, longitude: 3.06 })).toMatchObject({
      commune: { code: '59350' },
      approximate: false,
    });
    expect(await geography.communeAt({ latitude: 52.5, longitude: 1e-9 })).toBeNull();
    // The request has no type, so that Paris comes rather than its arrondissement. Its degrees have no exponent.
    expect(asked.map((url) => [url.searchParams.get('type'), url.searchParams.get('lon')])).toEqual([
      [null, '3.06'],
      [null, '0'],
    ]);
  });
});

describe('addresses', () => {
  test('are asked by text, and lie in communes rather than in arrondissements', async () => {
    const { asked, geography } = over(() => ({ type: 'FeatureCollection', features: [feature()] }));
    expect(await geography.addresses('« 20 avenue de ségur', { limit: 3 })).toEqual([segur]);
    expect(asked[0]!.origin + asked[0]!.pathname).toBe('https://data.geopf.fr/geocodage/search');
    expect(paramsOf(asked[0])).toEqual({ q: '20 avenue de ségur', limit: '3', index: 'address' });
  });

  test('are kept in the commune asked for, even when the server does not', async () => {
    const features = [feature(), feature({ citycode: '59350', postcode: '59000' })];
    const { asked, geography } = over(() => ({ features }));
    const [address, ...others] = await geography.addresses('avenue de ségur', { code_commune: '59350' });
    expect(address).toMatchObject({ code_commune: '59350' });
    expect(others).toEqual([]);
    expect(await geography.addresses('avenue de ségur', { code_commune: '75056' })).toEqual([segur]);
    expect(asked.map((url) => url.searchParams.get('citycode'))).toEqual(['59350', '75056']);
  });

  test('the nearest to a point is asked in reverse; an unreadable postal code is null', async () => {
    const { asked, geography } = over(() => ({ features: [feature({ postcode: '' })] }));
    expect(await geography.addressAt({ latitude: 48.85, longitude: 2.3 })).toEqual({ ...segur, code_postal: null });
    expect(asked[0]!.pathname).toBe('/geocodage/reverse');
    expect(paramsOf(asked[0])).toEqual({ lat: '48.85', lon: '2.3', limit: '1', index: 'address' });
    const nowhere = over(() => ({ features: [] }));
    expect(await nowhere.geography.addressAt({ latitude: 0, longitude: 0 })).toBeNull();
  });

  test('a long text is cut by characters, and a short one asks nothing', async () => {
    const { asked, geography } = over(() => ({ features: [] }));
    await geography.addresses('a' + '😀'.repeat(250) + 'bc');
    expect(asked).toEqual([]);
    await geography.addresses('rue' + '😀'.repeat(250));
    expect(Array.from(asked[0]!.searchParams.get('q')!)).toHaveLength(200);
    expect(await geography.addresses('12')).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test.each([
    ['a limit of 21', { limit: 21 }],
    ['a postal code with a space', { code_commune: '59 000' }],
    ['a code of four digits', { code_commune: '5935' }],
  ])('%s is refused before anything is sent', async (_, options) => {
    const { asked, geography } = over(() => ({ features: [] }));
    await expect(geography.addresses('rue de la gare', options)).rejects.toBeInstanceOf(UsageError);
    expect(asked).toEqual([]);
  });
});

describe('when the services fail', () => {
  const point = { latitude: 50, longitude: 3 };

  test.each([
    ['refuse', () => new Response('<html>429</html>', { status: 429 }), 'rate_limited'],
    ['are down', () => new Response('', { status: 503 }), 'server'],
    ['answer HTML', () => new Response('<html></html>'), 'shape'],
    ['answer another shape', () => ({ error: 'maintenance' }), 'shape'],
    ['cannot be reached', () => Promise.reject(new TypeError('fetch failed')), 'network'],
    ['stay silent', () => new Promise(() => undefined), 'timeout'],
  ])('they %s: a typed error says so', async (_, answer, code) => {
    // A busy machine may be slower than a short limit: only the services that never answer get one.
    const { geography } = over(answer, code === 'timeout' ? { timeoutMs: 20 } : {});
    for (const call of [
      () => geography.communes('lille'),
      () => geography.commune('59350'),
      () => geography.communeAt(point),
      () => geography.addresses('rue de lille'),
      () => geography.addressAt(point),
    ]) {
      await expect(call()).rejects.toMatchObject({ code });
    }
  });

  test('what can be read is kept, and an answer of which nothing can names the path', async () => {
    const some = over((url) => (url.pathname.endsWith('search') ? { features: [{}, feature()] } : [{ nom: 7 }, lille]));
    expect(await some.geography.communes('lille')).toHaveLength(1);
    expect(await some.geography.addresses('20 avenue de ségur')).toEqual([segur]);
    const none = over((url) =>
      url.pathname.endsWith('search') ? { features: [feature({ label: 7 })] } : [{ ...lille, codesPostaux: 'x' }],
    );
    await expect(none.geography.communes('lille')).rejects.toMatchObject({ paths: ['0.codes_postaux'] });
    await expect(none.geography.addresses('rue de lille')).rejects.toMatchObject({ paths: ['features.0.label'] });
  });

  test('any JSON gives a value or an error of this kit', async () => {
    const hostile = fc.oneof(
      fc.jsonValue({ maxDepth: 5 }),
      fc.array(fc.record({ ...fieldsOf(lille) }, { requiredKeys: [] })),
      fc.record({ features: fc.array(hostileFeature()) }),
    );
    const property = fc.asyncProperty(hostile, async (body) => {
      const { geography } = over(() => new Response(JSON.stringify(body)));
      for (const call of [
        () => geography.communes('lille'),
        () => geography.commune('59350'),
        () => geography.communeAt(point),
        () => geography.addresses('rue de lille'),
        () => geography.addressAt(point),
      ]) {
        await call().catch((error: unknown) => {
          if (!isDataInclusionError(error)) throw error;
        });
      }
    });
    await fc.assert(property, { seed: 11, numRuns: 200 });
  });

  test('any text is asked without an exception', async () => {
    const { geography } = over((url) => (url.hostname === 'data.geopf.fr' ? { features: [] } : []));
    const property = fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (q) => {
      expect(await geography.communes(q)).toEqual([]);
      expect(await geography.addresses(q)).toEqual([]);
    });
    await fc.assert(property, { seed: 12, numRuns: 200 });
  });
});

test('an unknown option is named, and an abort passes through', async () => {
  expect(() => createNationalGeography({ token: 'x' } as never)).toThrow(/Unknown option "token"/);
  const { asked, geography } = over(() => []);
  const signal = AbortSignal.abort();
  for (const call of [
    () => geography.communes('lille', { signal }),
    () => geography.addresses('rue de lille', { signal }),
  ]) {
    await expect(call()).rejects.toMatchObject({ name: 'AbortError' });
  }
  expect(asked).toEqual([]);
  expect(isPositionLookup(geography) && isAddressLookup(geography)).toBe(true);
});

/** Any value in each field of a record. */
function fieldsOf(record: object) {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, fc.oneof(fc.constant(value as unknown), fc.jsonValue())]),
  );
}

function hostileFeature() {
  const { geometry, properties } = feature();
  return fc.record(
    {
      geometry: fc.oneof(fc.record(fieldsOf(geometry)), fc.jsonValue()),
      properties: fc.oneof(fc.record(fieldsOf(properties), { requiredKeys: [] }), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
}
