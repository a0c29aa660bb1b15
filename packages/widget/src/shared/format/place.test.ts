import { expect } from '@open-wc/testing';
import { aCommune, aService } from '../../testing/offers.ts';
import { toZone } from './departement.ts';
import { formatAddress, formatCommune, formatPostalCodes, keepPostalCode } from './place.ts';

describe('places', () => {
  it('names a commune with the postal code that was typed', () => {
    expect(formatCommune(aCommune())).to.equal('Lille (59000)');
    expect(formatCommune(aCommune(), '5980')).to.equal('Lille (59800)');
    expect(formatCommune(aCommune({ codes_postaux: [] }))).to.equal('Lille');
  });

  it('names a city of arrondissements alone, and one of them by the postal code that was typed', () => {
    const city = aCommune({ code: '13055', nom: 'Marseille', codes_postaux: ['13001', '13002', '13016'] });
    expect(formatCommune(city)).to.equal('Marseille');
    expect(formatCommune(city, '13'), 'half a code is none').to.equal('Marseille');
    expect(formatCommune(city, '13016')).to.equal('Marseille 16e (13016)');
    expect(formatPostalCodes(city)).to.equal('13001–13016');
    const first = keepPostalCode(city, '13001');
    expect(formatCommune(first)).to.equal('Marseille 1er (13001)');
    expect(first.codes_postaux).to.deep.equal(['13001', '13002', '13016']);
    expect(keepPostalCode(city, 'Marseille')).to.equal(city);
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
