import { expect } from '@open-wc/testing';
import { aCommune, aService } from '../../testing/offers.ts';
import { toZone } from './departement.ts';
import { formatAddress, formatCommune } from './place.ts';

describe('places', () => {
  it('names a commune with the postal code that was typed', () => {
    expect(formatCommune(aCommune())).to.equal('Lille (59000)');
    expect(formatCommune(aCommune(), '5980')).to.equal('Lille (59800)');
    expect(formatCommune(aCommune({ codes_postaux: [] }))).to.equal('Lille');
  });

  it('writes what is known of an address', () => {
    expect(formatAddress(aService())).to.equal('18 rue des Tilleuls, 59000 Lille');
    expect(formatAddress(aService({ adresse: null }))).to.equal('59000 Lille');
    expect(formatAddress(aService({ adresse: null, code_postal: null, commune: null }))).to.be.null;
  });

  it('reads zones', () => {
    expect(toZone(null)).to.deep.equal({ kind: 'everywhere' });
    expect(toZone([])).to.deep.equal({ kind: 'everywhere' });
    expect(toZone(['59', 'france'])).to.deep.equal({ kind: 'everywhere' });
    expect(toZone(['59', '62'])).to.deep.equal({ kind: 'departements', names: ['Nord', 'Pas-de-Calais'] });
    expect(toZone(['59', '59350'])).to.deep.equal({ kind: 'limited' });
  });
});
