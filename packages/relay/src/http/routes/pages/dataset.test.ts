import { readKnownCommunes } from '../../../offer/communes/known-communes.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferStatus } from '../../../offer/status.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };
const communes = [{ code: '59350', nom: 'Lille' }];

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({
    assets,
    territory: { nom: 'Nord', codes: { code_departement: '59' } },
    allCommunes: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(communes))),
  });
});
afterEach(() => under.relay.close());

describe('the page where a file of offers is made ready', () => {
  it('is led to from the first page, and stands under the policy of pages, with nothing inline', async () => {
    expect(await (await under.ask('/')).text()).toContain('href="/jeu-de-donnees"');
    const response = await under.ask('/jeu-de-donnees');
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toContain("script-src 'self'; style-src 'self'");
    const page = await response.text();
    expect(page).not.toMatch(/ style=|<style|\son\w+=|<script(?![^>]* src=)/);
    expect(page).toContain('src="/widget/1.4.2/di-dataset.relay.js"');
    expect(page).toContain('<di-dataset api="" departement="59">');
  });

  it('is not there where the relay serves no elements', async () => {
    const bare = await startRelay();
    expect((await bare.ask('/jeu-de-donnees')).status).toBe(404);
    expect((await bare.ask('/communes.json')).status).toBe(404);
    await bare.relay.close();
  });

  it('reads the communes that the relay knows, from the pages of any site', async () => {
    const response = await under.ask('/communes.json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(await response.json()).toEqual(communes);
    const again = await under.ask('/communes.json', {
      headers: { 'If-None-Match': response.headers.get('ETag') ?? '' },
    });
    expect(again.status).toBe(304);
    const other = await startRelay({ allCommunes: () => Promise.resolve(new TextEncoder().encode('[]')) });
    expect((await other.ask('/communes.json')).headers.get('ETag')).not.toBe(response.headers.get('ETag'));
    await other.relay.close();
  });

  it('are read once for all who ask at the same time', async () => {
    let reads = 0;
    const shared = await startRelay({
      allCommunes: () => {
        reads += 1;
        return Promise.resolve(new TextEncoder().encode(JSON.stringify(communes)));
      },
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => shared.ask('/communes.json')));
    expect([reads, answers.map(({ status }) => status)]).toEqual([1, [200, 200, 200, 200, 200]]);
    await shared.relay.close();
  });

  it.each([
    ['it knows some alone', { communesComplete: false }],
    ['they are those of the demonstration', { status: () => ({ origin: 'demonstration' }) as OfferStatus }],
  ])(
    'tells the communes of the kit’s own list where %s: a right code would be taken for wrong',
    async (_why, options) => {
      const partial = await startRelay({
        allCommunes: () => Promise.resolve(new TextEncoder().encode(JSON.stringify(communes))),
        ...options,
      });
      expect(await (await partial.ask('/communes.json')).json()).toEqual(await readKnownCommunes());
      await partial.relay.close();
    },
  );
});
