import { expect, fixture, html } from '@open-wc/testing';
import type { Capabilities } from '@inclusion-kit/sdk';
import { find, findAll, hasRest, press, textOf, type, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import type { DiKeywordField } from '../bar/keyword-field/di-keyword-field.ts';
import type { DiPlaceField } from './di-place-field.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

const lille = aCommune();
const lens = aCommune({ code: '62498', nom: 'Lens', code_departement: '62', codes_postaux: ['62300'] });
const everything: Capabilities = {
  params: ['q', 'rayon_km', 'ouvert', 'maj_depuis', 'code_departement', 'code_epci', 'reseaux_porteurs'],
  tri: [],
  facets: [],
};

async function mount(attributes: Record<string, string>, capabilities: Capabilities | null = everything) {
  const source = fakeSource(someResults(3));
  if (capabilities !== null) source.capabilities = () => Promise.resolve(capabilities);
  const search = await fixture<DiSearch>(html`<di-search url-state="off" lang="fr"></di-search>`);
  for (const [name, value] of Object.entries(attributes)) search.setAttribute(name, value);
  Object.assign(search, { source, geography: fakeGeography([lille, lens]) });
  await hasRest(search);
  const asked = async (isSo: (params: Record<string, unknown>) => boolean) => {
    await waitUntil(() => isSo({ ...source.searches.at(-1) }), 'the search is asked');
    const { page: _page, size: _size, ...params } = source.searches.at(-1)!;
    return params;
  };
  const field = find<DiPlaceField>(search, 'di-place-field');
  const choose = async (text: string) => {
    const input = find<HTMLInputElement>(field, 'input');
    type(input, text);
    press(input, 'Enter');
    await waitUntil(() => input.value.startsWith(text), 'the place is chosen');
  };
  return { search, source, asked, field, choose };
}

describe('<di-search> and its territory', () => {
  it('starts in the département of the page, goes to a commune, and comes back', async () => {
    const { asked, field, choose } = await mount({ 'code-departement': '59' });
    expect(await asked(({ code_departement }) => code_departement === '59')).to.deep.equal({ code_departement: '59' });
    expect(find<HTMLInputElement>(field, 'input').value).to.equal('Nord (59)');
    await choose('Lens');
    expect(await asked(({ code_commune }) => code_commune === '62498')).to.deep.equal({ code_commune: '62498' });
    find<HTMLInputElement>(field, 'input').focus();
    await field.updateComplete;
    find(field, '.end').click();
    expect(await asked(({ code_commune }) => code_commune === undefined)).to.deep.equal({ code_departement: '59' });
  });

  it('takes the radius of an answer back with its place, and keeps the one that the reader chose', async () => {
    const capabilities: Capabilities = { ...everything, question: true };
    const { search, source, asked, choose } = await mount({ 'code-commune': '59350' }, null);
    const answers = [
      { id: '5', label: '5 km', params: { rayon_km: 5 }, count: 9 },
      { id: 'inconnu', label: 'Je ne sais pas', params: { passees: ['rayon_km' as const] }, count: 64 },
    ];
    const many = { ...source };
    many.capabilities = () => Promise.resolve(capabilities);
    many.question = () =>
      Promise.resolve({ total: 64, question: { id: 'rayon_km', label: 'À quelle distance ?', answers } });
    many.searchServices = async (params) => ({ ...(await source.searchServices(params)), total: 64, pages: 4 });
    search.source = many;
    const question = () => findAll(search, 'di-question')[0];
    const answer = () => {
      const host = question();
      return host === undefined ? undefined : findAll(host, 'button[value="5"]')[0];
    };
    await waitUntil(() => answer() !== undefined, 'the question comes');
    answer()!.click();
    expect(await asked(({ rayon_km }) => rayon_km === 5)).to.deep.equal({ code_commune: '59350', rayon_km: 5 });
    await choose('Lens');
    expect(await asked(({ code_commune }) => code_commune === '62498')).to.deep.equal({ code_commune: '62498' });
    const radius = find<HTMLSelectElement>(search, 'select.input:not(.sort)');
    radius.value = '5';
    radius.dispatchEvent(new Event('change'));
    await asked(({ rayon_km }) => rayon_km === 5);
    await choose('Lille');
    expect(await asked(({ code_commune }) => code_commune === '59350')).to.deep.equal({
      code_commune: '59350',
      rayon_km: 5,
    });
    // The same radius, once as an answer that the reader undoes or replaces, and then by hand.
    const choosing = (km: string, is: (given: unknown) => boolean) => {
      radius.value = km;
      radius.dispatchEvent(new Event('change'));
      return asked(({ rayon_km }) => is(rayon_km));
    };
    const undo = () => findAll(question()!, 'button').find((one) => textOf(one).startsWith('Revenir sur'));
    for (const takesBack of [
      () => choosing('30', (given) => given === 30),
      async () => {
        await waitUntil(() => undo() !== undefined, 'the way back comes');
        undo()!.click();
        return asked(({ rayon_km }) => rayon_km === 15);
      },
    ]) {
      await choosing('15', (given) => given === 15);
      await choose('Lens');
      await asked(({ code_commune }) => code_commune === '62498');
      await waitUntil(() => answer() !== undefined, 'the question comes again');
      answer()!.click();
      await asked(({ rayon_km }) => rayon_km === 5);
      await takesBack();
      await choosing('5', (given) => given === 5);
      await choose('Lille');
      const kept = await asked(({ code_commune }) => code_commune === '59350');
      expect(kept).to.deep.equal({ code_commune: '59350', rayon_km: 5 });
    }
  });

  it('keeps every search within a territory that readers may not leave', async () => {
    const { asked, choose, field } = await mount({ 'code-departement': '59', 'territory-fixed': '' });
    await asked(({ code_departement }) => code_departement === '59');
    await choose('Lille');
    const params = await asked(({ code_commune }) => code_commune === '59350');
    expect(params).to.deep.equal({ code_commune: '59350', code_departement: '59' });
    type(find<HTMLInputElement>(field, 'input'), 'lens');
    await waitUntil(() => textOf(find(field, '.pop')).includes('Aucun lieu'), 'no place is proposed');
  });

  it('shows the name of the territory that the page gives', async () => {
    const { field, asked } = await mount({ 'code-epci': '200093201', 'territory-name': 'Métropole de Lille' });
    expect(await asked(({ code_epci }) => code_epci !== undefined)).to.deep.equal({ code_epci: '200093201' });
    expect(find<HTMLInputElement>(field, 'input').value).to.equal('Métropole de Lille');
  });

  it('names the EPCI of a shared address, in the field and over the offers', async () => {
    const { search, field } = await mount({ 'code-epci': '200093201' });
    const input = find<HTMLInputElement>(field, 'input');
    await waitUntil(() => input.value === 'Métropole Européenne de Lille', 'the field names it');
    expect(textOf(find(search, '#results'))).to.include('dans l’intercommunalité (Métropole Européenne de Lille)');
  });

  it('starts around the commune when the page gives it beside its département', async () => {
    const { asked, field } = await mount({ 'code-departement': '59', 'code-commune': '59350' });
    expect(await asked(({ code_commune }) => code_commune === '59350')).to.deep.equal({ code_commune: '59350' });
    type(find<HTMLInputElement>(field, 'input'), 'l');
    await waitUntil(() => findAll(field, '[role="option"]').length === 2, 'the list opens');
    expect(findAll(field, '[role="option"]').map(textOf)).to.deep.equal([
      'Lille Nord · votre département 59000',
      'Lens Pas-de-Calais 62300',
    ]);
  });

  it('asks a source that cannot search a département for nothing until a commune is chosen', async () => {
    const { search, source, choose, asked } = await mount({ 'code-departement': '59', 'rayon-km': '5' }, null);
    await search.updateComplete;
    expect(source.searches).to.be.empty;
    expect(findAll(search, '.bar select, di-keyword-field'), 'neither radius nor words are offered').to.be.empty;
    await choose('Lille');
    expect(await asked(({ code_commune }) => code_commune === '59350')).to.deep.equal({ code_commune: '59350' });
  });
});

describe('<di-search> and its bar', () => {
  it('searches within the radius that is chosen', async () => {
    const { search, asked } = await mount({ 'code-commune': '59350', 'rayon-km': '12' });
    expect(await asked(({ rayon_km }) => rayon_km === 12)).to.deep.equal({ code_commune: '59350', rayon_km: 12 });
    const select = find<HTMLSelectElement>(search, '#radius');
    expect([...select.options].map(textOf)).to.deep.equal(
      ['5', '10', '12', '15', '30', '50', '100'].map((km) => `${km} km`),
    );
    expect(select.value).to.equal('12');
    select.value = '30';
    select.dispatchEvent(new Event('change'));
    expect(await asked(({ rayon_km }) => rayon_km === 30)).to.deep.equal({ code_commune: '59350', rayon_km: 30 });
  });

  it('searches the words typed when the button is pressed, and keeps them when the page presets them', async () => {
    const { search, asked } = await mount({ 'code-commune': '59350', q: 'permis' });
    expect(await asked(({ q }) => q === 'permis')).to.deep.equal({ code_commune: '59350', q: 'permis' });
    const words = find<DiKeywordField>(search, 'di-keyword-field');
    const input = find<HTMLInputElement>(words, 'input');
    expect(input.value).to.equal('permis');
    type(input, 'vélo');
    find(search, '.bar > button').click();
    expect(await asked(({ q }) => q === 'vélo')).to.deep.equal({ code_commune: '59350', q: 'vélo' });
  });

  it('says over the offers that a text of the field of the place is searched as a need, until it is taken back', async () => {
    const { search, asked, field } = await mount({ 'code-commune': '59350' });
    const geography = fakeGeography();
    geography.communes = (q) => Promise.resolve([lille].filter(({ nom }) => nom === q));
    Object.assign(search, { geography });
    await hasRest(search);
    const input = find<HTMLInputElement>(field, 'input');
    type(input, 'permis');
    press(input, 'Enter');
    expect(await asked(({ q }) => q === 'permis')).to.deep.equal({ code_commune: '59350', q: 'permis' });
    await waitUntil(() => findAll(search, '.taken').length === 1, 'it is said');
    expect(textOf(find(search, '.taken'))).to.equal('Besoin cherché : « permis ». Annuler');
    find(search, '.taken button').click();
    expect(await asked(({ q }) => q === undefined)).to.deep.equal({ code_commune: '59350' });
    await waitUntil(() => findAll(search, '.taken').length === 0, 'nothing is said any more');
    search.q = 'permis';
    expect(await asked(({ q }) => q === 'permis')).to.deep.equal({ code_commune: '59350', q: 'permis' });
    await hasRest(search);
    expect(findAll(search, '.taken'), 'words that stand where words do').to.be.empty;
  });

  it('offers neither radius nor words when the page hides them, and holds the values it gave', async () => {
    const { search, asked } = await mount({
      'code-commune': '59350',
      'rayon-km': '15',
      'filters-hidden': 'q rayon-km',
    });
    expect(await asked(({ rayon_km }) => rayon_km === 15)).to.deep.equal({ code_commune: '59350', rayon_km: 15 });
    expect(findAll(search, '.bar select, di-keyword-field')).to.be.empty;
  });
});
