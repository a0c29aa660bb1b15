import { aTimeout, expect } from '@open-wc/testing';
import type { OfferSource } from '@inclusion-kit/sdk';
import type { ReactiveControllerHost } from 'lit';
import { emptyState } from '../question/search-state.ts';
import { waitUntil } from '../../testing/dom.ts';
import { fakeSource, someResults } from '../../testing/offers.ts';
import { createSheet } from './sheet-controller.ts';

const host = { addController: () => undefined, requestUpdate: () => undefined } as unknown as ReactiveControllerHost;
const asked = { ...emptyState, code_commune: '59350' };

describe('the choices of a sheet', () => {
  it('are held until they are applied, and counted after the last one', async () => {
    const source = fakeSource(someResults(4));
    const sheet = createSheet(host, () => source);
    sheet.choose({ frais: ['gratuit'] });
    expect(sheet.chosen, 'no sheet is open').to.equal(null);
    sheet.open(asked);
    expect([sheet.chosen, sheet.isChanged]).to.deep.equal([asked, false]);
    sheet.choose({ frais: ['gratuit'] });
    sheet.choose({ publics: ['jeunes'] });
    expect(sheet.chosen).to.deep.equal({ ...asked, frais: ['gratuit'], publics: ['jeunes'] });
    expect([sheet.isChanged, sheet.counted]).to.deep.equal([true, null]);
    await waitUntil(() => sheet.counted !== null, 'they are counted');
    expect(sheet.counted?.total).to.equal(4);
    expect(source.searches).to.have.length(1);
    sheet.close();
    expect([sheet.chosen, sheet.isChanged, sheet.counted]).to.deep.equal([null, false, null]);
  });

  it('are left without a number when nobody can count them', async () => {
    let questions = 0;
    const down: OfferSource = {
      ...fakeSource(),
      searchServices: () => ((questions += 1), Promise.reject(new Error('down'))),
    };
    const sheet = createSheet(host, () => down);
    sheet.open(asked);
    sheet.choose({ ouvert: true });
    await waitUntil(() => questions > 0, 'they are to be counted');
    await aTimeout(0);
    expect(sheet.counted).to.equal(null);
    expect(sheet.chosen?.ouvert).to.equal(true);
  });
});
