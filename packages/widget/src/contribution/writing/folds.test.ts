import { expect } from '@open-wc/testing';
import { aService } from '../../testing/offers.ts';
import { toggle, unfoldedFor, withEditor } from './folds.ts';

describe('what of the form is unfolded', () => {
  it('begins with the first categories of the record’s thématiques', () => {
    const thematiques = ['mobilite--preparer-un-permis', 'sante--x', 'numerique--x', 'famille--x'];
    expect([...unfoldedFor(aService({ thematiques }))]).to.deep.equal(['mobilite', 'sante', 'numerique']);
    expect([...unfoldedFor(aService({ thematiques: null }))]).to.deep.equal([]);
  });

  it('folds what is unfolded, and the other way round', () => {
    expect([...toggle(toggle(new Set(['sante']), 'mobilite'), 'sante')]).to.deep.equal(['mobilite']);
  });

  it('shows the hours as a grid or as a text, never both', () => {
    const grid = withEditor(new Set(['mobilite']), 'hours');
    expect([...withEditor(grid, 'hours-text')]).to.deep.equal(['mobilite', 'hours-text']);
    expect([...withEditor(withEditor(grid, 'hours-text'), 'hours')]).to.deep.equal(['mobilite', 'hours']);
    expect([...withEditor(grid, 'zone')]).to.deep.equal(['mobilite', 'hours', 'zone']);
  });
});
