import { ConnectionController } from '../../shared/connection/connection.ts';
import { nothingMore } from '../question/search-state.ts';
import { expect, fixture, html } from '@open-wc/testing';
import type { Capabilities, Facets, FoundPage, OfferSearchParams } from '@inclusion-kit/sdk';
import { needNames, presets } from '@inclusion-kit/sdk/referentiels';
import type { ServiceSearchResult } from '@inclusion-kit/sdk/schemas';
import { setViewport } from '@web/test-runner-commands';
import type { DiMap } from '../map/di-map.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, findButton, hasRest, textOf, type, waitUntil } from '../../testing/dom.ts';
import {
  aCommune,
  aResult,
  defer,
  fakeGeography,
  fakeSource,
  someResults,
  toPage,
  type SearchAnswer,
} from '../../testing/offers.ts';
import { allCapabilities } from '../../shared/connection/modes.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

const counted: Facets = {
  total: 214,
  facets: { modes_accueil: { 'a-distance': 38, 'en-presentiel': 176 }, frais: { gratuit: 128 }, ouvert: { true: 90 } },
};

async function mount(answer: SearchAnswer, properties: Partial<DiSearch> = {}, source = fakeSource(answer)) {
  if (!('capabilities' in source)) Object.assign(source, { capabilities: () => Promise.resolve(allCapabilities) });
  source.facets = () => Promise.resolve(counted);
  const geography = fakeGeography([aCommune(), aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] })]);
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
  await hasRest(search);
  return search;
}

