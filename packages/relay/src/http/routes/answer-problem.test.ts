import { needNames } from '@inclusion-kit/sdk/referentiels';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { correction } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const IN_A_BROWSER = { Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const site = 'https://www.mondepartement.fr';

let under: RelayUnderTest;
beforeEach(async () => {
  const assets = {
    version: '1',
    read: () => Promise.resolve(null),
  };
  under = await startRelay({
    allowedOrigins: [site],
    assets,
    moderators: [{ name: 'zoe', role: 'administrateur', hash: 'scrypt.15.8.1.x.x' }],
  });
});
afterEach(() => under.relay.close());

const open = (path: string): Promise<Response> => under.ask(path, { headers: IN_A_BROWSER });

describe('what goes wrong', () => {
  it.each([
    ['/nulle-part', 404, 'Cette page n’existe pas'],
    ['/feed/nulle-part', 404, 'Cette page n’existe pas'],
    ['/embed?code-commune=abc', 422, 'code-commune'],
  ])('is a page for a browser that opens %s', async (path, status, words) => {
    const response = await open(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Vary')).toContain('Accept');
    expect(response.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain(words);
    expect(page).not.toContain('/api/v1/search/services');
  });

  it('leads on from an address without a page as the home does: a search, the needs, the numbers, the ways back and to tell of the link', async () => {
    const response = await open('/nulle-part?lang=en');
    expect(response.headers.get('Content-Security-Policy')).toContain("form-action 'self'");
    const page = await response.text();
    expect(page).toMatch(/<form\s[^>]*role="search"[^>]*\saction="\/recherche"/);
    for (const name of ['ou', 'di-q']) expect(page).toContain(`name="${name}"`);
    expect(page).toContain('href="tel:3919"');
    expect(page.match(/<button\s[^>]*form="chercher"[^>]*name="di-thematiques"/g)).toHaveLength(needNames.length);
    expect(page).toMatch(/<a href="\/\?lang=en"\s*>[^]*?Back to the home page/);
    expect(page).toMatch(/<a href="\/a-propos\?lang=en#mentions"\s*>[^]*?Report this link/);
    expect(page).not.toContain('Try again');
    const refused = await (await open('/embed?code-commune=abc')).text();
    expect(refused).toContain('<h1>L’adresse de cette page est à corriger</h1>');
    expect(refused).not.toMatch(/role="search"|tel:/);
  });

  it('is shown to the sites that frame the search, and to no other', async () => {
    const policyOf = async (path: string) => (await open(path)).headers.get('Content-Security-Policy');
    expect(await policyOf('/embed?code-commune=abc')).toContain(`frame-ancestors 'self' ${site}`);
    expect(await policyOf('/nulle-part')).toMatch(/frame-ancestors 'self'$/);
  });

  it('shows nothing of an address that is hostile', async () => {
    const page = await (await open('/%3Cscript%3Ealert(1)%3C/script%3E')).text();
    expect(page).not.toMatch(/<script(?! type="module" src="\/pages\/home\.js")|alert/);
    const field = await (await open('/embed?accent=%3Cimg%20src=x%3E')).text();
    expect(field).not.toContain('<img');
  });

  it('gives the number to signal it by when the relay is at fault', async () => {
    const { suivi } = (await (await under.post(correction())).json()) as { suivi: string };
    const fail = (): Promise<never> => Promise.reject(new Error('broken at /srv/kit.db'));
    const broken = await startRelay({ store: { ...under.store, find: fail } });
    const response = await broken.ask(suivi.replace(/^https?:\/\/[^/]+/, ''), { headers: IN_A_BROWSER });
    expect(response.status).toBe(500);
    const page = await response.text();
    expect(page).toContain(response.headers.get('X-Request-Id'));
    expect(page).not.toContain('kit.db');
    expect(page).toMatch(/<a href=""\s*>[^]*?Réessayer/);
    expect(page).toMatch(/<a href="\/"\s*>[^]*?Retour à l’accueil/);
    expect(page).not.toContain('role="search"');
  });

  it('offers the sign-in to a person who is not signed in at an address that asks for it', async () => {
    const response = await open('/moderation/contributions/nulle-part');
    expect(response.status).toBe(401);
    expect(await response.text()).toMatch(/<a href="\/moderation"\s*>[^]*?Se connecter/);
  });

  it.each([
    ['/territoire/campagnes/nulle-part', '/territoire/campagnes', 'Campagnes', 'Cette campagne n’existe pas'],
    ['/moderation/contributions/nulle-part', '/moderation', 'À relire', 'Cette page n’existe pas'],
  ])('keeps the head of the work pages at %s, and leads back to the nearest', async (path, back, name, title) => {
    const working = await startRelay({
      store: under.store,
      identify: () => ({ role: 'administrator', nom: 'zoe' }),
    });
    const response = await working.ask(path, { headers: IN_A_BROWSER });
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain(`<a class="act" href="${back}">Retour à «\u00a0${name}\u00a0»</a>`);
    expect(page).toContain(`<h1>${title}</h1>`);
    expect(page.match(/n’existe pas/g), 'it is said once, in the two titles').toHaveLength(2);
    expect(page, 'no reader came by the link of a sender').not.toContain('lien de suivi');
    expect(page).toMatch(/<nav\s+class="work"/);
    expect(page).not.toMatch(/role="search"|tel:/);
    await working.relay.close();
  });

  it('names the part of the address of a work page that is not understood', async () => {
    const working = await startRelay({
      store: under.store,
      identify: () => ({ role: 'administrator', nom: 'zoe' }),
    });
    const response = await working.ask('/territoire/note?niveau=zzz', { headers: IN_A_BROWSER });
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('<h1>L’adresse de cette page est à corriger</h1>');
    expect(page).toMatch(/<code>niveau<\/code>\u00a0: «\u00a0zzz\u00a0» ne convient pas\u00a0: donnez france, /);
    expect(page).not.toContain('Input should be');
    await working.relay.close();
  });

  it('leads a browser to the form that asks for a name and a password, and asks a program for them', async () => {
    const response = await under.ask('/admin', { headers: IN_A_BROWSER, redirect: 'manual' });
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/moderation?suite=%2Fadmin']);
    expect((await under.ask('/admin')).headers.get('WWW-Authenticate')).toContain('Basic');
  });

  it.each(['/api/v1/nulle-part', '/api/v1/services/none', '/metrics'])(
    'is told at %s in the words of programs, whoever asks',
    async (path) => {
      expect((await open(path)).headers.get('Content-Type')).toContain('application/problem+json');
    },
  );

  it.each(['/moderation', '/recherche', '/jeu-de-donnees', '/semaine', '/contribuer', '/a-propos'])(
    'is no bar typed after the address of a page: %s',
    async (path) => {
      const response = await open(`${path}/?suite=%2Fadmin`);
      expect([response.status, response.headers.get('Location')]).toEqual([308, `${path}?suite=%2Fadmin`]);
    },
  );

  it.each(['//evil.example/', '//moderation/', '/moderation//', '/nulle-part/', '/pages/style.css/'])(
    'is an address with a bar after no page, which leads nowhere: %s',
    async (path) => {
      const response = await open(path);
      expect([response.status, response.headers.get('Location')]).toEqual([404, null]);
    },
  );

  it('is told in the words of programs to whoever asks for no page', async () => {
    for (const headers of [{}, { Accept: '*/*' }, { Accept: 'application/json' }]) {
      const response = await under.ask('/nulle-part', { headers });
      expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    }
  });
});

describe('a request that is wrong everywhere', () => {
  /** Characters of the longest answer: four times those of the longest address. */
  const MOST_CHARACTERS = 32_000;
  interface Told {
    detail: { loc: unknown[]; msg: string; type: string }[];
    errors: { message: string }[];
  }

  it.each(['thematiques', 'publics', 'reseaux_porteurs', 'types', 'frais'])(
    'is answered with what fits, and the number of the rest: %s',
    async (name) => {
      const ask = async (count: number): Promise<string> => {
        const query = Array.from({ length: count }, () => `${name}=`).join('&');
        const response = await under.ask(`/api/v1/search/services?${query}`);
        expect(response.status).toBe(422);
        return response.text();
      };
      const one = JSON.parse(await ask(1)) as Told;
      const count = Math.floor(7900 / (name.length + 2));
      const text = await ask(count);
      expect(text.length).toBeLessThan(MOST_CHARACTERS);
      const { detail, errors } = JSON.parse(text) as Told;
      expect(detail[0]?.msg).toBe(one.detail[0]?.msg);
      const rest = `${count - (detail.length - 1)} more errors are not listed`;
      expect(detail.at(-1)).toEqual({ type: 'too_many_errors', loc: ['query'], msg: rest });
      expect(errors.at(-1)?.message).toBe(rest);
    },
  );

  it.each([
    ['long names', Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`k${at}`.padEnd(4500, 'x'), 1])), '50'],
    ['many names', Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`k${at}`, 1])), '20 000'],
    ['many values', { publics: Array.from({ length: 60_000 }, () => '') }, '60 001'],
  ])('is answered so for a body of %s too', async (_, changements, count) => {
    const response = await under.post(correction({ changements }));
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text.length).toBeLessThan(MOST_CHARACTERS);
    expect((JSON.parse(text) as { detail: string }).detail.replace(/\s/g, ' ')).toContain(`${count} champs`);
  });
});
