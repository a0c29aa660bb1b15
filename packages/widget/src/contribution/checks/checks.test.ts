import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { toDraft } from '../draft/contribution-draft.ts';
import { nobody, noCircumstances, type Entry } from '../draft/contribution-entry.ts';
import { plain, type Question } from './contribution-issues.ts';
import { fromService } from '../draft/contribution-subject.ts';
import { aService } from '../../testing/offers.ts';
import { createChecks, type Rules } from './checks.ts';

const host = { requestUpdate: () => undefined } as ReactiveControllerHost;
const subject = fromService(aService());
const entry: Entry = {
  ...{ nature: 'correction', subject, accompaniment: nobody, circumstances: noCircumstances, code_insee: null },
  draft: toDraft(subject.record),
};

/** Rules that find fault with the answers of a set, which the test changes. */
function makeChecks() {
  const wrong = new Set<Question>();
  const rules: Rules = {
    findIssue: (question) => (wrong.has(question) ? plain('email') : null),
    findErrors: () => new Map([...wrong].map((question) => [question, plain('email')])),
    toServerErrors: (error) => (error === 'address' ? new Map([['adresse', plain('server')]]) : null),
  };
  const checks = createChecks(host, () => entry, rules);
  return { wrong, checks, shown: () => [...checks.shown.keys()] };
}

describe('the checks of a form', () => {
  it('say nothing of an answer before it is left, then follow it at each key', () => {
    const { wrong, checks, shown } = makeChecks();
    wrong.add('courriel');
    checks.recheck(['courriel']);
    expect(shown()).to.deep.equal([]);
    checks.leave('courriel');
    expect(shown()).to.deep.equal(['courriel']);
    wrong.clear();
    checks.recheck(['courriel']);
    expect(shown()).to.deep.equal([]);
  });

  it('keep what the server refused until the answer changes', () => {
    const { checks, shown } = makeChecks();
    expect(checks.showRefusal('anything else')).to.be.false;
    expect(checks.showRefusal('address')).to.be.true;
    checks.leave('adresse');
    expect(shown()).to.deep.equal(['adresse']);
    checks.recheck(['adresse']);
    expect(shown()).to.deep.equal([]);
  });
});
