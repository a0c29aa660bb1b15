import { expect } from '@open-wc/testing';
import { foundOf } from './found-of.ts';

describe('the search behind a count of a value', () => {
  const here = { code_departement: '13' };

  it('asks for the value, by the parameter of its field', () => {
    expect(foundOf(here, 'frais', 'gratuit')).to.deep.equal({ code_departement: '13', frais: 'gratuit' });
    expect(foundOf(here, 'type', 'atelier', 'types')).to.deep.equal({ code_departement: '13', types: 'atelier' });
  });

  it('is none for a value that no search takes, and where the territory has none', () => {
    expect(foundOf(here, 'frais', 'prix-libre')).to.equal(null);
    expect(foundOf(null, 'frais', 'gratuit')).to.equal(null);
  });
});
