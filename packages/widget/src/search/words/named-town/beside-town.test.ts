import { expect } from '@open-wc/testing';
import { besideTown } from './beside-town.ts';

describe('what a search says beside a town', () => {
  it('is its other words as they were typed, without those that stand before the place', () => {
    const said = [
      ['permis Montreuil', 'Montreuil', 'permis'],
      ['Bobigny logement', 'Bobigny', 'logement'],
      ['AIX en Provence : logement', 'Aix-en-Provence', 'logement'],
      ['permis de conduire à Guise', 'Guise', 'permis de conduire'],
      ['R.S.A. près de l’Isle-Adam !', 'L’Isle-Adam', 'R.S.A'],
      ['housing in Lille', 'Lille', 'housing'],
      ['سكن في Lille', 'Lille', 'سكن'],
      ['житло у Lille', 'Lille', 'житло'],
      ['logement à Nîmes pas cher', 'Nîmes', 'logement pas cher'],
      ['sans papiers, Lille', 'Lille', 'sans papiers'],
      ['logement St-Denis', 'Saint-Denis', 'logement'],
      ['Lille sans papiers', 'Lille', 'sans papiers'],
      ['cours de français à Aix', 'Aix-en-Provence', 'cours de français'],
    ] as const;
    for (const [q, town, others] of said) expect(besideTown(q, town), q).to.equal(others);
  });

  it('is nothing where it says the town alone, well spelt or as the answer took it', () => {
    expect(besideTown(' le mans ', 'Le Mans')).to.equal('');
    expect(besideTown('Marseile', 'Marseille')).to.equal('');
  });
});
