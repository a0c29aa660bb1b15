import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Client, ClientOptions, ExtraSearchParams } from '../index.ts';
import { errorOf, hostileBody, hostileStatus } from './testing-internal/hostile.ts';
import { clientOf, codeOf, emptyPage, json, service, type Answer } from './testing-internal/client-of.ts';

const all = {
  params: ['q', 'rayon_km', 'bbox', 'ouvert', 'maj_depuis', 'code_departement', 'code_epci', 'reseaux_porteurs', 'tri'],
  tri: ['distance', 'pertinence', 'date'],
  facets: ['thematiques', 'publics'],
};
const counts = { total: 7, facets: { thematiques: { mobilite: 3 }, publics: {} } };
const pathOf = ({ url }: Request) => new URL(url).pathname.replace('/api/v1/', '');

/** A client on a server with the capabilities, or none when it has no such route. */
function relay(capabilities: unknown = all, options: ClientOptions = {}, items: unknown[] = []) {
  const answer: Answer = (request) => {
    const path = pathOf(request);
    if (path === 'search/services/facets') return json(counts);
    if (path === 'search/services') return json({ ...emptyPage, items });
    if (path !== 'capabilities') return json({ detail: 'Not Found' }, { status: 404 });
    return capabilities === null ? json({ detail: 'Not Found' }, { status: 404 }) : json(capabilities);
  };
  return clientOf(answer, options);
}
const asked = (requests: Request[]) => requests.map(pathOf);

describe('capabilities', () => {
  it('are what the server says, asked once for all calls, also at the same time', async () => {
    const { client, requests } = relay();
    const [first, second] = await Promise.all([client.capabilities(), client.capabilities()]);
    expect(first).toEqual(all);
    expect(second).toEqual(all);
    await client.searchServices({ q: 'permis' });
    await client.searchServices({ q: 'velo' });
    expect(asked(requests)).toEqual(['capabilities', 'search/services', 'search/services']);
  });

  it('are none for a server that has no such route, as the API, and that is kept too', async () => {
    const { client, requests } = relay(null);
    expect(await client.capabilities()).toEqual({ params: [], tri: [], facets: [] });
    await client.capabilities();
    expect(requests).toHaveLength(1);
  });

  it('are asked again after a failure', async () => {
    const failed = () => json({}, { status: 500 });
    const { client, requests } = clientOf([failed, () => json(all)], { retries: 0 });
    const both = await Promise.all([codeOf(client.capabilities()), codeOf(client.capabilities())]);
    expect(both).toEqual(['server', 'server']);
    expect(requests).toHaveLength(1);
    expect(await client.capabilities()).toEqual(all);
    expect(requests).toHaveLength(2);
  });

  it('of a newer server are read without the names that this version cannot ask for', async () => {
    const { client } = relay({ params: ['q', 'humeur'], tri: ['humeur', 'date'], facets: ['humeur'], nouveau: 1 });
    expect(await client.capabilities()).toEqual({ params: ['q'], tri: ['date'], facets: [] });
    expect(await relay({ params: ['q'] }).client.capabilities()).toEqual({ params: ['q'], tri: [], facets: [] });
    const told = { params: [], tri: [], facets: [], sources_absentes: ['soliguide', 'new'] };
    expect(await relay(told).client.capabilities()).toEqual(told);
    expect(await codeOf(relay({ params: 'q' }).client.capabilities())).toBe('shape');
  });

  it('are still asked for the others when one caller leaves', async () => {
    let answer: (response: Response) => void = () => undefined;
    const { client, requests } = clientOf(() => new Promise((resolve) => (answer = resolve)));
    const controller = new AbortController();
    const left = client.capabilities({ signal: controller.signal });
    const stays = client.capabilities();
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    await expect.poll(() => requests).toHaveLength(1);
    answer(json(all));
    expect(await stays).toEqual(all);
    expect(requests).toHaveLength(1);
    await expect(client.capabilities({ signal: AbortSignal.abort(new Error('late')) })).rejects.toThrow('late');
  });
});

