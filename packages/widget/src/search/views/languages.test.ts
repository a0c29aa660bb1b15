import { expect, fixture, html } from '@open-wc/testing';
import { find, findAll, hasRest, textOf, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

async function mount(noLanguages = false): Promise<DiSearch> {
  const results = someResults(2);
  const services = results.map(({ service }) => service);
  const source = fakeSource(results, services);
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      view="list"
      code-commune="59350"
      ?no-languages=${noLanguages}
      .source=${source}
      .geography=${fakeGeography([aCommune()])}
    ></di-search>`,
  );
  await hasRest(search);
  return search;
}

const menuOf = async (search: DiSearch): Promise<HTMLSelectElement> => {
  await waitUntil(() => findAll(search, '[part=language]').length === 1, 'the menu comes');
  return find<HTMLSelectElement>(search, '[part=language]');
};

async function choose(search: DiSearch, language: string): Promise<HTMLSelectElement> {
  const menu = await menuOf(search);
  menu.focus();
  menu.value = language;
  menu.dispatchEvent(new Event('change'));
  return menu;
}

describe('the menu of languages', () => {
  afterEach(() => localStorage.clear());

  it('names each language in itself, and turns the whole element into the one that is chosen, with the focus where it was', async () => {
    const search = await mount();
    const menu = await menuOf(search);
    expect([...menu.options].map(({ lang, dir, text }) => [lang, dir, text])).to.deep.equal([
      ['fr', 'ltr', 'Français'],
      ['en', 'ltr', 'English'],
      ['es', 'ltr', 'Español'],
      ['ar', 'rtl', 'العربية'],
      ['uk', 'ltr', 'Українська'],
    ]);
    expect(findAll(search, '[part=french]'), 'French says nothing of French').to.have.length(0);
    await choose(search, 'ar');
    await waitUntil(() => textOf(find(search, '[role=status]')) === 'العرض الآن بالعربية.', 'it is told');
    expect(getComputedStyle(search).direction).to.equal('rtl');
    expect(search.shadowRoot?.activeElement).to.equal(menu);
    expect([menu.value, menu.getAttribute('aria-label')]).to.deep.equal(['ar', 'اللغة']);
    const card = find(search, 'di-offer-card');
    await waitUntil(
      () => getComputedStyle(card).direction === 'rtl' && (card.shadowRoot?.textContent ?? '').includes('كم'),
    );
    await choose(search, 'fr');
    await waitUntil(() => search.dir !== 'rtl');
  });

  it('says once above the list, and once in an offer, that the offers are in French, and lets the browser translate them', async () => {
    const search = await mount();
    await choose(search, 'en');
    await waitUntil(() => findAll(search, '[part=french]').length === 1, 'it is said above the list');
    expect(textOf(find(search, '[part=french]'))).to.equal('The offers are written in French.');
    const card = find(search, 'di-offer-card');
    expect([find(card, '#name').lang, find(card, '.desc').lang]).to.deep.equal(['fr', 'fr']);
    expect(findAll(card, '[translate]')).to.have.length(0);
    find(card, '#name').click();
    await waitUntil(() => findAll(search, 'di-service').length === 1, 'the offer opens');
    const offer = find(search, 'di-service');
    await waitUntil(() => textOf(offer).includes('This offer is written in French.'), 'it is said in the offer');
    await waitUntil(() => findAll(offer, '.prose').length > 0, 'its text comes');
    expect(find(offer, '.prose').lang).to.equal('fr');
    expect(findAll(offer, '[translate]')).to.have.length(0);
    await choose(search, 'es');
    await waitUntil(() => textOf(offer).includes('Esta oferta está escrita en francés.'), 'the open offer follows');
    await choose(search, 'fr');
    await waitUntil(() => !textOf(offer).includes('escrita en francés'), 'the open offer is back in French');
  });

  it('stands under the results of a phone, which has no room above them', async () => {
    const search = await mount();
    const isOver = async () =>
      (await menuOf(search)).compareDocumentPosition(find(search, '.results')) === Node.DOCUMENT_POSITION_FOLLOWING;
    expect(await isOver()).to.equal(true);
    search.style.setProperty('inline-size', '340px');
    await waitUntil(() => findAll(search, '.fold').length === 1, 'the bar folds');
    expect(await isOver()).to.equal(false);
  });

  it('is not there on a page that does not want it, which keeps its language whatever was chosen', async () => {
    await choose(await mount(), 'en');
    await waitUntil(() => localStorage.length === 1, 'the choice is kept');
    const search = await mount(true);
    expect(textOf(find(search, '#results'))).to.contain('offres');
    expect(findAll(search, '.languages')).to.have.length(0);
    await choose(await mount(), 'fr');
  });
});
