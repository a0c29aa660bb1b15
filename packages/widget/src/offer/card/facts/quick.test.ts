import { formatPhone, toPlainText } from '@inclusion-kit/sdk/normalise';
import { expect } from '@open-wc/testing';
import { toQuickPhone, toQuickText } from './quick.ts';

describe('what a card says before its readers are loaded', () => {
  it('is what they say, for plain texts and the commonest Markdown', () => {
    const texts = [
      'Aide au permis de conduire, sur rendez-vous.',
      'Un **accompagnement** vers [l’emploi](https://exemple.fr/a), _gratuit_ et `ouvert`.',
      'Deux phrases.\n\nEt une autre, plus\nlongue.',
      '<p>Un texte de <b>page</b>.</p>',
    ];
    for (const text of texts) {
      const quick = toQuickText(text, 400).replace(/ (?=[.,])/g, '');
      expect(quick).to.equal(toPlainText(text, { maxLength: 400 }).replace(/ (?=[.,])/g, ''));
    }
    for (const number of ['0320382468', '03 20 38 24 68', '+33320382468', '06.12.34.56.78', 'accueil', '3949', '']) {
      expect(toQuickPhone(number)).to.equal(number === '3949' ? number : formatPhone(number));
    }
  });

  it('is short, on one line, and turns no text around, whatever it is given', () => {
    const hostile = [
      'a'.repeat(100_000),
      '<'.repeat(50_000),
      '['.repeat(50_000),
      '\u202egauche\u2066',
      'e' + '\u0301'.repeat(500),
    ];
    for (const text of hostile) {
      const quick = toQuickText(text, 400);
      expect(quick.length).to.be.at.most(400);
      expect(quick).to.not.match(/[\u202a-\u202e\u2066-\u2069\n]/);
    }
  });
});