describe('extra parameters', () => {
  it('are written as the relay takes them', async () => {
    const { client, requests } = relay();
    await client.searchServices({
      code_commune: '59350',
      q: 'garde d’enfants',
      rayon_km: 12.5,
      bbox: [2.9, 50.5, 3.2, 50.7],
      ouvert: true,
      maj_depuis: '2026-02-28',
      code_departement: '59',
      code_epci: '200093201',
      reseaux_porteurs: ['adie', 'afpa'],
      tri: 'pertinence',
    });
    const query = new URL(requests[1]?.url ?? '').searchParams;
    expect([...query]).toEqual([
      ['code_commune', '59350'],
      ['q', 'garde d’enfants'],
      ['rayon_km', '12.5'],
      ['bbox', '2.9,50.5,3.2,50.7'],
      ['ouvert', 'true'],
      ['maj_depuis', '2026-02-28'],
      ['code_departement', '59'],
      ['code_epci', '200093201'],
      ['reseaux_porteurs', 'adie'],
      ['reseaux_porteurs', 'afpa'],
      ['tri', 'pertinence'],
    ]);
  });

  it('cost no request when none is given, or when they ask for nothing', async () => {
    const { client, requests } = relay(null);
    await client.searchServices({ code_commune: '59350' });
    await client.searchServices({ q: ' ', ouvert: false, reseaux_porteurs: [], bbox: undefined });
    expect(asked(requests)).toEqual(['search/services', 'search/services']);
    expect(requests[1]?.url).not.toContain('?');
  });

  it.each<[keyof ExtraSearchParams, ExtraSearchParams]>([
    ['q', { q: 'permis' }],
    ['rayon_km', { rayon_km: 20 }],
    ['bbox', { bbox: [1, 2, 3, 4] }],
    ['ouvert', { ouvert: true }],
    ['maj_depuis', { maj_depuis: '2026-01-01' }],
    ['code_departement', { code_departement: '59' }],
    ['code_epci', { code_epci: '200093201' }],
    ['reseaux_porteurs', { reseaux_porteurs: ['adie'] }],
    ['tri', { tri: 'date' }],
  ])('are refused by name where the server does not know them: %s', async (name, params) => {
    const without = { ...all, params: all.params.filter((known) => known !== name) };
    for (const capabilities of [null, without]) {
      const { client, requests } = relay(capabilities, { baseUrl: 'https://dep.test/offre' });
      const message = expect.stringMatching(new RegExp(`https://dep.test/offre .*"${name}"`)) as string;
      await expect(client.searchServices(params)).rejects.toMatchObject({ code: 'usage', message });
      expect(asked(requests).map((path) => path.replace('/offre', ''))).toEqual(['capabilities']);
    }
  });

  it('are refused when the server knows `tri`, not this order', async () => {
    const { client } = relay({ ...all, tri: ['distance'] });
    await expect(client.searchServices({ tri: 'date' })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining('tri "date"') as string,
      hint: expect.stringContaining('distance') as string,
    });
  });

  it('are not sent when the capabilities cannot be read', async () => {
    const { client, requests } = clientOf(() => json({}, { status: 500 }));
    expect(await codeOf(client.searchServices({ q: 'permis' }))).toBe('server');
    expect(asked(requests)).toEqual(['capabilities']);
  });

  it.each<[string, object]>([
    ['rayon_km must be a number from 1 to 100', { rayon_km: 0.5 }],
    ['rayon_km must be', { rayon_km: 101 }],
    ['rayon_km must be', { rayon_km: '20' }],
    ['bbox must be [', { bbox: [1, 2, 3] }],
    ['bbox must be [', { bbox: '1,2,3,4' }],
    ['bbox: minLon must be a number from -180 to 180', { bbox: [-181, 2, 3, 4] }],
    ['bbox: maxLat must be a number from -90 to 90', { bbox: [1, 2, 3, 91] }],
    ['bbox: minLat must be', { bbox: [1, Number.NaN, 3, 4] }],
    ['bbox ends before it begins', { bbox: [3, 2, 1, 4] }],
    ['bbox ends before it begins', { bbox: [1, 4, 3, 2] }],
    ['ouvert must be true or false', { ouvert: 'oui' }],
    ['maj_depuis must be a day that exists', { maj_depuis: '2026-02-30' }],
    ['maj_depuis must be', { maj_depuis: '2026-13-01' }],
    ['maj_depuis must be', { maj_depuis: '01/02/2026' }],
    ['maj_depuis must be', { maj_depuis: '2026-02-01T00:00' }],
    ['maj_depuis must be', { maj_depuis: new Date() }],
    ['tri must be one of', { tri: 'hasard' }],
    ['tri must be one of', { tri: ['date'] }],
    ['code_epci must be the SIREN', { code_epci: '20009320' }],
    ['code_epci must be', { code_epci: 200_093_201 }],
    ['code_departement must be the code of a département', { code_departement: '' }],
    ['code_departement must be', { code_departement: 'Nord' }],
    ['code_departement must be', { code_departement: 59 }],
    ['code_commune is empty', { code_commune: ' ' }],
    ['publics[1] is empty', { publics: ['jeunes', ''] }],
    ['thematiques[0] is empty', { thematiques: [''] }],
    ['reseaux_porteurs must be an array', { reseaux_porteurs: 'adie' }],
    ['q must be a string', { q: 3 }],
    ['q holds half a character', { q: 'a\uD83D' }],
    ['sources[0] holds half a character', { sources: ['\uDE00'] }],
    ['recherche_public holds half a character', { recherche_public: '\uD83D jeunes' }],
    ['code_commune holds half a character', { code_commune: '5935\uD800' }],
  ])('are checked before anything is sent: %s', async (message, params) => {
    const { client, requests } = relay();
    const refusal = { code: 'usage', message: expect.stringContaining(message) as string };
    await expect(client.searchServices(params)).rejects.toMatchObject(refusal);
    await expect(client.facets(params)).rejects.toMatchObject(refusal);
    expect(requests).toHaveLength(0);
  });

  it('let a whole emoji through', async () => {
    const { client, requests } = relay();
    await client.searchServices({ q: '🚲 vélo' });
    expect(new URL(requests[1]?.url ?? '').searchParams.get('q')).toBe('🚲 vélo');
  });
});

