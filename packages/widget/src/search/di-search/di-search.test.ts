import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { ApiError, NetworkError, ShapeError, UsageError, type OfferSearchParams, type Page } from '@inclusion-kit/sdk';
import type { ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import type { LitElement } from 'lit';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, hasRest, leavePage, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import {
  aCommune,
  aResult,
  defer,
  fakeGeography,
  fakeSink,
  fakeSource,
  someResults,
  toPage,
  type SearchAnswer,
} from '../../testing/offers.ts';
import type { DiOfferCard } from '../../offer/card/di-offer-card.ts';
import { OFFER_HASH } from '../../shared/parameters/offer-parameter.ts';
import type { DiPlaceField } from '../place/di-place-field.ts';
import { claimLinkedOffer } from '../views/offer-views.ts';
import './define.ts';
import type { DiSearch } from './di-search.ts';

async function mount(answer: SearchAnswer, properties: Partial<DiSearch> = {}, lang = 'fr') {
  const source = fakeSource(answer);
  const geography = fakeGeography([aCommune(), aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]);
  const sink = fakeSink();
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang=${lang}
      code-commune="59350"
      .source=${source}
      .geography=${geography}
      .sink=${sink}
    ></di-search>`,
  );
  Object.assign(search, properties);
  await search.updateComplete;
  await hasRest(search);
  return { search, source, sink };
}

const cards = (search: DiSearch) => findAll<DiOfferCard>(search, 'di-offer-card');
const title = (search: DiSearch) => textOf(find(search, '#results'));
const lists = (search: DiSearch, count: number) =>
  waitUntil(() => cards(search).length === count, `${count} offers are listed`);
/** Confirms the first offer, and leaves the page before the time to undo is over. */
async function confirmAndLeave(search: DiSearch): Promise<void> {
  findButton(cards(search)[0]!, 'Oui').click();
  await waitUntil(() => textOf(cards(search)[0]!).includes('Annuler'), 'it can be undone');
  leavePage();
}
const says = (search: DiSearch, text: string) =>
  waitUntil(() => textOf(find(search, '[role="status"]')) === text, `it says « ${text} »`);

describe('<di-search>', () => {
  it('asks what is needed before anything is asked, counts the needs once, and searches one without a place', async () => {
    const { search, source } = await mount(someResults(3), { code_commune: null });
    await waitUntil(() => title(search) === 'De quoi avez-vous besoin ?', 'it asks what is needed');
    const counting = fakeSource(someResults(3));
    let counted = 0;
    Object.assign(counting, {
      capabilities: () => Promise.resolve({ params: [], tri: [], facets: ['thematiques'] }),
      facets: () => {
        counted += 1;
        return Promise.resolve({ total: 3, facets: { thematiques: { 'me-loger': 3 } } });
      },
    });
    search.source = counting;
    const tiles = () => findAll(search, 'di-needs').flatMap((one) => findAll<HTMLButtonElement>(one, '.tile'));
    await waitUntil(() => tiles()[0]?.value === 'me-loger', 'a need without offers has no tile');
    expect(tiles().map((tile) => textOf(tile.querySelector('.n')!))).to.deep.equal(['3 offres']);
    const needs = find(search, 'di-needs');
    expect(textOf(find(needs, '.without'))).to.match(/^Pas encore d’offre pour : Me déplacer .*Créer mon entreprise$/);
    expect(findAll(needs, '.urgent bdi').map(textOf)).to.deep.equal(['115', '3919', '3114', '119']);
    expect(findAll(needs, '.urgent small').map(textOf)).to.deep.equal(['dormir', 'violences', 'détresse', 'enfant']);
    expect(find(needs, '.urgent a').getBoundingClientRect().height).to.be.at.least(44);
    expect([counted, source.searches.length, counting.searches.length]).to.deep.equal([1, 1, 0]);
    expect(await findFaults(search)).to.deep.equal([]);
    tiles()[0]!.click();
    await lists(search, 3);
    expect(counting.searches).to.deep.equal([{ thematiques: ['me-loger'], page: 1, size: 20 }]);
    await waitUntil(
      () => title(search).replaceAll('\u00a0', ' ') === '3 offres pour « Me loger » dans tout le territoire',
      'the need is named',
    );
    const ask = findButton(search, 'Dire votre commune');
    const above = ask.compareDocumentPosition(find(search, '#results')) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(above, 'the place is asked first').to.not.equal(0);
    expect(textOf(ask.closest('.place-first')!)).to.contain('Près de quelle commune ?');
    ask.click();
    await waitUntil(() => search.shadowRoot?.activeElement?.localName === 'di-place-field', 'it asks where');
    expect(await findFaults(search)).to.deep.equal([]);
    search.code_commune = '59512';
    await waitUntil(() => counting.searches.length === 2, 'it searches there');
    expect(counting.searches[1]).to.deep.include({ code_commune: '59512', thematiques: ['me-loger'] });
  });

  it('lists the offers of any filter that its address asks for without a place, with their count', async () => {
    const { href } = location;
    history.replaceState(null, '', '?f-sources=dora&f-score_qualite_minimum=0.8');
    try {
      const source = fakeSource(someResults(3));
      const search = await fixture<DiSearch>(
        html`<di-search lang="fr" url-prefix="f-" .source=${source} .geography=${fakeGeography([])}></di-search>`,
      );
      await lists(search, 3);
      expect(source.searches[0]).to.deep.equal({ sources: ['dora'], score_qualite_minimum: 0.8, page: 1, size: 20 });
      expect(title(search)).to.equal('3 offres dans tout le territoire');
      expect(findAll(search, 'di-needs')).to.have.length(0);
    } finally {
      history.replaceState(null, '', href);
    }
  });

  it('begins with a search of professionals, by filters that they can share and take away', async () => {
    const { search } = await mount(someResults(2), { code_commune: null });
    const presets = () =>
      findAll(search, 'di-needs').flatMap((one) => findAll<HTMLButtonElement>(one, '.presets button'));
    await waitUntil(() => presets().length > 0, 'they are offered');
    expect(
      presets().map(({ value }) => value),
      'a source that knows no networks',
    ).to.deep.equal(['urgence']);
    expect(textOf(presets()[0]!)).to.include('sans les lieux de Soliguide');
    const knowing = fakeSource(someResults(2));
    knowing.capabilities = () => Promise.resolve({ params: ['reseaux_porteurs'], tri: [], facets: [] });
    search.source = knowing;
    await waitUntil(() => presets().length === 3, 'all are offered');
    presets()[0]!.click();
    await lists(search, 2);
    expect(knowing.searches.at(-1)).to.have.deep.property('reseaux_porteurs', search.reseaux_porteurs);
    expect(search.reseaux_porteurs).to.have.length(5);
  });

  it('searches words alone, and offers the last places of this device until they are forgotten', async () => {
    localStorage.setItem('inclusion-kit:places:1', JSON.stringify([aCommune(), { code: 7 }, 'x']));
    const { search } = await mount(someResults(2), { code_commune: null });
    await waitUntil(
      () => findAll(search, 'di-needs').some((one) => findAll(one, '.places').length === 1),
      'the last places are offered',
    );
    const places = findAll<HTMLButtonElement>(find(search, 'di-needs'), '.places button');
    expect(places.map(textOf)).to.deep.equal(['Lille (59000)', 'Oublier ces lieux']);
    places[1]!.click();
    await waitUntil(() => findAll(find(search, 'di-needs'), '.places').length === 0, 'they are forgotten');
    expect(localStorage.getItem('inclusion-kit:places:1')).to.equal(null);
    const wordy = fakeSource(someResults(2));
    wordy.capabilities = () => Promise.resolve({ params: ['q'], tri: [], facets: [] });
    Object.assign(search, { source: wordy, q: 'permis' });
    await lists(search, 2);
    expect(wordy.searches).to.deep.equal([{ q: 'permis', page: 1, size: 20 }]);
  });

  it('lists the offers around the commune that the page gives by its code', async () => {
    const { search, source } = await mount([
      ...someResults(2),
      aResult({ id: 'far', modes_accueil: ['a-distance'] }, null),
    ]);
    await lists(search, 3);
    expect(source.searches).to.deep.equal([{ code_commune: '59350', page: 1, size: 20 }]);
    await waitUntil(() => title(search).includes('Lille'), 'the commune is named');
    expect(title(search)).to.equal('3 offres à Lille (59000) et à 50 km autour, dont 1 à distance');
    expect(textOf(search)).to.include('Urgence (repas, nuit, soins)');
    await says(search, '3 offres trouvées.');
    expect(find(search, '#results').localName).to.equal('h2');
    expect(find(cards(search)[0]!, '.title').localName).to.equal('h3');
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('leaves its tag as the page wrote it: a framework that takes over a page of its server compares them', async () => {
    const { search } = await mount(someResults(3));
    await lists(search, 3);
    expect(search.getAttributeNames()).to.have.members(['url-state', 'lang', 'code-commune']);
    search.density = 'compact';
    await search.updateComplete;
    expect(search.getAttribute('density')).to.equal('compact');
  });

  it('stops saying that Soliguide is not included once the source says that it is', async () => {
    const { search } = await mount(someResults(1), { code_commune: null });
    const source = fakeSource(someResults(2));
    source.capabilities = () => Promise.resolve({ params: [], tri: [], facets: [], sources_absentes: [] });
    Object.assign(search, { source, code_commune: '59350' });
    await lists(search, 2);
    await waitUntil(() => !textOf(search).includes('Soliguide'), 'the notice goes');
    const other = fakeSource(someResults(3));
    other.capabilities = () => Promise.resolve({ params: [], tri: [], facets: [], sources_absentes: ['soliguide'] });
    search.source = other;
    await lists(search, 3);
    await waitUntil(() => textOf(search).includes('Urgence (repas, nuit, soins)'), 'it is back');
    const order = find(search, '[part="notice"]').compareDocumentPosition(cards(search).at(-1)!);
    expect(order & Node.DOCUMENT_POSITION_PRECEDING, 'under the list, whose first card comes first').to.be.above(0);
  });

  it('keeps its colours on a page that styles every element', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { color: rgb(255, 0, 0) }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const { search } = await mount(someResults(1));
      await lists(search, 1);
      expect(getComputedStyle(find(cards(search)[0]!, '.desc')).color).not.to.equal('rgb(255, 0, 0)');
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    }
  });

  it('puts its headings at the level the page asks for', async () => {
    const { search } = await mount(someResults(1), { headingLevel: 3 });
    await lists(search, 1);
    expect(find(search, '#results').localName).to.equal('h3');
    expect(find(cards(search)[0]!, '.title').localName).to.equal('h4');
  });

  it('searches around the commune chosen in the field, at once', async () => {
    const { search, source } = await mount(someResults(1));
    await lists(search, 1);
    const field = find<DiPlaceField>(search, 'di-place-field');
    type(find<HTMLInputElement>(field, 'input'), 'roub');
    await waitUntil(() => findAll(field, '[role="option"]').length === 1, 'Roubaix is proposed');
    press(find(field, 'input'), 'Enter');
    await waitUntil(() => title(search).includes('Roubaix'), 'the answer comes');
    expect(source.searches.at(-1)?.code_commune).to.equal('59512');
    expect(search.code_commune).to.equal('59512');
  });

  it('waits for the last of several choices, and sends a whole category as its own slug', async () => {
    const { search, source } = await mount(someResults(1));
    await lists(search, 1);
    search.thematiques = ['mobilite'];
    await search.updateComplete;
    search.publics = ['jeunes'];
    await waitUntil(() => source.searches.length === 2, 'a search is sent');
    await aTimeout(300);
    expect(source.searches).to.have.length(2);
    expect(source.searches[1]).to.deep.include({ thematiques: ['mobilite'], publics: ['jeunes'] });
  });

  it('reads the filters of its attributes', async () => {
    const source = fakeSource(someResults(1));
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        code-commune="59350"
        thematiques="mobilite, numerique--acceder-a-du-materiel"
        publics="jeunes femmes"
        page-size="5"
        .source=${source}
      ></di-search>`,
    );
    await lists(search, 1);
    expect(source.searches[0]).to.deep.equal({
      code_commune: '59350',
      thematiques: ['mobilite', 'numerique--acceder-a-du-materiel'],
      publics: ['jeunes', 'femmes'],
      page: 1,
      size: 5,
    });
  });

  it('offers no order where the page holds it', async () => {
    const source = fakeSource(someResults(1));
    source.capabilities = () => Promise.resolve({ params: ['tri'], tri: ['distance', 'date'], facets: [] });
    const search = await fixture<DiSearch>(
      html`<di-search url-state="off" code-commune="59350" .source=${source}></di-search>`,
    );
    await waitUntil(() => findAll(search, '.sort').length === 1, 'the order is offered');
    search.filtersFixed = ['tri'];
    await search.updateComplete;
    expect(findAll(search, '.sort')).to.have.length(0);
  });

  for (const lang of ['fr', 'ar']) {
    it(`writes the order in full beside the views, in ${lang}`, async () => {
      const source = fakeSource(someResults(1));
      source.capabilities = () => Promise.resolve({ params: ['tri'], tri: ['distance', 'date'], facets: [] });
      const search = await fixture<DiSearch>(
        html`<di-search url-state="off" lang=${lang} code-commune="59350" .source=${source}></di-search>`,
      );
      search.style.inlineSize = '760px';
      await waitUntil(() => findAll(search, '.sort').length === 1, 'the order is offered');
      const [sort, views] = ['.sort', '.seg'].map((part) => find(search, part));
      const { top, width } = sort!.getBoundingClientRect();
      expect(top).to.equal(views!.getBoundingClientRect().top);
      sort!.style.flex = 'none';
      expect(width).to.be.at.least(sort!.getBoundingClientRect().width);
    });
  }

  it('takes null for no filter, as frameworks set it', async () => {
    const { search, source } = await mount(someResults(1), { publics: ['jeunes'] });
    await lists(search, 1);
    Object.assign(search, { publics: null, thematiques: undefined });
    await waitUntil(() => source.searches.at(-1)?.publics === undefined, 'the filter is gone');
    expect(search.publics).to.deep.equal([]);
  });

  it('shows shapes of cards while the first search lasts, and says so after a second', async () => {
    const pending = defer<Page<ServiceSearchResult>>();
    const { search } = await mount(() => pending.promise);
    expect(findAll(search, '.skeleton')).to.have.length(3);
    expect(await findFaults(search)).to.deep.equal([]);
    await says(search, 'Recherche en cours.');
    pending.resolve(toPage(someResults(1)));
    await lists(search, 1);
    expect(findAll(search, '.skeleton')).to.be.empty;
  });

  it('keeps the old offers while new ones load, stops the earlier request and ignores its late answer', async () => {
    const { search, source } = await mount(someResults(2));
    await lists(search, 2);
    const late = defer<Page<ServiceSearchResult>>();
    source.answer = () => late.promise;
    search.code_commune = '59512';
    await waitUntil(() => source.searches.length === 2, 'the second search is sent');
    await search.updateComplete;
    expect(textOf(find(search, '.refreshing'))).to.equal('Mise à jour des résultats…');
    expect(cards(search)).to.have.length(2);
    expect(find(search, '.cards').getAttribute('aria-busy')).to.equal('true');
    expect(await findFaults(search)).to.deep.equal([]);
    source.answer = someResults(1);
    search.code_commune = '59350';
    await lists(search, 1);
    expect(source.signals[1]?.aborted).to.be.true;
    late.resolve(toPage(someResults(5)));
    await late.promise;
    await nextFrame();
    expect(cards(search)).to.have.length(1);
  });

  it('adds a page, moves the focus to its first card, and says how many there are', async () => {
    const { search, source } = await mount(someResults(45));
    await lists(search, 20);
    expect(title(search), 'nobody knows yet how many are at distance').not.to.include('dont');
    const progress = find<HTMLProgressElement>(search, 'progress');
    expect([progress.value, progress.max]).to.deep.equal([20, 45]);
    const button = findButton(search, 'Voir 20 offres de plus');
    button.focus();
    button.click();
    await lists(search, 40);
    await waitUntil(() => search.shadowRoot!.activeElement === cards(search)[20], 'the first new card has the focus');
    expect(cards(search)[20]!.shadowRoot!.activeElement).to.equal(find(cards(search)[20]!, '.title a'));
    expect(source.searches.at(-1)?.page).to.equal(2);
    await says(search, '20 offres de plus, 40 sur 45.');
    findButton(search, 'Voir 5 offres de plus').click();
    await lists(search, 45);
    expect(findAll(search, '.more')).to.be.empty;
  });

  it('keeps the list when the next page fails, and tries again', async () => {
    const { search, source } = await mount(someResults(25));
    await lists(search, 20);
    source.answer = () => Promise.reject(new NetworkError('No network.'));
    findButton(search, 'Voir 5 offres de plus').click();
    await waitUntil(() => textOf(find(search, '.more')).includes('La suite n’a pas pu être chargée.'), 'it is said');
    expect(cards(search)).to.have.length(20);
    expect(await findFaults(search)).to.deep.equal([]);
    source.answer = someResults(25);
    findButton(search, 'Réessayer').click();
    await lists(search, 25);
  });

  it('says which filter to loosen when nothing is found, and does it', async () => {
    const { search, source } = await mount([], { thematiques: ['mobilite'], publics: ['femmes'] });
    await waitUntil(() => findAll(search, '[part="empty"]').length === 1, 'the message comes');
    expect(title(search)).to.equal('Aucune offre ne correspond à ces 2 critères');
    await says(search, 'Aucune offre.');
    expect(await findFaults(search)).to.deep.equal([]);
    source.answer = ({ publics, page, size }) =>
      Promise.resolve(toPage(publics === undefined ? someResults(2) : [], page, size));
    search.thematiques = ['sante'];
    const changes = () => findAll(search, 'di-loosenings').flatMap((element) => findAll(element, 'button'));
    await waitUntil(() => changes().some((one) => textOf(one).startsWith('Retirer « Femmes »')), 'they are counted');
    const button = changes().find((one) => textOf(one).includes('2 offres'))!;
    expect(textOf(button)).to.equal('Retirer « Femmes » 2 offres');
    button.focus();
    button.click();
    await lists(search, 2);
    expect(source.searches.at(-1)).to.deep.equal({
      code_commune: '59350',
      thematiques: ['sante'],
      page: 1,
      size: 20,
    });
    await waitUntil(() => search.shadowRoot!.activeElement === find(search, '#results'), 'the title has the focus');
  });

  it('draws no card and no field anew when it is drawn again and nothing changed', async () => {
    const { search } = await mount(someResults(3));
    const source = fakeSource(someResults(60));
    source.capabilities = () => Promise.resolve({ params: ['q'], tri: [], facets: [], question: true });
    search.source = source;
    const names = ['di-offer-card', 'di-filters', 'di-place-field', 'di-keyword-field', 'di-question'];
    const parts = () => names.flatMap((name) => findAll<LitElement>(search, name));
    await lists(search, 20);
    await waitUntil(() => new Set(parts().map(({ localName }) => localName)).size === names.length, 'all are there');
    const rests = () => parts().every(({ isUpdatePending }) => !isUpdatePending) && !search.isUpdatePending;
    let quiet = 0;
    await waitUntil(() => (quiet = rests() ? quiet + 1 : 0) > 10, 'it rests');
    const drawn: string[] = [];
    for (const part of parts()) {
      part.addController({ hostUpdated: () => drawn.push(part.localName) });
    }
    search.requestUpdate();
    await search.updateComplete;
    expect(parts().filter(({ isUpdatePending }) => isUpdatePending)).to.be.empty;
    expect(drawn).to.deep.equal([]);
  });

  it('lets whoever knows an offer that is missing add it, and comes back', async () => {
    const { search } = await mount([], { thematiques: ['mobilite'] });
    await waitUntil(() => findAll(search, '.add').length === 1, 'it is offered');
    // The fields come after an answer, and draw the list again.
    await waitUntil(() => findAll(search, 'di-filters').length === 1, 'the fields have come');
    find<HTMLButtonElement>(search, '.add').click();
    await waitUntil(() => findAll(search, 'di-contribution').length === 1, 'the form is open');
    expect(find(search, 'di-contribution').getAttribute('genre')).to.equal('nouveau-service');
    expect(find(search, 'di-contribution').hasAttribute('service-id')).to.be.false;
    expect(textOf(find(search, '.back-button')), 'there is no offer to go back to').to.equal('Retour à la recherche');
    find<HTMLButtonElement>(search, '.back-button').click();
    await waitUntil(() => search.shadowRoot!.activeElement === find(search, '#results'), 'the title has the focus');
  });

  it('keeps the focus on its title when the answer that is awaited draws another one', async () => {
    const { search, source } = await mount([]);
    await waitUntil(() => findAll(search, '.add').length === 1, 'nothing is found');
    for (const count of [0, 2]) {
      const answered = defer<Page<ServiceSearchResult>>();
      source.answer = () => answered.promise;
      const before = source.searches.length;
      search.thematiques = count === 0 ? ['mobilite'] : [];
      await waitUntil(() => source.searches.length > before, 'another answer is awaited');
      await search.updateComplete;
      const awaited = find(search, '#results');
      awaited.focus();
      answered.resolve(toPage(someResults(count)));
      await waitUntil(() => cards(search).length === count, 'it has come');
      await waitUntil(() => search.shadowRoot!.activeElement === find(search, '#results'), 'the title has the focus');
    }
  });

  it('leads back to the place when nothing is found without filters', async () => {
    const { search } = await mount([]);
    await waitUntil(() => findAll(search, '[part="empty"]').length === 1, 'the message comes');
    expect(title(search)).to.equal('Aucune offre à Lille ni à 50 km autour');
    findButton(search, 'Changer de lieu').click();
    await waitUntil(() => search.shadowRoot!.activeElement?.localName === 'di-place-field', 'the place has the focus');
  });

  it('says that the first search failed, tells the page, and tries again', async () => {
    const source = fakeSource(() => Promise.reject(new NetworkError('No network.')));
    const search = await fixture<DiSearch>(html`<di-search url-state="off" .source=${source}></di-search>`);
    const failed = oneEvent(search, 'di-error');
    search.code_commune = '59350';
    const { detail } = (await failed) as HTMLElementEventMap['di-error'];
    expect(detail.during).to.equal('search');
    expect(detail.error).to.be.instanceOf(NetworkError);
    await waitUntil(() => findAll(search, '[part="error"]').length === 1, 'the failure is told');
    expect(title(search)).to.equal('Les offres n’ont pas pu être chargées');
    expect(textOf(search)).to.include('Votre lieu et vos filtres sont gardés.');
    expect(await findFaults(search)).to.deep.equal([]);
    source.answer = someResults(1);
    const retry = findButton(search, 'Réessayer');
    retry.focus();
    retry.click();
    await lists(search, 1);
    await waitUntil(() => search.shadowRoot!.activeElement === find(search, '#results'), 'the title has the focus');
  });

  it('does not blame the network for an answer that cannot be read', async () => {
    const { search } = await mount(() => Promise.reject(new ShapeError('The answer is not JSON.')));
    await waitUntil(() => findAll(search, '[part="error"]').length === 1, 'the error is shown');
    expect(textOf(find(search, '[part="error"]'))).to.contain('ne sait pas lire');
  });

  it('keeps the previous offers when an update fails, and says so', async () => {
    const { search, source } = await mount(someResults(2));
    await lists(search, 2);
    source.answer = () => Promise.reject(new NetworkError('No network.'));
    search.publics = ['jeunes'];
    await waitUntil(() => findAll(search, '.note-warn').length === 1, 'the failure is told');
    expect(textOf(find(search, '.note-warn'))).to.include(
      'Les offres affichées sont celles de la recherche précédente.',
    );
    expect(cards(search)).to.have.length(2);
    expect(await findFaults(search)).to.deep.equal([]);
  });

  for (const [name, words] of [
    ['rayon_km', 'l’un des filtres'],
    ['code_epci', 'la commune lui est peut-être inconnue'],
  ] as const) {
    it(`does not say that nothing answers when ${name} of a shared address is refused before it leaves`, async () => {
      const { search } = await mount(() => Promise.reject(new UsageError(`${name} is wrong.`)));
      await waitUntil(() => textOf(search).includes(words), 'it is said');
      expect(textOf(search)).not.to.contain('n’a pas répondu');
    });
  }

  it('says otherwise that the commune is refused', async () => {
    const { search } = await mount(() => Promise.reject(new ApiError(422, 'Unknown commune.')));
    await waitUntil(() => textOf(search).includes('Le service a refusé cette recherche'), 'it is said');
  });

  it('keeps the name of the commune over the old offers, and says why, when the next one is refused', async () => {
    const { search, source } = await mount(someResults(2));
    await waitUntil(() => title(search).includes('Lille'), 'the commune is named');
    source.answer = () => Promise.reject(new ApiError(422, 'Unknown commune.'));
    search.code_commune = '99999';
    await waitUntil(() => findAll(search, '.note-warn').length === 1, 'it is said');
    expect(title(search)).to.contain('à Lille (59000)');
    expect(textOf(find(search, '.note-warn'))).to.contain('la commune lui est peut-être inconnue');
  });

  it('says in words that no commune has the code of a shared address, until another place is chosen', async () => {
    const { search } = await mount([], { code_commune: '99999' });
    await waitUntil(() => findAll(search, '[part="place-gone"]').length === 1, 'it is said');
    const note = find(search, '[part="place-gone"]');
    expect(textOf(note)).to.contain('la commune 99999, qui n’existe pas');
    const gap = note.getBoundingClientRect().top - find(search, '.bar').getBoundingClientRect().bottom;
    expect(gap, 'it does not touch the fields').to.be.at.least(8);
    expect(await findFaults(search)).to.deep.equal([]);
    search.code_commune = '59512';
    await waitUntil(() => findAll(search, '[part="place-gone"]').length === 0, 'it is gone');
  });

  for (const [answer, results] of [
    ['finds nothing there', []],
    ['refuses it', () => Promise.reject(new ApiError(422, 'Unknown commune.'))],
  ] as const) {
    it(`says once that a commune is unknown, where the source ${answer}`, async () => {
      const { search } = await mount(results, { code_commune: '99999' });
      await waitUntil(() => findAll(search, '[part="place-gone"]').length === 1, 'it is said');
      await waitUntil(() => textOf(find(search, '.results')) === '', 'nothing else is');
    });
  }

  for (const name of ['thematiques', 'types', 'modes_accueil'] as const) {
    it(`says otherwise that one of the ${name} of the page is refused`, async () => {
      const details = [{ loc: ['query', name, 1], msg: 'Input should be …', type: 'enum' }];
      const { search } = await mount(() => Promise.reject(new ApiError(422, 'Refused.', { details })), {
        [name]: ['mobilite', 'inconnue'],
      });
      await waitUntil(() => textOf(search).includes('ne connaît pas l’un des filtres choisis'), 'it is said');
    });
  }

  it('says that the commune is refused, where the answer names it', async () => {
    const details = [{ loc: ['query', 'code_commune'], msg: 'Unknown.', type: 'value_error' }];
    const { search } = await mount(() => Promise.reject(new ApiError(422, 'Refused.', { details })));
    await waitUntil(() => textOf(search).includes('la commune lui est peut-être inconnue'), 'it is said');
  });

  it('says what to do when `api` cannot be connected to', async () => {
    const search = await fixture<DiSearch>(
      html`<di-search url-state="off" api="https://relay.example" code-commune="59350"></di-search>`,
    );
    await waitUntil(() => findAll(search, '[part="error"]').length === 1, 'it is said');
    expect(textOf(find(search, '[part="error"]'))).to.include('Cette page n’est pas encore reliée aux offres');
  });

  it('sends « toujours à jour » in one gesture, and thanks', async () => {
    const { search, sink } = await mount(someResults(1));
    await lists(search, 1);
    const kept = oneEvent(search, 'di-contribute');
    findButton(cards(search)[0]!, 'Oui').click();
    await waitUntil(() => textOf(cards(search)[0]!).includes('Annuler'), 'it can still be undone');
    expect(sink.kept, 'it can still be undone').to.be.empty;
    leavePage();
    const { detail } = (await kept) as HTMLElementEventMap['di-contribute'];
    expect(sink.kept).to.deep.equal([detail.contribution]);
    expect(detail.contribution).to.deep.include({ genre: 'confirmation', licence: 'etalab-2.0' });
    expect(detail.contribution.cible).to.deep.equal({
      modele: 'service',
      id: 'dora--service-1',
      source: 'dora',
      date_maj: '2026-06-12',
      base: {},
    });
    await search.updateComplete;
    await cards(search)[0]!.updateComplete;
    expect(textOf(cards(search)[0]!)).to.include('pas encore confirmée');
    await says(search, 'Merci, c’est noté. Pas encore confirmée.');
  });

  it('takes a confirmation back before it is sent', async () => {
    const { search, sink } = await mount(someResults(1));
    await lists(search, 1);
    findButton(cards(search)[0]!, 'Oui').click();
    await waitUntil(() => textOf(cards(search)[0]!).includes('Annuler'), 'it can be undone');
    findButton(cards(search)[0]!, 'Annuler').click();
    await waitUntil(() => textOf(cards(search)[0]!).includes('Toujours à jour'), 'it is undone');
    leavePage();
    await says(search, 'Confirmation annulée.');
    expect(sink.kept).to.be.empty;
  });

  it('offers to send a confirmation again, under the same key', async () => {
    const { search, sink } = await mount(someResults(1));
    await lists(search, 1);
    sink.failing = new ApiError(422, 'Refused.');
    const failed = oneEvent(search, 'di-error');
    await confirmAndLeave(search);
    await failed;
    await search.updateComplete;
    await cards(search)[0]!.updateComplete;
    sink.failing = null;
    findButton(cards(search)[0]!, 'Réessayer').click();
    await waitUntil(() => sink.kept.length === 1, 'it is kept');
    expect(new Set(sink.keys).size).to.equal(1);
    expect(sink.keys[0]).to.be.a('string');
  });

  it('keeps a confirmation that the network refuses, says that it waits, and sends it once when the network is back', async () => {
    const { search, sink } = await mount(someResults(1));
    await lists(search, 1);
    sink.failing = new NetworkError('No network.');
    await confirmAndLeave(search);
    await waitUntil(() => textOf(cards(search)[0]!).includes('nouvel essai automatique'), 'it waits');
    await says(search, 'Pas encore envoyée : nouvel essai automatique');
    expect(await findFaults(search)).to.deep.equal([]);
    const kept = oneEvent(search, 'di-contribute');
    sink.failing = null;
    dispatchEvent(new Event('online'));
    const { detail } = (await kept) as HTMLElementEventMap['di-contribute'];
    expect(sink.kept).to.deep.equal([detail.contribution]);
    expect(new Set(sink.keys).size).to.equal(1);
    await waitUntil(() => textOf(cards(search)[0]!).includes('pas encore confirmée'), 'it is kept');
    dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(sink.kept).to.have.length(1);
  });

  it('shows on the next page that a confirmation waits, and takes it back when it is undone', async () => {
    const first = await mount(someResults(1));
    await lists(first.search, 1);
    first.sink.failing = new NetworkError('No network.');
    await confirmAndLeave(first.search);
    await waitUntil(() => textOf(cards(first.search)[0]!).includes('nouvel essai automatique'), 'it waits');
    first.search.remove();
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        code-commune="59350"
        .source=${fakeSource(someResults(1))}
        .geography=${fakeGeography([aCommune()])}
        .sink=${first.sink}
      ></di-search>`,
    );
    await lists(search, 1);
    await waitUntil(() => textOf(cards(search)[0]!).includes('nouvel essai automatique'), 'it waits here too');
    findButton(cards(search)[0]!, 'Annuler').click();
    await waitUntil(() => textOf(cards(search)[0]!).includes('Toujours à jour'), 'it is undone');
    first.sink.failing = null;
    dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(first.sink.kept).to.be.empty;
  });

  it('invites to correct nothing when nothing can take it', async () => {
    const { search } = await mount(someResults(1), { sink: null });
    await lists(search, 1);
    expect(findAll(cards(search)[0]!, '.still')).to.be.empty;
  });

  it('shows the offer in place of the list, and comes back to its card', async () => {
    const { search } = await mount(someResults(3));
    await lists(search, 3);
    await waitUntil(() => title(search).includes('Lille'), 'the commune is named');
    find(cards(search)[1]!, '.title a').click();
    await waitUntil(() => findAll(search, 'di-service').length === 1, 'the offer is shown');
    expect(cards(search)[1]!.checkVisibility()).to.be.false;
    const back = findButton(search, 'Retour aux 3 offres à Lille');
    await waitUntil(
      () => find(search, 'di-service').shadowRoot?.activeElement?.id === 'title',
      'its title has the focus',
    );
    const closed = oneEvent(search, 'di-close');
    back.click();
    expect(((await closed) as HTMLElementEventMap['di-close']).detail.id).to.equal('dora--service-2');
    await waitUntil(() => search.shadowRoot!.activeElement === cards(search)[1], 'its card has the focus');
    expect(findAll(search, 'di-service')).to.be.empty;
  });

  it('leads from an offer that no longer exists to the search, and to the first other offers of it', async () => {
    const { search, source } = await mount(someResults(5));
    await lists(search, 5);
    source.service = () => Promise.reject(new ApiError(404, 'gone'));
    find(cards(search)[0]!, '.title a').click();
    await waitUntil(() => findAll(search, 'di-service [slot="gone"]').length === 1, 'the offer is opened');
    const detail = find(search, 'di-service');
    await waitUntil(() => findAll(detail, '[part="near"] a').length === 3, 'the next offers of the list stand there');
    expect(textOf(findAll(detail, '[part="near"] a')[0]!)).to.equal('Offre numéro 2');
    findButton(search, 'Chercher une offre proche').click();
    await waitUntil(() => findAll(search, 'di-service').length === 0, 'the list is back');
    expect(cards(search)[0]!.checkVisibility()).to.be.true;
  });

  it('lets in what a record does not tell for the filter that an answer set, until the reader changes it', async () => {
    const { search } = await mount(someResults(3));
    const source = Object.assign(fakeSource(someResults(3)), {
      capabilities: () => Promise.resolve({ params: ['inconnus'], tri: [], facets: [], question: true }),
    });
    search.source = source;
    await waitUntil(() => source.searches.length > 0 && findAll(search, 'di-offer-card').length === 3);
    const answer = (change: object) =>
      search.shadowRoot!.firstElementChild!.dispatchEvent(
        new CustomEvent('search-change', { detail: { change, atOnce: true }, bubbles: true }),
      );
    const asked = (): OfferSearchParams | undefined => source.searches.at(-1);
    answer({ frais: ['gratuit'], inconnus: ['frais'] });
    await waitUntil(() => asked()?.inconnus?.join() === 'frais', 'the answer is searched');
    answer({ frais: [] });
    await waitUntil(() => source.searches.at(-1)?.frais === undefined, 'the filter is cleared');
    answer({ frais: ['gratuit'] });
    await waitUntil(() => source.searches.at(-1)?.frais?.join() === 'gratuit', 'it is chosen by hand');
    expect(asked()?.inconnus ?? []).to.deep.equal([]);
  });

  it('names local sources as the offer source does, asked once', async () => {
    const { search, source } = await mount(
      someResults(2).map((result) => ({ ...result, service: { ...result.service, source: 'cd-essai' } })),
    );
    await lists(search, 2);
    expect(textOf(find(cards(search)[0]!, '.when'))).to.contain('Cd essai');
    let asked = 0;
    search.source = {
      ...source,
      sources() {
        asked += 1;
        return Promise.resolve([{ slug: 'cd-essai', nom: 'Annuaire d’essai', description: null }]);
      },
    };
    const isNamed = (card: HTMLElement): boolean => textOf(find(card, '.when')).includes('Annuaire d’essai');
    await waitUntil(() => cards(search).slice(0, 2).every(isNamed), 'the name is shown on both');
    expect(asked).to.equal(1);
  });

  it('tells the distance of the offer it opens', async () => {
    const { search } = await mount([aResult({}, 7)]);
    await lists(search, 1);
    find(cards(search)[0]!, '.title a').click();
    await waitUntil(() => findAll(search, 'di-service').length === 1, 'the offer is shown');
    const offer = find(search, 'di-service');
    await waitUntil(() => /7\s+km/.test(textOf(offer)), 'the distance is shown');
  });

  it('leaves the offer to the page that takes it', async () => {
    const { search } = await mount(someResults(1));
    await lists(search, 1);
    const opened: string[] = [];
    search.addEventListener('di-open', (event) => {
      event.preventDefault();
      opened.push(event.detail.id);
    });
    search.addEventListener('di-correct', (event) => {
      event.preventDefault();
      opened.push(`correct ${event.detail.id}`);
    });
    find(cards(search)[0]!, '.title a').click();
    findButton(cards(search)[0]!, 'Corriger').click();
    await search.updateComplete;
    expect(opened).to.deep.equal(['dora--service-1', 'correct dora--service-1']);
    expect(findAll(search, '.back')).to.be.empty;
  });

  it('turns a card over to correct it, back with the focus on its button, and shows the whole form on demand', async () => {
    const { search } = await mount(someResults(2), { sink: fakeSink() });
    await lists(search, 2);
    const turn = async () => {
      find(cards(search)[1]!, '.fix').click();
      await waitUntil(
        () => search.shadowRoot?.activeElement?.localName === 'di-correction',
        'its lines have the focus',
      );
    };
    const { width } = cards(search)[1]!.getBoundingClientRect();
    await turn();
    expect(find(search, 'di-correction').getBoundingClientRect().width, 'as wide').to.equal(width);
    expect(cards(search).map(({ hidden }) => hidden)).to.deep.equal([false, true]);
    expect(await findFaults(search)).to.deep.equal([]);
    find(find(search, 'di-correction'), '.strip .btn').click();
    await waitUntil(() => cards(search)[1]?.shadowRoot?.activeElement?.classList.contains('fix'), 'the focus is back');
    expect(findAll(search, 'di-correction')).to.be.empty;
    await turn();
    find(find(search, 'di-correction'), '.all').click();
    await waitUntil(() => findAll(search, 'di-contribution').length === 1, 'the form is shown');
    findButton(search, 'Retour').click();
    await waitUntil(() => findAll(search, '.back').length === 0, 'the list is back');
  });

  it('leaves an offer that is corrected to its record, and goes back to the list', async () => {
    const { search } = await mount(someResults(1), { sink: fakeSink() });
    await lists(search, 1);
    find(cards(search)[0]!, '.title a').click();
    await waitUntil(() => findAll(search, 'di-service').length === 1, 'the offer is shown');
    const asked: EventTarget[] = [];
    search.addEventListener('di-correct', (event) => asked.push(event.target!));
    const record = find(search, 'di-service');
    await waitUntil(() => findAll(record, '[part="correct"]').length === 1, 'the record is whole');
    find(record, '[part="correct"]').click();
    await waitUntil(() => findAll(record, 'di-correction').length === 1, 'its lines are shown');
    expect(asked, 'the page hears it once, from the search').to.deep.equal([search]);
    const backs = () =>
      [search, record].flatMap((one) => findAll(one, '.back').filter((back) => back.checkVisibility()));
    const lines = find(record, 'di-correction');
    await waitUntil(() => textOf(lines).includes('Tout corriger'), 'the whole form is a press away');
    findButton(lines, 'Tout corriger').click();
    await waitUntil(() => findAll(record, 'di-contribution').length === 1, 'the form is there');
    await waitUntil(() => backs().map(textOf).join() === 'Retour à la fiche', 'one way leads back, to the offer');
    findButton(record, 'Retour à la fiche').click();
    await waitUntil(() => backs().length === 1 && findAll(record, '.back').length === 0, 'then to the list');
    findButton(search, 'Retour').click();
    await waitUntil(() => findAll(search, '.back').length === 0, 'the list is back');
  });

  it('opens the offer that the address of the page names, once a page', () => {
    expect(claimLinkedOffer('#autre')).to.be.null;
    expect(claimLinkedOffer(`${OFFER_HASH}dora--%C3%A9%2F1&di-q=permis`)).to.equal('dora--é/1');
    expect(claimLinkedOffer(`${OFFER_HASH}dora--2`)).to.be.null;
  });

  it('searches again when it comes back to the page in the middle of a search', async () => {
    const { search, source } = await mount(() => new Promise(() => undefined));
    await waitUntil(() => source.searches.length === 1, 'the search is sent');
    const parent = search.parentElement!;
    search.remove();
    expect(source.signals[0]?.aborted).to.be.true;
    source.answer = someResults(1);
    parent.append(search);
    await lists(search, 1);
  });

  it('speaks English on an English page', async () => {
    const { search } = await mount(someResults(2), {}, 'en');
    await lists(search, 2);
    await waitUntil(() => title(search) === '2 offers in Lille (59000) and 50 km around', 'the title is in English');
    await waitUntil(
      () => textOf(find(search, '[role="status"]')).startsWith('2 offers found.'),
      'it is said in English',
    );
    expect(await findFaults(search)).to.deep.equal([]);
  });
});
