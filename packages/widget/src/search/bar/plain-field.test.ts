import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, press, type, waitUntil } from '../../testing/dom.ts';
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
