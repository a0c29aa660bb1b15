import { expect } from '@open-wc/testing';
import { dayOf, formatAge, formatMoment, formatShortMoment } from './moment.ts';

// Of the reader's own day: built from local parts.
const at = (year: number, month: number, day: number, hours = 12, minutes = 0) =>
  new Date(year, month - 1, day, hours, minutes);
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const now = at(2026, 7, 2, 9);

describe('moments', () => {
  it('are said by the days of the reader, then by their date', () => {
    const age = (date: Date) => plain(formatAge(date.toISOString(), now, null));
    expect(age(at(2026, 7, 2, 0, 1))).to.equal('aujourd’hui');
    expect(age(at(2026, 7, 1, 23, 59))).to.equal('hier');
    expect(age(at(2026, 6, 29))).to.equal('3 jours');
    expect(age(at(2026, 5, 1))).to.equal('1er mai');
    expect(age(at(2025, 5, 2))).to.match(/^2 mai 2025$/);
    // A clock that is behind makes nothing of tomorrow.
    expect(age(at(2026, 7, 3))).to.equal('aujourd’hui');
  });

  it('are said in full, and in short for a column', () => {
    const iso = at(2026, 7, 1, 17, 40).toISOString();
    expect(plain(formatMoment(iso, now, null))).to.equal('1er juillet à 17 h 40');
    expect(plain(formatShortMoment(iso, now, null))).to.equal('1er juil. 17 h 40');
    expect(plain(formatMoment(at(2025, 7, 12, 9, 5).toISOString(), now, null))).to.equal('12 juillet 2025 à 9 h 05');
  });

  it('are those of the clock of a territory, wherever the reader is', () => {
    const iso = '2026-06-30T22:30:00Z';
    const noon = new Date('2026-07-01T10:00:00Z');
    expect(plain(formatMoment(iso, noon, 'Europe/Paris'))).to.equal('1er juillet à 0 h 30');
    expect(plain(formatShortMoment(iso, noon, 'Indian/Reunion'))).to.equal('1er juil. 2 h 30');
    expect([dayOf(iso, 'Europe/Paris'), dayOf(iso, 'America/Martinique')]).to.deep.equal(['2026-07-01', '2026-06-30']);
    expect(formatAge(iso, noon, 'Europe/Paris')).to.equal('aujourd’hui');
    expect(formatAge(iso, noon, 'America/Martinique')).to.equal('hier');
  });

  it('stay as they are when they cannot be read', () => {
    expect(formatMoment('hier', now, null)).to.equal('hier');
    expect(formatAge('', now, null)).to.equal('');
  });
});
