import { expect, fixture, html } from '@open-wc/testing';
import { NetworkError } from '@inclusion-kit/sdk';
import { render } from 'lit';
import { selectionIn } from '../../shared/selection/selection-store.ts';
import type { DiEventDetails, DiEventName } from '../../shared/elements/events.ts';
import { find, findAll, hasRest, leavePage, textOf, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSink, fakeSource, someResults, type SearchAnswer } from '../../testing/offers.ts';
import type { DiOfferCard } from '../../offer/card/di-offer-card.ts';
import type { DiService } from '../../offer/detail/di-service.ts';
import '../../offer/detail/define.ts';
import './define.ts';
import type { DiSearch } from './di-search.ts';

/** Puts a search in the page or in a shadow root of it, with the page's content between its tags. */
async function mount(answer: SearchAnswer, content: unknown = '', into: ShadowRoot | null = null) {
  const source = fakeSource(answer);
  const sink = fakeSink();
  const root = into ?? (await fixture<HTMLElement>(html`<div></div>`));
  render(
    html`<di-search
      url-state="off"
      lang="fr"
      view="list"
      code-commune="59350"
      selection-storage="none"
      .source=${source}
      .geography=${fakeGeography([aCommune()])}
      .sink=${sink}
      >${content}</di-search
    >`,
    root,
  );
  const search = root.querySelector('di-search')!;
  await hasRest(search);
  return { search, source, sink };
}

const cards = (search: DiSearch) => findAll<DiOfferCard>(search, 'di-offer-card');
const isShown = (element: Element) => element.getClientRects().length > 0;

it('gives the offers it opens no images of a map where the page wants none', async () => {
  const fond_de_carte = { tuiles: 'data:image/png;base64,{z}{x}{y}', attribution: '© Fond', lien: null, zoom_max: 18 };
  const { search, source } = await mount(someResults(2));
  search.source = {
    ...source,
    capabilities: () => Promise.resolve({ params: [], tri: [], facets: [], fond_de_carte }),
  };
  const tilesOf = (): string | null | undefined => find<DiService>(search, 'di-service').mapTiles;
  await waitUntil(() => cards(search).length === 2);
  find(cards(search)[0]!, '.title a').click();
  await waitUntil(() => findAll(search, 'di-service').length === 1);
  await waitUntil(() => tilesOf() === fond_de_carte.tuiles, 'those of the source');
  search.mapTiles = '';
  await search.updateComplete;
  expect(tilesOf()).to.equal('');
});

describe('what a page puts between the tags of a search', () => {
  const content = html`<p id="intro" slot="intro">Une question ?</p>
    <p id="empty" slot="empty">Notre accueil cherche avec vous.</p>
    <b id="second" slot="card-dora--service-2">Réservé aux habitants</b>
    <b id="third" slot="card-dora--service-3">Complet</b>
    <a id="fallback" href="https://site.example/">La liste</a>`;
  const shown = (search: DiSearch) => [...search.children].filter(isShown).map(({ id }) => id);

  it('is its fall-back, hidden, but for what has a place', async () => {
    const { search } = await mount(someResults(2), content);
    await waitUntil(() => cards(search).length === 2);
    expect(shown(search)).to.deep.equal(['intro', 'second']);
    const [intro, bar] = [search.querySelector('#intro')!, find(search, '[role="search"]')];
    expect(intro.getBoundingClientRect().bottom).to.be.at.most(bar.getBoundingClientRect().top);
  });

  it('stands on the card of its offer, and follows it when the list is another', async () => {
    const { search, source } = await mount(someResults(2), content);
    await waitUntil(() => cards(search).length === 2);
    const frame = (index: number) => cards(search)[index]!.getBoundingClientRect();
    const extra = () => search.querySelector('#second')!.getBoundingClientRect();
    expect(extra().top).to.be.within(frame(1).top, frame(1).bottom);
    expect(getComputedStyle(search.querySelector('#second')!).fontFamily).to.include('system-ui');
    source.answer = someResults(3).reverse();
    search.publics = ['jeunes'];
    await waitUntil(() => cards(search).length === 3 && shown(search).includes('third'));
    await waitUntil(() => extra().top >= frame(1).top && extra().bottom <= frame(1).bottom, 'it is on the second card');
    const third = search.querySelector('#third')!.getBoundingClientRect();
    expect(third.bottom).to.be.below(frame(1).top);
  });

  it('may come once the page knows which offers were found', async () => {
    const { search, source } = await mount(someResults(2));
    search.addEventListener('di-search', ({ detail }) => {
      for (const { service } of detail.results) {
        const note = document.createElement('i');
        note.slot = `card-${service.id}`;
        note.textContent = `Référence ${service.id}`;
        search.append(note);
      }
    });
    source.answer = someResults(3);
    search.publics = ['jeunes'];
    await waitUntil(() => search.querySelectorAll('i').length === 3);
    await waitUntil(() => [...search.querySelectorAll('i')].every(isShown), 'each is on its card');
  });

  it('is read where nothing was found, under what would find more', async () => {
    const { search } = await mount([], content);
    await waitUntil(() => findAll(search, '[part="empty"]').length === 1);
    expect(shown(search)).to.deep.equal(['intro', 'empty']);
    const needed = find(search, 'di-need-form').getBoundingClientRect();
    expect(search.querySelector('#empty')!.getBoundingClientRect().bottom).to.be.at.most(needed.top);
  });
});

