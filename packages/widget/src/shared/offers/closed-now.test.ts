import { expect } from '@open-wc/testing';
import { aService, aStructure } from '../../testing/offers.ts';
import { isClosedNow } from './closed-now.ts';

const closed = (fermeture: object) => ({
  overlay: { contribution: 'c', date: '2026-11-20', changements: {}, fermeture },
});

describe('an offer that is closed now', () => {
  const oneDay = closed({ du: '2026-12-01', au: '2026-12-01' });

  it('is so on the days of its own place: in La Réunion a day begins and ends before, in Guadeloupe after', () => {
    const service = { ...aService(), ...oneDay };
    const at = (code_insee: string | null, moment: string): boolean =>
      isClosedNow({ ...service, code_insee }, new Date(moment));
    expect(at('97411', '2026-11-30T20:30:00Z')).to.equal(true);
    expect(at('97411', '2026-12-01T20:30:00Z')).to.equal(false);
    expect(at('97105', '2026-12-01T02:00:00Z')).to.equal(false);
    expect(at('97105', '2026-12-02T02:00:00Z')).to.equal(true);
    expect(at('02361', '2026-12-01T12:00:00Z')).to.equal(true);
    expect(at(null, '2026-12-01T23:30:00Z')).to.equal(false);
  });

  it('is so by a closure of its structure too, and not before one begins', () => {
    const now = new Date('2026-12-01T12:00:00Z');
    expect(isClosedNow({ ...aService(), structure: { ...aStructure(), ...oneDay } }, now)).to.equal(true);
    expect(isClosedNow({ ...aService(), ...closed({ du: '2026-12-02' }) }, now)).to.equal(false);
    expect(isClosedNow({ ...aService(), ...closed({}) }, now)).to.equal(true);
    expect(isClosedNow(aService(), now)).to.equal(false);
  });
});
