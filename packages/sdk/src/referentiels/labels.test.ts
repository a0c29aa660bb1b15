import { describe, expect, it } from 'vitest';
import { createLabels, publics, typesServices } from './index.ts';

describe('createLabels', () => {
  it('gives the label of a known value', () => {
    expect(createLabels(publics)('demandeurs-emploi')).toBe('Demandeurs d’emploi');
  });

  it('corrects a label that the schema misspells, and leaves the vocabulary as it is', () => {
    expect(createLabels(typesServices)('aide-materielle')).toBe('Aide matérielle');
    expect(typesServices.find(({ value }) => value === 'aide-materielle')?.label).toBe('Aide materielle');
  });

  it('makes a value of a later version readable', () => {
    expect(createLabels(publics)('gens-du-voyage')).toBe('Gens du voyage');
    expect(createLabels([])('mobilite--louer-un-velo')).toBe('Louer un velo');
    expect(createLabels([])('--')).toBe('--');
  });
});
