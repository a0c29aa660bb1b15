// One offer in full, in a real browser: found, read, mobilised, handed over, reported. It runs over a relay and over a static
// file.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { createAssets } from '@inclusion-kit/widget/assets';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { setUp } from './bench.ts';
import { expectAccessible, overflowOf } from './support.ts';

const PASSWORD = 'une longue phrase';

interface Offer {
  id: string;
  source: string;
  nom: string;
  code_insee: string | null;
  thematiques: string[] | null;
  conditions_acces: string | null;
  telephone: string | null;
  courriel: string | null;
  modes_mobilisation: string[] | null;
  mobilisable_par: string[] | null;
}

const { relay, newPage } = setUp({
  env: { MODERATORS: `relecture:moderateur:${await hashPassword(PASSWORD)}`, RATE_LIMITS: 'off' },
  entries: ['di-search.relay', 'di-service.relay', 'di-contribution.relay'],
});
let offers: Offer[];

beforeAll(async () => {
  const { items } = (await (await fetch(`${relay.url}/api/v1/services?size=5000`)).json()) as { items: Offer[] };
  offers = items;
});

const find = (isSo: (offer: Offer) => boolean): Offer => {
  const found = offers.find(isSo);
  if (found === undefined) throw new Error('The demonstration holds no such offer.');
  return found;
};

const byMail = (): Offer =>
  find(
    ({ courriel, modes_mobilisation, mobilisable_par }) =>
      courriel !== null &&
      modes_mobilisation?.includes('envoyer-un-courriel') === true &&
      mobilisable_par?.includes('professionnels') === true,
  );

async function openPage(url: string, options: BrowserContextOptions = {}, others: string[] = []) {
  const { context, page, problems } = await newPage(options, others);
  await page.goto(url);
  return { page, problems, close: () => context.close() };
}

const linkTo = ({ id }: Offer): string => `${relay.url}/recherche#di-offre=${encodeURIComponent(id)}`;

/** Opens the demonstration page on an offer, as a shared link does, and returns the offer in full. */
async function openOffer(offer: Offer, options?: BrowserContextOptions) {
  const opened = await openPage(linkTo(offer), options);
  const detail = opened.page.locator('di-search di-service');
  await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
  return { ...opened, detail };
}

