import { expect } from '@open-wc/testing';
import { defineOnce } from './define-once.ts';

describe('defineOnce', () => {
  const told: string[] = [];
  const { warn } = console;
  beforeEach(() => {
    told.length = 0;
    console.warn = (...words: unknown[]) => told.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });

  it('keeps the first definition of a tag, without a word where both are of one version', () => {
    const First = class extends HTMLElement {};
    const Second = class extends HTMLElement {};
    defineOnce('di-twice', First);
    defineOnce('di-twice', First);
    defineOnce('di-twice', Second);
    expect(customElements.get('di-twice')).to.equal(First);
    expect(told).to.deep.equal([]);
  });

  it('says that another version was first', () => {
    customElements.define('di-older', class extends HTMLElement {});
    defineOnce('di-older', class extends HTMLElement {});
    expect(told).to.have.length(1);
    expect(told[0]).to.match(/^<di-older> is already defined .*Load one version alone\.$/);
  });
});
