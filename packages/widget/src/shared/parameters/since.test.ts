import { expect } from '@open-wc/testing';
import { isSince, toAge, toDay } from './since.ts';

describe('isSince', () => {
  it('takes a day or a length of time, and nothing else', () => {
    for (const text of ['2025-11-25', 'P1Y', 'P6M', 'P2W', 'P30D']) expect(isSince(text), text).to.be.true;
    for (const text of ['', '1 an', 'P0D', 'P1Y6M', '2025-13-01', '25/11/2025', 'PT1H']) {
      expect(isSince(text), text).to.be.false;
    }
  });
});

describe('toDay', () => {
  const now = new Date(2026, 10, 25, 0, 30);

  it('counts a length of time back from today, and leaves a day as it is', () => {
    expect(toDay('P1Y', now)).to.equal('2025-11-25');
    expect(toDay('P6M', now)).to.equal('2026-05-25');
    expect(toDay('P2W', now)).to.equal('2026-11-11');
    expect(toDay('P30D', now)).to.equal('2026-10-26');
    expect(toDay('2024-02-29', now)).to.equal('2024-02-29');
  });
});

describe('toAge', () => {
  it('reads a length of time in its unit; null for a day', () => {
    expect(toAge('P1Y')).to.deep.equal({ count: 1, unit: 'years' });
    expect(toAge('P2W')).to.deep.equal({ count: 14, unit: 'days' });
    expect(toAge('2025-11-25')).to.be.null;
  });
});
