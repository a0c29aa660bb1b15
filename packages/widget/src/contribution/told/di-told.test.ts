import { expect, fixture, html } from '@open-wc/testing';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { findFaults } from '../../testing/axe.ts';
import { textOf, waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import { Outbox } from '../../shared/sending/outbox-controller.ts';
import { forgetTold, rememberTold } from '../../shared/sending/told.ts';
import type { Language } from '../../shared/texts/language.ts';
import './define.ts';
import type { DiTold } from './di-told.ts';

const service = aService({ telephone: '+33353010012' });
const correction = (telephone: string): Contribution => ({
  genre: 'correction',
  cible: {
    modele: 'service',
    id: service.id,
    source: service.source,
    date_maj: '2026-01-01',
    base: { telephone: null },
  },
  changements: { telephone, modes_mobilisation: ['telephoner'] },
  licence: 'etalab-2.0',
  licence_texte_version: '1',
});
const receipt = {
  id: 'c1',
  numero: 'HXX3-PNF8',
  etat: 'recue',
  suivi: 'https://relais.example/contributions/c1?cle=x',
} as const;
const mount = (record: object = service, language: Language = 'fr') =>
  fixture<DiTold>(html`<di-told .record=${record} .language=${language}></di-told>`);

describe('<di-told>', () => {
  beforeEach(() => localStorage.clear());

  it('says nothing of an offer that this device corrected never', async () => {
    rememberTold({ ...correction('+33353010099'), genre: 'confirmation' }, receipt);
    expect(textOf(await mount())).to.equal('');
  });

  it('tells a correction until the offer shows its value, with its number and its follow-up', async () => {
    const element = await mount();
    rememberTold(correction('+33353010099'), receipt);
    await waitUntil(() => textOf(element).includes('Téléphone : 03 53 01 00 99'), 'the value proposed is told');
    expect(textOf(element)).to.contain('HXX3-PNF8').and.not.to.contain('Téléphoner');
    expect(element.renderRoot.querySelector('a')?.href).to.equal(receipt.suivi);
    expect(await findFaults(element)).to.deep.equal([]);
    element.record = aService({ telephone: '03 53 01 00 99', modes_mobilisation: ['telephoner'] });
    await waitUntil(() => textOf(element) === '', 'the offer shows it now');
    element.record = service;
    await waitUntil(() => textOf(element) !== '', 'the source says otherwise again');
    forgetTold('c1');
    await waitUntil(() => textOf(element) === '', 'it was taken back');
  });

  it('tells that a number is wrong, under each offer that shows that of its structure, until it is shown no more', async () => {
    const offer = aService({ telephone: null });
    const { structure } = offer;
    const element = await mount(offer);
    const wrong = correction('');
    rememberTold(
      {
        ...wrong,
        cible: { ...wrong.cible!, modele: 'structure', id: structure.id, base: { telephone: structure.telephone } },
        changements: { telephone: null },
      },
      receipt,
    );
    await waitUntil(() => textOf(element).includes('Téléphone : faux, le bon n’est pas connu'), 'it is told');
    expect(textOf(await mount(aService())), 'an offer with its own number').to.equal('');
    element.record = aService({ telephone: null, structure: { ...structure, telephone: null } });
    await waitUntil(() => textOf(element) === '', 'the number is gone');
  });

  it('tells that the offer is closed, or a duplicate, until it is shown so', async () => {
    const { changements: _, ...report } = correction('');
    rememberTold({ ...report, genre: 'fermeture', fermeture: {} }, receipt);
    const element = await mount();
    expect(textOf(element)).to.contain('C’est fermé pour toujours').and.to.contain('HXX3-PNF8');
    expect(await findFaults(element)).to.deep.equal([]);
    forgetTold('c1');
    rememberTold({ ...report, genre: 'fermeture', fermeture: { au: '2099-08-31' } }, receipt);
    await waitUntil(() => textOf(element).includes('Fermé jusqu’au 31 août 2099'), 'until when is told');
    const closed = { ...service, overlay: { contribution: 'c1', date: '2026-01-02', changements: {}, fermeture: {} } };
    element.record = closed;
    await waitUntil(() => textOf(element) === '', 'the offer says so now');
    rememberTold({ ...report, genre: 'doublon', doublon_de: 'other' }, { ...receipt, id: 'c2' });
    await waitUntil(() => textOf(element).includes('C’est un doublon'), 'the other report is told');
  });

  it('tells a correction that waits for the network, and its number once it was sent', async () => {
    const outbox = new Outbox('https://relais.example');
    const element = await mount(service, 'en');
    const waiting = { nom: service.nom, since: Date.now(), refusal: null, from: null };
    outbox.add({ key: 'k1', contribution: correction('+33353010099'), ...waiting });
    await waitUntil(() => textOf(element).includes('Your correction waits'), 'it waits');
    outbox.connect({ submit: () => Promise.resolve(receipt) });
    await outbox.flush();
    await waitUntil(() => textOf(element).includes('HXX3-PNF8'), 'its number is told');
    expect(textOf(element)).not.to.contain('waits');
  });
});
