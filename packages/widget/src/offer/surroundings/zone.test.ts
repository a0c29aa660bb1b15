import { expect } from '@open-wc/testing';
import fr from '../../locales/fr/service.ts';
import { communesToName, describeZone } from './zone.ts';

const t = fr.conditions;
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
    expect(communesToName(codes)).to.have.length(12);
    expect(communesToName(['59', '62'])).to.deep.equal([]);
  });
});
