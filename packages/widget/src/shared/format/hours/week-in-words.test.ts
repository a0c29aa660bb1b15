import { expect } from '@open-wc/testing';
import { describeWeek } from './week-in-words.ts';

describe('a week in one line', () => {
  it('is said in words where some of its hours have a condition, never as a machine writes it', () => {
    const osm = 'Sa[1] 10:00-12:00; Tu 14:00-17:00';
    const text =
      'Mardi\u00a0: 14\u00a0h\u00a0–\u00a017\u00a0h\u00a0; samedi\u00a0: 10\u00a0h\u00a0–\u00a012\u00a0h (1er du mois)';
    expect(describeWeek(osm, 'fr')).to.deep.equal({ text, isSource: true });
    expect(describeWeek(osm, 'ar'), 'in French, marked so').to.deep.equal({ text, isSource: true });
    expect(describeWeek('sur rendez-vous', 'fr')).to.deep.equal({ text: 'sur rendez-vous', isSource: true });
  });
});
