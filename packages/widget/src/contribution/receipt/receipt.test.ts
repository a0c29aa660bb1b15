import { expect, fixture, html } from '@open-wc/testing';
import type { Receipt } from '@inclusion-kit/sdk/contributions';
import receiptTexts from '../../locales/receipt/fr.ts';
import { findFaults } from '../../testing/axe.ts';
import { renderReceipt } from './receipt.ts';

const receipt: Receipt = {
  id: 'c-1',
  numero: 'IK-1',
  etat: 'recue',
  suivi: 'https://relais.example/contributions/c-1',
};
const title = html`<h3>Merci, votre signalement est enregistré.</h3>`;
const texts = (root: Element, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());

describe('the receipt of a contribution', () => {
  it('says what was sent, its steps, its number, and the ways to follow it and to take it back', async () => {
    let taken = 0;
    const root = await fixture<HTMLElement>(
      html`<div>
        ${renderReceipt(receipt, {
          t: receiptTexts,
          title,
          told: html`<p>Me loger · Lille</p>`,
          steps: receiptTexts.steps.known('DORA'),
          takeBack: () => (taken += 1),
          onward: html`<button type="button" class="btn btn-primary">Retour à la fiche</button>`,
        })}
      </div>`,
    );
    expect(texts(root, '.receipt-head')).to.deep.equal(['Merci, votre signalement est enregistré. Me loger · Lille']);
    expect(texts(root, '.steps li')).to.deep.equal([
      'Reçue (fait)',
      'Relue par une personne (en cours)',
      'Transmise à DORA',
      'Reprise par la source',
    ]);
    expect(root.querySelector('[aria-current="step"]')?.textContent).to.contain('Relue');
    expect(texts(root, '.receipt-no')).to.deep.equal(['Numéro de suivi IK-1 Donnez-le si vous nous appelez.']);
    expect(texts(root, '.acts > *')).to.deep.equal([
      'Retour à la fiche',
      'Suivre mon envoi (nouvel onglet)',
      'Annuler l’envoi',
    ]);
    root.querySelector<HTMLElement>('.undo')?.click();
    expect(taken).to.equal(1);
    expect(await findFaults(root)).to.deep.equal([]);
  });

  it('offers no way that does not exist', async () => {
    const parts = { t: receiptTexts, title, steps: receiptTexts.steps.need, takeBack: null };
    for (const suivi of [undefined, 'javascript:alert(1)']) {
      const root = await fixture<HTMLElement>(html`<div>${renderReceipt({ ...receipt, suivi }, parts)}</div>`);
      expect(texts(root, 'a, button')).to.deep.equal([]);
    }
  });
});
