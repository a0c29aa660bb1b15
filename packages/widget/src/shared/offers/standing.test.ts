import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { closureIn, closureOf, isRecordGone, restIn, sayClosure, stalenessOf } from './standing.ts';

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

  it('ends and begins at midnight of mainland France, not of Greenwich', () => {
    const summer = overlay({ du: '2026-07-13', au: '2026-08-16' });
    expect(closureOf(summer, new Date('2026-08-16T21:59:00Z'))).not.to.equal(null);
    expect(closureOf(summer, new Date('2026-08-16T22:01:00Z'))).to.equal(null);
    const closed = { ...aService(), overlay: overlay({ du: '2026-12-01' }) };
    expect(isRecordGone(closed, new Date('2026-11-30T22:59:00Z'))).to.equal(false);
    expect(isRecordGone(closed, new Date('2026-11-30T23:01:00Z'))).to.equal(true);
  });

  it('has no end when it is for good', () => {
    expect(closureOf(overlay({}), new Date('2090-01-01'))).to.deep.equal({});
  });

  it('is none without a closure', () => {
    expect(closureOf(null, new Date())).to.be.null;
    expect(closureOf({ contribution: 'x', date: '2026-06-30', changements: {} }, new Date())).to.be.null;
  });
});

describe('the closure of an offer', () => {
  const now = new Date('2026-06-30T12:00:00Z');
  const closed = (fermeture: { du?: string; au?: string }) => ({ overlay: overlay(fermeture) });

  it('is that of its structure where it has none, and is for good once it has begun', () => {
    const service = aService();
    const its = { ...service, structure: { ...service.structure, ...closed({}) } };
    expect(closureIn(its, now)).to.deep.equal({ closure: {}, isStructure: true, isGone: true });
    expect(closureIn({ ...service, ...closed({ du: '2026-07-01' }) }, now)?.isGone, 'to come').to.be.false;
    expect(closureIn(service, now)).to.be.null;
  });

  it('is the one for good where the other is for a time', () => {
    const service = { ...aService(), ...closed({ au: '2026-07-31' }) };
    const structure = { ...service.structure, ...closed({}) };
    expect(closureIn({ ...service, structure }, now)).to.deep.equal({ closure: {}, isStructure: true, isGone: true });
    const paused = { ...service.structure, ...closed({ au: '2026-08-31' }) };
    expect(closureIn({ ...service, structure: paused }, now)?.isStructure, 'its own').to.be.false;
    expect(closureIn({ ...service, ...closed({}), structure: paused }, now)).to.deep.equal({
      ...{ closure: {}, isStructure: false, isGone: true },
    });
  });
});

describe('the age of an offer', () => {
  const now = new Date('2026-06-30T12:00:00Z');
  const changed = (date: string) => ({
    contribution: 'x',
    date,
    changements: { frais: { avant: null, apres: 'gratuit' } },
  });

  it('is told from twelve months on, since the last update or confirmation', () => {
    expect(stalenessOf({ date_maj: '2025-07-01' }, now)).to.be.null;
    expect(stalenessOf({ date_maj: '' }, now)).to.be.null;
    expect(stalenessOf({ date_maj: '2022-06-30' }, now)).to.deep.equal({ months: 48, corrected: null });
    const confirmed = { date_maj: '2022-06-30', overlay: { ...overlay({}), confirmee_le: '2026-06-01' } };
    expect(stalenessOf(confirmed, now)).to.be.null;
  });

  it('is that of the other lines after a correction', () => {
    const corrected = { date_maj: '2022-06-30', overlay: changed('2026-06-29') };
    expect(stalenessOf(corrected, now)).to.deep.equal({ months: 48, corrected: '2026-06-29' });
  });

  it('is told of the other lines to nobody who has just confirmed the offer, nor once it is gone', () => {
    const told = { isConfirmed: false };
    const service = { ...aService({ date_maj: '2022-06-30' }), overlay: changed('2026-06-29') };
    expect(restIn(service, now, told)).to.equal(48);
    expect(restIn(service, now, { isConfirmed: true })).to.be.null;
    const closed = (fermeture: { au?: string }) => ({ ...service, overlay: { ...changed('2026-06-29'), fermeture } });
    expect(restIn(closed({}), now, told), 'gone').to.be.null;
    expect(restIn(closed({ au: '2026-07-31' }), now, told), 'closed for a time').to.equal(48);
    expect(restIn(aService({ date_maj: '2022-06-30' }), now, told), 'all lines are as old').to.be.null;
  });
});

describe('the words of a closure', () => {
  const words = {
    temp: (from: string | null, to: string) => `temp ${from ?? '?'} ${to}`,
    final: (from: string | null) => `final ${from ?? '?'}`,
    ends: (on: string) => `ends ${on}`,
    open: 'open',
  };
  const say = (closure: { du?: string; au?: string; fin_inconnue?: boolean }, isGone: boolean) =>
    sayClosure({ closure, isStructure: false, isGone }, words, 'fr').replaceAll('\u00a0', ' ');

  it('are those of a time, of what is no more, or of what ends on a day to come', () => {
    expect(say({ du: '2026-07-13', au: '2026-08-16' }, false)).to.equal('temp 13 juillet 2026 16 août 2026');
    expect(say({ au: '2026-08-16' }, false)).to.equal('temp ? 16 août 2026');
    expect(say({ au: '2026-08-16', fin_inconnue: true }, false), 'no day that nobody gave').to.equal('open');
    expect(say({ du: '2026-06-01' }, true)).to.equal('final 1er juin 2026');
    expect(say({}, true)).to.equal('final ?');
    expect(say({ du: '2026-09-01' }, false)).to.equal('ends 1er septembre 2026');
  });
});
