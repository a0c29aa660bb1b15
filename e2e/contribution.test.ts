// The form of contributions in a real browser, on a real relay.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { writableFields } from '@inclusion-kit/sdk/schemas';
import { setUp } from './bench.ts';
import { expectAccessible, openContact } from './support.ts';

const bench = setUp({ entries: ['di-contribution.relay', 'di-service.relay', 'di-search.relay'] });
const { relay, folder } = bench;
let service: Record<string, unknown> & { id: string; source: string; date_maj: string; structure: { id: string } };

beforeAll(async () => {
  const list = (await (await fetch(`${relay.url}/api/v1/search/services?size=1`)).json()) as {
    items: { service: { id: string } }[];
  };
  const id = list.items[0]!.service.id;
  service = (await (await fetch(`${relay.url}/api/v1/services/${encodeURIComponent(id)}`)).json()) as typeof service;
});

/** The contributions that the relay has kept, as they were sent. */
function kept(): Record<string, unknown>[] {
  const database = new DatabaseSync(join(folder.path, 'contributions.db'), { readOnly: true });
  try {
    const rows = database.prepare('select corps from contributions order by recue_le, rowid').all();
    return rows.map(({ corps }) => JSON.parse(corps as string) as Record<string, unknown>);
  } finally {
    database.close();
  }
}

/** Opens a page for which the first address of the relay is one of a site that holds the search and an offer, and /essai one for a form. */
async function newPage(width = 1280): ReturnType<typeof bench.newPage> {
  const opened = await bench.newPage({ viewport: { width, height: 900 } });
  const show = (path: string, names: readonly string[], content: string): Promise<unknown> => {
    const scripts = names.map((name) => `<script type="module" src="/widget/latest/di-${name}.relay.js"></script>`);
    const body = `<!doctype html><html lang="fr"><meta name="viewport" content="width=device-width"><title>Essai</title>
      <link rel="icon" href="data:,">${scripts.join('')}<main>${content}</main></html>`;
    return opened.context.route(relay.url + path, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
    );
  };
  await show(
    '/',
    ['search', 'service', 'contribution'],
    `<h1>Essai</h1><di-search api=""></di-search><di-service api="" service-id="${service.id}" heading-level="3"></di-service>`,
  );
  await show('/essai', ['contribution'], '<h1>Contribuer</h1>');
  return opened;
}

/** Puts one form in a page of the relay, and waits until it is whole. */
async function openForm(
  page: Page,
  attributes: Record<string, string> = { 'service-id': service.id },
): Promise<Locator> {
  await page.goto(`${relay.url}/essai`);
  await page.waitForFunction(() => customElements.get('di-contribution') !== undefined);
  await page.evaluate((given) => {
    const element = document.createElement('di-contribution');
    for (const [name, value] of Object.entries({ api: '', ...given })) element.setAttribute(name, value);
    document.querySelector('main')?.append(element);
  }, attributes);
  const form = page.locator('di-contribution');
  await form.getByLabel(/^Comment le savez-vous/).waitFor({ state: 'attached' });
  await openContact(form);
  return form;
}