describe('the last answer of a search', () => {
  it('is there for a page that begins to listen after it, as the event told it, and goes with the place', async () => {
    const told: DiEventDetails['di-search'][] = [];
    const listen = ({ detail }: CustomEvent<DiEventDetails['di-search']>) => told.push(detail);
    document.body.addEventListener('di-search', listen);
    expect(document.createElement('di-search').lastAnswer).to.equal(null);
    const { search } = await mount(someResults(2));
    await waitUntil(() => cards(search).length === 2);
    document.body.removeEventListener('di-search', listen);
    expect(search.lastAnswer).to.equal(told.at(-1));
    expect(search.lastAnswer).to.deep.include({ total: 2 });
    search.code_commune = null;
    await waitUntil(() => search.lastAnswer === null);
  });
});

describe('a property that a framework sets for an attribute', () => {
  it('takes the words of a list as the attribute does', async () => {
    const { search, source } = await mount(someResults(2));
    Object.assign(search, { publics: 'jeunes, femmes' });
    await waitUntil(() => source.searches.at(-1)?.publics?.length === 2);
    expect(search.publics).to.deep.equal(['jeunes', 'femmes']);
    Object.assign(search, { publics: undefined });
    await search.updateComplete;
    expect(search.publics).to.deep.equal([]);
  });

  it('takes the address of a file, and keeps the data attributes of the page', () => {
    for (const tag of ['di-search', 'di-service'] as const) {
      const element = document.createElement(tag);
      element.setAttribute('data-id', '12');
      element.dataset = '/offre.json';
      expect(element.file).to.equal('/offre.json');
      expect(element.dataset.id).to.equal('12');
    }
  });
});

describe('what a page is told of a search inside a shadow root that it does not know', () => {
  const told: { name: string; detail: unknown; from: EventTarget | null }[] = [];
  const names: DiEventName[] = [
    'di-search',
    'di-open',
    'di-close',
    'di-correct',
    'di-select',
    'di-contribute',
    'di-error',
  ];
  const listen = (event: Event) =>
    told.push({ name: event.type, detail: (event as CustomEvent).detail as unknown, from: event.target });
  const detailOf = <N extends DiEventName>(name: N) => {
    const found = told.filter((one) => one.name === name);
    expect(found, name).to.have.length(1);
    return found[0]!.detail as DiEventDetails[N];
  };

  beforeEach(() => {
    selectionIn('none').set([]);
    told.length = 0;
    for (const name of names) document.addEventListener(name, listen);
  });
  afterEach(() => {
    for (const name of names) document.removeEventListener(name, listen);
  });

  it('is each thing once, with its detail, by the host of that root', async () => {
    const place = await fixture(html`<div></div>`);
    const { search, source } = await mount(someResults(25), '', place.attachShadow({ mode: 'open' }));
    await waitUntil(() => cards(search).length === 20);
    expect(detailOf('di-search')).to.deep.include({
      params: { code_commune: '59350', page: 1, size: 20 },
      total: 25,
    });
    expect(detailOf('di-search').results).to.have.length(20);

    const first = cards(search)[0]!;
    find<HTMLInputElement>(first, '.pick input').click();
    expect(detailOf('di-select')).to.deep.include({ change: 'add', service: first.service });

    find(first, '.still button').click();
    leavePage();
    await waitUntil(() => told.some(({ name }) => name === 'di-contribute'));
    expect(detailOf('di-contribute').contribution.genre).to.equal('confirmation');
    expect(detailOf('di-contribute').receipt.numero).to.equal('IK-1');

    find(first, '.title a').click();
    expect(detailOf('di-open')).to.deep.equal({ id: 'dora--service-1', service: first.service });
    await waitUntil(() => findAll(search, 'di-service').length === 1);
    find(search, '.back-button').click();
    expect(detailOf('di-close')).to.deep.equal({ id: 'dora--service-1' });

    const error = new NetworkError('No network.');
    source.answer = () => Promise.reject(error);
    search.publics = ['jeunes'];
    await waitUntil(() => told.some(({ name }) => name === 'di-error'));
    expect(detailOf('di-error')).to.deep.equal({ error, during: 'search', status: null, requestId: null });
    expect(textOf(search)).to.include('Réessayer');
    expect(new Set(told.map(({ from }) => from))).to.deep.equal(new Set([place]));
  });
});
