import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NetworkError, type OfferSource } from '@inclusion-kit/sdk';
import { expandThematiques } from '@inclusion-kit/sdk/referentiels';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import type { FullStore } from '../../../store/sql-store.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';
import { containing, matching } from '../../../testing-internal/matchers.ts';
import { StoreUnavailableError } from '../../../store/database/store-unavailable.ts';

interface Receipt {
  id: string;
  numero: string;
  suivi: string;
  etat: string;
}

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({ allowedOrigins: ['https://www.mondepartement.fr'] });
});
afterEach(() => under.relay.close());

const receiptOf = async (response: Response): Promise<Receipt> => {
  expect(response.status, await response.clone().text()).toBeLessThan(300);
  return (await response.json()) as Receipt;
};
const follow = (suivi: string, headers: Record<string, string> = {}) =>
  under.ask(suivi.slice(ORIGIN.length), { headers });

describe('POST /contributions/{id}/suite', () => {
  it('adds how its author knows, or takes the contribution back, until it is decided', async () => {
    const { id, suivi } = await receiptOf(await under.post(correction()));
    const { pathname, search } = new URL(suivi);
    const amend = (body: object, cle = search) =>
      under.ask(`${pathname}/suite${cle}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
    expect((await amend({ retrait: true }, '?cle=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await amend({ preuve: { moyen: 'ouï-dire' } })).status).toBe(422);
    expect((await amend({ preuve: { moyen: 'appel' } })).status).toBe(200);
    expect((await under.store.find(id))?.contribution.preuve).toEqual({ moyen: 'appel' });
    expect(await (await amend({ retrait: true })).json()).toMatchObject({ etat: 'refusee' });
    expect((await amend({ preuve: { moyen: 'visite' } })).status).toBe(409);
    expect((await amend({ retrait: true })).status).toBe(409);
    expect((await under.store.find(id))?.contribution.preuve).toEqual({ moyen: 'appel' });
  });
});

describe('the page that follows a contribution', () => {
  it('says the step of the receipt, in the time of the territory, and takes the contribution back without a script', async () => {
    await under.relay.close();
    const territory = { nom: 'La Réunion', codes: { code_departement: '974' } };
    under = await startRelay({ territory, now: () => new Date('2026-11-28T21:30:00Z') });
    const { suivi } = await receiptOf(await under.post(correction()));
    const { pathname, search } = new URL(suivi);
    const read = async () => (await follow(suivi, { Accept: 'text/html' })).text();
    const page = await read();
    expect(page).toContain('29 novembre 2026 à 1\u00a0h\u00a030');
    expect(page).toMatch(/<li aria-current="step">Relue par une personne <span class="quiet">en cours/);
    expect(page).toContain('<bdi>La Réunion</bdi>');
    expect(page).toContain('Annuler mon envoi');
    const send = (body: string, Origin = ORIGIN) =>
      under.ask(`${pathname}/suite${search}`, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin },
      });
    expect((await send('autre=1')).status).toBe(422);
    expect((await send('retrait=1', 'https://evil.example')).status).toBe(403);
    const answer = await send('retrait=1');
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${pathname}${search}`]);
    const after = await read();
    expect(after).toContain('Retirée');
    expect(after).not.toContain('Annuler mon envoi');
  });
});

