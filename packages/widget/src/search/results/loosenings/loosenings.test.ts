import { expect } from '@open-wc/testing';
import type { Capabilities } from '@inclusion-kit/sdk';
import { noRules } from '../../filters/filters.ts';
import { listLoosenings, rankLoosenings, type Loosening } from './loosenings.ts';
import { emptyState, type SearchState } from '../../question/search-state.ts';

const everything: Capabilities = { params: ['q', 'rayon_km', 'ouvert'], tri: [], facets: [] };
const nothingMore: Capabilities = { params: [], tri: [], facets: [] };
const state: SearchState = { ...emptyState, code_commune: '59350' };

describe('listLoosenings', () => {
  it('gives up each filter whole, and the words', () => {
    const asked = { ...state, publics: ['femmes', 'jeunes'], ouvert: true, q: 'vélo' };
    expect(listLoosenings(asked, noRules, nothingMore).map(({ change }) => change)).to.deep.equal([
      { publics: [] },
      { ouvert: false },
      { q: '' },
    ]);
  });

  it('widens the circle to the next one and to the widest, when the source can', () => {
    const km = (rayon_km: number | null, capabilities = everything) =>
      listLoosenings({ ...state, rayon_km }, noRules, capabilities).map((one) => one.km);
    expect(km(15)).to.deep.equal([
      [15, 30],
      [15, 100],
    ]);
    expect(km(null)).to.deep.equal([[50, 100]]);
    expect(km(100)).to.be.empty;
    expect(km(15, nothingMore)).to.be.empty;
  });

  it('adds the remote offers rather than give up the way of being received', () => {
    const asked = { ...state, modes_accueil: ['en-presentiel'] };
    expect(listLoosenings(asked, noRules, nothingMore)).to.deep.equal([
      { kind: 'remote', change: { modes_accueil: ['en-presentiel', 'a-distance'] }, removed: [] },
    ]);
  });

  it('leaves alone what the page holds, and asks eight questions at most', () => {
    const asked = { ...state, frais: ['gratuit'], q: 'vélo', rayon_km: 5 };
    expect(listLoosenings(asked, { hidden: ['q', 'rayon_km'], fixed: ['frais'] }, everything)).to.be.empty;
    const all = {
      ...asked,
      thematiques: ['mobilite'],
      publics: ['femmes'],
      types: ['atelier'],
      sources: ['dora'],
      reseaux_porteurs: ['adie'],
      ouvert: true,
      score_qualite_minimum: 0.8,
    };
    expect(listLoosenings(all, noRules, everything)).to.have.length(8);
  });
});

describe('rankLoosenings', () => {
  const one = (kind: Loosening['kind'], count: number | null) => ({ kind, count, change: {}, removed: [] });

  it('puts what finds most first, leaves out what finds nothing, and keeps the smallest circle that finds some', () => {
    const [next, widest, filter, vain, unknown] = [
      one('widen', 2),
      one('widen', 9),
      one('remove', 5),
      one('remove', 0),
      one('remove', null),
    ] as const;
    expect(rankLoosenings([next, widest, filter, vain, unknown])).to.deep.equal([filter, next, unknown]);
    expect(rankLoosenings([{ ...next, count: 0 }, widest])).to.deep.equal([widest]);
  });
});
