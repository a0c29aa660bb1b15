import { expect } from '@open-wc/testing';
import { aResult, someResults, toPage } from '../../testing/offers.ts';
import { addPage, countRemote, emptyState, hasMore, toAnswer, toParams, type SearchState } from './search-state.ts';

const query: SearchState = { ...emptyState, code_commune: '59350' };

describe('the state of a search', () => {
  it('leaves out the filters that are empty', () => {
    expect(toParams(query, 1, 20)).to.deep.equal({ code_commune: '59350', page: 1, size: 20 });
    expect(toParams({ ...query, publics: ['jeunes'] }, 2, 20).publics).to.deep.equal(['jeunes']);
  });

  it('keeps once an offer that a shift of the pages repeats', () => {
    const all = someResults(4);
    const first = toAnswer(query, toPage(all, 1, 2));
    const shifted = { ...toPage(all, 2, 2), items: [all[1]!, all[2]!] };
    const answer = addPage(first, shifted);
    expect(answer.results.map(({ service }) => service.id)).to.deep.equal([
      'dora--service-1',
      'dora--service-2',
      'dora--service-3',
    ]);
    expect(hasMore(answer)).to.be.false;
  });

  it('counts the offers at distance only once every page is read', () => {
    const results = [...someResults(2), aResult({ id: 'remote', modes_accueil: ['a-distance'] }, null)];
    expect(countRemote(toAnswer(query, toPage(results, 1, 2)))).to.be.null;
    expect(countRemote(toAnswer(query, toPage(results, 1, 3)))).to.equal(1);
  });
});
