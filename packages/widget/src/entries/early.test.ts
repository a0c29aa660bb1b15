import { expect, fixture, html } from '@open-wc/testing';
import { allCapabilities } from '../shared/connection/modes.ts';
import { waitUntil } from '../testing/dom.ts';
import { aCommune } from '../testing/offers.ts';
import { askEarly } from './early.ts';
import './di-search.relay.ts';

const empty = { items: [], total: 0, page: 1, size: 20, pages: 0 };

describe('what a page asks before the element is there', () => {
  const { fetch } = globalThis;
  let asked: string[] = [];

  beforeEach(() => {
    asked = [];
    globalThis.fetch = (input) => {
      const address = new Request(input).url;
      asked.push(address);
      const path = new URL(address).pathname.replace('/a/api/v1', '');
      if (path === '/search/services') return Promise.resolve(Response.json(empty));
      if (path === '/capabilities') return Promise.resolve(Response.json(allCapabilities));
      if (path.startsWith('/communes/')) return Promise.resolve(Response.json(aCommune()));
      return Promise.resolve(Response.json({ detail: 'Not Found' }, { status: 404 }));
    };
  });
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  const searches = () => asked.filter((address) => address.includes('/search/services?'));

  const pages: Record<string, Record<string, string>> = {
    'a commune': { 'code-commune': '59350' },
    'a commune with all its filters': {
      'code-commune': '59350',
      'rayon-km': '15',
      q: ' permis ',
      thematiques: 'mobilite, numerique--acceder-a-du-materiel',
      publics: 'jeunes femmes',
      types: 'atelier',
      frais: 'gratuit',
      'modes-accueil': 'a-distance',
      'reseaux-porteurs': 'afpa',
      sources: 'dora',
      'score-qualite-minimum': '0.5',
      ouvert: '',
      'maj-depuis': '2026-01-31',
      tri: 'date',
      'page-size': '50',
      doublons: 'exclus',
    },
    'a département': { 'code-departement': '59' },
    'a commune in a fixed territory': { 'code-commune': '59350', 'code-epci': '200093201', 'territory-fixed': '' },
    'a commune beside its département': { 'code-commune': '59350', 'code-departement': '59' },
    'values that make no sense': { 'code-commune': '59350', 'rayon-km': 'loin', tri: 'pertinence', ouvert: 'false' },
  };

  for (const [name, attributes] of Object.entries(pages)) {
    it(`is what the element asks, which takes the answer: ${name}`, async () => {
      askEarly(pageWith({ api: 'https://relay.test/a', 'url-state': 'off', ...attributes }));
      expect(searches()).to.have.length(1);
      const early = [...asked];

      const search = document.createElement('di-search');
      const given = { api: 'https://relay.test/a', 'url-state': 'off', ...attributes };
      for (const [attribute, value] of Object.entries(given)) search.setAttribute(attribute, value);
      const place = await fixture(html`<div></div>`);
      place.append(search);
      await waitUntil(() => search.shadowRoot?.querySelector('[part~="empty"], [part~="error"]'), 'an answer comes');
      expect(search.shadowRoot?.querySelector('[part~="error"]')).to.equal(null);
      const times = early.map((address) => asked.filter((one) => one === address).length);
      expect(times, 'nothing is asked twice').to.deep.equal(early.map(() => 1));
    });
  }

  /** A page with one search, which is no element of ours yet. */
  function pageWith(attributes: Record<string, string>): Document {
    const element = document.createElement('div');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return { querySelectorAll: () => [element] } as unknown as Document;
  }

  it('asks nothing for an element without a place, or with an address that is none', () => {
    askEarly(pageWith({ api: 'https://relay.test' }));
    askEarly(pageWith({ api: 'ftp://relay.test', 'code-commune': '59350' }));
    expect(asked).to.deep.equal([]);
  });

  it('leaves to the element what the address of the page asks', () => {
    const before = location.href;
    history.replaceState(null, '', '#di-publics=jeunes');
    askEarly(pageWith({ api: 'https://relay.test', 'code-commune': '59350' }));
    expect(asked).to.deep.equal([]);
    askEarly(pageWith({ api: 'https://relay.test', 'code-commune': '59350', 'url-state': 'off' }));
    expect(searches()).to.have.length(1);
    history.replaceState(null, '', before);
  });
});
