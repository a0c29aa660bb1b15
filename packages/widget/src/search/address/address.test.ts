// Tests of the search that the address of a page carries: writing it and reading it.
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { find, findAll, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import { selectionIn } from '../../shared/selection/selection-store.ts';
import type { DiEvent } from '../../shared/elements/events.ts';
import type { DiOfferCard } from '../../offer/card/di-offer-card.ts';
import type { DiService } from '../../offer/detail/di-service.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

const address = `${location.pathname}${location.search}`;
const geography = fakeGeography([aCommune(), aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]);

async function mount({ prefix = 'di-', state = 'query', capable = false } = {}) {
  const source = fakeSource(someResults(3));
  if (capable) source.capabilities = () => Promise.resolve(allCapabilities);
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state=${state}
      url-prefix=${prefix}
      code-commune="59350"
      view="list"
      .source=${source}
      .geography=${geography}
    ></di-search>`,
  );
  const answered = (count: number) => waitUntil(() => source.searches.length === count, `${count} searches are asked`);
  return { search, source, answered };
}

const params = () => new URLSearchParams(location.search);
const hash = () => new URLSearchParams(location.hash.slice(1));

/** The addresses that pushes left. The tests run in one tab, and leaving its page would end them. */
const left: string[] = [];

/** Goes back as the reader's button does. */
function goBack() {
  history.replaceState(null, '', left.pop());
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Opens an offer of the list by its title. */
async function openOffer(search: DiSearch, index = 0) {
  await waitUntil(() => findAll(search, 'di-offer-card').length > index, 'the card is there');
  const card = findAll<DiOfferCard>(search, 'di-offer-card')[index]!;
  await card.updateComplete;
  const link = find(card, 'h3 a');
  link.click();
  await waitUntil(() => findAll(search, 'di-service').length === 1, 'the offer is shown');
  return { id: card.service.id, link };
}

const isListed = (search: DiSearch) =>
  search.shadowRoot!.querySelector('di-service') === null && !find(search, '.results').parentElement!.hidden;

describe('<di-search> and the address of its page', () => {
  const warn = console.warn;
  let warnings: string[] = [];

  beforeEach(() => {
    history.replaceState(null, '', address);
    warnings = [];
    left.length = 0;
    history.pushState = (...state) => {
      left.push(location.href);
      history.replaceState(...state);
    };
    console.warn = (...said: unknown[]) => warnings.push(said.join(' '));
  });
  afterEach(() => {
    fixtureCleanup();
    console.warn = warn;
    Reflect.deleteProperty(history, 'pushState');
    history.replaceState(null, '', address);
  });

  it('says nothing there of what the page itself preset', async () => {
    const { search, answered } = await mount();
    await answered(1);
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    const written = () => [...params().keys()].filter((name) => name.startsWith('di-'));
    expect(written()).to.deep.equal([]);
    // Nor when it writes what the reader chooses.
    search.frais = ['gratuit'];
    await waitUntil(() => params().has('di-frais'), 'the filter is written');
    expect(written()).to.deep.equal(['di-frais']);
  });

  it('writes what the reader chooses, and goes back to what was before', async () => {
    const { search, source, answered } = await mount();
    await answered(1);
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    search.frais = ['gratuit'];
    await waitUntil(() => params().get('di-frais') === 'gratuit', 'the filter is written');
    search.code_commune = '59512';
    await waitUntil(() => params().get('di-code_commune') === '59512', 'the place is written');
    expect(left).to.have.length(2);
    await waitUntil(() => source.searches.at(-1)?.code_commune === '59512', 'the place is searched');

    goBack();
    await waitUntil(() => source.searches.at(-1)?.code_commune === '59350', 'the place before is searched');
    expect(search.frais).to.deep.equal(['gratuit']);
    goBack();
    await waitUntil(() => source.searches.at(-1)?.frais === undefined, 'the filter is gone');
    expect(search.code_commune).to.equal('59350');
    expect(left, 'nothing is written on the way').to.have.length(0);
  });

  it('searches at once what a shared address asks, over what the page preset', async () => {
    history.replaceState(
      null,
      '',
      `${address}${address.includes('?') ? '&' : '?'}di-code_commune=59512&di-publics=jeunes,femmes`,
    );
    const { search, source, answered } = await mount();
    await answered(1);
    expect(source.searches[0]).to.deep.include({ code_commune: '59512', publics: ['jeunes', 'femmes'] });
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    search.frais = ['gratuit'];
    await waitUntil(() => source.searches.at(-1)?.frais !== undefined, 'the filter is searched');
    expect(source.searches, 'once for the address, once for the filter').to.have.length(2);
  });

  it('writes in the hash, beside what is there, when the page wants it so', async () => {
    history.replaceState(null, '', `${address}#onglet=offres`);
    const { search, answered } = await mount({ state: 'hash' });
    await answered(1);
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    search.q = 'permis';
    await waitUntil(() => hash().get('di-q') === 'permis', 'the words are written');
    expect(hash().get('onglet')).to.equal('offres');
    expect(params().has('di-q')).to.equal(false);
  });

  it('stays as it is when a link of the page leads to a place of the page, and still goes back', async () => {
    const { search, source, answered } = await mount({ state: 'hash' });
    await answered(1);
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    search.frais = ['gratuit'];
    await waitUntil(() => hash().get('di-frais') === 'gratuit', 'the filter is written');
    await answered(2);
    left.push(location.href);
    history.replaceState(null, '', `${address}#contact`);
    dispatchEvent(new PopStateEvent('popstate'));
    expect(search.frais).to.deep.equal(['gratuit']);
    goBack();
    expect(search.frais).to.deep.equal(['gratuit']);
    goBack();
    await waitUntil(() => source.searches.at(-1)?.frais === undefined, 'the filter is gone');
    expect(search.frais).to.deep.equal([]);
  });

  it('opens the map of a shared address, drops it for another search, and comes back to it', async () => {
    history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}di-carte=50.63,3.06,12`);
    const { search, answered } = await mount();
    await answered(1);
    expect(search.view).to.equal('map');
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    search.frais = ['gratuit'];
    await waitUntil(() => params().has('di-frais'), 'the filter is written');
    expect(params().get('di-carte')).to.not.equal('50.63,3.06,12');
    search.view = 'list';
    await waitUntil(() => !params().has('di-carte'), 'the list alone has no map');
    goBack();
    expect(params().get('di-carte')).to.equal('50.63,3.06,12');
    expect(search.view).to.equal('map');
  });

  it('keeps the map of a shared address that says nothing of the territory of the page', async () => {
    history.replaceState(
      null,
      '',
      `${address}${address.includes('?') ? '&' : '?'}di-code_commune=59512&di-carte=50.63,3.06,12`,
    );
    const source = fakeSource(someResults(3));
    const search = await fixture<DiSearch>(
      html`<di-search url-state="query" code-departement="59" .source=${source} .geography=${geography}></di-search>`,
    );
    await waitUntil(() => search.shadowRoot!.querySelector('di-offer-card') !== null);
    await waitUntil(() => params().get('di-code_departement') === '', 'the whole search is written');
    expect(params().get('di-carte')).to.equal('50.63,3.06,12');
    expect(left, 'in the entry that was read').to.have.length(0);
    search.frais = ['gratuit'];
    await waitUntil(() => params().has('di-frais'), 'the filter is written');
    expect(left, 'another search has an entry of its own').to.have.length(1);
  });

  it('keeps the view of the page where the map of a shared address is beside the list', async () => {
    history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}di-carte=deux,50.63,3.06,12`);
    const { search, answered } = await mount();
    await answered(1);
    expect(search.view).to.equal('list');
    expect(params().get('di-carte')).to.equal('deux,50.63,3.06,12');
  });

  it('names the zone of a shared address over its offers, and leaves it', async () => {
    history.replaceState(null, '', `${address}${address.includes('?') ? '&' : '?'}di-bbox=3,50.6,3.1,50.7`);
    const { search, source } = await mount({ capable: true });
    const asked = (): OfferSearchParams | undefined => source.searches.at(-1);
    await waitUntil(() => asked()?.bbox !== undefined, 'the zone is searched');
    const zone = () => search.shadowRoot!.querySelector('[part="zone"]');
    await waitUntil(() => zone() !== null, 'the zone is named');
    expect(zone()!.textContent).to.match(/Zone de la carte/);
    zone()!.querySelector('button')!.click();
    await waitUntil(() => asked()?.bbox === undefined, 'all is searched');
    await waitUntil(() => zone() === null, 'no zone is named');
    expect(params().has('di-bbox')).to.be.false;
  });

  it('leaves the address alone when the page wants it so', async () => {
    history.replaceState(null, '', `${address}#di-publics=jeunes`);
    const { search, source, answered } = await mount({ state: 'off' });
    await answered(1);
    expect(source.searches[0]?.publics).to.equal(undefined);
    search.frais = ['gratuit'];
    await answered(2);
    // Another that writes has done so: this one had the time.
    const writing = await mount({ prefix: 'b-' });
    await writing.answered(1);
    await waitUntil(() => writing.search.shadowRoot!.querySelector('di-offer-card') !== null);
    writing.search.frais = ['gratuit'];
    await waitUntil(() => params().has('b-frais'), 'the other writes');
    expect(location.hash).to.equal('#di-publics=jeunes');
    expect(params().has('di-frais')).to.equal(false);
  });

  it('gives an offer that is opened an entry of its own: going back leads to the list, going forward to the offer', async () => {
    const { search, answered } = await mount();
    const other = await mount({ prefix: 'b-' });
    await Promise.all([answered(1), other.answered(1)]);
    const { id, link } = await openOffer(search);
    expect(hash().get('di-offre')).to.equal(id);
    expect(left).to.deep.equal([location.href.replace(location.hash, '')]);
    const offerAt = location.href;
    const closed = oneEvent(search, 'di-close');
    goBack();
    expect(((await closed) as DiEvent<'di-close'>).detail).to.deep.equal({ id });
    await waitUntil(() => isListed(search) && find(search, 'di-offer-card').shadowRoot?.activeElement === link);
    expect(location.hash).to.equal('');
    history.replaceState(null, '', offerAt);
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => findAll<DiService>(search, 'di-service')[0]?.service_id === id, 'the offer is opened again');
    expect(isListed(other.search), 'the other search did not open it').to.equal(true);
  });

  it('uses the entry of an offer that was left by its button for the next one: going back leads through no list twice', async () => {
    const { search, answered } = await mount();
    await answered(1);
    for (const index of [0, 1, 2]) {
      await openOffer(search, index);
      find(search, '.back-button').click();
      await waitUntil(() => isListed(search), 'the list is back');
      expect(location.hash).to.equal('');
    }
    expect(left).to.have.length(1);
    // Another search has an entry: the next offer does not take it.
    search.frais = ['gratuit'];
    await waitUntil(() => left.length === 2, 'the filter is written');
    await answered(2);
    await openOffer(search);
    expect(left).to.have.length(3);
  });

  for (const [how, at, state] of [
    ['keeps out of the address', '', 'off'],
    ['stands in a page that finds its way by the hash', '#/offres', 'query'],
  ] as const) {
    it(`writes no offer where it ${how}`, async () => {
      history.replaceState(null, '', address + at);
      const { search, answered } = await mount({ state });
      await answered(1);
      await openOffer(search);
      expect(location.hash).to.equal(at);
      expect(left).to.have.length(0);
    });
  }

  it('keeps two searches apart by their prefixes, and says once that one prefix is not enough', async () => {
    const first = await mount();
    const second = await mount({ prefix: 'b-' });
    const third = await mount();
    await Promise.all([first.answered(1), second.answered(1), third.answered(1)]);
    await waitUntil(() => warnings.length > 0, 'the page is told');
    first.search.frais = ['gratuit'];
    await waitUntil(() => params().has('di-frais'), 'the first writes');
    second.search.q = 'permis';
    await waitUntil(() => params().has('b-q'), 'the second writes');
    third.search.publics = ['jeunes'];
    await third.answered(2);
    expect(params().get('di-frais')).to.equal('gratuit');
    expect(params().has('di-publics')).to.equal(false);
    expect(warnings.filter((said) => said.includes('url-prefix'))).to.have.length(1);
    expect(first.search.publics).to.deep.equal([]);
  });

  it('gives its prefix back when it leaves the page', async () => {
    const first = await mount();
    await first.answered(1);
    first.search.remove();
    // Drawn once more after it left, as an element does whose property was just set.
    first.search.q = 'permis';
    await first.search.updateComplete;
    const second = await mount();
    await second.answered(1);
    second.search.frais = ['gratuit'];
    await waitUntil(() => params().has('di-frais'), 'the second writes');
    expect(warnings).to.deep.equal([]);
  });

  it('leads back to nothing of a person before, once the next one has begun', async () => {
    const { search, source, answered } = await mount();
    await answered(1);
    await waitUntil(() => findAll(search, 'di-offer-card').length > 0, 'the cards are there');
    search.publics = ['jeunes'];
    await waitUntil(() => params().has('di-publics'), 'the profile is written');
    search.q = 'permis';
    await waitUntil(() => params().get('di-q') === 'permis', 'the words are written');
    await openOffer(search);
    find(search, '.back-button').click();
    await waitUntil(() => isListed(search), 'the list is there again');
    const card = findAll<DiOfferCard>(search, 'di-offer-card')[0]!;
    find(card, '.pick input').click();
    await waitUntil(() => findAll(search, 'di-selection-tray').length === 1, 'an offer is kept aside');
    await waitUntil(() => findAll(find(search, 'di-selection-tray'), '.empty').length === 1, 'its acts come');
    find(find(search, 'di-selection-tray'), '.empty').click();
    await waitUntil(() => !params().has('di-q') && !params().has('di-publics'), 'the next person begins');
    await waitUntil(() => !('q' in (source.searches.at(-1) ?? {})), 'with another search');
    const before = source.searches.length;
    expect(left.length).to.be.greaterThan(1);
    while (left.length > 0) {
      goBack();
      await search.updateComplete;
      expect([params().has('di-q'), params().has('di-publics'), location.hash]).to.deep.equal([false, false, '']);
    }
    expect([search.q, search.publics.join(), source.searches.length]).to.deep.equal(['', '', before]);
    // The former one comes back by the press that takes it back, and by nothing else.
    find(find(search, 'di-selection-tray'), '.undo').click();
    await waitUntil(() => search.q === 'permis', 'it is taken back');
    await waitUntil(() => params().get('di-q') === 'permis', 'and stands in the address again');
    selectionIn('session').set([]);
  });
});