describe('points', () => {
  const places = { total: 7, cut: false, points: [['dora--1', 50.6, 3.1]] };
  const placing = (body: unknown, capabilities: unknown = { ...all, points: true }) =>
    clientOf((request) => json(pathOf(request) === 'capabilities' ? capabilities : body));

  it('are those of all results, whatever the page', async () => {
    const { client, requests } = placing(places);
    expect(await client.points({ q: 'permis', page: 2, size: 5 })).toEqual(places);
    expect(asked(requests)).toEqual(['capabilities', 'search/services/points']);
    expect(new URL(requests[1]?.url ?? '').search).toBe('?q=permis');
  });

  it('are refused where the server gives none, and a shape error when they are none', async () => {
    const { client, requests } = placing(places, all);
    await expect(client.points({})).rejects.toMatchObject({
      code: 'usage',
      hint: expect.stringContaining('relay') as string,
    });
    expect(asked(requests)).toEqual(['capabilities']);
    for (const points of [[['dora--1', 50.6]], [['dora--1', '50.6', 3.1]], {}]) {
      expect(await codeOf(placing({ ...places, points }).client.points({}))).toBe('shape');
    }
  });
});

describe('the next question', () => {
  const answers = [{ id: 'gratuit', label: 'Gratuit', params: { frais: ['gratuit'] }, count: 3 }];
  const asking = { total: 12, question: { id: 'frais', label: 'Combien ?', answers } };
  const questioned = (body: unknown, capabilities: unknown = { ...all, question: true }) =>
    clientOf((request) => json(pathOf(request) === 'capabilities' ? capabilities : body));

  it('is about all results, whatever the page', async () => {
    const { client, requests } = questioned(asking);
    expect(await client.question({ q: 'permis', page: 2, size: 5 })).toEqual(asking);
    expect(asked(requests)).toEqual(['capabilities', 'search/services/question']);
    expect(new URL(requests[1]?.url ?? '').search).toBe('?q=permis');
  });

  it('is refused where the server asks none, and a shape error when it is none', async () => {
    await expect(questioned(asking, all).client.question({})).rejects.toMatchObject({ code: 'usage' });
    expect(await codeOf(questioned({ total: 12 }).client.question({}))).toBe('shape');
  });
});

