import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import fr from '../../locales/fr/search.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, press, textOf, type } from '../../testing/dom.ts';
import type { DiFilterMenu } from '../di-filter-menu/di-filter-menu.ts';
import type { DiThemePicker } from '../di-theme-picker/di-theme-picker.ts';
import './define.ts';
import type { DiFilters, FiltersChange } from './di-filters.ts';

async function mount(properties: Partial<DiFilters> = {}) {
  const frame = await fixture<HTMLElement>(html`<div><di-filters .texts=${fr} .total=${12}></di-filters></div>`);
  // The chips are for wide containers.
  frame.style.cssText = 'width: 720px; container-type: inline-size';
  const filters = frame.querySelector('di-filters')!;
  Object.assign(filters, properties);
  await filters.updateComplete;
  const changes: FiltersChange[] = [];
  filters.addEventListener('filters-change', (event) => changes.push((event as CustomEvent<FiltersChange>).detail));
  const [themes, publics] = findAll<DiFilterMenu>(filters, 'di-filter-menu') as [DiFilterMenu, DiFilterMenu];
  return { filters, themes, publics, changes, last: () => changes.at(-1) };
}

async function open(menu: DiFilterMenu): Promise<HTMLDialogElement> {
  find(menu, '.chip').click();
  await nextFrame();
  await menu.updateComplete;
  return find<HTMLDialogElement>(menu, 'dialog');
}

const pickerOf = (filters: DiFilters) => find<DiThemePicker>(filters, 'di-theme-picker');

function check(host: Element, label: string): HTMLInputElement {
  const row = findAll(host, 'label').find((candidate) => textOf(candidate) === label);
  if (row === undefined) throw new Error(`No box « ${label} ».`);
  return row.querySelector('input')!;
}

