import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { SearchChange } from '../../question/search-change.ts';
import { search as searchTexts } from '../../../locales/search.ts';
import { emptyState, type SearchState } from '../../question/search-state.ts';
import { findFaults } from '../../../testing/axe.ts';
import { find, findAll, textOf, waitUntil } from '../../../testing/dom.ts';
import { defer, fakeSource, someResults, toPage } from '../../../testing/offers.ts';
import './define.ts';
import type { DiLoosenings } from './di-loosenings.ts';

const { fr } = searchTexts;

const asked: SearchState = {
  ...emptyState,
  code_commune: '59350',
  rayon_km: 15,
  publics: ['femmes', 'jeunes'],
  modes_accueil: ['en-presentiel'],
  ouvert: true,
};

/** A source that finds 3 without the publics, 7 in a wider circle, 1 at distance, and nothing otherwise. */
function countingSource() {
  const count = (params: OfferSearchParams) => {
    if (params.rayon_km === 30) return 7;
    if (params.publics === undefined) return 3;
    return params.modes_accueil?.includes('a-distance') === true ? 1 : 0;
  };
  return fakeSource((params) => Promise.resolve(toPage(someResults(count(params)), params.page, params.size)));
}

async function mount(source = countingSource(), query = asked) {
  const element = await fixture<DiLoosenings>(
    html`<di-loosenings
      .texts=${fr}
      .query=${query}
      .source=${source}
      .capabilities=${{ params: ['rayon_km', 'ouvert'], tri: [], facets: [] }}
    ></di-loosenings>`,
  );
  const changes: SearchChange[] = [];
  element.addEventListener('search-change', (event) => changes.push((event as CustomEvent<SearchChange>).detail));
  return { element, source, changes };
}

describe('<di-loosenings>', () => {
  it('says what each change would find, most first, and leaves out those that find nothing', async () => {
    const { element, source } = await mount();
    await waitUntil(() => findAll(element, 'button').length > 0, 'the changes are counted');
    expect(findAll(element, 'button').map(textOf)).to.deep.equal([
      'Élargir de 15 à 30 km 7 offres',
      'Retirer « Femmes, Jeunes » 3 offres',
      'Ajouter les offres à distance 1 offre',
    ]);
    expect(source.searches.every(({ size }) => size === 1)).to.be.true;
    expect(source.searches).to.have.length(5);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('makes the change that is pressed, and leaves the focus to the results', async () => {
    const { element, changes } = await mount();
    await waitUntil(() => findAll(element, 'button').length > 0, 'the changes are counted');
    findAll(element, 'button')[2]!.click();
    expect(changes).to.deep.equal([
      { change: { modes_accueil: ['en-presentiel', 'a-distance'] }, atOnce: true, focusResults: true },
    ]);
  });

  it('says that it counts, and stops when it is removed', async () => {
    const late = defer<never>();
    const { element, source } = await mount(fakeSource(() => late.promise));
    expect(textOf(find(element, '[role="status"]'))).to.include('Recherche de ce qui pourrait convenir');
    element.remove();
    expect(source.signals.every((signal) => signal?.aborted === true)).to.be.true;
  });

  it('proposes without a number what could not be counted', async () => {
    const { element } = await mount(fakeSource(() => Promise.reject(new Error('down'))));
    await waitUntil(() => findAll(element, 'button').length > 0, 'the changes are proposed');
    expect(findAll(element, 'button').map(textOf)).to.include('Retirer « Ouvert maintenant »');
  });

  it('says when no change of one criterion would do', async () => {
    const { element } = await mount(fakeSource([]));
    await waitUntil(() => textOf(element).includes('Changer un seul critère ne suffit pas'), 'it is said');
  });
});
