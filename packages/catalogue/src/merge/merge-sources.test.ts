import { describe, expect, it, vi } from 'vitest';
import { createCatalogue, type Catalogue } from '../index.ts';
import { createRandom } from '../testing-internal/random.ts';
import { drawSearch, drawServicesList, drawStructuresList } from '../testing-internal/random-query.ts';
import { communesOfOffers, drawOffer } from '../testing-internal/random-offer.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';
import {
  ApiError,
  createClient,
  type FoundPage,
  NetworkError,
  type OfferSource,
  TimeoutError,
  UsageError,
} from '@inclusion-kit/sdk';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { mergeSources } from './merge-sources.ts';
import type { AbsentPart, MergedPart } from './part.ts';

const now = () => new Date('2026-11-25T10:00:00Z');
const catalogueOf = (ids: readonly string[], source = 'dora', place = {}): Catalogue =>
  createCatalogue({
    structures: [aStructure({ id: `${source}--s`, source })],
    services: ids.map((id) => aService({ id, source, structure_id: `${source}--s`, ...place })),
    communes: someCommunes,
    now,
  });
const idsOf = ({ items }: { items: readonly { service: { id: string } }[] }): string[] =>
  items.map(({ service }) => service.id);
const namesOf = (absent: readonly AbsentPart[]): string[] => absent.map(({ name }) => name);
/** A source whose calls all do the same. */
const always = (answer: () => Promise<never>): OfferSource =>
  new Proxy({} as OfferSource, { get: (_, name) => (name === 'then' ? undefined : answer) });
const silent = always(() => new Promise<never>(() => undefined));
const broken = always(() => Promise.reject(new NetworkError('down')));

/** A source whose pages tell what of the words they do not answer to. */
function telling(
  name: string,
  told: Pick<
    FoundPage,
    | 'laisses_trouves'
    | 'lieu_nomme'
    | 'mots_compris'
    | 'mots_laisses'
    | 'mots_proches'
    | 'reseau_absent'
    | 'tout_de_suite'
  >,
  ids = [name],
): MergedPart {
  const source = catalogueOf(ids, name);
  return {
    name,
    source: {
      ...source,
      searchServices: async (params, call) => ({ ...(await source.searchServices(params, call)), ...told }),
    },
  };
}

describe('sources that share records, drawn at random', () => {
  it('answer as one catalogue of all their records would: totals, order, pages, distances', async () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const random = createRandom(seed);
      const offer = drawOffer(random);
      const services = [...new Map(offer.services.map((one) => [one.id, one])).values()];
      const shares = [0, 1, 2].map(() => services.filter(() => random.chance(0.5)));
      shares[0]?.push(...services.filter((one) => !shares.some((share) => share.includes(one))));
      // Each source has every structure: a service without its own is left out of a catalogue.
      const parts = shares.map((share, index) => ({
        name: String(index),
        source: createCatalogue({ structures: offer.structures, services: share, communes: communesOfOffers, now }),
      }));
      const whole = createCatalogue({ structures: offer.structures, services, communes: communesOfOffers, now });
      const merged = mergeSources(parts);
      for (let turn = 0; turn < 6; turn += 1) {
        // Duplicates are excluded, and words are ranked, within each source.
        const { exclure_doublons, q, ...params } = drawSearch(random);
        const said = await settle(() => whole.searchServices(params));
        expect([seed, params, await settle(() => merged.searchServices(params))]).toEqual([seed, params, said]);
        const list = drawServicesList(random);
        expect(await settle(() => merged.services(list))).toEqual(await settle(() => whole.services(list)));
        const { exclure_doublons: _, ...structures } = drawStructuresList(random);
        expect(await settle(() => merged.structures(structures))).toEqual(
          await settle(() => whole.structures(structures)),
        );
      }
    }
  });
});

