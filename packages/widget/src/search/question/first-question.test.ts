import { expect, fixture, html } from '@open-wc/testing';
import '../../entries/di-search.relay.ts';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { waitUntil } from '../../testing/dom.ts';
import { aCommune } from '../../testing/offers.ts';
import { toFirstQuestion } from './first-question.ts';

const empty = { items: [], total: 0, page: 1, size: 20, pages: 0 };

describe('the question that a page may preload', () => {
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
    it(`is the one that the element asks: ${name}`, async () => {
      const question = toFirstQuestion(attributes);
      const search = document.createElement('di-search');
      const given = { api: 'https://relay.test/a', 'url-state': 'off', ...attributes };
      for (const [attribute, value] of Object.entries(given)) search.setAttribute(attribute, value);
      const place = await fixture(html`<div></div>`);
      place.append(search);
      await waitUntil(() => search.shadowRoot?.querySelector('[part~="empty"], [part~="error"]'), 'an answer comes');
      expect(search.shadowRoot?.querySelector('[part~="error"]')).to.equal(null);
      expect(searches()[0]).to.equal(`https://relay.test/a${question}`);
    });
  }

  it('is none without a place, a filter or words', () => {
    expect(toFirstQuestion({})).to.equal(null);
    expect(toFirstQuestion({ implantees: '', tri: 'date', 'rayon-km': '15' })).to.equal(null);
    expect(toFirstQuestion({ publics: 'femmes' })).to.equal('/api/v1/search/services?publics=femmes&page=1&size=20');
    expect(toFirstQuestion({ q: 'permis' })).to.equal('/api/v1/search/services?q=permis&page=1&size=20');
  });
});
