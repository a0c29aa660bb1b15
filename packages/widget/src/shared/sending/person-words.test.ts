import { expect } from '@open-wc/testing';
import { personWords, withoutPerson } from './person-words.ts';

describe('personWords', () => {
  it('finds names after a title, telephones, e-mails, births and numbers of social security', () => {
    for (const [said, found] of [
      ['appelez Mme Durand au 06 12 34 56 78', ['Mme Durand', 'au 06 12 34 56 78']],
      ['voir mme durand ou M. Ben Salah', ['mme durand', 'M. Ben Salah']],
      ['Monsieur Jean-Marc Le Goff cherche un lit', ['Monsieur Jean-Marc Le Goff']],
      ['écrire à lea.martin@exemple.fr.', ['lea.martin@exemple.fr']],
      ['+33 6 12 34 56 78 ou 0612345678', ['+33 6 12 34 56 78', '0612345678']],
      ['né le 3 mars 1987', ['né le 3 mars 1987']],
      ['enfant, 12/04/2009, sans école', ['12/04/2009']],
      ['sécu 2 85 05 78 006 084 36', ['2 85 05 78 006 084 36']],
      ['пані Олена, +380 44 123 45 67', ['пані Олена', '+380 44 123 45 67']],
      ['السيدة فاطمة', ['السيدة فاطمة']],
      ['Je suis Prénom Nom, appelez-moi', ['Je suis Prénom Nom']],
      ['je m’appelle prénom et je cherche', ['je m’appelle prénom']],
      ['mon nom est Le Goff', ['mon nom est Le Goff']],
      ['Bonjour, je suis Prénom.', ['je suis Prénom']],
    ] as const)
      expect(personWords(said), said).to.deep.equal(found);
  });

  it('finds nobody in an office, an hour, a place or a day to come', () => {
    for (const said of [
      'demandé à M. le maire et à Mme la directrice',
      'mme la maire',
      'une garde avant 7 h 30 à Aubagne (13400)',
      'Un bus à partir du 12/01/2027, ligne 12 34',
      'Bonjour madame, je cherche un cours',
      'HLM Les Lilas, 3 mois, 450 euros',
      'Je suis Marocaine, je suis Ukrainien. Je suis Française',
      'Je suis SDF, au RSA, je suis à Aubagne',
    ])
      expect(personWords(said), said).to.deep.equal([]);
  });

  it('takes them out and leaves the rest', () => {
    expect(withoutPerson('Garde le soir, appelez Mme Durand au 06 12 34 56 78.\nÀ Aubagne')).to.equal(
      'Garde le soir, appelez.\nÀ Aubagne',
    );
    expect(withoutPerson('Mme Durand')).to.equal('');
  });
});
