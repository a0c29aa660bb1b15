import { describe, expect, it } from 'vitest';
import { createAskedFrom } from './asked-from.ts';

const LIEUX = ['13055', '13201', '13001', '13', '84007', '84', '93066', '974', '', '*'];
const tell = (niveau: Parameters<typeof createAskedFrom>[0]['niveau'], code: string, communes: readonly string[]) =>
  Object.fromEntries(LIEUX.map((lieu) => [lieu, createAskedFrom({ niveau, code }, communes).from(lieu)]));

describe('the place that people asked from', () => {
  it('is in the whole offer, whatever it is', () => {
    expect(new Set(Object.values(tell('france', 'france', [])))).toEqual(new Set(['inside']));
  });

  it('is in a département by its communes, by an arrondissement, and by its own code', () => {
    expect(tell('departement', '13', ['13055'])).toMatchObject({
      ...{ '13055': 'inside', '13201': 'inside', '13001': 'inside', '13': 'inside' },
      ...{ '84007': 'elsewhere', '84': 'elsewhere', '974': 'elsewhere', '': 'nowhere', '*': 'nowhere' },
    });
  });

  it('is in a région by the code of one of its départements', () => {
    expect(tell('region', '93', ['13055', '84007'])).toMatchObject({
      '13': 'inside',
      '84': 'inside',
      '93066': 'elsewhere',
    });
  });

  it.each(['epci', 'clpe', 'bassin', 'commune'] as const)(
    'is in a %s by its communes alone: its département may be elsewhere in it',
    (niveau) => {
      const told = createAskedFrom({ niveau, code: 'X' }, ['13055']);
      expect([...told.departements]).toEqual(['13']);
      expect(tell(niveau, 'X', ['13055'])).toMatchObject({
        ...{
          '13055': 'inside',
          '13201': 'inside',
          '13001': 'elsewhere',
          '13': 'departement',
          '84': 'elsewhere',
          '*': 'nowhere',
        },
      });
    },
  );
});
