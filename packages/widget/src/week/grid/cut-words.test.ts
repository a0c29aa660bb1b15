import { expect } from '@open-wc/testing';
import { cutWords } from './cut-words.ts';

const cut = (text: string): string => cutWords(text).replaceAll('\u00ad', '-');

describe('cutWords', () => {
  it('marks long French words between two syllables, and leaves the others', () => {
    expect(cut('Accompagnement à la scolarité')).to.equal('Accom-pa-gne-ment à la scolarité');
    expect(cut('Préparer l’électricité')).to.equal('Préparer l’élec-tri-cité');
    expect(cut('Atelier CV, quartier La Rose')).to.equal('Atelier CV, quartier La Rose');
    expect(cut('Marseille MONTGOLFIÈRE')).to.equal('Marseille MONT-GOL-FIÈRE');
  });
});
