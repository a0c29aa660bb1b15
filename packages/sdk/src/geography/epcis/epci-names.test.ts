import { expect, it } from 'vitest';
import { loadEpciNames } from './epci-names.ts';

it('names each EPCI by its SIREN, its kind in full', async () => {
  const names = await loadEpciNames();
  expect(names.size).toBeGreaterThan(1200);
  expect([...names.keys()].every((code) => /^\d{9}$/.test(code))).toBe(true);
  expect([...names.values()].filter((name) => name === '' || /^C[CAU] /.test(name))).toEqual([]);
  expect(names.get('200054807')).toBe("Métropole d'Aix-Marseille-Provence");
  expect(names.get('200000172')).toBe('Communauté de communes Faucigny - Glières');
});
