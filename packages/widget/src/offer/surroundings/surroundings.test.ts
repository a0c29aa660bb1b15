import { expect } from '@open-wc/testing';
import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { toAskedThemes } from './surroundings.ts';

describe('the thématiques of a record that a source is asked for', () => {
  it('are those that the vocabulary has, a dozen at most', () => {
    expect(toAskedThemes(null)).to.deep.equal([]);
    expect(toAskedThemes(['mobilite--inconnue', '<b>', 'mobilite--acceder-a-un-vehicule'])).to.deep.equal([
      'mobilite--acceder-a-un-vehicule',
    ]);
    expect(toAskedThemes(thematiques.map(({ value }) => value))).to.have.length(12);
  });
});
