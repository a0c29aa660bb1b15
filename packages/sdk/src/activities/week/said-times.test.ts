import { describe, expect, it } from 'vitest';
import { parseHoraires } from '../../normalise/horaires/parse-horaires.ts';
import { hoursInText } from './said-times.ts';

describe('hours in a sentence', () => {
  it.each([
    ['Atelier CV gratuit le mardi de 14h à 16h pour les jeunes', 'Tu 14:00-16:00'],
    ['Permanence lundi et jeudi 9h30-12h', 'Mo,Th 09:30-12:00'],
    ['Ouvert du lundi au vendredi de 9 h à 12 h et de 13 h 30 à 17 h', 'Mo-Fr 09:00-12:00,13:30-17:00'],
    ['Le mardi 14-16h, le samedi de 9:00 à 12:00.', 'Tu 14:00-16:00; Sa 09:00-12:00'],
    ['Les mercredis de 14 heures à 17 heures, pour les 3 à 5 ans', 'We 14:00-17:00'],
  ])('of « %s » are %s', (text, hours) => {
    expect(hoursInText(text)).toBe(hours);
    expect(parseHoraires(hours), 'the kit reads what it wrote').not.toBeNull();
  });

  it.each([
    ['Atelier CV', 'no time'],
    ['Atelier CV le mardi', 'no hour'],
    ['Atelier de 14h à 16h', 'no day'],
    ['Un mardi sur deux de 14h à 16h', 'one week in two'],
    ['Le premier mardi du mois de 14h à 16h', 'one week in four'],
    ['Le 2e mardi, de 14h à 16h', 'one week in four'],
    ['Le mardi de 14h à 16h, hors vacances scolaires', 'some weeks'],
    ['Mardi de 16h à 14h', 'an end before its beginning'],
    ['Mardi de 9h à 12h et mardi de 14h à 16h', 'a day told twice'],
    ['Mardi de 9h75 à 12h', 'no such minute'],
    ['Du lundi au vendredi de 9h à 12h, le mercredi de 14h à 16h', 'a day told twice'],
    ['Mardi de 14h à 26h', 'no such hour'],
    ['Mardi 3 mars de 9h à 12h', 'a date'],
    ['Du mardi 3 au jeudi 5, de 9h à 12h', 'dates'],
  ])('are not understood in « %s »: %s', (text) => {
    expect(hoursInText(text)).toBeNull();
  });
});
