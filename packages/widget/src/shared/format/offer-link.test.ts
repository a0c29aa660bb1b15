import { expect } from '@open-wc/testing';
import { searchPrefixes } from '../parameters/offer-parameter.ts';
import { leaveOffer, readOfferHash, toOfferLink } from './offer-link.ts';

describe('the hash that opens an offer', () => {
  it('is left as the page wrote it, without the offer', () => {
    expect(leaveOffer('#di-offre=dora--1')).to.equal('');
    expect(leaveOffer('#section&di-offre=dora--1')).to.equal('#section');
    expect(leaveOffer('#di-offre=dora--1&/route/a%20b')).to.equal('#/route/a%20b');
    expect(leaveOffer('#di-q=cv,permis&di-offre=a%2Fb&di-tri=date')).to.equal('#di-q=cv,permis&di-tri=date');
  });

  it('is read among what else the page wrote', () => {
    expect(readOfferHash('#section&di-offre=a%2Fb')).to.equal('a/b');
    expect(readOfferHash('#section')).to.equal(null);
    expect(readOfferHash('#di-offre')).to.equal(null);
  });
});

describe('the address of an offer that a person is given', () => {
  it('holds no word of the search that the page keeps in its own', () => {
    searchPrefixes.add('x-');
    const page = 'https://ville.example/aide?id=12&di-q=violences&di-code_commune=59350&x-publics=femmes#di-q=alcool';
    expect(toOfferLink('dora--1', null, page)).to.equal('https://ville.example/aide?id=12#di-offre=dora--1');
    expect(toOfferLink('dora--1', '/offres/{id}', page)).to.equal('https://ville.example/offres/dora--1');
    searchPrefixes.delete('x-');
  });
});
