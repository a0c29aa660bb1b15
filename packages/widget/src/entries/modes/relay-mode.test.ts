import { expect, fixture, html } from '@open-wc/testing';
import type { DiContribution } from '../../contribution/form/di-contribution.ts';
import { waitUntil } from '../../testing/dom.ts';
import { aService } from '../../testing/offers.ts';
import '../di-contribution.relay.ts';
import { connectRelay } from './relay-mode.ts';

describe('a form that opens on an offer of a relay', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });

  it('asks for the offer once, and shows it', async () => {
    const asked: string[] = [];
    globalThis.fetch = (input) => {
      const { pathname } = new URL(new Request(input).url);
      asked.push(pathname);
      const isOffer = pathname === '/a/api/v1/services/dora--1%2F2';
      return Promise.resolve(
        isOffer ? Response.json(aService({ id: 'dora--1/2', telephone: '0320000000' })) : Response.json([]),
      );
    };
    const form = await fixture<DiContribution>(
      html`<di-contribution api="/a" service-id="dora--1/2"></di-contribution>`,
    );
    const phone = () => form.shadowRoot?.querySelector<HTMLInputElement>('#telephone')?.value ?? '';
    await waitUntil(() => phone() !== '');
    expect(asked.filter((path) => path.includes('/services/'))).to.deep.equal(['/a/api/v1/services/dora--1%2F2']);
    expect(phone().replaceAll(/\s/g, '')).to.equal('0320000000');
  });
});

describe('a search of a relay', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
    globalThis.diPreloaded = undefined;
  });

  it('takes the answer that the page preloads, and asks the next time', async () => {
    let asked = 0;
    const page = (total: number) => ({ items: [], total, page: 1, size: 20, pages: 1 });
    globalThis.fetch = () => {
      asked += 1;
      return Promise.resolve(Response.json(page(2)));
    };
    const address = 'https://relay.example/api/v1/search/services?code_commune=59350&page=1&size=20';
    globalThis.diPreloaded = new Map([[address, Promise.resolve(Response.json(page(1)))]]);
    const { source } = connectRelay('https://relay.example');
    const search = async () => (await source.searchServices({ code_commune: '59350', page: 1, size: 20 })).total;
    expect(await search()).to.equal(1);
    expect(asked).to.equal(0);
    expect(await search()).to.equal(2);
    expect(asked).to.equal(1);
  });
});
