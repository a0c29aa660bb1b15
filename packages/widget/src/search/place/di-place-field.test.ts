import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { ApiError } from '@inclusion-kit/sdk';
import type { AddressLookup, Adresse, Commune, Geography, PositionLookup } from '@inclusion-kit/sdk/geography';
import { search as searchTexts } from '../../locales/search.ts';
import { find, findAll, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { findFaults } from '../../testing/axe.ts';
import { aCommune, defer, fakeGeography } from '../../testing/offers.ts';
import { nowhere, noTerritory, type Place } from '../../shared/places/places.ts';
import type { SearchChange } from '../question/search-change.ts';
import './define.ts';
import type { DiPlaceField } from './di-place-field.ts';

const { fr } = searchTexts;

const nord = aCommune({ code: '59026', nom: 'Saint-Aubin', code_departement: '59', codes_postaux: ['59440'] });
const jura = aCommune({ code: '39476', nom: 'Saint-Aubin', code_departement: '39', codes_postaux: ['39410'] });
const lille = aCommune();

const placeOf = (commune: Commune): Place => ({ ...nowhere, code_commune: commune.code, commune });

async function mount(
  geography: Geography = fakeGeography([lille, nord, jura]),
  commune: Commune | null = null,
  properties: Partial<DiPlaceField> = {},
) {
  const field = await fixture<DiPlaceField>(
    html`<di-place-field
      .texts=${fr}
      .geography=${geography}
      .place=${commune === null ? nowhere : placeOf(commune)}
    ></di-place-field>`,
  );
  Object.assign(field, properties);
  await field.updateComplete;
  const input = find<HTMLInputElement>(field, 'input');
  const places: Place[] = [];
  const said: string[] = [];
  field.addEventListener('place-change', (event) => places.push((event as CustomEvent<Place>).detail));
  field.addEventListener('announce', (event) => said.push((event as CustomEvent<string>).detail));
  return { field, input, places, said, chosen: () => places.map(({ commune: chosen }) => chosen) };
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
    expect(said).to.deep.equal(['2 lieux proposés.']);
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('opens no list over what is pressed next where a name leaves no doubt, and may not cover it', async () => {
    const { field, input, chosen, said } = await mount(fakeGeography([lille, nord, jura]), null, { settles: true });
    type(input, 'Saint-Aubin');
    await waitUntil(() => findAll(field, '[role="option"]').length === 2);
    type(input, 'Lille');
    await waitUntil(() => findAll(field, '[role="option"]').length === 0);
    expect(said.at(-1)).to.equal('Lille (59000)');
    type(input, 'Saint-Aubin');
    await waitUntil(() => findAll(field, '[role="option"]').length === 2);
    type(input, '59000');
    await waitUntil(() => findAll(field, '[role="option"]').length === 0, 'nor where a code leaves none');
    expect(said.at(-1)).to.equal('Lille (59000)');
    field.submit();
    await waitUntil(() => chosen().length === 1);
    expect(chosen()).to.deep.equal([lille]);
  });

  it('takes the commune that was named whole when the field is left, where no list opens for it', async () => {
    const { field, input, chosen, said } = await mount(fakeGeography([lille, nord, jura]), null, { settles: true });
    input.focus();
    type(input, 'Saint-Aubin');
    await waitUntil(() => findAll(field, '[role="option"]').length === 2);
    input.blur();
    expect(chosen(), 'two have that name').to.be.empty;
    input.focus();
    type(input, 'lille');
    await waitUntil(() => said.at(-1) === 'Lille (59000)');
    input.blur();
    await waitUntil(() => chosen().length === 1);
    await field.updateComplete;
    expect(input.value).to.equal('Lille (59000)');
  });

  it('proposes one place for a postal code of an arrondissement, and none for the INSEE code that it is', async () => {
    const city = aCommune({ code: '13055', nom: 'Marseille', codes_postaux: ['13001', '13005'] });
    const fifth = aCommune({ code: '13205', nom: 'Marseille 5e Arrondissement', codes_postaux: ['13005'] });
    const aubagne = aCommune({ code: '13005', nom: 'Aubagne', codes_postaux: ['13400'] });
    const geography = { ...fakeGeography([]), communes: () => Promise.resolve([city, aubagne, fifth]) };
    const { field, input } = await mount(geography);
    type(input, '13005');
    await opens(field);
    expect(options(field).map((option) => textOf(option).replaceAll(/\s+/g, ' '))).to.have.length(1);
    expect(textOf(options(field)[0]!))
      .to.contain('Marseille 5e ')
      .and.not.to.contain('Arrondissement');
    type(input, '13400');
    await waitUntil(() => textOf(options(field)[0]!).includes('Aubagne'), 'its own postal code finds it');
  });

  it('says that a town stands outside of the territory, and proposes none that begin alike', async () => {
    const guess = aCommune({ code: '93078', nom: 'Villepinte', code_departement: '93', codes_postaux: ['93420'] });
    const geography = { ...fakeGeography([]), communes: () => Promise.resolve([guess]) };
    const { field, input, said } = await mount(geography);
    type(input, 'Lille');
    await waitUntil(() => said.at(-1)?.startsWith('Lille est en dehors de ce territoire') === true, 'it says so');
    await field.updateComplete;
    expect(options(field)).to.be.empty;
    expect(textOf(find(field, '.message'))).to.contain('data·inclusion');
    expect(await findFaults(field)).to.deep.equal([]);
    type(input, 'Villepimte');
    await opens(field);
    expect(options(field).map(textOf)[0], 'a mistake is one all the same').to.contain('Villepinte');
  });

  it('sends nobody who typed a postal code to the postal code', async () => {
    const { field, input, said } = await mount(fakeGeography([]));
    type(input, '59000');
    await waitUntil(() => said.at(-1)?.startsWith('Aucune commune n’a ce code postal ici') === true, 'it says so');
    await field.updateComplete;
    expect(textOf(find(field, '.message'))).to.not.contain('essayez le code postal');
  });

  it('selects the chosen place at the first press as by the keyboard, so that typing replaces it, and no letters', async () => {
    const { field, input } = await mount(fakeGeography([lille, nord, jura]), null, {
      place: { ...nowhere, code_commune: lille.code, commune: lille },
    });
    const { left, top, height } = input.getBoundingClientRect();
    const hit = () => sendMouse({ type: 'click', position: [Math.round(left + 60), Math.round(top + height / 2)] });
    await hit();
    await sendKeys({ type: 'Gui' });
    expect(input.value).to.equal('Gui');
    await field.updateComplete;
    await hit();
    expect(input.selectionEnd! - input.selectionStart!, 'a press in letters puts the cursor').to.equal(0);
    input.blur();
    await field.updateComplete;
    expect(input.value).to.match(/^Lille/);
    input.focus();
    expect(input.selectionEnd! - input.selectionStart!).to.equal(input.value.length);
  });

  it('tells homonyms apart by département and postal code, and advises to add the code', async () => {
    const { field, input } = await mount();
    type(input, 'saint');
    await opens(field);
    expect(options(field).map(textOf)).to.deep.equal(['Saint-Aubin Nord 59440', 'Saint-Aubin Jura 39410']);
    expect(textOf(find(field, '.message'))).to.equal(
      '2 communes s’appellent « Saint-Aubin ». Ajoutez le code postal pour préciser.',
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
    expect(chosen()).to.deep.equal([jura]);
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
    await waitUntil(() => chosen().length > 0, 'a commune is chosen');
    expect(chosen()).to.deep.equal([lille]);
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
    expect(chosen()).to.deep.equal([null]);
    expect(press(input, 'Escape')).to.be.true;
  });

  it('chooses nothing when it is left, and shows the chosen commune again', async () => {
    const { field, input, chosen } = await mount(fakeGeography([lille, nord]), lille);
    type(input, 'saint');
    await opens(field);
    press(input, 'ArrowDown');
    input.blur();
    await field.updateComplete;
    expect(chosen()).to.be.empty;
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
    expect(chosen()).to.deep.equal([lille]);
    expect(field.shadowRoot!.activeElement).to.equal(input);
  });

  it('searches at once for a name that leaves no doubt, and asks to choose between homonyms', async () => {
    const { field, input, chosen, said } = await mount();
    type(input, 'lille');
    press(input, 'Enter');
    await waitUntil(() => chosen().length > 0, 'Lille is chosen');
    expect(chosen()).to.deep.equal([lille]);
    field.place = placeOf(lille);
    await field.updateComplete;
    type(input, 'saint-aubin');
    press(input, 'Enter');
    await waitUntil(() => said.includes('Choisissez un lieu dans la liste.'), 'the person is asked');
    expect(chosen()).to.have.length(1);
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

  it('gives the commune with the postal code that was chosen first, for all that names it later', async () => {
    const { field, input, places } = await mount();
    type(input, '59800');
    await opens(field);
    press(input, 'Enter');
    await waitUntil(() => places.length > 0, 'the commune is chosen');
    expect(places[0]?.commune?.codes_postaux).to.deep.equal(['59800', '59000', '59160', '59260', '59777']);
  });

  it('keeps the letters that are typed when the name of its place comes late', async () => {
    const { field, input } = await mount();
    const unnamed: Place = { ...nowhere, code_commune: lille.code };
    field.place = unnamed;
    await field.updateComplete;
    type(input, 'saint');
    field.place = placeOf(lille);
    await field.updateComplete;
    expect(input.value).to.equal('saint');
    field.place = placeOf(nord);
    await field.updateComplete;
    expect(input.value, 'another place').to.equal('Saint-Aubin (59440)');
  });

  it('keeps the letters that were typed and left when its texts become others, and names its place anew', async () => {
    const { field, input } = await mount();
    type(input, 'lil');
    input.blur();
    await field.updateComplete;
    field.texts = { ...fr };
    await field.updateComplete;
    expect(input.value).to.equal('lil');
    field.place = {
      ...nowhere,
      code_commune: lille.code,
      commune: lille,
      point: { lat: 50.6, lon: 3.06, label: null },
    };
    await field.updateComplete;
    expect(input.value).to.equal(fr['place.here']);
    field.texts = { ...fr, 'place.here': 'Around me' };
    await field.updateComplete;
    expect(input.value).to.equal('Around me');
  });

  it('asks « Vouliez-vous dire » of a guess, and searches there once it is chosen', async () => {
    const { field, input, said, chosen } = await mount({
      ...fakeGeography(),
      communes: () => Promise.resolve([lille]),
    });
    type(input, 'lilel');
    press(input, 'Enter');
    await waitUntil(() => said.includes('Choisissez un lieu dans la liste.'), 'it asks');
    await field.updateComplete;
    expect(textOf(find(field, '[role="group"] > .group'))).to.equal('Vouliez-vous dire');
    expect(await findFaults(field)).to.deep.equal([]);
    expect(chosen()).to.be.empty;
    press(input, 'ArrowDown');
    await field.updateComplete;
    press(input, 'Enter');
    await waitUntil(() => chosen().length === 1, 'it is chosen');
    expect(chosen()).to.deep.equal([lille]);
  });

  it('says of offers that they stay only when there are some', async () => {
    const { field, input } = await mount({ ...fakeGeography(), communes: () => Promise.reject(new Error('down')) });
    const failure = oneEvent(field, 'place-failure');
    type(input, 'lille');
    await failure;
    await field.updateComplete;
    expect(textOf(find(field, '.message'))).to.equal('La liste des communes ne répond pas. Réessayer');
    field.hasResults = true;
    await field.updateComplete;
    expect(textOf(find(field, '.message'))).to.include('Vos résultats restent affichés.');
  });

  it('says that no commune matches', async () => {
    const { field, input, said } = await mount();
    type(input, 'zzz');
    await waitUntil(() => said.length > 0, 'it is said');
    await field.updateComplete;
    expect(textOf(find(field, '.message'))).to.include('Aucune commune ne s’appelle « zzz »');
    expect(said[0]).to.include('Aucune commune ne s’appelle');
    expect(input.getAttribute('aria-expanded')).to.equal('false');
    expect(findAll(field, '#as-need'), 'no words are asked for').to.be.empty;
    expect(await findFaults(field)).to.deep.equal([]);
    expect(input.hasAttribute('aria-invalid'), 'nobody asked to search it').to.be.false;
    field.submit();
    await waitUntil(() => input.getAttribute('aria-invalid') === 'true', 'the field says that it is wrong');
    const why = field.shadowRoot!.getElementById(input.getAttribute('aria-describedby') ?? '');
    expect(why === null ? '' : textOf(why), 'and why').to.include('Aucune commune ne s’appelle « zzz »');
    expect(await findFaults(field)).to.deep.equal([]);
    type(input, 'zz');
    await field.updateComplete;
    expect(input.hasAttribute('aria-invalid'), 'until it is written anew').to.be.false;
  });

  it('proposes to search a text that names no place as a need, by one press, beside guesses too', async () => {
    const near = aCommune({ nom: 'Périssac', code: '33317', codes_postaux: ['33240'] });
    for (const found of [[], [near]]) {
      const geography = { ...fakeGeography(), communes: () => Promise.resolve(found) };
      const { field, input, places } = await mount(geography, lille, { takesWords: true });
      const words: string[] = [];
      field.addEventListener('place-words', (event) => words.push((event as CustomEvent<string>).detail));
      input.focus();
      type(input, ' permis ');
      await waitUntil(() => findAll(field, '#as-need').length === 1, 'it is proposed');
      expect(textOf(find(field, '.message')).replaceAll('\u00a0', ' ')).to.equal(
        'Aucune commune ne s’appelle « permis ». Vérifiez l’orthographe ou essayez le code postal. Chercher « permis » comme besoin',
      );
      expect(options(field)).to.have.length(found.length);
      expect(await findFaults(field)).to.deep.equal([]);
      find(field, '#as-need').click();
      await field.updateComplete;
      expect([words, places, input.value]).to.deep.equal([['permis'], [], 'Lille (59000)']);
      expect(field.shadowRoot?.activeElement, 'the results may take the focus').to.equal(null);
    }
  });

  it('proposes the need in the place that was written among the words, and leaves the field', async () => {
    const city = aCommune({ code: '13055', nom: 'Marseille', codes_postaux: ['13001', '13005'] });
    const fifth = aCommune({ code: '13205', nom: 'Marseille 5e Arrondissement', codes_postaux: ['13005'] });
    const known = [city, fifth, lille];
    const geography = fakeGeography();
    geography.communes = (q) =>
      Promise.resolve(known.filter(({ nom, codes_postaux }) => nom === q || codes_postaux.includes(q)));
    const { field, input, said } = await mount(geography, null, { takesWords: true, words: '13005' });
    const changes: unknown[] = [];
    field.addEventListener('search-change', (event) =>
      changes.push((event as CustomEvent<SearchChange>).detail.change),
    );
    const acts = () => findAll(field, 'di-named-town').flatMap((town) => findAll(town, 'button'));
    const proposed = (): string => acts().map(textOf).join().replaceAll('\u00a0', ' ');
    input.focus();
    type(input, 'permis');
    await waitUntil(() => proposed() === 'Chercher « permis » à Marseille 5e', 'the two are swapped');
    expect(said.at(-1)?.replaceAll('\u00a0', ' ')).to.equal('Aucune commune ne s’appelle « permis ».');
    expect(textOf(find(field, '.message'))).not.to.include('essayez le code postal');
    expect(await findFaults(field)).to.deep.equal([]);
    field.words = 'Lille';
    await waitUntil(() => proposed() === 'Chercher « permis » à Lille', 'a name too');
    const told = (): string => findAll(field, 'di-named-town').map(textOf).join();
    field.words = '99999';
    await waitUntil(() => told().startsWith('Aucune commune n’a ce code postal ici.'), 'a code of nowhere is told');
    expect(acts()).to.be.empty;
    field.words = 'vélo';
    await waitUntil(() => told() === '', 'no town');
    expect(textOf(find(field, '.message'))).to.include('essayez le code postal');
    field.words = '13005';
    await waitUntil(() => acts().length === 1);
    acts()[0]!.click();
    await field.updateComplete;
    expect(changes).to.deep.equal([{ ...nowhere, code_commune: '13205', commune: fifth, q: 'permis' }]);
    expect(field.shadowRoot?.activeElement, 'the results may take the focus').to.equal(null);
  });

  it('searches a need that was written as a place at one press, as the home does, alone or in the town of the words', async () => {
    const known = [lille];
    const geography = fakeGeography();
    geography.communes = (q) => Promise.resolve(known.filter(({ nom }) => nom === q));
    const asked: string[] = [];
    const finds = (q: string) => {
      asked.push(q);
      return Promise.resolve(q !== 'xylophone');
    };
    const { field, input, said } = await mount(geography, null, { takesWords: true, finds });
    const [words, changes]: [string[], unknown[]] = [[], []];
    field.addEventListener('place-words', (event) => words.push((event as CustomEvent<string>).detail));
    field.addEventListener('search-change', (event) =>
      changes.push((event as CustomEvent<SearchChange>).detail.change),
    );
    type(input, 'xylophone');
    press(input, 'Enter');
    await waitUntil(() => said.some((text) => text.includes('xylophone')), 'nothing is found: the person is asked');
    expect(words).to.deep.equal([]);
    type(input, 'logement');
    press(input, 'Enter');
    await waitUntil(() => words.length === 1, 'it is searched at once');
    expect([words, asked]).to.deep.equal([['logement'], ['xylophone', 'logement']]);
    field.words = 'Lille';
    type(input, 'permis');
    press(input, 'Enter');
    await waitUntil(() => changes.length === 1, 'in the town of the words');
    expect(changes).to.deep.equal([{ ...nowhere, code_commune: lille.code, commune: lille, q: 'permis' }]);
    field.words = 'vélo';
    type(input, 'crèche');
    press(input, 'Enter');
    await waitUntil(() => said.some((text) => text.includes('crèche')), 'both are needs: the person is asked');
    expect([words.length, changes.length]).to.deep.equal([1, 1]);
  });

  it('proposes the search of a need before names that are only near', async () => {
    const near = { ...fakeGeography([]), communes: () => Promise.resolve([aCommune({ nom: 'Périssac' })]) };
    const { field, input } = await mount(near, null, { takesWords: true });
    type(input, 'permis');
    await waitUntil(() => findAll(field, '#as-need').length === 1 && options(field).length > 0);
    expect(find(field, '.pop').firstElementChild?.matches('.message')).to.equal(true);
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('takes the name of a commune, and an address, for no need', async () => {
    const { field, input } = await mount(undefined, null, { takesWords: true });
    for (const text of ['lill', '12 rue de nulle part', '99999']) {
      type(input, text);
      await waitUntil(() => options(field).length > 0 || /Aucun/.test(textOf(field)), text);
      await field.updateComplete;
      expect(findAll(field, '#as-need'), text).to.be.empty;
      type(input, '');
    }
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

const rue: Adresse = {
  label: '12 Rue Saint-Aubin 59000 Lille',
  latitude: 50.63,
  longitude: 3.05,
  code_commune: '59350',
  code_postal: '59000',
  type: 'housenumber',
};

function withAddresses(
  addresses: AddressLookup['addresses'],
  communes: readonly Commune[] = [lille, nord, jura],
): ReturnType<typeof fakeGeography> & AddressLookup {
  return { ...fakeGeography(communes), addresses, addressAt: () => Promise.resolve(null) };
}

describe('<di-place-field> with addresses', () => {
  it('adds the addresses under the communes, and searches around the point of the one chosen', async () => {
    const { field, input, places, said } = await mount(withAddresses(() => Promise.resolve([rue])));
    expect(input.placeholder).to.equal('Commune ou adresse');
    type(input, 'saint-aubin');
    await waitUntil(() => options(field).length === 3, 'the address has come');
    expect(findAll(field, '[role="group"]').map((group) => textOf(group.firstElementChild!))).to.deep.equal([
      'Communes',
      'Adresses',
    ]);
    expect(textOf(options(field)[2]!)).to.equal('12 Rue Saint-Aubin 59000 Lille');
    expect(said.at(-1)).to.equal('3 lieux proposés.');
    expect(await findFaults(field)).to.deep.equal([]);
    press(input, 'ArrowUp');
    await field.updateComplete;
    press(input, 'Enter');
    await waitUntil(() => places.length > 0, 'the address is chosen');
    const point = { lat: 50.63, lon: 3.05, label: rue.label };
    expect(places).to.deep.equal([{ ...nowhere, code_commune: '59350', commune: lille, point }]);
    expect(input.value).to.equal(rue.label);
  });

  it('chooses by Enter the only address of a text that names no commune', async () => {
    const { input, places } = await mount(withAddresses(() => Promise.resolve([rue])));
    type(input, '12 rue saint aubin lille');
    press(input, 'Enter');
    await waitUntil(() => places.length > 0, 'the address is chosen');
    expect(places[0]?.point?.label).to.equal(rue.label);
  });

  it('keeps the communes when the addresses do not answer, and says so', async () => {
    const { field, input, said } = await mount(withAddresses(() => Promise.reject(new Error('down'))));
    const failure = oneEvent(field, 'place-failure');
    type(input, 'saint-aubin');
    await failure;
    await field.updateComplete;
    expect(options(field)).to.have.length(2);
    const sentence = /^Les adresses ne répondent pas\s: la commune suffit\.$/;
    expect(textOf(find(field, '.message'))).to.match(sentence);
    expect(said.at(-1)).to.match(sentence);
    expect(await findFaults(field)).to.deep.equal([]);
  });

  for (const [silence, answer] of [
    ['finds nothing', () => Promise.resolve([])],
    ['does not answer', () => Promise.reject(new Error('down'))],
  ] as const) {
    it(`proposes the commune of the postal code of an address when the geocoder ${silence}`, async () => {
      const { field, input, places } = await mount(withAddresses(answer));
      type(input, '12 rue des Lilas 39410 Saint-Aubain');
      await opens(field);
      expect(options(field).map(textOf)).to.deep.equal(['Saint-Aubin Jura 39410']);
      press(input, 'Enter');
      await waitUntil(() => places.length > 0, 'the commune is chosen');
      expect(places[0]?.code_commune).to.equal('39476');
    });
  }

  it('asks no more for addresses where there are none', async () => {
    let asked = 0;
    const { field, input } = await mount(
      withAddresses(() => {
        asked += 1;
        return Promise.reject(new ApiError(404, 'No addresses here.'));
      }),
    );
    type(input, 'saint-aubin');
    await waitUntil(() => asked === 1, 'addresses are asked');
    await waitUntil(() => input.placeholder === 'Commune ou code postal', 'addresses are promised no more');
    expect(textOf(find(field, '.message'))).to.include('2 communes s’appellent');
    type(input, 'saint aubin');
    await waitUntil(() => options(field).length === 2, 'the communes come');
    expect(asked).to.equal(1);
  });
});

describe('<di-place-field> and a territory', () => {
  const territory = { ...noTerritory, code_departement: '39' };

  it('puts the communes of the territory first, and says which they are', async () => {
    const { field, input } = await mount(undefined, null, { territory });
    type(input, 'saint');
    await opens(field);
    expect(options(field).map(textOf)).to.deep.equal([
      'Saint-Aubin Jura · votre département 39410',
      'Saint-Aubin Nord 59440',
    ]);
  });

  it('proposes nothing outside a territory that people may not leave, and says so', async () => {
    const { field, input, said } = await mount(undefined, null, { territory: { ...territory, fixed: true } });
    type(input, 'saint');
    await opens(field);
    expect(options(field).map(textOf)).to.deep.equal(['Saint-Aubin Jura 39410']);
    type(input, 'lille');
    await waitUntil(() => said.at(-1)?.startsWith('Aucun') === true, 'it is said');
    expect(said.at(-1)).to.include('dans ce territoire\u00a0: Jura (39)');
  });

  it('goes back to the whole territory when it is emptied', async () => {
    const { field, input, places } = await mount(undefined, jura, { territory });
    input.focus();
    await field.updateComplete;
    find(field, '.end').click();
    expect(places).to.deep.equal([{ ...nowhere, code_departement: '39' }]);
    field.place = places[0]!;
    await field.updateComplete;
    expect(input.value, 'empty to type in').to.equal('');
    input.blur();
    await field.updateComplete;
    expect(input.value).to.equal('Jura (39)');
  });

  it('shows a fixed commune as text', async () => {
    const field = await fixture<DiPlaceField>(
      html`<di-place-field
        .texts=${fr}
        .place=${placeOf(lille)}
        .territory=${{ ...noTerritory, code_commune: '59350', fixed: true }}
      ></di-place-field>`,
    );
    expect(findAll(field, 'input, button')).to.be.empty;
    expect(textOf(find(field, '.locked'))).to.equal('Lille (59000)');
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('proposes a whole département by its name or its code, when the source can search it', async () => {
    const { field, input, places } = await mount(undefined, null, { departements: true });
    type(input, '39');
    await opens(field);
    expect(options(field).map(textOf)).to.include('Jura Tout le département 39');
    press(input, 'ArrowUp');
    await field.updateComplete;
    press(input, 'Enter');
    expect(places).to.deep.equal([{ ...nowhere, code_departement: '39' }]);
    await field.updateComplete;
    expect(input.value).to.equal('Jura (39)');
  });
});

describe('<di-place-field> and a name of both kinds', () => {
  it('shows the département first, and Enter chooses it', async () => {
    const vic = aCommune({ code: '02795', nom: 'Aisne-les-Bains', codes_postaux: ['02290'] });
    const { field, input, places } = await mount(fakeGeography([vic]), null, { departements: true });
    type(input, 'aisne');
    await opens(field);
    expect(options(field).map(textOf)).to.deep.equal(['Aisne Tout le département 02', 'Aisne-les-Bains Nord 02290']);
    press(input, 'Enter');
    await waitUntil(() => places.length > 0, 'the département is chosen');
    expect(places[0]?.code_departement).to.equal('02');
  });
});

describe('<di-place-field> around the person', () => {
  const real = Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')!;
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'geolocation');
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'geolocation')).to.deep.equal(real);
  });

  function answerPosition(answer: { latitude: number; longitude: number } | number): { asked: number } {
    const calls = { asked: 0 };
    Object.defineProperty(navigator, 'geolocation', {
      configurable: true,
      value: {
        getCurrentPosition(found: (position: unknown) => void, failed: (error: unknown) => void) {
          calls.asked += 1;
          if (typeof answer === 'number') failed({ code: answer, PERMISSION_DENIED: 1 });
          else found({ coords: answer });
        },
      },
    });
    return calls;
  }

  function located(commune: Commune | null = lille): Geography & PositionLookup {
    return {
      ...fakeGeography([lille, jura]),
      communeAt: () => Promise.resolve(commune === null ? null : { commune, approximate: false }),
    };
  }

  it('asks for the position only when the person presses, and searches around it', async () => {
    const calls = answerPosition({ latitude: 50.629_237_4, longitude: 3.057_256 });
    const { field, input, places } = await mount(located());
    expect(calls.asked).to.equal(0);
    const button = find(field, '.end');
    expect(button.getAttribute('aria-label')).to.equal('Autour de moi');
    button.click();
    await waitUntil(() => places.length > 0, 'the position is found');
    const point = { lat: 50.629, lon: 3.057, label: null };
    expect(places).to.deep.equal([{ ...nowhere, code_commune: '59350', commune: lille, point }]);
    await field.updateComplete;
    expect(input.value).to.equal('Autour de moi');
  });

  it('offers it with the arrow in an empty field, and at the end of the list', async () => {
    answerPosition({ latitude: 50.63, longitude: 3.06 });
    const { field, input, places } = await mount(located());
    input.focus();
    press(input, 'ArrowDown');
    await field.updateComplete;
    expect(options(field).map(textOf)).to.deep.equal([
      'Autour de moi Demande l’accord du navigateur, rien n’est enregistré',
    ]);
    expect(await findFaults(field)).to.deep.equal([]);
    press(input, 'Enter');
    await waitUntil(() => places.length > 0, 'the position is found');
    type(input, 'lil');
    await opens(field);
    expect(options(field).map((option) => option.id)).to.deep.equal(['option-59350', 'option-here']);
  });

  it('says that the position was refused, and leaves the field to type in', async () => {
    answerPosition(1);
    const { field, places, said, input } = await mount(located());
    find(field, '.end').click();
    await waitUntil(() => said.length > 1, 'it is said');
    await field.updateComplete;
    expect(said).to.deep.equal(['Recherche de votre position…', 'Position refusée. Indiquez une commune.']);
    expect(textOf(find(field, '.message'))).to.equal('Position refusée. Indiquez une commune.');
    expect(field.shadowRoot!.activeElement).to.equal(input);
    expect(places).to.be.empty;
    expect(await findFaults(field)).to.deep.equal([]);
  });

  it('says that a position was not found, or is abroad', async () => {
    answerPosition(3);
    const { field, said } = await mount(located());
    find(field, '.end').click();
    await waitUntil(() => said.at(-1)?.includes('pas pu être trouvée') === true, 'it is said');
    answerPosition({ latitude: 48.85, longitude: 2.35 });
    field.geography = located(null);
    await field.updateComplete;
    find(field, '.end').click();
    await waitUntil(() => said.at(-1)?.includes('aucune commune française') === true, 'it is said');
  });

  it('refuses a position outside a territory that people may not leave', async () => {
    answerPosition({ latitude: 50.63, longitude: 3.06 });
    const territory = { ...noTerritory, code_departement: '39', fixed: true };
    const { field, places, said } = await mount(located(), null, { territory });
    find(field, '.end').click();
    await waitUntil(() => said.at(-1)?.includes('en dehors du territoire') === true, 'it is said');
    expect(places).to.be.empty;
  });
});
