import { expect } from '@open-wc/testing';
import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { writableFields } from '@inclusion-kit/sdk/schemas';
import { fromTyped, kindOf, toTyped } from './typed-value.ts';

describe('the fields of schema v1, as a person writes them', () => {
  it('come back as they were', () => {
    const values: [champ: string, value: FieldValue][] = [
      ['telephone', '+33353010012'],
      ['nombre_semaines', 3.5],
      ['publics', ['jeunes', 'femmes']],
      ['zone_eligibilite', ['59', '13055']],
      ['frais', 'gratuit'],
      ['nom', null],
      ['publics', null],
    ];
    for (const [champ, value] of values) {
      expect(fromTyped(champ, toTyped(champ, value)), champ).to.deep.equal(value);
    }
  });

  it('stay as typed where they are no number, for the rule to say so', () => {
    expect(fromTyped('nombre_semaines', 'trois')).to.equal('trois');
    expect(fromTyped('longitude', ' 3,05 ')).to.equal(3.05);
  });

  it('are hours where people write hours and minutes, and no other number is', () => {
    const read = (typed: string) => fromTyped('volume_horaire_hebdomadaire', typed);
    expect(['3', '3,5', '3 h', '3h', '1 h 30', '1h05', '45 min', '2 heures', '90 minutes'].map(read)).to.deep.equal([
      ...[3, 3.5, 3, 3, 1.5, 1.08, 0.75, 2, 1.5],
    ]);
    expect(['trois heures', '3 jours', '1 h 75'].map(read)).to.deep.equal(['trois heures', '3 jours', '1 h 75']);
    expect(fromTyped('nombre_semaines', '3 h')).to.equal('3 h');
  });

  it('have a vocabulary where they are chosen, and are known one and all', () => {
    for (const champ of [...writableFields('service'), ...writableFields('structure')]) {
      const isChosen = kindOf(champ) === 'value' || kindOf(champ) === 'values';
      expect(vocabularyOf(champ).length > 0, champ).to.equal(isChosen);
    }
  });
});