describe('facets', () => {
  it('are counted by a server that can, with the filters of the search and no page', async () => {
    const { client, requests } = relay();
    expect(await client.facets({ publics: ['jeunes'], q: 'permis', page: 2, size: 5 })).toEqual(counts);
    expect(asked(requests)).toEqual(['capabilities', 'search/services/facets']);
    expect(new URL(requests[1]?.url ?? '').search).toBe('?publics=jeunes&q=permis');
  });

  it('are refused with what to do where the server counts none', async () => {
    for (const capabilities of [null, { ...all, facets: [] }]) {
      const { client, requests } = relay(capabilities);
      await expect(client.facets({})).rejects.toMatchObject({
        code: 'usage',
        message: expect.stringContaining('https://api.test') as string,
        hint: expect.stringContaining('relay') as string,
      });
      expect(asked(requests)).toEqual(['capabilities']);
    }
  });

  it('refuse an extra parameter that the server does not know', async () => {
    const { client } = relay({ ...all, params: ['q'] });
    await expect(client.facets({ rayon_km: 5 })).rejects.toMatchObject({ code: 'usage' });
  });

  it('are a shape error when the counts are none', async () => {
    for (const body of [{ total: 1 }, { total: 1, facets: { publics: { jeunes: 'beaucoup' } } }, []]) {
      const { client } = clientOf((request) => json(pathOf(request) === 'capabilities' ? all : body));
      expect(await codeOf(client.facets({}))).toBe('shape');
    }
  });
});

describe('whatever a server answers', () => {
  it('capabilities, facets and a search that needs them give a value or one of our errors', async () => {
    const calls: ((client: Client) => Promise<unknown>)[] = [
      (client) => client.capabilities(),
      (client) => client.facets({ q: 'permis' }),
      (client) => client.searchServices({ q: 'permis' }),
    ];
    const nearly = fc
      .record({ params: fc.jsonValue(), tri: fc.jsonValue(), facets: fc.jsonValue(), total: fc.constant(1) })
      .map((odd) => JSON.stringify(odd));
    const property = fc.asyncProperty(
      fc.oneof(hostileBody, nearly),
      hostileStatus,
      fc.boolean(),
      fc.constantFrom(...calls),
      async (body, status, isRelay, call) => {
        const answer: Answer = (request) =>
          isRelay && pathOf(request) === 'capabilities' ? json(all) : new Response(body, { status });
        await errorOf(call(clientOf(answer, { retries: 0 }).client));
      },
    );
    await fc.assert(property, { seed: 41, numRuns: 400 });
  });
});

describe('what a relay says of the words asked', () => {
  const correspondances = [{ champ: 'nom', mots: ['Permis'] }];
  const found = async (fields: object) => {
    const { client } = relay(all, {}, [{ service, distance: null, ...fields }]);
    const [item] = (await client.searchServices({})).items;
    return { score_recherche: item?.score_recherche, correspondances: item?.correspondances, autre: item?.['autre'] };
  };

  it('comes with the result', async () => {
    expect(await found({ score_recherche: 0.8, correspondances, autre: 1 })).toEqual({
      score_recherche: 0.8,
      correspondances,
      autre: 1,
    });
  });

  it('is left out when it is not as described, and the result is kept', async () => {
    const none = { score_recherche: undefined, correspondances: undefined, autre: undefined };
    for (const odd of [null, 'haut', {}, [null], [{ champ: 1, mots: [] }], [{ champ: 'nom', mots: 'permis' }]]) {
      expect(await found({ score_recherche: odd, correspondances: odd })).toEqual(none);
    }
    expect(await found({ score_recherche: null, correspondances })).toEqual({ ...none, correspondances });
    expect(await found({})).toEqual(none);
  });
});
