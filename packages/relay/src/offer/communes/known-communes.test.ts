import { parseCommunes } from '@inclusion-kit/sdk/geography';
import { expect, it } from 'vitest';
import { readKnownCommunes } from './known-communes.ts';

it('knows every commune of France and the arrondissements, as a check of each would read them', async () => {
  const communes = await readKnownCommunes();
  expect(communes.length).toBeGreaterThan(34_900);
  const { communes: checked, refused, skipped } = parseCommunes(communes);
  expect([refused, skipped]).toEqual([[], 0]);
  expect(communes).toEqual(checked);
  expect(communes.find(({ code }) => code === '97105')).toMatchObject({
    ...{ nom: 'Basse-Terre', codes_postaux: ['97100'], code_departement: '971', code_epci: '249710070' },
    ...{ latitude: expect.closeTo(16, 0) as number, longitude: expect.closeTo(-62, 0) as number },
  });
  expect(communes.filter(({ code }) => code.startsWith('132')).length).toBe(16);
});
