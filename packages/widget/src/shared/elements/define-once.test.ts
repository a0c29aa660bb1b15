import { expect } from '@open-wc/testing';
import { defineOnce } from './define-once.ts';

describe('defineOnce', () => {
  it('keeps the first definition of a tag', () => {
    const First = class extends HTMLElement {};
    const Second = class extends HTMLElement {};
    defineOnce('di-twice', First);
    defineOnce('di-twice', First);
    defineOnce('di-twice', Second);
    expect(customElements.get('di-twice')).to.equal(First);
  });
});
