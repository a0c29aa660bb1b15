import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { Capabilities, OfferSearchParams } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { search as searchTexts } from '../../../locales/search.ts';
import { findFaults } from '../../../testing/axe.ts';
import { find, findAll, textOf, waitUntil } from '../../../testing/dom.ts';
import { aCommune, aResult, aStructure, fakeSource, toPage } from '../../../testing/offers.ts';
import type { SearchChange } from '../../question/search-change.ts';
import { emptyState, type SearchState } from '../../question/search-state.ts';
import '../../../offer/card/define.ts';
import type { DiOfferCard } from '../../../offer/card/di-offer-card.ts';
import './define.ts';
import type { DiFurther } from './di-further.ts';

const { fr } = searchTexts;

const asked: SearchState = {
  ...emptyState,
  code_commune: '59350',
  commune: aCommune(),
  thematiques: ['me-loger'],
  publics: ['femmes'],
};
const able: Capabilities = { params: ['rayon_km'], tri: ['distance'], facets: ['thematiques'] };

const at = (id: string, structure: string, distance: number) =>
  aResult({ id, nom: `Offre ${id}`, structure: aStructure({ id: structure, nom: `Lieu ${structure}` }) }, distance);

/** A source with offers for the search beyond its circle, and others for another need within it. */
function spreading({ far = true } = {}) {
  const beyond = [at('f1', 'a', 62), at('f2', 'a', 62), at('f3', 'b', 71), at('f4', 'c', 80), at('f5', 'd', 95)];
  const here = [at('h1', 'x', 2), at('h2', 'y', 9)];
  const source = fakeSource(({ thematiques, rayon_km }: OfferSearchParams) =>
    Promise.resolve(
      toPage(
        thematiques === undefined || thematiques.includes('me-soigner') ? here : rayon_km === 100 && far ? beyond : [],
      ),
    ),
  );
  source.facets = ({ thematiques }) =>
    Promise.resolve({
      total: 2,
      facets: { thematiques: thematiques === undefined ? { 'me-soigner': 2, 'me-loger': 4, 'me-deplacer': 0 } : {} },
    });
  return source;
}

async function mount(properties: Partial<DiFurther> = {}) {
  const changes: SearchChange[] = [];
  const element = await fixture<DiFurther>(
    html`<di-further
      .texts=${fr}
      .query=${asked}
      .capabilities=${able}
      .source=${spreading()}
      @search-change=${({ detail }: CustomEvent<SearchChange>) => changes.push(detail)}
    ></di-further>`,
  );
  Object.assign(element, properties);
  await waitUntil(() => findAll(element, 'section').length > 0, 'the ways on are read');
  return { element, changes };
}

const titles = (element: DiFurther) => findAll(element, 'h3').map(textOf);
const told = (element: DiFurther) =>
  findAll(element, 'di-offer-card').map((card) => textOf(find(card, '.at b')) + ' ' + textOf(find(card, '.org')));

