import { expect } from '@open-wc/testing';
import { closureOf } from './overlay.ts';

const overlay = (fermeture: { du?: string; au?: string }) => ({
  contribution: 'x',
  date: '2026-06-30',
  changements: {},
  fermeture,
});

describe('telling a closure', () => {
  it('lasts until the end of its last day', () => {
    const summer = overlay({ du: '2026-07-13', au: '2026-08-16' });
    expect(closureOf(summer, new Date('2026-08-16T12:00:00Z'))).to.deep.equal({ du: '2026-07-13', au: '2026-08-16' });
    expect(closureOf(summer, new Date('2026-08-17T12:00:00Z'))).to.be.null;
  });

  it('has no end when it is for good', () => {
    expect(closureOf(overlay({}), new Date('2090-01-01'))).to.deep.equal({});
  });

  it('is none without a closure', () => {
    expect(closureOf(null, new Date())).to.be.null;
    expect(closureOf({ contribution: 'x', date: '2026-06-30', changements: {} }, new Date())).to.be.null;
  });
});
