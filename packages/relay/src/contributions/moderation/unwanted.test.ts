import { describe, expect, it } from 'vitest';
import { fieldsWith } from '@inclusion-kit/sdk/internal';
import { correction } from '../../testing-internal/records.ts';
import { looksUnwanted } from './unwanted.ts';

const note = (precisions: string): boolean => looksUnwanted(correction({ preuve: { moyen: 'appel', precisions } }));

describe('words that look unwanted', () => {
  it.each([
    'Bande de connards',
    'ENCULÉS',
    'c’est de la merde',
    'va te faire voir',
    'aaaaaaaaaaaa',
    'sdfghjklm qsdf',
    'https://a.example https://b.example www.c.example',
    'Salopards !',
    'allez vous faire foutre',
    'abrutis',
  ])('are « %s »', (words) => {
    expect(note(words)).toBe(true);
  });

  it.each([
    'J’ai appelé, le numéro ne répond plus.',
    'Il a dit « on reconnaît les diplômes », à confirmer.',
    'Le député et le conseiller départemental y étaient.',
    'Voir https://a.example/horaires',
    'CCAS, PMSMP, RSA, FLE : voir le PDF',
    'Reputation du lieu : très bonne',
    'Horaires sur https://www.caf.example et https://www.cpam.example',
    'Please put the new number: they moved.',
    'On y vient chercher une salopette de travail',
    'Allez vous faire vacciner à la PMI, le mardi',
    'Financé par la DRDJSCS',
    'Un rythme abrutissant, dit une mère',
  ])('are not « %s »', (words) => {
    expect(note(words)).toBe(false);
  });

  it('are looked for in what people write, whatever the kind', () => {
    const { changements: _, ...rest } = correction();
    const manque = { thematiques: [], publics: [], code_commune: '59350', precisions: 'ta gueule' };
    expect(looksUnwanted({ ...rest, genre: 'manque', manque })).toBe(true);
    expect(looksUnwanted(correction({ changements: { description: 'fuck' } }))).toBe(true);
    expect(looksUnwanted({ ...rest, genre: 'confirmation' })).toBe(false);
  });

  it('are looked for in each field that people write, and in the name of a new structure', () => {
    const written = fieldsWith(({ proposed, kind }) => proposed === 'always' && (kind === 'text' || kind === 'prose'));
    expect(written).toEqual(expect.arrayContaining(['nom', 'conditions_acces', 'publics_precisions']));
    for (const champ of [...written, 'horaires_accueil', 'structure_nom'])
      expect(looksUnwanted(correction({ changements: { [champ]: 'ta gueule' } })), champ).toBe(true);
    for (const changements of [
      { structure_id: 'dora--bcdfghjklm' },
      { lien_mobilisation: 'https://bcdfghjklm.example' },
    ])
      expect(looksUnwanted(correction({ changements }))).toBe(false);
  });
});
