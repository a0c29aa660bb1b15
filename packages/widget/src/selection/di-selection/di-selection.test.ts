import { expect, fixture, oneEvent } from '@open-wc/testing';
import { NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import { html } from 'lit';
import { selectionIn } from '../../shared/selection/selection-store.ts';
import { noteAddress } from '../../shared/connection/source-address.ts';
import type { DiEvent } from '../../shared/elements/events.ts';
import { findFaults } from '../../testing/axe.ts';
import { fileGiven, find, findAll, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aService, fakeSource } from '../../testing/offers.ts';
import './define.ts';
import { PAGE } from './sheet.styles.ts';
import type { DiSelection } from './di-selection.ts';
import { toCode } from '../../shared/offers/qr.ts';

const names = ['Permis B', 'Garde d’enfants', 'Faire relire son CV'];
const titles = (element: DiSelection) => findAll(element, '.offer-title').map((title) => textOf(title));
const live = (element: DiSelection) => find(element, '[role="status"]').textContent.replace(/\s+/g, ' ').trim();

/** Has the offers kept from a file, whose source it is. */
function keptFrom(file: string, source: OfferSource): void {
  noteAddress(source, 'dataset', file);
  const from = new URL(file, document.baseURI).href;
  selectionIn('none').set(selectionIn('none').offers.map((offer) => ({ ...offer, note: 'mardi', from })));
}

async function mount(count = 3, lang = 'fr'): Promise<DiSelection> {
  const offers = names
    .slice(0, count)
    .map((nom, index) => ({ service: aService({ id: `o/${index}`, nom }), note: '' }));
  selectionIn('none').set(offers);
  const element = await fixture<DiSelection>(
    html`<di-selection
      lang=${lang}
      selection-storage="none"
      .now=${new Date('2026-11-25T09:00:00')}
      offer-link="https://offre.example.fr/o?id={id}"
    ></di-selection>`,
  );
  await element.updateComplete;
  return element;
}

describe('<di-selection>', () => {
  it('lists the offers kept aside, in order, and is accessible', async () => {
    const element = await mount();
    expect(textOf(find(element, '#title'))).to.equal('3 offres à remettre');
    expect(titles(element)).to.deep.equal(names);
    expect(find(element, '.offer-title a').getAttribute('href')).to.equal('https://offre.example.fr/o?id=o%2F0');
    expect(find(element, '.offer-title bdi').getAttribute('lang')).to.equal('fr');
    expect(textOf(find(element, '.kept'))).to.include('n’est envoyée à personne');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says in the row of an offer that its number was told to be wrong, with the way that is left', async () => {
    const none = { telephone: null, courriel: null };
    const changements = { telephone: { avant: '+33353010011', apres: null, faux: true } };
    const overlay = { contribution: 'c', date: '2026-12-01', changements };
    const element = await mount(1);
    const { structure } = aService();
    const service = { ...aService({ id: 'o/0', ...none }), structure: { ...structure, ...none }, overlay };
    selectionIn('none').set([{ service, note: '' }]);
    await element.updateComplete;
    const [row] = findAll(element, '.offer-row');
    expect(textOf(row!.querySelector('.erased')!)).to.equal('Numéro signalé faux : il est retiré.');
    expect(textOf(row!.querySelector('.reach .site')!)).to.equal('structure.example/orienter');
  });

  it('leads to the week of the commune where a page has one, and says by it that the person is the same', async () => {
    const element = await mount();
    expect(findAll(element, '.week')).to.deep.equal([]);
    element.selectionStorage = 'session';
    selectionIn('session').set(selectionIn('none').offers);
    element.code_commune = '13055';
    element.weekLink = '/semaine?commune={commune}';
    await element.updateComplete;
    const link = find(element, '.week', HTMLAnchorElement);
    expect(new URL(link.href).pathname + new URL(link.href).search).to.equal('/semaine?commune=13055');
    expect(textOf(link)).to.equal('Préparer la semaine');
    expect(await findFaults(element)).to.deep.equal([]);
    link.addEventListener('click', (event) => event.preventDefault());
    sessionStorage.removeItem('inclusion-kit:selection:since');
    link.click();
    expect(sessionStorage.getItem('inclusion-kit:selection:since')).not.to.equal(null);
    element.weekLink = 'javascript:alert(1)';
    await element.updateComplete;
    expect(findAll(element, '.week')).to.deep.equal([]);
    selectionIn('session').set([]);
  });

  it('reads its offers again where it has a source, and says which are no more, in the list and on the sheet', async () => {
    const fermeture = { du: '2026-11-01', le: '2026-11-02' };
    const overlay = { contribution: 'c', date: '2026-11-02', changements: {}, fermeture };
    const source = fakeSource([], [aService({ id: 'o/0', nom: 'Permis B', ...{ overlay } }), aService({ id: 'o/2' })]);
    const element = await mount();
    keptFrom('59.json', source);
    element.source = source;
    await element.updateComplete;
    await element.fresh;
    await element.updateComplete;
    const rows = findAll(element, '.offer-row').map((row) => row.querySelector('.warned')?.textContent.trim());
    expect(rows).to.deep.equal([
      'N’existe plus depuis le 1er\u00a0novembre 2026. N’y allez pas.',
      'La source a retiré cette fiche. N’y allez pas.',
      undefined,
    ]);
    expect(selectionIn('none').offers.map(({ note }) => note)).to.deep.equal(['mardi', 'mardi', 'mardi']);
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.sheet .offer').length === 3, 'the sheet is drawn');
    const [first, , third] = findAll(element, '.sheet .offer').map(textOf);
    expect(first).to.contain('N’existe plus depuis le 1er novembre 2026. N’y allez pas.').and.not.contain('03 53');
    expect(third).to.contain('03 53 01 00 12');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('says of no offer that it is withdrawn because another source has no such record', async () => {
    const element = await mount(2);
    const [own, other] = [fakeSource(), fakeSource()];
    keptFrom('59.json', own);
    noteAddress(other, 'dataset', '62.json');
    const [, unknown] = selectionIn('none').offers;
    // The second one was kept before the addresses of sources were.
    const { from: _, ...older } = unknown!;
    selectionIn('none').set([selectionIn('none').offers[0]!, older]);
    const warned = async (source: OfferSource): Promise<number> => {
      element.source = source;
      await element.updateComplete;
      await element.fresh;
      await element.updateComplete;
      return findAll(element, '.warned').length;
    };
    expect(await warned(other), 'the other file has none of the two').to.equal(0);
    expect(await warned(fakeSource()), 'nor has one that the page made').to.equal(0);
    expect(await warned(own), 'its own source tells of the first').to.equal(1);
    expect(textOf(findAll(element, '.offer-row')[0]!)).to.contain('La source a retiré cette fiche.');
  });

  for (const width of [320, 720, 1200]) {
    it(`gives the name of an offer with a warning the room of its card, at ${width} pixels`, async () => {
      const old = (id: string) => ({
        service: aService({ id, nom: 'Accompagnement aux démarches en ligne', date_maj: '2024-01-10' }),
        note: '',
      });
      selectionIn('none').set([old('o/0'), old('o/1'), old('o/2')]);
      const frame = await fixture(
        html`<div style="inline-size: ${width}px">
          <di-selection selection-storage="none" .now=${new Date('2026-11-25T09:00:00')}></di-selection>
        </div>`,
      );
      const element = frame.querySelector<DiSelection>('di-selection')!;
      await element.updateComplete;
      const widthOf = (one: Element) => one.getBoundingClientRect().width;
      const cards = findAll(element, '.who');
      expect(cards).to.have.length(3);
      for (const card of cards) {
        const all = widthOf(card);
        // The circle of its place and the gap after it.
        expect(widthOf(card.querySelector('.offer-title')!), 'the name').to.be.closeTo(all - 44, 1);
        expect(widthOf(card.querySelector('.warned')!), 'the warning').to.be.closeTo(all - 44, 1);
        expect(widthOf(card.querySelector('.reach')!), 'how to reach it').to.be.closeTo(all - 44, 1);
      }
    });
  }

  it('keeps an offer as it was where its source does not answer', async () => {
    const element = await mount(1);
    element.source = { ...fakeSource(), service: () => Promise.reject(new NetworkError('no network')) };
    await element.updateComplete;
    await element.fresh;
    expect(titles(element)).to.deep.equal(['Permis B']);
    expect(findAll(element, '.warned')).to.be.empty;
  });

  it('names the mail of an offer without a number', async () => {
    const element = await mount(1);
    expect(textOf(find(element, '.who')))
      .to.contain('03 53 01 00 12')
      .and.not.contain('@');
    const service = aService({ telephone: null });
    selectionIn('none').set([
      { service: { ...service, structure: { ...service.structure, telephone: null } }, note: '' },
    ]);
    await waitUntil(() => textOf(find(element, '.who')).includes('accueil@structure.example'), 'the mail stands there');
  });

  it('says on the sheet where the rest of a shortened text is', async () => {
    const conditions_acces = 'Une condition, sans laquelle rien. '.repeat(60);
    selectionIn('none').set([{ service: aService({ id: 'o/0', conditions_acces }), note: '' }]);
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.paper dd').length > 0, 'the sheet is there');
    const told = () => findAll(element, '.paper dd').map((one) => textOf(one).replaceAll('\u00a0', ' '));
    const isCut = (text: string): boolean => /sans laquelle rien\. … \(suite en ligne\)$/.test(text);
    expect(told().some(isCut), 'the code beside it says where').to.be.true;
    expect(findAll(element, '.paper .qr')).to.have.length(1);
    // An address that no code holds is spelled out.
    element.offerLink = `https://offre.example.fr/${'x'.repeat(3000)}?id={id}`;
    await element.updateComplete;
    expect(findAll(element, '.paper .qr')).to.be.empty;
    expect(told().at(-1)).to.match(/^offre\.example\.fr\/x+\?id=o%2F0$/);
  });

  it('shows the sheet when the browser prints the page by its own menu', async () => {
    const element = await mount();
    expect(findAll(element, '.paper')).to.be.empty;
    dispatchEvent(new Event('beforeprint'));
    await element.updateComplete;
    expect(find(element, 'details').hasAttribute('open')).to.be.true;
    expect(textOf(find(element, '.paper'))).to.include('Garde d’enfants');
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(find(element, 'details').hasAttribute('open')).to.be.false;
  });

  it('shows in the preview the sheet that is printed: the same size, and the same rows of each offer', async () => {
    const told = aService({ conditions_acces: 'Habiter ici.' });
    const offers = ['a', 'b', 'c'].map((id) => ({
      service: { ...told, id, nom: `Offre ${id}`, publics: id === 'c' ? [] : ['jeunes'] },
      note: '',
    }));
    selectionIn('none').set(offers);
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.paper').length === 1);
    await element.updateComplete;
    const paper = find(element, '.paper');
    let printed: Window | null = null;
    element.print((window) => (printed = window));
    const { body } = (printed as unknown as Window).document;
    const factsOf = (sheet: HTMLElement) =>
      ['size', 'gap', 'extra', 'lines', 'code'].map((name) => sheet.style.getPropertyValue(`--sheet-${name}`));
    const rowsOf = (sheet: HTMLElement) =>
      [...sheet.querySelectorAll('.offer')].map((offer) =>
        [...offer.querySelectorAll<HTMLElement>('.row')]
          .filter((row) => getComputedStyle(row).display !== 'none')
          .map((row) => row.querySelector('dt')?.textContent),
      );
    expect(factsOf(body)[2], 'a short page').to.equal('none');
    expect(factsOf(paper)).to.deep.equal(factsOf(body));
    expect(rowsOf(paper)).to.deep.equal(rowsOf(body));
    expect(rowsOf(body).map((rows) => rows.includes('Quoi'))).to.deep.equal([false, false, false]);
    dispatchEvent(new Event('beforeprint'));
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(factsOf(paper)).to.deep.equal(factsOf(body));
  });

  it('puts an offer elsewhere by its buttons; the focus follows it, and the place is said', async () => {
    const element = await mount();
    const down = findAll(element, '.act-down')[0];
    down?.focus();
    down?.click();
    await waitUntil(() => titles(element)[1] === names[0]);
    const focused = element.shadowRoot?.activeElement;
    expect(focused?.getAttribute('aria-label')?.replaceAll('\u00a0', ' ')).to.equal('Descendre : Permis B');
    await waitUntil(() => live(element) === 'Permis B : place 2 sur 3.');
    const first = findAll(element, '.act-up')[0];
    expect(first?.getAttribute('aria-disabled')).to.equal('true');
    first?.click();
    await element.updateComplete;
    expect(titles(element)[0], 'the first goes no higher').to.equal(names[1]);
  });

  it('puts an offer elsewhere by the keyboard, from its note too, without losing the place in it', async () => {
    const element = await mount();
    const note = findAll<HTMLTextAreaElement>(element, 'textarea')[2];
    note?.focus();
    note?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true }),
    );
    await waitUntil(() => titles(element)[1] === names[2]);
    expect(element.shadowRoot?.activeElement).to.equal(findAll(element, 'textarea')[1]);
    if (note !== undefined) press(note, 'ArrowUp');
    await element.updateComplete;
    expect(titles(element)[1], 'a plain arrow is for the text').to.equal(names[2]);
  });

  it('takes a note for the person, which moves with its offer', async () => {
    const element = await mount();
    const [note] = findAll<HTMLTextAreaElement>(element, 'textarea');
    if (note !== undefined) type(note, 'Rendez-vous mardi à 10 h');
    expect(selectionIn('none').offers[0]?.note).to.equal('Rendez-vous mardi à 10 h');
    findAll(element, '.act-down')[0]?.click();
    await element.updateComplete;
    expect(findAll<HTMLTextAreaElement>(element, 'textarea').map(({ value }) => value)).to.deep.equal([
      '',
      'Rendez-vous mardi à 10 h',
      '',
    ]);
  });

  it('brings the field of a note in sight on a narrow screen once it is asked for, and leaves it there when the note is taken out', async () => {
    selectionIn('none').set([
      { service: aService({ id: 'o/0' }), note: 'mardi' },
      { service: aService({ id: 'o/1' }), note: '' },
    ]);
    const frame = await fixture(
      html`<div style="inline-size: 360px"><di-selection selection-storage="none"></di-selection></div>`,
    );
    const element = frame.querySelector<DiSelection>('di-selection')!;
    await element.updateComplete;
    const isSeen = () => findAll(element, 'textarea').map((one) => one.getBoundingClientRect().height > 0);
    expect(isSeen()).to.deep.equal([true, false]);
    const note = find(element, '.to-note');
    expect([textOf(note), note.ariaLabel]).to.deep.equal([
      'Note',
      'Note pour la personne, Auto-école solidaire des Tilleuls, Lille',
    ]);
    note.click();
    await waitUntil(() => element.shadowRoot!.activeElement === findAll(element, 'textarea')[1]);
    expect(isSeen()).to.deep.equal([true, true]);
    type(findAll<HTMLTextAreaElement>(element, 'textarea')[0]!, '');
    await element.updateComplete;
    expect(isSeen(), 'another note can be written').to.deep.equal([true, true]);
  });

  it('leaves an offer out, moves the focus to the next one, and takes it back', async () => {
    const element = await mount();
    const told = oneEvent(element, 'di-select');
    findAll(element, '.act-remove')[1]?.click();
    expect(((await told) as DiEvent<'di-select'>).detail.change).to.equal('remove');
    await element.updateComplete;
    expect(titles(element)).to.deep.equal([names[0], names[2]]);
    expect(element.shadowRoot?.activeElement?.getAttribute('aria-label')).to.include('Faire relire');
    find(element, '.restore').click();
    await waitUntil(() => titles(element).length === 3);
    expect(element.shadowRoot?.activeElement).to.equal(find(element, '#title'));
  });

  it('can be emptied, says so, and is accessible when empty', async () => {
    const element = await mount();
    find(element, '.clear').click();
    await waitUntil(() => textOf(find(element, '#title')) === 'Aucune offre sélectionnée');
    await waitUntil(() => live(element) === 'La liste précédente est effacée.');
    expect(findAll(element, '.tools')).to.have.length(0);
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('prints a page of its own, with the code of each offer as lines of a drawing', async () => {
    const element = await mount();
    let printed: Window | null = null;
    element.print((window) => (printed = window));
    const page = (printed as Window | null)?.document;
    expect(page).to.not.be.undefined;
    expect(page?.documentElement.lang).to.equal('fr');
    expect(page?.title).to.equal('Adresses pour vous, 25/11/2026');
    expect(page?.querySelector('h1')?.textContent).to.equal('3 adresses pour vous');
    expect([...(page?.querySelectorAll('h2 bdi') ?? [])].map((title) => title.textContent)).to.deep.equal(names);
    const codes = [...(page?.querySelectorAll('svg.qr') ?? [])];
    expect(codes).to.have.length(3);
    expect(codes[0]?.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(codes[0]?.querySelector('path')?.getAttribute('d')).to.equal(
      toCode('https://offre.example.fr/o?id=o%2F0')?.path,
    );
    expect(page?.adoptedStyleSheets).to.have.length(2);
    expect(page?.querySelector('script, style, link, button')).to.be.null;
    element.print((window) => (printed = window));
    expect(findAll(element, 'iframe'), 'one frame, however often').to.have.length(1);
  });

  it('prints three offers on one page, and makes a longer list smaller only to save a page', async () => {
    const print = (element: DiSelection): HTMLElement => {
      let printed: Window | null = null;
      element.print((window) => (printed = window));
      return (printed as unknown as Window).document.body;
    };
    const linesToWriteOn = (body: HTMLElement): number =>
      Math.round(body.querySelector('.lines')!.getBoundingClientRect().height / ((7 * 96) / 25.4));
    const told = aService({
      conditions_acces: 'Habiter ici.',
    });
    const three = ['a', 'b', 'c'].map((id) => ({ service: { ...told, id, nom: `Offre ${id}` }, note: '' }));
    selectionIn('none').set(three);
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    const onePage = (PAGE.height * 96) / 25.4;
    expect(linesToWriteOn(print(element))).to.be.within(1, 3);
    expect(print(element).getBoundingClientRect().height).to.be.at.most(onePage);
    expect(print(element).style.getPropertyValue('--sheet-size')).not.to.equal('12pt');
    selectionIn('none').set(three.slice(0, 1));
    await element.updateComplete;
    expect(linesToWriteOn(print(element)), 'where there is room').to.equal(3);
    selectionIn('none').set(Array.from({ length: 9 }, (_, at) => ({ service: { ...told, id: `${at}` }, note: '' })));
    await element.updateComplete;
    expect(print(element).getBoundingClientRect().height).to.be.greaterThan(onePage);
    expect(Number.parseFloat(print(element).style.getPropertyValue('--sheet-size'))).to.be.within(10.5, 11.5);
    // Two pages in any case: the letters stay large, with room between the lines.
    selectionIn('none').set(Array.from({ length: 5 }, (_, at) => ({ service: { ...told, id: `${at}` }, note: '' })));
    await element.updateComplete;
    expect(print(element).style.getPropertyValue('--sheet-size')).to.equal('12pt');
    expect(print(element).style.getPropertyValue('--sheet-gap')).to.equal('1.5mm');
  });

  it('breaks no number of two figures, and gives an offer that is no more neither code nor number', async () => {
    selectionIn('none').set(
      Array.from({ length: 10 }, (_, at) => ({
        service: aService({ id: `${at}`, nom: `Offre ${at}` }),
        note: '',
        isLost: at === 9,
      })),
    );
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.sheet .offer').length === 10, 'the sheet is drawn');
    const last = findAll(element, '.sheet .offer').at(-1)!;
    const range = document.createRange();
    range.selectNodeContents(last.querySelector('.n')!);
    expect(range.getClientRects(), 'on one line').to.have.length(1);
    expect(findAll(element, '.sheet .qr')).to.have.length(9);
    expect(textOf(last)).to.contain('N’y allez pas.').and.not.contain('03 53');
  });

  it('prints three offers with long descriptions and mails on one page, beside a line of the page, their last rows under the code', async () => {
    const told = aService({
      description:
        'Cette aide complète le financement d’une formation qualifiante quand une petite somme manque pour la commencer. Le montant dépend de votre situation et des justificatifs fournis.',
      conditions_acces: 'Inscription obligatoire, dans la limite des places disponibles',
      date_maj: '2024-01-10',
      courriel: 'accueil@maison-de-l-emploi-le-chemin-vert-de-marseille.example',
    });
    const offers = ['a', 'b', 'c'].map((id) => ({ service: { ...told, id, nom: `Offre ${id}` }, note: '' }));
    selectionIn('none').set(offers);
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    dispatchEvent(new Event('beforeprint'));
    const paper = find(element, '.paper');
    paper.classList.add('is-measured');
    expect(paper.getBoundingClientRect().height).to.be.at.most(((PAGE.height - 14) * 96) / 25.4);
    const offer = find(element, '.offer');
    const rows = [...offer.querySelectorAll('.row')]
      .filter((row) => getComputedStyle(row).display !== 'none')
      .map((row) => row.getBoundingClientRect());
    const code = offer.querySelector('.code')!.getBoundingClientRect();
    expect(rows[0]!.right, 'the first one stands beside the code').to.be.at.most(code.left);
    expect(rows.at(-1)!.width, 'the last one takes the whole line').to.be.closeTo(
      offer.getBoundingClientRect().width,
      1,
    );
    dispatchEvent(new Event('afterprint'));
  });

  it('makes the sheet as small for the menu of the browser as for its own button, and folds it again', async () => {
    const told = aService({ conditions_acces: 'Habiter ici.' });
    const offers = ['a', 'b', 'c'].map((id) => ({ service: { ...told, id, nom: `Offre ${id}` }, note: '' }));
    selectionIn('none').set(offers);
    const element = await fixture<DiSelection>(
      html`<di-selection selection-storage="none" offer-link="https://offre.example.fr/o?id={id}"></di-selection>`,
    );
    element.style.setProperty('inline-size', '300px');
    dispatchEvent(new Event('beforeprint'));
    // The browser waits for nothing.
    const paper = find(element, '.paper');
    const size = paper.style.getPropertyValue('--sheet-size');
    expect(Number.parseFloat(size)).to.be.within(9, 11.5);
    expect(paper.classList.contains('is-measured')).to.be.false;
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(findAll(element, '.paper')).to.be.empty;
  });

  it('shows the sheet before it is printed', async () => {
    const element = await mount();
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.sheet').length === 1);
    expect(textOf(find(element, '.sheet'))).to.include('Gardez cette feuille. Renseignez-vous avant de vous déplacer.');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('sends by the device’s own means: real links, nothing asked of the network', async () => {
    const element = await mount();
    expect(find(element, '.mail').getAttribute('href')).to.match(/^mailto:\?subject=3%20adresses/);
    expect(find(element, '.sms').getAttribute('href')).to.match(/^sms:\?&body=3%20adresses/);
  });

  it('copies the text, or shows it where the browser refuses', async () => {
    const element = await mount();
    let copied = '';
    const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      find(element, '.copy').click();
      await waitUntil(() => textOf(find(element, '.copy')) === 'Texte copié');
      expect(copied).to.match(/^3 adresses pour vous/);
      clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      find(element, '.copy').click();
      await waitUntil(() => findAll(element, '#text').length === 1);
      expect(find<HTMLTextAreaElement>(element, '#text').value).to.equal(copied);
      expect(await findFaults(element)).to.deep.equal([]);
    } finally {
      // Removes the fake, so that the clipboard of the browser shows again.
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('gives a file for spreadsheets', async () => {
    const element = await mount();
    const file = await fileGiven(() => find(element, '.csv').click());
    expect(file.type).to.equal('text/csv;charset=utf-8');
    const read = new Uint8Array(await file.arrayBuffer());
    expect([...read.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
  });

  it('shows hostile texts as texts, on screen and on paper', async () => {
    selectionIn('none').set([
      {
        service: aService({
          id: '"><img src=x onerror=alert(1)>',
          nom: '<img src=x onerror=alert(1)>\u202e évil',
          description: '[a](javascript:alert(1)) <script>alert(1)</script>',
          lien_mobilisation: 'javascript:alert(1)',
        }),
        note: '<b>gras</b>',
      },
    ]);
    const element = await fixture<DiSelection>(html`<di-selection selection-storage="none"></di-selection>`);
    let page: Document | null = null;
    element.print((window) => (page = window.document));
    find(element, 'summary').click();
    await waitUntil(() => findAll(element, '.sheet').length === 1);
    for (const root of [element.shadowRoot, page as Document | null]) {
      expect(root?.querySelector('img, script, b:not(.strong)')).to.be.null;
      expect([...(root?.querySelectorAll('a') ?? [])].filter(({ protocol }) => protocol === 'javascript:')).to.be.empty;
    }
    expect(textOf(find(element, '.said'))).to.equal('<b>gras</b>');
  });

  for (const [lang, title] of [
    ['en', '3 offers to hand over'],
    ['es', '3 ofertas para entregar'],
    ['ar', '3 عروض للتسليم'],
    ['uk', '3 пропозиції для передачі'],
  ] as const) {
    it(`speaks "${lang}", on paper too, and leaves the offers in French`, async () => {
      const element = await mount(3, lang);
      expect(textOf(find(element, '#title'))).to.equal(title);
      let page: Document | null = null;
      element.print((window) => (page = window.document));
      const root = (page as Document | null)?.documentElement;
      expect(root?.lang).to.equal(lang);
      expect(root?.dir).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
      expect(root?.querySelector('h2 bdi')?.getAttribute('lang')).to.equal('fr');
      expect(await findFaults(element)).to.deep.equal([]);
    });
  }
});

describe('the code of an address', () => {
  it('is a drawing for an address of ordinary length, and none for one that no phone would read', () => {
    expect(toCode('https://offre.example.fr/#di-offre=dora--1')?.size).to.be.within(25, 45);
    expect(toCode(`https://offre.example.fr/${'x'.repeat(4000)}`)).to.be.null;
  });
});
