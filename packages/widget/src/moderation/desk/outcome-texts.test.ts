import { expect } from '@open-wc/testing';
import { aContribution, fakeRelay } from '../../testing/desk.ts';
import { sayDone } from './outcome-texts.ts';

describe('the words of a decision', () => {
  it('say of two records that are not one offer that both are kept, and of others that they are refused', () => {
    const relay = fakeRelay();
    const { changements: _, ...target } = aContribution();
    const twin = relay.dossier(relay.add({ ...target, genre: 'doublon', doublon_de: 'soliguide--9' }));
    const other = relay.dossier(relay.add());
    const say = (...done: (typeof twin)[]): string =>
      sayDone({ did: 'refused', done, along: 0, dropped: 0, canUndo: true, failed: [] });
    expect(say(twin)).to.equal('Les deux fiches sont gardées.');
    expect(say(twin, twin).replaceAll('\u00a0', ' ')).to.equal('2 doublons écartés : toutes les fiches sont gardées.');
    expect(say(twin, other)).to.equal('2 propositions refusées.');
  });

  it('say from how many other records the same number was erased in one act', () => {
    const relay = fakeRelay();
    const wrong = relay.dossier(relay.add({ ...aContribution(), changements: { telephone: null } }));
    const event = { acte: 'acceptation', etat: 'acceptee', date: '2026-12-01T09:00:00Z' } as const;
    const say = (aussi: string[], did: 'accepted' | 'undone' = 'accepted'): string => {
      const done = [{ ...wrong, evenements: [...wrong.evenements, { ...event, aussi }] }];
      return sayDone({ did, done, along: 0, dropped: 0, canUndo: true, failed: [] });
    };
    expect(say(['a', 'b'])).to.equal('1 proposition acceptée. Numéro enlevé aussi de 2 autres fiches.');
    expect(say(['a'])).to.contain('de 1 autre fiche.');
    expect(say([])).to.equal('1 proposition acceptée.');
    expect(say(['a'], 'undone')).to.equal('1 décision annulée.');
    const left = (dropped: number): string =>
      sayDone({ did: 'accepted', done: [wrong], along: 0, dropped, canUndo: true, failed: [] }).replaceAll(
        '\u00a0',
        ' ',
      );
    expect(left(1)).to.equal('1 proposition acceptée. Une fiche n’avait plus ce numéro : elle n’a pas changé.');
    expect(left(2)).to.contain('2 fiches n’avaient plus ce numéro : elles n’ont pas changé.');
  });
});
