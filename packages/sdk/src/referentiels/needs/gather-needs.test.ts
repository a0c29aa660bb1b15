import { expect, it } from 'vitest';
import { expandThematiques } from '../categories.ts';
import { gatherNeeds } from './gather-needs.ts';

it('tells a need that is there whole by its name, and the thématiques of others as they are', () => {
  const whole = expandThematiques(['me-deplacer']);
  expect(gatherNeeds([...whole, 'numerique--acquerir-un-equipement'])).toEqual([
    'me-deplacer',
    'numerique--acquerir-un-equipement',
  ]);
  expect(gatherNeeds(whole.slice(1))).toEqual(whole.slice(1));
  expect(gatherNeeds([])).toEqual([]);
});
