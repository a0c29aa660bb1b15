import { expect } from '@open-wc/testing';
import { languages } from '../shared/texts/language.ts';
import { territory } from './territory.ts';

describe('the texts of a territory', () => {
  for (const language of languages)
    it(`name the places of one rate, and write one minus, in ${language}`, async () => {
      const t = language === 'fr' ? territory.fr : (await territory[language]()).default;
      const places = ['Arles', 'Istres', 'Aubagne', 'Salon', 'Martigues', 'Berre', 'Fos'];
      const one = t.questions.least('CLPE', 'Marseille', '1,2', 'h', ['Arles']);
      expect(one).to.contain('Arles');
      expect(t.questions.least('CLPE', 'Marseille', '1,2', 'h', []), 'none').not.to.contain('Arles');
      const many = t.questions.least('CLPE', 'Marseille', '1,2', 'h', places);
      const named = places.filter((place) => many.includes(place));
      expect(named.length, 'some of many').to.be.within(2, places.length - 1);
      expect(many, 'and how many others').to.match(new RegExp(`(?<!\\d)${places.length - named.length}(?!\\d)`));
      expect(t.parts.sentence('Marseille', '1', 'Nice', '9', ['Istres'])).to.contain('Istres');
      for (const told of [t.digits(-8), t.signed(-0.08), t.figures.since(-8), t.figures.points(-0.08)]) {
        expect(told, 'a minus beside its digit').to.contain('−8');
        expect(told).not.to.contain('-');
      }
      expect(t.figures.since(8)).to.contain('+8');
      const told = [2842 / 2845, 1, 3 / 2845, 0].map((share) => t.percent(share).replace(/\D/g, ''));
      expect(told, 'all and none are told of all and none alone').to.deep.equal(['99', '100', '1', '0']);
      expect(t.day('2026-11-08T23:41:00.000Z'), 'the day in France').to.contain('9').and.not.to.contain('8');
    });
});