async function settle(call: () => Promise<unknown>): Promise<unknown> {
  try {
    return await call();
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

describe('merged sources', () => {
  it('take a record that two have from the first of them', async () => {
    const source = mergeSources([
      {
        name: 'a',
        source: createCatalogue({
          structures: [aStructure({ id: 's' })],
          services: [aService({ id: 'x', structure_id: 's', nom: 'Premier' })],
        }),
      },
      {
        name: 'b',
        source: createCatalogue({
          structures: [aStructure({ id: 's' })],
          services: [aService({ id: 'x', structure_id: 's', nom: 'Second' })],
        }),
      },
    ]);
    const page = await source.searchServices({});
    expect([page.total, page.items[0]?.service.nom]).toEqual([1, 'Premier']);
    expect((await source.service('x')).nom).toBe('Premier');
  });

  it('count an id twice only until a page reaches it, where they are too large to be read whole', async () => {
    const source = mergeSources(
      [
        { name: 'a', source: catalogueOf(['1', '2', '3', '4']) },
        { name: 'b', source: catalogueOf(['3', '4', '5']) },
      ],
      { exactUpTo: 0 },
    );
    expect((await source.searchServices({ size: 1 })).total).toBe(7);
    const second = await source.searchServices({ size: 2, page: 2 });
    expect([idsOf(second), second.total]).toEqual([['3', '4'], 5]);
    expect(idsOf(await source.searchServices({ size: 2, page: 3 }))).toEqual(['5']);
  });

  it('page beyond what one request may ask of a source', async () => {
    const ids = Array.from({ length: 10_050 }, (_, index) => String(index).padStart(6, '0'));
    const source = mergeSources([
      { name: 'a', source: catalogueOf(ids) },
      { name: 'b', source: catalogueOf(['zz']) },
    ]);
    const last = await source.searchServices({ page: 2, size: 10_000 });
    expect([last.total, last.items.length, idsOf(last).at(-1)]).toEqual([10_051, 51, 'zz']);
  });

  it('sum what is counted, and can do what all can', async () => {
    const api = createFakeApi({ services: [aService({ id: 'api--1' })] });
    const [one, two] = [catalogueOf(['1', '2']), catalogueOf(['3'], 'cd59')];
    const both = mergeSources([
      { name: 'a', source: one },
      { name: 'b', source: two },
    ]);
    expect(await both.facets({})).toMatchObject({ total: 3, facets: { sources: { dora: 2, cd59: 1 } } });
    expect(await both.capabilities()).toEqual(await one.capabilities());
    expect(await both.facets({})).not.toHaveProperty('propositions');
    const thematiques = ['mobilite--preparer-un-permis' as const];
    const meant = mergeSources(
      ['1', '2'].map((id) => ({ name: id, source: catalogueOf([id], 'dora', { thematiques }) })),
      // The first question by words reads the tables of words.
      { timeoutMs: 600_000 },
    );
    expect((await meant.facets({ saisie: 'permis' })).propositions).toContainEqual({
      ...{ name: 'thematiques', value: thematiques[0], count: 2 },
    });
    const place = { latitude: 50.631, longitude: 3.047 };
    const located = mergeSources(
      [
        ['1', '2'],
        ['2', '3'],
      ].map((ids) => ({ name: ids.join(), source: catalogueOf(ids, 'dora', place) })),
    );
    const points = ['1', '2', '3'].map((id) => [id, 50.631, 3.047]);
    expect(await located.points({})).toEqual({ total: 4, cut: false, points });
    const withApi = mergeSources([
      { name: 'a', source: one },
      { name: 'api', source: createClient({ baseUrl: 'https://api.test', fetch: api.fetch }) },
    ]);
    expect(await withApi.capabilities()).toEqual({ params: [], tri: [], facets: [] });
    expect((await withApi.searchServices({})).total).toBe(3);
    expect((await both.sources()).map(({ slug }) => slug)).toEqual(expect.arrayContaining(['dora', 'cd59']));
  });

  it.each([
    ['fails', broken],
    ['never answers', silent],
    ['throws what is no error of the kit', always(() => Promise.reject(new TypeError('bug')))],
  ])('answer without one that %s, and name it', async (_, bad) => {
    const source = mergeSources(
      [
        { name: 'bad', source: bad, timeoutMs: 50 },
        { name: 'good', source: catalogueOf(['1']) },
      ],
      { timeoutMs: 600_000 },
    );
    for (const read of [
      () => source.searchServices({}),
      () => source.services({}),
      () => source.facets({}),
      () => source.sources(),
    ]) {
      const answer = await read();
      expect(namesOf(source.absentFrom(answer))).toEqual(['bad']);
    }
    expect((await source.service('1')).id).toBe('1');
    expect((await source.structure('dora--s')).id).toBe('dora--s');
    expect((await source.referentiel('frais')).length).toBeGreaterThan(0);
    expect((await source.capabilities()).params).toContain('q');
  });

  it('leave one that failed several times in a row alone, then try it again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    try {
      let calls = 0;
      let isDown = true;
      const good = catalogueOf(['2']);
      const unsteady: OfferSource = {
        ...good,
        searchServices: (...call) => {
          calls += 1;
          return isDown ? Promise.reject(new NetworkError('down')) : good.searchServices(...call);
        },
      };
      const told: string[] = [];
      const source = mergeSources(
        [
          { name: 'a', source: catalogueOf(['1']) },
          { name: 'b', source: unsteady },
        ],
        { failures: 2, pauseMs: 1000, onFailure: ({ name }) => told.push(name) },
      );
      for (let turn = 0; turn < 5; turn += 1) expect(idsOf(await source.searchServices({}))).toEqual(['1']);
      expect(calls).toBe(2);
      expect(told).toEqual(['b', 'b']);
      isDown = false;
      vi.advanceTimersByTime(1001);
      expect(idsOf(await source.searchServices({}))).toEqual(['1', '2']);
    } finally {
      vi.useRealTimers();
    }
  });

  it('refuse what all refuse, answer what one understands, and reject when none answers', async () => {
    const picky: OfferSource = {
      ...catalogueOf(['2']),
      searchServices: () => Promise.reject(new ApiError(422, 'unknown commune')),
    };
    const source = mergeSources([
      { name: 'a', source: catalogueOf(['1']) },
      { name: 'picky', source: picky },
    ]);
    const page = await source.searchServices({});
    expect([idsOf(page), namesOf(source.absentFrom(page))]).toEqual([['1'], ['picky']]);
    await expect(source.searchServices({ code_commune: 'XXXXX' })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(source.service('none')).rejects.toMatchObject({ code: 'not_found' });
    const none = mergeSources(
      [
        { name: 'a', source: broken },
        { name: 'b', source: silent },
      ],
      { timeoutMs: 20 },
    );
    await expect(none.searchServices({})).rejects.toBeInstanceOf(NetworkError);
    const late = mergeSources([{ name: 'b', source: silent }], { timeoutMs: 20 });
    await expect(late.searchServices({})).rejects.toBeInstanceOf(TimeoutError);
    // One that is down might have known it.
    const half = mergeSources([
      { name: 'a', source: catalogueOf(['1']) },
      { name: 'b', source: broken },
    ]);
    await expect(half.service('none')).rejects.toMatchObject({ code: 'network' });
  });

  it('let one alone page by itself, within its time, and leave it alone when it fails', async () => {
    const asked: unknown[] = [];
    const one = catalogueOf(['1', '2', '3']);
    let isDown = false;
    const source = mergeSources(
      [
        {
          name: 'only',
          source: {
            ...one,
            searchServices: (params, call) => {
              asked.push(params);
              return isDown ? Promise.reject(new NetworkError('down')) : one.searchServices(params, call);
            },
          },
        },
      ],
      { failures: 1, pauseMs: 600_000 },
    );
    expect(await source.searchServices({ page: 3, size: 1 })).toEqual(await one.searchServices({ page: 3, size: 1 }));
    expect(asked).toEqual([{ page: 3, size: 1 }]);
    isDown = true;
    await expect(source.searchServices({})).rejects.toThrow('down');
    const alone: unknown = await source.searchServices({}).catch((error: unknown) => error);
    expect(alone).toMatchObject({ code: 'network', message: expect.stringContaining('left alone') as unknown });
    // The error tells the last failure of the source.
    expect(alone).toMatchObject({ cause: { message: 'down' } });
    expect(asked).toHaveLength(2);
  });

  it('do not let a record of one wait for another', async () => {
    const source = mergeSources(
      [
        { name: 'slow', source: silent },
        { name: 'good', source: catalogueOf(['1']) },
      ],
      { timeoutMs: 600_000 },
    );
    expect((await source.service('1')).id).toBe('1');
  });

  it('stop when the caller leaves', async () => {
    const source = mergeSources([{ name: 'slow', source: silent }]);
    const leaving = new AbortController();
    const call = source.searchServices({}, { signal: leaving.signal });
    leaving.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await expect(source.service('1', { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
  });

  describe('that keep what they read', () => {
    /** A source that tells what it was asked, and fails when it is told to. */
    const counting = (catalogue: Catalogue) => {
      let fails = false;
      const asked: { page?: number | undefined; size?: number | undefined }[] = [];
      const source: OfferSource = {
        ...catalogue,
        searchServices: (params, call) => {
          asked.push({ page: params.page, size: params.size });
          return fails ? Promise.reject(new NetworkError('down')) : catalogue.searchServices(params, call);
        },
      };
      return { asked, source, fail: (is: boolean) => void (fails = is) };
    };
    const ids = (prefix: string): string[] => Array.from({ length: 100 }, (_, index) => `${prefix}${100 + index}`);
    const open = (keepMs = 60_000) => {
      const [a, b] = [counting(catalogueOf(ids('a'))), counting(catalogueOf(ids('b')))];
      const parts = [
        { name: 'a', source: a.source },
        { name: 'b', source: b.source },
      ];
      return { a, b, parts, source: mergeSources(parts, { keepMs, exactUpTo: 0 }) };
    };

    it('answer every page as those that do not, and read each list few times', async () => {
      const { a, b, parts, source } = open();
      const plain = mergeSources(parts, { exactUpTo: 0 });
      for (let page = 1; page <= 21; page += 1) await source.searchServices({ size: 10, page });
      expect(a.asked).toEqual([10, 20, 40, 80, 160].map((size) => ({ page: 1, size })));
      expect(b.asked).toEqual(a.asked);
      for (const page of [1, 2, 7, 10, 20, 21, 40]) {
        for (const size of [1, 3, 10, 200]) {
          const asked = { size, page };
          expect([asked, await source.searchServices(asked)]).toEqual([asked, await plain.searchServices(asked)]);
        }
      }
    });

    it('ask once for all who ask at the same time, though one of them leaves', async () => {
      const { a, source } = open();
      const leaving = new AbortController();
      const left = source.searchServices({ size: 10 }, { signal: leaving.signal });
      const stays = Array.from({ length: 20 }, () => source.searchServices({ size: 10 }));
      leaving.abort();
      await expect(left).rejects.toMatchObject({ name: 'AbortError' });
      for (const page of await Promise.all(stays)) expect(idsOf(page)).toEqual(ids('a').slice(0, 10));
      expect(a.asked).toHaveLength(1);
      // Other parameters are another list.
      await source.searchServices({ size: 10, thematiques: ['mobilite'] });
      expect(a.asked).toHaveLength(2);
    });

    it('read again after a while, and at once what failed', async () => {
      vi.useFakeTimers({ toFake: ['performance'] });
      try {
        const { a, b, source } = open(1000);
        await source.searchServices({ size: 10 });
        vi.advanceTimersByTime(1001);
        await source.searchServices({ size: 10 });
        expect(a.asked).toHaveLength(2);
        b.fail(true);
        const half = await source.searchServices({ size: 10, types: ['atelier'] });
        expect(namesOf(source.absentFrom(half))).toEqual(['b']);
        b.fail(false);
        const both = await source.searchServices({ size: 10, types: ['atelier'] });
        expect(source.absentFrom(both)).toEqual([]);
      } finally {
        vi.useRealTimers();
      }
    });

    it('keep each page of one alone, asked once for all who ask at the same time, and nothing that failed', async () => {
      vi.useFakeTimers({ toFake: ['performance'] });
      try {
        const a = counting(catalogueOf(ids('a')));
        const source = mergeSources([{ name: 'a', source: a.source }], { keepMs: 1000 });
        a.fail(true);
        await expect(source.searchServices({ size: 10 })).rejects.toThrow('down');
        a.fail(false);
        const leaving = new AbortController();
        const left = source.searchServices({ size: 10 }, { signal: leaving.signal });
        const stays = Array.from({ length: 5 }, () => source.searchServices({ size: 10, page: 1 }));
        const same = await Promise.all([source.searchServices({ page: 1, size: 10 }), ...stays]);
        leaving.abort();
        await left.catch(() => undefined);
        for (const page of same) expect(idsOf(page)).toEqual(ids('a').slice(0, 10));
        expect(idsOf(await source.searchServices({ size: 10, page: 2 }))).toEqual(ids('a').slice(10, 20));
        expect(a.asked).toEqual([{ size: 10 }, { size: 10 }, { size: 10, page: 1 }, { size: 10, page: 2 }]);
        vi.advanceTimersByTime(1001);
        await source.searchServices({ size: 10, page: 2 });
        expect(a.asked).toHaveLength(5);
      } finally {
        vi.useRealTimers();
      }
    });

    it('forget the oldest list when they hold too much', async () => {
      const { a, source } = open();
      const asked = (score: number) => ({ size: 100, score_qualite_minimum: score });
      for (let index = 0; index <= 100; index += 1) await source.searchServices(asked(index / 10_000));
      const before = a.asked.length;
      await source.searchServices(asked(0.01));
      expect(a.asked).toHaveLength(before);
      await source.searchServices(asked(0));
      expect(a.asked).toHaveLength(before + 1);
    });
  });

  it('forget what was asked first, though nothing was found', async () => {
    const catalogue = createCatalogue({ structures: [], services: [] });
    const asked: (string | undefined)[] = [];
    const part = (name: string): MergedPart => ({
      name,
      source: {
        ...catalogue,
        searchServices: (params, call) => {
          asked.push(params.sources?.[0]);
          return catalogue.searchServices(params, call);
        },
      },
    });
    for (const parts of [[part('a')], [part('a'), part('b')]]) {
      const source = mergeSources(parts, { keepMs: 60_000 });
      for (let index = 0; index <= 5000; index += 1) await source.searchServices({ sources: [`s${index}`] });
      asked.length = 0;
      await source.searchServices({ sources: ['s5000'] });
      expect(asked).toEqual([]);
      await source.searchServices({ sources: ['s0'] });
      expect(asked).toEqual(parts.map(() => 's0'));
    }
  });

  it('tell the words that none of those that found something looked for', async () => {
    const left = async (...parts: MergedPart[]) => (await mergeSources(parts).searchServices({})).mots_laisses;
    const both = telling('a', { mots_laisses: ['nourrice', 'poney'] });
    expect(await left(both, telling('b', { mots_laisses: ['poney'] }))).toEqual(['poney']);
    expect(await left(both, telling('b', {}))).toBeUndefined();
    expect(await left(both, telling('b', {}, []))).toEqual(['nourrice', 'poney']);
    const found = (name: string) => telling(name, { mots_laisses: ['poney'], laisses_trouves: 2 });
    const full = async (...parts: MergedPart[]) => (await mergeSources(parts).searchServices({})).laisses_trouves;
    expect(await full(found('c'), found('d'), both)).toBe(4);
    expect(await full(found('c'), telling('b', {}))).toBeUndefined();
  });

  it('tell the town that one of them knows, and the words that the results of none say, with all the needs', async () => {
    const unsaid = (pour: string[], value: string) => ({
      mots_compris: { champ: 'thematiques', mots: [`Besoin ${value}`], pour, valeurs: [value] },
    });
    const told = async (...parts: MergedPart[]) => {
      const { mots_compris, lieu_nomme } = await mergeSources(parts).searchServices({});
      return [mots_compris?.pour, mots_compris?.mots, lieu_nomme];
    };
    const a = telling('a', { ...unsaid(['poney', 'luge'], 'x'), lieu_nomme: 'Luge' });
    expect(await told(a, telling('b', unsaid(['luge'], 'y')))).toEqual([['luge'], ['Besoin x', 'Besoin y'], 'Luge']);
    expect(await told(a, telling('b', {}))).toEqual([undefined, undefined, 'Luge']);
    const atOnce = await mergeSources([telling('b', {}), telling('c', { tout_de_suite: true })]).searchServices({});
    expect(atOnce.tout_de_suite).toBe(true);
    expect(await told(a, telling('b', {}, []))).toEqual([['poney', 'luge'], ['Besoin x'], 'Luge']);
  });

  it('tell the words that a search may have meant where none of them found anything, with what all find', async () => {
    const named = (name: string, offers: Record<string, string>): MergedPart => ({
      name,
      source: createCatalogue({
        structures: [aStructure({})],
        services: Object.entries(offers).map(([id, nom]) => aService({ id, nom })),
      }),
    });
    const one = named('a', { a1: 'Jardin des bégonias', both: 'Serre des bégonias' });
    const other = named('b', { b1: 'Bégonias pour tous', b2: 'Vente de bégonias', both: 'Serre des bégonias' });
    const near = async (...parts: MergedPart[]) =>
      // The tables of words are read first, which takes what it takes.
      (await mergeSources(parts, { timeoutMs: 600_000 }).searchServices({ q: 'beggonyas' })).mots_proches;
    // The one that both have is counted once.
    expect(await near(one, other)).toEqual([{ q: 'bégonias', total: 4 }]);
    expect(await near(other, one)).toEqual([{ q: 'bégonias', total: 4 }]);
    expect(await near(one, named('b', { b1: 'Un accueil' }))).toEqual([{ q: 'bégonias', total: 2 }]);
    expect(await near(one, named('b', { b1: 'Les beggonyas' }))).toBeUndefined();
    // A query that finds nothing is not told.
    const vain = telling('c', { mots_proches: [{ q: 'pétunias', total: 1 }] }, []);
    expect(await near(vain, one)).toEqual([{ q: 'bégonias', total: 2 }]);
    // A count before leaves a page its words.
    const kept = mergeSources([one, other], { keepMs: 60_000 });
    await kept.searchServices({ q: 'beggonyas', size: 1 });
    expect((await kept.searchServices({ q: 'beggonyas' })).mots_proches).toEqual([{ q: 'bégonias', total: 4 }]);
  });

  it('tell the network that the results of none are of', async () => {
    const reseau_absent = { valeur: 'mission-locale', un: 'une mission locale' };
    const absent = async (...parts: MergedPart[]) => (await mergeSources(parts).searchServices({})).reseau_absent;
    const without = telling('a', { reseau_absent });
    expect(await absent(without, telling('b', { reseau_absent }))).toEqual(reseau_absent);
    expect(await absent(without, telling('b', {}))).toBeUndefined();
    expect(await absent(without, telling('b', {}, []))).toEqual(reseau_absent);
    expect(await absent(telling('a', { reseau_absent }, []), telling('b', {}, []))).toEqual(reseau_absent);
  });

  it('need names of their own, and one source at least', () => {
    expect(() => mergeSources([])).toThrow(UsageError);
    expect(() =>
      mergeSources([
        { name: 'a', source: silent },
        { name: 'a', source: broken },
      ]),
    ).toThrow('"a"');
  });
});