describe('<di-further>', () => {
  it('leads to the nearest offers beyond the circle, one of each structure, with their distance, and opens them', async () => {
    const { element } = await mount();
    await waitUntil(() => findAll(element, 'di-offer-card').length === 3, 'three are shown');
    expect(titles(element)).to.deep.equal(['Les plus proches, à plus de 50 km', 'Les autres besoins, et leurs offres']);
    expect(told(element)).to.deep.equal(['62 km Lieu a', '71 km Lieu b', '80 km Lieu c']);
    expect(await findFaults(element)).to.deep.equal([]);
    const opened: DetailedService[] = [];
    element.open = (service) => opened.push(service);
    find(find(element, 'di-offer-card'), '.title a').click();
    expect(opened.map(({ id }) => id)).to.deep.equal(['f1']);
  });

  it('leads to offers for another need where none is near enough, and to the needs that have offers', async () => {
    const { element, changes } = await mount({ source: spreading({ far: false }) });
    await waitUntil(() => titles(element)[0]?.startsWith('Près d’ici') === true, 'the others are read');
    expect(titles(element)[0]).to.equal('Près d’ici, à Lille, pour un autre besoin');
    expect(told(element)).to.deep.equal(['2 km Lieu x', '9 km Lieu y']);
    expect(findAll(element, '.needs button').map(textOf)).to.deep.equal(['Me soigner 2']);
    find(element, '.needs button').click();
    expect(changes).to.deep.equal([
      {
        change: { ...changes[0]?.change, q: '', publics: [], thematiques: ['me-soigner'] },
        atOnce: true,
        focusResults: true,
      },
    ]);
  });

  it('shows the four needs with most offers, and the others behind one press', async () => {
    const source = spreading();
    const counts = { 'me-soigner': 2, 'me-deplacer': 7, 'gerer-mon-argent': 5, 'trouver-un-travail': 9, numerique: 0 };
    source.facets = () =>
      Promise.resolve({
        total: 30,
        facets: { thematiques: { ...counts, 'apprendre-le-francais': 1, 'garder-mon-enfant': 3 } },
      });
    const { element } = await mount({ source });
    const shown = () => findAll(element, '.needs .n').map(textOf);
    await waitUntil(() => shown().length > 0, 'the needs are counted');
    expect(shown()).to.deep.equal(['9', '7', '5', '3']);
    expect(textOf(find(element, '.needs .more'))).to.equal('2 autres besoins');
    find(element, '.needs .more').click();
    await waitUntil(() => shown().length === 6, 'they are shown');
    expect(findAll(element, '.needs .more')).to.be.empty;
    expect(element.renderRoot.querySelector('.needs button:focus')?.textContent).to.contain('2');
    expect(await findFaults(element)).to.deep.equal([]);
  });

  it('answers the words of a danger with a roof, care or rights near, and with no other offer', async () => {
    const source = spreading({ far: false });
    const { element } = await mount({ source, strict: true });
    await waitUntil(() => titles(element)[0] === 'Près d’ici, pour un toit, des soins ou vos droits', 'they are read');
    expect(source.searches.at(-1)?.thematiques).to.deep.equal(['me-loger', 'me-soigner', 'papiers-et-internet']);
    expect(told(element)).to.deep.equal(['2 km Lieu x', '9 km Lieu y']);
    element.query = { ...asked, code_commune: null, commune: null };
    await waitUntil(() => titles(element).join() === 'Les autres besoins, et leurs offres', 'nothing is near nowhere');
    expect(findAll(element, 'di-offer-card')).to.be.empty;
  });

  it('shows three offers for another need to nobody who said no place: nothing is near nowhere', async () => {
    const source = spreading({ far: false });
    const { element } = await mount({ source, query: { ...asked, code_commune: null, commune: null } });
    await waitUntil(() => titles(element).join() === 'Les autres besoins, et leurs offres', 'the needs are counted');
    expect(findAll(element, 'di-offer-card')).to.be.empty;
    expect(source.searches).to.be.empty;
  });

  it('leads a person in danger to nothing around where the page holds a theme', async () => {
    const source = spreading({ far: false });
    const { element } = await mount({ source, strict: true });
    const before = source.searches.length;
    element.rules = { hidden: [], fixed: ['thematiques'] };
    await waitUntil(() => source.searches.length > before, 'the ways on are read anew');
    await nextFrame();
    await element.updateComplete;
    expect(findAll(element, 'di-offer-card')).to.be.empty;
    expect(source.searches.slice(before).map(({ thematiques }) => thematiques)).to.deep.equal([['me-loger']]);
  });

  it('reads the ways on anew once the source has said what it can do', async () => {
    const { element } = await mount({ capabilities: { ...able, params: [] } });
    await waitUntil(() => titles(element)[0]?.startsWith('Près d’ici') === true, 'nothing further can be asked for');
    element.capabilities = able;
    await waitUntil(() => titles(element)[0] === 'Les plus proches, à plus de 50 km', 'now it can');
  });

  it('says once that none of its offers was checked for long, and on its card of one alone', async () => {
    const dated = (days: readonly string[]) => {
      const offers = days.map((date_maj, index) => ({
        ...at(`o${index}`, `s${index}`, 60 + index),
        service: { ...at(`o${index}`, `s${index}`, 60).service, date_maj },
      }));
      return fakeSource(({ rayon_km }: OfferSearchParams) => Promise.resolve(toPage(rayon_km === 100 ? offers : [])));
    };
    const cards = (element: DiFurther) => findAll<DiOfferCard>(element, 'di-offer-card').map(({ said }) => said.age);
    const { element: old } = await mount({ source: dated(['2020-01-01', '2020-02-01']) });
    await waitUntil(() => cards(old).length === 2);
    expect(textOf(find(old, '.stale'))).to.match(/^Non vérifiées depuis \d+ ans : appelez d’abord\.$/);
    expect(cards(old)).to.deep.equal([true, true]);
    const { element: mixed } = await mount({ source: dated(['2020-01-01', new Date().toISOString().slice(0, 10)]) });
    await waitUntil(() => cards(mixed).length === 2);
    expect(findAll(mixed, '.stale')).to.be.empty;
    expect(cards(mixed)).to.deep.equal([false, false]);
    const { element: alone } = await mount({ source: dated(['2020-01-01']) });
    await waitUntil(() => cards(alone).length === 1);
    expect(cards(alone)).to.deep.equal([false]);
  });
});
