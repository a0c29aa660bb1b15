import { expect } from '@open-wc/testing';
import type { Capabilities } from '@inclusion-kit/sdk';
import { isOffered, noRules, toAllowed, toSupported } from './filters.ts';
import { parseFilterNames } from '../../shared/parameters/filter-names.ts';
import { listChosen, toClearing, toRemoval } from './chosen-filters.ts';
import { emptyState, type SearchState } from '../question/search-state.ts';

const nothingMore: Capabilities = { params: [], tri: [], facets: [] };
const state: SearchState = {
  ...emptyState,
  q: 'permis',
  thematiques: ['mobilite', 'sante'],
  frais: ['gratuit'],
  ouvert: true,
  maj_depuis: 'P1Y',
};

describe('parseFilterNames', () => {
  it('reads names as attributes write them, and tells those that are none', () => {
    expect(parseFilterNames(['modes-accueil', 'score_qualite_minimum', 'couleur'])).to.deep.equal({
      names: ['modes_accueil', 'score_qualite_minimum'],
      unknown: ['couleur'],
    });
  });
});

describe('isOffered', () => {
  it('offers what the API filters by from every source, and the rest when the source says so', () => {
    expect(isOffered('publics', noRules, nothingMore)).to.be.true;
    expect(isOffered('ouvert', noRules, nothingMore)).to.be.false;
    expect(isOffered('ouvert', noRules, { ...nothingMore, params: ['ouvert'] })).to.be.true;
  });

  it('does not offer what the page hides or fixes', () => {
    expect(isOffered('publics', { hidden: ['publics'], fixed: [] }, nothingMore)).to.be.false;
    expect(isOffered('publics', { hidden: [], fixed: ['publics'] }, nothingMore)).to.be.false;
  });
});

describe('listChosen', () => {
  it('lists the values in the order of the filters, says which are fixed, and leaves hidden ones out', () => {
    const chosen = listChosen(state, { hidden: ['maj_depuis'], fixed: ['frais'] });
    expect(chosen).to.deep.equal([
      { name: 'thematiques', value: 'mobilite', fixed: false },
      { name: 'thematiques', value: 'sante', fixed: false },
      { name: 'frais', value: 'gratuit', fixed: true },
      { name: 'ouvert', value: 'true', fixed: false },
    ]);
  });
});

describe('a change of filters', () => {
  it('removes one value', () => {
    expect(toRemoval(state, { name: 'thematiques', value: 'mobilite' })).to.deep.equal({ thematiques: ['sante'] });
    expect(toRemoval(state, { name: 'ouvert', value: 'true' })).to.deep.equal({ ouvert: false });
    expect(toRemoval(state, { name: 'maj_depuis', value: 'P1Y' })).to.deep.equal({ maj_depuis: null });
  });

  it('clears what the reader may choose, and neither the words nor the radius', () => {
    const cleared = { ...state, ...toClearing({ hidden: [], fixed: ['frais'] }) };
    expect(listChosen(cleared, noRules).map(({ name }) => name)).to.deep.equal(['frais']);
    expect(cleared.q).to.equal('permis');
  });

  it('never changes what the page holds', () => {
    const rules = { hidden: ['publics' as const], fixed: ['frais' as const] };
    expect(toAllowed({ frais: [], publics: [], types: ['atelier'] }, rules)).to.deep.equal({ types: ['atelier'] });
  });

  it('asks a source for what it knows only', () => {
    const asked = toSupported(state, nothingMore);
    expect(asked).to.deep.equal({ ...emptyState, thematiques: ['mobilite', 'sante'], frais: ['gratuit'] });
    expect(toSupported(asked, nothingMore)).to.equal(asked);
  });
});
