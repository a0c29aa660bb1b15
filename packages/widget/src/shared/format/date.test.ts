import { expect } from '@open-wc/testing';
import { formatDate, formatHour, monthsSince, formatWeekday } from './date.ts';

describe('dates and hours', () => {
  it('writes dates in words, the first of a month as French does', () => {
    expect(formatDate('2026-06-12', 'fr')).to.equal('12\u00a0juin 2026');
    expect(formatDate('2024-08-01', 'fr')).to.equal('1er\u00a0août 2024');
    expect(formatDate('2024-08-01', 'en')).to.equal('1\u00a0August 2024');
    expect(formatDate('2024-08-01', 'es')).to.equal('1\u00a0de agosto de 2024');
    expect(formatDate('2024-08-01', 'uk')).to.equal('1\u00a0серпня 2024 р.');
  });

  it('keeps European digits in Arabic, as beside phones and prices', () => {
    expect(formatDate('2024-08-01', 'ar')).to.match(/^1\s?\u00a0?أغسطس 2024$/);
    expect(formatHour('09:30', 'ar')).to.equal('09:30');
  });

  it('leaves a date that cannot be read as it came', () => {
    expect(formatDate('hier', 'fr')).to.equal('hier');
    expect(monthsSince('hier', new Date())).to.be.null;
  });

  it('writes hours with no-break spaces', () => {
    expect(formatHour('13:30', 'fr')).to.equal('13\u00a0h\u00a030');
    expect(formatHour('09:00', 'fr')).to.equal('9\u00a0h');
    expect(formatHour('9:00', 'en')).to.equal('09:00');
  });

  it('names the days', () => {
    expect(formatWeekday(1, 'fr')).to.equal('lundi');
    expect(formatWeekday(7, 'en')).to.equal('Sunday');
  });

  it('counts whole months', () => {
    const now = new Date('2026-07-15T12:00:00Z');
    expect(monthsSince('2024-08-01', now)).to.equal(23);
    expect(monthsSince('2025-07-15', now)).to.equal(12);
    expect(monthsSince('2025-07-16', now)).to.equal(11);
  });
});
