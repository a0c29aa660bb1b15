import { expect } from '@open-wc/testing';
import { findThemes, labelOfTheme, shareChosen, themes, toggleCategory, toggleThematique } from './themes.ts';

const mobilite = themes.find(({ value }) => value === 'mobilite')!;
const [first, ...others] = mobilite.thematiques.map(({ value }) => value);

describe('the choice of thématiques', () => {
  it('holds the sixteen categories and every thématique once', () => {
    expect(themes).to.have.length(16);
    expect(new Set(themes.flatMap((theme) => theme.thematiques.map(({ value }) => value))).size).to.equal(69);
  });

  it('writes a whole category as its own slug', () => {
    expect(toggleCategory(['numerique', first!], mobilite)).to.deep.equal(['numerique', 'mobilite']);
    expect(others.reduce((chosen, value) => toggleThematique(chosen, mobilite, value), [first!])).to.deep.equal([
      'mobilite',
    ]);
  });

  it('leaves a whole category at once', () => {
    expect(toggleCategory(['mobilite', 'numerique'], mobilite)).to.deep.equal(['numerique']);
  });

  it('keeps the other thématiques when one leaves a whole category', () => {
    const chosen = toggleThematique(['mobilite'], mobilite, first!);
    expect(chosen).to.deep.equal(others);
    expect(shareChosen(chosen, mobilite)).to.equal('some');
  });

  it('keeps the values of other categories, known or not', () => {
    expect(toggleThematique(['autre--valeur'], mobilite, first!)).to.deep.equal(['autre--valeur', first]);
  });

  it('finds a thématique without its accents, in its category', () => {
    const [found] = findThemes('prepar permis', 'fr');
    expect(found?.value).to.equal('mobilite');
    expect(found?.thematiques.map(({ label }) => label)).to.deep.equal(['Préparer un permis']);
    expect(findThemes('zzz', 'fr')).to.be.empty;
  });

  it('labels a category, a thématique and an unknown value', () => {
    expect(labelOfTheme('mobilite')).to.equal('Mobilité');
    expect(labelOfTheme('mobilite--preparer-un-permis')).to.include('permis');
    expect(labelOfTheme('nouveau--theme-inconnu')).to.equal('Theme inconnu');
  });
});
