import { expect } from '@open-wc/testing';
import { emptyState, type SearchState } from '../question/search-state.ts';
import { fromUrlParams, readUrl, toUrlParams, writeUrl } from './search-url.ts';

const page = new URL('https://site.example/aide?lang=fr#haut');
const asked: SearchState = {
  ...emptyState,
  code_commune: '59350',
  point: { lat: 50.63, lon: 3.05, label: '18 rue des Tilleuls' },
  rayon_km: 15,
  q: 'permis & vélo',
  thematiques: ['mobilite', 'numerique--acceder-a-du-materiel'],
  frais: ['gratuit'],
  score_qualite_minimum: 0.8,
  ouvert: true,
  maj_depuis: '2026-01-05',
  tri: 'date',
};

describe('the address of a search', () => {
  for (const place of ['query', 'hash'] as const) {
    it(`carries all that is asked in its ${place}, beside what the page has there`, () => {
      const url = writeUrl(page, place, 'di-', toUrlParams(asked, emptyState));
      expect(url.searchParams.get('lang')).to.equal('fr');
      if (place === 'query') expect(url.hash).to.equal('#haut');
      expect(fromUrlParams(readUrl(url, place, 'di-') ?? new Map(), emptyState)).to.deep.equal(asked);
    });
  }

  it('says only what differs from what the page preset, the emptied too', () => {
    const preset = { ...emptyState, code_commune: '59350', publics: ['jeunes'], ouvert: true };
    const params = toUrlParams({ ...preset, publics: [], ouvert: false, q: 'cv' }, preset);
    expect(Object.fromEntries(params)).to.deep.equal({ q: 'cv', publics: '', ouvert: '0' });
    expect(fromUrlParams(params, preset)).to.deep.equal({ ...preset, publics: [], ouvert: false, q: 'cv' });
    expect(toUrlParams(preset, preset).size).to.equal(0);
  });

  it('leaves the parameters of the page where it has no prefix', () => {
    const shop = new URL('https://site.example/aide?page_id=12&theme=clair&q=ancien#haut');
    const url = writeUrl(shop, 'query', '', toUrlParams({ ...emptyState, frais: ['gratuit'] }, emptyState));
    expect(url.search).to.equal('?page_id=12&theme=clair&frais=gratuit');
    expect(readUrl(url, 'query', '')).to.deep.equal(new Map([['frais', 'gratuit']]));
  });

  it('never tells where the device of a person is', () => {
    const params = toUrlParams({ ...asked, point: { lat: 50.63, lon: 3.05, label: null } }, emptyState);
    expect([...params.keys()].filter((name) => ['lat', 'lon', 'adresse'].includes(name))).to.be.empty;
  });

  it('keeps two searches apart by their prefixes, and leaves the address of an offer', () => {
    const one = writeUrl(new URL('https://site.example/#di-offre=a%2Fb'), 'hash', 'di-', new Map([['q', 'cv']]));
    const both = writeUrl(one, 'hash', 'b-', new Map([['q', 'vélo']]));
    expect(Object.fromEntries(readUrl(both, 'hash', 'di-') ?? [])).to.deep.equal({ q: 'cv' });
    expect(Object.fromEntries(readUrl(both, 'hash', 'b-') ?? [])).to.deep.equal({ q: 'vélo' });
    expect(both.hash).to.include('di-offre=a%2Fb');
  });

  it('leaves what the page wrote as the page wrote it, parameters or not', () => {
    const site = new URL('https://site.example/aide?print&titre=a%20b#section&onglet=l%27aide');
    const params = new Map([['q', 'cv']]);
    expect(writeUrl(site, 'query', 'di-', params).search).to.equal('?print&titre=a%20b&di-q=cv');
    const inHash = writeUrl(site, 'hash', 'di-', params);
    expect(inHash.hash).to.equal('#section&onglet=l%27aide&di-q=cv');
    expect(writeUrl(inHash, 'hash', 'di-', new Map()).href).to.equal(site.href);
    const heading = new URL('https://site.example/aide#di-titre');
    expect(readUrl(heading, 'hash', 'di-')).to.equal(null);
    expect(writeUrl(heading, 'hash', 'di-', params).hash).to.equal('#di-titre&di-q=cv');
  });

  it('takes what cannot be read for what is not there', () => {
    const wrong = new Map(
      Object.entries({ rayon_km: 'x', tri: 'humeur', bbox: '1,2', lat: '999', lon: '3', ouvert: '?' }),
    );
    expect(fromUrlParams(wrong, emptyState)).to.deep.equal(emptyState);
    expect(readUrl(page, 'query', 'di-')).to.be.null;
    expect(readUrl(page, 'hash', 'di-')).to.be.null;
  });
});
