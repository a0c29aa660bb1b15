import { expect, it } from 'vitest';
import { aService, aStructure } from '../testing-internal/records.ts';
import { isCallable } from './callable.ts';

const nobody = { telephone: null, courriel: null, contact_nom_prenom: null };
const mobile = '+33612345678';
const callable = (service: object, structure: object = {}): boolean =>
  isCallable(aService({ ...nobody, ...service }), aStructure({ telephone: null, ...structure }));

it.each([
  ['the mobile of a person by name', { telephone: mobile, contact_nom_prenom: 'Camille Martin' }, {}, 0],
  ['the mobile of a person by mail', { telephone: mobile, courriel: 'camille.martin@asso.example' }, {}, 0],
  ['that mobile, hidden as a copy has it', {}, {}, 0],
  [
    'that mobile, and a number of its structure',
    { telephone: mobile, contact_nom_prenom: 'A' },
    { telephone: mobile },
    1,
  ],
  ['the mobile of a desk', { telephone: mobile, courriel: 'accueil@asso.example' }, {}, 1],
  ['the landline of a person', { telephone: '+33320000042', contact_nom_prenom: 'Camille Martin' }, {}, 1],
])('an offer with %s has a number to call as anybody sees it', (_, service, structure, expected) => {
  expect(callable(service, structure)).toBe(expected === 1);
});
