import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { ApiError, NetworkError, type OfferSearchParams } from '@inclusion-kit/sdk';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import type { DiEvent } from '../../shared/elements/events.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService, aStructure, fakeSink, fakeSource, toPage } from '../../testing/offers.ts';
import './define.ts';
import type { DiReport } from './di-report.ts';

const twin = aService({ id: 'mednum--9', source: 'mediation-numerique', nom: 'Préparer le permis B' });
const neighbour = aService({ id: 'dora--2', nom: 'Location de vélos' });

const elsewhere = aService({ id: 'dora--7', nom: 'Atelier vélo' });
/** The offer itself is found by any word. */
const toFound = (q: string | undefined) =>
  Promise.resolve(
    toPage(q === undefined ? [] : [aService(), elsewhere].map((one) => ({ service: one, distance: null }))),
  );

async function mount(genre: 'fermeture' | 'doublon', lang = 'fr') {
  const sink = fakeSink();
  const structures: Record<string, DetailedStructure> = {
    'dora--structure-1': {
      ...aStructure(),
      services: [aService(), neighbour],
      doublons: [{ source: 'mediation-numerique', id: 'twin' }],
    } as unknown as DetailedStructure,
    twin: { ...aStructure({ nom: 'Les Tilleuls' }), services: [twin], doublons: [] } as unknown as DetailedStructure,
  };
  const source = {
    ...fakeSource((params) => toFound((params as OfferSearchParams).q), [aService(), twin, neighbour]),
    structure: (id: string) =>
      structures[id] === undefined ? Promise.reject(new ApiError(404, 'none')) : Promise.resolve(structures[id]),
  };
  const element = await fixture<DiReport>(
    html`<di-report lang=${lang} .service=${aService()} .genre=${genre} .source=${source} .sink=${sink}></di-report>`,
  );
  return { element, sink };
}

const submit = (element: DiReport): void => find<HTMLFormElement>(element, 'form').requestSubmit();
const shows = (element: Element, text: string) => waitUntil(() => textOf(element).includes(text), `shows « ${text} »`);

