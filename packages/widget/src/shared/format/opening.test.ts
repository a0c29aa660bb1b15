import { expect } from '@open-wc/testing';
import { hoursOf } from '@inclusion-kit/sdk/internal';
import fr from '../../locales/fr/service.ts';
import { aService, aStructure } from '../../testing/offers.ts';
import { describeOpening, lastDayLike, todayIn } from './opening.ts';

const opening = (horaires_accueil: string | null, now: string, code_insee = '59350') =>
  describeOpening(aService({ horaires_accueil, code_insee }), {
    t: fr.opening,
    language: 'fr',
    now: new Date(now),
  });

describe('the open state of an offer', () => {
  // 2 July 2026 is a Thursday, and Paris is two hours ahead of UTC.
  it('says until when it is open, and when it opens', () => {
    const hours = 'Mo-Fr 09:00-12:00,13:30-17:00';
    expect(opening(hours, '2026-07-02T08:00:00Z')).to.deep.equal({ isOpen: true, text: 'Ouvert, ferme à 12\u00a0h' });
    expect(opening(hours, '2026-07-02T10:30:00Z')?.text).to.equal('Fermé, ouvre à 13\u00a0h\u00a030');
    expect(opening(hours, '2026-07-03T18:00:00Z')?.text).to.equal('Fermé, ouvre lundi à 9\u00a0h');
  });

  it('is told in the time of the offer, overseas included', () => {
    expect(opening('Mo-Fr 09:00-12:00', '2026-07-02T06:00:00Z', '97411')?.isOpen).to.be.true;
    expect(todayIn('Indian/Reunion', new Date('2026-07-02T21:00:00Z'))).to.equal(4);
    expect(todayIn('Europe/Paris', new Date('2026-07-02T21:00:00Z'))).to.equal(3);
  });

  it('has a last date for each day of the week, across a change of the hour', () => {
    // Tuesday 31 March 2026, half past midnight in Paris, two days after the hour changed.
    const now = new Date('2026-03-30T22:30:00Z');
    const dates = [1, 0, 6, 4, 2].map((day) => lastDayLike(day, 'Europe/Paris', now));
    expect(dates).to.deep.equal(['2026-03-31', '2026-03-30', '2026-03-29', '2026-03-27', '2026-03-25']);
  });

  it('is not told when the hours are unknown or not understood', () => {
    expect(opening(null, '2026-07-02T08:00:00Z')).to.be.null;
    expect(opening('sur rendez-vous le matin', '2026-07-02T08:00:00Z')).to.be.null;
  });

  it('is told as that of the structure when the offer gives no hours', () => {
    const structure = aStructure({ horaires_accueil: 'Mo-Fr 09:00-12:00' });
    const now = new Date('2026-07-02T05:00:00Z');
    const said = describeOpening(aService({ structure }), { t: fr.opening, language: 'fr', now });
    expect(said).to.deep.equal({ isOpen: false, text: 'Horaires de la structure\u00a0: fermé, ouvre à 9\u00a0h' });
  });

  it('is claimed of no hours that school holidays close, and told as those', () => {
    const hours = 'Mo-Fr 09:00-17:00; PH off; SH off';
    expect(opening(hours, '2026-07-02T08:00:00Z')).to.deep.equal({
      isOpen: false,
      text: 'Jusqu’à 17\u00a0h, sauf pendant les vacances scolaires',
    });
    expect(opening(hours, '2026-07-02T18:00:00Z')).to.deep.equal({
      isOpen: false,
      text: 'Fermé, ouvre vendredi à 9\u00a0h, sauf pendant les vacances scolaires',
    });
    expect(opening(hours, '2026-07-02T05:00:00Z')?.text).to.equal(
      'Fermé, ouvre à 9\u00a0h, sauf pendant les vacances scolaires',
    );
  });

  it('takes the hours of the structure when the offer has none', () => {
    const structure = aStructure({ horaires_accueil: 'Mo-Fr 09:00-12:00' });
    expect(hoursOf(aService({ structure }))).to.equal('Mo-Fr 09:00-12:00');
  });
});
