import { parseContribution } from '@inclusion-kit/sdk/contributions';
import { expect } from '@open-wc/testing';
import { findNeedIssues, toNeedContribution, type Need } from './need.ts';

const need: Need = { thematiques: ['numerique'], publics: ['jeunes'], code_commune: '59350', precisions: ' le soir ' };

describe('a need', () => {
  it('is written as a contribution that the sink accepts, categories spelled out', () => {
    const contribution = toNeedContribution(need, '59350');
    expect(contribution.manque?.thematiques).to.have.length(4);
    expect(contribution.manque?.precisions).to.equal('le soir');
    expect(parseContribution(contribution, { now: new Date() }).ok).to.be.true;
  });

  it('lacks a commune, or what says it', () => {
    expect(findNeedIssues(need)).to.be.empty;
    expect(findNeedIssues({ ...need, code_commune: null })).to.deep.equal(['place']);
    expect(findNeedIssues({ ...need, thematiques: [], precisions: ' ' })).to.deep.equal(['need']);
    expect(findNeedIssues({ ...need, thematiques: [] })).to.be.empty;
  });
});
