import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { keepBlock } from '../elements/block.ts';
import { base } from './base.ts';
import { tokens } from './tokens.ts';

class TestRoot extends LitElement {
  static override styles = [tokens, base];
  constructor() {
    super();
    keepBlock(this);
  }
  protected override render() {
    return html`<p>Un <small class="xs">petit</small> texte</p>
      <h2 tabindex="-1">Titre</h2>
      <input type="checkbox" aria-label="Case" />`;
  }
}
customElements.define('test-root', TestRoot);

/** Puts a root in a page with these rules, and returns it with its text. */
async function mount(rules: string, around = '') {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets.push(sheet);
  const frame = await fixture<HTMLElement>(html`<div class=${around}><test-root></test-root></div>`);
  const root = frame.querySelector<TestRoot>('test-root')!;
  await root.updateComplete;
  return { root, sizeOf: (selector: string) => getComputedStyle(root.shadowRoot!.querySelector(selector)!).fontSize };
}

describe('the type of an element', () => {
  afterEach(() => {
    document.adoptedStyleSheets.pop();
  });

  it('has the size of the text around it, where the root of the page has a small one', async () => {
    const { sizeOf } = await mount('html { font-size: 62.5% } .page { font-size: 1.6rem }', 'page');
    expect([sizeOf('p'), sizeOf('.xs')]).to.deep.equal(['16px', '13px']);
  });

  it('follows the size of the text around it, and the one that the page sets for it', async () => {
    const inherited = await mount('.page { font-size: 20px }', 'page');
    expect(inherited.sizeOf('.xs')).to.equal('16.25px');
    document.adoptedStyleSheets.pop();
    const set = await mount('.page { font-size: 20px; --di-font-size: 24px }', 'page');
    expect([set.sizeOf('p'), set.sizeOf('.xs')]).to.deep.equal(['24px', '19.5px']);
  });

  it('keeps that size where the page sets one for each element', async () => {
    const { sizeOf } = await mount('* { font-size: 11px } .page { font-size: 16px }', 'page');
    expect(sizeOf('p')).to.equal('16px');
  });
});

describe('the layout of an element', () => {
  afterEach(() => {
    document.adoptedStyleSheets.pop();
  });

  it('stays where the page unsets the styles of all elements', async () => {
    const { root } = await mount('* { all: unset }');
    const { display, containerType } = getComputedStyle(root);
    expect([display, containerType]).to.deep.equal(['block', 'inline-size']);
    expect(root.getBoundingClientRect().width).to.be.above(100);
  });

  it('gives way to a page that hides it', async () => {
    const { root } = await mount('.page > * { display: none }', 'page');
    expect(getComputedStyle(root).display).to.equal('none');
  });
});

describe('the controls of an element', () => {
  afterEach(() => {
    document.adoptedStyleSheets.pop();
  });

  it('draw a box to tick on the ground of the page, and leave a ticked one to the browser', async () => {
    const { root } = await mount('.page { color-scheme: dark }', 'page');
    const box = root.shadowRoot!.querySelector('input')!;
    const drawn = () => [getComputedStyle(box).appearance, getComputedStyle(box).borderTopWidth];
    expect(drawn()).to.deep.equal(['none', '2px']);
    expect(box.getBoundingClientRect().width).to.equal(16);
    box.checked = true;
    expect(drawn()[0]).to.equal('auto');
    expect(box.getBoundingClientRect().width).to.equal(16);
  });
});
