import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, hasRest, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aCommune, aResult, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';
import type { DiPlaceField } from '../place/di-place-field.ts';

async function mount(code: string | null = '59350', width = 360) {
  await setViewport({ width, height: 740 });
  const source = fakeSource([...someResults(3), aResult({ id: 'far', modes_accueil: ['a-distance'] }, null)]);
  source.capabilities = () => Promise.resolve(allCapabilities);
  source.facets = () => Promise.resolve({ total: 4, facets: { modes_accueil: { 'a-distance': 1 } } });
  const geography = fakeGeography([aCommune(), aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]);
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      code-commune=${code ?? ''}
      .source=${source}
      .geography=${geography}
    ></di-search>`,
  );
  await hasRest(search);
  return search;
}

const active = (search: DiSearch) => (search.renderRoot as ShadowRoot).activeElement;
const isUnfolded = (search: DiSearch) => find(search, '.bar').checkVisibility();
const line = (search: DiSearch, text: string) =>
  waitUntil(() => findAll(search, '.fold').map(textOf).join() === text, `the line says « ${text} »`);

/** Chooses a commune in the field of the place. */
async function choose(search: DiSearch, typed: string) {
  const field = find<DiPlaceField>(search, 'di-place-field');
  type(find<HTMLInputElement>(field, 'input'), typed);
  await waitUntil(() => findAll(field, '[role="option"]').length === 1, 'it is proposed');
  press(find(field, 'input'), 'Enter');
}

describe('the bar on a phone', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('folds into one line that says the search, opens on « Où ? », and folds again with the next search', async () => {
    const search = await mount();
    await line(search, 'Lille (59000) 50 km Modifier');
    expect(isUnfolded(search)).to.equal(false);
    expect(findButton(search, 'Lille').getAttribute('aria-expanded')).to.equal('false');
    expect(await findFaults(search)).to.deep.equal([]);

    findButton(search, 'Lille').click();
    await waitUntil(() => active(search)?.localName === 'di-place-field', 'the place has the focus');
    expect(isUnfolded(search)).to.equal(true);
    expect(findAll(search, '.fold')).to.be.empty;

    await choose(search, 'roub');
    await line(search, 'Roubaix (59100) 50 km Modifier');
    await waitUntil(() => active(search)?.className === 'fold', 'the line has the focus');
    expect(isUnfolded(search)).to.equal(false);
  });

  it('stays open before any place, while words are emptied and another radius is chosen, and folds with « Rechercher »', async () => {
    const search = await mount(null);
    expect(isUnfolded(search)).to.equal(true);
    await choose(search, 'lil');
    await line(search, 'Lille (59000) 50 km Modifier');

    search.q = 'permis';
    await line(search, 'Lille (59000) 50 km · permis Modifier');
    findButton(search, 'Lille').click();
    await waitUntil(() => isUnfolded(search), 'the fields are there');
    findButton(find(search, 'di-keyword-field'), '').click();
    const radius = find<HTMLSelectElement>(search, '#radius');
    radius.value = '15';
    radius.dispatchEvent(new Event('change'));
    await waitUntil(() => search.q === '' && search.rayon_km === 15, 'both are searched');
    await search.updateComplete;
    expect(isUnfolded(search)).to.equal(true);
    findButton(search, 'Rechercher').focus();
    findButton(search, 'Rechercher').click();
    await line(search, 'Lille (59000) 15 km Modifier');
    await waitUntil(() => active(search)?.className === 'fold', 'the line has the focus');
  });

  it('asks for it too where the place is the whole territory, which stands beside the question', async () => {
    await setViewport({ width: 360, height: 740 });
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        lang="fr"
        code-departement="59"
        territory-name="Le Nord"
        thematiques="me-loger"
        .source=${fakeSource(someResults(3))}
        .geography=${fakeGeography()}
      ></di-search>`,
    );
    await line(search, 'Près de quelle commune ? Le Nord');
    await waitUntil(() => textOf(find(search, '#results')).endsWith('Me loger'), 'the count names the need');
  });

  it('asks for the place in its line when a need is chosen without one, so that the first card is no further down', async () => {
    const search = await mount(null);
    search.thematiques = ['mobilite'];
    await line(search, 'Près de quelle commune ?');
    const asks = findAll(search, 'button').filter((button) => textOf(button).includes('Près de quelle'));
    expect(asks, 'it is asked once').to.have.length(1);
    await waitUntil(() => findAll(search, 'di-offer-card').length === 4, 'the cards are drawn');
    const top = () => find(search, 'di-offer-card').getBoundingClientRect().top - search.getBoundingClientRect().top;
    await waitUntil(() => top() <= 160, `the first card begins under 160 px, not at ${top()}`);
    expect(await findFaults(search)).to.deep.equal([]);
    findButton(search, 'Près de quelle').click();
    await waitUntil(() => active(search)?.localName === 'di-place-field', 'the place has the focus');
    await choose(search, 'lil');
    await line(search, 'Lille (59000) 50 km Modifier');
  });

  it('says the count in a few words, keeps the place for those who listen, and leads to the offers over the filters', async () => {
    const search = await mount();
    const title = find(search, '#results');
    await waitUntil(() => textOf(title).endsWith(' · 1 à distance'), 'the count is there');
    expect(textOf(title)).to.equal('4 offres à Lille (59000) et à 50 km autour · 1 à distance');
    expect(textOf(title.querySelector('.vh')!), 'out of sight').to.equal('à Lille (59000) et à 50 km autour');
    const views = findAll(search, '.results-tools button');
    expect(views.map(textOf)).to.deep.equal(['Carte']);
    expect(findAll(search, '.pick-sort select')).to.have.length(1);
    find(search, '.skip').click();
    expect(active(search)?.className).to.equal('cards');
  });

  it('begins the cards at most 160 px under its top, with the notice under the list', async () => {
    const search = await mount();
    search.style.setProperty('--_control-sm', '44px');
    await waitUntil(() => findAll(search, 'di-offer-card').length === 4, 'the cards are drawn');
    const top = () => find(search, 'di-offer-card').getBoundingClientRect().top - search.getBoundingClientRect().top;
    await waitUntil(() => top() <= 160, `the first card begins under 160 px, not at ${top()}`);
    const notice = find(search, '[part="notice"]').getBoundingClientRect().top;
    expect(notice).to.be.greaterThan(findAll(search, 'di-offer-card').at(-1)!.getBoundingClientRect().top);
  });

  it('stays open under a person who goes from the words to the place, and folds when they leave it', async () => {
    const search = await mount(null);
    find(find(search, 'di-place-field'), 'input').focus();
    search.q = 'permis';
    await waitUntil(() => findAll(search, 'di-offer-card').length === 4, 'the words are answered');
    expect(isUnfolded(search)).to.equal(true);
    find(find(search, 'di-place-field'), 'input').blur();
    await waitUntil(() => !isUnfolded(search), 'the line stands in its place');
  });

  it('keeps its fields where there is room', async () => {
    const search = await mount('59350', 768);
    expect(isUnfolded(search)).to.equal(true);
    expect(findAll(search, '.fold')).to.be.empty;
  });

  it('tells a long name alone in whole, on both of its lines', async () => {
    await setViewport({ width: 360, height: 740 });
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        lang="fr"
        code-departement="13"
        frais="gratuit"
        .source=${fakeSource(someResults(3))}
        .geography=${fakeGeography([])}
      ></di-search>`,
    );
    await line(search, 'Bouches-du-Rhône (13) Modifier');
    const name = find(search, '.fold b');
    expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    expect(find(search, '.fold').clientHeight, 'no higher than with two lines').to.be.at.most(48);
  });
});
