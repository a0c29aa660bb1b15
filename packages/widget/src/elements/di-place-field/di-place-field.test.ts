import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Commune, Geography } from '@inclusion-kit/sdk/geography';
import fr from '../../locales/fr/search.ts';
import { find, findAll, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { findFaults } from '../../testing/axe.ts';
import { aCommune, defer, fakeGeography } from '../../testing/offers.ts';
import './define.ts';
import type { DiPlaceField } from './di-place-field.ts';

const nord = aCommune({ code: '59026', nom: 'Saint-Aubin', code_departement: '59', codes_postaux: ['59440'] });
const jura = aCommune({ code: '39476', nom: 'Saint-Aubin', code_departement: '39', codes_postaux: ['39410'] });
const lille = aCommune();

async function mount(geography: Geography = fakeGeography([lille, nord, jura]), commune: Commune | null = null) {
  const field = await fixture<DiPlaceField>(
    html`<di-place-field .texts=${fr} .geography=${geography} .commune=${commune}></di-place-field>`,
  );
  const input = find<HTMLInputElement>(field, 'input');
  const chosen: (Commune | null)[] = [];
  const said: string[] = [];
  field.addEventListener('place-change', (event) => chosen.push((event as CustomEvent<Commune | null>).detail));
  field.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
  return { field, input, chosen, said };
}

const options = (field: Element) => findAll(field, '[role="option"]');
const opens = (field: Element) => waitUntil(() => options(field).length > 0, 'the list opens');

describe('<di-place-field>', () => {
  it('is a labelled combobox that opens on what is typed, and says how many communes it proposes', async () => {
    const { field, input, said } = await mount();
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(find<HTMLLabelElement>(field, 'label').control).to.equal(input);
    type(input, 'saint');
    await opens(field);
    expect(input.getAttribute('aria-expanded')).to.equal('true');
    expect(input.getAttribute('aria-controls')).to.equal(find(field, '[role="listbox"]').id);
    expect(said).to.deep.equal(['2 communes proposées.']);
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('tells homonyms apart by département and postal code, and advises to add the code', async () => {
    const { field, input } = await mount();
    type(input, 'saint');
    await opens(field);
    expect(options(field).map(textOf)).to.deep.equal(['Saint-Aubin Nord 59440', 'Saint-Aubin Jura 39410']);
    expect(textOf(find(field, '.message'))).to.equal(
      '2 communes portent ce nom. Ajoutez le code postal pour préciser.',
    );
  });

  it('shows the population of two homonyms of one département', async () => {
    const twin = aCommune({ ...nord, code: '59999', population: 1871 });
    const { field, input } = await mount(fakeGeography([{ ...nord, population: 1500 }, twin]));
    type(input, 'saint');
    await opens(field);
    expect(textOf(options(field)[1]!)).to.equal('Saint-Aubin Nord · 1 871 habitants 59440');
  });

  it('moves through the list with the arrows, and chooses with Enter', async () => {
    const { field, input, chosen } = await mount();
    type(input, 'saint');
    await opens(field);
    expect(press(input, 'ArrowDown')).to.be.false;
    await field.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).to.equal(options(field)[0]!.id);
    expect(options(field)[0]!.getAttribute('aria-selected')).to.equal('true');
    press(input, 'ArrowUp');
    await field.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).to.equal(options(field)[1]!.id);
    expect(await findFaults(field)).to.deep.equal([]);
    press(input, 'Enter');
    await field.updateComplete;
    expect(chosen).to.deep.equal([jura]);
    expect(input.value).to.equal('Saint-Aubin (39410)');
    expect(options(field)).to.be.empty;
  });

  it('never chooses, for a fast hand, in the list of an earlier text', async () => {
    const { field, input, chosen } = await mount();
    type(input, 'saint');
    await opens(field);
    type(input, 'lille');
    press(input, 'ArrowDown');
    await field.updateComplete;
    press(input, 'Enter');
    await waitUntil(() => chosen.length > 0, 'a commune is chosen');
    expect(chosen).to.deep.equal([lille]);
  });

  it('moves to the first commune once the list that an arrow asked for has come', async () => {
    const { field, input } = await mount();
    type(input, 'saint');
    press(input, 'ArrowDown');
    await opens(field);
    await field.updateComplete;
    expect(input.getAttribute('aria-activedescendant')).to.equal(options(field)[0]!.id);
  });

  it('leaves Home and End to the text', async () => {
    const { field, input } = await mount();
    type(input, 'saint');
    await opens(field);
    press(input, 'ArrowDown');
    expect(press(input, 'Home')).to.be.true;
    await field.updateComplete;
    expect(input.hasAttribute('aria-activedescendant')).to.be.false;
  });

  it('closes with Escape, then clears with Escape, then leaves Escape to the page', async () => {
    const { field, input, chosen } = await mount(fakeGeography([lille]), lille);
    type(input, 'lil');
    await opens(field);
    expect(press(input, 'Escape')).to.be.false;
    await field.updateComplete;
    expect(options(field)).to.be.empty;
    expect(input.value).to.equal('lil');
    expect(press(input, 'Escape')).to.be.false;
    await field.updateComplete;
    expect(input.value).to.equal('');
    expect(chosen).to.deep.equal([null]);
    expect(press(input, 'Escape')).to.be.true;
  });

  it('chooses nothing when it is left, and shows the chosen commune again', async () => {
    const { field, input, chosen } = await mount(fakeGeography([lille, nord]), lille);
    type(input, 'saint');
    await opens(field);
    press(input, 'ArrowDown');
    input.blur();
    await field.updateComplete;
    expect(chosen).to.be.empty;
    expect(options(field)).to.be.empty;
    expect(input.value).to.equal('Lille (59000)');
  });

  it('chooses by a press, with the focus kept in the field', async () => {
    const { field, input, chosen } = await mount();
    type(input, 'lille');
    await opens(field);
    expect(options(field)[0]!.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true }))).to.be
      .false;
    find(field, '[role="option"] small').click();
    await field.updateComplete;
    expect(chosen).to.deep.equal([lille]);
    expect(field.shadowRoot!.activeElement).to.equal(input);
  });

  it('searches at once for a name that leaves no doubt, and asks to choose between homonyms', async () => {
    const { field, input, chosen, said } = await mount();
    type(input, 'lille');
    press(input, 'Enter');
    await waitUntil(() => chosen.length > 0, 'Lille is chosen');
    expect(chosen).to.deep.equal([lille]);
    field.commune = lille;
    type(input, 'saint-aubin');
    press(input, 'Enter');
    await waitUntil(() => said.includes('Choisissez une commune dans la liste.'), 'the person is asked');
    expect(chosen).to.have.length(1);
  });

  it('finds by postal code, and keeps the code that was typed', async () => {
    const { field, input } = await mount();
    type(input, '59800');
    await opens(field);
    expect(textOf(options(field)[0]!)).to.equal('Lille Nord 59800');
    press(input, 'Enter');
    await field.updateComplete;
    expect(input.value).to.equal('Lille (59800)');
  });

  it('says that no commune matches', async () => {
    const { field, input, said } = await mount();
    type(input, 'zzz');
    await waitUntil(() => said.length > 0, 'it is said');
    await field.updateComplete;
    expect(textOf(find(field, '.message'))).to.include('Aucune commune ne correspond');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('says that the list does not answer, and tries again', async () => {
    let down = true;
    const working = fakeGeography([lille]);
    const { field, input } = await mount({
      ...working,
      communes: (q, call) => (down ? Promise.reject(new Error('down')) : working.communes(q, call)),
    });
    const failure = oneEvent(field, 'place-failure');
    type(input, 'lille');
    await failure;
    await field.updateComplete;
    expect(await findFaults(field)).to.deep.equal([]);
    down = false;
    find(field, '.message button').click();
    await opens(field);
  });

  it('ignores the suggestions of an earlier text that come late, and stops their request', async () => {
    const late = defer<Commune[]>();
    const signals: (AbortSignal | undefined)[] = [];
    const { field, input } = await mount({
      ...fakeGeography(),
      communes: (q, call) => {
        signals.push(call?.signal);
        return q === 'l' ? late.promise : Promise.resolve([nord]);
      },
    });
    type(input, 'l');
    await waitUntil(() => signals.length === 1, 'the first question is asked');
    type(input, 'saint');
    await opens(field);
    late.resolve([lille]);
    await late.promise;
    await field.updateComplete;
    expect(signals[0]!.aborted).to.be.true;
    expect(options(field).map(textOf)).to.deep.equal(['Saint-Aubin Nord 59440']);
  });
});
