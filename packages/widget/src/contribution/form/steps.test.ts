import { expect, fixture, html } from '@open-wc/testing';
import { forgetDrafts } from '../draft/drafts.ts';
import { findFaults } from '../../testing/axe.ts';
import { message } from '../../testing/contribution.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService, fakeSink } from '../../testing/offers.ts';
import './define.ts';
import type { DiContribution } from './di-contribution.ts';

async function mount() {
  const sink = fakeSink();
  const frame = await fixture<HTMLElement>(
    html`<div><di-contribution lang="fr" .service=${aService()} .sink=${sink}></di-contribution></div>`,
  );
  frame.style.inlineSize = '360px';
  const element = frame.querySelector<DiContribution>('di-contribution')!;
  await waitUntil(() => findAll(element, '.pick-list').length === 1, 'asks what is wrong');
  return { element, sink };
}

const title = (element: Element) => textOf(find(element, '#title'));
const turns = (element: Element, to: string) =>
  waitUntil(
    () =>
      findAll(element, '#title').length === 1 &&
      title(element) === to &&
      element.shadowRoot?.activeElement?.id === 'title',
    `the screen « ${to} » has the focus`,
  );
const box = (element: Element, group: string) => find<HTMLInputElement>(element, `[value="${group}"]`);

describe('the form of a correction on a phone', () => {
  beforeEach(forgetDrafts);
  afterEach(forgetDrafts);

  it('asks what is wrong, then only those fields, one group a screen, then to read again', async () => {
    const { element, sink } = await mount();
    expect(title(element)).to.equal('Qu’est-ce qui est faux ?');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Continuer').click();
    await waitUntil(() => textOf(element).includes('Choisissez au moins une ligne.'), 'says what is missing');
    box(element, 'contact').click();
    box(element, 'address').click();
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await turns(element, 'Le téléphone ou le courriel');
    expect(textOf(find(element, '.step-top'))).to.contain('2 sur 4');
    expect(findAll(element, '#adresse')).to.be.empty;
    expect(find(element, '.step-foot .btn-primary').getBoundingClientRect().height).to.be.at.least(52);
    expect(await findFaults(element)).to.deep.equal([]);
    type(find<HTMLInputElement>(element, '#telephone'), '04 65');
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await waitUntil(() => find(element, '#telephone').getAttribute('aria-invalid') === 'true', 'says what is wrong');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'telephone', 'stays at the wrong field');
    expect(message(element, 'telephone')).to.contain('Il manque 6 chiffres');
    type(find<HTMLInputElement>(element, '#telephone'), '04 65 71 00 42');
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await turns(element, 'L’adresse');
    findButton(element, 'Passer').click();
    await waitUntil(() => findAll(element, '.diff').length === 1, 'shows the changes');
    expect(textOf(find(element, '.diff')))
      .to.contain('04 65 71 00 42')
      .and.not.to.contain('Adresse');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'Retour').click();
    await turns(element, 'L’adresse');
    findButton(element, 'Continuer').click();
    await waitUntil(() => findAll(element, '.diff').length === 1, 'shows the changes again');
    findButton(element, 'Envoyer la correction').click();
    await waitUntil(() => findAll(element, '.receipt').length === 1, 'the receipt');
    expect(sink.kept.map(({ changements }) => changements)).to.deep.equal([{ telephone: '+33465710042' }]);
  });

  it('leads to a closure or a duplicate', async () => {
    const { element } = await mount();
    box(element, 'gone').click();
    await element.updateComplete;
    findButton(element, 'Continuer').click();
    await waitUntil(() => findAll(element, 'input[name="nature"]').length > 0, 'offers them');
    find(element, 'input[value="fermeture-definitive"]').click();
    await waitUntil(() => findAll(element, '#fermeture_du').length === 1, 'asks since when');
    expect(await findFaults(element)).to.deep.equal([]);
  });
});
