import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Capabilities, Facets, OfferSearchParams } from '@inclusion-kit/sdk';
import type { SearchChange } from '../../question/search-change.ts';
import { search as searchTexts } from '../../../locales/search.ts';
import { latestDay } from '../filters.ts';
import { emptyState, toParams, type SearchState } from '../../question/search-state.ts';
import { findFaults } from '../../../testing/axe.ts';
import { find, findAll, findButton, press, textOf, type, waitUntil } from '../../../testing/dom.ts';
import { fakeSource, someResults } from '../../../testing/offers.ts';
import type { DiChoiceList } from '../di-choice-list/di-choice-list.ts';
import type { DiFilterMenu } from '../di-filter-menu/di-filter-menu.ts';
import type { DiThemePicker } from '../di-theme-picker/di-theme-picker.ts';
import './define.ts';
import type { DiFilters } from './di-filters.ts';

const { fr } = searchTexts;

const everything: Capabilities = { params: ['ouvert', 'maj_depuis', 'reseaux_porteurs'], tri: [], facets: [] };

async function mount(state: Partial<SearchState> = {}, properties: Partial<DiFilters> = {}) {
  const frame = await fixture<HTMLElement>(
    html`<div><di-filters .texts=${fr} .total=${12} .capabilities=${everything}></di-filters></div>`,
  );
  // The chips are for wide containers.
  frame.style.cssText = 'width: 900px; container-type: inline-size';
  const filters = frame.querySelector('di-filters')!;
  Object.assign(filters, { state: { ...emptyState, ...state } }, properties);
  await filters.updateComplete;
  const changes: SearchChange[] = [];
  const said: string[] = [];
  filters.addEventListener('search-change', (event) => changes.push((event as CustomEvent<SearchChange>).detail));
  filters.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
  return { filters, changes, said, last: () => changes.at(-1)?.change };
}

const chip = (filters: DiFilters, start: string) => findButton(filters, start);

async function open(filters: DiFilters, start: string) {
  chip(filters, start).click();
  await waitUntil(() => findAll(filters, 'di-filter-menu').length > 0, 'the group opens');
  const menu = find<DiFilterMenu>(filters, 'di-filter-menu');
  await menu.updateComplete;
  await nextFrame();
  return { menu, dialog: find<HTMLDialogElement>(menu, 'dialog') };
}

const focused = (filters: DiFilters): string => {
  const at = filters.shadowRoot!.activeElement;
  return at === null ? '' : textOf(at);
};
const pickerOf = (filters: DiFilters) => find<DiThemePicker>(filters, 'di-theme-picker');
const listOf = (filters: DiFilters, label: string) =>
  findAll<DiChoiceList>(filters, 'di-choice-list').find((list) => list.label === label)!;

function check(host: Element, label: string): HTMLInputElement {
  const row = findAll(host, 'label').find((candidate) => textOf(candidate).replace(/ \d+$/, '') === label);
  if (row === undefined) throw new Error(`No box « ${label} ».`);
  return row.querySelector('input')!;
}

