import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { MapView } from '../../../shared/map/mercator.ts';
import { waitUntil } from '../../../testing/dom.ts';
import { createViewAddress, readMapText, toMapText, type AddressedSearch } from './view-address.ts';

const aPage = (told: Partial<AddressedSearch> = {}): AddressedSearch => ({
  ...{ urlState: 'query', urlPrefix: 'di-', view: 'map', getAttribute: () => null },
  ...told,
});

class TestMap extends LitElement {
  page: AddressedSearch | null = aPage();
  isBeside = false;
  moved: MapView | null = null;
  width = 0;
  looked: MapView[] = [];
  address = createViewAddress(
    this,
    () => this.moved,
    (view) => this.looked.push(view),
    () => ({ width: this.width, parts: 16 }),
  );
}
customElements.define('test-addressed-map', TestMap);

const marseille = { lat: 43.296_482_1, lon: 5.369_78, zoom: 11.375 };
const home = `${location.pathname}${location.search}`;
const params = (): URLSearchParams => new URLSearchParams(location.search);

function mount(told: Partial<TestMap> = {}): TestMap {
  const map = Object.assign(document.createElement('test-addressed-map') as TestMap, told);
  document.body.append(map);
  return map;
}

describe('the text of a map in an address', () => {
  it('is the view that it was moved to, to a metre, or that it is open', () => {
    expect(toMapText(marseille, false)).to.equal('43.29648,5.36978,11.375');
    expect(toMapText(null, false)).to.equal('1');
    expect(readMapText('43.29648,5.36978,11.375')).to.deep.equal({ lat: 43.29648, lon: 5.36978, zoom: 11.375 });
    expect(readMapText('1')).to.equal(null);
  });

  it('says that the list is beside it, which is nothing to tell of a map that was not moved', () => {
    expect(toMapText(null, true)).to.equal(null);
    expect(readMapText(toMapText(marseille, true)!)).to.deep.equal(readMapText(toMapText(marseille, false)!));
    expect(toMapText(marseille, true)).to.not.equal(toMapText(marseille, false));
  });

  it('shows as wide a ground on a narrower map, and the same view on one as wide or wider', () => {
    const text = toMapText({ ...marseille, zoom: 12 }, false, 720)!;
    expect(readMapText(text, { width: 360, parts: 16 })!.zoom).to.equal(11);
    const { zoom } = readMapText(text, { width: 328, parts: 16 })!;
    expect([zoom < 11, 328 * 2 ** -zoom >= 720 * 2 ** -12]).to.deep.equal([true, true]);
    expect(readMapText(text, { width: 328, parts: 1 })!.zoom, 'images want a whole zoom').to.equal(10);
    expect(readMapText(text, { width: 705, parts: 1 })!.zoom, 'a scroll bar takes nothing').to.equal(12);
    for (const width of [720, 1100, 0]) expect(readMapText(text, { width, parts: 16 })!.zoom).to.equal(12);
    expect(readMapText('43.3,5.4,12', { width: 328, parts: 16 })!.zoom, 'one that tells no width').to.equal(12);
  });

  for (const text of [
    '',
    '43.3,5.4',
    '43.3,,11',
    '95,5.4,11',
    '43.3,200,11',
    '43.3,5.4,40',
    '43.3,5.4,11,-2',
    '43.3,5.4,11,1e9',
    '43.3,5.4,11,',
    '43.3,5.4,11,700,1',
    'a,b,c',
  ])
    it(`is none in « ${text} »`, () => expect(readMapText(text)).to.equal(null));
});

