import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allCapabilities, registerMode } from '../../shared/connection/modes.ts';
import { selectionIn } from '../../shared/selection/selection-store.ts';
import type { DiEvent } from '../../shared/elements/events.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import type { DiOfferCard } from '../../offer/card/di-offer-card.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

async function mount(properties: Partial<DiSearch> = {}) {
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      code-commune="59350"
      selection-storage="none"
      .source=${fakeSource(someResults(5))}
      .geography=${fakeGeography([aCommune()])}
    ></di-search>`,
  );
  Object.assign(search, properties);
  await waitUntil(() => cards(search).length === 5);
  return search;
}

const cards = (search: DiSearch) => findAll<DiOfferCard>(search, 'di-offer-card');
const tray = (search: DiSearch) => find(search, 'di-selection-tray');
const box = (search: DiSearch, index: number) => {
  const card = cards(search)[index];
  if (card === undefined) throw new Error(`No card ${index}.`);
  return find(card, '.pick input', HTMLInputElement);
};
const trayText = (search: DiSearch) => {
  const [found] = findAll(search, 'di-selection-tray');
  return found === undefined ? '' : textOf(found);
};

/** The beginning of the sentence that says what is erased. */
const ERASED = 'Tout est effacé';

describe('the selection in <di-search>', () => {
  beforeEach(() => selectionIn('none').set([]));

  it('shows its bar with the first offer kept aside, says it, and tells the host page', async () => {
    const search = await mount();
    expect(findAll(search, 'di-selection-tray')).to.have.length(0);
    const told = oneEvent(search, 'di-select');
    box(search, 1).click();
    const { change, service, selection } = ((await told) as DiEvent<'di-select'>).detail;
    expect([change, service?.nom, selection.length]).to.deep.equal(['add', 'Offre numéro 2', 1]);
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    await waitUntil(() => textOf(find(search, '[role="status"]')) === 'Ajoutée, 1 offre sélectionnée.');
    expect(cards(search)[1]?.selected).to.be.true;
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('leaves the next box where it is when a tick brings the bar over the cards', async () => {
    await setViewport({ width: 800, height: 600 });
    const search = await mount();
    scrollTo(0, 0);
    const top = (): number => Math.round(box(search, 1).getBoundingClientRect().top);
    const before = top();
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre') && tray(search).clientHeight > 20);
    expect(top()).to.equal(before);
    // The bar is seen, and a further tick moves nothing either.
    expect(tray(search).getBoundingClientRect().top).to.be.at.least(0);
    for (const text of ['2 offres', '1 offre']) {
      box(search, 2).click();
      await waitUntil(() => trayText(search).startsWith(text));
      expect(top()).to.equal(before);
    }
    // Its last offer is left out, which draws another bar elsewhere, and kept again.
    for (const text of [ERASED, '1 offre']) {
      box(search, 0).click();
      await waitUntil(() => trayText(search).startsWith(text), text);
      await aTimeout(50);
      expect(top(), text).to.equal(before);
    }
  });

  it('scrolls the box that holds it, and never the page around', async () => {
    await setViewport({ width: 800, height: 600 });
    const search = await mount();
    const holder = search.parentElement!;
    const room = document.createElement('div');
    room.style.blockSize = '2000px';
    holder.after(room);
    Object.assign(holder.style, { blockSize: '500px', overflow: 'auto' });
    const top = (): number => Math.round(box(search, 1).getBoundingClientRect().top);
    const before = top();
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre') && tray(search).clientHeight > 20);
    await aTimeout(50);
    expect(top()).to.equal(before);
    expect(scrollY).to.equal(0);
    holder.removeAttribute('style');
    room.remove();
  });

  it('keeps the address of its source with an offer, so that no other source tells what became of it', async () => {
    const [source, geography] = [fakeSource(someResults(5)), fakeGeography([aCommune()])];
    registerMode('dataset', () => ({ source, geography, sink: null, capabilities: allCapabilities }));
    const search = await mount({ source: null, file: '59.json' });
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre'), 'it is kept');
    const from = new URL('59.json', document.baseURI).href;
    expect(selectionIn('none').offers.map((offer) => offer.from)).to.deep.equal([from]);
  });

  it('prints a list by the browser’s own menu on the sheet of a selection, with a code for each offer', async () => {
    const search = await mount();
    const ask = (name: 'beforeprint' | 'afterprint'): boolean => dispatchEvent(new Event(name));
    const paper = (): HTMLElement | undefined => findAll(search, '.results > .paper')[0];
    await waitUntil(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Control', bubbles: true }));
      ask('beforeprint');
      return paper() !== undefined;
    }, 'its code comes');
    const sheet = paper()!.shadowRoot!;
    expect(sheet.querySelector('h1')?.textContent).to.match(/^5\soffres à Lille/);
    expect(sheet.querySelectorAll('.offer')).to.have.length(5);
    expect(sheet.querySelectorAll('svg.qr')).to.have.length(5);
    expect(document.adoptedStyleSheets).to.have.length(1);
    ask('afterprint');
    expect([paper(), document.adoptedStyleSheets.length]).to.deep.equal([undefined, 0]);
    search.printWithPage = true;
    ask('beforeprint');
    expect(paper()).to.equal(undefined);
    ask('afterprint');
    search.printWithPage = false;

    // Words that tell a danger have their numbers first.
    search.q = 'mon mari me frappe';
    await waitUntil(() => findAll(search, '[part="danger"] a').length === 4 && cards(search).length === 5, 'numbers');
    ask('beforeprint');
    const urgent = paper()!.shadowRoot!.querySelector('.sheet > :first-child')!;
    expect([...urgent.querySelectorAll('.tel')].map(textOf)).to.deep.equal(['3919', '17, 112', '114']);
    ask('afterprint');

    // A list whose update failed is no list of today.
    search.source = fakeSource(() => Promise.reject(new TypeError('down')));
    await waitUntil(() => findAll(search, '[role="alert"] .retry').length === 1, 'the failure is told');
    ask('beforeprint');
    expect(paper()).to.equal(undefined);
    ask('afterprint');
  });

  it('prints two lists of one page as they stand, neither alone', async () => {
    const [one, other] = [await mount(), await mount()];
    const sheets = () => [one, other].map((search) => findAll(search, '.results > .paper').length);
    await waitUntil(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Control', bubbles: true }));
      dispatchEvent(new Event('beforeprint'));
      return sheets().join() === '1,1';
    }, 'the code of both comes');
    expect(document.adoptedStyleSheets, 'nothing of the page is hidden').to.have.length(0);
    dispatchEvent(new Event('afterprint'));
    expect(sheets()).to.deep.equal([0, 0]);
    other.remove();
    dispatchEvent(new Event('beforeprint'));
    expect(document.adoptedStyleSheets, 'one list is alone again').to.have.length(1);
    dispatchEvent(new Event('afterprint'));
  });

  it('leaves an offer out, and shows no bar when nothing is kept', async () => {
    const search = await mount();
    box(search, 0).click();
    box(search, 2).click();
    await waitUntil(() => trayText(search).startsWith('2 offres sélectionnées'));
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    await waitUntil(() => textOf(find(search, '[role="status"]')) === 'Retirée, 1 offre sélectionnée.');
  });

  it('opens the selection in place of the list; an offer of it opens, and the way back leads to it', async () => {
    const search = await mount();
    box(search, 0).click();
    await waitUntil(() => trayText(search) !== '');
    find(tray(search), '.open').click();
    await waitUntil(
      () => findAll(search, 'di-selection').length === 1 && find(search, 'di-selection').shadowRoot !== null,
    );
    const panel = find(search, 'di-selection');
    await waitUntil(() => findAll(panel, '.offer-title a').length === 1);
    await waitUntil(() => panel.shadowRoot?.activeElement?.id === 'title');
    find(panel, '.offer-title a').click();
    await waitUntil(() => findAll(search, 'di-service').length === 1);
    expect(textOf(find(search, '.back'))).to.equal('Retour à la sélection');
    find(search, '.back-button').click();
    await waitUntil(() => findAll(search, 'di-selection').length === 1);
    find(search, '.back-button').click();
    await waitUntil(() => findAll(search, 'di-selection').length === 0);
  });

  it('takes one row, in each language, and unfolds the other ways until four buttons fit', async () => {
    const search = await mount();
    search.style.setProperty('inline-size', '328px');
    box(search, 0).click();
    box(search, 1).click();
    await waitUntil(() => trayText(search).startsWith('2'));
    const bar = find(tray(search), '.tray');
    const words = {
      en: 'See the selection',
      es: 'Ver la selección',
      ar: 'عرض المختارات',
      uk: 'Переглянути вибране',
      fr: 'Voir la sélection',
    };
    for (const [lang, text] of Object.entries(words)) {
      search.lang = lang;
      await waitUntil(() => textOf(bar).includes(text));
      expect(bar.getBoundingClientRect().height, lang).to.be.at.most(56);
    }
    for (const width of ['637px', '820px']) {
      search.style.setProperty('inline-size', width);
      for (const [lang, text] of Object.entries(words)) {
        search.lang = lang;
        await waitUntil(() => textOf(bar).includes(text));
        expect(bar.getBoundingClientRect().height, `${lang}, ${width}`).to.be.at.most(62);
      }
    }
    search.style.setProperty('inline-size', '328px');
    const more = find(tray(search), '.more');
    const print = find(tray(search), '.print');
    expect(print.getBoundingClientRect().width, 'to print takes one press').to.be.at.least(44);
    expect(print.getBoundingClientRect().top).to.equal(more.getBoundingClientRect().top);
    const send = find(tray(search), '.send');
    expect([more.getAttribute('aria-expanded'), send.checkVisibility()]).to.deep.equal(['false', false]);
    more.click();
    await waitUntil(() => send.checkVisibility() && more.getAttribute('aria-expanded') === 'true');
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('stands as near to the cards as they do to each other, and lets none show beside its corners where it floats', async () => {
    await setViewport({ width: 800, height: 600 });
    const search = await mount();
    search.style.setProperty('inline-size', '637px');
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre') && tray(search).clientHeight > 20);
    const bar = find(tray(search), '.tray');
    const topOf = (index: number): number => find(cards(search)[index]!, '.card').getBoundingClientRect().top;
    const endOf = (element: Element): number => element.getBoundingClientRect().bottom;
    scrollTo(0, 0);
    const between = topOf(1) - endOf(find(cards(search)[0]!, '.card'));
    await waitUntil(() => getComputedStyle(bar).borderStartStartRadius !== '0px', 'its corners are round');
    expect(Math.abs(topOf(0) - endOf(bar) - between)).to.be.at.most(1);
    find(search, '.cards').style.setProperty('padding-block-end', '600px');
    cards(search)[2]!.scrollIntoView();
    await waitUntil(() => getComputedStyle(bar).borderStartStartRadius === '0px', 'they are square');
    expect(getComputedStyle(bar).boxShadow).not.to.equal('none');
  });

  it('leads to the page of the week, in the commune of the search, beside the others or folded with them', async () => {
    const search = await mount({ selectionStorage: 'session', weekLink: '/semaine?commune={commune}' });
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1'));
    const bar = find(tray(search), '.tray');
    const week = find(tray(search), '.week', HTMLAnchorElement);
    expect(week.getAttribute('href')).to.match(/\/semaine\?commune=59350$/);
    const words = {
      en: 'Prepare the week',
      es: 'Preparar la semana',
      ar: 'تحضير الأسبوع',
      uk: 'Підготувати тиждень',
      fr: 'Préparer la semaine',
    };
    for (const width of [820, 880]) {
      search.style.setProperty('inline-size', `${width}px`);
      for (const [lang, text] of Object.entries(words)) {
        search.lang = lang;
        await waitUntil(() => textOf(bar).includes(text));
        expect(week.checkVisibility(), `${lang}, ${width}`).to.equal(true);
        expect(bar.getBoundingClientRect().height, `${lang}, ${width}`).to.be.at.most(62);
        expect(bar.scrollWidth, `${lang}, ${width}`).to.be.at.most(bar.clientWidth);
      }
    }
    search.style.setProperty('inline-size', '637px');
    const more = find(tray(search), '.more');
    await waitUntil(() => more.checkVisibility());
    more.click();
    await waitUntil(() => week.checkVisibility());
    const [send, empty] = ['.send', '.empty'].map((name) => find(tray(search), name));
    expect([send!.offsetTop, empty!.offsetTop], 'what is unfolded is one row').to.deep.equal([
      week.offsetTop,
      week.offsetTop,
    ]);
    more.click();
    search.style.setProperty('inline-size', '328px');
    await waitUntil(() => !week.checkVisibility());
    expect([week.checkVisibility(), more.ariaLabel]).to.deep.equal([
      false,
      'Préparer la semaine, Envoyer, Nouvelle personne',
    ]);
    more.click();
    await waitUntil(() => week.checkVisibility(), 'it is unfolded');
    expect(week.getBoundingClientRect().width, 'it takes the row').to.be.above(290);
    expect(await findFaults(search)).to.deep.equal([]);
    // Taking it says that the offers are still for the same person.
    const bars = tray(search);
    const kept = oneEvent(bars, 'tray-keep');
    week.addEventListener('click', (event) => event.preventDefault());
    week.click();
    await kept;
    search.selectionStorage = 'none';
    box(search, 1).click();
    await waitUntil(() => findAll(tray(search), '.week').length === 0, 'no other page finds those of this page alone');
    selectionIn('session').set([]);
  });

  it('leads to the ways to send', async () => {
    const search = await mount();
    box(search, 0).click();
    await waitUntil(() => trayText(search) !== '');
    find(tray(search), '.send').click();
    await waitUntil(
      () => findAll(search, 'di-selection')[0]?.shadowRoot?.activeElement?.classList.contains('mail') === true,
    );
  });

  it('empties at once, and takes back what was emptied by mistake', async () => {
    const search = await mount();
    box(search, 0).click();
    box(search, 3).click();
    await waitUntil(() => trayText(search).startsWith('2'));
    find(tray(search), '.empty').click();
    await waitUntil(() => trayText(search).startsWith(ERASED));
    expect(cards(search).some(({ selected }) => selected)).to.be.false;
    find(tray(search), '.undo').click();
    await waitUntil(() => trayText(search).startsWith('2 offres sélectionnées'));
    expect(cards(search).filter(({ selected }) => selected)).to.have.length(2);
  });

  it('begins anew for the next person: the place stays, all else is let go until the next act and no longer', async () => {
    const search = await mount({ q: 'permis', thematiques: ['mobilite'], publics: ['jeunes'] });
    const asked = () => [search.code_commune, search.q, search.thematiques.join(), search.publics.join()];
    const before = asked();
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre'));
    // From the list, taken back.
    find(tray(search), '.empty').click();
    await waitUntil(() => trayText(search).startsWith(ERASED));
    expect(asked()).to.deep.equal(['59350', '', '', '']);
    find(tray(search), '.undo').click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    expect(asked()).to.deep.equal(before);
    // From the sheet, which gives way to the search.
    find(tray(search), '.open').click();
    await waitUntil(() => findAll(search, 'di-selection')[0]?.shadowRoot?.querySelector('.clear') != null);
    find(find(search, 'di-selection'), '.clear').click();
    await waitUntil(() => trayText(search).startsWith(ERASED), 'the list says so');
    expect(findAll(search, 'di-selection')).to.have.length(0);
    expect(asked()).to.deep.equal(['59350', '', '', '']);
    await waitUntil(() => search.shadowRoot?.activeElement?.id === 'results', 'without words, the title has the focus');
    // The next person begins: nobody takes back the list of the one before.
    await waitUntil(() => cards(search).length === 5);
    box(search, 2).click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    box(search, 2).click();
    await waitUntil(() => findAll(tray(search), '.undo').length === 1);
    find(tray(search), '.undo').click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    find(tray(search), '.empty').click();
    await waitUntil(() => trayText(search).startsWith(ERASED));
    find(search, '.bar').dispatchEvent(
      new CustomEvent('search-change', { bubbles: true, composed: true, detail: { change: { publics: ['femmes'] } } }),
    );
    await waitUntil(() => findAll(search, 'di-selection-tray').length === 0, 'a search is an act');
    expect(selectionIn('none').canRestore).to.be.false;
  });

  it('asks the next person what they need: the field of the words has the focus, that of a phone too', async () => {
    for (const width of [1280, 360]) {
      await setViewport({ width, height: 740 });
      const source = fakeSource(someResults(5));
      source.capabilities = () => Promise.resolve(allCapabilities);
      const search = await mount({ source, q: 'permis' });
      box(search, 0).click();
      await waitUntil(() => trayText(search).startsWith('1 offre'));
      find(tray(search), '.empty').click();
      await waitUntil(
        () => search.shadowRoot?.activeElement?.matches('di-keyword-field, #q') === true,
        `${width} px: it has the focus`,
      );
      await waitUntil(() => trayText(search).startsWith(ERASED));
      const said = tray(search).getBoundingClientRect();
      expect(said.top, 'what is erased is said over the offers').to.be.below(
        find(search, '#results').getBoundingClientRect().top,
      );
      search.remove();
      selectionIn('none').set([]);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('begins anew without a place on the first question, which can be taken back from there', async () => {
    const search = await mount({ code_commune: null, thematiques: ['mobilite'] });
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre'));
    find(tray(search), '.empty').click();
    await waitUntil(() => findAll(search, '[part="start"]').length === 1, 'the start');
    await waitUntil(() => trayText(search).startsWith(ERASED), 'the start says so');
    find(tray(search), '.undo').click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'), 'it is taken back');
    expect(search.thematiques.join()).to.equal('mobilite');
  });

  it('asks after a rest whether it is for the same person, and begins anew for another one by one press', async () => {
    const search = await mount();
    box(search, 0).click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    const bar = tray(search) as HTMLElement & { rested: boolean };
    bar.rested = true;
    await waitUntil(() => trayText(search).replaceAll('\u00a0', ' ').includes('Encore pour la même personne ?'));
    expect(await findFaults(search)).to.deep.equal([]);
    for (const width of [328, 640]) {
      bar.style.inlineSize = `${width}px`;
      expect(find(bar, '.tray').scrollWidth, `${width}`).to.be.at.most(find(bar, '.tray').clientWidth);
      const tops = ['.keep', '.empty'].map((one) => find(bar, one).getBoundingClientRect().top);
      expect(tops[0], `${width}: the answers stand on one line`).to.equal(tops[1]);
    }
    bar.style.inlineSize = '';
    find(bar, '.empty').click();
    await waitUntil(() => trayText(search).startsWith(ERASED));
    find(tray(search), '.undo').click();
    await waitUntil(() => trayText(search).startsWith('1 offre sélectionnée'));
    await waitUntil(() => findAll(tray(search), '.open').length === 1, 'the acts are there again');
  });

  it('is one for two searches of a page', async () => {
    const [one, other] = [await mount(), await mount()];
    box(one, 0).click();
    await waitUntil(() => trayText(other).startsWith('1 offre sélectionnée'));
    expect(cards(other)[0]?.selected).to.be.true;
  });

  it('is not offered where the page wants none', async () => {
    const search = await mount({ noSelection: true });
    await search.updateComplete;
    const [card] = cards(search);
    await card?.updateComplete;
    expect(card?.selectable).to.be.false;
  });
});
