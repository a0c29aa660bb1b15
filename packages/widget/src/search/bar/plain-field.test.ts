import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, hasFilters, press, type, waitUntil } from '../../testing/dom.ts';
import { nextTask } from '../../shared/elements/turn.ts';
import { aCommune, defer, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { parts } from '../di-search/search-parts.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

const load = parts.fields;
afterEach(() => void (parts.fields = load));

async function mountSlowly() {
  const late = defer<unknown>();
  parts.fields = () => late.promise.then(load);
  const source = fakeSource(someResults(3));
  source.capabilities = () => Promise.resolve(allCapabilities);
  const search = await fixture<DiSearch>(
    html`<di-search url-state="off" lang="fr" .source=${source} .geography=${fakeGeography([aCommune()])}></di-search>`,
  );
  await waitUntil(() => findAll(search, '#q').length > 0, 'the plain fields are there');
  return { search, source, late };
}

const isThere = (search: DiSearch) => findAll(search, 'di-place-field').length > 0;

/** Mounts a search with offers around Lille, whose geography gives the commune of a position. */
async function mountAnswered(properties: Partial<DiSearch> = {}) {
  let loads = 0;
  parts.fields = () => {
    loads += 1;
    return load();
  };
  const source = fakeSource(someResults(3));
  source.capabilities = () => Promise.resolve(allCapabilities);
  const communeAt = () => Promise.resolve({ commune: aCommune({ code: '59512', nom: 'Roubaix' }), distanceKm: 0 });
  const geography = { ...fakeGeography([aCommune()]), communeAt };
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      code-commune="59350"
      .source=${source}
      .geography=${geography}
    ></di-search>`,
  );
  Object.assign(search, properties);
  await hasFilters(search);
  await nextTask();
  return { search, source, loads: () => loads };
}

describe('the fields of a search that is answered', () => {
  it('show the place and the way around the person, and come once somebody is near them', async () => {
    const { search, loads } = await mountAnswered();
    await waitUntil(() => find<HTMLInputElement>(search, '#place').value === 'Lille (59000)', 'the place is named');
    expect([isThere(search), loads()]).to.deep.equal([false, 0]);
    expect(find(search, '#place').role).to.equal('combobox');
    expect(find(search, '.box .end').getAttribute('aria-label')).to.equal('Autour de moi');
    expect(await findFaults(search)).to.deep.equal([]);
    const before = find(search, '#place').getBoundingClientRect();
    find(search, '#bar').dispatchEvent(new PointerEvent('pointerenter'));
    await waitUntil(() => isThere(search), 'the fields have come');
    const input = () => find<HTMLInputElement>(find(search, 'di-place-field'), 'input');
    await waitUntil(() => input().value === 'Lille (59000)', 'the place is named');
    const after = input().getBoundingClientRect();
    expect([after.x, after.y, after.width, after.height]).to.deep.equal([
      before.x,
      before.y,
      before.width,
      before.height,
    ]);
    expect(loads()).to.equal(1);
  });

  it('come one after the other, each in a task of its own, so that the page never waits for both', async () => {
    const { search } = await mountAnswered();
    const others = new Promise<number>((resolve) =>
      new MutationObserver((_, observer) => {
        if (!isThere(search)) return;
        observer.disconnect();
        resolve(findAll(search, 'di-keyword-field').length);
      }).observe(search.renderRoot, { childList: true, subtree: true }),
    );
    find(search, '#bar').dispatchEvent(new PointerEvent('pointerenter'));
    expect(await others).to.equal(0);
    await waitUntil(() => findAll(search, 'di-keyword-field').length === 1, 'the field of words has come');
  });

  it('come with the focus, which they keep', async () => {
    const { search } = await mountAnswered();
    expect(isThere(search)).to.equal(false);
    find(search, '#q').focus();
    await waitUntil(() => isThere(search), 'the fields have come');
    await waitUntil(() => search.shadowRoot?.activeElement?.localName === 'di-keyword-field', 'the focus is kept');
  });

  it('come at once with words, which a button empties', async () => {
    const { search } = await mountAnswered({ q: 'permis' });
    await waitUntil(() => isThere(search), 'the fields have come');
  });

  it('search around the person who asked for it before they came', async () => {
    const { geolocation } = navigator;
    const coords = { latitude: 50.69, longitude: 3.18 };
    geolocation.getCurrentPosition = (onPosition) => onPosition({ coords } as GeolocationPosition);
    const { search, source } = await mountAnswered();
    find<HTMLButtonElement>(search, '.box .end').click();
    await waitUntil(() => source.searches.some(({ code_commune }) => code_commune === '59512'), 'Roubaix is searched');
    Reflect.deleteProperty(geolocation, 'getCurrentPosition');
  });
});

describe('the fields of a search on a slow network', () => {
  it('have their labels and take letters before their code has come, and keep what was typed and the focus', async () => {
    const { search, late } = await mountSlowly();
    expect(find<HTMLLabelElement>(search, 'label[for="place"]').control).to.equal(find(search, '#place'));
    expect(await findFaults(search)).to.deep.equal([]);
    type(find<HTMLInputElement>(search, '#q'), 'permis');
    find(search, '#place').focus();
    type(find<HTMLInputElement>(search, '#place'), 'lil');
    late.resolve(null);
    await waitUntil(() => findAll(search, 'di-place-field').length > 0, 'the fields have come');
    const place = find(search, 'di-place-field');
    await waitUntil(() => findAll(place, '[role="option"]').length > 0, 'the places are proposed');
    expect(find<HTMLInputElement>(place, 'input').value).to.equal('lil');
    expect(place.shadowRoot?.activeElement).to.equal(find(place, 'input'));
    expect(find<HTMLInputElement>(find(search, 'di-keyword-field'), 'input').value).to.equal('permis');
  });

  it('search what was typed and asked for once their code has come', async () => {
    const { search, source, late } = await mountSlowly();
    type(find<HTMLInputElement>(search, '#place'), 'lille');
    press(find(search, '#place'), 'Enter');
    late.resolve(null);
    await waitUntil(() => source.searches.some(({ code_commune }) => code_commune === '59350'), 'Lille is searched');
  });

  it('search the words of a field that was left', async () => {
    const { search, source, late } = await mountSlowly();
    search.code_commune = '59350';
    type(find<HTMLInputElement>(search, '#q'), 'permis');
    find(search, '#place').focus();
    late.resolve(null);
    await waitUntil(
      () => source.searches.some((asked) => (asked as OfferSearchParams).q === 'permis'),
      'the words are searched',
    );
  });

  it('propose no place in a field that was left, and keep what was typed there', async () => {
    const { search, late } = await mountSlowly();
    type(find<HTMLInputElement>(search, '#place'), 'lil');
    find(search, '#q').focus();
    late.resolve(null);
    await waitUntil(() => findAll(search, 'di-place-field').length > 0, 'the fields have come');
    await waitUntil(() => search.shadowRoot?.activeElement?.localName === 'di-keyword-field', 'the focus is kept');
    const [place, words] = [find(search, 'di-place-field'), find(search, 'di-keyword-field')];
    expect(find<HTMLInputElement>(place, 'input').value).to.equal('lil');
    // Words wait as long as places before they propose.
    type(find<HTMLInputElement>(words, 'input'), 'mobi');
    await waitUntil(() => findAll(words, '[role="option"]').length > 0, 'words are proposed');
    expect(find(place, '.pop').hidden).to.be.true;
  });
});
