import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import type { HostTexts } from '../../locales/host-texts.ts';
import type { SearchTexts } from '../../locales/fr/search.ts';
import { addSearchTexts } from '../../locales/french-search.ts';
import trayTexts from '../../locales/fr/search/tray.ts';
import { search } from '../../locales/search.ts';
import { refuseStorage } from '../../testing/storage.ts';
import { textOf, waitUntil } from '../../testing/dom.ts';
import { TextsController } from './texts-controller.ts';

class TestWords extends LitElement {
  static override properties = { texts: { attribute: false } };
  declare texts: HostTexts | null;
  readonly words: TextsController<SearchTexts> = new TextsController(this, 'search', search);
  readonly drawn: string[] = [];

  protected override async scheduleUpdate(): Promise<void> {
    if (this.words.loading !== null) await this.words.loading;
    await super.scheduleUpdate();
  }

  protected override render() {
    this.drawn.push(this.words.t.submit);
    return html`${this.words.t.submit}`;
  }
}
customElements.define('test-words', TestWords);

/** Puts the element, with its attributes, under a `lang`. */
async function mount(above: string | null, own: { lang?: string; dir?: string; texts?: HostTexts } = {}) {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  // The test page is in French: an empty `lang` says that nothing is known.
  page.lang = above ?? '';
  const element = new TestWords();
  if (own.lang !== undefined) element.lang = own.lang;
  if (own.dir !== undefined) element.dir = own.dir;
  if (own.texts !== undefined) element.texts = own.texts;
  page.append(element);
  await element.updateComplete;
  return { page, element };
}

/** Collects the warnings of the console while something is done. */
async function warningsOf(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const warnings: string[] = [];
  console.warn = (text: unknown) => void warnings.push(String(text));
  try {
    await act();
  } finally {
    console.warn = warn;
  }
  return warnings;
}