describe('<di-report>', () => {
  it('reports a closure for good once it was said so, and shows its receipt', async () => {
    const { element, sink } = await mount('fermeture');
    expect(findAll(element, 'input[name="kind"]:checked'), 'nothing is chosen beforehand').to.have.length(0);
    submit(element);
    await shows(element, 'Dites si l’offre est fermée pour toujours');
    expect(await findFaults(element)).to.deep.equal([]);
    find(element, 'input[value="final"]').click();
    await element.updateComplete;
    const kept = oneEvent(element, 'di-contribute');
    submit(element);
    expect(((await kept) as DiEvent<'di-contribute'>).detail.contribution).to.deep.include({
      genre: 'fermeture',
      fermeture: {},
    });
    await shows(element, 'IK-1');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'title', 'the receipt has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    expect(sink.kept).to.have.length(1);
  });

  it('takes the day in France for today, also in the first hour of it', async () => {
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...told: [] | [string | number | Date]) {
        super(told.length === 0 ? '2026-11-25T23:30:00Z' : told[0]);
      }
    } as DateConstructor;
    try {
      const { element } = await mount('fermeture');
      find(element, 'input[value="temp"]').click();
      await element.updateComplete;
      type(find<HTMLInputElement>(element, '#au'), '2026-11-25');
      submit(element);
      await element.updateComplete;
      expect(findAll(element, '.msg-bad'), 'yesterday in France').to.have.length(1);
      type(find<HTMLInputElement>(element, '#au'), '2026-11-26');
      await element.updateComplete;
      expect(findAll(element, '.msg-bad'), 'today').to.have.length(0);
    } finally {
      globalThis.Date = RealDate;
    }
  });

  it('asks for the last day of a closure for a time, and sends the same report under the same key', async () => {
    const { element, sink } = await mount('fermeture');
    find(element, 'input[value="temp"]').click();
    await element.updateComplete;
    submit(element);
    await shows(element, 'Indiquez le dernier jour de la fermeture.');
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'au', 'the question at fault has the focus');
    expect(await findFaults(element)).to.deep.equal([]);
    type(find<HTMLInputElement>(element, '#au'), '2099-08-31');
    await element.updateComplete;
    expect(findAll(element, '.msg-bad')).to.have.length(0);
    sink.failing = new NetworkError('down');
    const failed = oneEvent(element, 'failure');
    submit(element);
    await failed;
    await shows(element, 'Vos réponses sont gardées');
    sink.failing = null;
    submit(element);
    await shows(element, 'IK-1');
    expect(sink.keys[0]).to.equal(sink.keys[1]);
    expect(sink.kept[0]?.fermeture).to.deep.equal({ au: '2099-08-31' });
  });

  it('tells a closure whose end nobody knows for thirty days, and says so to those who read it', async () => {
    const { element, sink } = await mount('fermeture');
    expect(textOf(find(element, 'form')).indexOf('Pour toujours')).to.be.below(
      textOf(find(element, 'form')).indexOf('relit'),
    );
    find(element, 'input[value="temp"]').click();
    await element.updateComplete;
    find(element, '#unknown').click();
    await shows(element, 'La fiche la dira fermée jusqu’au');
    expect(findAll(element, '#au')).to.have.length(0);
    expect(await findFaults(element)).to.deep.equal([]);
    submit(element);
    await shows(element, 'IK-1');
    const { fermeture, preuve } = sink.kept[0]!;
    expect(fermeture?.au).to.match(/^\d{4}-\d{2}-\d{2}$/);
    expect(fermeture?.fin_inconnue).to.equal(true);
    expect(preuve).to.equal(undefined);
    expect(textOf(find(element, '.receipt-head'))).to.contain('La fin n’est pas connue : à revoir le');
    expect(textOf(find(element, '.receipt-head'))).not.to.contain('jusqu’au');
  });

  it('says of one day or of several that they have passed, in each language', async () => {
    for (const [lang, day, days] of [
      ['fr', 'Ce jour est passé', 'Ces jours sont passés'],
      ['en', 'This day has passed', 'These days have passed'],
      ['es', 'Ese día ya ha pasado', 'Esos días ya han pasado'],
      ['ar', 'لقد مضى هذا اليوم', 'لقد مضت هذه الأيام'],
      ['uk', 'Цей день минув', 'Ці дні минули'],
    ] as const) {
      const { element } = await mount('fermeture', lang);
      await waitUntil(() => findAll(element, 'input[value="temp"]').length === 1, 'the questions are there');
      find(element, 'input[value="temp"]').click();
      await element.updateComplete;
      type(find<HTMLInputElement>(element, '#du'), '2020-08-03');
      type(find<HTMLInputElement>(element, '#au'), '2020-08-03');
      await shows(element, day);
      type(find<HTMLInputElement>(element, '#au'), '2020-08-07');
      await shows(element, days);
      expect(textOf(find(element, '#over'))).not.to.contain(day);
    }
  });

  it('has its one way to send at the end, under the licence, and keeps what may be added folded until it is asked for', async () => {
    const { element } = await mount('fermeture');
    const follows = (after: string, before: string): boolean =>
      (find(element, before).compareDocumentPosition(find(element, after)) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    find(element, 'input[value="final"]').click();
    await element.updateComplete;
    const more = find<HTMLDetailsElement>(element, 'details');
    expect(more.open).to.be.false;
    expect(follows('[type="submit"]', '.licence'), 'the licence is read first').to.be.true;
    expect(follows('.licence', 'details')).to.be.true;
    expect(findAll(element, 'form > :not(details) :is(#du, #precisions, #courriel)')).to.have.length(0);
    find(element, 'summary').click();
    await waitUntil(() => more.open, 'it opens');
    expect(findAll(element, 'details :is(#du, #precisions, #courriel)')).to.have.length(3);
    expect(await findFaults(element)).to.deep.equal([]);
    type(find<HTMLInputElement>(element, '#courriel'), 'camille');
    find(element, 'summary').click();
    await waitUntil(() => !more.open, 'folded again');
    submit(element);
    await waitUntil(() => element.shadowRoot?.activeElement?.id === 'courriel', 'what is at fault is unfolded');
  });

  it('says in its thanks what was sent, and takes it back with its answers', async () => {
    const { element, sink } = await mount('fermeture');
    let amend: () => Promise<void> = () => Promise.reject(new NetworkError('down'));
    const said: string[] = [];
    element.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
    element.sink = Object.assign(sink, { amend: () => amend() });
    find(element, 'input[value="final"]').click();
    await element.updateComplete;
    submit(element);
    await shows(element, 'C’est fermé pour toujours');
    findButton(element, 'Annuler l’envoi').click();
    await shows(element, 'L’envoi n’a pas pu être annulé');
    expect(await findFaults(element)).to.deep.equal([]);
    amend = () => Promise.resolve();
    findButton(element, 'Annuler l’envoi').click();
    await waitUntil(() => findAll(element, 'form').length === 1, 'the questions are back');
    expect(find<HTMLInputElement>(element, 'input[value="final"]').checked).to.be.true;
    expect(said.at(-1)).to.equal('L’envoi est annulé.');
    submit(element);
    await shows(element, 'C’est fermé pour toujours');
    expect(sink.keys[0], 'what was taken back is sent as another').not.to.equal(sink.keys[1]);
  });

  it('asks of a closure, once it is sent, how its author knows, as of a correction', async () => {
    const { element, sink } = await mount('fermeture');
    const told: unknown[] = [];
    let amend = (): Promise<void> => Promise.reject(new NetworkError('down'));
    element.sink = Object.assign(sink, {
      amend: (_: unknown, change: unknown) => {
        told.push(change);
        return amend();
      },
    });
    find(element, 'input[value="final"]').click();
    await element.updateComplete;
    submit(element);
    await shows(element, 'Comment le savez-vous ?');
    expect(await findFaults(element)).to.deep.equal([]);
    findButton(element, 'J’y suis allé').click();
    await shows(element, 'Votre envoi, lui, est bien reçu.');
    expect(findAll(element, '.chip[aria-pressed="true"]')).to.have.length(0);
    amend = () => Promise.resolve();
    findButton(element, 'J’y suis allé').click();
    await shows(element, 'C’est noté, merci.');
    expect(textOf(find(element, '.chip[aria-pressed="true"]'))).to.equal('J’y suis allé');
    expect(told).to.deep.equal([{ preuve: { moyen: 'visite' } }, { preuve: { moyen: 'visite' } }]);
  });

  it('proposes the records that may say the same, the likeliest first', async () => {
    const { element, sink } = await mount('doublon');
    await shows(element, 'Location de vélos');
    const offered = findAll<HTMLInputElement>(element, 'input[name="other"]');
    expect(offered.map(({ value }) => value)).to.deep.equal(['mednum--9', 'dora--2']);
    expect(await findFaults(element)).to.deep.equal([]);
    submit(element);
    await shows(element, 'Choisissez l’autre fiche');
    expect(await findFaults(element)).to.deep.equal([]);
    offered[0]!.click();
    submit(element);
    await shows(element, 'IK-1');
    expect(sink.kept[0]).to.deep.include({ genre: 'doublon', doublon_de: 'mednum--9' });
    expect(findAll(element, '.steps li')).to.have.length(4);
    expect(textOf(find(element, '.receipt'))).to.contain('C’est un doublon : Préparer le permis B');
  });

  it('keeps the search for another record in sight, under three that are near', async () => {
    const { element } = await mount('doublon');
    const near = ['a', 'b', 'c', 'd'].map((end) => aService({ id: `dora--${end}`, nom: `Permis ${end}` }));
    const source = fakeSource();
    source.structure = () => Promise.resolve({ ...aStructure(), services: near, doublons: [] } as never);
    element.source = source;
    element.service = aService({ id: 'dora--8' });
    await waitUntil(() => findAll(element, 'input[name="other"]').length === 3, 'three of them');
  });

  it('finds the other record by its name, never by an id', async () => {
    const { element, sink } = await mount('doublon');
    const said: string[] = [];
    element.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
    await shows(element, 'Location de vélos');
    expect(textOf(element)).not.to.match(/dentifiant/);
    const field = find(element, 'di-suggest-field');
    type(find<HTMLInputElement>(field, 'input'), 'vélo');
    await waitUntil(() => findAll(field, '[role="option"]').length > 0, 'proposes records');
    expect(textOf(field)).to.contain('Atelier vélo').and.not.to.contain('Préparer le permis B');
    expect(await findFaults(element)).to.deep.equal([]);
    find(field, '[role="option"]').click();
    const focused = () => element.shadowRoot?.activeElement;
    await waitUntil(() => (focused() as HTMLInputElement).value === 'dora--7', 'is shown, with the focus');
    expect((focused() as HTMLInputElement).checked).to.be.true;
    submit(element);
    await shows(element, 'IK-1');
    expect(sink.kept[0]).to.deep.include({ doublon_de: 'dora--7' });
    expect(said.at(-1), 'the count of the search does not stay').to.equal('Merci, votre signalement est enregistré.');
  });

  it('says what is missing at the field that searches, where no record is offered', async () => {
    const { element } = await mount('doublon');
    element.source = { ...fakeSource(), structure: () => Promise.reject(new ApiError(404, 'none')) };
    element.service = aService({ id: 'dora--alone', code_insee: null });
    await waitUntil(
      () => findAll(element, 'di-suggest-field').length > 0 && findAll(element, '[name="other"]').length === 0,
      'no record is offered',
    );
    submit(element);
    const field = find(element, 'di-suggest-field');
    await waitUntil(() => element.shadowRoot?.activeElement === field, 'the field has the focus');
    const input = find(field, 'input');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(textOf(find(field, `#${input.getAttribute('aria-describedby')}`))).to.contain('cherchez-la par son nom');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  for (const [lang, title] of [
    ['en', 'Report a closure'],
    ['es', 'Señalar un cierre'],
    ['ar', 'الإبلاغ عن إغلاق'],
    ['uk', 'Повідомити про закриття'],
  ] as const) {
    it(`speaks "${lang}"`, async () => {
      const { element } = await mount('fermeture', lang);
      expect(textOf(find(element, '#title'))).to.equal(title);
      expect(await findFaults(element)).to.deep.equal([]);
    });
  }

  it('says that the reader is done', async () => {
    const { element } = await mount('fermeture');
    const closed = oneEvent(element, 'report-close');
    findButton(element, 'Annuler').click();
    await closed;
  });
});