describe('the form of contributions', () => {
  it('corrects a phone number in place in at most four gestures of the keyboard', async () => {
    const { page, problems } = await newPage();
    await page.goto(relay.url);
    const button = page
      .locator('di-service')
      .getByRole('button', { name: /^Corriger/ })
      .last();
    await button.focus();
    let gestures = 0;
    const press = async (key: string): Promise<void> => {
      gestures += 1;
      await page.keyboard.press(key);
    };
    const focus = (id: string) =>
      page.waitForFunction((wanted) => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
        return focused?.id === wanted || focused?.getAttribute('data-line') === wanted;
      }, id);
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    await press('Enter');
    const lines = page.locator('di-service di-correction');
    // The first line has the focus.
    await focus('telephone');
    await press('Enter');
    // The row of before has the same name: what is typed before the field holds the focus would go nowhere.
    await lines.getByRole('textbox', { name: 'Téléphone' }).and(page.locator(':focus')).waitFor();
    gestures += 1;
    await page.keyboard.type('04 65 71 00 42');
    await press('Enter');
    await lines.getByText('Merci, votre correction est enregistrée.').waitFor();
    await focus('receipt');
    expect(gestures).toBeLessThanOrEqual(4);
    expect(posts).toEqual(['/contributions']);
    await expectAccessible(page);
    expect(kept().at(-1)).toMatchObject({ genre: 'correction', changements: { telephone: '+33465710042' } });
    expect(problems).toEqual([]);
  });

  it.each([360, 1280])(
    'corrects a phone number in place in at most four gestures of the pointer, at %i px, and takes it back',
    async (width) => {
      const { page, problems } = await newPage(width);
      await page.goto(relay.url);
      let gestures = 0;
      /** Brings what is out of sight into it, which is a gesture too, and presses it. */
      const tap = async (target: Locator): Promise<void> => {
        const box = await target.boundingBox();
        if (box === null || box.y < 0 || box.y + box.height > 900) {
          gestures += 1;
          await target.scrollIntoViewIfNeeded();
        }
        gestures += 1;
        await target.click();
      };
      const button = page
        .locator('di-service')
        .getByRole('button', { name: /^Corriger/ })
        .last();
      // A person who corrects an offer has just read it to its foot. The parts above the offer no longer move it.
      await page.locator('di-search di-filters').waitFor();
      await button.scrollIntoViewIfNeeded();
      await tap(button);
      const lines = page.locator('di-service di-correction');
      const row = lines.getByRole('button', { name: /^Téléphone, .*corriger$/ });
      // It takes the focus, which brings it into sight.
      await row.and(page.locator(':focus')).waitFor();
      await tap(row);
      const field = lines.getByRole('textbox', { name: 'Téléphone' });
      await field.and(page.locator(':focus')).waitFor();
      gestures += 1;
      await page.keyboard.type('04 65 71 00 47');
      await tap(lines.getByRole('button', { name: 'Envoyer', exact: true }));
      await lines.getByText('Merci, votre correction est enregistrée.').waitFor();
      expect(gestures).toBeLessThanOrEqual(4);
      expect(kept().at(-1)).toMatchObject({ genre: 'correction', changements: { telephone: '+33465710047' } });
      await lines.getByRole('button', { name: 'J’ai appelé' }).click();
      await lines.getByText('C’est noté, merci.').waitFor();
      expect(kept().at(-1)).toMatchObject({ preuve: { moyen: 'appel' } });
      const follow = await lines.getByRole('link', { name: /^Suivre/ }).getAttribute('href');
      await lines.getByRole('button', { name: 'Annuler l’envoi' }).click();
      await lines.getByRole('button', { name: /^Téléphone, .*corriger$/ }).waitFor();
      expect(await (await fetch(follow!)).json()).toMatchObject({ etat: 'refusee' });
      expect(problems).toEqual([]);
    },
  );

  it.each([360, 1280])(
    'asks after a call whether the number answered, and takes each answer for what it says, at %i px',
    async (width) => {
      const { page, problems } = await bench.newPage({ viewport: { width, height: 740 } });
      // The device of the test places no call.
      await page.addInitScript(() => {
        addEventListener('click', (event) => {
          const isCall = (one: EventTarget): boolean => one instanceof HTMLAnchorElement && one.protocol === 'tel:';
          if (event.composedPath().some(isCall)) event.preventDefault();
        });
      });
      await page.goto(`${relay.url}/recherche?ou=Marseille`);
      const cards = page.locator('di-offer-card').filter({ has: page.locator('[part="actions"] a[href^="tel:"]') });
      const call = async (card: Locator): Promise<void> => {
        await card.locator('[part="actions"] a[href^="tel:"]').click();
        for (const name of ['Oui', 'Personne', 'Il est faux']) {
          const answer = await card
            .getByRole('group', { name: 'Ce numéro a répondu ?' })
            .getByRole('button', { name, exact: true })
            .boundingBox();
          expect(answer!.y + answer!.height, `« ${name} » is in sight`).toBeLessThanOrEqual(740);
        }
      };
      const answer = (card: Locator, name: string) => card.getByRole('button', { name, exact: true }).first().click();
      const before = kept().length;
      await call(cards.first());
      if (width === 360) await expectAccessible(page);
      await answer(cards.first(), 'Personne');
      await cards.first().getByText('Rien n’a été envoyé.').waitFor();
      await call(cards.nth(1));
      await answer(cards.nth(1), 'Il est faux');
      const lines = page.locator('di-search di-correction');
      await lines.getByRole('textbox', { name: 'Téléphone' }).and(page.locator(':focus')).waitFor();
      await page.keyboard.type('04 65 71 00 52');
      await lines.getByRole('button', { name: 'Envoyer', exact: true }).click();
      await lines.getByText('Merci, votre correction est enregistrée.').waitFor();
      // An attempt that nobody answered was sent to nobody.
      expect(kept().slice(before)).toMatchObject([{ genre: 'correction', changements: { telephone: '+33465710052' } }]);
      await call(cards.first());
      await answer(cards.first(), 'Oui');
      await cards.first().getByText('Merci').first().waitFor();
      // It may be undone until the page is left.
      await page.goto('about:blank');
      await expect
        .poll(() => kept().slice(before + 1))
        .toMatchObject([{ genre: 'confirmation', preuve: { moyen: 'appel' } }]);
      expect(problems).toEqual([]);
    },
  );

  it('reports a closure with its dates, and gives a private link to follow it', async () => {
    const { page, problems } = await newPage(360);
    const form = await openForm(page, { 'service-id': service.id, genre: 'fermeture' });
    await form.getByText('Fermeture provisoire').click();
    await form.getByLabel(/^Premier jour fermé/).fill('2026-07-10');
    await form.getByLabel(/^Dernier jour fermé/).fill('2026-07-01');
    await form.getByRole('button', { name: 'Signaler la fermeture' }).click();
    await form.getByRole('alert').getByText('La fin est avant le début.').waitFor();
    await expectAccessible(page);
    await form.getByLabel(/^Dernier jour fermé/).fill('2026-08-31');
    await form.getByRole('button', { name: 'Signaler la fermeture' }).click();
    const follow = form.getByRole('link', { name: /^Suivre mon envoi/ });
    await follow.waitFor();
    await expectAccessible(page);
    const suivi = (await (await fetch((await follow.getAttribute('href'))!)).json()) as { etat: string };
    expect(suivi.etat).toBe('recue');
    expect(kept().at(-1)).toMatchObject({ genre: 'fermeture', fermeture: { du: '2026-07-10', au: '2026-08-31' } });
    expect(problems).toEqual([]);
  });

  it('adds an offer to a structure that is found by its name', async () => {
    const { page, problems } = await newPage();
    const form = await openForm(page, { genre: 'nouveau-service' });
    const structure = (service.structure as unknown as { nom: string }).nom;
    await form.getByRole('combobox', { name: 'Chercher la structure' }).fill(structure);
    await form.locator('[role="option"]').first().waitFor();
    await expectAccessible(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: 'Changer', exact: true }).waitFor();
    await form.locator('#nom').fill('Atelier vélo');
    await form
      .getByLabel(/^Description/)
      .fill('Apprendre à réparer son vélo, en petit groupe, le mercredi après-midi.');
    // The needs that the name means come a moment later, above the button.
    await form.getByText('Entretenir et réparer son véhicule').waitFor();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await form.getByRole('heading', { name: /^Il manque le besoin/ }).waitFor();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Envoyer quand même' }).click();
    await form.getByText('Merci, la nouvelle offre est enregistrée.').waitFor();
    const sent = kept().at(-1) as { genre: string; changements: Record<string, unknown> };
    expect(sent.genre).toBe('nouveau-service');
    expect(sent.changements).toMatchObject({ nom: 'Atelier vélo' });
    expect(sent.changements['structure_id']).toEqual(expect.any(String));
    expect(problems).toEqual([]);
  });

  it('leaves to a queue what is sent without network, and sends it once when the network is back', async () => {
    const { context, page } = await newPage(768);
    const form = await openForm(page);
    await form.getByLabel(/^Téléphone(?!r)/).fill('04 65 71 00 43');
    await form.locator('.save-line').waitFor();
    const before = kept().length;
    await context.setOffline(true);
    await form.getByRole('button', { name: 'Envoyer la correction' }).click();
    await form.getByText('1 envoi en attente').waitFor();
    await expectAccessible(page);
    await context.setOffline(false);
    await form.getByText('Merci, votre correction est enregistrée.').waitFor();
    expect(kept().slice(before)).toHaveLength(1);
  });

  it('sends from the next page what an earlier one could not', async () => {
    const { page } = await newPage();
    const form = await openForm(page);
    await form.getByLabel(/^Téléphone(?!r)/).fill('04 65 71 00 44');
    await form.locator('.save-line').waitFor();
    const before = kept().length;
    await page.route('**/contributions', (route) => route.abort());
    await form.getByRole('button', { name: 'Envoyer la correction' }).click();
    await form.getByText('1 envoi en attente').waitFor();
    await page.unroute('**/contributions');
    await page.goto(relay.url);
    await expect.poll(() => kept().length).toBe(before + 1);
    expect(kept().at(-1)).toMatchObject({ changements: { telephone: '+33465710044' } });
  });

  it('finds the draft again after a reload, to go on with or to leave', async () => {
    const { page, problems } = await newPage();
    let form = await openForm(page);
    await form.getByLabel(/^Téléphone(?!r)/).fill('04 65 71 00 45');
    await form.locator('.save-line').waitFor();
    form = await openForm(page);
    await form.getByText('Votre texte a été gardé sur cet appareil.').waitFor();
    await expect.poll(() => form.getByLabel(/^Téléphone(?!r)/).inputValue()).toBe('04 65 71 00 45');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'repartir de la fiche' }).click();
    await form.getByText('Rien n’a changé pour l’instant.').waitFor();
    form = await openForm(page);
    await form.getByText('Rien n’a changé pour l’instant.').waitFor();
    expect(await form.getByText(/Brouillon retrouvé|Votre texte a été gardé/).count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe('the form in two tabs', () => {
  it('holds what both change, and what both send is kept once', async () => {
    const { context, page: first } = await newPage();
    const second = await context.newPage();
    const [one, two] = [await openForm(first), await openForm(second)];
    const before = kept().length;
    await one.getByLabel(/^Téléphone(?!r)/).fill('04 65 71 00 46');
    await expect.poll(() => two.getByLabel(/^Téléphone(?!r)/).inputValue()).toBe('04 65 71 00 46');
    await two.getByText('Un autre onglet corrige aussi cette fiche.').waitFor();
    await two.locator('#courriel').fill('accueil.deux@exemple.fr');
    await expect.poll(() => one.locator('#courriel').inputValue()).toBe('accueil.deux@exemple.fr');
    await one.getByRole('button', { name: 'Envoyer la correction' }).click();
    await one.getByText('Merci, votre correction est enregistrée.').waitFor();
    await two.getByRole('button', { name: 'Envoyer la correction' }).click();
    await two.getByText('Merci, votre correction est enregistrée.').waitFor();
    expect(kept().slice(before)).toMatchObject([
      { changements: { telephone: '+33465710046', courriel: 'accueil.deux@exemple.fr' } },
    ]);
    expect(await two.getByRole('link', { name: /^Suivre mon envoi/ }).getAttribute('href')).toBe(
      await one.getByRole('link', { name: /^Suivre mon envoi/ }).getAttribute('href'),
    );
  });
});

/** One rule of a field: a value that breaks it, typed in the form and sent by hand. */
interface Case {
  readonly modele: 'service' | 'structure';
  readonly champ: string;
  /** Its name in French, as the relay's refusal begins. */
  readonly nom: RegExp;
  /** The text that a person types, or null where the control offers no way to say it. */
  readonly typed: string | null;
  readonly raw: unknown;
  /** The message of the form at the field. */
  readonly said?: RegExp;
}

const long = (length: number): string => 'a'.repeat(length);
const url = 'structure.fr/page';
const cases: Case[] = [
  { modele: 'service', champ: 'nom', nom: /^Nom/, typed: 'ab', raw: 'ab', said: /au moins 3/ },
  { modele: 'service', champ: 'nom', nom: /^Nom/, typed: long(151), raw: long(151), said: /1 de trop/ },
  { modele: 'service', champ: 'nom', nom: /^Nom/, typed: ' ', raw: null, said: /obligatoire/ },
  { modele: 'service', champ: 'description', nom: /^Description/, typed: 'abcd', raw: 'abcd', said: /au moins 5/ },
  {
    modele: 'service',
    champ: 'description',
    nom: /^Description/,
    typed: long(10_001),
    raw: long(10_001),
    said: /1 de trop/,
  },
  { modele: 'service', champ: 'type', nom: /^Type/, typed: null, raw: 'fête' },
  { modele: 'service', champ: 'thematiques', nom: /^Besoins/, typed: null, raw: ['mobilite'] },
  { modele: 'service', champ: 'frais', nom: /^Frais/, typed: null, raw: 'cher' },
  { modele: 'service', champ: 'frais_precisions', nom: /^Précisions sur les frais/, typed: null, raw: 12 },
  { modele: 'service', champ: 'publics', nom: /^Pour qui/, typed: null, raw: ['martiens'] },
  { modele: 'service', champ: 'publics', nom: /^Pour qui/, typed: null, raw: ['tous-publics', 'jeunes'] },
  { modele: 'service', champ: 'publics', nom: /^Pour qui/, typed: null, raw: [] },
  { modele: 'service', champ: 'publics_precisions', nom: /^Pour qui, précisions/, typed: null, raw: ['a'] },
  { modele: 'service', champ: 'conditions_acces', nom: /^Conditions/, typed: null, raw: 3 },
  { modele: 'service', champ: 'modes_accueil', nom: /^Sur place/, typed: null, raw: ['par-pigeon'] },
  { modele: 'service', champ: 'zone_eligibilite', nom: /^Territoire concerné/, typed: null, raw: ['Roubaix'] },
  { modele: 'service', champ: 'zone_eligibilite', nom: /^Territoire concerné/, typed: null, raw: [] },
  { modele: 'service', champ: 'modes_mobilisation', nom: /^Comment demander/, typed: null, raw: [] },
  { modele: 'service', champ: 'mobilisable_par', nom: /^Qui peut demander/, typed: null, raw: ['personne'] },
  { modele: 'service', champ: 'mobilisation_precisions', nom: /^À savoir avant de demander/, typed: null, raw: 1 },
  { modele: 'service', champ: 'contact_nom_prenom', nom: /^Nom du contact/, typed: null, raw: 1 },
  {
    modele: 'service',
    champ: 'volume_horaire_hebdomadaire',
    nom: /^Heures/,
    typed: 'beaucoup',
    raw: 'beaucoup',
    said: /nombre/,
  },
  { modele: 'service', champ: 'volume_horaire_hebdomadaire', nom: /^Heures/, typed: '-1', raw: -1, said: /au moins 0/ },
  { modele: 'service', champ: 'nombre_semaines', nom: /^Nombre/, typed: '0', raw: 0, said: /au moins 1/ },
  { modele: 'service', champ: 'nombre_semaines', nom: /^Nombre/, typed: '1,5', raw: 1.5, said: /entier/ },
  { modele: 'service', champ: 'adresse', nom: /^Adresse/, typed: null, raw: 5 },
  { modele: 'service', champ: 'complement_adresse', nom: /^Complément/, typed: null, raw: 5 },
  { modele: 'service', champ: 'commune', nom: /^Commune/, typed: null, raw: 5 },
  { modele: 'service', champ: 'code_postal', nom: /^Code postal/, typed: '590', raw: '590', said: /5 chiffres/ },
  { modele: 'service', champ: 'code_insee', nom: /^Code INSEE/, typed: '593', raw: '593', said: /5 caractères/ },
  { modele: 'service', champ: 'latitude', nom: /^Latitude/, typed: 'nord', raw: 'nord', said: /nombre/ },
  { modele: 'service', champ: 'longitude', nom: /^Longitude/, typed: 'est', raw: 'est', said: /nombre/ },
  {
    modele: 'service',
    champ: 'telephone',
    nom: /^Téléphone/,
    typed: '04 65',
    raw: 465,
    said: /ce numéro en a 4, il en faut 10/,
  },
  { modele: 'service', champ: 'courriel', nom: /^Courriel/, typed: 'accueil', raw: 'accueil', said: /Il manque « @ »/ },
  {
    modele: 'service',
    champ: 'courriel',
    nom: /^Courriel/,
    typed: 'a@structure',
    raw: 'a@structure',
    said: /fin de l’adresse/,
  },
  { modele: 'service', champ: 'horaires_accueil', nom: /^Horaires/, typed: null, raw: ['Mo'] },
  {
    modele: 'service',
    champ: 'lien_mobilisation',
    nom: /^Lien pour s’inscrire/,
    typed: url,
    raw: url,
    said: /complet/,
  },
  {
    modele: 'service',
    champ: 'lien_mobilisation',
    nom: /^Lien pour s’inscrire/,
    typed: 'ftp://a.fr',
    raw: 'ftp://a.fr',
    said: /https/,
  },
  { modele: 'service', champ: 'lien_source', nom: /^Lien vers la source/, typed: url, raw: url, said: /complet/ },
  { modele: 'structure', champ: 'nom', nom: /^Nom/, typed: 'ab', raw: 'ab', said: /au moins 3/ },
  { modele: 'structure', champ: 'description', nom: /^Description/, typed: 'abcd', raw: 'abcd', said: /au moins 5/ },
  { modele: 'structure', champ: 'siret', nom: /^SIRET/, typed: '130 030', raw: '130030', said: /14 chiffres/ },
  { modele: 'structure', champ: 'site_web', nom: /^Site web/, typed: url, raw: url, said: /complet/ },
  { modele: 'structure', champ: 'accessibilite_lieu', nom: /^Accessibilité/, typed: url, raw: url, said: /complet/ },
  { modele: 'structure', champ: 'reseaux_porteurs', nom: /^Réseaux/, typed: null, raw: ['club-de-foot'] },
];

describe('each rule of each field', () => {
  it('is refused by the relay to a raw request: 422, the field named in French, nothing stored', async () => {
    const before = kept().length;
    for (const { modele, champ, nom, raw } of cases) {
      const id = modele === 'service' ? service.id : service.structure.id;
      const { source, date_maj } = service;
      const answer = await fetch(`${relay.url}/contributions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          genre: 'correction',
          cible: { modele, id, source, date_maj, base: { [champ]: 'autre chose' } },
          changements: { [champ]: raw },
          licence: 'etalab-2.0',
          licence_texte_version: 'essai',
        }),
      });
      const problem = (await answer.json()) as { errors: { field: string; message: string }[] };
      const at = `${modele}.${champ} ${JSON.stringify(raw).slice(0, 40)}`;
      expect(answer.status, at).toBe(422);
      expect(problem.errors[0]?.field, at).toMatch(new RegExp(`^changements\\.${champ}`));
      expect(problem.errors[0]?.message, at).toMatch(nom);
    }
    expect(kept()).toHaveLength(before);
  });

  it.each(['service', 'structure'] as const)(
    'is tried for every field of a %s that the schema has: what it does not take is refused by its French name',
    async (modele) => {
      const before = kept().length;
      const id = modele === 'service' ? service.id : service.structure.id;
      const { source, date_maj } = service;
      // No field takes an object, a truth value, or a list of numbers. Nobody may correct a field that the source decides.
      for (const champ of writableFields(modele)) {
        for (const raw of [{ a: 1 }, true, [1]]) {
          for (const genre of ['correction', modele === 'service' ? 'nouveau-service' : 'nouvelle-structure']) {
            const isNew = genre !== 'correction';
            const answer = await fetch(`${relay.url}/contributions`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({
                genre,
                ...(isNew ? {} : { cible: { modele, id, source, date_maj, base: { [champ]: null } } }),
                changements: {
                  ...(isNew ? { nom: 'Atelier vélo', description: 'Réparer son vélo.' } : {}),
                  ...(isNew && modele === 'service' ? { structure_id: service.structure.id } : {}),
                  [champ]: raw,
                },
                licence: 'etalab-2.0',
                licence_texte_version: 'essai',
              }),
            });
            const problem = (await answer.json()) as { errors?: { field: string; message: string }[] };
            const at = `${genre} ${modele}.${champ} ${JSON.stringify(raw)}`;
            expect(answer.status, at).toBe(422);
            expect(
              problem.errors?.map(({ field }) => field.split('.').slice(0, 2).join('.')),
              at,
            ).toContain(`changements.${champ}`);
            for (const { message } of problem.errors ?? []) {
              expect(message, at).toMatch(/^\p{Lu}/u);
              expect(message, at).not.toMatch(/\b[a-z]+_[a-z_]+\b|Invalid|expected/);
            }
          }
        }
      }
      const tried = new Set(cases.filter((one) => one.modele === 'service').map(({ champ }) => champ));
      const ofSource = ['source', 'id', 'date_maj', 'structure_id'];
      if (modele === 'service') {
        expect(writableFields('service').filter((champ) => !tried.has(champ) && !ofSource.includes(champ))).toEqual([]);
      }
      expect(kept()).toHaveLength(before);
    },
  );

  it.each(['service', 'structure'] as const)(
    'is said by the form of a %s when the field is left, and nothing leaves',
    async (modele) => {
      const { page } = await newPage();
      const posts: string[] = [];
      page.on('request', (request) => {
        if (request.method() === 'POST') posts.push(request.url());
      });
      const form = await openForm(
        page,
        modele === 'service' ? { 'service-id': service.id } : { 'structure-id': service.structure.id },
      );
      for (const one of cases.filter((each) => each.modele === modele && each.typed !== null)) {
        const field = form.locator(`#${one.champ}`);
        await field.evaluate((element) => {
          for (let at = element.parentElement; at !== null; at = at.parentElement) {
            if (at instanceof HTMLDetailsElement) at.open = true;
          }
        });
        const former = await field.inputValue();
        await field.fill(one.typed!);
        expect(await form.locator(`#${one.champ}-m .msg-bad`).count(), `${one.champ}: not before it is left`).toBe(0);
        await field.blur();
        const message = form.locator(`#${one.champ}-m .msg-bad`);
        await message.waitFor();
        await expect
          .poll(() => message.textContent(), { message: `${one.champ} ${one.typed!.slice(0, 20)}` })
          .toMatch(one.said!);
        await field.press('Control+Enter');
        await form.getByRole('alert').waitFor();
        await field.fill(former);
        await field.blur();
        await message.waitFor({ state: 'detached' });
      }
      expect(posts).toEqual([]);
    },
  );
});

it('has room for the ring of the focus on both sides of what is as wide as the form, on a phone', async () => {
  const { page, problems } = await newPage(360);
  await page.goto(`${relay.url}/ajouter`);
  const form = page.locator('di-contribution');
  const next = form.getByRole('button', { name: 'Continuer' });
  await next.waitFor();
  const [around, inner] = await Promise.all([form.boundingBox(), next.boundingBox()]);
  // Three pixels of the ring, two beside it.
  expect(inner!.x - around!.x).toBeGreaterThanOrEqual(5);
  expect(around!.x + around!.width - inner!.x - inner!.width).toBeGreaterThanOrEqual(5);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(problems).toEqual([]);
});

describe('the way back inside the form of a new offer, on a phone', () => {
  const isAt = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const [who, where, offer] = ['Quelle structure la propose ?', 'Où cela se passe', 'L’offre'];

  async function toOffer(page: Page): Promise<void> {
    const form = page.locator('di-contribution');
    await isAt(page, who);
    await form.getByRole('combobox', { name: 'Chercher la structure' }).fill('Association des Tilleuls');
    await form.getByRole('option', { name: 'Ajouter « Association des Tilleuls »' }).click();
    await isAt(page, where);
    await form.getByLabel(/^Adresse/).fill('3 rue des Ateliers');
    await form.getByLabel(/^Commune/).fill('Mimet');
    await form.getByText('Bouches-du-Rhône (13)').waitFor();
    await form.getByRole('button', { name: 'Continuer' }).click();
    await isAt(page, offer);
  }

  it('leads one step back and on again with what was typed, also after a reload, then out of the page', async () => {
    const { page, problems } = await newPage(360);
    await page.goto(relay.url);
    await page.goto(`${relay.url}/ajouter`);
    await toOffer(page);
    await page.goBack();
    await isAt(page, where);
    await page.waitForFunction(
      () => document.querySelector('di-contribution')?.shadowRoot?.activeElement?.id === 'title',
    );
    expect(
      (await page.locator('di-contribution #title').boundingBox())!.y,
      'the title is in sight',
    ).toBeGreaterThanOrEqual(0);
    expect(await page.getByLabel(/^Commune/).inputValue()).toBe('Mimet');
    await page.goBack();
    await isAt(page, who);
    await page.getByText('Association des Tilleuls').first().waitFor();
    await page.goForward();
    await isAt(page, where);
    await page.goForward();
    await isAt(page, offer);
    await page.getByLabel(/^Nom/).fill('Atelier vélo');
    await page.reload();
    await isAt(page, offer);
    expect(await page.getByLabel(/^Nom/).inputValue()).toBe('Atelier vélo');
    await page.locator('di-contribution').getByRole('button', { name: 'Retour' }).click();
    await isAt(page, where);
    await page.goBack();
    await isAt(page, who);
    await page.goBack();
    await page.locator('di-search').waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
    expect(problems).toEqual([]);
  });

  it('leads out of the page from the receipt', async () => {
    const { page, problems } = await newPage(360);
    await page.goto(relay.url);
    await page.goto(`${relay.url}/ajouter`);
    await toOffer(page);
    const form = page.locator('di-contribution');
    const next = form.getByRole('button', { name: 'Continuer' });
    await form.getByLabel(/^Nom/).fill('Atelier vélo');
    await form.getByLabel(/^Description/).fill('Apprendre à réparer son vélo, en petit groupe.');
    await form.getByRole('searchbox').fill('permis');
    await form.getByRole('checkbox', { name: 'Préparer un permis' }).click();
    await next.click();
    await isAt(page, 'Pour qui, à quel prix, quand ?');
    await next.click();
    await page.getByRole('heading', { name: 'Comment contacter la structure' }).waitFor();
    await form.getByLabel(/^Téléphone/).fill('04 91 00 00 42');
    await next.click();
    await form.getByRole('button', { name: 'Envoyer l’offre' }).click();
    await form.getByText('Merci, la nouvelle offre est enregistrée.').waitFor();
    await page.waitForFunction(
      () => (history.state as Record<string, { trail: string[] }>)['inclusion-kit:etapes']?.trail.length === 1,
    );
    await page.goBack();
    await page.locator('di-search').waitFor();
    expect(problems).toEqual([]);
  });

  it('is left to the page that holds the form alone, unless it asks', async () => {
    const { page } = await newPage(360);
    await page.goto(`${relay.url}/essai`);
    const before = await page.evaluate(() => history.length);
    await page.evaluate(() => {
      const element = document.createElement('di-contribution');
      for (const [name, value] of Object.entries({ api: '', genre: 'nouveau-service' }))
        element.setAttribute(name, value);
      document.querySelector('main')?.append(element);
    });
    await toOffer(page);
    expect(await page.evaluate(() => [history.length, history.state as unknown])).toEqual([before, null]);
    await page.evaluate(() => document.querySelector('di-contribution')?.setAttribute('step-history', ''));
    await page.locator('di-contribution').getByRole('button', { name: 'Retour' }).click();
    await isAt(page, where);
    await page.locator('di-contribution').getByRole('button', { name: 'Continuer' }).click();
    await page.waitForFunction((count) => history.length > count, before);
  });
});