describe('POST /contributions', () => {
  it('keeps a correction as sent and gives its receipt', async () => {
    const response = await under.post(correction());
    expect(response.status).toBe(201);
    const receipt = await receiptOf(response);
    expect(receipt).toMatchObject({ etat: 'recue', numero: matching(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/) });
    expect(receipt.suivi).toMatch(new RegExp(`^${ORIGIN}/contributions/${receipt.id}\\?cle=[\\w-]{22}$`));
    const kept = await under.store.find(receipt.id);
    expect(kept?.contribution).toMatchObject({ cible: correction().cible, changements: correction().changements });
  });

  it('gives the same receipt for the same key and the same contribution, whatever the order of its keys', async () => {
    const key = { 'Idempotency-Key': 'abcd-1234' };
    const first = await under.post(correction(), key);
    const reordered = Object.fromEntries(Object.entries(correction()).reverse());
    const second = await under.post(reordered, key);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
  });

  it('refuses another contribution under the same key', async () => {
    const key = { 'Idempotency-Key': 'abcd-1234' };
    await under.post(correction(), key);
    const response = await under.post(correction({ changements: { telephone: '+33320222222' } }), key);
    expect(response.status).toBe(409);
  });

  it('keeps one of ten equal requests that come at once', async () => {
    const key = { 'Idempotency-Key': 'abcd-1234' };
    const responses = await Promise.all(Array.from({ length: 10 }, () => under.post(correction(), key)));
    expect(responses.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(responses.filter(({ status }) => status === 200)).toHaveLength(9);
    const receipts = await Promise.all(responses.map(receiptOf));
    expect(new Set(receipts.map(({ suivi }) => suivi)).size).toBe(1);
  });

  it.each(['short', 'x'.repeat(201), 'with space in it'])('refuses the idempotency key "%s"', async (key) => {
    const response = await under.post(correction(), { 'Idempotency-Key': key });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] });
  });

  it('names the target that does not exist, and keeps nothing', async () => {
    const { cible } = correction();
    const key = { 'Idempotency-Key': 'abcd-1234' };
    const response = await under.post(correction({ cible: { ...cible!, id: 'dora--nobody' } }), key);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: 404, errors: [{ field: 'cible.id', code: 'not_found' }] });
    expect(await under.store.findByKey('abcd-1234')).toBeNull();
  });

  it.each([
    ['text that is no JSON', '{"genre":', 400, null],
    ['a list', [], 422, null],
    ['nothing', '', 400, null],
    ['an unknown genre', { ...correction(), genre: 'autre' }, 422, 'genre'],
    ['no licence', { ...correction(), licence: undefined }, 422, 'licence'],
    ['a mail that is none', correction({ auteur: { courriel: 'nobody' } }), 422, 'auteur.courriel'],
    ['a field of no schema', correction({ changements: { telephonne: '1' } }), 422, 'changements.telephonne'],
    ['a value that breaks the schema', correction({ changements: { nom: 'x' } }), 422, 'changements.nom'],
    ['a required field emptied', correction({ changements: { nom: null } }), 422, 'changements.nom'],
    ['a correction of nothing', { ...correction(), changements: {} }, 422, 'changements'],
  ])('refuses %s, names the field and keeps nothing', async (_what, body, status, field) => {
    const response = await under.post(body, { 'Idempotency-Key': 'abcd-1234' });
    const answer = (await response.json()) as { errors?: { field: string; message: string }[] };
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    if (field !== null) expect(answer.errors?.map((error) => error.field)).toContain(field);
    expect(await under.store.findByKey('abcd-1234')).toBeNull();
  });

  it('refuses what is not announced as JSON, so that no form of another site can send it', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await under.post(correction(), { 'Content-Type': type })).status).toBe(415);
    }
    expect((await under.post(correction(), { 'Content-Type': 'Application/JSON; charset=utf-8' })).status).toBe(201);
  });

  it('refuses more than 256 kB, announced or not', async () => {
    const large = JSON.stringify({ ...correction(), rest: 'x'.repeat(256 * 1024) });
    expect((await under.post(large)).status).toBe(413);
    const body = new Blob([large]).stream();
    const headers = { 'Content-Type': 'application/json' };
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
    expect((await under.ask('/contributions', init)).status).toBe(413);
  });

  it('asks to come back when the offers cannot be read, but gives a receipt again', async () => {
    const key = { 'Idempotency-Key': 'abcd-1234' };
    await under.post(correction(), key);
    const service = () => Promise.reject(new NetworkError('down'));
    const other = await startRelay({ source: { service } as unknown as OfferSource, store: under.store });
    expect((await other.post(correction(), key)).status).toBe(200);
    const refused = await other.post(correction());
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '30']);
  });

  it('asks to come back when the database is locked, and the offers are read all the same', async () => {
    const locked = () => Promise.reject(new StoreUnavailableError('database is locked'));
    const other = await startRelay({ store: { ...under.store, add: locked, find: locked, findByKey: locked } });
    const refused = await other.post(correction());
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([503, '10']);
    expect(await refused.json()).toMatchObject({ detail: containing('n’a pas été gardée') });
    expect((await other.ask('/api/v1/services/dora--1')).status).toBe(200);
  });

  it('logs neither who wrote nor what opens the follow-up', async () => {
    const { suivi } = await receiptOf(await under.post(correction()));
    await follow(suivi);
    const log = under.log.join('');
    for (const secret of ['camille', 'Camille', new URL(suivi).searchParams.get('cle') ?? '?']) {
      expect(log).not.toContain(secret);
    }
    expect(log).toContain('/contributions');
  });
});

