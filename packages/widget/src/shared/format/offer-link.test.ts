import { expect } from '@open-wc/testing';
import { leaveOffer, readOfferHash } from './offer-link.ts';

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
