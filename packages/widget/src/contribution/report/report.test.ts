import { parseContribution } from '@inclusion-kit/sdk/contributions';
import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { emptyReport, findReportIssues, rankLikely, toReportContribution, unknownEnd, type Report } from './report.ts';

const today = '2026-11-25';
const report = (answers: Partial<Report>): Report => ({ ...emptyReport, ...answers });
const find = (answers: Partial<Report>) => findReportIssues(report(answers), today);

describe('a report', () => {
  it('asks for the last day of a closure for a time, after its first and not past', () => {
    expect(find({}), 'nothing is chosen beforehand').to.deep.equal(['kind']);
    expect(find({ isFinal: true })).to.deep.equal([]);
    expect(find({ isFinal: false })).to.deep.equal(['au']);
    expect(find({ isFinal: false, du: '2026-12-02', au: '2026-12-01' })).to.deep.equal(['order']);
    expect(find({ isFinal: false, au: '2026-11-24' })).to.deep.equal(['past']);
    expect(find({ isFinal: false, du: '2026-11-24', au: '2026-11-24' }), 'one closed day is told').to.deep.equal([]);
    expect(find({ isFinal: false, du: '2026-11-20', au: '2026-12-01' })).to.deep.equal([]);
  });

  it('tells a closure without a known end for thirty days', () => {
    expect(unknownEnd('2026-12-15')).to.equal('2027-01-14');
  });

  it('asks for the other record, and for a mail that is one', () => {
    expect(find({ genre: 'doublon' })).to.deep.equal(['other']);
    expect(find({ genre: 'doublon', other: 'x', courriel: 'moi' })).to.deep.equal(['courriel']);
  });

  it('is written as the contribution that relays take', () => {
    const service = aService();
    const written = [
      report({}),
      report({ du: '2026-05-31', moyen: 'appel' }),
      report({ isFinal: false, du: '2026-11-20', au: '2026-12-01', precisions: ' Travaux ', courriel: 'a@b.fr' }),
      report({ genre: 'doublon', other: 'soliguide--1' }),
    ].map((answers) => toReportContribution(answers, service));
    for (const one of written)
      expect(parseContribution(one, { now: new Date(today) }), JSON.stringify(one)).to.include({ ok: true });
    expect(
      written.map(({ fermeture, doublon_de, preuve, auteur }) => ({ fermeture, doublon_de, preuve, auteur })),
    ).to.deep.equal([
      { fermeture: {}, doublon_de: undefined, preuve: undefined, auteur: undefined },
      { fermeture: { du: '2026-05-31' }, doublon_de: undefined, preuve: { moyen: 'appel' }, auteur: undefined },
      {
        fermeture: { du: '2026-11-20', au: '2026-12-01' },
        doublon_de: undefined,
        preuve: { moyen: 'autre', precisions: 'Travaux' },
        auteur: { courriel: 'a@b.fr' },
      },
      { fermeture: undefined, doublon_de: 'soliguide--1', preuve: undefined, auteur: undefined },
    ]);
  });

  it('puts first the record whose name says the same, once, and never the offer itself', () => {
    const records = ['Atelier vélo', 'PREPARER le permis', 'Préparer le permis B, accompagnement social'].map(
      (nom, index) => ({ id: String(index), nom }),
    );
    const ranked = rankLikely(aService(), [...records, records[2]!, { id: 'dora--service-1', nom: 'x' }], 2);
    expect(ranked.map(({ id }) => id)).to.deep.equal(['2', '1']);
  });
});
