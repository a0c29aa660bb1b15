import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Bbox, OfferPoint, OfferSearchParams, OfferSource } from '@inclusion-kit/sdk';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { render } from 'lit';
import ar from '../../locales/ar/search.ts';
import { search as searchTexts } from '../../locales/search.ts';
import { renderBackdrop } from './ground/backdrop.ts';
import type { MapOffer } from './pins/pins.ts';
import { findFaults } from '../../testing/axe.ts';
import { nextTask } from '../../shared/elements/turn.ts';
import { project, unproject, type MapView } from '../../shared/map/mercator.ts';
import { find, findAll, findButton, press, textOf, waitUntil } from '../../testing/dom.ts';
import { aResult, defer, fakeSource, toPage } from '../../testing/offers.ts';
import './define.ts';
import type { DiMap } from './di-map.ts';

const { fr } = searchTexts;

const offer = (number: number, lon: number, lat: number, nom = `Offre numéro ${number}`): MapOffer => ({
  id: `o${number}`,
  result: aResult({ id: `o${number}`, nom }, number),
  number,
  lon,
  lat,
});

/** Two offers apart, and two at one address that look like one from afar. */
const lille = [offer(1, 3.05, 50.63), offer(2, 3.16, 50.69), offer(33, 3.06, 50.6), offer(34, 3.06, 50.6)];

/** The same, none of them among the first of the list. */
const further = lille.map((one, index) => offer(31 + index, one.lon, one.lat));

/** The smallest image that loads. */
const TILE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

async function mount(properties: Partial<DiMap> = {}, offers: readonly MapOffer[] = lille): Promise<DiMap> {
  const map = await fixture<DiMap>(html`<di-map .texts=${fr} .offers=${offers}></di-map>`);
  Object.assign(map, properties);
  map.style.width = '420px';
  await waitUntil(() => offers.length === 0 || pins(map).length > 0, 'the map has its size');
  return map;
}

/** The offers of a list, and the ids of its results. */
const listed = lille.slice(0, 2);
const known = new Set(['o1', 'o2', 'twin']);

/** A source of six places: two of the list, one of a record behind one of them, a place apart, two near, one far away. */
function placing(asked: unknown[]) {
  const points: OfferPoint[] = [
    ['o1', 50.63, 3.05],
    ['o2', 50.69, 3.16],
    ['twin', 50.63, 3.05],
    ['p1', 50.66, 3.1],
    ['p2', 50.64, 3.13],
    ['p3', 50.6403, 3.1303],
    ['p4', 43.3, 5.4],
  ];
  let answer: () => void = () => undefined;
  let fail = answer;
  let until = new Promise<void>((resolve, reject) => {
    answer = resolve;
    fail = () => reject(new Error('no'));
  });
  const source = {
    ...fakeSource(),
    points: async (params: OfferSearchParams) => {
      asked.push(params);
      return Promise.resolve({ total: 9, cut: false, points });
    },
    searchServices: async (params: OfferSearchParams) => {
      asked.push(params);
      const now = until;
      until = Promise.resolve();
      await now;
      const [west, south, east, north] = params.bbox ?? [0, 0, 0, 0];
      const found = points.filter(([, lat, lon]) => lon > west && lon < east && lat > south && lat < north);
      return toPage(found.map(([id]) => aResult({ id, nom: `Offre ${id}` })));
    },
  };
  return { source: source as unknown as OfferSource, answer: () => answer(), fail: () => fail() };
}

const pins = (map: DiMap) => findAll<HTMLButtonElement>(map, '.pin');
const labels = (map: DiMap) => pins(map).map((pin) => pin.getAttribute('aria-label')?.replaceAll('\u00a0', ' '));
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const focused = (map: DiMap) => map.shadowRoot?.activeElement;
const hasCard = (map: DiMap) => waitUntil(() => findAll(map, '.pin-card').length === 1, 'the card comes');

