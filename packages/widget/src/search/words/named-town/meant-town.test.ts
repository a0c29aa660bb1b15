import { expect, fixture, html } from '@open-wc/testing';
import type { FoundPage, OfferSearchParams } from '@inclusion-kit/sdk';
import type { Commune } from '@inclusion-kit/sdk/geography';
import { findFaults } from '../../../testing/axe.ts';
import { find, findAll, findButton, hasRest, textOf, waitUntil } from '../../../testing/dom.ts';
import { aCommune, aResult, fakeGeography, fakeSource, toPage } from '../../../testing/offers.ts';
import { allCapabilities } from '../../../shared/connection/modes.ts';
import { noTerritory } from '../../../shared/places/places.ts';
import type { DiSearch } from '../../di-search/di-search.ts';
import { readTowns, tellTowns } from './meant-town.ts';
import '../../di-search/define.ts';
import wordsTexts from '../../../locales/fr/search/words.ts';

const town = (nom: string, code: string, population: number | null): Commune =>
  aCommune({
    ...{ nom, code, population, codes_postaux: [`${code.slice(0, 2)}100`] },
    ...{ code_departement: code.slice(0, 2), code_epci: null },
  });
const montreuil = town('Montreuil', '93048', 111_367);
const village = town('Montreuil', '28267', 520);
const suburb = town('Saint-Denis', '93066', 113_000);
const island = town('Saint-Denis', '97411', 153_000);

const codes = (communes: readonly Commune[]): string[] => communes.map(({ code }) => code);
const nowhere = { code_commune: null, code_departement: null, code_epci: null };

describe('the town that words name', () => {
  it('is the only one, the only one of the département, or one that is far larger than the others', () => {
    const sure = (towns: readonly Commune[], of: string | null = null) =>
      tellTowns(towns, { ...nowhere, code_departement: of }).sure?.code ?? null;
    expect(sure([village])).to.equal('28267');
    expect(sure([village, montreuil])).to.equal('93048');
    expect(sure([village, montreuil], '28'), 'the search is of a département').to.equal('28267');
    expect(sure([island, suburb])).to.equal(null);
    expect(codes(tellTowns([island, suburb], nowhere).several)).to.deep.equal(['97411', '93066']);
    expect(sure([town('Bourg', '10001', null), town('Bourg', '20001', null)]), 'nobody knows which').to.equal(null);
    expect(tellTowns([montreuil], { ...nowhere, code_departement: '59' }).several, 'it stays where it is').to.be.empty;
  });

  it('may be a larger one whose name it begins', async () => {
    const châlons = [town('Châlons', '38066', 200), town('Châlons-en-Champagne', '51108', 43_000)];
    const others = [town('Châlonvillars', '70117', 1_300), town('Châlons-du-Maine', '53049', 100)];
    const read = (name: string) =>
      readTowns(fakeGeography([...châlons, ...others]), name, noTerritory, AbortSignal.any([]));
    expect(codes(await read('Châlons'))).to.deep.equal(['51108', '38066']);
    expect(codes(await read('Châlons-en-Champagne'))).to.deep.equal(['51108']);
  });
});