describe('the map in the address of its page', () => {
  afterEach(() => {
    for (const map of document.querySelectorAll('test-addressed-map')) map.remove();
    history.replaceState(null, '', home);
  });

  it('has an entry of its own once it is opened, and nothing else of the address or of the entry changes', async () => {
    history.replaceState({ mine: 1 }, '', '?autre=1&di-q=permis#suite');
    const map = mount();
    map.address.tell();
    await waitUntil(() => params().get('di-carte') === '1', 'it is open');
    map.moved = marseille;
    map.address.tell();
    await waitUntil(() => params().get('di-carte') === '43.29648,5.36978,11.375', 'it was moved');
    expect([params().get('autre'), params().get('di-q'), location.hash]).to.deep.equal(['1', 'permis', '#suite']);
    expect(history.state).to.deep.equal({ mine: 1 });
    expect(map.address.read()).to.deep.equal({ lat: 43.29648, lon: 5.36978, zoom: 11.375 });
    // One entry: a step back is the page without it. The length of a long history grows no more.
    history.back();
    await waitUntil(() => !params().has('di-carte'), 'the page before it');
    expect([params().get('di-q'), history.state]).to.deep.equal(['permis', { mine: 1 }]);
  });

  it('shows the ground that a wider map showed, stays as it was written, and tells its own width once it is moved', async () => {
    history.replaceState(null, '', '?di-carte=43.3,5.4,12,720');
    const map = mount({ width: 360 });
    const [seen, further] = [11, 10].map((zoom) => ({ lat: 43.3, lon: 5.4, zoom }));
    expect(map.address.read()).to.deep.equal(seen);
    map.moved = seen!;
    map.isBeside = true;
    map.address.tell();
    await waitUntil(() => params().get('di-carte') === 'deux,43.3,5.4,12,720', 'it is beside the list');
    map.moved = further!;
    map.address.tell();
    await waitUntil(() => params().get('di-carte') === 'deux,43.3,5.4,10,360', 'it was moved');
  });

  it('has none where the page opens it, or beside the list', async () => {
    const page = aPage();
    page.getAttribute = (name) => (name === 'view' ? 'map' : null);
    const [preset, beside] = [mount({ page }), mount({ page: aPage({ urlPrefix: 'b-' }), isBeside: true })];
    const { length } = history;
    preset.address.tell();
    await waitUntil(() => params().has('di-carte'), 'it is told');
    beside.moved = marseille;
    beside.address.tell();
    await waitUntil(() => params().has('b-carte'), 'it was moved');
    expect(history.length).to.equal(length);
  });

  it('goes when the reader goes back to the list, and stays while an offer is open', () => {
    history.replaceState(null, '', '?di-carte=43.3,5.4,12');
    mount().remove();
    expect(params().get('di-carte')).to.equal('43.3,5.4,12');
    mount({ page: aPage({ view: 'list' }) }).remove();
    expect(params().has('di-carte')).to.be.false;
  });

  it('is written in no other address: one that another search has by then, or that the page keeps for itself', async () => {
    const [moved, off, last] = [mount(), mount(), mount()];
    moved.moved = marseille;
    moved.address.tell();
    history.replaceState(null, '', '?di-q=garde');
    off.page = aPage({ urlState: 'off' });
    off.address.tell();
    last.page = aPage({ urlPrefix: 'b-' });
    last.address.tell();
    await waitUntil(() => params().has('b-carte'), 'the last one is written');
    expect(params().has('di-carte')).to.be.false;
    expect(off.address.read()).to.equal(null);
  });

  it('is looked at again when the reader comes back to its entry', () => {
    const map = mount();
    history.replaceState(null, '', '?di-carte=deux,43.3,5.4,12');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(map.looked).to.deep.equal([{ lat: 43.3, lon: 5.4, zoom: 12 }]);
    expect(map.page!.view).to.equal('map');
    map.remove();
    dispatchEvent(new PopStateEvent('popstate'));
    expect(map.looked).to.have.length(1);
  });

  it('closes when the reader comes back to an entry without it, unless the page presets it', () => {
    const maps = [
      mount(),
      mount({ page: aPage({ getAttribute: () => 'map' }) }),
      mount({ page: aPage({ view: 'list' }) }),
    ];
    maps.push(mount({ page: aPage({ urlState: 'off' }) }));
    history.replaceState(null, '', '?di-q=garde');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(maps.map(({ page }) => page!.view)).to.deep.equal(['both', 'map', 'list', 'map']);
  });
});