describe('<di-map>', () => {
  it('shows every offer, numbered like the cards, in the order of the list', async () => {
    const map = await mount();
    expect(labels(map)).to.deep.equal([
      'N° 1 : Offre numéro 1, Auto-école solidaire des Tilleuls, Lille',
      'N° 2 : Offre numéro 2, Auto-école solidaire des Tilleuls, Lille',
      '2 offres à la même adresse, dont les numéros 33 et 34',
    ]);
    expect(pins(map).map(textOf)).to.deep.equal(['1', '2', '×2']);
    expect(textOf(find(map, '.foot'))).to.include('Sur la carte : 4 offres, dans 3 lieux.');
    expect(textOf(find(map, '.foot')), 'nothing tells which others there are').not.to.include(
      'Dans la liste seulement',
    );
    map.plotted = { shown: 20, total: 1204 };
    await map.updateComplete;
    expect(textOf(find(map, '.foot'))).to.match(/^Cette carte montre les 20 premières offres sur 1.204. Sur la carte/);
    await waitUntil(() => findAll(map, '.town').length > 0, 'towns are drawn');
    expect(textOf(find(map, '.backdrop'))).to.include('Lille');
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('tells the rank of each card: of all the offers of an address, and of those that a circle holds', async () => {
    const same = [offer(1, 3.05, 50.63), offer(2, 3.05, 50.63), offer(3, 3.05, 50.63)];
    const held = [offer(21, 3.1, 50.66), offer(22, 3.101, 50.66), offer(25, 3.102, 50.66), offer(29, 3.1, 50.661)];
    const map = await mount({}, [...same, ...held]);
    expect(pins(map).map(textOf)).to.deep.equal(['1–3', '×4']);
    expect(textOf(find(map, '.key')), 'the key has the shapes that are drawn, and no other').to.equal(
      '1, 4Plusieurs rangs×7Nombre d’offres groupées',
    );
    expect(labels(map)[0]).to.match(/^N° 1–3 : Offre numéro 1, .* · 3 offres à la même adresse$/);
    expect(labels(map)[1]).to.match(/^4 offres groupées près de Lille, dont 4 numéros, de 21 à 29, zoomer$/);
    map.hot = 'o2';
    await map.updateComplete;
    expect(textOf(pins(map)[0]!), 'its card is looked at').to.equal('2');
    expect(box(pins(map)[0]!).width).to.be.above(20);
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('tells how many ranks of an address its drop has no room for, and all of them to who hears it', async () => {
    const at = (number: number) => offer(number, 3.05, 50.63);
    const map = await mount({}, [at(2), at(5), at(9), at(10)]);
    expect(textOf(pins(map)[0]!)).to.equal('2 +3');
    expect(labels(map)[0]).to.match(/^N° 2 \+3 \(2, 5, 9–10\)\s: /u);
  });

  it('looks closer at the offers of a town without streets, until each rank stands apart', async () => {
    const near = Array.from({ length: 8 }, (_, at) =>
      offer(at + 1, 3.05 + (at % 4) * 0.004, 50.63 + Math.floor(at / 4) * 0.004),
    );
    const map = await mount({}, near);
    expect(pins(map).map(textOf)).to.deep.equal(near.map(({ number }) => String(number)));
  });

  it('draws the offers of another answer in a task of their own, after the cards', async () => {
    const map = await mount();
    map.offers = lille.slice(0, 1);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    expect(pins(map).map(textOf), 'the task of the answer is left to the cards').to.deep.equal(['1', '2', '×2']);
    await map.updateComplete;
    expect(pins(map).map(textOf)).to.deep.equal(['1']);
  });

  it('gathers the places that came a task before it draws them', async () => {
    const late = defer<{ total: number; cut: boolean; points: OfferPoint[] }>();
    const source = { ...fakeSource(), points: () => late.promise } as unknown as OfferSource;
    const map = await mount({}, []);
    Object.assign(map, { source, asked: { code_commune: '59350' }, known, offers: listed });
    await map.updateComplete;
    await map.updateComplete;
    expect(pins(map).length, 'pins of the list alone would jump when the others come').to.equal(0);
    expect(findAll(map, '.scale').length, 'nor is its corner known').to.equal(0);
    await waitUntil(() => pins(map).length === 2, 'they stand alone while the others are slow');
    expect(pins(map).map(textOf)).to.deep.equal(['1', '2']);
    late.resolve({ total: 3, cut: false, points: [['p1', 50.66, 3.1]] });
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
    expect(pins(map).map(textOf), 'the task of the answer gathers').to.deep.equal(['1', '2']);
    await waitUntil(() => pins(map).length === 3, 'the next one draws');
  });

  it('opens the card of a pin, then the offer, and Escape goes back to the pin', async () => {
    const map = await mount();
    pins(map)[1]!.click();
    await waitUntil(() => focused(map)?.matches('.pin-card a') === true, 'the card has the focus');
    expect(pins(map)[1]!.getAttribute('aria-expanded')).to.equal('true');
    expect(textOf(find(map, '.pin-card h3'))).to.equal('Auto-école solidaire des TilleulsOffre numéro 2');
    expect(textOf(find(map, '.pin-card'))).to.include('2 km · Lille');
    expect(find<HTMLAnchorElement>(map, '.pin-card .btn-primary').href).to.equal('tel:+33353010012');
    expect(await findFaults(map)).to.deep.equal([]);
    const opened = oneEvent(map, 'map-open');
    find<HTMLAnchorElement>(map, '.pin-card a').click();
    expect(((await opened) as CustomEvent<DetailedService>).detail.id).to.equal('o2');
    press(find(map, '.pin-card a'), 'Escape');
    await waitUntil(() => focused(map) === pins(map)[1], 'the pin has the focus again');
    expect(findAll(map, '.pin-card')).to.be.empty;
  });

  it('lists the offers of one address', async () => {
    const map = await mount();
    pins(map)[2]!.click();
    await hasCard(map);
    expect(textOf(find(map, '.pin-card h3'))).to.equal('Auto-école solidaire des Tilleuls');
    expect(textOf(find(map, '.pin-card .when'))).to.contain('2 offres à la même adresse');
    // The number that they share comes first, and each is opened by its name.
    expect(find<HTMLAnchorElement>(map, '.pin-card a').href).to.equal('tel:+33353010012');
    expect(findAll(map, '.pin-card li').map(textOf)).to.deep.equal(['33 Offre numéro 33', '34 Offre numéro 34']);
    expect(findAll(map, '.pin-card a[href^="tel:"]')).to.have.length(1);
    expect(await findFaults(map)).to.deep.equal([]);
    findButton(map, '').focus();
    find<HTMLButtonElement>(map, '.close').click();
    await waitUntil(() => findAll(map, '.pin-card').length === 0, 'it closes');
  });

  it('tells of each offer of one address what the others do not share', async () => {
    const other = offer(35, 3.06, 50.6);
    const { service } = other.result!;
    const structure = { ...service.structure, nom: 'Mission locale', telephone: '+33320000015' };
    const result = { ...other.result!, service: { ...service, structure, telephone: null, horaires_accueil: '24/7' } };
    const map = await mount({}, [...lille, { ...other, result }]);
    pins(map).at(-1)!.click();
    await hasCard(map);
    expect(textOf(find(map, '.pin-card h3'))).to.equal('3 offres à la même adresse');
    expect(findAll(map, '.pin-card .btn-primary')).to.be.empty;
    const phones = findAll<HTMLAnchorElement>(map, '.pin-card li a[href^="tel:"]');
    expect(phones[2]!.getAttribute('aria-label')).to.equal('Appeler le 03 20 00 00 15\u00a0: Offre numéro 35');
    expect(new Set(phones.map((phone) => phone.getAttribute('aria-label'))).size).to.equal(3);
    const calls = phones.map(({ href }) => href);
    expect(calls).to.deep.equal(['tel:+33353010012', 'tel:+33353010012', 'tel:+33320000015']);
    expect(textOf(findAll(map, '.pin-card li')[2]!)).to.match(/^35 Mission locale Offre numéro 35 .*Ouvert/);
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('lists the offers of one address in a low card on a small map: the list scrolls, and the page stays', async () => {
    const twin = (number: number) => offer(number, 3.06, 50.6, 'Atelier numérique, un matin par semaine');
    const map = await mount({}, [
      twin(1),
      twin(2),
      ...[3, 4, 5, 6].map((number) => offer(number, 3.06, 50.6)),
      further[0]!,
    ]);
    map.style.width = '344px';
    const page = document.createElement('div');
    page.style.height = '3000px';
    map.after(page);
    const before = scrollY;
    pins(map)[0]!.click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card h3') === true, 'the card has the focus');
    const card = find(map, '.pin-card');
    await waitUntil(
      () => box(pins(map)[0]!).bottom <= box(card).top && box(pins(map)[0]!).top >= box(find(map, '.map')).top,
      'the pin is over it',
    );
    expect(scrollY).to.equal(before);
    expect(card.offsetHeight).to.be.at.most(300);
    expect(box(card).bottom).to.be.at.most(innerHeight);
    const list = find(map, '.pin-card ul');
    expect(list.scrollHeight).to.be.above(list.clientHeight);
    expect(list.clientHeight, 'more than two of them are in sight').to.be.above(2 * 44);
    const rows = findAll<HTMLAnchorElement>(map, '.pin-card li a');
    expect(new Set(rows.map(textOf)).size, 'each has a name').to.equal(6);
    for (const row of rows) {
      expect(box(row).height).to.be.at.least(44);
      expect(box(row).width, 'all of it opens the offer').to.be.above(box(card).width - 40);
    }
    expect(box(find(map, '.pin-card .btn-primary')).width, 'the number is read').to.be.above(120);
    expect(textOf(find(map, '.pin-card .btn-primary'))).to.equal('03 53 01 00 12');
    expect(await findFaults(map)).to.deep.equal([]);
    page.remove();
  });

  it('tells a long title in whole in the card of an offer on a small map, its number to call and its pin in sight', async () => {
    const long = 'Un accompagnement pour les démarches en ligne et pour les papiers de tous les jours';
    const map = await mount({}, [offer(1, 3.06, 50.6, long), offer(6, 3.2, 50.7)]);
    map.style.cssText = 'width: 328px; --_map-size: 440px';
    pins(map)[0]!.click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card a') === true, 'the card has the focus');
    // The page may scroll to the card a turn after the focus, and the map moves one later.
    await waitUntil(() => {
      const [pin, frame] = [box(pins(map)[0]!), box(find(map, '.map'))];
      return pin.bottom <= box(find(map, '.pin-card')).top && pin.top >= Math.max(frame.top, 0);
    }, 'its pin is in sight');
    const [card, frame] = [box(find(map, '.pin-card')), box(find(map, '.map'))];
    expect(card.top, 'all of it is under the map').to.be.at.least(frame.bottom);
    expect(card.bottom, 'and in its frame').to.be.at.most(box(find(map, '.box')).bottom);
    expect(findAll(map, '.pin-card h3 a')[0]!.getClientRects(), 'one ring is around its title').to.have.length(1);
    const title = find(map, '.pin-card .what');
    expect(title.scrollWidth, 'nothing of it is cut').to.be.at.most(title.clientWidth);
    expect(box(title).height, 'it takes several lines').to.be.above(30);
    await waitUntil(() => {
      const [call, step] = [box(find(map, '.pin-card .btn-primary')), box(find(map, '.pin-card .step'))];
      return call.top >= box(find(map, '.pin-card')).top && call.bottom <= step.top + 1;
    }, 'its number to call is over the steps');
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('moves out from under its card the head of a drop that leans down from its place', async () => {
    // Drops at nearly one place lean all ways.
    const near = Array.from({ length: 7 }, (_, index) => offer(index + 1, 3.06 + index * 3e-4, 50.6));
    const map = await mount({}, [...near, offer(20, 3.2, 50.5)]);
    map.style.cssText = 'width: 457px; --_map-size: 500px';
    await waitUntil(() => box(find(map, '.pane')).height > 450, 'it has its size');
    const down = pins(map).filter(({ className }) => className.includes('is-under'));
    expect(down).to.have.length.above(0);
    const id = down[0]!.dataset['pin']!;
    const pin = (): HTMLElement => find(map, `[data-pin=${id}]`);
    pin().click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card a') === true, 'the card has the focus');
    await waitUntil(() => box(pin()).bottom <= box(find(map, '.pin-card')).top, 'its head is over the card');
    expect(box(pin()).top).to.be.at.least(box(find(map, '.map')).top);
  });

  it('scrolls the offers of one address between their number and the steps on a larger map', async () => {
    const many = Array.from({ length: 20 }, (_, index) => offer(index + 1, 3.06, 50.6));
    const map = await mount({}, [...many, offer(30, 3.2, 50.7)]);
    map.style.cssText = 'width: 700px; --_map-size: 440px';
    await waitUntil(() => box(find(map, '.pane')).width > 600, 'it has its size');
    pins(map)[0]!.click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card h3') === true, 'the card has the focus');
    const list = find(map, '.pin-card ul');
    expect(list.scrollHeight).to.be.above(list.clientHeight + 100);
    const parts = ['.pin-card .all', '.pin-card .step'].map((name) => box(find(map, name)));
    expect(parts[0]!.bottom <= box(list).top + 1 && parts[1]!.top >= box(list).bottom - 7).to.be.true;
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('zooms into offers that are near, and keeps the focus among them', async () => {
    const map = await mount({}, [offer(31, 3.05, 50.63), offer(32, 3.051, 50.6302), offer(33, -4.4, 48.4)]);
    expect(labels(map)).to.deep.equal([
      '2 offres groupées près de Lille, dont les numéros 31 et 32, zoomer',
      'N° 33 : Offre numéro 33, Auto-école solidaire des Tilleuls, Lille',
    ]);
    pins(map)[0]!.click();
    await waitUntil(
      () => labels(map).includes('N° 32 : Offre numéro 32, Auto-école solidaire des Tilleuls, Lille'),
      'they are apart',
    );
    await waitUntil(
      () =>
        focused(map)?.getAttribute('aria-label') ===
        'N° 31\u00a0: Offre numéro 31, Auto-école solidaire des Tilleuls, Lille',
      'the first has it',
    );
  });

  it('moves by arrows and zooms by + and − when it has the focus', async () => {
    const map = await mount({ searchable: true }, further);
    const pane = find(map, '.pane');
    const before = pins(map)[0]!.style.translate;
    pane.focus();
    expect(press(pane, 'ArrowRight'), 'the page does not scroll').to.be.false;
    await map.updateComplete;
    const [x, moved] = [before, pins(map)[0]!.style.translate].map((translate) => Number.parseInt(translate));
    expect(moved! - x!).to.equal(-80);
    for (let times = 0; times < 4; times += 1) press(pane, '-');
    await map.updateComplete;
    expect(labels(map)).to.deep.equal(['4 offres groupées près de Lille, dont les numéros 31 à 34, zoomer']);
    expect(press(pane, 'a'), 'other keys are the page’s').to.be.true;
  });

  it('zooms by + on the pin that has the focus, and else so that the place of the search stays in view', async () => {
    const around = { lon: 3.12, lat: 50.62 };
    const map = await mount({ around });
    const middle = (): number[] => {
      const { lon, lat } = (map as unknown as { view: { lon: number; lat: number } }).view;
      return [lon, lat].map((degrees) => Number(degrees.toFixed(3)));
    };
    const pin = find(map, '[data-pin="o2"]');
    pin.focus();
    press(pin, '+');
    await map.updateComplete;
    expect(middle()).to.deep.equal([3.16, 50.69]);
    const [closer, , back] = findAll<HTMLButtonElement>(map, '.tools button');
    back!.click();
    await map.updateComplete;
    closer!.focus();
    for (let times = 0; times < 3; times += 1) {
      closer!.click();
      await map.updateComplete;
      const [frame, mark] = [box(find(map, '.pane')), box(find(map, '.mark'))];
      expect([
        mark.left > frame.left,
        mark.right < frame.right,
        mark.top > frame.top,
        mark.bottom < frame.bottom,
      ]).to.deep.equal([true, true, true, true]);
    }
  });

  it('goes closer to the place of the search, and to its own middle once somebody moved it aside', async () => {
    const row = Array.from({ length: 12 }, (_, at) => offer(31 + at, 2.94 + at * 0.02, 50.63));
    const map = await mount({ around: { lon: 3.06, lat: 50.63 }, tiles: `${TILE}#{z}/{x}/{y}` }, row);
    const look = (): MapView => (map as unknown as { view: MapView }).view;
    const zoomIn = async (): Promise<void> => {
      press(find(map, '.pane'), '+');
      await map.updateComplete;
    };
    const place = { lon: 3.06, lat: 50.63 };
    /** Returns how far the place is from the middle, in pixels. */
    const aside = (): number => project(place, look().zoom).x - project(look(), look().zoom).x;
    const { x } = project(place, look().zoom);
    Object.assign(map, {
      view: { ...look(), ...unproject({ x: x - 150, y: project(place, look().zoom).y }, look().zoom) },
    });
    await map.updateComplete;
    await zoomIn();
    expect(aside(), 'in the inner half of 420 px').to.be.within(50, 106);
    press(find(map, '.pane'), 'ArrowLeft');
    await map.updateComplete;
    expect(aside(), 'it is in view').to.be.within(130, 186);
    const { lon, zoom } = look();
    await zoomIn();
    expect(look().zoom).to.equal(zoom + 1);
    expect(look().lon, 'the middle stays').to.be.closeTo(lon, 1e-6);
  });

  it('goes no closer without streets where no place would be left in view, and says so', async () => {
    const place = { lon: 3.06, lat: 50.63 };
    const map = await mount({ around: place }, [offer(1, 3.06, 50.67), offer(2, 3.1, 50.8)]);
    const look = (): MapView => (map as unknown as { view: MapView }).view;
    const zoom = Math.floor(Math.log2(180 / (project(place, 0).y - project({ lon: 3.06, lat: 50.67 }, 0).y)));
    Object.assign(map, { view: { ...place, zoom } });
    await map.updateComplete;
    expect(pins(map), 'one is in view').to.have.length(1);
    press(find(map, '.pane'), '+');
    await map.updateComplete;
    if (look().zoom > zoom) press(find(map, '.pane'), '+');
    await map.updateComplete;
    expect(pins(map), 'it stays in view').to.have.length(1);
    expect(find(map, '.tools [aria-label=Zoomer]').getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(find(map, '.hint'))).to.contain('plus près');
  });

  it('shows a zone that was asked for as it was seen, and no wider for what stands in it', async () => {
    const map = await mount({ searchable: true, asked: { q: 'permis' } }, further);
    const look = (): MapView => (map as unknown as { view: MapView }).view;
    press(find(map, '.pane'), 'ArrowRight');
    press(find(map, '.pane'), '+');
    await map.updateComplete;
    const before = look();
    let bbox: Bbox | null = null;
    map.addEventListener('map-area', ({ detail }: CustomEventInit<Bbox>) => (bbox = detail ?? null));
    findButton(map, 'Chercher dans cette zone').click();
    Object.assign(map, { subject: String(bbox), asked: { bbox }, offers: [offer(1, before.lon, before.lat)] });
    await map.updateComplete;
    expect(look().zoom).to.equal(before.zoom);
    expect(look().lon).to.be.closeTo(before.lon, 1e-4);
    expect(look().lat).to.be.closeTo(before.lat, 1e-4);
    find<HTMLButtonElement>(map, '[aria-label=Recentrer]').click();
    await map.updateComplete;
    expect(look().zoom, 'the way back is to the zone').to.equal(before.zoom);
  });

  it('follows a drag, and leaves a press that does not move to the pin under it', async () => {
    const map = await mount();
    const pane = find(map, '.pane');
    const before = Number.parseInt(pins(map)[0]!.style.translate);
    const at = (type: string, x: number) =>
      pane.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: 100, button: 0, bubbles: true }));
    pane.setPointerCapture = () => undefined;
    at('pointerdown', 100);
    at('pointermove', 102);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('0px');
    at('pointermove', 160);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('60px');
    at('pointerup', 160);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('0px');
    expect(Number.parseInt(pins(map)[0]!.style.translate) - before).to.equal(60);
  });

  it('goes no closer without streets than parts its pins, and says why', async () => {
    const map = await mount();
    const closer = find<HTMLButtonElement>(map, '[aria-label=Zoomer]');
    const isEnd = (): boolean => closer.getAttribute('aria-disabled') === 'true';
    const scale = (): string => find(map, '.scale').innerHTML;
    let steps = 0;
    for (; steps < 14 && !isEnd(); steps += 1) {
      const before = scale();
      closer.click();
      await waitUntil(() => scale() !== before, 'the map is closer');
    }
    expect(steps, 'pressed until it is the end').to.be.within(1, 6);
    expect(closer.title).to.equal(fr['map.closest']);
    expect(find(map, '.no-streets').textContent).to.equal(fr['map.ground.none']);
    const last = scale();
    closer.focus();
    expect(focused(map), 'it stays in the order of the keyboard').to.equal(closer);
    closer.click();
    await waitUntil(() => findAll(map, '.hint').length === 1, 'it says why');
    expect(scale()).to.equal(last);
    find<HTMLButtonElement>(map, '[aria-label=Dézoomer]').click();
    await waitUntil(() => !isEnd(), 'towns are seen from here');
  });

  it('names the place of an offer beside its pin where there are no streets, near by alone', async () => {
    const map = await mount({}, [offer(1, 3.05, 50.63)]);
    expect(findAll(map, '.pin-name')).to.be.empty;
    find<HTMLButtonElement>(map, '[aria-label=Zoomer]').click();
    await waitUntil(() => findAll(map, '.pin-name').length === 1, 'the pin has its name');
    expect(find(map, '.pin-name').textContent).to.match(/^Auto-école/);
  });

  it('goes as close as there are streets', async () => {
    const map = await mount({ tiles: `${TILE}#{z}/{x}/{y}` });
    const closer = find<HTMLButtonElement>(map, '[aria-label=Zoomer]');
    const scale = (): string => find(map, '.scale').innerHTML;
    for (let steps = 0; steps < 3; steps += 1) {
      const before = scale();
      closer.click();
      await waitUntil(() => scale() !== before, 'the map is closer');
    }
    expect(closer.hasAttribute('aria-disabled')).to.be.false;
    expect(findAll(map, '.no-streets')).to.be.empty;
  });

  it('leaves the wheel to the page, and says that Ctrl zooms', async () => {
    const map = await mount();
    const pane = find(map, '.pane');
    const wheel = (ctrlKey: boolean) =>
      pane.dispatchEvent(
        new WheelEvent('wheel', { deltaY: 500, ctrlKey, bubbles: true, composed: true, cancelable: true }),
      );
    expect(wheel(false), 'the page scrolls').to.be.true;
    await map.updateComplete;
    expect(textOf(find(map, '.hint'))).to.equal('Ctrl + molette pour zoomer');
    const [veil, drawn] = ['.hint', '.map'].map((part) => find(map, part).getBoundingClientRect());
    expect(veil!.bottom, 'it covers the whole map').to.equal(drawn!.bottom);
    expect(wheel(true)).to.be.false;
    await waitUntil(() => findAll(map, '.hint').length === 0, 'it is said for a moment');
  });

  it('offers to search what it shows once it was moved, when the source can', async () => {
    const map = await mount({ searchable: true });
    expect(findAll(map, '.here')).to.be.empty;
    findButton(map, '').click();
    find<HTMLButtonElement>(map, '.tools button').click();
    await map.updateComplete;
    const asked = oneEvent(map, 'map-area');
    findButton(map, 'Chercher dans cette zone').click();
    const [west, south, east, north] = ((await asked) as CustomEvent<Bbox>).detail;
    expect(west).to.be.below(east);
    expect(south).to.be.below(north);
    await map.updateComplete;
    expect(findAll(map, '.here')).to.be.empty;
    map.searchable = false;
    find<HTMLButtonElement>(map, '.tools button').click();
    await map.updateComplete;
    expect(findAll(map, '.here'), 'what a source cannot do is not offered').to.be.empty;
  });

  it('draws the tiles of the page, owes them to whom it says, and needs no town then', async () => {
    const map = await mount({
      tiles: `${TILE}#{z}/{x}/{y}`,
      attribution: '© Cartographes',
      attributionHref: 'https://cartes.example',
    });
    const [tile] = findAll<HTMLImageElement>(map, '.tile');
    expect(tile!.src).to.match(/#\d+\/\d+\/\d+$/);
    expect(tile!.alt).to.equal('');
    await waitUntil(() => findAll(map, '.credit a').length === 1, 'an image came');
    expect(find<HTMLAnchorElement>(map, '.credit a').href).to.equal('https://cartes.example/');
    await waitUntil(() => findAll(map, '.backdrop').length === 0, 'the towns go once an image came');
    expect(await findFaults(map)).to.deep.equal([]);
    map.attributionHref = 'javascript:alert(1)';
    await map.updateComplete;
    expect(findAll(map, '.credit a')).to.be.empty;
  });

  it('draws its ground a layer a task: the land, the limits, then the names', async () => {
    const map = await fixture<DiMap>(html`<di-map .texts=${fr} .offers=${lille}></di-map>`);
    const layers = ['.land', '.departements', '.town'];
    const seen: string[] = [];
    const look = (): void => {
      const drawn = layers.filter((layer) => findAll(map, layer).length > 0).join(' ');
      if (seen.at(-1) !== drawn) seen.push(drawn);
    };
    new MutationObserver(look).observe(map.shadowRoot!, { childList: true, subtree: true });
    await waitUntil(() => findAll(map, '.town').length > 0, 'names are drawn');
    expect(seen.filter((drawn) => drawn !== '')).to.deep.equal(['.land', '.land .departements', layers.join(' ')]);
    expect(find(map, '.land').getAttribute('d')).to.match(/^M[\d. LQ]+Z(?:M[\d. LQ]+Z)+$/);
  });

  it('leaves the sea in the colour of the page while images may come', async () => {
    const bare = await mount();
    await waitUntil(() => findAll(bare, '.backdrop').length === 1, 'outlines are all there is');
    expect(findAll(bare, '.sea')).to.have.length(1);
    bare.style.setProperty('--_surface-sunken', 'rgb(244, 246, 247)');
    const { backgroundColor } = getComputedStyle(find(bare, '.pane'));
    expect(backgroundColor, 'the neutral of the page').to.equal('rgb(244, 246, 247)');
    const drawn = document.createElement('div');
    const view = { lon: 3, lat: 50.6, zoom: 9 };
    render(
      renderBackdrop(view, { x: 400, y: 300 }, { isAwaited: true, around: null, pins: [], taken: [], language: 'fr' })
        .drawn,
      drawn,
    );
    expect([...drawn.querySelectorAll('.sea, .land')].map(({ classList }) => classList[0])).to.deep.equal(['land']);
  });

  it('draws towns when no tile comes, and owes nothing to whom it would have owed the tiles', async () => {
    const map = await mount({ tiles: 'data:text/plain,nothing#{z}/{x}/{y}', attribution: '© Cartographes' });
    await waitUntil(() => findAll(map, '.town').length > 0, 'towns are drawn');
    await waitUntil(() => findAll(map, '.down').length > 0, 'it says so');
    const [down, drawn] = ['.down', '.map'].map((part) => find(map, part).getBoundingClientRect());
    expect(down!.bottom, 'no pin and no button is hidden').to.be.at.most(drawn!.top);
    expect(textOf(find(map, '.map'))).not.to.include('Cartographes');
  });

  it('asks a server of images that is down for a few alone', async () => {
    const map = await mount({ tiles: 'data:text/plain,nothing#{z}/{x}/{y}' });
    const asked = new Set<string>();
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof HTMLImageElement) asked.add(node.src);
    }).observe(map.shadowRoot!, { childList: true, subtree: true });
    for (const image of findAll<HTMLImageElement>(map, '.tile')) asked.add(image.src);
    await waitUntil(() => findAll(map, '.down').length > 0 && findAll(map, '.tile').length === 0, 'it gives up');
    press(find(map, '.pane'), 'ArrowRight');
    press(find(map, '.pane'), '+');
    await map.updateComplete;
    expect(findAll(map, '.tile')).to.be.empty;
    expect(asked.size).to.be.at.most(4);
  });

  it('draws land, country and départements without images, says that they are indicative, and never leaves them', async () => {
    const map = await mount({}, [offer(1, -0.5, 44.9)]);
    await waitUntil(() => findAll(map, '.france').length === 1, 'outlines are drawn');
    const country = find(map, '.france') as unknown as SVGPathElement;
    const land = find(map, '.land') as unknown as SVGPathElement;
    const shown = (path: SVGPathElement, lon: number, lat: number) => {
      const { x, y } = project({ lon, lat }, 0);
      return path.isPointInFill(new DOMPoint(x * 1000, y * 1000));
    };
    expect(shown(country, 2.35, 48.86), 'Paris').to.be.true;
    expect(shown(country, 55.45, -21.1), 'La Réunion').to.be.true;
    expect(shown(country, -3.7, 40.4), 'Madrid is another country').to.be.false;
    expect(shown(land, -3.7, 40.4), 'and land').to.be.true;
    expect(shown(land, -6, 45.5), 'the bay of Biscay').to.be.false;
    expect(textOf(find(map, '.credit'))).to.include('Natural Earth');
    for (let times = 0; times < 20; times += 1) press(find(map, '.pane'), '-');
    for (let times = 0; times < 60; times += 1) press(find(map, '.pane'), 'ArrowLeft');
    await map.updateComplete;
    const [sea, drawn] = [land, find(map, '.map')].map((one) => one.getBoundingClientRect());
    expect(sea!.left, 'the west of the ground is the west of the map').to.be.at.least(drawn!.left - 2000);
    expect(findAll(map, '.pin'), 'the pin is still near').to.have.length(1);
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('shows an offer far out at sea where it is', async () => {
    const map = await mount({}, [offer(1, 0, 0)]);
    expect(labels(map)).to.have.length(1);
  });

  it('draws images no closer than there are some', async () => {
    const map = await mount({ tiles: `${TILE}#{z}/{x}/{y}`, maxZoom: 9 }, [lille[0]!]);
    await waitUntil(() => findAll<HTMLImageElement>(map, '.tile').length > 4, 'they came');
    for (const { src } of findAll<HTMLImageElement>(map, '.tile')) expect(src).to.include('#9/');
  });

  it('writes no style attribute in its templates and no markup from texts', async () => {
    const map = await mount({}, [offer(1, 3.05, 50.63, '<img src=x onerror=alert(1)>')]);
    expect(labels(map)).to.deep.equal([
      'N° 1 : <img src=x onerror=alert(1)>, Auto-école solidaire des Tilleuls, Lille',
    ]);
    pins(map)[0]!.click();
    await hasCard(map);
    expect(findAll(map, 'img')).to.be.empty;
    expect(textOf(find(map, '.pin-card .what'))).to.equal('<img src=x onerror=alert(1)>');
  });

  it('looks at the offers of another search, not at those that a page adds', async () => {
    const map = await mount({ subject: 'a' }, further);
    map.offers = [...further, offer(35, -1.5, 47.2)];
    await map.updateComplete;
    expect(labels(map)).to.have.length(3);
    map.subject = 'b';
    await map.updateComplete;
    expect(labels(map), 'one far offer does not show the whole country').to.have.length(3);
    const told = find(map, '.foot p');
    told.style.lineHeight = '20px';
    const lines = told.getBoundingClientRect().height / 20;
    expect(lines, 'a press in a sentence leaves its lines as high as they are').to.be.closeTo(Math.round(lines), 0.06);
    findButton(map, 'Voir 1 lieu plus loin').click();
    await map.updateComplete;
    expect(findAll(map, '.here')).to.be.empty;
    expect(labels(map)).to.deep.equal([
      '4 offres groupées près de Lille, dont les numéros 31 à 34, zoomer',
      'N° 35 : Offre numéro 35, Auto-école solidaire des Tilleuls, Lille',
    ]);
  });

  it('looks at the place of a search that is known after its offers, unless somebody looks at a pin', async () => {
    const map = await mount({ subject: 'a' });
    const before = textOf(find(map, '.scale'));
    pins(map)[0]!.click();
    await hasCard(map);
    map.around = { lon: 2.35, lat: 48.85 };
    await map.updateComplete;
    expect(findAll(map, '.pin-card'), 'the card stays').to.have.length(1);
    expect(textOf(find(map, '.scale'))).to.equal(before);
    find(map, '.pin-card .close').click();
    await map.updateComplete;
    map.around = { lon: 2.34, lat: 48.85 };
    await map.updateComplete;
    expect(textOf(find(map, '.scale')), 'farther').not.to.equal(before);
  });

  it('leaves one finger to the page, and follows two', async () => {
    const map = await mount();
    const pane = find(map, '.pane');
    pane.setPointerCapture = () => undefined;
    const before = Number.parseInt(pins(map)[0]!.style.translate);
    const at = (type: string, pointerId: number, clientX: number) =>
      pane.dispatchEvent(
        new PointerEvent(type, { pointerId, pointerType: 'touch', clientX, clientY: 100, button: 0, bubbles: true }),
      );
    expect(getComputedStyle(pane).touchAction).to.equal('pan-y');
    at('pointerdown', 1, 100);
    at('pointermove', 1, 160);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('0px');
    expect(textOf(find(map, '.hint'))).to.equal('Deux doigts pour bouger la carte');
    at('pointerdown', 2, 360);
    at('pointermove', 1, 200);
    at('pointermove', 2, 400);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('40px');
    at('pointerup', 2, 400);
    at('pointerup', 1, 200);
    await map.updateComplete;
    expect(Number.parseInt(pins(map)[0]!.style.translate) - before).to.equal(40);
  });

  it('keeps the place between two fingers that move and spread', async () => {
    const map = await mount({}, [offer(31, 3.05, 50.63)]);
    const pane = find(map, '.pane');
    pane.setPointerCapture = () => undefined;
    const { left, top, width, height } = pane.getBoundingClientRect();
    // Twice as far from the place that the fingers hold, once they spread.
    const before = Number.parseInt(pins(map)[0]!.style.translate) - width / 2;
    const at = (type: string, pointerId: number, x: number) =>
      pane.dispatchEvent(
        new PointerEvent(type, {
          ...{ pointerId, pointerType: 'touch', button: 0, bubbles: true },
          ...{ clientX: left + width / 2 + x, clientY: top + height / 2 },
        }),
      );
    at('pointerdown', 1, -50);
    at('pointerdown', 2, 50);
    for (const by of [20, 40, 60]) {
      at('pointermove', 2, 50 + by);
      at('pointermove', 1, by - 50);
    }
    for (const by of [10, 20, 30]) {
      at('pointermove', 2, 110 + by);
      at('pointermove', 1, 10 - by);
    }
    at('pointerup', 2, 140);
    at('pointerup', 1, -20);
    await map.updateComplete;
    const after = Number.parseInt(pins(map)[0]!.style.translate) - width / 2;
    expect(after).to.be.closeTo(60 + before * 2, 2);
  });

  it('drags no more once the pointer was let go outside of it', async () => {
    const map = await mount();
    const pane = find(map, '.pane');
    const at = (type: string, clientX: number) =>
      pane.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, clientY: 100, button: 0, bubbles: true }));
    pane.setPointerCapture = () => undefined;
    at('pointerdown', 100);
    at('pointerleave', 101);
    at('pointermove', 200);
    await map.updateComplete;
    expect(find(map, '.stage').style.translate).to.equal('0px');
  });

  it('tells that no card is looked at once its pin is gone, or the offers are others', async () => {
    const map = await mount();
    const hot: (string | null)[] = [];
    map.addEventListener('map-hot', (event) => hot.push((event as CustomEvent<string | null>).detail));
    pins(map)[1]!.dispatchEvent(new PointerEvent('pointerenter'));
    map.offers = [...lille];
    await map.updateComplete;
    expect(hot).to.deep.equal(['o2', null]);
    pins(map)[1]!.dispatchEvent(new PointerEvent('pointerenter'));
    for (let times = 0; times < 9; times += 1) press(find(map, '.pane'), 'ArrowLeft');
    await map.updateComplete;
    expect(hot).to.deep.equal(['o2', null, 'o2', null]);
  });

  it('brings the whole card of a pin into sight, where the window ends over it', async () => {
    const map = await mount();
    const card = (): DOMRect => find(map, '.pin-card').getBoundingClientRect();
    pins(map)[0]!.click();
    await hasCard(map);
    const foot = card().bottom + scrollY;
    pins(map)[0]!.click();
    await waitUntil(() => findAll(map, '.pin-card').length === 0, 'it closes');
    // Its link will be in sight, and its foot under the edge.
    const before = document.createElement('div');
    before.style.blockSize = `${innerHeight + 60 - foot}px`;
    map.before(before);
    scrollTo(0, 0);
    pins(map)[0]!.click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card a') === true, 'the card has the focus');
    await waitUntil(() => card().bottom <= innerHeight && card().top >= 0, 'all of it is in sight');
    before.remove();
  });

  it('goes from the card of an offer to the next and back, and tells whose card is looked at', async () => {
    const map = await mount();
    pins(map)[0]!.click();
    await hasCard(map);
    const step = () => textOf(find(map, '.step span'));
    expect(step()).to.equal('Lieu 1 sur 3');
    const hot = oneEvent(map, 'map-hot');
    findButton(map, 'Suivant').click();
    expect(((await hot) as CustomEvent<string>).detail).to.equal('o2');
    await map.updateComplete;
    expect(step()).to.equal('Lieu 2 sur 3');
    await waitUntil(() => focused(map)?.matches('[data-step=next]') === true, 'the focus stays');
    for (let times = 0; times < 2; times += 1) {
      findButton(map, 'Précédent').click();
      await map.updateComplete;
    }
    expect(step()).to.equal('Lieu 3 sur 3');
  });

  it('counts places in the steps as its foot does, also those that a circle gathers, and keeps its card when they gather', async () => {
    const near = [offer(31, 3.05, 50.63), offer(32, 3.051, 50.6302), offer(33, -4.4, 48.4), offer(34, -4.4, 48.4)];
    const map = await mount({}, near);
    expect(textOf(find(map, '.foot'))).to.match(/^Sur la carte : \d offres, dans 3 lieux\./);
    pins(map)[1]!.click();
    await hasCard(map);
    const steps: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      steps.push(`${textOf(find(map, '.step span'))} ${textOf(find(map, '.pin-card h3'))}`);
      findButton(map, 'Suivant').click();
      await map.updateComplete;
    }
    expect(steps).to.deep.equal([
      'Lieu 3 sur 3 Auto-école solidaire des Tilleuls',
      'Lieu 1 sur 3 Auto-école solidaire des TilleulsOffre numéro 31',
      'Lieu 2 sur 3 Auto-école solidaire des TilleulsOffre numéro 32',
    ]);
    findButton(map, 'Précédent').click();
    await map.updateComplete;
    expect(pins(map)[0]!.matches('.is-chosen')).to.be.true;
    for (let times = 0; times < 3; times += 1) press(find(map, '.pane'), '+');
    await map.updateComplete;
    expect(textOf(find(map, '.step span'))).to.equal('Lieu 2 sur 3');
  });

  it('raises the drop of an offer that is looked at on its own place, over a point or a circle, and moves no other', async () => {
    const near = [
      offer(1, 3.05, 50.63),
      offer(2, 3.0502, 50.63),
      offer(3, 3.051, 50.6302),
      ...[offer(4, 3.0501, 50.63), offer(5, 3.0503, 50.63)],
      offer(7, 3.0504, 50.6301),
      offer(8, 3.0506, 50.63),
      offer(9, 3.0505, 50.6302),
      offer(10, 3.0507, 50.6301),
    ];
    const map = await mount({}, near);
    /** The places of the pins from the first: the whole map may move, under its card. */
    const places = () => {
      const at = pins(map)
        .filter((pin) => !pin.matches('.is-raised'))
        .map(({ style }) => style.translate.split(' ').map(Number.parseFloat));
      return at.map(([x = 0, y = 0]) => [x - (at[0]?.[0] ?? 0), y - (at[0]?.[1] ?? 0)]);
    };
    const raised = () => findAll(map, '.is-raised').map(textOf);
    const before = places();
    const kinds = pins(map).map(({ classList }) => classList[1]);
    expect([...new Set(kinds)].toSorted()).to.deep.equal(['cluster', 'is-dot', 'is-rank']);
    const shown: string[] = [];
    for (const id of ['o7', 'o8', 'o9', 'o10']) {
      map.hot = id;
      await map.updateComplete;
      if (raised().join() === id.slice(1)) shown.push(id);
    }
    expect(shown, 'the cards of the list show their places in a circle').to.have.length.at.least(2);
    map.hot = null;
    // The circle itself turns dark under the pointer: how many it holds stays in sight.
    const circle = find(map, '.cluster');
    map.addEventListener('map-hot', ({ detail }: Event & { detail?: unknown }) => (map.hot = detail as string | null));
    circle.dispatchEvent(new PointerEvent('pointerenter'));
    await map.updateComplete;
    expect([raised().length, circle.matches('.is-chosen'), circle.querySelector('span')?.textContent[0]]).to.deep.equal(
      [0, true, '×'],
    );
    circle.dispatchEvent(new PointerEvent('pointerleave'));
    await map.updateComplete;
    find<HTMLButtonElement>(map, '.is-dot').click();
    await hasCard(map);
    expect(raised()).to.deep.equal(['5']);
    expect(find(map, '.is-raised').style.translate, 'on its place').to.equal(find(map, '.is-dot').style.translate);
    expect(places()).to.deep.equal(before);
    expect(getComputedStyle(find(map, '.is-raised')).pointerEvents).to.equal('none');
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('has the card of a pin in the window where the foot of a large map is under it', async () => {
    const map = await mount();
    map.style.width = '640px';
    const before = document.createElement('div');
    before.style.blockSize = `${innerHeight - 330}px`;
    map.before(before);
    scrollTo(0, 0);
    pins(map)[0]!.click();
    await hasCard(map);
    await waitUntil(() => focused(map)?.matches('.pin-card a') === true, 'the card has the focus');
    const card = box(find(map, '.pin-card'));
    expect(scrollY, 'the page did not move').to.equal(0);
    expect(card.bottom <= innerHeight && card.top >= 0, 'the whole card is in the window').to.be.true;
    await waitUntil(() => box(pins(map)[0]!).bottom <= card.top + 1, 'its pin is over it');
    before.remove();
  });

  it('names a pin by the number that it shows, that of an offer whose card is under the pointer too', async () => {
    const two = [offer(1, 3.0504, 50.6301), offer(2, 3.0504, 50.6301), offer(3, 3.09, 50.65)];
    const map = await mount({}, two);
    const named = () =>
      pins(map)
        .filter((pin) => pin.matches('.is-rank:not(.is-raised)'))
        .map((pin) => [textOf(pin), pin.getAttribute('aria-label')?.match(/N° ([\d–]+)/)?.[1]]);
    for (const hot of [null, 'o2', 'o3']) {
      map.hot = hot;
      await map.updateComplete;
      expect(named()).to.not.deep.equal([]);
      for (const [seen, told] of named()) expect(told).to.equal(seen);
    }
  });

  it('draws an offer that drops of the first cover as a point on its place, which opens as the others do', async () => {
    const near = [1, 2, 3, 4, 5].map((number) => offer(number, 3.05 + number / 5000, 50.63));
    const map = await mount({}, [...near, offer(27, -4.4, 48.4)]);
    const point = () => findAll<HTMLButtonElement>(map, '.pin.is-dot');
    expect(point().map((pin) => pin.matches('.is-listed'))).to.deep.equal([true]);
    expect(textOf(find(map, '.key')), 'it is no other offer').to.include(
      'Offre de la liste, sans place pour son numéro',
    );
    expect(textOf(find(map, '.key'))).to.not.include('Autre offre');
    point()[0]!.click();
    await waitUntil(() => findAll(map, '.pin-card').length === 1, 'its card opens');
    expect(point()[0]!.matches('.is-chosen')).to.be.true;
  });

  it('shows the mark of the search over the pins, with images too', async () => {
    const map = await mount({ around: { lon: 3.05, lat: 50.63 }, tiles: TILE }, [
      ...[offer(1, 3.05, 50.63), offer(2, 3.0501, 50.63)],
      offer(3, 3.4, 50.8),
    ]);
    await waitUntil(() => findAll(map, '.tiles img').length > 0, 'the images are drawn');
    const [mark, layers] = [find(map, '.mark'), pins(map).map(({ style }) => Number(style.zIndex))];
    expect(layers).to.have.length(3);
    expect(Number(mark.style.zIndex)).to.be.above(Math.max(...layers));
    expect(getComputedStyle(mark).pointerEvents).to.equal('none');
  });

  it('looks as « Recentrer » does once it is known that no image comes', async () => {
    const around = { lon: 3.3, lat: 50.5 };
    const offers = [offer(1, 3.05, 50.63), offer(2, 3.5, 50.4), offer(3, 3.9, 50.8)];
    const placesOn = (map: DiMap) => pins(map).map(({ style }) => style.translate);
    const whole = placesOn(await mount({ around, tiles: `${TILE}#{z}/{x}/{y}` }, offers));
    const map = await mount({ around, tiles: '/no-such-tile/{z}/{x}/{y}.png' }, offers);
    const places = () => placesOn(map);
    await waitUntil(() => findAll(map, '.down').length === 1, 'no image comes');
    await waitUntil(() => places().join() !== whole.join(), 'it is closer than whole zooms let it');
    const first = places();
    find(map, '.tools button:last-child').click();
    await map.updateComplete;
    expect(places()).to.deep.equal(first);
  });

  it('keeps circles out from under its buttons, and its credit under it', async () => {
    const spread = Array.from({ length: 60 }, (_, index) =>
      offer(31 + index, 3 + ((index % 10) - 5) / 14, 50.6 + (Math.floor(index / 20) - 1) / 18 + (index % 2) / 500),
    );
    const map = await mount({}, spread);
    for (let times = 0; times < 3; times += 1) {
      press(find(map, '.pane'), 'ArrowLeft');
      await map.updateComplete;
      const tools = find(map, '.tools').getBoundingClientRect();
      for (const pin of findAll(map, '.pin.cluster')) {
        const { left, right, top, bottom } = pin.getBoundingClientRect();
        const [x, y] = [(left + right) / 2, (top + bottom) / 2];
        const isSeen = x <= tools.right + 12;
        expect(isSeen && right > tools.left && top < tools.bottom && y > 0, textOf(pin)).to.be.false;
      }
    }
    expect(findAll(map, '.map .credit')).to.be.empty;
    expect(findAll(map, '.foot .credit')).to.have.length(1);
  });

  it('cuts no circle at an edge of the map', async () => {
    const map = await mount({}, [offer(31, 3.05, 50.6), offer(32, 3.051, 50.6), offer(33, 3.5, 50.6)]);
    const pane = find(map, '.pane');
    pane.setPointerCapture = () => undefined;
    const frame = box(pane);
    const middle = (): number => (box(find(map, '.cluster')).top + box(find(map, '.cluster')).bottom) / 2;
    const dragTo = async (y: number): Promise<void> => {
      const from = middle();
      const at = (type: string, clientY: number) =>
        pane.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: 100, clientY, button: 0, bubbles: true }));
      at('pointerdown', from);
      at('pointermove', y);
      at('pointerup', y);
      await map.updateComplete;
    };
    await dragTo(frame.top + 4);
    expect(box(find(map, '.cluster')).top).to.be.at.least(frame.top);
    await dragTo(frame.bottom - 4);
    expect(box(find(map, '.cluster')).bottom).to.be.at.most(frame.bottom);
  });

  it('writes lengths with the unit of its language', async () => {
    const map = await mount({ around: { lon: 3.06, lat: 50.63 }, language: 'ar' });
    await waitUntil(() => findAll(map, '.ring').length > 0, 'rings are drawn');
    expect(textOf(find(map, '.scale'))).to.match(/^\d+\s(كم|م|أمتار|متر)$/u);
    expect(findAll(map, '.ring-label').map(({ textContent }) => textContent)).to.include('5\u00a0كم');
  });

  it('shows towns and distances around the place of a search where there are no streets', async () => {
    const map = await mount({ around: { lon: 3.06, lat: 50.63 } });
    map.style.setProperty('--_font', 'sans-serif');
    await waitUntil(() => findAll(map, '.ring').length > 0, 'rings are drawn');
    const mark = box(find(map, '.mark'));
    for (const name of findAll(map, '.town').map(box))
      expect(
        name.right < mark.left || name.left > mark.right || name.bottom - 4 < mark.top || name.top + 4 > mark.bottom,
      ).to.be.true;
    expect(findAll(map, '.ring-label').map(({ textContent }) => textContent)).to.include('5\u00a0km');
    const names = findAll(map, '.town').map((name) => name.getBoundingClientRect());
    const circles = pins(map).map(box);
    const covered = names.filter((name) =>
      circles.some(
        (pin) =>
          name.left < pin.right && name.right > pin.left && name.top < pin.bottom - 4 && name.bottom > pin.top + 4,
      ),
    );
    expect(covered, 'no pin hides a name').to.be.empty;
  });

  it('names the town that its pins stand in, further off where they leave no room', async () => {
    const around = { lon: 3.057, lat: 50.63 };
    const map = await mount(
      { around },
      Array.from({ length: 12 }, (_, at) => offer(at + 1, 3.05 + (at % 4) / 250, 50.625 + Math.floor(at / 4) / 250)),
    );
    await waitUntil(() => findAll(map, '.town').length > 0, 'names are drawn');
    const name = findAll(map, '.town').find((one) => textOf(one) === 'Lille');
    const written = name?.getBoundingClientRect();
    const edges = find(map, '.pane').getBoundingClientRect();
    const cut = findAll(map, '.town').flatMap((one) => {
      const { left, right } = one.getBoundingClientRect();
      return [edges.left, edges.right].some((edge) => left < edge && edge < right)
        ? `${textOf(one)} ${left} ${right} ${edges.left} ${edges.right}`
        : [];
    });
    expect(cut.join(), 'no edge cuts a name').to.equal('');
    expect(written).not.to.equal(undefined);
    const frame = find(map, '.pane').getBoundingClientRect();
    expect(written!.top > frame.top && written!.bottom < frame.bottom, 'it is in sight').to.be.true;
  });

  it('names the largest towns beside the circles that cover them, before towns where nothing is', async () => {
    const at = ([lon, lat]: readonly [number, number], from: number) =>
      Array.from({ length: 30 }, (_, index) => offer(from + index, lon + (index % 6) / 2000, lat));
    const [marseille, aix, martigues] = [
      [5.38, 43.3],
      [5.447, 43.527],
      [5.055, 43.405],
    ] as const;
    const map = await mount({}, [...at(marseille, 21), ...at(aix, 61), ...at(martigues, 101)]);
    await waitUntil(() => findAll(map, '.town').length > 0, 'names are drawn');
    const circles = pins(map).map(box);
    const named = (name: string) => findAll(map, '.town').find((one) => textOf(one) === name);
    for (const town of ['Marseille', 'Aix-en-Provence', 'Martigues']) {
      const name = named(town);
      expect(name, town).not.to.equal(undefined);
      const { left, right, top, bottom } = box(name!);
      const near = circles.filter((pin) => left < pin.right + 40 && right > pin.left - 40);
      expect(
        near.some((pin) => top < pin.bottom + 40 && bottom > pin.top - 40),
        `${town} is beside a circle`,
      ).to.be.true;
      expect(
        circles.some((pin) => left < pin.right && right > pin.left && top < pin.bottom - 4 && bottom > pin.top + 4),
        `${town} is under none`,
      ).to.be.false;
    }
  });

  it('marks the pin of a card that is under the pointer, and goes back to all the offers', async () => {
    const map = await mount({ hot: 'o2' });
    await map.updateComplete;
    expect(pins(map).map((pin) => pin.matches('.is-chosen'))).to.deep.equal([false, true, false]);
    const before = pins(map)[0]!.style.translate;
    press(find(map, '.pane'), 'ArrowRight');
    await map.updateComplete;
    expect(pins(map)[0]!.style.translate).not.to.equal(before);
    find<HTMLButtonElement>(map, '[aria-label=Recentrer]').click();
    await map.updateComplete;
    expect(pins(map)[0]!.style.translate).to.equal(before);
    press(find(map, '.pane'), 'ArrowRight');
    expect(press(find(map, '.pane'), '0'), '0 does the same').to.be.false;
    await map.updateComplete;
    expect(pins(map)[0]!.style.translate).to.equal(before);
  });

  it('goes back to all the offers whenever it is asked while another view is being found, and zooms from there', async () => {
    const map = await mount();
    const place = (): string => pins(map)[0]!.style.translate;
    const home = place();
    const centre = (): void => find<HTMLButtonElement>(map, '[aria-label=Recentrer]').click();
    for (const tasks of [0, 1, 2, 3, 4]) {
      find<HTMLButtonElement>(map, '[aria-label=Zoomer]').click();
      for (let task = 0; task < tasks; task += 1) await nextTask();
      centre();
      await map.updateComplete;
      expect(place(), `after ${tasks} tasks`).to.equal(home);
    }
    find<HTMLButtonElement>(map, '[aria-label=Zoomer]').click();
    await map.updateComplete;
    const closer = place();
    press(find(map, '.pane'), 'ArrowRight');
    await map.updateComplete;
    centre();
    find<HTMLButtonElement>(map, '[aria-label=Zoomer]').click();
    await map.updateComplete;
    expect(place()).to.equal(closer);
  });

  it('shades the images where the page is dark, and nowhere else', async () => {
    expect(find(await mount(), '.map').matches('.is-dark')).to.be.false;
    const map = await fixture<DiMap>(
      html`<di-map style="color-scheme: dark; width: 420px" .texts=${fr} .offers=${lille}></di-map>`,
    );
    await waitUntil(() => find(map, '.map').matches('.is-dark'), 'it is told once the map has its size');
    map.style.colorScheme = 'light';
    map.subject = 'another answer';
    await waitUntil(() => !find(map, '.map').matches('.is-dark'), 'and again with another answer');
  });

  it('puts all the results behind those of the list, and tells how many are here', async () => {
    const asked: unknown[] = [];
    const { source } = placing(asked);
    const map = await mount({ source, asked: { code_commune: '59350' }, known }, listed);
    await waitUntil(() => pins(map).length === 4, 'the places of all came');
    expect(labels(map)).to.deep.equal([
      'N° 1 : Offre numéro 1, Auto-école solidaire des Tilleuls, Lille',
      'N° 2 : Offre numéro 2, Auto-école solidaire des Tilleuls, Lille',
      'Autre offre, 3 sur 6',
      '2 offres groupées, zoomer',
    ]);
    expect(pins(map).map(({ className }) => className.split(' ')[1])).to.deep.equal([
      'is-rank',
      'is-rank',
      'is-dot',
      'cluster',
    ]);
    expect(asked).to.deep.equal([{ code_commune: '59350' }]);
    expect(textOf(find(map, '.foot'))).to.match(
      /^Dans cette vue : 6 offres sur 7, dans 5 lieux sur 6\. .*Voir 1 lieu plus loin/,
    );
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('asks for the places around what it shows, and for all of them once somebody uses it', async () => {
    const asked: OfferSearchParams[] = [];
    const { source } = placing(asked);
    const foot = (map: DiMap) => textOf(find(map, '.foot'));
    const plotted = { shown: 2, total: 2001 };
    const map = await mount({ source, asked: { q: 'permis' }, known, searchable: true, plotted }, listed);
    await waitUntil(() => foot(map).startsWith('5 lieux dans cette vue.'), 'the places around came');
    const [west = 0, south = 0, east = 0, north = 0] = asked[0]?.bbox ?? [];
    expect(west < 3.05 && east > 3.16 && south < 50.63 && south > 49 && north > 50.69 && north < 52).to.be.true;
    find(map, '.tools button').focus();
    await waitUntil(() => asked.length === 2, 'all are asked for');
    expect(asked[1]).to.deep.equal({ q: 'permis' });
    await waitUntil(() => /dans \d lieux sur 6/.test(foot(map)), 'all came');

    const other = await mount({ source, asked: { q: 'permis' }, known, searchable: true, plotted }, listed);
    await waitUntil(() => asked.length === 3, 'the places around are asked for');
    press(find(other, '.pane'), '-');
    await waitUntil(() => asked.length === 4, 'a view of more asks for all');
    expect([asked[2]?.bbox, asked[3]?.bbox].map((bbox) => bbox?.length)).to.deep.equal([4, undefined]);

    const area = await mount({ source, asked: { bbox: [3, 50, 4, 51] }, known, searchable: true }, listed);
    await waitUntil(() => asked.length === 5, 'an area is asked for as it is');
    expect(asked[4]).to.deep.equal({ bbox: [3, 50, 4, 51] });
    area.remove();
  });

  it('asks for the places of all the results before it has its size, where they are not too many', async () => {
    const asked: OfferSearchParams[] = [];
    const { source } = placing(asked);
    const show = async (total: number): Promise<DiMap> => {
      const map = await fixture<DiMap>(
        html`<di-map
          style="display: none"
          .texts=${fr}
          .offers=${listed}
          .source=${source}
          .asked=${{ q: 'permis' }}
          .plotted=${{ shown: 2, total }}
          searchable
        ></di-map>`,
      );
      await map.updateComplete;
      return map;
    };
    await show(2001);
    expect(asked).to.deep.equal([]);
    await show(2000);
    expect(asked).to.deep.equal([{ q: 'permis' }]);
  });

  it('shows the places of all the results at once where they are not too many, each with the room of a circle, and counts those out of view', async () => {
    const points: OfferPoint[] = [
      ...Array.from({ length: 40 }, (_, at): OfferPoint => [
        `p${at}`,
        50.4 + (at % 8) / 16,
        2.6 + Math.floor(at / 8) / 5,
      ]),
      ...[['r1', -21.3, 55.5] as OfferPoint, ['r2', -21.2, 55.3] as OfferPoint, ['s1', 48.86, 2.35] as OfferPoint],
    ];
    const asked: OfferSearchParams[] = [];
    const source = {
      ...fakeSource(),
      points: async (params: OfferSearchParams) => {
        asked.push(params);
        return Promise.resolve({ total: 43, cut: false, points });
      },
    } as unknown as OfferSource;
    const plotted = { shown: 2, total: 43 };
    const map = await mount({ source, asked: { code_departement: '59' }, known, searchable: true, plotted }, listed);
    const foot = () => textOf(find(map, '.foot p'));
    await waitUntil(() => foot().includes('Voir 3 lieux plus loin'), 'the view is that of all');
    expect(asked).to.deep.equal([{ code_departement: '59' }]);
    const frame = box(find(map, '.pane'));
    for (const one of pins(map)) {
      const { left, right, top, bottom } = box(one);
      expect(left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom, textOf(one)).to
        .be.true;
    }
    findButton(map, 'Voir 3 lieux plus loin').click();
    await map.updateComplete;
    expect(foot(), 'those of the same ground')
      .to.include('dans 43 lieux sur 45')
      .and.to.include('Voir 2 lieux plus loin');
    findButton(map, 'Voir 2 lieux plus loin').click();
    await map.updateComplete;
    expect(foot(), 'and then the island, not the sea between').to.include('Voir 43 lieux plus loin');
    expect(pins(map)).to.have.length(2);
    const before = pins(map)[0]!.style.translate;
    map.style.width = '800px';
    await waitUntil(() => pins(map)[0]!.style.translate !== before, 'it is wider');
    expect(foot(), 'it stays there').to.include('Voir 43 lieux plus loin');
  });

  it('begins with all of the large town that it is around, though the ranks of the list stand closer', async () => {
    // The list is within some streets, the town eight kilometres wide, and another one forty kilometres away.
    const near = Array.from({ length: 12 }, (_, at) => offer(at + 1, 5.42 + (at % 4) / 900, 43.292 + at / 3000));
    const places: OfferPoint[] = [
      ...near.map(({ id, lat, lon }): OfferPoint => [id, lat, lon]),
      ['north', 43.36, 5.4],
      ['south', 43.23, 5.4],
      ['far', 43.66, 5.42],
    ];
    const source = {
      ...fakeSource(),
      points: async () => Promise.resolve({ total: 15, cut: false, points: places }),
    } as unknown as OfferSource;
    const ids = new Set(near.map(({ id }) => id));
    const told = { source, asked: { code_commune: '13055' }, known: ids, plotted: { shown: 12, total: 15 } };
    const shown = async (inhabitants: number | null): Promise<string> => {
      const map = await mount({ ...told, around: { lon: 5.42, lat: 43.292, inhabitants } }, near);
      await waitUntil(() => textOf(find(map, '.foot p')).includes('sur 15'), 'all the places have come');
      return textOf(find(map, '.foot p'));
    };
    expect(await shown(886_040)).to.include('14 offres sur 15');
    expect(await shown(null)).to.include('12 offres sur 15');
  });

  it('has a shore where its coast is near, and none from afar', async () => {
    const shoreOf = async (lat: number): Promise<number> => {
      const map = await mount({}, [offer(31, 5.37, 43.3), offer(32, 5.37, lat)]);
      await waitUntil(() => findAll(map, '.town').length > 0, 'names are drawn');
      return findAll(map, '.shore').length;
    };
    expect(await shoreOf(43.31)).to.equal(1);
    expect(await shoreOf(45.3)).to.equal(0);
  });

  it('fits its view to another size until somebody moves it', async () => {
    const map = await mount({}, [offer(31, 3, 50.6), offer(32, 4, 50.6)]);
    const scale = () => textOf(find(map, '.scale'));
    const narrow = scale();
    map.style.width = '900px';
    await waitUntil(() => scale() !== narrow, 'it comes closer');
    press(find(map, '.pane'), 'ArrowRight');
    await map.updateComplete;
    const wide = scale();
    map.style.width = '420px';
    await waitUntil(() => box(find(map, '.pane')).width < 430, 'it is narrow again');
    await map.updateComplete;
    expect(scale()).to.equal(wide);
  });

  it('reads the offer of a place that the list does not have, by the same search, and says where it is', async () => {
    const asked: unknown[] = [];
    const { source, answer } = placing(asked);
    const map = await mount({ source, asked: { q: 'permis' }, known }, listed);
    await waitUntil(() => labels(map).includes('Autre offre, 3 sur 6'), 'the places of all came');
    const chosen: (string | null)[] = [];
    map.addEventListener('map-choose', (event) => chosen.push((event as CustomEvent<string | null>).detail));
    const dot = pins(map).find(({ classList }) => classList.contains('is-dot'))!;
    dot.click();
    await hasCard(map);
    await waitUntil(() => textOf(find(map, '.pin-card')).includes('Lecture de l’offre'), 'it says that it reads');
    expect(await findFaults(map)).to.deep.equal([]);
    answer();
    await waitUntil(
      () => textOf(find(map, '.pin-card')).includes('Cette offre est plus loin dans la liste.'),
      'it came',
    );
    expect(textOf(find(map, '.pin-card h3'))).to.include(`Offre ${dot.dataset['pin'] ?? ''}`);
    expect(asked.at(-1)).to.deep.include({ q: 'permis', page: 1, size: 20 });
    press(find(map, '.pin-card a'), 'Escape');
    await map.updateComplete;
    expect(chosen).to.deep.equal([dot.dataset['pin'], null]);
  });

  it('says that the offer of a place could not be read, and reads it again', async () => {
    const { source, answer, fail } = placing([]);
    const map = await mount({ source, asked: {}, known }, listed);
    await waitUntil(() => pins(map).some(({ classList }) => classList.contains('is-dot')), 'the places of all came');
    pins(map)
      .find(({ classList }) => classList.contains('is-dot'))!
      .click();
    await hasCard(map);
    const failure = oneEvent(map, 'failure');
    fail();
    expect(((await failure) as CustomEvent<{ during: string }>).detail.during).to.equal('detail');
    await waitUntil(() => findAll(map, '.pin-card [role=alert]').length === 1, 'it says so');
    answer();
    findButton(map, 'Réessayer').click();
    await waitUntil(() => findAll(map, '.pin-card .acts').length === 1, 'it came');
  });

  it('says that no offer has a place', async () => {
    const map = await mount({}, []);
    expect(textOf(find(map, '.foot'))).to.include('Aucune de ces offres n’a de lieu connu.');
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('is only to look at when still', async () => {
    const map = await mount({ still: true });
    expect(findAll(map, 'button')).to.be.empty;
    expect(await findFaults(map)).to.deep.equal([]);
  });

  it('shows the streets of its place when still, and towns where there are none', async () => {
    const zooms = (map: DiMap) => findAll<HTMLImageElement>(map, '.tile').map(({ src }) => /#(\d+)/.exec(src)?.[1]);
    const map = await mount({ still: true, tiles: `${TILE}#{z}/{x}/{y}` }, [lille[0]!]);
    await waitUntil(() => zooms(map)[0] === '16', 'streets');
    const bare = await mount({ still: true, tiles: 'data:text/plain,nothing#{z}/{x}/{y}' }, [lille[0]!]);
    await waitUntil(() => findAll(bare, '.town').length > 2, 'towns around it');
    expect(textOf(find(bare, '.backdrop')))
      .to.include('Lille')
      .and.not.to.include('Douai');
  });

  it('keeps the shapes of its key in forced colours, which take grounds away and leave borders', async () => {
    const map = await mount({}, [offer(1, 3.05, 50.63), { ...offer(2, 3.4, 50.4), number: null }]);
    for (const filled of ['.key-rank', '.key-dot']) {
      const { inlineSize, borderLeftWidth, borderRightWidth } = getComputedStyle(find(map, filled));
      const drawn = Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth);
      expect(drawn, filled).to.be.at.least(Number.parseFloat(inlineSize) - 1);
    }
  });

  it('is never mirrored', async () => {
    const map = await mount({ texts: ar });
    map.dir = 'rtl';
    await map.updateComplete;
    expect(getComputedStyle(find(map, '.map')).direction).to.equal('ltr');
    expect(getComputedStyle(find(map, '.foot')).direction).to.equal('rtl');
  });
});
