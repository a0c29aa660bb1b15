import { thematiques } from '@inclusion-kit/sdk/referentiels';
import { describe, expect, it } from 'vitest';
import { fromKey, toKey, toSearchCell } from './search-cell.ts';

const cellOf = (query: string, isKnown = true) => toSearchCell(new URLSearchParams(query), isKnown);
const mobilite = thematiques.filter(({ value }) => value.startsWith('mobilite--')).map(({ value }) => value);

describe('what is remembered of a search', () => {
  it('is its commune, its thématiques and its publics', () => {
    expect(cellOf('code_commune=59350&thematiques=sante--addictions&publics=familles&publics=etudiants')).toEqual({
      lieu: '59350',
      thematiques: 'sante--addictions',
      publics: 'etudiants,familles',
      autres_filtres: 'non',
    });
  });

  it('is nothing that a person wrote, nor a position', () => {
    const cell = cellOf(
      'code_commune=59350&q=rue+des+Lilas+Dupont&recherche_public=enceinte&lat=50.6&lon=3.1&sources=Dupont',
    );
    expect(cell).toEqual({ lieu: '59350', thematiques: '', publics: '', autres_filtres: 'oui' });
  });

  it('is a category when all of it is asked, or when there is too much to tell', () => {
    expect(cellOf(mobilite.map((one) => `thematiques=${one}`).join('&'))?.thematiques).toBe('mobilite');
    expect(cellOf('thematiques=mobilite')?.thematiques).toBe('mobilite');
    expect(cellOf('thematiques=papiers-et-internet')?.thematiques).toBe(
      'difficultes-administratives-ou-juridiques,numerique',
    );
    expect(
      cellOf(
        mobilite
          .slice(0, 4)
          .map((one) => `thematiques=${one}`)
          .join('&'),
      )?.thematiques,
    ).toBe('mobilite');
    const many = ['mobilite', 'sante', 'famille', 'numerique'].map((one) => `thematiques=${one}`).join('&');
    expect(cellOf(many)?.thematiques).toBe('*');
  });

  it('is the département when that is all there is, or when the commune cannot be told from an invention', () => {
    expect(cellOf('code_departement=974')?.lieu).toBe('974');
    expect(cellOf('code_commune=97411', false)?.lieu).toBe('974');
    expect(cellOf('code_commune=00000')?.lieu).toBe('*');
    expect(cellOf('code_commune=59___')?.lieu).toBe('59');
    expect(cellOf('')?.lieu).toBe('');
  });

  it('holds values of the vocabularies only', () => {
    expect(cellOf('thematiques=Dupont&publics=Dupont')).toMatchObject({ thematiques: '', publics: '' });
    expect(cellOf('publics=tous-publics&publics=etudiants')?.publics).toBe('');
  });

  it('is nothing beyond the first page', () => {
    expect(cellOf('page=2')).toBeNull();
    expect(cellOf('page=1')).not.toBeNull();
  });

  it('does not take what narrows nothing for a filter', () => {
    expect(cellOf('q=&ouvert=false&score_qualite_minimum=0&exclure_doublons=true')?.autres_filtres).toBe('non');
    expect(cellOf('score_qualite_minimum=0.8')?.autres_filtres).toBe('oui');
  });

  it('is the same once written and read', () => {
    const cell = cellOf('code_commune=59350&publics=etudiants')!;
    expect(fromKey(toKey(cell))).toEqual(cell);
  });
});
