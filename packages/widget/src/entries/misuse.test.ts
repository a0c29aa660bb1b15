import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { textOf, waitUntil } from '../testing/dom.ts';
import './di-search.relay.ts';
import './di-service.relay.ts';
import './di-contribution.relay.ts';

const noOffers = { items: [], total: 0, page: 1, size: 20, pages: 0 };

describe('a page of the relay mode that is wrong', () => {
  const told: string[] = [];
  const { warn } = console;
  const { fetch } = globalThis;
  beforeEach(() => {
    told.length = 0;
    console.warn = (...words: unknown[]) => told.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
    globalThis.fetch = fetch;
  });

  const wrong: [string, TemplateResult, RegExp][] = [
    ['search without `api`', html`<di-search url-state="off"></di-search>`, /Add api="https:/],
    ['offer without `api`', html`<di-service service-id="a--1"></di-service>`, /Add api="https:/],
    ['form without `api`', html`<di-contribution service-id="a--1"></di-contribution>`, /Add api="https:/],
    [
      'search with a token',
      html`<di-search url-state="off" api="/a" token="SECRET-123"></di-search>`,
      /A token stands in its attribute "token", where every visitor reads it\..*give the new one to a relay/,
    ],
    [
      'search with `dataset`',
      html`<di-search url-state="off" dataset="/offre.json"></di-search>`,
      /The attribute "dataset" needs another entry of the element\. Load its "\.static\.js" entry/,
    ],
  ];
  for (const [what, template, cure] of wrong) {
    it(`has its cure told once in the console, and its readers told in their language: a ${what}`, async () => {
      const page = await fixture<HTMLElement>(html`<div lang="es">${template}</div>`);
      const element = page.firstElementChild!;
      await waitUntil(() => textOf(element).includes('Esta página aún no está conectada a las ofertas'), 'it is said');
      element.setAttribute('heading-level', '3');
      await waitUntil(() => element.shadowRoot?.querySelector('h3') !== null, 'it is drawn again');
      await waitUntil(() => told.some((one) => one.includes('can show nothing')), 'its author is told');
      expect(told.filter((one) => one.includes('can show nothing'))).to.have.length(1);
      expect(told.join(' ')).to.match(cure);
      expect(textOf(element)).not.to.match(/attribute|entry/);
    });
  }

  it('is fine again once `api` is there', async () => {
    globalThis.fetch = () => Promise.resolve(Response.json(noOffers));
    const search = await fixture<HTMLElement>(html`<di-search url-state="off"></di-search>`);
    await waitUntil(() => search.shadowRoot?.querySelector('[part="error"]') !== null, 'it is said');
    search.setAttribute('api', '/a');
    await waitUntil(() => search.shadowRoot?.querySelector('[part="error"]') === null, 'it is gone');
  });

  it('is told which setting of its relay lets it read, where the relay answers and refuses it', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      const { href } = new URL(new Request(input).url);
      asked.push(href);
      return href.includes('/widget/latest/')
        ? Promise.resolve(new Response())
        : Promise.reject(new TypeError('Failed'));
    };
    const search = await fixture(
      html`<di-search url-state="off" code-commune="59350" api="https://relay.example"></di-search>`,
    );
    await waitUntil(() => told.some((one) => one.includes('ALLOWED_ORIGINS')), 'it is told');
    const inResults = (selector: string): Element | null =>
      search.shadowRoot?.querySelector(`.results ${selector}`) ?? null;
    await waitUntil(() => inResults('[part="error"]') !== null, 'its reader is told');
    expect(inResults('[part="error"]')?.textContent).to.include('Prévenez les personnes qui tiennent ce site');
    expect(inResults('.retry')).to.equal(null);
    expect(told.filter((one) => one.includes('ALLOWED_ORIGINS'))).to.deep.equal([
      `https://relay.example answers, but lets no page of ${location.origin} read: add ${location.origin} to its setting ALLOWED_ORIGINS.`,
    ]);
    expect(asked.filter((one) => one.includes('/widget/'))).to.have.length(1);
  });

  it('is told of no refusal when a question is given up for another', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      const { href } = new URL(new Request(input).url);
      asked.push(href);
      if (!href.includes('code_commune=59350')) return Promise.resolve(Response.json(noOffers));
      return new Promise((_, reject) =>
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
      );
    };
    const search = await fixture(
      html`<di-search url-state="off" code-commune="59350" api="https://calm.example"></di-search>`,
    );
    await waitUntil(() => asked.some((one) => one.includes('code_commune=59350')), 'the first is asked');
    search.setAttribute('code-commune', '59512');
    await waitUntil(() => search.shadowRoot?.querySelector('[part="empty"]') !== null, 'the second is answered');
    await import('../shared/connection/refused-origin.ts');
    await aTimeout(0);
    expect(asked.filter((one) => one.includes('/widget/'))).to.deep.equal([]);
  });
});
