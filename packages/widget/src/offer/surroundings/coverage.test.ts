import { expect } from '@open-wc/testing';
import { aCommune } from '../../testing/offers.ts';
import { toCoverage } from './coverage.ts';

const lille = aCommune();

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
