import { expect } from '@open-wc/testing';
import ar from './ar/week.ts';
import uk from './uk/week.ts';

describe('the weeks between two sessions', () => {
  it('are counted as each language counts', () => {
    expect([1, 2, 3, 5, 11].map(ar.rhythm.every)).to.deep.equal([
      ...['كل أسبوع', 'مرة كل أسبوعين', 'مرة كل 3 أسابيع', 'مرة كل 5 أسابيع', 'مرة كل 11 أسبوعاً'],
    ]);
    expect([1, 2, 5, 21].map(uk.rhythm.every)).to.deep.equal([
      ...['Щотижня', 'Раз на 2 тижні', 'Раз на 5 тижнів', 'Раз на 21 тиждень'],
    ]);
  });
});
