import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '@inclusion-kit/relay';
import { startSmtp, type TestSmtp } from '../packages/relay/src/testing-internal/smtp.ts';
import { setUp } from './bench.ts';
import { expectAccessible, openContact } from './support.ts';

const password = randomBytes(12).toString('hex');
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await startSmtp();
});
afterAll(() => smtp.close());
const { relay, newPage } = setUp({
  env: async ({ url }) => ({
    PUBLIC_URL: url,
    MODERATORS: `zoe:moderateur:${await hashPassword(password)}`,
    TRUST_STRUCTURES: 'on',
    SMTP_URL: smtp.url,
    MAIL_FROM: 'Département <offre@departement.example>',
  }),
  entries: ['di-contribution.relay'],
});

/** Has a moderator make the link of the structure of some offer. */
async function makeLink(): Promise<string> {
  const send = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(`${relay.url}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
  const signedIn = await send('/moderation/session', { nom: 'zoe', mot_de_passe: password });
  const cookie = (signedIn.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  const list = (await (await fetch(`${relay.url}/api/v1/services?size=1`)).json()) as {
    items: { structure_id: string }[];
  };
  const made = await send('/moderation/invitations', { structure: list.items[0]?.structure_id }, cookie);
  return ((await made.json()) as { lien: string }).lien;
}

const shoot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

describe('a structure that is asked whether its offers are up to date', () => {
  it('confirms one by the keyboard and corrects it without an account, and that shows at once', async () => {
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(await makeLink());
    expect(page.url()).toBe(`${relay.url}/contribuer`);
    await expectAccessible(page);
    await shoot(page, 'contribuer-360');
    // One gesture when all is right, and one more takes it back.
    await page.getByRole('button', { name: 'Tout est juste' }).focus();
    await page.keyboard.press('Enter');
    const thanks = page.getByText(/Merci\. V(otre (autre )?offre est confirmée|os \d+ offres sont confirmées)/);
    await thanks.waitFor();
    await expectAccessible(page);
    await shoot(page, 'contribuer-done-360');
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await thanks.waitFor({ state: 'detached' });
    // A wrong line: its row, the number, « Envoyer ». The rest of the offer is confirmed with it, when that is said.
    await page.getByText('Téléphone').first().click();
    const line = page.getByRole('textbox', { name: 'Téléphone' }).and(page.locator(':visible'));
    // A phone draws a page larger for a field of small letters. Its row has nothing to press any more.
    expect(await line.evaluate((field) => parseFloat(getComputedStyle(field).fontSize))).toBeGreaterThanOrEqual(16);
    expect(await page.locator('.line[open] > .row > svg').isVisible()).toBe(false);
    await line.fill('03 20 11 22');
    await line.press('Enter');
    await page.getByRole('alert').and(page.locator(':visible')).waitFor();
    await expectAccessible(page);
    await shoot(page, 'contribuer-line-360');
    // The page of the fault is at its field.
    await page.locator('input[name=telephone]:focus').waitFor();
    await page
      .getByRole('checkbox', { name: 'Le reste de cette offre est juste' })
      .and(page.locator(':visible'))
      .check();
    await line.fill('03 20 11 22 33');
    await line.press('Enter');
    await page.getByText('03 20 11 22 33').first().waitFor();
    // The answer is in sight, and has the focus.
    const answer = page.locator('#reponse:focus');
    await answer.getByText('Merci.').waitFor();
    expect(await answer.evaluate((one) => one.getBoundingClientRect().bottom <= innerHeight)).toBe(true);
    await page.getByText('Confirmée aujourd’hui').first().waitFor();
    await shoot(page, 'contribuer-receipt-360');
    await page.context().setOffline(true);
    const row = page.locator('.line > .row').filter({ visible: true }).first();
    const [label, value] = await Promise.all(['.k', 'bdi'].map((part) => row.locator(part).first().boundingBox()));
    expect(label!.y + label!.height, 'on a phone a label stands over its value').toBeLessThanOrEqual(value!.y + 1);
    await page.getByText('N’existe plus…').first().click();
    // The question stands in the place of what was confirmed.
    const foot = page.locator('.offer:has(.gone[open]) > footer > *').filter({ visible: true });
    await expect.poll(() => foot.count()).toBe(1);
    // The press is named by what it does. Nothing is chosen before: an offer may come back.
    await page
      .getByRole('radio', { name: /^C’est une pause/ })
      .and(page.locator(':visible'))
      .check();
    await page.getByRole('button', { name: 'Noter la pause', exact: true }).and(page.locator(':visible')).waitFor();
    expect(await page.getByRole('button', { name: 'Retirer cette offre' }).and(page.locator(':visible')).count()).toBe(
      0,
    );
    await page.getByRole('radio', { name: 'C’est fini pour de bon' }).and(page.locator(':visible')).check();
    await page.getByRole('button', { name: 'Retirer cette offre' }).and(page.locator(':visible')).click();
    await page.getByText('Pas de réseau.').waitFor();
    await page.context().setOffline(false);
    await page.goto(`${relay.url}/contribuer`);
    // A phone asks first which lines are wrong: the whole form stands where there is room.
    await page.setViewportSize({ width: 1280, height: 800 });
    const offers: string[] = [];
    page.on('request', (request) => {
      if (/\/api\/v1\/services\/[^/]+$/.test(request.url())) offers.push(request.url());
    });
    await page
      .getByRole('link', { name: /^Horaires/ })
      .first()
      .click();
    await page.waitForURL(/[?&]fiche=/);
    const id = new URL(page.url()).searchParams.get('fiche') ?? '';
    // The week is open, and has the focus.
    await page.locator('di-hours-field:focus-within').waitFor();
    await openContact(page.locator('di-contribution'));
    const phone = page.getByRole('textbox', { name: /Téléphone/ });
    await phone.waitFor();
    // The page preloads exactly the offer that the form asks for.
    expect(offers).toHaveLength(1);
    await phone.fill('03 20 12 34 56');
    await phone.press('Control+Enter');
    await page
      .getByText(/est enregistrée/)
      .first()
      .waitFor();
    await shoot(page, 'contribuer-corrected-360');
    const shown = (await (await fetch(`${relay.url}/api/v1/services/${encodeURIComponent(id)}`)).json()) as {
      telephone: string;
      overlay: { confirmee_le?: string };
    };
    expect(shown.telephone).toBe('+33320123456');
    await page.goto(`${relay.url}/contribuer`);
    await shoot(page, 'contribuer-1280');
    await page.getByRole('button', { name: /Fermer cet accès/ }).click();
    await page.getByText('Ce lien ne s’ouvre plus').waitFor();
    // The browser tells of the number that was refused.
    expect(problems).toEqual([expect.stringContaining('status of 422')]);
  });

  it('has each text at the edge of its title, and the ways out on one line', async () => {
    const { page } = await newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await makeLink());
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll('.offer')].flatMap((offer) => {
        const [title, text] = [offer.querySelector('h3 bdi'), offer.querySelector('.about bdi')];
        if (title === null || text === null) return [];
        return [Math.abs(title.getBoundingClientRect().left - (text.getClientRects()[0]?.left ?? 0))];
      }),
    );
    expect(edges.length).toBeGreaterThan(0);
    expect(Math.max(...edges)).toBeLessThan(1);
    const ways = await page.evaluate(() =>
      [...document.querySelectorAll('.rest > details > summary, .rest button')].map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      }),
    );
    expect(ways).toHaveLength(2);
    expect(new Set(ways).size).toBe(1);
  });

  it('asks for its link by mail with the keyboard alone, and confirms by it', async () => {
    const { items } = (await (await fetch(`${relay.url}/api/v1/structures?size=300`)).json()) as {
      items: { id: string; courriel: string | null }[];
    };
    const services = (await (await fetch(`${relay.url}/api/v1/services?size=300`)).json()) as {
      items: { structure_id: string }[];
    };
    const offering = new Set(services.items.map(({ structure_id }) => structure_id));
    const courriel = items.find((one) => one.courriel !== null && offering.has(one.id))?.courriel ?? '';
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${relay.url}/contribuer`);
    await expectAccessible(page);
    await shoot(page, 'contribuer-ask-360');
    for (const stop of [/Aller au contenu/, /Offre d’insertion/, /Langue/]) {
      await page.keyboard.press('Tab');
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toMatch(stop);
    }
    await page.keyboard.press('Tab');
    await page.locator('input:focus').waitFor();
    await page.keyboard.type(courriel);
    await page.keyboard.press('Enter');
    await page.getByText('Regardez vos courriels').waitFor();
    await expectAccessible(page);
    await shoot(page, 'contribuer-asked-360');
    // The campaign of the demonstration writes to structures meanwhile.
    const links = (): typeof smtp.taken => smtp.taken.filter(({ raw }) => /^Message-ID: <lien\./im.test(raw));
    await expect.poll(() => links().length).toBe(1);
    const [{ to, raw } = { to: [], raw: '' }] = links();
    expect(to).toEqual([courriel]);
    // Long lines of a mail are folded by a sign at their end.
    const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=');
    await page.goto(/http:\S+acces=\S+/.exec(text)?.[0] ?? '');
    expect(page.url()).toBe(`${relay.url}/contribuer`);
    await page.getByRole('button', { name: 'Tout est juste' }).click();
    await page.getByText(/Merci\. V(otre (autre )?offre est confirmée|os \d+ offres sont confirmées)/).waitFor();
    expect(relay.output()).not.toContain(courriel);
    expect(problems).toEqual([]);
  });

  it('is found by its exact name, with its own offers alone, by the keyboard', async () => {
    const nom = 'Mission locale Les Filaos';
    const { page, problems } = await newPage({ viewport: { width: 360, height: 740 } });
    await page.goto(`${relay.url}/contribuer`);
    await page.getByLabel('Nom de votre structure').fill(nom);
    await page.keyboard.press('Enter');
    await page.getByText('1 structure trouvée').waitFor();
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual([nom]);
    await expectAccessible(page);
    await shoot(page, 'contribuer-trouvee-360');
    await page.getByRole('link', { name: 'Recevoir le lien' }).click();
    expect(page.url()).toContain('#courriel');
    expect(problems).toEqual([]);
  });
});
