import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import english from '../../locales/en/search.ts';
import { knownValues, langOfFilter, nameFilter } from './filter-words.ts';

describe('the words of a filter', () => {
  it('name the bands of hours a week in the language of the page, and a value of a later version as it is', () => {
    const naming = { texts: english, language: 'en', nameSource: String } as const;
    const name = 'heures_hebdomadaires';
    expect(knownValues(name).map((value) => nameFilter({ name, value }, naming))).to.deep.equal([
      ...['Under 3 h a week', '3 to under 6 h a week', '6 to under 15 h a week', '15 h and more a week'],
    ]);
    expect(langOfFilter({ name, value: 'de_3_a_6' }, 'en')).to.equal(nothing);
    expect(nameFilter({ name, value: '30_et_plus' }, naming)).to.match(/30/);
  });
});
