import { describe, expect, it } from 'vitest';
import { attributeNames, extraNames, factsOf, namesOn, parameterNames, type NameOn } from './parameter-names.ts';
import { ListedStructure, Service } from '../schemas/index.ts';
import type { OfferSearchParams, SearchParams, ServicesParams, StructuresParams } from '../source.ts';

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never;

describe('the table of search parameters', () => {
  it('has the names that calls are typed with', () => {
    const held: [
      Same<keyof OfferSearchParams, NameOn<'search/services'>>,
      Same<keyof ServicesParams, NameOn<'services'>>,
      Same<keyof StructuresParams, NameOn<'structures'>>,
      Same<keyof SearchParams, NameOn<'search'>>,
    ] = [true, true, true, true];
    expect(held).not.toContain(false);
    expect(namesOn('structures')).toEqual(expect.arrayContaining(['reseaux_porteurs', 'exclure_doublons']));
    expect(namesOn('search/services', true).filter((name) => (extraNames as readonly string[]).includes(name))).toEqual(
      [],
    );
  });

  it('names each attribute as its parameter, with hyphens', () => {
    for (const name of attributeNames) expect(factsOf(name).attribute).toBe(name.replaceAll('_', '-'));
  });

  it('names fields that the records have', () => {
    const fields = { service: Object.keys(Service.shape), structure: Object.keys(ListedStructure.shape) };
    for (const name of parameterNames) {
      const { field } = factsOf(name);
      if (field !== undefined) expect(fields[field[0]]).toContain(field[1]);
    }
  });

  it('shows the form of a code by examples that have it', () => {
    for (const name of parameterNames) {
      const { kind, form, apiForm = form, examples = [] } = factsOf(name);
      if (kind !== 'code') continue;
      for (const example of examples) expect([form?.test(example), apiForm?.test(example)]).toEqual([true, true]);
    }
  });

  it('knows no name but its own', () => {
    for (const name of ['toString', '__proto__', 'inconnu']) expect(factsOf(name)).toBeUndefined();
  });
});
