import { dangerNumbers } from '@inclusion-kit/sdk/internal';
import { expect, fixture, html } from '@open-wc/testing';
import '../di-search/define.ts';
import type { DiSearch } from '../di-search/di-search.ts';
import { findFaults } from '../../testing/axe.ts';
import { find, findAll, hasRest, textOf, waitUntil } from '../../testing/dom.ts';
import { aCommune, fakeGeography, fakeSource, someResults } from '../../testing/offers.ts';

const home = location.href;

async function mount() {
  const search = await fixture<DiSearch>(
    html`<di-search
      lang="fr"
      .source=${fakeSource(someResults(3))}
      .geography=${fakeGeography([aCommune()])}
    ></di-search>`,
  );
  await hasRest(search);
  return search;
}

const written = (): string => decodeURIComponent(location.search).replaceAll('+', ' ');

describe('words that tell a danger', () => {
  beforeEach(() => history.replaceState(null, '', home));
  afterEach(() => history.replaceState(null, '', home));

  it('stand in no address and in no entry of the history, and other words do', async () => {
    const search = await mount();
    search.q = 'garde d’enfants';
    await waitUntil(() => written().includes('di-q=garde d’enfants'), 'other words are shared');
    const pushed: string[] = [];
    const push = history.pushState.bind(history);
    history.pushState = (state, unused, url) => {
      pushed.push(decodeURIComponent(String(url)));
      push(state, unused, url);
    };
    for (const q of [
      'je suis battue',
      'il me séquestre',
      'coups',
      'my husband hits me',
      'mi marido me pega',
      'زوجي يضربني',
      'чоловік мене б’є',
    ]) {
      search.q = q;
      await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the danger is understood');
      await waitUntil(() => !written().includes('di-q'), `« ${q} » is in the address`);
      search.q = 'permis';
      await waitUntil(() => written().includes('di-q=permis'), 'other words are shared again');
    }
    Reflect.deleteProperty(history, 'pushState');
    expect(pushed.length).to.be.above(0);
    expect(
      pushed.every((url) => !url.includes('di-q') || url.includes('permis')),
      pushed.join(),
    ).to.be.true;
  });

  for (const inlineSize of ['360px', '1120px'])
    it(`move no field under a finger when they are typed, ${inlineSize} wide: the way out and the numbers stand below`, async () => {
      const search = await mount();
      search.style.inlineSize = inlineSize;
      await hasRest(search);
      const bar = find(search, '.bar');
      const before = bar.getBoundingClientRect().top;
      search.q = 'je suis battue';
      await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the danger is understood');
      const shown = bar.checkVisibility() ? bar : find(search, '.folded');
      expect(shown.getBoundingClientRect().top).to.equal(before);
      for (const part of ['leave', 'danger'])
        expect(find(search, `[part="${part}"]`).getBoundingClientRect().top, part).to.be.at.least(
          shown.getBoundingClientRect().bottom,
        );
    });

  it('have the way out and the numbers of the page above the fields, once, as long as they tell the same', async () => {
    const search = await fixture<DiSearch>(
      html`<di-search lang="fr" .source=${fakeSource(someResults(3))} .geography=${fakeGeography([aCommune()])}
        ><p slot="intro" data-danger="">Quitter vite</p>
        <p slot="intro" data-danger=${dangerNumbers('je suis battue').join(' ')}>3919</p></di-search
      >`,
    );
    search.q = 'je suis battue';
    await waitUntil(() => findAll(search, 'i.leave').length === 1, 'the danger is understood');
    const given = () => [...search.querySelectorAll('[data-danger]')].map(textOf);
    const own = () => findAll(search, '[part="leave"], [part="danger"]').map((one) => one.getAttribute('part'));
    expect([given(), own()]).to.deep.equal([['Quitter vite', '3919'], []]);
    search.q = 'mon enfant est en danger';
    await waitUntil(() => own().length === 1, 'another danger has its own numbers');
    expect([given(), own()]).to.deep.equal([['Quitter vite'], ['danger']]);
    search.q = 'permis';
    await waitUntil(() => given().length === 0, 'no danger, no way out');
    expect(own()).to.deep.equal([]);
  });

  it('stay when the reader goes back to an address that never had them, as from an offer', async () => {
    const search = await mount();
    search.q = 'je suis battue';
    await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the danger is understood');
    dispatchEvent(new PopStateEvent('popstate'));
    await search.updateComplete;
    expect(search.q).to.equal('je suis battue');
    expect(findAll(search, '[part="danger"]')).to.have.length(1);
    search.q = 'permis';
    await waitUntil(() => written().includes('di-q=permis'), 'other words are shared');
    history.replaceState(null, '', home);
    dispatchEvent(new PopStateEvent('popstate'));
    await waitUntil(() => search.q === '', 'others go with their address');
  });

  it('are told to be lost by a page that is loaded again, with the numbers and the way out, until others are written', async () => {
    const search = await mount();
    search.code_commune = '59350';
    search.q = 'je suis battue';
    await waitUntil(() => findAll(search, '[part="danger"]').length === 1, 'the danger is understood');
    await waitUntil(() => written().includes('di-code_commune=59350'), 'the place is in the address');
    await waitUntil(() => JSON.stringify(history.state).includes('true'), 'the entry is marked');
    expect(JSON.stringify(history.state), 'nothing of the words is kept').not.to.match(/battue|violence|danger/);
    search.remove();
    const again = await mount();
    expect(again.q).to.equal('');
    await waitUntil(() => findAll(again, '[part="danger"] .lost').length === 1, 'the page says so');
    expect(textOf(find(again, '.lost'))).to.match(/^Ce que vous aviez écrit n’est pas gardé\. Écrivez-le de nouveau/);
    expect(findAll(again, '[part="danger"] a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:17',
      'tel:112',
      'sms:114',
      'tel:3919',
      'tel:119',
      'tel:3114',
      'tel:115',
    ]);
    expect(findAll(again, '[part="leave"]')).to.have.length(1);
    expect(await findFaults(again)).to.deep.equal([]);
    again.q = 'permis';
    await waitUntil(() => findAll(again, '[part="danger"]').length === 0, 'other words are searched');
    await waitUntil(() => written().includes('di-q=permis'), 'they are shared');
    expect(history.state, 'their entry is not marked').to.be.null;
  });

  it('go from an address that was given, in the place of its entry, and are searched', async () => {
    history.replaceState(null, '', '?di-q=violences+conjugales&di-code_commune=59350');
    const { length } = history;
    const search = await mount();
    await waitUntil(() => !written().includes('violences'), 'the words are gone');
    expect(written()).to.include('di-code_commune=59350');
    expect(history.length).to.equal(length);
    expect(search.q).to.equal('violences conjugales');
  });

  it('come with a way out that the keyboard reaches just after the fields, to the page of the host, in each language', async () => {
    const search = await mount();
    expect(findAll(search, '[part="leave"]')).to.be.empty;
    search.q = 'violences conjugales';
    await waitUntil(() => findAll(search, '[part="leave"] a').length === 1, 'the way out is there');
    const link = find<HTMLAnchorElement>(search, '[part="leave"] a');
    expect(link.href).to.equal('https://meteofrance.com/');
    const stops = findAll(search, 'a[href], button, input, di-keyword-field').filter((one) => one.checkVisibility());
    expect(stops[stops.indexOf(link) - 1]?.closest('.bar, .folded, .skip')).not.to.be.null;
    search.leaveLink = 'https://example.test/recettes';
    await search.updateComplete;
    expect(link.href).to.equal('https://example.test/recettes');
    search.leaveLink = 'javascript:alert(1)';
    await search.updateComplete;
    expect(link.href, 'no page of the web').to.equal('https://meteofrance.com/');
    const names = { fr: 'Quitter vite', en: 'Leave quickly', es: 'Salir rápido', ar: 'خروج سريع', uk: 'Швидко вийти' };
    for (const [lang, name] of Object.entries(names)) {
      search.lang = lang;
      await waitUntil(() => textOf(find(search, '[part="leave"] a')) === name, `it is named in ${lang}`);
    }
    search.q = 'permis';
    await waitUntil(() => findAll(search, '[part="leave"]').length === 0, 'no danger, no way out');
  });
});
