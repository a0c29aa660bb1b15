import { expect } from '@open-wc/testing';
import { findTownIn } from './towns.ts';

describe('the town that words name', () => {
  for (const [text, name] of [
    ['Lens', 'Lens'],
    ['permis à Lens', 'Lens'],
    ['permis lens', 'Lens'],
    ['aide à la Rochelle', 'La Rochelle'],
    ['cours de français', undefined],
    ['je cherche un cours', undefined],
  ] as const)
    it(`is ${name ?? 'none'} in « ${text} »`, () => expect(findTownIn(text)?.name).to.equal(name));
});
