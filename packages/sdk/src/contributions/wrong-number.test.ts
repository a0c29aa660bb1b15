import { describe, expect, it } from 'vitest';
import { saysWrongNumber } from './wrong-number.ts';

describe('a correction that says that a number is wrong', () => {
  const erased = { genre: 'correction', changements: { telephone: null } } as const;

  it('erases the number and nothing else', () => {
    expect(saysWrongNumber(erased)).toBe(true);
    expect(saysWrongNumber({ ...erased, changements: { telephone: '+33199001133' } })).toBe(false);
    expect(saysWrongNumber({ ...erased, changements: { courriel: null } })).toBe(false);
    expect(saysWrongNumber({ ...erased, changements: { telephone: null, courriel: null } })).toBe(false);
    expect(saysWrongNumber({ genre: 'correction' })).toBe(false);
    expect(saysWrongNumber({ ...erased, genre: 'nouveau-service' })).toBe(false);
  });

  it('comes from anybody but the structure, which only takes its number away', () => {
    expect(saysWrongNumber(erased, [{}])).toBe(true);
    expect(saysWrongNumber(erased, [{ par: 'structure' }])).toBe(false);
    expect(saysWrongNumber(erased, [{}, { par: 'structure' }])).toBe(true);
  });
});
