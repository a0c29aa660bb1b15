import { expect } from '@open-wc/testing';
import { loadLabels } from '../format/labels.ts';
import {
  findThemes,
  labelOfTheme,
  needThemes,
  shareChosen,
  themes,
  toggleCategory,
  toggleThematique,
} from './themes.ts';

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

  it('stands under twelve needs too, whose thématiques are chosen and left alike, whatever names the address has', () => {
    expect(needThemes).to.have.length(12);
    expect(new Set(needThemes.flatMap((theme) => theme.thematiques.map(({ value }) => value))).size).to.equal(69);
    const [child, health] = ['garder-mon-enfant', 'me-soigner'].map((need) =>
      needThemes.find(({ value }) => value === need)!,
    );
    expect(shareChosen(['famille'], child!)).to.equal('all');
    expect(shareChosen(['famille'], health!)).to.equal('some');
    // The rest of a category that two needs share stays.
    const left = toggleCategory(['famille', 'numerique'], child!);
    expect(shareChosen(left, child!)).to.equal('none');
    expect(shareChosen(left, health!)).to.equal('some');
    expect(left).to.include('numerique');
    expect(toggleCategory(['numerique'], child!)).to.deep.equal(['numerique', 'garder-mon-enfant']);
    expect(findThemes('garder', 'fr', 'plain').map(({ label }) => label)).to.deep.equal(['Faire garder mon enfant']);
    expect(findThemes('childcare', 'en', 'plain')).to.be.empty;
  });

  it('finds a thématique without its accents, in its category', () => {
    const [found] = findThemes('prepar permis', 'fr');
    expect(found?.value).to.equal('mobilite');
    expect(found?.thematiques.map(({ label }) => label)).to.deep.equal(['Préparer un permis']);
    expect(findThemes('zzz', 'fr')).to.be.empty;
    // A bicycle is no part of « Développer ».
    expect(findThemes('vélo', 'fr')).to.be.empty;
    const meant = ['mobilite--acceder-a-un-vehicule'];
    expect(
      findThemes('vélo', 'fr', 'official', meant).map(({ thematiques }) => thematiques.map(({ value }) => value)),
      'the words of the search mean it',
    ).to.deep.equal([meant]);
    expect(findThemes('l’acces', 'fr')).to.not.be.empty;
  });

  it('passes over the article that Arabic writes on its noun', async () => {
    await loadLabels('ar');
    expect(findThemes('سكن', 'ar').map(({ label }) => label)).to.include('السكن والإيواء');
  });

  it('labels a category, a thématique and an unknown value', () => {
    expect(labelOfTheme('mobilite')).to.equal('Mobilité');
    expect(labelOfTheme('mobilite--preparer-un-permis')).to.include('permis');
    expect(labelOfTheme('nouveau--theme-inconnu')).to.equal('Theme inconnu');
  });
});