describe('a search whose words name a town, without a place', () => {
  const asked: OfferSearchParams[] = [];
  const near = toPage([aResult({ id: 'near', nom: 'Près' })]);
  const far = toPage([aResult({ id: 'far', nom: 'Loin' })]);

  async function mount(q: string, towns: readonly Commune[], inside: readonly Commune[] = towns): Promise<DiSearch> {
    asked.length = 0;
    const answer = (params: OfferSearchParams): Promise<FoundPage> => {
      asked.push(params);
      const named = towns.find(({ nom }) => params.q?.includes(nom) === true)?.nom;
      return Promise.resolve(
        params.code_commune === undefined ? { ...far, ...(named !== undefined && { lieu_nomme: named }) } : near,
      );
    };
    const search = await fixture<DiSearch>(
      html`<di-search
        lang="fr"
        q=${q}
        .source=${Object.assign(fakeSource(answer), { capabilities: () => Promise.resolve(allCapabilities) })}
        .geography=${fakeGeography(inside)}
      ></di-search>`,
    );
    await hasRest(search);
    return search;
  }
  const said = (search: DiSearch): string => findAll(search, '.results').map(textOf).join().replaceAll('\u00a0', ' ');
  const cards = (search: DiSearch): string[] =>
    findAll(search, 'di-offer-card').map((card) => card.dataset['id'] ?? '');

  afterEach(() => history.replaceState(null, '', location.pathname));

  it('is one of the town that leaves no doubt, and leads back to the words as they were typed', async () => {
    const before = history.length;
    const search = await mount('permis à Montreuil', [montreuil, village]);
    await waitUntil(() => cards(search).join() === 'near', 'the offers of the town are there');
    expect([search.code_commune, search.q]).to.deep.equal(['93048', 'permis']);
    expect(said(search)).to.contain('Voici les offres autour de Montreuil (93100).');
    expect(await findFaults(search)).to.deep.equal([]);
    expect(history.length - before, 'one entry, of the town').to.be.at.most(1);
    expect(location.search).to.contain('93048');

    search.style.inlineSize = '328px';
    const back = (): string => textOf(find(search, '.taken')).replaceAll('\u00a0', ' ');
    await waitUntil(() => back() === '« permis à Montreuil » partout : 1 offre', 'on a phone in one line');
    expect(find(search, '.taken').offsetHeight).to.be.at.most(30);
    search.style.inlineSize = '';
    await waitUntil(() => back().includes('fiches'));
    findButton(search, 'Chercher les mots « permis à Montreuil » dans les fiches : 1 offre').click();
    await waitUntil(() => cards(search).join() === 'far', 'the words as they were typed');
    expect([search.code_commune, search.q]).to.deep.equal([null, 'permis à Montreuil']);
    await waitUntil(() => findAll(search, 'di-named-town').length === 1, 'the towns are proposed');
    await hasRest(search);
    expect(cards(search), 'and nothing is taken again').to.deep.equal(['far']);
  });

  it('is said with the first letters of its name', () => {
    const taken = (town: string): string => wordsTexts['town.taken'](town);
    const names = ['Aix-en-Provence', 'Évreux', 'Yvetot', 'Le Havre', 'Les Lilas', 'La Rochelle', 'Houilles'];
    const said = [
      'd’Aix-en-Provence',
      'd’Évreux',
      'd’Yvetot',
      'du Havre',
      'des Lilas',
      'de La Rochelle',
      'de Houilles',
    ];
    expect(names.map(taken)).to.deep.equal(said.map((name) => `Voici les offres autour ${name}.`));
  });

  it('is answered by no offer of elsewhere where the town is outside of the territory: ways lead on', async () => {
    const search = await mount('logement à Montreuil', [montreuil], [island]);
    await waitUntil(() => said(search).includes('Montreuil est en dehors de ce territoire'), 'it is said');
    expect(cards(search)).to.deep.equal([]);
    expect(await findFaults(search)).to.deep.equal([]);
    const ways = findAll(search, '.towns button').map((button) => textOf(button).replaceAll('\u00a0', ' '));
    expect(ways).to.deep.equal(['Chercher « logement » à distance', 'Chercher « logement » partout : 1 offre']);
    findButton(search, 'Chercher « logement » à distance').click();
    await waitUntil(() => cards(search).join() === 'far', 'what is given at distance');
    expect([search.q, asked.at(-1)?.modes_accueil]).to.deep.equal(['logement', ['a-distance']]);
  });

  it('keeps nobody in danger from offers, wherever the town is', async () => {
    const search = await mount('violences à Montreuil', [montreuil], [island]);
    await hasRest(search);
    expect(said(search)).not.to.contain('Chercher « violences » à distance');
  });

  it('asks which of several is meant before any offer, and the offers of everywhere are one press away', async () => {
    const search = await mount('permis Saint-Denis', [island, suburb]);
    const proposed = () => findAll(search, '.towns button').map((button) => textOf(button));
    await waitUntil(() => proposed().length === 2, 'both are proposed');
    expect(proposed()).to.deep.equal(['Saint-Denis (97100)', 'Saint-Denis (93100)']);
    expect(cards(search), 'no offer of elsewhere').to.be.empty;
    expect(said(search)).to.contain('Plusieurs communes correspondent à « Saint-Denis ».');
    expect(find(search, '.filters').hidden).to.equal(true);
    expect(await findFaults(search)).to.deep.equal([]);
    findAll(search, '.towns button')[1]!.click();
    await waitUntil(() => cards(search).join() === 'near', 'the offers of the one that is meant');
    expect([search.code_commune, search.q]).to.deep.equal(['93066', 'permis']);

    const other = await mount('permis Saint-Denis', [island, suburb]);
    await waitUntil(() => findAll(other, '.towns').length === 1);
    findButton(other, 'Chercher « permis Saint-Denis » partout : 1 offre').click();
    await waitUntil(() => cards(other).join() === 'far', 'the offers of everywhere');
  });
});