describe('the page of the results', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('stops a list without a map where lines are read at a glance, and not one beside its map', async () => {
    await setViewport({ width: 1280, height: 800 });
    const search = await mount(someResults(3), { view: 'list' });
    const column = () => find(search, '.column').getBoundingClientRect().width;
    expect(column()).to.be.at.most(880);
    search.style.inlineSize = '2000px';
    search.view = 'both';
    await waitUntil(() => findAll(search, '.is-list').length === 0 && column() > 880);
  });

  it('sets the offers at distance apart, with none among them that only gave no address', async () => {
    const placeless = { latitude: null, longitude: null, adresse: null };
    const results = [
      ...someResults(2),
      aResult({ id: 'far-1', modes_accueil: ['a-distance'] }, null),
      aResult({ id: 'no-address', modes_accueil: ['en-presentiel'], ...placeless }, null),
      aResult({ id: 'far-2', modes_accueil: ['a-distance'] }, null),
    ];
    const search = await mount(results, { view: 'list' });
    const [here, apart, ...others] = findAll(search, '.cards').map((list) =>
      [...list.querySelectorAll<HTMLElement>('di-offer-card')].map(({ dataset: { id } }) => id),
    );
    expect(here).to.have.length(3);
    expect(here).to.include('no-address');
    expect([apart, others]).to.deep.equal([['far-1', 'far-2'], []]);
    expect(textOf(find(search, '#apart'))).to.equal('Offres proposées à distance');
  });

  it('draws the first card before what nobody sees beside it: the folded bar, and all that stands under the card', async () => {
    await setViewport({ width: 360, height: 740 });
    const search = document.createElement('di-search');
    Object.assign(search, {
      code_commune: '59350',
      urlState: 'off',
      source: fakeSource(someResults(25)),
      geography: fakeGeography([aCommune()]),
    });
    (await fixture(html`<div></div>`)).append(search);
    await search.updateComplete;
    const drawn = () =>
      ['di-offer-card', '.cards [role="listitem"]', '.more', '#bar'].map((one) => findAll(search, one).length);
    expect(drawn()).to.deep.equal([1, 1, 0, 0]);
    await waitUntil(() => drawn()[2] === 1, 'the rest comes after it');
    expect(drawn().slice(1)).to.deep.equal([20, 1, 1]);
    expect(find(search, '#bar').hidden).to.equal(true);
    await waitUntil(() => drawn()[0] === 20, 'all cards are drawn');
  });

  it('lists hundreds of offers in blocks that a browser skips while they are out of sight, as one list for who hears it', async () => {
    const search = await mount(someResults(45), { pageSize: 45 });
    await waitUntil(() => findAll(search, 'di-offer-card').length === 45, 'the cards are drawn');
    const blocks = findAll(search, '.block').map((block) => [
      block.querySelectorAll('[role="listitem"]').length,
      getComputedStyle(block).contentVisibility,
    ]);
    expect(blocks).to.deep.equal([
      [20, 'visible'],
      [20, 'auto'],
      [5, 'visible'],
    ]);
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('shows on the map the offers of the last answer, where they are', async () => {
    const lille = aResult({ id: 'lille', latitude: 50.63, longitude: 3.06 });
    const nice = aResult({ id: 'nice', latitude: 43.7, longitude: 7.26 });
    const answers: Record<string, ServiceSearchResult> = { '59350': lille, '59512': nice };
    const search = await mount(({ code_commune = '' }) => Promise.resolve(toPage([answers[code_commune] ?? lille])), {
      view: 'map',
    });
    await waitUntil(() => findAll(search, 'di-map').length === 1, 'the map comes');
    const map = find<DiMap>(search, 'di-map');
    const [first] = map.offers;
    expect(first?.id).to.equal('lille');
    await waitUntil(() => findAll(map, '.pin').length === 1, 'its pin is drawn');
    search.code_commune = '59512';
    await waitUntil(() => map.offers[0]?.id === 'nice', 'the answer comes');
    const drawn = () => findAll(map, '.pin').map((pin) => pin.getAttribute('data-pin'));
    await waitUntil(() => drawn().join() === 'nice', 'its pin is drawn in the place of the other');
  });

  it('shows the list with the map: under it where it is narrow, beside it where it is wide, its cards the same', async () => {
    await setViewport({ width: 360, height: 740 });
    const search = await mount(someResults(3), { view: 'map' });
    await waitUntil(() => findAll(search, 'di-map').length === 1, 'the map comes');
    const cards = () => findAll(search, 'di-offer-card');
    await waitUntil(() => cards().length === 3, 'the cards come');
    const boxes = () => [find(search, 'di-map'), find(search, '.cards')].map((box) => box.getBoundingClientRect());
    const order = (): number => find(search, 'di-map').compareDocumentPosition(cards()[0]!);
    expect(order() & Node.DOCUMENT_POSITION_FOLLOWING, 'the map comes first, for the keyboard too').to.be.above(0);
    expect(boxes()[1]!.top).to.be.at.least(boxes()[0]!.bottom);
    const [lead] = cards();
    await setViewport({ width: 1280, height: 800 });
    await waitUntil(() => (order() & Node.DOCUMENT_POSITION_PRECEDING) > 0, 'the list comes first');
    await waitUntil(() => boxes()[0]!.left > boxes()[1]!.right, 'the map is beside it');
    expect(boxes()[0]!.width / boxes()[1]!.width).to.be.above(1.8);
    expect(cards()[0]).to.equal(lead);
  });

  it('shows no map beside offers scattered over a country, until the reader wants it, and asks nothing beside the place', async () => {
    await setViewport({ width: 1280, height: 800 });
    const lille = aResult({ id: 'lille', latitude: 50.63, longitude: 3.06 });
    const near = aResult({ id: 'near', latitude: 50.2, longitude: 3.4 });
    const nice = aResult({ id: 'nice', latitude: 43.7, longitude: 7.26 });
    const shown = (search: DiSearch): number => findAll(search, 'di-map').length;
    const scattered = await mount([lille, nice], { code_commune: null, thematiques: ['me-loger'] });
    await waitUntil(() => findAll(scattered, '.place-first').length === 1, 'the place is asked');
    await hasRest(scattered);
    expect([shown(scattered), findAll(scattered, 'di-question').length]).to.deep.equal([0, 0]);
    expect(textOf(find(scattered, '.seg [aria-pressed="true"]'))).to.equal('Liste');
    findButton(scattered, 'Les deux').click();
    await waitUntil(() => shown(scattered) === 1, 'it is one press away');
    const together = await mount([lille, near], { code_commune: null, thematiques: ['me-loger'] });
    await waitUntil(() => shown(together) === 1, 'one of a département tells them apart');
  });

  it('gives the title room for words however far apart letters stand', async () => {
    for (const width of [1280, 768, 560, 360]) {
      await setViewport({ width, height: 800 });
      const search = await mount(someResults(3));
      await waitUntil(() => textOf(find(search, '#results')).includes('Lille'), 'the title is there');
      for (const em of [0, 0.12, 0.5, 1]) {
        search.style.letterSpacing = `${em}em`;
        const [title, head] = [find(search, '.results-title'), find(search, '.results-head')];
        const size = parseFloat(getComputedStyle(title).fontSize);
        // A phone shows the count alone.
        const room = width < 560 ? 8 : 13;
        expect(title.clientWidth, `${width} px, ${em} em`).to.be.at.least(Math.min(room * size, head.clientWidth) - 1);
        expect(head.scrollWidth, `${width} px, ${em} em`).to.be.at.most(head.clientWidth);
      }
    }
  });

  it('names what the offers answer to without the small words beside what was let go', async () => {
    const found: FoundPage = { ...toPage([aResult()]), mots_laisses: ['permis', 'conduire'] };
    const told = {
      'permis de conduire à Guise': 'pour « Guise », sans ',
      'un permis, l’aide de Guise pour conduire': 'pour « aide de Guise », sans ',
    };
    for (const [q, text] of Object.entries(told)) {
      const search = await mount(() => Promise.resolve(found), { q });
      await waitUntil(
        () => findAll(search, '.left').some((left) => textOf(left).replaceAll('\u00a0', ' ').includes(text)),
        `${q}: ${text}`,
      );
    }
  });

  it('says in each language which words were let go, and which ones the offers answer to', async () => {
    const offers = [aResult(), aResult({ id: 'b', nom: 'B' })];
    const found: FoundPage = { ...toPage(offers), mots_laisses: ['conjugales', 'Nuit'] };
    const told = {
      fr: /^Voici 2 offres pour « aide aux vacances », sans « conjugales » ni « Nuit »\.$/,
      en: /^Here: 2 offers for “aide aux vacances”, without “conjugales” or “Nuit”\.$/,
      es: /^Aquí: 2 ofertas para «aide aux vacances», sin «conjugales» ni «Nuit»\.$/,
      ar: /^لـ«\u2068aide aux vacances\u2069»: عرضان، من دون «\u2068conjugales\u2069» أو «\u2068Nuit\u2069»\.$/,
      uk: /^За запитом «aide aux vacances»: 2 пропозиції, без слів «conjugales» і «Nuit»\.$/,
    };
    const q = 'aide aux vacances  conjugales, Nuit';
    const says = async (search: DiSearch, text: RegExp) =>
      waitUntil(
        () => findAll(search, '.left').some((left) => text.test(textOf(left).replaceAll('\u00a0', ' '))),
        `it is told in ${search.lang}: ${text}`,
      );
    const search = await mount(() => Promise.resolve(found), { q });
    for (const [lang, text] of Object.entries(told)) {
      search.lang = lang;
      await says(search, text);
    }
    for (const [laisses_trouves, text] of [
      /\. Une répond aussi à « conjug/,
      /\. 2 répondent aussi à « conjug/,
    ].entries())
      await says(await mount(() => Promise.resolve({ ...found, laisses_trouves: laisses_trouves + 1 }), { q }), text);
  });

  it('says that small words and signs alone are looked for by nobody, and nothing of words that were', async () => {
    const told = {
      'le la les': /« le la les ». Voici 1 offre, sans ce filtre/,
      '🏠 ?': /« 🏠 \? »/,
    };
    const wordless = (search: DiSearch) =>
      findAll(search, '.left').filter((one) => textOf(one).includes('Pas de mot à chercher'));
    for (const [q, text] of Object.entries(told)) {
      const search = await mount(() => Promise.resolve(toPage([aResult()])), { q });
      await waitUntil(() => wordless(search).length === 1, `it is told of ${q}`);
      expect(textOf(wordless(search)[0]!).replaceAll('\u00a0', ' ')).to.match(text);
    }
    const ranked = { ...aResult(), score_recherche: 0.5 };
    for (const [q, found] of [
      ['le vélo', aResult()],
      ['le la les', ranked],
      ['', aResult()],
    ] as const) {
      const search = await mount(() => Promise.resolve(toPage([found])), { q });
      await waitUntil(() => findAll(search, 'di-offer-card').length === 1, 'it is listed');
      expect(wordless(search), q).to.have.length(0);
    }
  });

  it('says of words that were kept, too, that no offer says them, beside those that were let go', async () => {
    const valeurs = ['remobilisation--activites-sportives-et-culturelles'];
    const meant = { champ: 'thematiques', mots: ['Activités sportives et culturelles'], pour: ['zumba'], valeurs };
    const found: FoundPage = { ...toPage([aResult()]), mots_laisses: ['aquatique'], mots_compris: meant };
    const search = await mount(() => Promise.resolve(found), { q: 'zumba aquatique' });
    const text = 'pour « zumba », sans « aquatique ». Aucune de ces offres ne dit « zumba ». Elles répondent à : ';
    await waitUntil(
      () => findAll(search, '.left').some((left) => textOf(left).replaceAll('\u00a0', ' ').includes(text)),
      'both are told',
    );
  });

  it('leads from words that were let go to each of them alone, with its number of offers, before the first card', async () => {
    const found: FoundPage = { ...toPage([aResult()]), mots_laisses: ['poterie', 'licorne'] };
    const shown: unknown[] = [];
    const search = await mount(
      ({ q, size }: OfferSearchParams) => {
        if (size !== 1) shown.push(q);
        if (q === 'licorne') return Promise.resolve(toPage([]));
        return Promise.resolve(q === 'poterie' ? toPage([aResult(), aResult({ id: 'b' })]) : found);
      },
      { q: 'atelier poterie licorne' },
    );
    await waitUntil(() => findAll(search, '.left').length === 1, 'it is told');
    const card = find(search, 'di-offer-card');
    const isBefore = find(search, '.left').compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING;
    expect(isBefore).not.to.equal(0);
    const told = () => findAll(search, 'di-word-alone').map(textOf);
    await waitUntil(() => told().every((text) => /\d|Aucune/.test(text)), 'they are counted');
    expect(told().map((text) => text.replaceAll('\u00a0', ' '))).to.deep.equal([
      'Chercher seulement « poterie » (2 offres)',
      'Aucune offre pour « licorne » seul.',
    ]);
    find(find(search, 'di-word-alone'), 'button').click();
    await waitUntil(() => shown.at(-1) === 'poterie', 'it is asked for alone');
    await waitUntil(() => findAll(search, '.left').length === 0, 'nothing is let go');
  });

  it('says in each language that a network has no offer here, and looks further on demand', async () => {
    const correspondances = [{ champ: 'thematiques', mots: ['Remplir mes papiers'], pour: ['france services'] }];
    const found: FoundPage = {
      ...toPage([aResult(), aResult({ id: 'b', nom: 'B' })].map((one) => ({ ...one, correspondances }))),
      mots_laisses: ['france', 'services'],
      reseau_absent: { valeur: 'france-service', un: 'une France services' },
    };
    const told = {
      fr: /^Aucune France services ici\. Voici 2 offres pour le même besoin\./,
      en: /^No “france services” here\./,
      es: /^No hay «france services» aquí\./,
      ar: /«\u2068france services\u2069»/,
      uk: /^Тут немає «france services»\./,
    };
    const asked: unknown[] = [];
    const search = await mount(
      (params: OfferSearchParams) => {
        asked.push(params.rayon_km);
        return Promise.resolve(found);
      },
      { q: 'france services' },
    );
    for (const [lang, text] of Object.entries(told)) {
      search.lang = lang;
      await waitUntil(() => text.test(textOf(find(search, '.left'))), `it is told in ${lang}`);
    }
    search.lang = 'fr';
    await waitUntil(() => textOf(find(search, '.left')).includes('Chercher jusqu’à 100'), 'the way further is there');
    const near = () => findAll(search, 'di-offer-card').flatMap((card) => findAll(card, '.match'));
    expect(near(), 'said once, not on each card').to.be.empty;
    find(search, '.left button').click();
    await waitUntil(() => asked.at(-1) === 100, 'the search goes further');
    Object.assign(search, { code_commune: null, code_departement: '02' });
    await waitUntil(
      () => textOf(find(search, '.left')).startsWith('Aucune France services dans ce territoire.'),
      'nor is a whole territory « ici »',
    );
  });

  it('asks in each language which words were meant where none was found, and searches them', async () => {
    const mots_proches = [{ q: 'bégonias', total: 23 }];
    const asked: unknown[] = [];
    const search = await mount(
      ({ q }: OfferSearchParams) => {
        asked.push(q);
        return Promise.resolve({ ...toPage([]), mots_proches });
      },
      { q: 'beggonyas' },
    );
    const maybe = () => findAll(search, '[part="empty"] .acts').map(textOf)[0] ?? '';
    const told = { fr: 'Vouliez-vous dire', en: 'Did you mean', es: 'Quizás', ar: 'هل تقصد', uk: 'Можливо' };
    for (const [lang, text] of Object.entries(told)) {
      search.lang = lang;
      await waitUntil(() => maybe().startsWith(text) && maybe().endsWith('bégonias 23'), `it is asked in ${lang}`);
    }
    find(search, '[part="empty"] .acts button').click();
    await waitUntil(() => asked.includes('bégonias'), 'it is searched');
  });

  it('names the network that the whole search found no offer of', async () => {
    const reseau_absent = { valeur: 'mission-locale', un: 'une mission locale' };
    const search = await mount(() => Promise.resolve({ ...toPage([]), reseau_absent }), { q: 'missions locales' });
    const title = () => findAll(search, '#results').map(textOf).join();
    await waitUntil(() => title() === 'Aucune mission locale à Lille ni à 50 km autour', 'it is told');
    search.publics = ['femmes'];
    await waitUntil(() => title() === 'Aucune mission locale ici avec ces critères', 'with other criteria too');
  });

  it('names the national numbers above the results of words that tell a danger, in each language, and only then', async () => {
    const search = await mount(someResults(3), { q: 'mon mari me frappe' });
    const numbers = (): string[] => findAll(search, '[part="danger"] a').map((link) => link.getAttribute('href') ?? '');
    await waitUntil(() => numbers().join(' ') === 'tel:3919 tel:17 tel:112 sms:114', 'the numbers of violence come');
    for (const after of ['.filters', '.results']) {
      const place = find(search, '[part="danger"]').compareDocumentPosition(find(search, after));
      expect(place & Node.DOCUMENT_POSITION_FOLLOWING, `${after} follows`).to.be.above(0);
    }
    expect(findAll(search, 'di-offer-card'), 'and are all there').to.have.length(3);
    for (const [lang, name] of Object.entries({ en: 'in a couple', es: 'pareja', ar: 'الزوجين', uk: 'в парі' })) {
      search.lang = lang;
      await waitUntil(() => textOf(find(search, '[part="danger"]')).includes(name), `it is told in ${lang}`);
    }
    search.q = 'mon enfant est en danger';
    await waitUntil(() => numbers()[0] === 'tel:119', 'another danger has another number');
    search.q = 'garde d’enfants';
    await waitUntil(() => numbers().length === 0, 'no danger, no number');
  });

  it('draws no card before the numbers for a danger, around a commune too, and keeps nothing waiting without words', async () => {
    const connection = Object.getOwnPropertyDescriptor(ConnectionController.prototype, 'capabilities')!;
    // As those of a relay, whose searches hold the words of the address from the first on.
    Object.defineProperty(ConnectionController.prototype, 'capabilities', {
      configurable: true,
      get: () => allCapabilities,
    });
    /** Names what is drawn first, at each change of the page. */
    async function watchFirsts(q: string, lang: string): Promise<string[]> {
      const search = document.createElement('di-search');
      const source = fakeSource(someResults(3));
      Object.assign(search, { q, lang, code_commune: '59350', urlState: 'off', source, geography: fakeGeography([]) });
      const firsts = new Set<string>();
      (await fixture(html`<div></div>`)).append(search);
      const watch = new MutationObserver(() => {
        const [one] = findAll(search, '[part="danger"], di-offer-card');
        if (one !== undefined) firsts.add(one.localName);
      });
      watch.observe(search.renderRoot, { childList: true, subtree: true });
      await waitUntil(() => findAll(search, 'di-offer-card').length === 3, 'the cards come');
      await hasRest(search);
      watch.disconnect();
      return [...firsts];
    }
    try {
      expect(await watchFirsts('mon mari me frappe', 'fr')).to.deep.equal(['div']);
      expect(await watchFirsts('my husband hits me', 'fr')).to.deep.equal(['div']);
      expect(await watchFirsts('mi marido me pega', 'es')).to.deep.equal(['div']);
      expect(await watchFirsts('', 'fr')).to.deep.equal(['di-offer-card']);
    } finally {
      Object.defineProperty(ConnectionController.prototype, 'capabilities', connection);
    }
  });

  it('has the numbers for a danger before an answer that is slow to come', async () => {
    const answer = defer<FoundPage>();
    const search = await mount(someResults(3));
    search.source = Object.assign(
      fakeSource(() => answer.promise),
      { capabilities: () => Promise.resolve(allCapabilities) },
    );
    search.q = 'mon mari me frappe';
    await waitUntil(() => findAll(search, '[part="danger"] a').length > 0, 'the numbers are there');
    answer.resolve(toPage([aResult()]));
  });

  it('leads who asks for a bed or a meal at once to the 115 and to Soliguide before the cards, in each language, and nobody else', async () => {
    const repas = ['equipement-et-alimentation--alimentation'];
    const found = (thematiques: string[], isNow: boolean): FoundPage => ({
      ...toPage([aResult({ thematiques })]),
      ...(isNow && { tout_de_suite: true as const }),
    });
    let page = found(repas, true);
    const search = await mount(() => Promise.resolve(page), { q: 'manger ce soir' });
    const ways = (): string[] =>
      findAll(search, '[part="danger"] a, [part="notice"] a').map((a) => a.getAttribute('href') ?? '');
    const both = 'tel:115 https://soliguide.fr/';
    await waitUntil(() => ways().join(' ') === both, 'the number, then the places, once each');
    expect(textOf(find(search, '[part="danger"] a')), 'a meal is no bed').to.include('Où manger');
    const place = find(search, '[part="notice"]').compareDocumentPosition(find(search, 'di-offer-card'));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING, 'the cards follow').to.be.above(0);
    expect(await findFaults(search)).to.deep.equal([]);
    for (const [lang, name] of Object.entries({ en: 'shelter', es: 'noche', ar: 'مبيت', uk: 'нічліг' })) {
      search.lang = lang;
      await waitUntil(() => textOf(find(search, '[part="notice"]')).includes(name), `it is told in ${lang}`);
      expect(ways().join(' ')).to.equal(both);
    }
    search.lang = 'fr';
    page = found(['logement-hebergement--rechercher-une-solution-dhebergement-temporaire'], true);
    search.q = 'foyer tout de suite';
    await waitUntil(() => textOf(find(search, '[part="danger"] a')).includes('Nulle part où dormir'), 'a bed is one');
    const isAfter = (): boolean =>
      (find(search, '[part="notice"]').compareDocumentPosition(find(search, 'di-offer-card')) &
        Node.DOCUMENT_POSITION_PRECEDING) !==
      0;
    page = found(['mobilite--preparer-un-permis'], true);
    search.q = 'permis tout de suite';
    await waitUntil(() => ways().length === 1 && isAfter(), 'another need has Soliguide after the cards alone');
    page = found(repas, false);
    search.q = 'manger';
    await hasRest(search);
    expect([ways().length, isAfter()], 'and so has a meal of any day').to.deep.equal([1, true]);
  });

  it('says nothing of words that were let go to a person in distress', async () => {
    const found: FoundPage = { ...toPage([aResult()]), mots_laisses: ['ve'] };
    const search = await mount(() => Promise.resolve(found), { q: 'je ve partir' });
    await waitUntil(() => findAll(search, '.left').length === 1, 'it is told to others');
    search.q = 'je ve mourire';
    await waitUntil(() => findAll(search, '[part="danger"] a').length > 0, 'the numbers come');
    await waitUntil(() => findAll(search, '.left').length === 0, 'the numbers and the offers alone');
  });

  it('has the numbers for a life, a fire and a missing child above the offers', async () => {
    const search = await mount(someResults(3), { q: 'overdose' });
    const shown = () => findAll(search, '[part="danger"] bdi').map(textOf).join(' ');
    await waitUntil(() => shown() === '15 112 114', 'those for a life');
    search.q = 'incendie';
    await waitUntil(() => shown() === '18 112 114', 'those for a fire');
    search.q = 'ma fille a fugué';
    await waitUntil(() => shown() === '116 000 119 17 112 114', 'those for a missing child');
    expect(find(search, 'a[href="tel:116000"]').textContent).to.contain('Enfant disparu');
    expect(await findFaults(search)).to.deep.equal([]);
  });

  it('says the two numbers for a danger of this minute on one line, which names both', async () => {
    const search = await mount(someResults(3), { q: 'il me séquestre' });
    await waitUntil(() => findAll(search, '[part="danger"] li').length === 3, 'the numbers of violence come');
    expect(findAll(search, '[part="leave"]'), 'with the way out').to.have.length(1);
    expect(textOf(findAll(search, '[part="danger"] li')[1]!)).to.match(/^17 ?112 Danger immédiat$/);
    expect(find(search, 'a[href="tel:17"]').getAttribute('aria-label')).to.equal('17 Danger immédiat');
    search.style.inlineSize = '1120px';
    const [police, all] = ['17', '112'].map((number) =>
      find(search, `a[href="tel:${number}"]`).getBoundingClientRect(),
    );
    expect(all!.left - police!.right, 'and which nobody reads as one number').to.be.at.least(8);
  });

  it('names the national numbers first where nothing is found for the needs of an emergency', async () => {
    const search = await mount([]);
    search.thematiques = [...presets.urgence.thematiques];
    const numbers = () =>
      findAll(search, '[part="danger"] a')
        .map((link) => link.getAttribute('href'))
        .join(' ');
    const all = 'tel:3919 tel:115 tel:119 tel:17 tel:112 sms:114';
    await waitUntil(() => numbers() === all, 'the numbers of its dangers come');
    const place = find(search, '[part="danger"]').compareDocumentPosition(find(search, '.results'));
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING, 'what was not found follows').to.be.above(0);
    expect(await findFaults(search)).to.deep.equal([]);
    search.thematiques = ['mobilite'];
    await waitUntil(() => numbers() === '', 'another need has none');
  });

  it('puts in each language the numbers for people in danger under the ways on, where nothing tells a danger', async () => {
    const search = await mount([], { q: 'licorne' });
    await waitUntil(() => findAll(search, '[part="empty"] .urgent').length === 1, 'the numbers are there');
    const line = find(search, '[part="empty"] .urgent');
    const links = [...line.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:115',
      'tel:3919',
      'tel:3114',
      'tel:119',
    ]);
    expect(links[0]!.getBoundingClientRect().height).to.be.at.least(44);
    const rows = () => new Set(links.map((link) => Math.round(link.getBoundingClientRect().top))).size;
    for (const width of ['264px', '328px', '560px', '640px', '1120px']) {
      search.style.inlineSize = width;
      await waitUntil(() => Math.abs(search.clientWidth - parseInt(width)) < 1, 'it is that wide');
      expect(rows(), `none of them is alone on a line at ${width}`).to.equal(1);
    }
    search.style.inlineSize = '';
    const before = line.compareDocumentPosition(find(search, 'di-loosenings'));
    expect(before & Node.DOCUMENT_POSITION_PRECEDING, 'the ways on come first').to.be.above(0);
    expect(await findFaults(search)).to.deep.equal([]);
    const leads = {
      fr: 'C’est urgent',
      en: 'Is it urgent',
      es: '¿Es urgente',
      ar: 'هل الأمر عاجل',
      uk: 'Це терміново',
    };
    for (const [lang, lead] of Object.entries(leads)) {
      search.lang = lang;
      await waitUntil(() => textOf(find(search, '.urgent')).startsWith(lead), `it is asked in ${lang}`);
    }
    search.lang = 'fr';
    search.thematiques = ['famille--surmonter-conflits-separation-violence'];
    await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the need has its own numbers');
    await waitUntil(() => findAll(search, '.urgent').length === 0, 'and no others');
  });

  it('names the national numbers where words that tell a danger find nothing', async () => {
    const search = await mount([], { q: 'je dors dans ma voiture' });
    await waitUntil(() => findAll(search, '[part="danger"] a[href="tel:115"]').length === 1, 'the number is there');
    await waitUntil(() => findAll(search, '[part="empty"]').length === 1, 'and so are the proposals');
    expect(findAll(search, 'di-need-form, .add'), 'nobody in danger is asked to report').to.be.empty;
    const empty = find(search, '[part="empty"]');
    const told = textOf(empty);
    expect(find(search, 'di-loosenings').getClientRects(), 'what has nothing to say takes no room').to.have.length(0);
    expect(findAll(search, 'a[href="tel:115"]'), 'the number stands once').to.have.length(1);
    expect(told, 'no way on that leads nowhere').not.to.match(/Changer/);
    expect(told).to.include('Les numéros d’urgence vous écoutent et vous orientent.');
    expect(told).not.to.include('Aucun');
    expect(told, 'nor reads those words back').not.to.match(/voiture|Aucune offre|Retirer|critère/);
    const further = find<HTMLElement & { open: unknown }>(search, 'di-further');
    const { open } = further;
    search.requestUpdate();
    await search.updateComplete;
    expect(further.open, 'an update that changes nothing draws no way on anew').to.equal(open);
    search.q = 'garde d’enfants';
    await waitUntil(() => findAll(search, 'di-need-form').length === 1, 'others are');
  });

  it('shows a person in danger the numbers, then the question about the commune, in one field, and the offers of everywhere without a press', async () => {
    await setViewport({ width: 1280, height: 800 });
    const search = await mount(someResults(3));
    Object.assign(search, { q: 'mon mari me frappe', code_commune: null });
    await waitUntil(() => findAll(search, '.place-first').length === 1, 'the commune is asked for');
    expect(findAll(search, '[part="danger"] a'), 'the numbers are there at once').to.have.length(4);
    await waitUntil(() => findAll(search, 'di-offer-card').length === 3, 'the offers stand below');
    const [numbers, ask, card] = ['[part="danger"]', '.place-first', 'di-offer-card'].map((one) => find(search, one));
    const isBefore = (one: Element, other: Element): boolean =>
      (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    expect([isBefore(numbers!, ask!), isBefore(ask!, card!)]).to.deep.equal([true, true]);
    expect(find(search, '.filters').checkVisibility()).to.be.false;
    expect(textOf(find(search, '#results'))).to.equal('3 offres dans tout le territoire');
    expect(
      findAll(search, 'button').filter((one) => textOf(one).includes('Près de quelle')),
      'asked once',
    ).to.be.empty;
    expect(findAll(search, 'di-place-field').filter((field) => field.checkVisibility())).to.have.length(1);
    const middles = findAll(search, '[part="danger"] a').map((call) => {
      const { top, bottom } = call.getBoundingClientRect();
      return Math.round((top + bottom) / 2);
    });
    expect(new Set(middles).size, 'the numbers stand in one row').to.equal(1);
    const [filled, ...more] = findAll(search, '.btn-primary').filter((one) => one.closest('.bar') === null);
    expect([textOf(filled!), more.length], 'one filled button beside that of the bar').to.deep.equal(['3919', 0]);
    expect(await findFaults(search)).to.deep.equal([]);
    const field = find<HTMLElement & { departements: boolean }>(search, '.bar di-place-field');
    expect(field.departements, 'a département is no answer').to.be.false;
    findButton(search, 'Dire votre commune').click();
    await waitUntil(() => search.shadowRoot!.activeElement === field, 'the field of the bar takes the focus');
    type(find<HTMLInputElement>(field, 'input'), 'Roubaix');
    await waitUntil(() => findAll(field, '[role="option"]').length === 1, 'it is found');
    find(field, '[role="option"]').click();
    await waitUntil(() => findAll(search, '.place-first').length === 0, 'those around come');
    expect(search.code_commune).to.equal('59512');

    let isDown = false;
    const failing = await mount(() =>
      isDown ? Promise.reject(new Error('no network')) : Promise.resolve(toPage(someResults(3))),
    );
    Object.assign(failing, { q: 'mon mari me frappe', code_commune: null });
    await waitUntil(() => findAll(failing, '.place-first').length === 1, 'the commune is asked for');
    isDown = true;
    failing.code_commune = '59512';
    await waitUntil(() => findAll(failing, '.retry').length === 1, 'a failure is told, with a way on');
    expect(findAll(failing, '.place-first'), 'and the question stays').to.have.length(1);
    isDown = false;
    find(failing, '.retry').click();
    await waitUntil(() => findAll(failing, '.place-first').length === 0, 'then those around come');

    const other = await mount(someResults(3));
    Object.assign(other, { q: 'mon mari me frappe', code_commune: null, code_departement: '59' });
    await waitUntil(() => findAll(other, '.place-first').length === 1, 'a territory is no place near somebody');
  });

  it('asks a person in danger for the commune where nothing is found in the territory too, and leads on', async () => {
    await setViewport({ width: 360, height: 740 });
    const search = await mount(({ code_commune }) =>
      Promise.resolve(toPage(code_commune === undefined ? [] : someResults(2))),
    );
    Object.assign(search, { q: 'mon mari me frappe', code_commune: null, code_departement: '02' });
    await waitUntil(() => findAll(search, '.place-first di-place-field').length === 1, 'the commune is asked for');
    expect(textOf(find(search, '#results'))).to.equal('Près de quelle commune ?');
    const [call, ...others] = findAll(search, '[part="danger"] a');
    expect([call?.getAttribute('href'), call?.querySelector('.btn-primary') !== null, others.length]).to.deep.equal([
      'tel:3919',
      true,
      3,
    ]);
    expect(find(search, '.filters').checkVisibility(), 'no filter stands between').to.be.false;
    expect(findAll(search, '.place-first .link-btn'), 'no way to no offer').to.be.empty;
    expect(findAll(search, 'di-place-field').filter((field) => field.checkVisibility())).to.have.length(1);
    const box = find(search, '.place-first');
    expect(textOf(box)).to.contain('pour un toit, des soins ou vos droits');
    expect(textOf(box), 'nobody reads those words back').not.to.match(/frappe|0 offre/);
    expect(await findFaults(search)).to.deep.equal([]);
    const field = find(search, '.place-first di-place-field');
    const submit = find(search, '.place-first .btn');
    submit.click();
    await waitUntil(() => field.shadowRoot!.activeElement?.localName === 'input', 'an empty field takes the focus');
    type(find<HTMLInputElement>(field, 'input'), 'Roubaix');
    submit.click();
    await waitUntil(() => findAll(search, 'di-offer-card').length === 2, 'one press leads to what is near');
    expect(search.code_commune).to.equal('59512');
    await waitUntil(() => search.shadowRoot!.activeElement?.id === 'results', 'the focus goes to them');
  });

  it('says a national number once, above the list and not on the card of the record that has it', async () => {
    const phones = ['3919', '+333919', '+33353010012'];
    const results = phones.map((telephone, at) => aResult({ id: `o${at}`, nom: `Offre ${at}`, telephone }));
    const search = await mount(results, { q: 'mon mari me frappe' });
    await waitUntil(() => findAll(search, '[part="danger"] a').length === 4, 'the numbers come');
    const calls = () =>
      findAll(search, 'di-offer-card').map((card) => findAll(card, 'a[href^="tel:"]').map(textOf).join());
    await waitUntil(() => calls().join('|') === '||03 53 01 00 12', 'it stands once');
    expect(textOf(find(search, 'di-offer-card'))).to.contain('Son numéro est en haut de la page.');
  });

  it('puts no question to a person in danger', async () => {
    const source = fakeSource(() =>
      Promise.resolve({ ...toPage([aResult(), aResult({ id: 'b', nom: 'B' })]), total: 60 }),
    );
    source.capabilities = () => Promise.resolve({ ...allCapabilities, question: true });
    const answers = [{ id: 'inconnu', label: '', params: {}, count: 60 }];
    let questions = 0;
    source.question = () => {
      questions += 1;
      return Promise.resolve({ total: 60, question: { id: 'thematiques', label: '', answers } });
    };
    const search = await mount([], { source, q: 'mon mari me frappe' });
    const asked = (): boolean =>
      findAll(search, 'di-question').some((one) => one.shadowRoot!.querySelector('section') !== null);
    await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the numbers are there');
    await waitUntil(
      () => findAll(search, 'di-question').some((one) => one.shadowRoot!.querySelector('*') === null),
      'no room is kept',
    );
    expect([asked(), questions]).to.deep.equal([false, 0]);
    search.q = 'garde d’enfants';
    await waitUntil(asked, 'another search is asked about');
  });

  it('says over the old count that the results are renewed, and over no question, nor what is chosen beside it', async () => {
    const page = toPage([aResult(), aResult({ id: 'b', nom: 'B' })]);
    const late = defer<typeof page>();
    let isLate = false;
    const source = fakeSource(() => (isLate ? late.promise : Promise.resolve({ ...page, total: 60 })));
    source.capabilities = () => Promise.resolve({ ...allCapabilities, question: true });
    const search = await mount([], { source });
    await waitUntil(() => findAll(search, 'di-question').length === 1, 'it is asked');
    isLate = true;
    search.q = 'permis';
    await waitUntil(() => findAll(search, '.line > .refreshing').length === 1, 'the results are renewed');
    const [line, title, head] = ['.line', '.results-title', '.results-head'].map((one) =>
      find(search, one).getBoundingClientRect(),
    );
    expect(line!.left).to.be.at.most(title!.left);
    expect(line!.top).to.be.at.most(title!.top);
    expect(line!.bottom).to.be.at.least(title!.bottom).and.at.most(head!.bottom);
    expect(getComputedStyle(find(search, '.line')).backgroundColor, 'the count is not seen through it').not.to.match(
      /rgba\(.*, 0\)/,
    );
    const tools = find(search, '.results-tools').getBoundingClientRect();
    const pressed = search.shadowRoot!.elementFromPoint(tools.right - 4, (tools.top + tools.bottom) / 2);
    expect(pressed?.closest('.results-tools')).not.to.equal(null);
    late.resolve(page);
    await waitUntil(() => findAll(search, '.line').length === 0, 'the new count is there');
  });

  it('asks its question above the list, on a phone in one line', async () => {
    for (const width of [1280, 768, 360]) {
      await setViewport({ width, height: 800 });
      const page = toPage([aResult(), aResult({ id: 'b', nom: 'B' }), aResult({ id: 'c', nom: 'C' })]);
      const source = fakeSource(() => Promise.resolve({ ...page, total: 60 }));
      source.capabilities = () => Promise.resolve({ ...allCapabilities, question: true });
      const search = await mount([], { source });
      await waitUntil(() => findAll(search, 'di-offer-card').length === 3, `${width} px: the cards are there`);
      await waitUntil(() => findAll(search, 'di-question').length === 1, `${width} px: it is there`);
      const question = find(search, 'di-question');
      const above = findAll(search, 'di-offer-card').filter(
        (card) => question.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_PRECEDING,
      );
      expect(above, `${width} px: cards above it`).to.be.empty;
      search.remove();
    }
  });

  it('keeps the room of its question from the first card on, so that no card moves when it comes', async () => {
    const answers = needNames.map((id) => ({ id, label: id, params: { thematiques: [id] }, count: 40 }));
    for (const width of [1280, 768, 360]) {
      await setViewport({ width, height: 800 });
      const page = toPage([aResult(), aResult({ id: 'b', nom: 'B' })]);
      const source = fakeSource(() => Promise.resolve({ ...page, total: 60 }));
      const known = defer<Capabilities>();
      source.capabilities = () => known.promise;
      source.question = () => Promise.resolve({ total: 60, question: { id: 'thematiques', label: '', answers } });
      const search = await mount([], {}, source);
      await waitUntil(() => findAll(search, 'di-offer-card').length === 2, 'the cards are there');
      const top = (): number => {
        const box = (selector: string): DOMRect => find(search, selector).getBoundingClientRect();
        return Math.round(box('.cards').top - box('.results-head').bottom);
      };
      const before = top();
      known.resolve({ ...allCapabilities, question: true });
      await waitUntil(
        () => findAll(search, 'di-question').some((one) => one.shadowRoot!.querySelector('section, .line') !== null),
        'the question comes',
      );
      expect(top(), `${width} px`).to.equal(before);
      search.remove();
    }
  });

  it('keeps a question with twelve answers low, whatever the width, so that the offers stay in sight', async () => {
    const answers = needNames.map((id) => ({ id, label: id, params: { thematiques: [id] }, count: 40 }));
    const source = fakeSource(() =>
      Promise.resolve({ ...toPage([aResult(), aResult({ id: 'b', nom: 'B' })]), total: 60 }),
    );
    source.capabilities = () => Promise.resolve({ ...allCapabilities, question: true });
    source.question = () => Promise.resolve({ total: 60, question: { id: 'thematiques', label: '', answers } });
    for (const width of [1280, 768, 360]) {
      await setViewport({ width, height: 800 });
      const search = await mount([], { source });
      const question = (): HTMLElement | undefined => findAll(search, 'di-question')[0];
      const heightOf = (): number => question()?.shadowRoot?.querySelector('section')?.offsetHeight ?? 0;
      const fold = (): HTMLElement | null | undefined => question()?.shadowRoot?.querySelector('.line');
      await waitUntil(() => heightOf() > 0 || fold() instanceof HTMLElement, `${width} px: it is asked`);
      if (width < 560) {
        expect(fold()!.offsetHeight, 'one line').to.be.lessThan(50);
        fold()!.click();
        await waitUntil(() => heightOf() > 0, 'it opens');
      }
      expect(heightOf(), `${width} px`).to.be.lessThan(width < 560 ? 320 : 200);
      search.remove();
    }
  });

  it('leaves no gap in a card for a mark that it does not have', async () => {
    const search = await mount(someResults(1));
    await waitUntil(() => findAll(search, 'di-told').length === 1, 'the card is there');
    expect(getComputedStyle(find(search, 'di-told')).display).to.equal('contents');
  });

  it('says in each language which words no offer says, with the needs that they answer to', async () => {
    const needs: [label: string, value: string][] = [['Trouver sa formation', 'se-former--trouver-sa-formation']];
    const words = ['poterie', 'CACES'];
    const page = toPage([aResult(), aResult({ id: 'b', nom: 'B' })]);
    const untold = () => ({
      champ: 'thematiques',
      mots: needs.map(([label]) => label),
      pour: [...words],
      valeurs: needs.map(([, value]) => value),
    });
    const search = await mount(
      ({ q }: OfferSearchParams) => Promise.resolve(q === 'permis' ? page : { ...page, mots_compris: untold() }),
      { q: 'poterie CACES' },
    );
    const said = (): string => findAll(search, '.left').map(textOf).join().replaceAll('\u00a0', ' ');
    const told = {
      fr: 'Aucune de ces offres ne dit « poterie » ni « CACES ». Elles répondent à : Trouver une formation.',
      en: 'None of these offers says “poterie” or “CACES”.',
      es: 'Ninguna de estas ofertas dice «poterie» ni «CACES».',
      ar: '«\u2068poterie\u2069» أو «\u2068CACES\u2069»',
      uk: '«poterie» чи «CACES»',
    };
    for (const [lang, text] of Object.entries(told)) {
      search.lang = lang;
      await waitUntil(() => said().includes(text), `it is told in ${lang}`);
    }
    search.lang = 'fr';
    search.q = 'permis';
    await waitUntil(() => said() === '', 'the words of others are not');
    words[1] = 'formations';
    search.q = 'poterie formations';
    const named = 'Aucune de ces offres ne dit « poterie ». Elles répondent à : Trouver une formation.';
    await waitUntil(() => said() === named, 'a word that the need names is not');
    words.splice(0, 2, 'formation');
    search.q = 'formation';
    await waitUntil(() => said() === 'Ces offres répondent à : Trouver une formation.', 'no word is');
    words.splice(0, 1, 'poterie', 'CACES');
    needs.push(['Préparer un permis', 'mobilite--preparer-un-permis']);
    search.q = 'luge';
    await waitUntil(
      () => said() === 'Aucune de ces offres ne dit « poterie » ni « CACES ». Elles répondent à :',
      'of several',
    );
    const acts = () => findAll(search, '.note .acts .btn');
    expect(acts().map(textOf)).to.deep.equal(['Trouver une formation', 'Passer le permis']);
    search.filtersHidden = ['thematiques'];
    await waitUntil(
      () => said().endsWith('Trouver une formation ; Passer le permis.'),
      'a hidden filter is not pressed',
    );
    expect(acts()).to.be.empty;
    search.filtersHidden = [];
    await waitUntil(() => acts().length === 2, 'one that is offered is');
    acts()[1]!.click();
    await waitUntil(() => search.thematiques.join() === 'mobilite--preparer-un-permis', 'a press keeps one');
    await waitUntil(() => said().endsWith('Trouver une formation ; Passer le permis.'), 'then they are only named');
  });

  it('proposes to search in the towns of a postal code or of an INSEE code among the words', async () => {
    const lille = aCommune();
    const roubaix = aCommune({ code: '59512', nom: 'Roubaix', codes_postaux: ['59100'] });
    const other = aCommune({ code: '59100', nom: 'Bourbourg', codes_postaux: ['59630'] });
    const city = aCommune({ code: '13055', nom: 'Marseille', codes_postaux: ['13001', '13005'] });
    const fifth = aCommune({ code: '13205', nom: 'Marseille 5e Arrondissement', codes_postaux: ['13005'] });
    const known = [lille, other, roubaix, city, fifth];
    const geography = fakeGeography(known);
    geography.communes = (q) => Promise.resolve(known.filter((one) => one.code === q || one.codes_postaux.includes(q)));
    const source = fakeSource(() => Promise.resolve(toPage([])));
    const search = await mount(() => Promise.resolve(toPage([])), { q: '59100', geography }, source);
    const acts = () => findAll(search, 'di-named-town').flatMap((town) => findAll(town, 'button'));
    const proposed = (): string[] => acts().map((act) => textOf(act).replaceAll('\u00a0', ' '));
    await waitUntil(() => proposed().length > 0);
    expect(proposed(), 'no code of the INSEE beside a postal code').to.deep.equal(['Chercher les offres à Roubaix']);
    search.q = '13005';
    await waitUntil(() => proposed().join().includes('Marseille'));
    expect(proposed(), 'an arrondissement without its city').to.deep.equal(['Chercher les offres à Marseille 5e']);
    search.q = 'permis 59512';
    await waitUntil(() => proposed().join() === 'Chercher « permis » à Roubaix (59100)', 'a need beside it stays');
    acts()[0]!.click();
    await waitUntil(() => search.code_commune === '59512' && search.q === 'permis', 'the place is taken');
    search.q = 'permis 59100';
    await hasRest(search);
    expect(acts(), 'it is searched already').to.be.empty;
    search.q = 'aide 99999';
    await hasRest(search);
    expect(findAll(search, 'di-named-town').map(textOf).join(), 'a number beside words').to.equal('');
    search.q = '99999';
    const said = (): string => findAll(search, 'di-named-town').map(textOf).join();
    await waitUntil(() => said().startsWith('Aucune commune n’a ce code postal ici.'), 'a code of nowhere is told');
  });

  it('proposes each town of the name that the words say, and tells them apart', async () => {
    const named = { nom: 'Saint-Denis', code_epci: null };
    const island = aCommune({ ...named, code: '97411', codes_postaux: ['97400'], code_departement: '974' });
    const suburb = aCommune({ ...named, code: '93066', codes_postaux: ['93200', '93210'], code_departement: '93' });
    const other = aCommune({ code: '60001', nom: 'Saint-Denis-lès-Rebais', codes_postaux: ['77510'] });
    const villages = ['11', '30', '79', '89'].map((of) =>
      aCommune({ ...named, code: `${of}339`, codes_postaux: [`${of}000`], code_departement: of }),
    );
    const geography = fakeGeography([aCommune(), suburb]);
    geography.communes = () => Promise.resolve([island, suburb, other, ...villages]);
    const answer = ({ q }: OfferSearchParams): Promise<FoundPage> =>
      Promise.resolve({ ...toPage([]), ...(q === 'permis Saint-Denis' && { lieu_nomme: 'Saint-Denis' }) });
    const search = await mount(answer, { q: 'permis Saint-Denis', geography });
    const acts = () => findAll(search, 'di-named-town').flatMap((town) => findAll(town, 'button'));
    await waitUntil(() => acts().length > 0, 'they are proposed');
    expect(acts().map((act) => textOf(act).replaceAll('\u00a0', ' '))).to.deep.equal(
      ['97400', '93200', '11000', '30000', '79000'].map((code) => `Chercher « permis » à Saint-Denis (${code})`),
    );
    acts()[1]!.click();
    await waitUntil(() => search.code_commune === '93066' && search.q === 'permis', 'the one that is meant is taken');
  });

  it('tells the town of elsewhere that words name which found nothing in a file, and asks no relay for it', async () => {
    const nothing = (): Promise<FoundPage> => Promise.resolve(toPage([]));
    const told = (search: DiSearch): string => findAll(search, 'di-named-town').map(textOf).join();
    const search = await mount(nothing, { q: 'permis à St-Étienne' });
    await hasRest(search);
    expect(findAll(search, 'di-named-town'), 'a relay tells it by itself').to.be.empty;
    const connection = Object.getOwnPropertyDescriptor(ConnectionController.prototype, 'capabilities')!;
    Object.defineProperty(ConnectionController.prototype, 'capabilities', {
      configurable: true,
      get: () => nothingMore,
    });
    try {
      const ofFile = await mount(nothing, { q: 'permis à St-Étienne' });
      await waitUntil(() => told(ofFile).startsWith('Saint-Étienne est en dehors de ce territoire'), 'it is told');
      ofFile.q = 'zorglub';
      await waitUntil(() => told(ofFile) === '', 'no other word is a town');
    } finally {
      Object.defineProperty(ConnectionController.prototype, 'capabilities', connection);
    }
  });

  it('proposes to search in the town that the words name, but in the one that is searched already', async () => {
    const offers = toPage([aResult(), aResult({ id: 'b', nom: 'B' })]);
    const towns = ['Lille', 'Roubaix', 'Marseille'];
    const answer = ({ q = '' }: OfferSearchParams): Promise<FoundPage> => {
      const lieu_nomme = towns.find((town) => q.toLowerCase().includes(town.toLowerCase()));
      return Promise.resolve({ ...offers, ...(lieu_nomme !== undefined && { lieu_nomme }) });
    };
    const acts = (search: DiSearch): HTMLElement[] =>
      findAll(search, 'di-named-town').flatMap((town) => [...town.shadowRoot!.querySelectorAll('button')]);
    const search = await mount(answer, { q: 'roubaix' });
    await waitUntil(() => acts(search).length === 1, 'it is proposed');
    expect(acts(search).map(textOf)).to.deep.equal(['Chercher les offres à Roubaix']);
    acts(search)[0]!.click();
    await waitUntil(() => search.code_commune === '59512' && search.q === '', 'the place is taken, and the words left');

    Object.assign(search, { code_commune: '59350', q: 'permis de conduire à roubaix' });
    await hasRest(search);
    const proposed = (): string => acts(search).map(textOf).join().replaceAll('\u00a0', ' ');
    await waitUntil(
      () => proposed() === 'Chercher « permis de conduire » à Roubaix',
      'beside a need it is proposed too',
    );
    acts(search)[0]!.click();
    await waitUntil(() => search.code_commune === '59512' && search.q === 'permis de conduire', 'the need stays');
    search.q = 'permis Roubaix';
    await hasRest(search);
    await waitUntil(() => findAll(search, 'di-named-town').length === 0, 'it is searched already');

    search.q = 'Marseille';
    const told = (): string => findAll(search, 'di-named-town').map(textOf).join();
    await waitUntil(() => told().startsWith('Marseille est en dehors de ce territoire'), 'no offer is there');
    search.q = 'permis';
    await waitUntil(() => told() === '', 'what names no town is left');
    const other = await mount(answer, { q: 'Lille' });
    await waitUntil(() => textOf(find(other, '#results')).includes('2'), 'the answer is there');
    expect(findAll(other, 'di-named-town')).to.have.length(0);
    other.q = 'Roubaix';
    await waitUntil(() => acts(other).length === 1, 'another town is');
    const nothing = ({ q }: OfferSearchParams): Promise<FoundPage> =>
      Promise.resolve({ ...toPage([]), ...(q === 'Roubaix' && { lieu_nomme: q }) });
    const empty = await mount(nothing, { q: 'Roubaix' });
    await waitUntil(() => acts(empty).length === 1, 'an empty answer proposes it too');
    expect(findAll(empty, 'di-need-form'), 'a town is no need').to.have.length(0);
    empty.q = 'permis';
    await waitUntil(() => findAll(empty, 'di-need-form').length === 1, 'other words are');
  });

  it('says that the town of the words is outside of the territory, whose offers are listed, and proposes to search there', async () => {
    const offers = toPage([aResult()]);
    const answer = ({ q = '' }: OfferSearchParams): Promise<FoundPage> =>
      Promise.resolve({ ...offers, ...(q === 'permis Roubaix' && { lieu_nomme: 'Roubaix' }) });
    const told = (search: DiSearch): string => findAll(search, 'di-named-town').map(textOf).join();
    const search = await mount(answer, { q: 'permis Roubaix', code_departement: '02' });
    await waitUntil(() => told(search).startsWith('Roubaix est en dehors de ce territoire'), 'it is told');
    expect(told(search)).to.include('à Roubaix');
    const inside = await mount(answer, { q: 'permis Roubaix', code_departement: '59', code_commune: '59350' });
    await waitUntil(() => told(inside).startsWith('Chercher'), 'a town of the territory is not');
  });

  it('says nothing of words when none was let go', async () => {
    const search = await mount(someResults(3), { q: 'violences' });
    await waitUntil(() => textOf(find(search, '#results')).includes('3'), 'the answer is there');
    expect(findAll(search, '.left')).to.have.length(0);
  });

  it('names the words that found nothing, and quotes none that say nothing', async () => {
    const search = await mount([], { q: ' permis ' });
    const title = (): string => findAll(search, '#results').map(textOf).join('').replaceAll('\u00a0', ' ');
    await waitUntil(
      () => title() === 'Aucune offre pour « permis » à Lille ni à 50 km autour',
      'words alone are named',
    );
    search.q = ' ';
    await waitUntil(() => title().startsWith('Aucune offre à Lille ni à 50'), 'the place is told');
    Object.assign(search, { q: 'permis', publics: ['femmes'] });
    await waitUntil(() => title() === 'Aucune offre ne correspond à ces 2 critères', 'both are counted');
  });

  it('puts beside an empty answer what a person may give where there is room, and under it on a phone', async () => {
    for (const [width, isBeside] of [
      [1280, true],
      [360, false],
    ] as const) {
      await setViewport({ width, height: 800 });
      const search = await mount([], { q: 'xylophone' });
      await waitUntil(() => findAll(search, '.give di-need-form').length === 1, 'the need is asked for');
      const [title, give, box] = ['.results-title', '.give', '.blank'].map((one) =>
        find(search, one).getBoundingClientRect(),
      );
      expect(give!.left > title!.right || give!.left >= box!.left + box!.width / 2, `${width}`).to.equal(isBeside);
      expect(give!.top < title!.bottom, 'it begins beside the title').to.equal(isBeside);
      const urgent = find(search, '.urgent').getBoundingClientRect();
      // The numbers are no way on: all else comes before them.
      expect(urgent.top).to.be.at.least(find(search, 'di-loosenings').getBoundingClientRect().bottom);
      if (!isBeside) expect(urgent.top).to.be.at.least(give!.bottom);
      expect(box!.bottom - (isBeside ? give! : urgent).bottom, 'and no empty band is under it').to.be.below(40);
      expect(search.scrollWidth, `${width}`).to.be.at.most(search.clientWidth);
    }
  });

  it('leaves no empty band between the filters and the results', async () => {
    for (const width of [1280, 768, 390]) {
      await setViewport({ width, height: 800 });
      const search = await mount(someResults(3));
      await waitUntil(() => textOf(find(search, 'di-filters')).includes('38'), 'the counts come');
      const [room, filters] = [find(search, '.filters'), find(search, 'di-filters')];
      expect(room.offsetHeight, `${width} px`).to.equal(filters.offsetHeight);
    }
  });
});
