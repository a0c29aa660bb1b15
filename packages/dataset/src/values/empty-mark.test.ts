import { expect, it } from 'vitest';
import { isEmptyMark } from './empty-mark.ts';

const MARKS = [
  ...['', ' ', '-', '—', '...', '?', '/', '*', '\\', '!', '_', '\u200b', 'X', 'xxx', '0', '00 00 00 00 00', '000'],
  ...['NC', 'n.c.', 'N. c', 'n a', 'Na', 'ND', 'nr', 'ns', 'N/A', 'n/d', '#N/A', '#na', '#REF!', '#VALEUR!', '#Nom?'],
  ...['null', 'None', 'NaN', '<NA>', 'undefined', 'Néant', 'neant', 'RAS', 'r.a.s.', 'Sans objet', 's.o.', 'SO'],
  ...['Vide', 'Non communiqué', 'non renseignée', 'Inconnu', 'Pas d’information', 'pas de téléphone', 'À compléter'],
  ...['a definir', 'À venir', 'En cours', 'en attente', 'TBD', 'tbd', 'Rien', 'n\u200bc', '  rien  ', ' -'],
];

it.each(MARKS)('takes %j for a cell that says nothing', (mark) => {
  expect(isEmptyMark(mark)).toBe(true);
});

it.each(['+33261910074', '[]', '01', 'Non', 'Nice', 'Rien que pour vous', 'a@b.fr', 'XL', 'Inconnus au bataillon'])(
  'takes %j for a value',
  (value) => {
    expect(isEmptyMark(value)).toBe(false);
  },
);