describe('the texts of an element', () => {
  afterEach(() => localStorage.clear());
  it('speaks the language of the page, and was never drawn in another one', async () => {
    for (const [lang, submit, dir] of [
      ['fr', 'Rechercher', ''],
      ['en-GB', 'Search', ''],
      ['es', 'Buscar', ''],
      ['ar-MA', 'بحث', 'rtl'],
      ['uk', 'Шукати', ''],
    ] as const) {
      const { element } = await mount(lang);
      expect(element.drawn, lang).to.deep.equal([submit]);
      expect(element.dir, lang).to.equal(dir);
      expect(element.hasAttribute('lang'), 'the page says the language').to.be.false;
    }
  });

  it('prefers its own lang to the one above', async () => {
    const { element } = await mount('fr', { lang: 'es' });
    expect(element.drawn).to.deep.equal(['Buscar']);
  });

  it('speaks French, and says so, on a page in a language that it has not, or that says none', async () => {
    for (const lang of ['de', null]) {
      const { element } = await mount(lang);
      expect(element.drawn).to.deep.equal(['Rechercher']);
      expect(element.lang).to.equal('fr');
      expect(getComputedStyle(element).direction).to.equal('ltr');
    }
  });

  it('writes its direction where the page has the other one, and follows the page when that changes', async () => {
    const { page, element } = await mount('fr');
    expect(element.getAttributeNames()).to.deep.equal([]);
    page.dir = 'rtl';
    await waitUntil(() => element.dir === 'ltr');
    page.dir = 'ltr';
    await waitUntil(() => !element.hasAttribute('dir'));
    page.lang = 'ar';
    page.dir = 'rtl';
    await waitUntil(() => element.shadowRoot?.textContent === 'بحث');
    expect(element.hasAttribute('dir')).to.be.false;
  });

  it('follows the page when its language changes, and takes back what it wrote', async () => {
    const { page, element } = await mount('de');
    page.lang = 'ar';
    await waitUntil(() => element.shadowRoot?.textContent === 'بحث');
    expect(element.hasAttribute('lang')).to.be.false;
    expect(element.dir).to.equal('rtl');
    page.lang = 'fr';
    await waitUntil(() => element.shadowRoot?.textContent === 'Rechercher');
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });

  it('reads the language through the shadow root that it stands in', async () => {
    const outer = await fixture<HTMLElement>(html`<div lang="uk"><div></div></div>`);
    const root = outer.querySelector('div')?.attachShadow({ mode: 'open' });
    const element = new TestWords();
    root?.append(element);
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['Шукати']);
    outer.lang = 'en';
    await waitUntil(() => element.shadowRoot?.textContent === 'Search');
  });

  it('leaves the direction that the page gave', async () => {
    const { element } = await mount('ar', { dir: 'ltr' });
    expect(element.dir).to.equal('ltr');
  });

  it('says what the host page says in place of its own texts, in any language', async () => {
    const texts: HostTexts = { search: { submit: 'Trouver', 'results.count': (n) => `${n} solutions` } };
    const { page, element } = await mount('fr', { texts });
    expect(element.drawn).to.deep.equal(['Trouver']);
    expect(element.words.t['results.count'](3)).to.equal('3 solutions');
    page.lang = 'en';
    await waitUntil(() => element.words.language === 'en');
    expect(element.words.t.submit).to.equal('Trouver');
    expect(element.words.t['place.label']).to.equal('Where?');
    element.texts = null;
    await element.updateComplete;
    expect(element.words.t.submit).to.equal('Search');
  });

  it('names a text that it does not have, once, and keeps the others', async () => {
    const texts = { search: { sumbit: 'Trouver', 'place.label': 'Lieu' } } as HostTexts;
    const warnings = await warningsOf(async () => {
      const { element } = await mount('fr', { texts });
      expect(element.words.t.submit).to.equal('Rechercher');
      expect(element.words.t['place.label']).to.equal('Lieu');
      expect(element.words.t['results.title.all']).to.equal(' dans tout le territoire');
      element.requestUpdate();
      await element.updateComplete;
    });
    expect(warnings).to.deep.equal(['<test-words> has no such text, or not of this kind: texts.search["sumbit"].']);
  });

  it('takes French texts that come with a part, says them as the host page does, and names those that no part has', async () => {
    const texts = {
      search: { 'tray.open': 'Voir', 'tray.opne': 'Voir', 'tray.hint': 'Pour la personne' },
    } as HostTexts;
    let element: TestWords | undefined;
    const early = await warningsOf(async () => {
      ({ element } = await mount('fr', { texts }));
      expect(element.words.t['tray.open']).to.equal(undefined);
    });
    expect(early).to.deep.equal([]);
    const late = await warningsOf(async () => {
      addSearchTexts(trayTexts);
      element?.requestUpdate();
      await element?.updateComplete;
    });
    expect(element?.words.t['tray.open']).to.equal('Voir');
    expect(element?.words.t['tray.print']).to.equal('Imprimer');
    expect(late).to.deep.equal(['<test-words> has no such text, or not of this kind: texts.search["tray.opne"].']);
  });

  it('keeps its language when another one cannot be loaded', async () => {
    class Broken extends TestWords {
      override readonly words: TextsController<SearchTexts> = new TextsController(this, 'search', {
        ...search,
        es: () => Promise.reject(new Error('the network failed')),
      });
    }
    customElements.define('test-words-broken', Broken);
    const warnings = await warningsOf(async () => {
      const element = new Broken();
      element.lang = 'es';
      (await fixture(html`<div></div>`)).append(element);
      await element.updateComplete;
      expect(element.shadowRoot?.textContent).to.equal('Rechercher');
    });
    expect(warnings).to.deep.equal(['<test-words-broken> could not load its texts in "es".']);
  });

  it('speaks the language that the reader chose, over the lang and dir of its tag, and so does every element', async () => {
    const { page, element } = await mount('fr', { lang: 'fr', dir: 'ltr' });
    const other = (await mount('fr')).element;
    await element.words.choose('ar');
    await waitUntil(() => textOf(element) === 'بحث' && textOf(other) === 'بحث');
    expect([element.lang, element.dir, other.lang, other.dir]).to.deep.equal(['ar', 'rtl', 'ar', 'rtl']);
    const later = new TestWords();
    page.append(later);
    await later.updateComplete;
    expect(later.drawn, 'never drawn in another language').to.deep.equal(['بحث']);
    await element.words.choose('fr');
    await waitUntil(() => textOf(element) === 'Rechercher' && textOf(other) === 'Rechercher');
    expect([element.lang, element.dir, other.getAttributeNames()]).to.deep.equal(['fr', 'ltr', []]);
    expect(localStorage.length, 'the language of the page is no choice').to.equal(0);
  });

  it('drops the choice when the language of the page changes, and does not take it up again', async () => {
    const { element } = await mount('fr');
    await element.words.choose('uk');
    await waitUntil(() => textOf(element) === 'Шукати');
    const { lang } = document.documentElement;
    try {
      document.documentElement.lang = 'en';
      await waitUntil(() => textOf(element) === 'Rechercher');
      expect(localStorage.length).to.equal(0);
    } finally {
      document.documentElement.lang = lang;
    }
    expect(textOf((await mount('fr')).element)).to.equal('Rechercher');
  });

  it('leaves the choice for an element to which the page gives another language', async () => {
    const { page, element } = await mount('fr');
    await element.words.choose('en');
    await waitUntil(() => textOf(element) === 'Search');
    page.lang = 'es';
    await waitUntil(() => textOf(element) === 'Buscar');
    await element.words.choose('es');
  });

  it('takes the choice where the browser stores nothing, and one that does not load is none', async () => {
    const endRefusal = refuseStorage('setItem');
    try {
      const { element } = await mount('fr');
      await element.words.choose('en');
      await waitUntil(() => textOf(element) === 'Search');
      await element.words.choose('fr');
    } finally {
      endRefusal();
    }
    class Cut extends TestWords {
      override readonly words: TextsController<SearchTexts> = new TextsController(this, 'search', {
        ...search,
        es: () => Promise.reject(new Error('the network failed')),
      });
    }
    customElements.define('test-words-cut', Cut);
    await warningsOf(async () => {
      const cut = new Cut();
      (await fixture(html`<div lang="fr"></div>`)).append(cut);
      await cut.updateComplete;
      await cut.words.choose('es');
      expect(textOf(cut)).to.equal('Rechercher');
    });
    expect(localStorage.length).to.equal(0);
  });
});
