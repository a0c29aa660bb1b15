import { parseHoraires } from '@inclusion-kit/sdk/normalise';
import { expect, it } from 'vitest';
import { readHoraires } from './french-hours.ts';

it('keeps and asks about hours of OpenStreetMap from midnight to midnight', () => {
  const hours = 'Mo 08:30-12:00; Fr 00:00-00:00';
  expect(readHoraires(hours)).toMatchObject({ value: hours, ask: 'horaires_illisibles' });
});

it.each([
  [
    'Du lundi au jeudi de 8 h 45 à 12 h 15 et de 13 h 30 à 17 h 15, le vendredi de 8 h 45 à 12 h 15',
    'Mo-Th 08:45-12:15,13:30-17:15; Fr 08:45-12:15',
  ],
  ['Lun-mar, Jeu-ven 9 h-12 h 13 h 30-17 h ; Mer 9 h-12 h', 'Mo-Tu,Th-Fr 09:00-12:00,13:30-17:00; We 09:00-12:00'],
  [
    'lun./mar./jeu. 9:00 - 12:00 et 14:00 - 17:00\nmer. 9:00 - 12:00',
    'Mo-Tu,Th 09:00-12:00,14:00-17:00; We 09:00-12:00',
  ],
  ['L à V : 8h30 – 12h00 / 13h30 – 17h00', 'Mo-Fr 08:30-12:00,13:30-17:00'],
  ['Du lundi au vendredi inclus de 8h30 à 12h puis de 13h30 à 17h', 'Mo-Fr 08:30-12:00,13:30-17:00'],
  ['Mardi et jeudi de 9h à midi', 'Tu,Th 09:00-12:00'],
  ['9h-12h et 14h-17h du lundi au vendredi', 'Mo-Fr 09:00-12:00,14:00-17:00'],
  ['lun>ven 9:00>12:30', 'Mo-Fr 09:00-12:30'],
  ['jeudi → 14h – 17h', 'Th 14:00-17:00'],
  ['Tous les jours 9h00-18h00', 'Mo-Su 09:00-18:00'],
  ['Du lundi au vendredi 9-12h / 14-17h30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
  ['Du lundi au vendredi de 9h à 17h sauf le mercredi', 'Mo-Tu,Th-Fr 09:00-17:00'],
  [
    'Du lundi au vendredi 8h30-12h30 / 13h30-17h (16h30 le vendredi)',
    'Mo-Th 08:30-12:30,13:30-17:00; Fr 08:30-12:30,13:30-16:30',
  ],
  ['Du lundi au samedi 9h-17h, fermé le mercredi', 'Mo-Tu,Th-Sa 09:00-17:00'],
  ['Lundi : fermé ; Mardi : 9h-12h', 'Tu 09:00-12:00'],
  ['Fermé le lundi, ouvert du mardi au samedi 10h-18h', 'Tu-Sa 10:00-18:00'],
  ['Fermé le mercredi et ouvert du lundi au vendredi de 9h à 12h', 'Mo-Tu,Th-Fr 09:00-12:00'],
  ['Du mardi au samedi, 10h-12h et 15h-18h30, fermé dimanche et lundi', 'Tu-Sa 10:00-12:00,15:00-18:30'],
  ['Fermé lundi mardi 9h-12h', '? horaires_illisibles'],
  ['Jeudi : 14h-17h (hors vacances scolaires)', 'Th 14:00-17:00; SH off'],
  ['Jeudi 14h-17h sauf jours fériés', 'Th 14:00-17:00; PH off'],
  ['Mardi 9h-12h hors vacances scolaires et jours fériés', 'Tu 09:00-12:00; SH off; PH off'],
  ['Lundi au vendredi : 8h30-17h – fermé en août', 'Mo-Fr 08:30-17:00; Aug off'],
  ['1er mardi du mois de 9h à 12h', 'Tu[1] 09:00-12:00'],
  ['2e et 4e jeudis du mois de 14h à 16h', 'Th[2,4] 14:00-16:00'],
  ['24h/24, 7j/7', '24/7'],
  ['7j/7 24h/24', '24/7'],
  ['tous les mardis de 10h à 12h sauf jours fériés', 'Tu 10:00-12:00; PH off'],
  ['lundi : 09:00 à 12:00 | mardi : 14:00 à 18:00', 'Mo 09:00-12:00; Tu 14:00-18:00'],
  ['du lundi au vendredi (9h-12h ; 14h-17h)', 'Mo-Fr 09:00-12:00,14:00-17:00'],
  ['Mo-Fr 09:00-12:00', 'Mo-Fr 09:00-12:00'],
  ['Mo,We 09:00-12:00; SH off; PH off', 'Mo,We 09:00-12:00; SH off; PH off'],
  ['Mo 09:00-12:00; SH 10:00-12:00,14:00-16:00', 'Mo 09:00-12:00; SH 10:00-12:00,14:00-16:00'],
  ['NC', null],
  ['8h30 à 12h', '? horaires_sans_jour'],
  ['Uniquement sur rdv', '? horaires_rendez_vous'],
  ['Lundi matin', '? horaires_illisibles'],
  [
    'Du lundi au vendredi 9h-12h et 14h-17h, fermé le vendredi après-midi',
    'Mo-Th 09:00-12:00,14:00-17:00; Fr 09:00-12:00',
  ],
  [
    'Du lundi au vendredi 9h-12h et 14h-17h (sauf mercredi après-midi)',
    'Mo-Tu,Th-Fr 09:00-12:00,14:00-17:00; We 09:00-12:00',
  ],
  ['Lundi et mardi 9h-12h et 14h-17h, lundi matin fermé', 'Mo 14:00-17:00; Tu 09:00-12:00,14:00-17:00'],
  ['Lundi 9h-12h et 14h-17h sauf mardi après-midi', '? horaires_illisibles'],
  ['Lundi et mardi 9h-12h et 14h-17h sauf lundi matin et mardi après-midi', '? horaires_illisibles'],
  ['L, Me/V : 9h15-12h15', 'Mo,We,Fr 09:15-12:15'],
  ['L-J : 8h45-12h30 et 13h15-17h ; V : 8h45-12h30', 'Mo-Th 08:45-12:30,13:15-17:00; Fr 08:45-12:30'],
  ['M : 9h-12h', '? horaires_illisibles'],
  ['Lundi-mardi-jeudi-vendredi 8h30-16h30', 'Mo-Tu,Th-Fr 08:30-16:30'],
  ['Lundi au vendredi - samedi : 9h-12h', 'Mo-Sa 09:00-12:00'],
  ['Lundi - mardi au jeudi : 9h-12h', 'Mo-Th 09:00-12:00'],
  ['Lundi au mardi - jeudi au vendredi : 9h-12h', '? horaires_illisibles'],
  ['Lundi - mercredi au vendredi : 9h-12h', '? horaires_illisibles'],
  ['Samedi(s) 9h-12h', '? horaires_illisibles'],
  ['Du lundi au vendredi de 9h à 17h sauf le mercredi matin', '? horaires_illisibles'],
  ['Lundi :\nMardi : 9h-12h', '? horaires_illisibles'],
  ['lundi : matin ; mardi : 9h-12h', '? horaires_illisibles'],
  ['Lundi : fermé de 12h à 14h ; mardi : 9h-12h', '? horaires_illisibles'],
  ['Lundi matin 9h-12h, après-midi 14h-17h', 'Mo 09:00-12:00,14:00-17:00'],
  ['Lundi\n9h-12h\nMardi\n14h-17h', 'Mo 09:00-12:00; Tu 14:00-17:00'],
  ['1er lundi et 3e mardi du mois 9h-12h', '? horaires_illisibles'],
  ['1er lundi du mois 9h-12h ; mardi 14h-17h', 'Mo[1] 09:00-12:00; Tu 14:00-17:00'],
  ['9h-12h le 1er lundi du mois, 14h-17h le mardi', 'Mo[1] 09:00-12:00; Tu 14:00-17:00'],
  ['1er mardi de 9h à 12h de chaque mois', 'Tu[1] 09:00-12:00'],
  ['Mardi 9h-12h, fermé le 1er mardi du mois', '? horaires_illisibles'],
  ['Du lundi au vendredi sauf le 1er mardi du mois 9h-12h', '? horaires_illisibles'],
  ['Lundi 17h-9h', '? horaires_illisibles'],
  ['Un lundi sur deux de 9h à 12h', '? horaires_illisibles'],
  ['Mardi 9h-12h semaines paires', '? horaires_illisibles'],
  ['Du lundi au vendredi à partir de 9h', '? horaires_illisibles'],
  ['Vendredi 9h-12h sauf le 1er du mois', '? horaires_illisibles'],
  ['Samedi 9h-12h le premier du mois', '? horaires_illisibles'],
  ['Lundi 1er 9h-12h', '? horaires_illisibles'],
  ['Lundi 9h et 12h', '? horaires_illisibles'],
  ['L/V 9h-12h', '? horaires_illisibles'],
  ['H24', '24/7'],
  ['Mar, jeu : 10h>12h / 14h>18h', 'Tu,Th 10:00-12:00,14:00-18:00'],
  ['Mardi 14h-16h (sauf juillet-août)', 'Tu 14:00-16:00; Jul-Aug off'],
  ['Mardi 14h-16h, fermé les jours fériés et en août', 'Tu 14:00-16:00; PH off; Aug off'],
  ['Mardi 14h-16h sauf août et décembre', '? horaires_illisibles'],
])('reads %j', (text, expected) => {
  const { value, ask } = readHoraires(text);
  expect(ask === undefined ? value : `? ${ask}`).toBe(expected);
  // The reader of the kit does not know school holidays.
  if (typeof value === 'string' && !value.includes('SH')) expect(parseHoraires(value)).not.toBeNull();
});
