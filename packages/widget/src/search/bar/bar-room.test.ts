import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { find, findAll, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';

async function mount(width: number): Promise<DiSearch> {
  await setViewport({ width, height: 740 });
  const source = fakeSource(someResults(3));
  source.capabilities = () => Promise.resolve(allCapabilities);
  return fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      code-commune="59350"
      .source=${source}
      .geography=${fakeGeography([aCommune()])}
    ></di-search>`,
  );
}

describe('the first drawing of an answer', () => {
  afterEach(() => setViewport({ width: 800, height: 600 }));

  for (const width of [600, 700, 800, 1280]) {
    it(`has a card, and the room of the bar and of the map, which come after it, at ${width} px`, async () => {
      const search = await mount(width);
      expect(findAll(search, 'di-offer-card').length).to.equal(1);
      expect(findAll(search, '.bar :is(input, select)')).to.be.empty;
      expect(findAll(search, '.map-wait > *, .skip')).to.be.empty;
      const room = find(search, '.bar[aria-hidden]').getBoundingClientRect();
      await waitUntil(() => findAll(search, '#bar').length === 1, 'the bar is there');
      expect([findAll(search, '.bar').length, findAll(search, '.skip').length]).to.deep.equal([1, 1]);
      const bar = find(search, '#bar').getBoundingClientRect();
      expect([bar.top, bar.height]).to.deep.equal([room.top, room.height]);
    });
  }

  it('has on a phone the sign of the order alone, which keeps its room', async () => {
    const search = await mount(360);
    expect(findAll(search, 'di-offer-card').length).to.equal(1);
    expect(findAll(search, 'select')).to.be.empty;
    const room = find(search, '.results-tools').getBoundingClientRect();
    await waitUntil(() => findAll(search, '.pick-sort > select').length === 1, 'the choice is there');
    expect(find(search, '.results-tools').getBoundingClientRect()).to.deep.equal(room);
  });
});