describe('<di-filters>', () => {
  for (const width of [320, 360, 560, 690, 698, 706, 860, 900, 960, 1024, 1280]) {
    it(`moves nothing when its counts come, in ${width} px, and keeps the way to all filters in sight`, async () => {
      const capabilities = { ...everything, facets: ['frais', 'modes_accueil', 'ouvert'] as const };
      const { filters } = await mount({ publics: ['jeunes'], frais: ['gratuit'] }, { capabilities });
      const frame = filters.parentElement!;
      frame.style.width = `${width}px`;
      const places = () =>
        findAll(filters, '.row > .chip').flatMap((one) => {
          const { x, y, height } = one.getBoundingClientRect();
          return height === 0 ? [] : [`${Math.round(x)} ${Math.round(y)}`];
        });
      const before = { places: places(), height: filters.offsetHeight };
      const count = (n: number) => ({
        total: n,
        facets: { frais: { gratuit: n }, modes_accueil: { 'a-distance': n }, ouvert: { true: n } },
      });
      filters.facets = count(345);
      await filters.updateComplete;
      expect(textOf(chip(filters, 'Gratuit'))).to.equal('Gratuit 345');
      expect({ places: places(), height: filters.offsetHeight }).to.deep.equal(before);
      filters.facets = count(123_456);
      await filters.updateComplete;
      expect(textOf(chip(filters, 'Gratuit')), 'as the title writes it').to.equal('Gratuit 123 456');
      expect(filters.offsetHeight).to.equal(before.height);
      const [all, whole] = [find(filters, '[data-group="all"]'), frame].map((one) => one.getBoundingClientRect());
      expect(all!.right).to.be.at.most(whole!.right + 5);
      const row = find(filters, '.row').getBoundingClientRect();
      expect(row.right, 'a page with 4 px around does not scroll sideways').to.be.at.most(whole!.right + 4);
      chip(filters, 'Pour qui').focus();
      const { bottom } = chip(filters, 'Pour qui').getBoundingClientRect();
      const { dialog } = await open(filters, 'Pour qui');
      const shown = dialog.getBoundingClientRect();
      expect(shown.top, 'the menu hangs below the row').to.be.at.least(bottom);
      const { left } = chip(filters, 'Pour qui').getBoundingClientRect();
      const under = Math.max(whole!.left, Math.min(left, whole!.right - shown.width));
      expect(shown.left, 'under its button, where there is room').to.be.closeTo(under, 1);
      expect(getComputedStyle(find(filters, '.rail')).flexWrap).to.equal(width < 960 ? 'nowrap' : 'wrap');
      expect(filters.shadowRoot!.elementFromPoint(shown.left + 20, shown.top + 20), 'and is not cut').not.to.equal(
        null,
      );
    });
  }

  it('gives the focus back to the button of a group that is closed, unless it has gone on meanwhile', async () => {
    const { filters } = await mount();
    const first = await open(filters, 'Pour qui');
    first.dialog.close();
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the group closes');
    expect(filters.shadowRoot?.activeElement).to.equal(chip(filters, 'Pour qui'));

    const field = document.createElement('input');
    filters.after(field);
    const second = await open(filters, 'Pour qui');
    second.dialog.close();
    // A dialog is closed before it tells so.
    field.focus();
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the group closes');
    expect(document.activeElement === field, 'the field keeps it').to.equal(true);
  });

  it('names the only need that is chosen on its button, on a phone, which lists no chosen values', async () => {
    const { filters } = await mount({ publics: ['jeunes'] }, { narrow: true });
    expect(textOf(find(filters, '[data-group="publics"]'))).to.equal('Jeunes');
    filters.state = { ...filters.state, publics: ['jeunes', 'femmes'] };
    await filters.updateComplete;
    expect(textOf(find(filters, '[data-group="publics"]'))).to.equal('Pour qui 2');
    filters.narrow = false;
    filters.state = { ...filters.state, publics: ['jeunes'] };
    await filters.updateComplete;
    expect(textOf(find(filters, '[data-group="publics"]'))).to.equal('Pour qui 1');
  });

  it('shows a part of the next pill beside a need of a long name, on a phone', async () => {
    const { filters } = await mount(
      { thematiques: ['lecture-ecriture-calcul--maitriser-le-francais'] },
      { narrow: true },
    );
    filters.parentElement!.style.width = '328px';
    await nextFrame();
    const row = find(filters, '.row');
    const fade = parseFloat(getComputedStyle(row).paddingInlineEnd);
    const next = find(filters, '[data-group="publics"]').getBoundingClientRect();
    expect(next.left + 20).to.be.at.most(row.getBoundingClientRect().right - fade);
    // Its whole name is read, and cut to the eye alone.
    expect(textOf(find(filters, '[data-group="thematiques"]'))).to.match(
      /maîtriser le français|maitriser le francais/i,
    );
  });

  it('says of several publics that an offer is for one or the other', async () => {
    const { filters } = await mount();
    await open(filters, 'Pour qui');
    expect(textOf(find(filters, '.either'))).to.equal('Plusieurs choix : les offres pour l’un ou l’autre.');
  });

  it('leaves as much room at both ends of a toggle', async () => {
    const capabilities = { ...everything, facets: ['frais', 'modes_accueil', 'ouvert'] as const };
    const { filters } = await mount({}, { capabilities });
    filters.facets = { total: 3, facets: { frais: { gratuit: 3 }, modes_accueil: {}, ouvert: {} } };
    await filters.updateComplete;
    const toggle = chip(filters, 'Gratuit');
    const words = document.createRange();
    words.selectNodeContents(toggle.querySelector('.n')!);
    const [inner, outer] = [words.getBoundingClientRect(), toggle.getBoundingClientRect()];
    expect(outer.right - inner.right).to.be.closeTo(Number.parseFloat(getComputedStyle(toggle).paddingRight) + 1, 1.5);
  });

  it('offers what the source can filter by, and nothing that the page holds', async () => {
    const { filters } = await mount({}, { rules: { hidden: ['publics'], fixed: ['frais'] } });
    expect(findAll(filters, '.rail button').map(textOf)).to.deep.equal([
      'Besoin',
      'Ouvert maintenant',
      'À distance',
      'Vérifiée depuis moins d’un an',
      'Plus',
    ]);
    filters.capabilities = { params: [], tri: [], facets: [] };
    await filters.updateComplete;
    expect(findAll(filters, '.rail button').map(textOf)).to.deep.equal(['Besoin', 'À distance', 'Plus']);
    expect(await findFaults(filters)).to.deep.equal([]);
  });

  it('opens a popover on its first field, applies each choice at once, and closes with Escape on its button', async () => {
    const { filters, last } = await mount();
    const { menu, dialog } = await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    expect(dialog.open).to.be.true;
    expect(dialog.matches(':modal')).to.be.false;
    expect(chip(filters, 'Besoin').getAttribute('aria-expanded')).to.equal('true');
    expect(filters.shadowRoot!.activeElement).to.equal(picker);
    expect(await findFaults(filters)).to.deep.equal([]);
    expect(findAll(picker, '.categories li'), 'the needs of the home').to.have.length(12);
    check(picker, 'Me déplacer').click();
    expect(last()).to.deep.equal({ thematiques: ['me-deplacer'] });
    await filters.updateComplete;
    expect(textOf(findButton(menu, 'Voir'))).to.equal('Voir 12 offres');
    press(find(picker, 'input'), 'Escape');
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the group closes');
    expect(filters.shadowRoot!.activeElement).to.equal(chip(filters, 'Besoin'));
  });

  it('shows a category as mixed when a part of it is chosen', async () => {
    const { filters } = await mount(
      { thematiques: ['mobilite--preparer-un-permis', 'numerique'] },
      { labels: 'official' },
    );
    await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    expect(check(picker, 'Mobilité').indeterminate).to.be.true;
    expect(check(picker, 'Mobilité').checked).to.be.false;
    expect(check(picker, 'Numérique').checked).to.be.true;
    expect(textOf(find(picker, '.pane p')), 'the first chosen category is open').to.equal('Mobilité');
    expect(check(picker, 'Préparer un permis').checked).to.be.true;
  });

  it('goes to the thématiques of a category with the right arrow, and back with the left one', async () => {
    const { filters } = await mount({}, { labels: 'official' });
    await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    press(check(picker, 'Santé'), 'ArrowRight');
    await waitUntil(() => picker.shadowRoot!.activeElement?.closest('.pane') != null, 'the other list has the focus');
    expect(textOf(find(picker, '.pane p'))).to.equal('Santé');
    expect(picker.shadowRoot!.activeElement).to.equal(find(picker, '.pane input'));
    press(find(picker, '.pane input'), 'ArrowLeft');
    expect(picker.shadowRoot!.activeElement).to.equal(check(picker, 'Santé'));
  });

  it('finds a thématique by its words, and chooses within its whole category', async () => {
    const { filters, last } = await mount({}, { labels: 'official' });
    const { dialog } = await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    type(find<HTMLInputElement>(picker, '.find input'), 'permis');
    await picker.updateComplete;
    expect(findAll(picker, '.categories li').map(textOf)).to.deep.equal(['Mobilité']);
    check(picker, 'Préparer un permis').click();
    expect(last()?.thematiques).to.deep.equal(['mobilite--preparer-un-permis']);
    press(find(picker, '.find input'), 'Escape');
    await picker.updateComplete;
    expect(findAll(picker, '.categories li')).to.have.length(16);
    expect(dialog.open, 'Escape emptied the field only').to.be.true;
  });

  it('closes the popover when the focus leaves it, and by its own button', async () => {
    const { filters } = await mount();
    await open(filters, 'Besoin');
    chip(filters, 'Pour qui').focus();
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the group closes');
    expect(filters.shadowRoot!.activeElement).to.equal(chip(filters, 'Pour qui'));
    await open(filters, 'Pour qui');
    const button = chip(filters, 'Pour qui');
    button.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    button.focus();
    button.click();
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the group closes and stays so');
    await nextFrame();
    expect(findAll(filters, 'di-filter-menu')).to.be.empty;
  });

  it('filters by several publics, each with the number of offers it leaves; those that leave nothing stay, disabled', async () => {
    const facets: Facets = { total: 12, facets: { publics: { jeunes: 7, femmes: 5 } } };
    const { filters, last } = await mount({ publics: ['jeunes'] }, { facets });
    await open(filters, 'Pour qui');
    const list = listOf(filters, 'Pour qui');
    expect(textOf(check(list, 'Femmes').closest('label')!)).to.equal('Femmes 5');
    expect(check(list, 'Familles').disabled).to.be.true;
    expect(await findFaults(filters)).to.deep.equal([]);
    check(list, 'Femmes').click();
    expect(last()?.publics).to.deep.equal(['jeunes', 'femmes']);
    await filters.updateComplete;
    check(list, 'Jeunes').click();
    expect(last()?.publics).to.deep.equal(['femmes']);
  });

  it('asks for the counts of all filters once a group opens, where the source counts some alone, and again for another search', async () => {
    const asked: unknown[] = [];
    const source = {
      ...fakeSource([]),
      facets: ({ comptes, ...params }: OfferSearchParams) => {
        // The number of the latest offers is asked for alone.
        if (comptes === undefined) asked.push(params);
        return Promise.resolve({ total: 12, facets: { publics: { jeunes: 7, femmes: asked.length } } });
      },
    };
    const { filters } = await mount(
      {},
      {
        source,
        facets: { total: 12, facets: { frais: { gratuit: 9 } } },
        capabilities: { ...everything, params: [...everything.params, 'comptes'], facets: ['frais', 'publics'] },
        paramsOf: ({ q }) => ({ q }),
      },
    );
    expect(textOf(chip(filters, 'Gratuit'))).to.equal('Gratuit 9');
    expect(asked, 'not all before a group opens').to.be.empty;
    await open(filters, 'Pour qui');
    expect(textOf(check(listOf(filters, 'Pour qui'), 'Femmes').closest('label')!)).to.equal('Femmes 1');
    filters.state = { ...emptyState, q: 'vélo' };
    await waitUntil(() => textOf(listOf(filters, 'Pour qui')).includes('Femmes 2'), 'the other search is counted');
    expect(asked).to.deep.equal([{ q: '' }, { q: 'vélo' }]);
  });

  it('counts categories and thématiques', async () => {
    const facets: Facets = { total: 3, facets: { thematiques: { mobilite: 3, 'mobilite--preparer-un-permis': 2 } } };
    const { filters } = await mount({ thematiques: ['sante'] }, { facets, labels: 'official' });
    await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    expect(textOf(check(picker, 'Mobilité').closest('label')!)).to.equal('Mobilité 3');
    expect(check(picker, 'Numérique').disabled).to.be.true;
    expect(check(picker, 'Santé').disabled, 'what is chosen can be left').to.be.false;
  });

  it('turns the filters of one press on and off, and says what they leave', async () => {
    const facets: Facets = { total: 12, facets: { frais: { gratuit: 9 }, ouvert: {} } };
    const { filters, last, changes } = await mount({}, { facets });
    const free = chip(filters, 'Gratuit');
    expect(textOf(free)).to.equal('Gratuit 9');
    free.click();
    await filters.updateComplete;
    expect(last()).to.deep.equal({ frais: ['gratuit'] });
    expect(chip(filters, 'Gratuit').getAttribute('aria-pressed')).to.equal('true');
    chip(filters, 'Gratuit').click();
    expect(last()).to.deep.equal({ frais: [] });
    chip(filters, 'Vérifiée').click();
    expect(last()).to.deep.equal({ maj_depuis: 'P1Y' });
    const count = changes.length;
    expect(chip(filters, 'Ouvert').getAttribute('aria-disabled')).to.equal('true');
    chip(filters, 'Ouvert').click();
    expect(changes).to.have.length(count);
  });

  it('puts toggles that lead to no offer after the others, unless they are chosen', async () => {
    const facets: Facets = { total: 12, facets: { ouvert: { true: 0 }, frais: { gratuit: 9 }, modes_accueil: {} } };
    const { filters } = await mount({}, { facets });
    const names = (): string[] => findAll(filters, '.row > [aria-pressed]').map(textOf);
    expect(names()).to.deep.equal([
      'Gratuit 9',
      'Vérifiée depuis moins d’un an',
      'Ouvert maintenant 0',
      'À distance 0',
    ]);
    filters.state = { ...filters.state, ouvert: true };
    await filters.updateComplete;
    expect(names()[0]).to.equal('Ouvert maintenant 0');
  });

  it('says what a pressed toggle chose once: the toggle is its own chip', async () => {
    const { filters, changes } = await mount({ frais: ['gratuit'], ouvert: true, publics: ['femmes'] });
    expect(findAll(filters, '.chip-sel').map(textOf)).to.deep.equal(['Retirer : Femmes']);
    find(filters, '.chip-sel').click();
    await filters.updateComplete;
    expect(findAll(filters, '.chosen')).to.be.empty;
    await waitUntil(() => focused(filters) === 'Effacer les 2 filtres', 'the button has the focus');
    findButton(filters, 'Effacer les 2 filtres').click();
    expect(changes.at(-1)?.change).to.deep.include({ frais: [], ouvert: false });
  });

  it('lets a reader remove what a source cannot filter by, which no toggle says', async () => {
    const { filters, last } = await mount(
      { ouvert: true, maj_depuis: 'P1Y' },
      { capabilities: { params: [], tri: [], facets: [] } },
    );
    const shown = findAll<HTMLButtonElement>(filters, '.chosen > .chip').filter((one) => one.checkVisibility());
    expect(shown.map(textOf)).to.deep.equal(['Retirer : Ouvert maintenant', 'Retirer : Vérifiée depuis moins d’un an']);
    shown[0]!.click();
    expect(last()).to.deep.equal({ ouvert: false });
  });

  it('gathers under one button every filter that is not in the row, and counts those that are chosen there', async () => {
    const facets: Facets = { total: 12, facets: { sources: { dora: 8, 'ma-source': 4 } } };
    const { filters, last } = await mount({}, { facets });
    await open(filters, 'Plus');
    expect(findAll(filters, 'legend').map(textOf)).to.deep.equal([
      'Type',
      'Coût',
      'Sur place ou à distance',
      'Mise à jour',
      'Sources',
      'Réseaux',
      'Qualité de la fiche',
    ]);
    expect(await findFaults(filters)).to.deep.equal([]);
    check(listOf(filters, 'Sources'), 'ma-source').click();
    expect(last()).to.deep.equal({ sources: ['ma-source'] });
    check(listOf(filters, 'Coût'), 'Payant').click();
    expect(last()).to.deep.equal({ frais: ['payant'] });
    expect(findAll(listOf(filters, 'Coût'), 'label').map(textOf), 'the row has « Gratuit »').to.deep.equal(['Payant']);
    await filters.updateComplete;
    expect(textOf(chip(filters, 'Plus'))).to.equal('Plus 2');
    const [since, score] = findAll<HTMLSelectElement>(filters, 'select') as [HTMLSelectElement, HTMLSelectElement];
    expect([...since.options].map(textOf)).to.deep.equal([
      'À toute date',
      'Depuis moins d’un mois',
      'Depuis moins de 6 mois',
      'Depuis moins de 2 ans',
    ]);
    since.value = 'P6M';
    since.dispatchEvent(new Event('change'));
    expect(last()).to.deep.equal({ maj_depuis: 'P6M' });
    score.value = '0.8';
    score.dispatchEvent(new Event('change'));
    expect(last()).to.deep.equal({ score_qualite_minimum: 0.8 });
  });

  it('shows the first of many networks, then all of them to search in', async () => {
    const { filters, last } = await mount();
    await open(filters, 'Plus');
    const networks = listOf(filters, 'Réseaux');
    await networks.updateComplete;
    expect(findAll(networks, '.check')).to.have.length(6);
    findButton(networks, 'Voir').click();
    await networks.updateComplete;
    expect(findAll(networks, '.check').length).to.be.greaterThan(100);
    type(find<HTMLInputElement>(networks, '.find input'), 'croix rouge');
    await networks.updateComplete;
    expect(findAll(networks, '.check').map(textOf)).to.deep.equal(['Croix-Rouge']);
    find<HTMLInputElement>(networks, '.check input').click();
    expect(last()).to.deep.equal({ reseaux_porteurs: ['croix-rouge'] });
  });

  it('counts the offers updated of late among the counts of values, for a search is noted as that of a person, and leads to none where there are none', async () => {
    const counted: OfferSearchParams[] = [];
    const source = {
      ...fakeSource([]),
      facets: async (params: OfferSearchParams): Promise<Facets> => {
        counted.push(params);
        return params.q === 'perdu'
          ? Promise.reject(new Error('away'))
          : { total: params.q === 'vieux' ? 0 : 5, facets: {} };
      },
    };
    // The page of the test before moves as it goes.
    scrollTo(0, 0);
    for (let frame = 0; frame < 2; frame += 1) await nextFrame();
    const { filters, changes } = await mount(
      { code_commune: '59350' },
      {
        source,
        capabilities: { ...everything, params: [...everything.params, 'comptes'], facets: ['frais'] },
        paramsOf: ({ q, code_commune, maj_depuis }) => toParams({ ...emptyState, q, code_commune, maj_depuis }, 1, 20),
      },
    );
    expect(counted, 'nothing is asked before the other counts').to.be.empty;
    filters.facets = { total: 12, facets: { frais: { gratuit: 4 } } };
    const late = () => chip(filters, 'Vérifiée depuis moins d’un an');
    await filters.updateComplete;
    expect(counted, 'nor on a wide page before somebody uses it').to.be.empty;
    expect([...late().querySelectorAll('.n')], 'its room is kept').to.have.length(1);
    dispatchEvent(new PointerEvent('pointermove'));
    await waitUntil(() => textOf(late()) === 'Vérifiée depuis moins d’un an 5', 'its offers are counted');
    expect(counted).to.have.length(1);
    expect(counted[0]).to.deep.include({ code_commune: '59350', comptes: ['frais'] });
    expect(counted[0]?.maj_depuis).to.match(/^\d{4}-\d\d-\d\d$/);
    filters.state = { ...filters.state, q: 'vieux' };
    await waitUntil(() => textOf(late()) === 'Vérifiée depuis moins d’un an 0', 'there are none');
    expect(late().getAttribute('aria-disabled')).to.equal('true');
    late().click();
    expect(changes).to.be.empty;
    Object.assign(filters, { state: { ...filters.state, q: 'autre' }, total: null });
    await filters.updateComplete;
    expect(textOf(late()), 'no number of another search, while this one is on its way').to.equal(
      'Vérifiée depuis moins d’un an',
    );
    expect(late().getAttribute('aria-disabled')).to.equal('false');
    expect([...late().querySelectorAll('.n')], 'the room of its own').to.have.length(1);
    Object.assign(filters, { state: { ...filters.state, q: 'perdu' }, total: 12 });
    await waitUntil(
      () => [...late().querySelectorAll('.n')].length === 0,
      'a count that failed leaves no room for itself',
    );
    expect(late().getAttribute('aria-disabled')).to.equal('false');
    expect(source.searches).to.be.empty;
  });

  it('shows the latest offers that are counted with the others at once, asks for no count of them, and disables a choice of none', async () => {
    const asked: OfferSearchParams[] = [];
    const source = {
      ...fakeSource([]),
      facets: (params: OfferSearchParams) => {
        asked.push(params);
        return Promise.resolve({ total: 9, facets: {} });
      },
    };
    for (const narrow of [false, true]) {
      const count = (latest: number) => ({
        total: 12,
        facets: { frais: { gratuit: 4 }, maj_depuis: { [latestDay()]: latest } },
      });
      const { filters, changes } = await mount(
        {},
        {
          narrow,
          source,
          facets: count(5),
          capabilities: { ...everything, params: [...everything.params, 'comptes'], facets: ['frais'] },
          paramsOf: ({ q, maj_depuis }) => toParams({ ...emptyState, q, maj_depuis }, 1, 20),
        },
      );
      const late = () => chip(filters, 'Vérifiée depuis moins d’un an');
      expect(textOf(late())).to.equal('Vérifiée depuis moins d’un an 5');
      Object.assign(filters, { state: { ...filters.state, q: 'autre' } });
      await filters.updateComplete;
      expect(textOf(late()), 'no number of another search').to.equal('Vérifiée depuis moins d’un an');
      filters.facets = count(0);
      await filters.updateComplete;
      expect(textOf(late())).to.equal('Vérifiée depuis moins d’un an 0');
      expect(late().getAttribute('aria-disabled')).to.equal('true');
      expect(getComputedStyle(late()).borderTopStyle).to.equal('dashed');
      late().click();
      dispatchEvent(new PointerEvent('pointermove'));
      await filters.updateComplete;
      await nextFrame();
      expect([changes.length, asked.length]).to.deep.equal([0, 0]);
    }
  });

  it('counts the offers updated of late at once on a phone, whose first sight asks for no map', async () => {
    scrollTo(0, 0);
    for (let frame = 0; frame < 2; frame += 1) await nextFrame();
    const { filters } = await mount(
      {},
      {
        narrow: true,
        facets: { total: 12, facets: {} },
        source: { ...fakeSource([]), facets: () => Promise.resolve({ total: 5, facets: {} }) },
        capabilities: { ...everything, params: [...everything.params, 'comptes'], facets: ['frais'] },
      },
    );
    const late = () => textOf(chip(filters, 'Vérifiée depuis moins d’un an'));
    await waitUntil(() => late() === 'Vérifiée depuis moins d’un an 5', 'its offers are counted');
  });

  it('opens a modal sheet where there is no room, which counts what it holds and applies only on its last button', async () => {
    const source = fakeSource(someResults(5));
    const { filters, changes, last } = await mount({}, { narrow: true, source });
    const { menu, dialog } = await open(filters, 'Besoin');
    const picker = pickerOf(filters);
    expect(dialog.matches(':modal')).to.be.true;
    findButton(picker, '').click();
    await picker.updateComplete;
    check(picker, 'Me déplacer').click();
    await filters.updateComplete;
    expect(changes).to.be.empty;
    expect(check(picker, 'Me déplacer').checked, 'the sheet shows its own choice').to.be.true;
    await waitUntil(() => textOf(findButton(menu, 'Voir')) === 'Voir 5 offres', 'the choice is counted');
    expect(source.searches).to.deep.equal([{ thematiques: ['me-deplacer'], page: 1, size: 1 }]);
    expect(await findFaults(filters)).to.deep.equal([]);
    findButton(menu, 'Voir').click();
    await waitUntil(() => changes.length > 0, 'it is applied');
    expect(last()?.thematiques).to.deep.equal(['me-deplacer']);
    expect(findAll(filters, 'dialog')).to.be.empty;
  });

  it('leaves everything as it was when the sheet is closed otherwise', async () => {
    const { filters, changes } = await mount({}, { narrow: true });
    const { menu } = await open(filters, 'Pour qui');
    check(listOf(filters, 'Pour qui'), 'Femmes').click();
    await filters.updateComplete;
    expect(check(listOf(filters, 'Pour qui'), 'Femmes').checked).to.be.true;
    expect(await findFaults(filters)).to.deep.equal([]);
    findAll(menu, '.head button')[0]!.click();
    await waitUntil(() => findAll(filters, 'di-filter-menu').length === 0, 'the sheet closes');
    expect(changes).to.be.empty;
    await open(filters, 'Pour qui');
    expect(check(listOf(filters, 'Pour qui'), 'Femmes').checked).to.be.false;
  });

  it('removes a chosen value, says so, and moves the focus to the next one', async () => {
    const { filters, changes } = await mount({ thematiques: ['mobilite', 'sante'], publics: ['femmes'] });
    expect(findAll(filters, '.chip-sel').map(textOf)).to.deep.equal([
      'Retirer : Mobilité',
      'Retirer : Santé',
      'Retirer : Femmes',
    ]);
    findAll(filters, '.chip-sel')[1]!.click();
    await waitUntil(() => focused(filters) === 'Retirer : Femmes', 'the next chip has the focus');
    expect(changes).to.deep.equal([{ change: { thematiques: ['mobilite'] }, said: 'Filtre Santé retiré.' }]);
    findAll(filters, '.chip-sel')[1]!.click();
    await waitUntil(() => focused(filters) === 'Tout effacer', 'the button has the focus');
    findAll(filters, '.chip-sel')[0]!.click();
    await waitUntil(() => changes.at(-1)?.focusResults === true, 'the results are to have the focus');
    expect(changes.at(-1)).to.deep.equal({ change: {}, focusResults: true });
  });

  it('draws no chip for what a toggle says, and moves the focus on', async () => {
    const { filters } = await mount({ publics: ['femmes'], modes_accueil: ['a-distance'] });
    const chips = findAll(filters, '.chip-sel');
    expect(chips.map(textOf)).to.deep.equal(['Retirer : Femmes']);
    chips[0]!.click();
    await waitUntil(() => focused(filters) === 'Effacer le filtre', 'the next button has the focus');
  });

  it('clears everything at once but what the page fixed, which it shows', async () => {
    const { filters, changes } = await mount(
      { thematiques: ['mobilite'], frais: ['gratuit'], ouvert: true },
      { rules: { hidden: [], fixed: ['frais'] } },
    );
    expect(textOf(find(filters, '.chip-fixed'))).to.equal('Choisi par ce site : Gratuit');
    expect(await findFaults(filters)).to.deep.equal([]);
    findButton(filters, 'Tout effacer').click();
    await filters.updateComplete;
    expect(changes[0]?.change).to.include({ ouvert: false });
    expect(changes[0]?.change).not.to.have.property('frais');
    expect(changes[0]?.said).to.equal('Filtres retirés.');
    expect(findAll(filters, '.chip-sel')).to.be.empty;
    await waitUntil(() => changes.at(-1)?.focusResults === true, 'the results are to have the focus');
    expect(changes.at(-1)).to.deep.equal({ change: {}, focusResults: true });
  });

  it('names the chosen network, whose name comes late, and says since when records were updated', async () => {
    const { filters } = await mount({ reseaux_porteurs: ['adie'], maj_depuis: 'P6M' });
    await waitUntil(
      () => textOf(find(filters, '.chip-sel')).startsWith('Retirer : Association pour le Droit'),
      'the name has come',
    );
    expect(findAll(filters, '.chip-sel').map(textOf)[1]).to.equal('Retirer : Vérifiée depuis moins de 6 mois');
  });
});
