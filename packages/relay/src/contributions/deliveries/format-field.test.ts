import { expect, it } from 'vitest';
import { formatField } from './format-field.ts';

it('begins a line of labels with its only capital, but for acronyms, and changes no name', () => {
  expect(formatField('publics', ['beneficiaires-des-minimas-sociaux', 'demandeurs-emploi'])).toBe(
    'Bénéficiaires des minimas sociaux, demandeurs d’emploi',
  );
  expect(formatField('zone_eligibilite', ['Laon', 'Aisne'])).toBe('Laon, Aisne');
});
