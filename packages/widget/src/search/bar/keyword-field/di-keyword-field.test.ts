import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { SearchChange } from '../../question/search-change.ts';
import { search as searchTexts } from '../../../locales/search.ts';
import { emptyState } from '../../question/search-state.ts';
import { findFaults } from '../../../testing/axe.ts';
import { find, findAll, press, textOf, type, waitUntil } from '../../../testing/dom.ts';
import './define.ts';
import type { DiKeywordField } from './di-keyword-field.ts';

const { fr } = searchTexts;

async function mount(properties: Partial<DiKeywordField> = {}) {
  const field = await fixture<DiKeywordField>(html`<di-keyword-field .texts=${fr}></di-keyword-field>`);
  Object.assign(field, properties);
  await field.updateComplete;
  const changes: SearchChange[] = [];
  const said: string[] = [];
  field.addEventListener('search-change', (event) => changes.push((event as CustomEvent<SearchChange>).detail));
  field.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
  return { field, input: find<HTMLInputElement>(field, 'input'), changes, said };
}

const options = (field: Element) => findAll(field, '[role="option"]');
const opens = (field: Element) => waitUntil(() => options(field).length > 0, 'the list opens');

describe('<di-keyword-field>', () => {
  it('is a labelled combobox that proposes the words themselves, then the filters they lead to', async () => {
    const { field, input, said } = await mount();
    expect(find<HTMLLabelElement>(field, 'label').control).to.equal(input);
    expect(textOf(find(field, 'label'))).to.equal('Quoi ? (facultatif)');
    expect(await findFaults(field)).to.deep.equal([]);
    type(input, 'permis');
    await opens(field);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(options(field).map(textOf)).to.deep.equal([
      'Chercher « permis » Dans les noms et les descriptions',
      'Préparer un permis Besoin',
    ]);
    expect(said).to.deep.equal(['1 proposition.']);
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('proposes for words that were typed before it was there', async () => {
    const early = { text: 'permis', isFocused: true };
    const field = await fixture<DiKeywordField>(
      html`<di-keyword-field .texts=${fr} .early=${early}></di-keyword-field>`,
    );
    await opens(field);
    expect(options(field).map(textOf)[1]).to.equal('Préparer un permis Besoin');
  });

  it('searches the words on Enter, once', async () => {
    const { field, input, changes } = await mount();
    type(input, 'permis');
    await opens(field);
    press(input, 'Enter');
    expect(changes).to.deep.equal([{ change: { q: 'permis' }, atOnce: true, folds: true }]);
    field.state = { ...emptyState, q: 'permis' };
    await field.updateComplete;
    press(input, 'Enter');
    input.blur();
    expect(changes).to.have.length(1);
    expect(options(field)).to.be.empty;
  });

  it('puts a filter in the place of the words when it is chosen with the arrows', async () => {
    const { field, input, changes } = await mount({ state: { ...emptyState, q: 'vélo', thematiques: ['sante'] } });
    type(input, 'permis');
    await opens(field);
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    await field.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).to.equal('option-1');
    expect(options(field)[1]!.getAttribute('aria-selected')).to.equal('true');
    press(input, 'Enter');
    await field.updateComplete;
    expect(changes).to.deep.equal([
      {
        change: { q: '', thematiques: ['sante', 'mobilite--preparer-un-permis'] },
        atOnce: true,
        folds: true,
        said: 'Filtre Préparer un permis ajouté.',
      },
    ]);
    expect(input.value).to.equal('');
    expect(field.shadowRoot!.activeElement).to.equal(input);
  });

  it('chooses by a press', async () => {
    const { field, input, changes } = await mount();
    type(input, 'jeunes');
    await opens(field);
    find(field, '#option-1 small').click();
    expect(changes[0]?.change).to.deep.equal({ q: '', publics: ['jeunes'] });
  });

  it('searches the words when it is left, as a field does', async () => {
    const { input, changes } = await mount();
    type(input, 'zzz');
    input.blur();
    expect(changes).to.deep.equal([{ change: { q: 'zzz' }, atOnce: true }]);
  });

  it('closes with Escape, then clears with Escape, then leaves Escape to the page', async () => {
    const { field, input, changes } = await mount({ state: { ...emptyState, q: 'vélo' } });
    type(input, 'permis');
    await opens(field);
    expect(press(input, 'Escape')).to.be.false;
    await field.updateComplete;
    expect(options(field)).to.be.empty;
    expect(input.value).to.equal('permis');
    expect(press(input, 'Escape')).to.be.false;
    await field.updateComplete;
    expect(input.value).to.equal('');
    expect(changes).to.deep.equal([{ change: { q: '' }, atOnce: true }]);
    expect(press(input, 'Escape')).to.be.true;
  });

  it('tells how many offers a proposed filter leaves, and proposes none that leaves nothing, is chosen or is held', async () => {
    const facets = { total: 4, facets: { thematiques: { 'mobilite--preparer-un-permis': 3 }, publics: { jeunes: 2 } } };
    const { field, input } = await mount({ facets });
    type(input, 'preparer');
    await opens(field);
    expect(options(field).map(textOf).slice(1)).to.deep.equal(['Préparer un permis Besoin 3 offres']);
    field.state = { ...emptyState, publics: ['jeunes'] };
    type(input, 'jeunes');
    await waitUntil(() => options(field).length === 0, 'nothing is proposed');
    field.state = emptyState;
    field.rules = { hidden: [], fixed: ['publics'] };
    type(input, 'preparer');
    await opens(field);
    type(input, 'jeune');
    await waitUntil(() => options(field).length === 0, 'nothing is proposed of what is held');
  });

  it('proposes what the words mean in the language of the page, with the counts of the place, and asks no more for older words', async () => {
    const asked: [OfferSearchParams, AbortSignal][] = [];
    const meaning = (words: OfferSearchParams, signal: AbortSignal) => {
      asked.push([words, signal]);
      const value = 'famille--garde-denfants';
      const facets = { thematiques: { [value]: 58 }, publics: { jeunes: 1 } };
      return Promise.resolve({ total: 90, facets, propositions: [{ name: 'thematiques', value, count: 58 }] });
    };
    const { field, input, changes, said } = await mount({ meaning, state: { ...emptyState, q: 'vélo' } });
    type(input, 'nour');
    type(input, 'nourrice');
    await opens(field);
    expect(options(field).map(textOf).slice(1)).to.deep.equal(['Garde d’enfants Besoin 58 offres']);
    expect(asked.map(([words]) => words)).to.deep.equal([{ saisie: 'nourrice' }]);
    expect(said).to.deep.equal(['1 proposition.']);
    expect(await findFaults(field)).to.deep.equal([]);
    type(input, 'jeune');
    expect(asked[0]?.[1].aborted).to.be.true;
    await waitUntil(
      () => options(field).map(textOf).includes('Jeunes Pour qui 1 offre'),
      'labels have their counts too',
    );
    press(input, 'ArrowDown');
    press(input, 'ArrowDown');
    press(input, 'Enter');
    expect(changes.at(-1)?.change).to.deep.equal({ q: '', publics: ['jeunes'] });
    field.language = 'en';
    type(input, 'rent');
    await waitUntil(() => asked.some(([{ langue }]) => langue === 'en'), 'the language of the page is told');
  });

  it('proposes filters by their names when their meaning fails or does not come', async () => {
    const { field, input } = await mount({ meaning: () => Promise.reject(new Error('no network')) });
    type(input, 'permis');
    await opens(field);
    expect(options(field)).to.have.length(2);
    field.meaning = () => new Promise(() => undefined);
    type(input, 'jeunes');
    await waitUntil(
      () =>
        options(field)
          .map(textOf)
          .some((text) => text.startsWith('Jeunes')),
      'the list comes all the same',
    );
  });
});
