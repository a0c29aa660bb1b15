import { attributeNames, factsOf } from '@inclusion-kit/sdk/internal';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embedQuery } from '../../query/embed-query.ts';
import { startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const assets = { version: '1.4.2', read: () => Promise.resolve(null) };

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({
    assets,
    allowedOrigins: ['https://site.fr', 'https://autre.fr:8443'],
    notice: 'Exemples',
  });
});
afterEach(() => under.relay.close());

const directive = (response: Response, name: string): string | undefined =>
  response.headers
    .get('Content-Security-Policy')
    ?.split('; ')
    .find((one) => one.startsWith(`${name} `));

describe('the page for an iframe', () => {
  it('may be framed by the allowed origins to the letter, and by no other', async () => {
    const response = await under.ask('/embed');
    expect(directive(response, 'frame-ancestors')).toBe("frame-ancestors 'self' https://site.fr https://autre.fr:8443");
    expect(directive(response, 'script-src')).toBe("script-src 'self'");
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    const page = await response.text();
    expect(page).toContain('data-parents="https://site.fr https://autre.fr:8443"');
    expect(page).toContain('src="/widget/1.4.2/di-search.relay.js"');
    expect(page).toContain('Exemples');
    expect(page).not.toMatch(/ style=|<style| on\w+=|<script(?![^>]* src=)/);
  });

  it('gives the search the attributes asked, and the page its language and colour', async () => {
    const query =
      'code-commune=2A004&thematiques=numerique&thematiques=mobilite--preparer-un-permis&publics=jeunes&page-size=10' +
      '&heading-level=3&lang=en&accent=7a2048&other=1';
    const page = (await (await under.ask(`/embed?${query}`)).text()).replace(/\s+/g, ' ');
    expect(page).toContain(
      '<di-search api="" code-commune="2A004" thematiques="numerique mobilite--preparer-un-permis" publics="jeunes" heading-level="3" page-size="10"></di-search>',
    );
    expect(page).toContain('<html lang="en" dir="ltr">');
    expect(page).toContain('/pages/embed.css?accent=7a2048');
    expect(page).not.toContain('other');
    expect(await (await under.ask('/pages/embed.css?accent=7a2048')).text()).toContain('--di-accent: #7a2048;');
  });

  it('is light or dark as the system of the visitor, unless the site says which', async () => {
    const sheetOf = async (query: string): Promise<string> => {
      const page = await (await under.ask(`/embed${query}`)).text();
      const path = /href="(\/pages\/embed\.css[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
      return (await under.ask(path)).text();
    };
    expect(await sheetOf('')).toContain('color-scheme: light dark;');
    const dark = await sheetOf('?accent=7a2048&color-scheme=dark');
    expect(dark).toContain('color-scheme: dark;');
    expect(dark).toContain('--di-accent: #7a2048;');
    expect((await under.ask('/embed?color-scheme=sepia')).status).toBe(422);
  });

  it('passes on a territory that cannot be changed, and texts as they are', async () => {
    const query =
      'code-departement=59&territory-fixed=true&ouvert=false&territory-name=Le%20%22Nord%22&q=%3Cb%3E&filters-hidden=sources';
    const page = await (await under.ask(`/embed?${query}`)).text();
    expect(page).toContain(' code-departement="59"');
    expect(page).toContain(' territory-fixed=""');
    expect(page).toContain(' territory-name="Le &quot;Nord&quot;"');
    expect(page).toContain(' q="&lt;b&gt;"');
    expect(page).toContain(' filters-hidden="sources"');
    expect(page).not.toContain(' ouvert=');
  });

  it('takes every parameter of a search, and what else a page sets on it', async () => {
    const query =
      'maj-depuis=P6M&sources=dora&view=list&density=compact&doublons=exclus&no-selection=true&tri=date&rayon-km=15' +
      '&score-qualite-minimum=0.6&reseaux-porteurs=adie&filters-fixed=tri&code-epci=200093201';
    const page = await (await under.ask(`/embed?${query}`)).text();
    for (const [name, value] of new URLSearchParams(query)) {
      expect(page).toContain(` ${name}="${value === 'true' ? '' : value}"`);
    }
    const taken = new Set(Object.keys(embedQuery.shape));
    expect(attributeNames.map((name) => factsOf(name).attribute).filter((name) => !taken.has(name ?? ''))).toEqual([]);
  });

  it.each([
    'maj-depuis=yesterday',
    'sources=Dora',
    'view=grid',
    'density=wide',
    'doublons=oui',
    'no-selection=perhaps',
    'code-departement=999',
    'filters-hidden=nothing',
    'territory-fixed=perhaps',
    `q=${'x'.repeat(201)}`,
    'code-commune=5935',
    'code-commune=%22%3E%3Cscript%3E',
    'thematiques=inconnue',
    'publics=jeunes,familles-enfants',
    'page-size=0',
    'heading-level=7',
    'lang=de',
    'accent=red',
    'accent=7a2048%3B%7D',
    'api_key=SECRET-123',
  ])('refuses %s, and says which', async (query) => {
    const response = await under.ask(`/embed?${query}`);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { field: string }[] };
    expect(errors.map(({ field }) => field.split('.')[0])).toEqual([query.split('=')[0]]);
  });

  it('takes the search that the element itself writes into its address, whose names are nearly those of attributes', async () => {
    const written = 'di-code_commune=&di-bbox=5.38,43.24,5.50,43.35&di-carte=43.3,5.4,12';
    const response = await under.ask(`/embed?code-commune=13055&${written}`);
    expect(response.status).toBe(200);
  });

  it.each([
    ['token=SECRET-123', 'un jeton ne s’écrit pas dans une page\u00a0: tous les visiteurs le lisent.'],
    ['page-sise=2', 'Vouliez-vous dire page-size ?'],
    ['code_commune=59350', 'Vouliez-vous dire code-commune ?'],
    ['code-commune=1305', '« 1305 » ne convient pas : donnez par exemple 59350.'],
    ['page-size=1000', '« 1000 » ne convient pas : donnez un nombre de 1 à 100.'],
    ['thematiques=mobilite&thematiques=numeriqe', '« numeriqe » ne convient pas : vouliez-vous dire « numerique » ?'],
    ['thematiques=xyz', '« xyz » ne convient pas : donnez par exemple'],
    ['lang=de', 'donnez fr, en, es, ar, uk.'],
    ['ouvert=oui', 'donnez true ou false.'],
    ['accent=red', 'donnez par exemple 7a2048.'],
    [`q=${'x'.repeat(201)}`, 'ce texte est trop long : 200 signes au plus.'],
  ])('tells a person in French what %s should be', async (query, sentence) => {
    const response = await under.ask(`/embed?${query}`, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(422);
    const page = (await response.text()).replaceAll('&#39;', '’');
    expect(page).toContain(sentence);
    expect(page).toContain('prévenez la personne qui s’en occupe');
    expect(page).not.toMatch(/lang="en"|should/);
  });

  it('takes no notice of the names that sites add for their own counts', async () => {
    expect((await under.ask('/embed?utm_source=lettre&gclid=1&v=2')).status).toBe(200);
  });

  it('refuses a colour that would close the style sheet', async () => {
    expect((await under.ask('/pages/embed.css?accent=0%3B%7D*')).status).toBe(422);
  });

  it('is framed by nobody else without allowed origins, and is not there without elements', async () => {
    const closed = await startRelay({ assets });
    expect(directive(await closed.ask('/embed'), 'frame-ancestors')).toBe("frame-ancestors 'self'");
    await closed.relay.close();
    const bare = await startRelay();
    expect((await bare.ask('/embed')).status).toBe(404);
    await bare.relay.close();
  });
});
