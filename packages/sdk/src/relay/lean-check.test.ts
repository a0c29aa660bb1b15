import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { isCommune as isSoundCommune } from '../geography/accept.ts';
import {
  isCapabilities as areSoundCapabilities,
  isFacets as areSoundFacets,
  isPage,
} from '../schemas/accept/answers.ts';
import { hasSoundWords } from '../schemas/accept/found-words.ts';
import { isDetailedService as isSoundService, isServiceSearchResult } from '../schemas/accept/reading.generated.ts';
import { whole } from './testing-internal/whole.ts';
import { isCapabilities, isCommune, isDetailedService, isFacets, isFoundPage } from './lean-check.ts';

type Json = Record<string, unknown>;

const page = { items: [{ service: whole, distance: 3 }], total: 1, page: 1, size: 20, pages: 1 };

/** What the accept functions of the SDK say, which the schemas are held to. */
const isSound = (body: unknown) =>
  isPage(body) && body.items.every((item) => isServiceSearchResult(item) && hasSoundWords(item));

/** Every way to a value of the page, through its one result. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

function change(value: unknown, [name, ...rest]: string[], to: unknown): unknown {
  if (name === undefined) return to;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Json) }) as Json;
  if (to === undefined && rest.length === 0) Reflect.deleteProperty(copy, name);
  else copy[name] = change(copy[name], rest, to);
  return copy;
}

const words = { score_recherche: 2.5, correspondances: [{ champ: 'nom', mots: ['permis'] }] };
const full = { ...page, items: [{ ...page.items[0], ...words }] };
const paths = [...pathsOf(full).filter((path) => path.length > 0), ['items', '0', 'unknown']];

describe('the lean check of a page of a relay', () => {
  it('accepts what the accept functions accept', () => {
    for (const body of [page, full, { ...page, items: [] }, { ...page, extra: true }]) {
      expect([isFoundPage(body), isSound(body)]).toEqual([true, true]);
    }
  });

  it('says what they say of every field that is absent, null or of another kind', () => {
    const values = [undefined, null, '', 'texte', 3, Number.NaN, true, [], ['a'], [1], {}, { a: 1 }];
    for (const path of paths) {
      for (const to of values) {
        const body = change(full, path, to);
        expect(isFoundPage(body), `${path.join('.')} = ${JSON.stringify(to)}`).toBe(isSound(body));
      }
    }
  });

  it('says what they say of anything that JSON can hold', () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, to) => {
        const body = change(full, path, to);
        expect(isFoundPage(body)).toBe(isSound(body));
      }),
      { seed: 1, numRuns: 2000 },
    );
    for (const body of [null, undefined, 3, 'x', [], {}]) expect(isFoundPage(body)).toBe(false);
  });
});

describe('the lean checks of what else a relay answers first', () => {
  const commune = {
    code: '59350',
    nom: 'Lille',
    codes_postaux: ['59000'],
    code_departement: '59',
    code_epci: null,
    population: 236_710,
    latitude: 50.63,
    longitude: 3.05,
  };
  const values = [undefined, null, '', 'texte', 3, Number.NaN, true, ['a'], [1], { a: 1 }, { a: 'b' }];

  it('say of facets and capabilities what the accept functions say', () => {
    const facets = { total: 2, facets: { publics: { jeunes: 2 } } };
    const capabilities = { params: ['q'], tri: ['date'], facets: ['publics'], sources_absentes: ['dora'] };
    for (const path of pathsOf(facets)) {
      for (const to of values)
        expect(isFacets(change(facets, path, to))).toBe(areSoundFacets(change(facets, path, to)));
    }
    for (const path of pathsOf(capabilities)) {
      for (const to of values) {
        // As JSON gives it: a list has no holes.
        const body: unknown = JSON.parse(JSON.stringify(change(capabilities, path, to) ?? null));
        expect(isCapabilities(body), JSON.stringify(body)).toBe(areSoundCapabilities(body));
      }
    }
  });

  it('say of an offer what the accept function says', () => {
    expect([isDetailedService(whole), isSoundService(whole)]).toEqual([true, true]);
    for (const path of pathsOf(whole)) {
      for (const to of [undefined, null, ...values]) {
        const body = change(whole, path, to);
        expect(isDetailedService(body), `${path.join('.')} = ${JSON.stringify(to)}`).toBe(isSoundService(body));
      }
    }
  });

  it('accept every commune that is one, and nothing of other kinds', () => {
    expect([isCommune(commune), isSoundCommune(commune)]).toEqual([true, true]);
    for (const path of pathsOf(commune)) {
      for (const to of values) {
        const body = change(commune, path, to);
        if (isSoundCommune(body)) expect(isCommune(body), JSON.stringify(body)).toBe(true);
      }
    }
    for (const body of [null, [], { ...commune, nom: 3 }, { ...commune, codes_postaux: '59000' }]) {
      expect(isCommune(body)).toBe(false);
    }
  });
});