/** Returns the focused element, through shadow roots: its role as written or its tag, and its text. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
    return at === null ? '' : `${at.localName} ${at.textContent.replace(/\s+/g, ' ').trim()}`;
  });

const press = async (locator: Locator): Promise<void> => {
  await locator.focus();
  await locator.press('Enter');
};

describe('an offer of a relay', () => {
  it.each([360, 1280])(
    'is opened from the list and left by keyboard, the focus at its title then back on its card, at %i px',
    async (width) => {
      const { page, problems } = await openPage(`${relay.url}/recherche`, { viewport: { width, height: 900 } });
      const search = page.locator('di-search');
      await search.getByLabel(/^Où/).fill('13400');
      await search.getByRole('option', { name: /Aubagne/ }).click();
      await search.getByRole('heading', { name: /offres?\s.*Aubagne/ }).waitFor();
      const title = search.getByRole('article').nth(2).getByRole('heading').getByRole('link');
      const name = (await title.textContent())!.replace(/\s+/g, ' ').trim();
      await press(title);
      await expect.poll(() => focused(page)).toBe(`h2 ${name}`);
      // One button: on a phone that of the bar at the foot.
      const detail = search.locator('di-service');
      await detail.getByRole('button', { name: 'Sélectionner', exact: true }).click();
      await detail.getByRole('button', { name: /^Sélectionn/, pressed: true }).waitFor();
      await press(search.getByRole('button', { name: /^Retour aux/ }));
      await expect.poll(() => focused(page)).toContain(name);
      await search.locator('di-selection-tray').getByText('1 offre sélectionnée').waitFor();
      // The audit of the RGAA examines an offer and a selection on a wide screen, another test an offer on a phone.
      if (width === 360) await expectAccessible(page);
      expect(problems).toEqual([]);
    },
  );

  it('is opened by the link that its button copies', async () => {
    const offer = byMail();
    const { page, problems, detail } = await openOffer(offer, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await detail.getByRole('button', { name: 'Lien' }).click();
    await detail.getByRole('button', { name: 'Lien copié' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(linkTo(offer));
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('di-search di-service').getByRole('heading', { name: offer.nom }).waitFor();
    expect(problems).toEqual([]);
  });

  it('is opened by its link in a tab that already shows the list, and left by the way back', async () => {
    const offer = byMail();
    const { page, problems } = await openPage(`${relay.url}/recherche?di-code_commune=13055`);
    const search = page.locator('di-search');
    await search.getByRole('article').first().waitFor();
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      new URL(linkTo(offer)).hash,
    );
    await search.locator('di-service').getByRole('heading', { name: offer.nom }).waitFor();
    await page.goBack();
    await search.getByRole('article').first().waitFor();
    await page.goForward();
    await search.locator('di-service').getByRole('heading', { name: offer.nom }).waitFor();
    expect(problems).toEqual([]);
  });

  it('gives the page of the relay its name, and that of a form that is open, until the list is back', async () => {
    const { page, problems } = await openPage(`${relay.url}/recherche?di-code_commune=13055`);
    const title = (): Promise<string> => page.title();
    const search = page.locator('di-search');
    const offer = search.locator('di-offer-card').first().getByRole('heading').getByRole('link');
    await offer.waitFor();
    const own = await title();
    const [, site = ''] = /^Chercher une offre( · .+)$/.exec(own) ?? [];
    const name = (await offer.textContent())!.replace(/\s+/g, ' ').trim();
    await press(offer);
    await expect.poll(title).toBe(name + site);
    const detail = search.locator('di-service');
    await detail.getByRole('button', { name: 'Signaler une fermeture' }).click();
    await expect.poll(title).toBe(`Signaler une fermeture · ${name}${site}`);
    await detail.locator('di-report').getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(title).toBe(name + site);
    await detail.getByRole('button', { name: 'Corriger', exact: true }).click();
    await expect.poll(title).toBe(`Corriger · ${name}${site}`);
    await detail.locator('di-correction').getByRole('button', { name: 'Tout corriger' }).click();
    await expect.poll(title).toBe(`Corriger cette fiche · ${name}${site}`);
    // The reader's own way sends no event.
    await page.goBack();
    await expect.poll(title).toBe(own);
    await page.goForward();
    await expect.poll(title).toBe(name + site);
    // The browser keeps titles.
    await search.evaluate((element) => Object.assign(element, { q: 'mon mari me frappe' }));
    await search
      .getByRole('button', { name: /^Retour/ })
      .first()
      .click();
    const other = search.locator('di-offer-card').first().getByRole('heading').getByRole('link');
    await press(other);
    await detail.locator('#title').waitFor();
    expect(await title()).toBe(own);
    expect(problems).toEqual([]);
  });

  it('is made ready to be mobilised by mail, without anything leaving the page', async () => {
    const offer = byMail();
    const { page, problems, detail } = await openOffer(offer);
    await page.evaluate(() => {
      addEventListener('di-orient', (event) => {
        Object.assign(globalThis, { oriented: (event as CustomEvent<unknown>).detail });
      });
    });
    const sent: string[] = [];
    await press(detail.getByRole('button', { name: 'Préparer une orientation' }));
    await expect.poll(() => focused(page)).toBe('h4 Préparer une orientation');
    // Parts of the page and its other offers may still come: what is asked for them carries nothing of the message.
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      const isRead = request.method() === 'GET' && /^\/(?:widget|api\/v1)\//.test(pathname);
      if (!isRead || /disponible|accompagne/.test(search)) sent.push(request.url());
    });
    const panel = detail.locator('di-orientation');
    const way = panel.getByRole('radio', { name: 'Par courriel' });
    if ((await way.count()) > 0) await way.check();
    const text = panel.getByLabel('Message');
    await expect.poll(() => text.inputValue()).toContain('J’accompagne une personne que je souhaite orienter');
    await text.fill('Bonjour, la personne est disponible le mardi.');
    const readMail = async (): Promise<URL> =>
      new URL((await panel.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).getAttribute('href'))!);
    await expect
      .poll(async () => (await readMail()).searchParams.get('body'))
      .toBe('Bonjour, la personne est disponible le mardi.');
    const mail = await readMail();
    expect(mail.protocol).toBe('mailto:');
    expect(mail.searchParams.get('subject')).toContain(offer.nom);
    await expectAccessible(page);
    await press(panel.getByRole('button', { name: 'Fermer' }));
    await expect.poll(() => focused(page)).toBe('button Préparer une orientation');
    const told = await page.evaluate(
      () => (globalThis as unknown as { oriented: { id: string; texte: string } }).oriented,
    );
    expect(told).toMatchObject({ id: offer.id, texte: expect.stringContaining(offer.nom) as string });
    expect(sent).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(problems).toEqual([]);
  });

  it('is printed alone on one page, however much it says', async () => {
    const longest = [...offers].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)[0]!;
    for (const offer of [byMail(), longest]) {
      const { close, detail } = await openOffer(offer);
      await detail.getByRole('button', { name: 'Imprimer' }).click();
      const paper = detail.locator('.press iframe');
      await paper.waitFor({ state: 'attached' });
      const sheet = await paper.evaluate((frame: HTMLIFrameElement) => {
        const host = frame.contentDocument!.body.querySelector('div')!;
        const root = host.shadowRoot!;
        const styles = [...frame.contentDocument!.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules]);
        const inner = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
        const toText = (rules: CSSRule[]) => rules.map(({ cssText }) => cssText).join('\n');
        return {
          content: root.innerHTML,
          styles: toText(styles),
          inner: toText(inner),
          size: host.style.getPropertyValue('--paper-size'),
        };
      });
      await close();
      // The same sheet alone in a page, so that the browser's printing counts its pages.
      const alone = await openPage('about:blank');
      await alone.page.evaluate(({ content, styles, inner, size }) => {
        const add = (root: Document | ShadowRoot, text: string): void => {
          const made = new CSSStyleSheet();
          made.replaceSync(text);
          root.adoptedStyleSheets = [made];
        };
        add(document, styles);
        const host = document.body.appendChild(document.createElement('div'));
        host.style.setProperty('--paper-size', size);
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = content;
        add(root, inner);
      }, sheet);
      const pdf = (await alone.page.pdf({ preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g), offer.nom.slice(0, 60)).toHaveLength(1);
      await expect.poll(() => alone.page.getByText('Imprimée le').count()).toBe(1);
      await alone.close();
    }
  });

  it('is printed by the browser’s own menu as by its button, on one page, and a list on a sheet with codes', async () => {
    const { page, problems, close, detail } = await openOffer(byMail());
    const countPages = async (): Promise<number> => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    const paper = page.locator('di-search .paper');
    // Its code comes with the key of the shortcut.
    const isReady = async (): Promise<number> => {
      await page.keyboard.press('Control');
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      const codes = await paper.locator('svg.qr').count();
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      return codes;
    };
    await expect.poll(isReady).toBe(1);
    expect(await countPages()).toBe(1);
    expect(await paper.count(), 'the page is as it was').toBe(0);
    await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
    await page.goto(`${relay.url}/recherche?di-code_commune=13055&di-q=permis`);
    const cards = page.locator('di-search di-offer-card');
    await cards.first().waitFor();
    // The cards are drawn part after part, the sheet has them all.
    await expect.poll(async () => (await isReady()) - (await cards.count())).toBe(0);
    expect(await countPages()).toBeLessThanOrEqual(Math.ceil((await cards.count()) / 3));
    expect(problems).toEqual([]);
    await close();
  });

  it('is reported as closed, then says so, and is corrected here until its source takes it up', async () => {
    const [closed, changed] = offers.filter(({ thematiques }) => (thematiques?.length ?? 0) > 0).slice(5, 7);
    const { page, problems, close, detail } = await openOffer(closed!);
    await press(detail.getByRole('button', { name: 'Signaler une fermeture' }));
    await expect.poll(() => focused(page)).toContain('Signaler une fermeture');
    const form = detail.locator('di-report');
    await form.getByRole('radio', { name: 'Pour un temps' }).check();
    await form.getByRole('button', { name: 'Envoyer le signalement' }).click();
    await form.getByText('Indiquez le dernier jour de la fermeture.').waitFor();
    await form.getByLabel('Dernier jour de fermeture').fill('2099-08-31');
    await form.getByRole('button', { name: 'Envoyer le signalement' }).click();
    const follow = await form.getByRole('link', { name: /Suivre mon envoi/ }).getAttribute('href');
    const kept = (await (await fetch(follow!)).json()) as { genre: string; fermeture: object };
    expect(kept).toMatchObject({ genre: 'fermeture', fermeture: { au: '2099-08-31' } });
    await expectAccessible(page);
    await close();

    const cible = { modele: 'service', id: changed!.id, source: changed!.source, date_maj: '2026-01-01' };
    const answer = await fetch(`${relay.url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        ...{
          genre: 'correction',
          cible: { ...cible, base: { conditions_acces: changed!.conditions_acces } },
          changements: { conditions_acces: 'Sur rendez-vous, le matin.' },
        },
        ...{ licence: 'etalab-2.0', licence_texte_version: '2026-11' },
      }),
    });
    await accept(new URL(follow!).pathname.split('/')[2]!, ((await answer.json()) as { id: string }).id);

    const later = await openOffer(closed!);
    await later.detail.getByText('Offre fermée jusqu’au 31 août 2099.').waitFor();
    await expectAccessible(later.page);
    await later.close();
    const seen = await openOffer(changed!);
    await seen.detail.getByText('En attente de reprise par la source.').waitFor();
    await seen.detail.getByText('Voir ce qui change').click();
    await seen.detail.locator('.changes').getByText('Sur rendez-vous, le matin.').waitFor();
    await expectAccessible(seen.page);
    await seen.close();
    expect([...problems, ...later.problems, ...seen.problems]).toEqual([]);
  });

  it('is reported as a duplicate of one that is proposed', async () => {
    const offer = find(({ thematiques, code_insee }) => (thematiques?.length ?? 0) > 0 && code_insee !== null);
    const { page, problems, detail } = await openOffer(offer);
    await press(detail.getByRole('button', { name: 'Signaler un doublon' }));
    const form = detail.locator('di-report');
    await form.getByRole('combobox', { name: 'Chercher une autre fiche' }).waitFor();
    await form.getByRole('radio').first().check();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Envoyer le signalement' }).click();
    const follow = await form.getByRole('link', { name: /Suivre mon envoi/ }).getAttribute('href');
    const kept = (await (await fetch(follow!)).json()) as { genre: string; doublon_de: string };
    expect(kept.genre).toBe('doublon');
    expect(kept.doublon_de).not.toBe(offer.id);
    expect(problems).toEqual([]);
  });

  it('keeps its layout with hostile texts, in every language, in the dark, in forced colours and at 320 px', async () => {
    const trials = offers.filter(({ nom }) => /balise|javascript|contresens|empilés|500|svg|inachevé/.test(nom));
    expect(trials.length).toBeGreaterThan(4);
    const settings: BrowserContextOptions[] = [
      { viewport: { width: 320, height: 700 } },
      { viewport: { width: 320, height: 700 }, colorScheme: 'dark' },
      { viewport: { width: 768, height: 900 }, forcedColors: 'active' },
    ];
    for (const [index, offer] of trials.entries()) {
      const { page, problems, close, detail } = await openOffer(offer, settings[index % settings.length]);
      const language = ['fr', 'en', 'es', 'ar', 'uk'][index % 5]!;
      await page.evaluate((lang) => {
        document.documentElement.lang = lang;
      }, language);
      await expect
        .poll(() => detail.evaluate((element) => getComputedStyle(element).direction))
        .toBe(language === 'ar' ? 'rtl' : 'ltr');
      await expect.poll(() => overflowOf(page), { message: offer.nom }).toBe(0);
      await expectAccessible(page);
      expect(problems, offer.nom).toEqual([]);
      await close();
    }
  });
});

/** Accepts contributions as somebody who moderates. */
async function accept(...ids: string[]): Promise<void> {
  const ask = (path: string, method: string, body: object, cookie = '') =>
    fetch(`${relay.url}/moderation/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Origin: relay.url, Cookie: cookie },
      body: JSON.stringify(body),
    });
  const session = await ask('session', 'POST', { nom: 'relecture', mot_de_passe: PASSWORD });
  const cookie = (session.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  for (const id of ids) {
    const answer = await ask(`contributions/${id}`, 'PATCH', { acte: 'acceptation', version: 1 }, cookie);
    expect(answer.status, await answer.clone().text()).toBe(200);
  }
}

describe('a search that finds nothing', () => {
  it('says what to loosen and what it brings, and takes the report of the need', async () => {
    const { page, problems } = await openPage(`${relay.url}/recherche`);
    const search = page.locator('di-search');
    await page.evaluate(() => {
      const element = document.querySelector('di-search')!;
      Object.assign(element, {
        code_commune: '13005',
        q: 'licorne',
        thematiques: ['numerique--acquerir-un-equipement'],
      });
    });
    await search.getByRole('heading', { name: /^Aucune offre ne correspond/ }).waitFor();
    await expectAccessible(page);
    const loosening = search.locator('di-loosenings').getByRole('button').first();
    await loosening.waitFor();
    await search.getByRole('button', { name: 'Dire ce qui manque' }).click();
    const need = search.locator('di-need-form');
    await need.locator('#precisions').fill('Aucun équipement à moins de cinq kilomètres.');
    await expectAccessible(page);
    await need.getByRole('button', { name: 'Envoyer' }).click();
    const follow = await need.getByRole('link', { name: /Suivre mon envoi/ }).getAttribute('href');
    const kept = (await (await fetch(follow!)).json()) as { genre: string; manque: Record<string, unknown> };
    expect(kept).toMatchObject({
      genre: 'manque',
      manque: { code_commune: '13005', thematiques: ['numerique--acquerir-un-equipement'] },
    });
    await loosening.click();
    await search.getByRole('heading', { name: /^\d+ offres?/ }).waitFor();
    expect(problems).toEqual([]);
  });
});

describe('an offer of a static file', () => {
  let site: Server;
  let origin: string;
  const demonstration = createDemonstration({ now: new Date('2026-11-25') });
  const offer = demonstration.services.find(({ telephone }) => telephone !== null)!;

  beforeAll(async () => {
    const assets = await createAssets();
    const page = `<!doctype html><html lang="fr"><title>Une offre</title><meta name="viewport" content="width=device-width">
      <script type="module" src="/kit/di-service.static.js"></script>
      <main><h1>Une offre</h1><di-service dataset="/offre.json"></di-service></main></html>`;
    site = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://site').pathname;
      const answer = async (): Promise<void> => {
        const script = path.startsWith('/kit/') ? await assets.read(path.slice('/kit/'.length)) : null;
        if (script !== null) response.setHeader('Content-Type', 'text/javascript').end(script);
        else if (path === '/offre.json')
          response.setHeader('Content-Type', 'application/json').end(JSON.stringify(demonstration));
        else if (path === '/') response.setHeader('Content-Type', 'text/html; charset=utf-8').end(page);
        else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      };
      void answer();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => site.once('listening', resolve));
    // Bundled now: no page waits for that.
    await assets.read('di-service.static.js');
    origin = `http://127.0.0.1:${(site.address() as AddressInfo).port.toString()}`;
  });
  afterAll(() => site.close());

  it('is read from the link alone, mobilised and kept aside, without a server or a way to report', async () => {
    const url = `${origin}/#di-offre=${encodeURIComponent(offer.id)}`;
    const { page, problems } = await openPage(url, {}, [origin]);
    const detail = page.locator('di-service');
    await detail.getByRole('heading', { name: 'Contacter' }).waitFor();
    await detail.getByRole('button', { name: 'Préparer une orientation' }).click();
    await detail.locator('di-orientation').getByRole('textbox').waitFor();
    await detail.getByRole('button', { name: 'Sélectionner' }).click();
    await detail.getByRole('button', { name: 'Sélectionnée', pressed: true }).waitFor();
    expect(await detail.getByRole('button', { name: /^Signaler/ }).count()).toBe(0);
    await expectAccessible(page);
    expect(problems).toEqual([]);
    await page.evaluate(() => {
      location.hash = '#di-offre=personne';
    });
    await detail.getByRole('heading', { name: 'Cette fiche n’existe plus' }).waitFor();
    await expectAccessible(page);
  });
});
