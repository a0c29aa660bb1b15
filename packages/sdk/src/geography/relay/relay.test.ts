import { describe, expect, test } from 'vitest';
import { ShapeError, UsageError } from '../../errors.ts';
import { fetchCommunes } from '../communes/fetch-communes.ts';
import { createRelayLookups } from './lookups.ts';
import { createRelayGeography } from './relay.ts';

const lille = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000'],
  code_departement: '59',
  code_epci: '200093201',
  population: 238_000,
  latitude: 50.63,
  longitude: 3.04,
};

function serving(body: unknown, status = 200) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(new Request(input).url);
    return Promise.resolve(Response.json(body, { status }));
  };
  return { asked, fetch };
}

describe('behind a relay', () => {
  const baseUrl = 'https://offre.example.org/kit/';

  test('communes are asked by text, percent-encoded, with the limit', async () => {
    const { asked, fetch } = serving({ items: [lille] });
    const geography = createRelayGeography({ baseUrl, fetch });
    expect(await geography.communes('Lille & Lomme', { limit: 5 })).toEqual([lille]);
    expect(asked).toEqual(['https://offre.example.org/kit/api/v1/communes?q=Lille+%26+Lomme&limit=5']);
  });

  test('a blank text asks nothing', async () => {
    const { asked, fetch } = serving({ items: [lille] });
    expect(await createRelayGeography({ baseUrl, fetch }).communes(' ')).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('a commune is asked by code, and is null when the relay has none', async () => {
    const known = serving(lille);
    expect(await createRelayGeography({ baseUrl, fetch: known.fetch }).commune('59350')).toEqual(lille);
    expect(known.asked).toEqual(['https://offre.example.org/kit/api/v1/communes/59350']);
    const unknown = serving({ title: 'Not found', status: 404 }, 404);
    expect(await createRelayGeography({ baseUrl, fetch: unknown.fetch }).commune('00000')).toBeNull();
  });

  test('another refusal, another shape and a wrong limit are errors', async () => {
    const refusing = createRelayGeography({ baseUrl, fetch: serving({}, 403).fetch });
    await expect(refusing.commune('59350')).rejects.toMatchObject({ code: 'forbidden' });
    const strange = createRelayGeography({
      baseUrl,
      fetch: serving({ items: [{ ...lille, latitude: 'nord' }] }).fetch,
    });
    await expect(strange.communes('lille')).rejects.toMatchObject({ code: 'shape', paths: ['items.0.latitude'] });
    await expect(strange.communes('lille', { limit: 1000 })).rejects.toBeInstanceOf(UsageError);
  });
});

describe('the public geo API', () => {
  test('is asked for the fields that are read, and gives communes', async () => {
    const { asked, fetch } = serving([
      {
        nom: 'Lille',
        code: '59350',
        codesPostaux: ['59000'],
        centre: { type: 'Point', coordinates: [3.04, 50.63] },
        codeEpci: '200093201',
        codeDepartement: '59',
        population: 238_000,
      },
    ]);
    expect(await fetchCommunes({ fetch })).toEqual([lille]);
    const url = new URL(asked[0]!);
    expect(url.origin + url.pathname).toBe('https://geo.api.gouv.fr/communes');
    expect(url.searchParams.get('fields')).toBe('nom,code,codesPostaux,centre,codeEpci,codeDepartement,population');
    expect(url.searchParams.get('type')).toBe('commune-actuelle,arrondissement-municipal');
  });

  test('an answer without a single commune is not taken for the list', async () => {
    await expect(fetchCommunes({ fetch: serving([]).fetch })).rejects.toBeInstanceOf(ShapeError);
    await expect(fetchCommunes({ fetch: serving({ error: 'maintenance' }).fetch })).rejects.toBeInstanceOf(ShapeError);
  });
});

describe('positions and addresses behind a relay', () => {
  const baseUrl = 'https://offre.example.org/kit';
  const adresse = {
    label: '1 Rue de Lille 59000 Lille',
    latitude: 50.63,
    longitude: 3.04,
    code_commune: '59350',
    code_postal: '59000',
    type: 'housenumber',
  };
  const point = { latitude: 50.63, longitude: 3.04 };

  test('are asked by its routes', async () => {
    const addresses = serving({ items: [adresse] });
    const lookups = createRelayLookups({ baseUrl, fetch: addresses.fetch });
    expect(await lookups.addresses('1 rue & lille', { code_commune: '59350' })).toEqual([adresse]);
    expect(await lookups.addresses('1')).toEqual([]);
    expect(addresses.asked).toEqual([`${baseUrl}/api/v1/adresses?q=1+rue+%26+lille&limit=5&code_commune=59350`]);
    const near = serving({ adresse });
    expect(await createRelayLookups({ baseUrl, fetch: near.fetch }).addressAt(point)).toEqual(adresse);
    expect(near.asked).toEqual([`${baseUrl}/api/v1/adresses/proche?lat=50.63&lon=3.04`]);
    const position = serving({ commune: lille, approximate: true });
    expect(await createRelayLookups({ baseUrl, fetch: position.fetch }).communeAt(point)).toEqual({
      commune: lille,
      approximate: true,
    });
    expect(position.asked).toEqual([`${baseUrl}/api/v1/position?lat=50.63&lon=3.04`]);
  });

  test('nothing there is null, and a relay without them is an error', async () => {
    const nothing = createRelayLookups({
      baseUrl,
      fetch: serving({ commune: null, approximate: true, adresse: null }).fetch,
    });
    expect(await nothing.communeAt(point)).toBeNull();
    expect(await nothing.addressAt(point)).toBeNull();
    const without = createRelayLookups({ baseUrl, fetch: serving({ title: 'Not found' }, 404).fetch });
    for (const call of [
      () => without.communeAt(point),
      () => without.addressAt(point),
      () => without.addresses('rue de lille'),
    ]) {
      await expect(call()).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('a relay that says that it looks no address up is an error, never an empty answer', async () => {
    const absence = 'Ce relais ne cherche pas d’adresse.';
    const list = createRelayLookups({ baseUrl, fetch: serving({ items: [], absence }).fetch });
    await expect(list.addresses('rue de lille')).rejects.toMatchObject({ code: 'not_found' });
    const one = createRelayLookups({ baseUrl, fetch: serving({ adresse: null, absence }).fetch });
    await expect(one.addressAt(point)).rejects.toMatchObject({ code: 'not_found' });
    const broken = createRelayLookups({ baseUrl, fetch: serving({ items: [], absence: 1 }).fetch });
    await expect(broken.addresses('rue de lille')).rejects.toMatchObject({ code: 'shape' });
  });
});
