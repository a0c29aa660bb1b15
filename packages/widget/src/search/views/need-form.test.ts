import { expect, fixture, html } from '@open-wc/testing';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import type { ContributionSink } from '@inclusion-kit/sdk/contributions';
import { allCapabilities } from '../../shared/connection/modes.ts';
import { find, findAll, findButton, waitUntil } from '../../testing/dom.ts';
import { aCommune, defer, fakeGeography, fakeSource, someResults, toPage } from '../../testing/offers.ts';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';
import type { DiNeedForm } from '../../contribution/need/di-need-form.ts';

const sink: ContributionSink = { submit: () => Promise.reject(new Error('Nothing is sent.')) };

/** A search whose words « couture » find nothing, once `open` is called. */
async function mount(properties: Partial<DiSearch> = {}) {
  const gate = defer<null>();
  const page = toPage(someResults(3));
  const source = fakeSource(async ({ q }: OfferSearchParams) => {
    if (q !== 'couture') return page;
    await gate.promise;
    return toPage([]);
  });
  Object.assign(source, { capabilities: () => Promise.resolve(allCapabilities) });
  const search = await fixture<DiSearch>(
    html`<di-search
      url-state="off"
      lang="fr"
      code-commune="59350"
      .source=${source}
      .sink=${sink}
      .geography=${fakeGeography([aCommune()])}
    ></di-search>`,
  );
  Object.assign(search, properties);
  await waitUntil(() => findAll(search, 'button.need').length === 1, 'the press stands under the list');
  return { search, open: () => gate.resolve(null) };
}

const forms = (search: DiSearch) => findAll<DiNeedForm>(search, 'di-need-form[writing]');
const wordsIn = (search: DiSearch) => find(find(search, 'di-need-form'), 'textarea', HTMLTextAreaElement).value;

describe('the press that tells a need, while an answer comes', () => {
  it('opens the form with the words that are typed, and keeps what is written when nothing is found', async () => {
    const { search, open } = await mount();
    search.q = 'couture';
    await search.updateComplete;
    findButton(search, 'Dire ce qui manque').click();
    await waitUntil(() => forms(search).length === 1, 'it opens');
    const [before] = forms(search);
    await before?.updateComplete;
    expect(wordsIn(search)).to.equal('couture');
    const area = find(before!, 'textarea', HTMLTextAreaElement);
    area.value = 'un atelier de couture';
    area.dispatchEvent(new Event('input'));
    open();
    await waitUntil(() => findAll(search, '[part="empty"]').length === 1, 'nothing is found');
    await waitUntil(() => forms(search).length === 1, 'it is open there');
    await forms(search)[0]?.updateComplete;
    expect(forms(search)[0]).not.to.equal(before);
    expect(wordsIn(search)).to.equal('un atelier de couture');
  });

  it('keeps what is written on the first screen when the first search fails, and goes on when it is asked again', async () => {
    const gate = defer<null>();
    let isDown = true;
    const source = fakeSource(async () => {
      await gate.promise;
      if (isDown) throw new Error('The source does not answer.');
      return toPage(someResults(3));
    });
    const search = await fixture<DiSearch>(
      html`<di-search
        url-state="off"
        lang="fr"
        .source=${source}
        .sink=${sink}
        .geography=${fakeGeography([aCommune()])}
      ></di-search>`,
    );
    const button = () => find(search, 'di-need-form').shadowRoot?.querySelector<HTMLElement>('.open');
    await waitUntil(() => findAll(search, 'di-need-form').length === 1 && button() !== null, 'the first screen has it');
    button()?.click();
    await waitUntil(() => forms(search).length === 1, 'it opens');
    const area = find(forms(search)[0]!, 'textarea', HTMLTextAreaElement);
    area.value = 'un atelier de couture';
    area.dispatchEvent(new Event('input'));
    search.code_commune = '59350';
    await waitUntil(() => findAll(search, '.skeleton').length > 0, 'the search is asked');
    gate.resolve(null);
    await waitUntil(() => findAll(search, '[part="error"]').length === 1, 'it fails');
    await waitUntil(() => forms(search).length === 1, 'the need stays');
    await forms(search)[0]?.updateComplete;
    expect(wordsIn(search)).to.equal('un atelier de couture');
    isDown = false;
    findButton(search, 'Réessayer').click();
    await waitUntil(() => findAll(search, 'di-offer-card').length === 3, 'the offers come');
    await waitUntil(() => forms(search).length === 1, 'it is open under them');
    await forms(search)[0]?.updateComplete;
    expect(wordsIn(search)).to.equal('un atelier de couture');
  });
});