describe('<di-filters>', () => {
  it('opens a popover on its first field, applies each choice at once, and closes with Escape on its button', async () => {
    const { filters, themes, last } = await mount();
    const dialog = await open(themes);
    const picker = pickerOf(filters);
    expect(dialog.open).to.be.true;
    expect(dialog.matches(':modal')).to.be.false;
    expect(find(themes, '.chip').getAttribute('aria-expanded')).to.equal('true');
    expect(filters.shadowRoot!.activeElement).to.equal(picker);
    expect(await findFaults(filters)).to.deep.equal([]);
    check(picker, 'Mobilité').click();
    expect(last()).to.deep.equal({ thematiques: ['mobilite'], publics: [], said: null });
    await filters.updateComplete;
    expect(textOf(findButton(themes, 'Voir'))).to.equal('Voir 12 offres');
    press(find(picker, 'input'), 'Escape');
    await nextFrame();
    expect(dialog.open).to.be.false;
    expect(themes.shadowRoot!.activeElement).to.equal(find(themes, '.chip'));
  });

  it('shows a category as mixed when a part of it is chosen', async () => {
    const { filters, themes } = await mount({ thematiques: ['mobilite--preparer-un-permis', 'numerique'] });
    await open(themes);
    const picker = pickerOf(filters);
    expect(check(picker, 'Mobilité').indeterminate).to.be.true;
    expect(check(picker, 'Mobilité').checked).to.be.false;
    expect(check(picker, 'Numérique').checked).to.be.true;
    expect(textOf(find(picker, '.pane p')), 'the first chosen category is open').to.equal('Mobilité');
    expect(check(picker, 'Préparer un permis').checked).to.be.true;
  });

  it('goes to the thématiques of a category with the right arrow, and back with the left one', async () => {
    const { filters, themes } = await mount();
    await open(themes);
    const picker = pickerOf(filters);
    press(check(picker, 'Santé'), 'ArrowRight');
    await picker.updateComplete;
    await nextFrame();
    expect(textOf(find(picker, '.pane p'))).to.equal('Santé');
    expect(picker.shadowRoot!.activeElement).to.equal(find(picker, '.pane input'));
    press(find(picker, '.pane input'), 'ArrowLeft');
    expect(picker.shadowRoot!.activeElement).to.equal(check(picker, 'Santé'));
  });

  it('finds a thématique by its words, and chooses within its whole category', async () => {
    const { filters, themes, last } = await mount();
    await open(themes);
    const picker = pickerOf(filters);
    type(find<HTMLInputElement>(picker, '.find input'), 'permis');
    await picker.updateComplete;
    expect(findAll(picker, '.categories li').map(textOf)).to.deep.equal(['Mobilité']);
    check(picker, 'Préparer un permis').click();
    expect(last()?.thematiques).to.deep.equal(['mobilite--preparer-un-permis']);
    press(find(picker, '.find input'), 'Escape');
    await picker.updateComplete;
    expect(findAll(picker, '.categories li')).to.have.length(16);
    expect(find<HTMLDialogElement>(themes, 'dialog').open, 'Escape emptied the field only').to.be.true;
  });

  it('closes the popover when the focus leaves it', async () => {
    const { themes, publics } = await mount();
    const dialog = await open(themes);
    find(publics, '.chip').focus();
    await nextFrame();
    expect(dialog.open).to.be.false;
    expect(publics.shadowRoot!.activeElement).to.equal(find(publics, '.chip'));
  });

  it('filters by several publics', async () => {
    const { filters, publics, last } = await mount({ publics: ['jeunes'] });
    await open(publics);
    check(filters, 'Femmes').click();
    await filters.updateComplete;
    expect(last()?.publics).to.deep.equal(['jeunes', 'femmes']);
    check(filters, 'Jeunes').click();
    expect(last()?.publics).to.deep.equal(['femmes']);
    expect(await findFaults(filters)).to.deep.equal([]);
  });

  it('opens a modal sheet where there is no room, which applies only on its last button', async () => {
    const { filters, themes, changes, last } = await mount({ narrow: true });
    const dialog = await open(themes);
    const picker = pickerOf(filters);
    expect(dialog.matches(':modal')).to.be.true;
    findButton(picker, '').click();
    await picker.updateComplete;
    check(picker, 'Mobilité').click();
    await filters.updateComplete;
    expect(changes).to.be.empty;
    expect(check(picker, 'Mobilité').checked, 'the sheet shows its own choice').to.be.true;
    expect(textOf(findButton(themes, 'Voir'))).to.equal('Voir les offres');
    expect(await findFaults(filters)).to.deep.equal([]);
    findButton(themes, 'Voir').click();
    await nextFrame();
    expect(last()?.thematiques).to.deep.equal(['mobilite']);
    expect(dialog.open).to.be.false;
  });

  it('leaves everything as it was when the sheet is closed otherwise', async () => {
    const { filters, themes, changes } = await mount({ narrow: true });
    await open(themes);
    check(pickerOf(filters), 'Mobilité').click();
    await filters.updateComplete;
    findAll(themes, '.head button')[0]!.click();
    await nextFrame();
    await filters.updateComplete;
    expect(changes).to.be.empty;
    expect(check(pickerOf(filters), 'Mobilité').checked).to.be.false;
  });

  it('removes a chosen value, says so, and moves the focus to the next one', async () => {
    const { filters, last } = await mount({ thematiques: ['mobilite', 'sante'], publics: ['femmes'] });
    expect(findAll(filters, '.chip-sel').map(textOf)).to.deep.equal([
      'Retirer : Mobilité',
      'Retirer : Santé',
      'Retirer : Femmes',
    ]);
    findAll(filters, '.chip-sel')[1]!.click();
    await filters.updateComplete;
    await nextFrame();
    expect(last()).to.deep.equal({ thematiques: ['mobilite'], publics: ['femmes'], said: 'Filtre Santé retiré.' });
    expect(textOf(filters.shadowRoot!.activeElement!)).to.equal('Retirer : Femmes');
    findAll(filters, '.chip-sel')[1]!.click();
    await filters.updateComplete;
    await nextFrame();
    expect(textOf(filters.shadowRoot!.activeElement!)).to.equal('Tout effacer');
  });

  it('clears everything at once', async () => {
    const { filters, last } = await mount({ thematiques: ['mobilite'], publics: ['femmes'] });
    let isEmptied = false;
    filters.addEventListener('filters-emptied', () => (isEmptied = true));
    findButton(filters, 'Tout effacer').click();
    await filters.updateComplete;
    expect(last()).to.deep.equal({ thematiques: [], publics: [], said: 'Filtres retirés.' });
    expect(findAll(filters, '.chip-sel')).to.be.empty;
    expect(isEmptied).to.be.true;
  });
});
