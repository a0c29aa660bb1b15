import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { hashPassword } from '../packages/relay/src/contributions/moderators/password.ts';
import { openStore } from '../packages/relay/src/store/sql-store.ts';
import { oldOffers } from '../packages/relay/src/testing-internal/campaigns.ts';
import { lille } from '../packages/relay/src/testing-internal/records.ts';
import { startSmtp } from '../packages/relay/src/testing-internal/smtp.ts';
import { createFolder, openBrowser, startCommand } from './support.ts';

const PASSWORD = 'une longue phrase';

/** The course of a campaign that was begun in a browser, by a relay that was killed while it sent. */
export interface CampaignWalk {
  /** Presses from the page of the territory to the campaign. */
  gestures: number;
  /** The numbers that the page says before anybody is written to: offers, structures and mails. */
  told: readonly string[];
  /** Milliseconds and bytes of the page of the choice: as the relay has just started, then once more. */
  choice: readonly { ms: number; bytes: number }[];
  /** Milliseconds from the last press to the page of the campaign that has begun. */
  beginMs: number;
  /** Structures by the state of their mail and by how often it came, for instance « envoye, 1 ». */
  fates: Readonly<Record<string, number>>;
}

/**
 * Has somebody write to every structure of a territory, and kills the relay in the middle of the mails.
 * @param mails how many are awaited, fewer than structures: a relay sends one a second at most
 */
export async function walkCampaign({
  structures,
  mails,
}: {
  structures: number;
  mails: number;
}): Promise<CampaignWalk> {
  const [folder, smtp, browser] = await Promise.all([createFolder(), startSmtp(), openBrowser()]);
  const [DATASET, COMMUNES] = [join(folder.path, 'offre.json'), join(folder.path, 'communes.json')];
  await writeFile(DATASET, JSON.stringify(oldOffers(structures)));
  await writeFile(COMMUNES, JSON.stringify([lille]));
  const moderators = `zoe:administrateur:${await hashPassword(PASSWORD)}`;
  const start = () =>
    startCommand(folder.path, ({ url }) => ({
      ...{ DATASET, COMMUNES, TERRITORY: '59', RATE_LIMITS: 'off', PUBLIC_URL: url, MODERATORS: moderators },
      ...{ SMTP_URL: smtp.url, MAIL_FROM: 'Département <offre@departement.example>', MAILS_PER_HOUR: '3600' },
    }));
  let relay = await start();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'fr-FR' });
    const signedIn = await page.request.post(`${relay.url}/moderation/session`, {
      data: { nom: 'zoe', mot_de_passe: PASSWORD },
      headers: { Origin: relay.url },
    });
    if (!signedIn.ok()) throw new Error(`Nobody is signed in: ${signedIn.status()}`);
    const choice = [await askChoice(page, relay.url), await askChoice(page, relay.url)];
    await page.goto(`${relay.url}/territoire`);
    let gestures = 0;
    const press = async (role: 'link' | 'button' | null, name: RegExp): Promise<void> => {
      gestures += 1;
      const target = role === null ? page.locator('summary', { hasText: name }) : page.getByRole(role, { name });
      await target.click();
    };
    await press('link', /^Leur écrire$/);
    await page.waitForURL(/\/territoire\/campagnes\?/);
    const told = await page.locator('.sending > .big dd').allInnerTexts();
    await press(null, /^Écrire à/);
    await page.getByRole('button', { name: 'Oui, écrire' }).waitFor();
    const pressedMs = performance.now();
    await press('button', /^Oui, écrire$/);
    await page.waitForURL(/\/territoire\/campagnes\/[^?]+$/);
    const beginMs = performance.now() - pressedMs;
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const until = async (count: number): Promise<void> => {
      while (smtp.taken.length < count) await page.waitForTimeout(20);
    };
    await until(Math.floor(mails / 2));
    await relay.kill();
    relay = await start();
    await until(mails);
    // Nothing is sent any more while the states are read.
    await relay.kill();
    const fates = await readFates(folder.path, id, { structures, came: smtp.taken.flatMap(({ to }) => to) });
    return { gestures, told, choice, beginMs, fates };
  } finally {
    await Promise.all([browser.close(), relay.kill()]);
    await smtp.close();
    await folder.remove();
  }
}

/** Asks for the page of the choice as a browser does. */
async function askChoice(page: Page, url: string): Promise<{ ms: number; bytes: number }> {
  const startedMs = performance.now();
  const answer = await page.request.get(`${url}/territoire/campagnes`);
  return { bytes: (await answer.body()).length, ms: performance.now() - startedMs };
}

async function readFates(
  folder: string,
  id: string,
  { structures, came }: { structures: number; came: readonly string[] },
): Promise<CampaignWalk['fates']> {
  const counts = new Map<string, number>();
  for (const address of came) counts.set(address, (counts.get(address) ?? 0) + 1);
  const store = await openStore(`file:${join(folder, 'contributions.db')}`);
  try {
    const fates: Record<string, number> = {};
    for (const { structure_id, courriel } of await store.campaigns.outcomePage(id, { size: structures + 1 })) {
      const address = `accueil@structure-${structure_id.replace('dora--s', '')}.example`;
      const fate = `${courriel?.etat ?? 'aucun'}, ${counts.get(address) ?? 0}`;
      fates[fate] = (fates[fate] ?? 0) + 1;
    }
    return fates;
  } finally {
    await store.close();
  }
}
