import { describe, expect, it } from 'vitest';
import { formatHoraires } from './format-horaires.ts';

/** The table as text, its no-break spaces plain. */
const tableOf = (osm: string | null) =>
  formatHoraires(osm).map(({ jour, heures }) => `${jour} : ${heures.replaceAll('\u00a0', ' ')}`);

describe('formatHoraires', () => {
  it('writes the seven days, then what is said besides', () => {
    expect(tableOf('Mo-Th 09:00-12:00,13:30-17:00; Fr 10:00-12:00 "sur rendez-vous"; PH off; Aug off')).toEqual([
      ...['Lundi', 'Mardi', 'Mercredi', 'Jeudi'].map((day) => `${day} : 9 h – 12 h, 13 h 30 – 17 h`),
      'Vendredi : 10 h – 12 h (sur rendez-vous)',
      'Samedi : fermé',
      'Dimanche : fermé',
      'Jours fériés : fermé',
      'Fermeture : en août',
    ]);
  });

  it.each([
    ['Mo[1,3] 09:00-12:00', '9 h – 12 h (1er et 3e du mois)'],
    ['Mo[-1] 09:00-12:00', '9 h – 12 h (dernier du mois)'],
    ['week 1-53/2 Mo 09:00-12:00', '9 h – 12 h (semaines 1 à 53, une sur 2)'],
    ['week 12 Mo 09:00-12:00', '9 h – 12 h (semaine 12)'],
    ['Jul 14-Aug 1 Mo 09:00-12:00', '9 h – 12 h (du 14 juillet au 1er août)'],
    ['Oct-Mar Mo 09:00-12:00', '9 h – 12 h (d’octobre à mars)'],
    ['24/7', '24 h sur 24'],
    ['Mo 22:00-02:00', '22 h – 2 h'],
    ['Mo 00:00-24:00', '24 h sur 24'],
    ['off', 'fermé'],
  ])('says %j of Monday', (osm, expected) => expect(tableOf(osm)[0]).toBe(`Lundi : ${expected}`));

  it('calls no day closed when hours are on request', () => {
    expect(tableOf('"sur rendez-vous"')).toEqual([
      ...['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'].map((day) => `${day} : non précisé`),
      'À savoir : sur rendez-vous',
    ]);
    expect(tableOf('Mo 09:00-12:00; PH 10:00-11:00; Dec 25 off')).toContain('Jours fériés : 10 h – 11 h');
    expect(tableOf('Mo 09:00-12:00; SH off')).toContain('Vacances scolaires : fermé');
    expect(tableOf('Mo 09:00-12:00; Dec 25 off')).toContain('Fermeture : le 25 décembre');
  });

  it.each([null, '', 'Lundi 9h-12h', 'sunrise-sunset', 'Mo-Fr'])('says « non précisé » of %j', (osm) => {
    expect(tableOf(osm)).toEqual(['Horaires : non précisé']);
  });
});
