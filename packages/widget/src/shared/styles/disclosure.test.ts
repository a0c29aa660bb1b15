import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { disclosure } from './disclosure.ts';

class TestFold extends LitElement {
  static override styles = [disclosure];
  protected override render() {
    return html`<details><summary>Fermé</summary></details>
      <details open><summary>Ouvert</summary></details>`;
  }
}
customElements.define('test-fold', TestFold);

describe('the chevron of a fold', () => {
  for (const [dir, closed] of [
    ['ltr', -45],
    ['rtl', 135],
  ] as const) {
    it(`points to the words where it is closed, and down where it is open, in a page that reads ${dir}`, async () => {
      const frame = await fixture<HTMLElement>(html`<div dir=${dir}><test-fold></test-fold></div>`);
      const folds = frame.querySelector('test-fold')!.shadowRoot!.querySelectorAll('summary');
      const turns = Array.from(folds, (summary) => {
        const { a, b } = new DOMMatrix(getComputedStyle(summary, '::before').transform);
        return Math.round((Math.atan2(b, a) * 180) / Math.PI);
      });
      expect(turns).to.deep.equal([closed, 45]);
    });
  }
});
