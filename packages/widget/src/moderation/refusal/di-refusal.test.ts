import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import './define.ts';
import type { DiRefusal } from './di-refusal.ts';

describe('<di-refusal>', () => {
  it('refuses nothing without a reason, and joins what is added to it', async () => {
    const element = await fixture<DiRefusal>(html`<di-refusal .count=${3}></di-refusal>`);
    findButton(element, 'Refuser les 3').click();
    await waitUntil(() => textOf(element).includes('Choisissez un motif.'));
    expect(await findFaults(element)).to.deep.equal([]);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, 'input'));
    findAll<HTMLInputElement>(element, 'input')[1]!.click();
    type(find<HTMLTextAreaElement>(element, 'textarea'), '  En mars  ');
    await element.updateComplete;
    expect(textOf(element)).not.to.contain('Choisissez un motif.');
    const refused = oneEvent<CustomEvent<string>>(element, 'refuse');
    findButton(element, 'Refuser').click();
    expect((await refused).detail).to.equal('Déjà corrigé. En mars');
  });
});
