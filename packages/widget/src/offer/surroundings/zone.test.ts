import { expect } from '@open-wc/testing';
import fr from '../../locales/fr/service.ts';
import { nameEpcis } from '../../shared/places/name-epcis.ts';
import { aCommune } from '../../testing/offers.ts';
import { describeZone, placesToName, toCoverage } from './zone.ts';

const t = fr.conditions;
const lille = aCommune();
const names = new Map([['59350', 'Lille']]);

describe('a zone of eligibility in words', () => {
  it('names départements and communes, and says the codes it does not know', () => {
    expect(describeZone(['59', '59350', '200093201', '59009'], names, t)).to.deep.equal([
      'Nord (59)',
      'Lille (59)',
      'intercommunalité 200093201',
      'commune 59009',
    ]);
  });

  it('tells the whole country from a zone that the source does not limit', () => {
    expect(describeZone(['france'], names, t)).to.deep.equal(['Toute la France']);
    expect(describeZone(null, names, t)).to.deep.equal([t.everywhere]);
  });

  it('stops after twelve places and counts the rest', () => {
    const codes = Array.from({ length: 14 }, (_, index) => `590${String(index + 10)}`);
    const words = describeZone(codes, names, t);
    expect(words).to.have.length(13);
    expect(words.at(-1)).to.equal('et 2 autres');
    expect(placesToName(codes).communes).to.have.length(12);
    expect(placesToName(['59', '62'])).to.deep.equal({ communes: [], epcis: [] });
  });

  it('names an EPCI by its SIREN, with its kind in full', async () => {
    const { epcis } = placesToName(['200054807', '200006682', '999999999']);
    expect(describeZone(epcis, new Map(await nameEpcis(epcis)), t)).to.deep.equal([
      `Métropole d’Aix-Marseille-Provence`,
      `Communauté d’agglomération Beaune, Côte et Sud - Communauté Beaune-Chagny-Nolay`,
      'intercommunalité 999999999',
    ]);
  });
});

describe('the zone of an offer and a commune', () => {
  it('holds the commune by its code, its département, its EPCI, or by holding everyone', () => {
    for (const zone of [null, [], ['france'], ['99100'], ['59350'], ['62', '59'], ['200093201']]) {
      expect(toCoverage(zone, lille), JSON.stringify(zone)).to.equal('in');
    }
  });

  it('leaves the commune out when it names other places only', () => {
    for (const zone of [['62'], ['59009'], ['200044618'], ['2A', '974']]) {
      expect(toCoverage(zone, lille), JSON.stringify(zone)).to.equal('out');
    }
  });

  it('says nothing when it cannot tell: an EPCI for a commune whose own is unknown, a code of another form', () => {
    expect(toCoverage(['200044618'], aCommune({ code_epci: null }))).to.equal(null);
    expect(toCoverage(['bassin-minier'], lille)).to.equal(null);
  });
});
