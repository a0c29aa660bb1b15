import { expect } from '@open-wc/testing';
import { loadLabels } from '../../../shared/format/labels.ts';
import { suggestFilters } from './keyword-filters.ts';

const labels = (typed: string) => suggestFilters(typed, undefined, 'fr', [], 'official').map(({ label }) => label);

describe('suggestFilters', () => {
  it('finds thématiques, publics and kinds by the beginning of their words, whatever accents and case', () => {
    expect(labels('PERMIS')).to.deep.equal(['Préparer un permis']);
    expect(suggestFilters('etudiant')).to.deep.equal([{ name: 'publics', value: 'etudiants', label: 'Étudiants' }]);
    expect(labels('materielle')).to.deep.equal(['Aide matérielle']);
  });

  it('asks for every word, and proposes six at most', () => {
    expect(labels('préparer candidature')).to.deep.equal(['Préparer sa candidature']);
    expect(labels('de').length).to.equal(6);
  });

  it('adds what the words mean, each once, and leaves it room', () => {
    const meant = ['mobilite--preparer-un-permis', 'famille--garde-denfants', 'inconnu'].map((value) => ({
      name: 'thematiques',
      value,
    }));
    const found = (typed: string) => suggestFilters(typed, undefined, 'fr', meant).map(({ label }) => label);
    expect(found('nourrice')).to.deep.equal(['Préparer un permis', 'Garde d’enfants']);
    expect(found('permis')).to.deep.equal(['Préparer un permis', 'Garde d’enfants']);
    expect(found('prépare'), 'labels that only begin so come last').to.have.length.above(2);
    expect(found('prépare').slice(0, 2)).to.deep.equal(['Préparer un permis', 'Garde d’enfants']);
    expect(found('de')).to.have.length(6).and.to.include('Garde d’enfants');
  });

  it('proposes needs to readers, under the one name that they have everywhere', () => {
    const meant = ['mobilite', 'numerique', 'difficultes-administratives-ou-juridiques', 'famille'].map((value) => ({
      name: 'thematiques',
      value,
    }));
    const found = (typed: string) => suggestFilters(typed, undefined, 'fr', meant).map(({ label }) => label);
    expect(found('zzz')).to.deep.equal(['Me déplacer', 'Mes papiers et Internet', 'Famille']);
    expect(found('deplacer')[0]).to.equal('Me déplacer');
    expect(found('mobilité')[0], 'by the name of its category').to.equal('Me déplacer');
    const official = suggestFilters('zzz', undefined, 'fr', meant, 'official').map(({ value }) => value);
    expect(official).to.deep.equal(meant.map(({ value }) => value));
  });

  it('keeps room for names that begin so beside many meanings', () => {
    const many = [
      'sante--sante-mentale',
      'sante--addictions',
      'mobilite--preparer-un-permis',
      'famille--garde-denfants',
    ];
    const meant = many.map((value) => ({ name: 'thematiques' as const, value }));
    const found = suggestFilters('dem', undefined, 'fr', meant);
    expect(found.map(({ value }) => value)).to.include('demandeurs-emploi');
    expect(found.slice(0, 3).map(({ value }) => value)).to.deep.equal(many.slice(0, 3));
  });

  it('proposes a name once, where a category and a value share it', async () => {
    await loadLabels('en');
    const names = suggestFilters('childcare', undefined, 'en').map(({ name, label }) => `${name} ${label}`);
    expect(names).to.have.length.above(0);
    expect(new Set(names).size).to.equal(names.length);
  });

  it('proposes nothing for one letter, nor what is not kept', () => {
    expect(labels('p')).to.be.empty;
    expect(suggestFilters('permis', () => false)).to.be.empty;
  });
});