describe('who may write', () => {
  it.each([
    ['https://www.mondepartement.fr', 201],
    [ORIGIN, 201],
    ['https://evil.www.mondepartement.fr', 403],
    ['https://www.mondepartement.fr.evil.org', 403],
    ['http://www.mondepartement.fr', 403],
    ['https://www.mondepartement.fr:8443', 403],
    ['null', 403],
    ['', 403],
  ])('a page of %s: %i', async (Origin, status) => {
    const response = await under.post(correction(), { Origin });
    expect(response.status).toBe(status);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe(status === 201 ? Origin : null);
  });

  it('a page of the relay behind a proxy that ends TLS, by the word of the browser', async () => {
    const headers = { Origin: 'https://relay.test', 'Sec-Fetch-Site': 'same-origin' };
    expect((await under.post(correction(), headers)).status).toBe(201);
    expect((await under.post(correction(), { Origin: 'https://relay.test' })).status).toBe(403);
    const elsewhere = { Origin: 'https://evil.org', 'Sec-Fetch-Site': 'same-origin' };
    expect((await under.post(correction(), elsewhere)).status).toBe(403);
  });

  it('no page but those of the public address, where it is told, whatever the request says', async () => {
    const other = await startRelay({ publicUrl: 'https://offre.mondepartement.fr' });
    const forged = { Origin: ORIGIN, Host: 'relay.test', 'Sec-Fetch-Site': 'same-origin' };
    expect((await other.post(correction(), forged)).status).toBe(403);
    const response = await other.post(correction(), { Origin: 'https://offre.mondepartement.fr' });
    expect(response.status).toBe(201);
    expect(((await response.json()) as { suivi: string }).suivi).toMatch(/^https:\/\/offre\.mondepartement\.fr\//);
    await other.relay.close();
  });

  it('answers the question that browsers ask first, to allowed origins only', async () => {
    const preflight = (Origin: string) =>
      under.ask('/contributions', {
        method: 'OPTIONS',
        headers: { Origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' },
      });
    const yes = await preflight('https://www.mondepartement.fr');
    expect(yes.status).toBe(204);
    expect(yes.headers.get('Access-Control-Allow-Origin')).toBe('https://www.mondepartement.fr');
    expect(yes.headers.get('Access-Control-Allow-Headers')).toContain('Idempotency-Key');
    const no = await preflight('https://evil.org');
    expect(no.status).toBe(403);
    expect(no.headers.get('Access-Control-Allow-Origin')).toBeNull();
  });
});

describe('GET /contributions/{id}', () => {
  it('shows where it stands to who holds the link, and never who sent it', async () => {
    const { suivi, id, numero } = await receiptOf(await under.post(correction()));
    const response = await follow(suivi);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      id,
      numero,
      genre: 'correction',
      cible: correction().cible,
      changements: correction().changements,
      etat: 'recue',
      evenements: [{ etat: 'recue' }],
    });
    for (const personal of ['Camille', 'camille', 'CCAS']) expect(text).not.toContain(personal);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('answers a wrong key, no key and a missing contribution alike', async () => {
    const { suivi } = await receiptOf(await under.post(correction()));
    const { pathname } = new URL(suivi);
    const wrong = await Promise.all(
      [pathname, `${pathname}?cle=`, `${pathname}?cle=${'A'.repeat(22)}`, '/contributions/none?cle=x'].map((path) =>
        under.ask(path),
      ),
    );
    const bodies = await Promise.all(
      wrong.map(async (response) => {
        const { request_id: _id, ...body } = (await response.json()) as Record<string, unknown>;
        return { status: response.status, body };
      }),
    );
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(bodies[0]?.status).toBe(404);
  });

  it('is a French page for a browser, with what was before and after, and hostile text as text', async () => {
    const { cible } = correction();
    const hostile = '<img src=x onerror=alert(1)>';
    const sent = correction({ cible: { ...cible!, base: { nom: hostile, telephone: '+33320000000' } } });
    const { suivi } = await receiptOf(await under.post(sent));
    const response = await follow(suivi, { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    const page = await response.text();
    expect(response.headers.get('Content-Type')).toContain('text/html');
    expect(response.headers.get('Content-Security-Policy')).toContain("style-src 'self'");
    // Its form tells the relay alone where it comes from.
    expect(response.headers.get('Referrer-Policy')).toBe('same-origin');
    expect(page).toContain('lang="fr"');
    expect(page).toContain('03 20 00 00 00');
    expect(page).toContain('03 20 11 11 11');
    expect(page).not.toContain('<img');
    expect(page).not.toMatch(/style=|<style|<script/);
    const seen = { latitude: 50.63, longitude: 3.05, commune: 'Lille', code_insee: '59350' };
    const moved = correction({
      cible: { ...cible!, base: seen },
      changements: { latitude: 50.7, longitude: 3.1, commune: 'Bergues', code_insee: '59067' },
    });
    const place = await follow((await receiptOf(await under.post(moved))).suivi, { Accept: 'text/html' });
    const said = await place.text();
    expect(said).toContain('<del>point affiché</del>');
    expect(said).toContain('<ins>Bergues</ins>');
    expect(said).not.toMatch(/INSEE|59067|50,7|Longitude/);
    const missing = await under.ask('/contributions/none?cle=x', { headers: { Accept: 'text/html' } });
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
  });

  it.each([
    ['fr', 'Faire garder mon enfant · <bdi>Lille', 'Où en est votre envoi'],
    ['en', 'Childcare', 'How far is what you sent'],
  ])('repeats what is missing and where, in the words of the receipt: %s', async (lang, said, asked) => {
    const thematiques = expandThematiques(['garder-mon-enfant']);
    const { cible: _cible, changements: _changements, ...rest } = correction();
    const manque = { thematiques, publics: [], code_commune: lille.code, precisions: 'Dès 6 h <b>' };
    const { suivi } = await receiptOf(await under.post({ ...rest, genre: 'manque', manque }));
    const page = await (await follow(`${suivi}&lang=${lang}`, { Accept: 'text/html' })).text();
    expect(page).toContain(said);
    expect(page).toContain(asked);
    expect(page).toContain('Dès 6 h &lt;b&gt;');
  });

  it.each([
    ['Maison de l’emploi de Lille', 'Maison de l’emploi de Lille<'],
    ['Maison de l’emploi', 'Maison de l’emploi, Lille<'],
  ])('names the place of the offer once: %s', async (nom, said) => {
    await under.relay.close();
    const offer = service({ id: correction().cible!.id, commune: 'Lille' });
    under = await startRelay({
      source: createCatalogue({ structures: [structure({ nom })], services: [offer], communes: [lille] }),
    });
    const { suivi } = await receiptOf(await under.post(correction()));
    const page = await (await follow(suivi, { Accept: 'text/html' })).text();
    expect(page.replaceAll(/\s*</g, '<')).toContain(said);
  });

  it('says a new offer as people read it, with nothing « after » where nothing was before', async () => {
    const { cible: _cible, changements: _changements, ...rest } = correction();
    const changements = {
      ...{ nom: 'Atelier CV', description: 'On écrit son CV à plusieurs, chaque jeudi matin, avec une conseillère.' },
      ...{ adresse: '3 rue du Port', code_postal: '59000', commune: lille.nom, code_insee: lille.code },
      ...{ zone_eligibilite: [lille.code, '02'], structure_id: structure().id },
    };
    const { suivi } = await receiptOf(await under.post({ ...rest, genre: 'nouveau-service', changements }));
    const page = (await (await follow(suivi, { Accept: 'text/html' })).text()).split('id="changements"')[1]!;
    expect(page).not.toContain('Après');
    expect(page).toContain(`3 rue du Port, 59000 ${lille.nom}`);
    expect(page).toContain('Aisne');
    expect(page).not.toContain(lille.code);
    expect(page.indexOf('Structure')).toBeLessThan(page.indexOf('Atelier CV'));
  });

  it('says that a value was hidden, and not that there was none', async () => {
    await under.relay.close();
    const { cible } = correction();
    const offer = service({ id: cible!.id, courriel: 'camille.exemple@asso.example', adresse: null });
    under = await startRelay({
      source: createCatalogue({ structures: [structure()], services: [offer], communes: [lille] }),
    });
    const sent = correction({
      cible: { ...cible!, base: { courriel: null, adresse: null } },
      changements: { courriel: 'accueil@asso.example', adresse: '3 rue Neuve' },
    });
    const { suivi } = await receiptOf(await under.post(sent));
    const page = await (await follow(suivi, { Accept: 'text/html' })).text();
    expect(page).not.toContain('camille');
    expect(page.match(/masqué, jamais montré|non renseigné/g)).toEqual(['masqué, jamais montré', 'non renseigné']);
    // The source has taken the correction: what was there before is not told by what is there now.
    const taken = correction({
      cible: { ...cible!, base: { courriel: null } },
      changements: { courriel: 'camille.exemple@asso.example' },
    });
    const { id, suivi: link } = await receiptOf(await under.post(taken));
    const before = async () =>
      (await (await follow(link, { Accept: 'text/html' })).text()).match(/masqué, jamais montré|non renseigné/g);
    expect(await before()).toEqual(['masqué, jamais montré']);
    const act = { acte: 'acceptation', par: 'lea', date: '2026-11-25T12:00:00.000Z' } as const;
    await (under.store as FullStore).act(id, 1, act);
    expect(await before()).toEqual(['non renseigné']);
  });
});
