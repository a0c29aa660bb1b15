import { expect, fixture, html } from '@open-wc/testing';
import { find, findAll, textOf, waitUntil } from '../../testing/dom.ts';
import { aWeek, mountWeek } from '../../testing/week.ts';
import type { DiWeek } from '../di-week/di-week.ts';

const ask = (name: 'beforeprint' | 'afterprint'): boolean => dispatchEvent(new Event(name));

/** The page that the button prints. */
async function pageOfButton(element: DiWeek): Promise<string> {
  let page = '';
  await element.print(({ document }) => (page = document.body.innerHTML));
  return page.replace(/<!--.*?-->/g, '');
}

async function drawn(facts: Partial<DiWeek> = {}): Promise<DiWeek> {
  const element = await mountWeek({ week: aWeek, contact: 'Ma conseillère : 03 53 01 00 80', ...facts });
  await waitUntil(() => findAll(element, '.act').length === 1);
  return element;
}

const papers = (element: DiWeek): HTMLElement[] => findAll(element, '.paper');

describe('the printing of a week', () => {
  it('gives by the browser’s own menu the page that the button gives, and the week back afterwards', async () => {
    const element = await drawn();
    const title = document.title;
    ask('beforeprint');
    const [paper] = papers(element);
    expect(paper?.shadowRoot?.innerHTML.replace(/<!--.*?-->/g, '')).to.equal(await pageOfButton(element));
    expect(paper?.shadowRoot?.textContent).to.contain('Ma conseillère : 03 53 01 00 80');
    expect(document.title).to.equal('Ma semaine');
    // A second question before the first ended changes nothing.
    ask('beforeprint');
    expect(papers(element)).to.have.length(1);
    ask('afterprint');
    expect([papers(element).length, document.title, document.adoptedStyleSheets.length]).to.deep.equal([0, title, 0]);
    expect(textOf(element)).to.contain('Code de la route');
  });

  it('says the week as it is then, in the language of the reader', async () => {
    const element = await drawn();
    element.lang = 'ar';
    await waitUntil(() => textOf(find(element, '.big')).includes('مطلوبة'));
    ask('beforeprint');
    const [paper] = papers(element);
    expect([paper?.lang, paper?.shadowRoot?.querySelector('h1')?.textContent]).to.deep.equal(['ar', 'أسبوعي']);
    ask('afterprint');
  });

  it('gives the days to fill in by hand for a week without anything', async () => {
    const empty = await mountWeek({ week: { ...aWeek, activites: [] } });
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Control' }));
    await waitUntil(() => {
      ask('afterprint');
      ask('beforeprint');
      return papers(empty).length === 1;
    }, 'its page is there once a hand is on the key');
    const root = papers(empty)[0]!.shadowRoot!;
    const rows = [...root.querySelectorAll('tr')].map((row) => row.querySelector('td')!.textContent.trim());
    expect(rows).to.deep.equal(Array.from({ length: 7 }, () => ''));
    expect(root.querySelector('.cannot')).to.equal(null);
    expect(Number.parseFloat(getComputedStyle(root.querySelector('tr')!).height)).to.be.above(90);
    ask('afterprint');
  });

  it('leaves the page as it is for a week that is not seen', async () => {
    const hidden = await drawn();
    hidden.hidden = true;
    ask('beforeprint');
    expect(document.adoptedStyleSheets).to.have.length(0);
    ask('afterprint');
  });

  it('leaves the rest of the page on paper where the page says so', async () => {
    const element = await drawn({ printWithPage: true });
    ask('beforeprint');
    expect([papers(element).length, document.adoptedStyleSheets.length]).to.deep.equal([1, 0]);
    ask('afterprint');
  });

  it('takes no week of a page away from the other', async () => {
    await fixture(html`<p>Before</p>`);
    await drawn();
    await drawn();
    ask('beforeprint');
    expect(document.adoptedStyleSheets).to.have.length(0);
    ask('afterprint');
    expect(document.adoptedStyleSheets).to.have.length(0);
  });
});
