import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, describe, expect, it } from 'vitest';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { NetworkError } from '@inclusion-kit/sdk';
import type { Contribution } from '@inclusion-kit/sdk/contributions';
import type { Mail } from '../../../contributions/deliveries/mail.ts';
import type { Moderator } from '../../../contributions/moderators/moderator.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import { openStore, type FullStore } from '../../../store/sql-store.ts';
import { hashQuickly, PASSWORD, someModerators } from '../../../testing-internal/moderators.ts';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const moderators = await someModerators();

interface Shown {
  structure: string | null;
  structure_proposee: { id: string; genre: string; etat: string; commune: string | null } | null;
  id: string;
  etat: string;
  version: number;
  titre: string | null;
  actes: string[];
  fiche: string | null;
  auteur: unknown;
  risque: { niveau: string; raisons: string[] };
  changements: Record<string, unknown>;
  comparaison: { verdict: string; champs: { champ: string; verdict: string }[] } | null;
  affiches: Record<string, { source: unknown; le: string; par: string }>;
  livraisons: { id: string; canal: string; etat: string; objet?: string; texte?: string }[];
  evenements: { acte: string; par?: string; remplacee_par?: string }[];
}

let under: RelayUnderTest;
let cookie: string;
afterEach(() => under.relay.close());
async function start(options: Partial<RelayOptions> = {}, nom = 'relecture'): Promise<void> {
  under = await startRelay({ moderators, ...options });
  const answer = await signIn(nom);
  cookie = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
}
const signIn = (nom: string, mot_de_passe = PASSWORD, headers: Record<string, string> = {}): Promise<Response> =>
  send('POST', '/moderation/session', { nom, mot_de_passe }, headers);
const send = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  under.ask(path, {
    method,
    headers: { 'Content-Type': 'application/json', Cookie: cookie, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const show = async (answer: Promise<Response>): Promise<Shown> => (await (await answer).json()) as Shown;
async function contribute(contribution: Contribution = correction()): Promise<string> {
  const answer = await under.post(contribution);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}
const patch = (id: string, body: object): Promise<Response> => send('PATCH', `/moderation/contributions/${id}`, body);
const look = (id: string): Promise<Shown> => show(send('GET', `/moderation/contributions/${id}`));
const { changements: _, ...confirmation } = correction({ genre: 'confirmation' });

describe('signing in', () => {
  it('gives the browser a cookie that no script reads and no other site sends', async () => {
    await start();
    const answer = await signIn('relecture');
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Set-Cookie')).toMatch(/^inclusion-kit=[\w-]{43};.*HttpOnly; SameSite=Strict$/);
    expect(await (await send('GET', '/moderation/session')).json()).toEqual({ nom: 'relecture', role: 'moderateur' });
  });

  it('holds over a restart, and no longer once the password is another or the person is gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relay-session-'));
    try {
      const url = `file:${join(folder, 'kit.db')}`;
      await start({ store: await openStore(url) });
      const restart = async (given: Moderator[]): Promise<number> => {
        await under.relay.close();
        under = await startRelay({ moderators: given, store: await openStore(url) });
        return (await send('GET', '/moderation/session')).status;
      };
      expect(await restart(moderators)).toBe(200);
      const hash = await hashQuickly('another password');
      expect(await restart(moderators.map((one) => ({ ...one, hash })))).toBe(401);
      expect(await restart([])).toBe(401);
      expect(await restart(moderators)).toBe(200);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('gives one that only goes over TLS where the relay is served so', async () => {
    await start({ publicUrl: 'https://offre.example.fr' });
    const set = (await signIn('relecture')).headers.get('Set-Cookie');
    expect(set).toMatch(/^__Host-inclusion-kit=[\w-]{43};.*Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  });

  it.each([
    ['another password', 'relecture', 'wrong'],
    ['another name', 'personne', PASSWORD],
  ])('is refused with %s, in the same words', async (_what, nom, password) => {
    await start();
    const answer = await signIn(nom, password);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ detail: 'Ce nom ou ce mot de passe ne convient pas.' });
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  it('waits after many failures', async () => {
    await start();
    for (let i = 0; i < 5; i += 1) await signIn('relecture', `wrong ${i}`);
    expect((await signIn('relecture', 'wrong again')).status).toBe(429);
  });

  it('ends when it is asked to, and with its time', async () => {
    let now = new Date('2026-11-25T08:00:00Z');
    await start({ now: () => now });
    expect((await send('GET', '/moderation/session')).status).toBe(200);
    now = new Date('2026-11-26T04:00:01Z');
    expect((await send('GET', '/moderation/session')).status).toBe(401);
    now = new Date('2026-11-25T09:00:00Z');
    expect((await send('DELETE', '/moderation/session')).status).toBe(204);
    expect((await send('GET', '/moderation/session')).status).toBe(401);
  });

  it('keeps no token in the database, and no password anywhere', async () => {
    await start();
    expect(under.log.join('')).not.toContain(PASSWORD);
    expect(under.log.join('')).not.toContain(cookie.split('=')[1]);
  });
});

describe('the queue', () => {
  it.each(['/moderation/contributions', '/moderation/contributions/x', '/moderation/session'])(
    'is closed at %s to whoever is not signed in',
    async (path) => {
      await start();
      cookie = '';
      expect((await send('GET', path)).status).toBe(401);
    },
  );

  it('is closed to pages of other origins, allowed ones included', async () => {
    await start({ allowedOrigins: ['https://www.departement.example'] });
    const id = await contribute();
    for (const Origin of ['https://www.departement.example', 'https://evil.example']) {
      const body = { acte: 'refus', version: 1, motif: 'x' };
      const answer = await send('PATCH', `/moderation/contributions/${id}`, body, { Origin });
      expect(answer.status).toBe(403);
      expect(
        (await send('GET', '/moderation/contributions', undefined, { Origin })).headers.get(
          'Access-Control-Allow-Origin',
        ),
      ).toBeNull();
    }
    const own = { Origin: ORIGIN };
    expect(
      (await send('PATCH', `/moderation/contributions/${id}`, { acte: 'refus', version: 1, motif: 'x' }, own)).status,
    ).toBe(200);
  });

  it('shows each contribution with its author, beside the record as it is', async () => {
    await start();
    const id = await contribute();
    const queue = (await (await send('GET', '/moderation/contributions?etat=recue')).json()) as {
      items: Shown[];
      total: number;
    };
    expect(queue.total).toBe(1);
    expect(queue.items[0]).toMatchObject({
      id,
      etat: 'recue',
      version: 1,
      titre: 'Aide aux démarches',
      fiche: 'there',
      auteur: { courriel: 'camille@exemple.fr' },
      actes: ['question', 'ajustement', 'acceptation', 'refus', 'remplacement', 'reprise', 'expiration'],
      comparaison: { verdict: 'applicable', champs: [{ champ: 'telephone', verdict: 'applicable' }] },
    });
    expect(JSON.stringify(queue)).not.toContain('corpsHash');
  });

  it('tells the structure, and the quality that the change would give', async () => {
    await start();
    const id = await contribute();
    const asked = await contribute(confirmation);
    expect(await look(id)).toMatchObject({ structure: 'Maison des solidarités' });
    const { qualite } = (await look(asked)) as unknown as { qualite: { avant: number; apres: number } };
    expect(qualite.apres).toBeGreaterThanOrEqual(qualite.avant);
  });

  it('names the structure of an offer that is new too, and publishes no offer before it', async () => {
    await start();
    const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' } as const;
    const maison = await contribute({
      genre: 'nouvelle-structure',
      changements: { nom: 'Maison du vélo', commune: 'Lille', code_insee: '59350' },
      ...licence,
    });
    const offer = (more: Record<string, string>): Contribution => ({
      genre: 'nouveau-service',
      changements: { nom: 'Atelier vélo', description: 'Réparer son vélo, avec des bénévoles.', ...more },
      ...licence,
    });
    const id = await contribute(offer({ structure_id: maison }));
    expect(await look(id)).toMatchObject({
      structure: 'Maison du vélo',
      structure_proposee: { id: maison, genre: 'nouvelle-structure', etat: 'recue', commune: 'Lille' },
    });
    const accept = (of: string): Promise<Response> => patch(of, { acte: 'acceptation', version: 1 });
    const early = await accept(id);
    expect([early.status, await early.text()]).toEqual([409, expect.stringContaining('Publiez d’abord sa structure')]);
    expect((await accept(maison)).status).toBe(200);
    expect((await accept(id)).status).toBe(200);

    const refused = await contribute({ ...offer({}), genre: 'nouvelle-structure', changements: { nom: 'Sans suite' } });
    const lost = await contribute(offer({ structure_id: refused }));
    await patch(refused, { acte: 'refus', motif: 'Hors sujet.', version: 1 });
    expect(await (await accept(lost)).text()).toContain('n’a pas été acceptée');

    const own = await contribute(offer({ structure_nom: 'Le Garage associatif' }));
    expect(await look(own)).toMatchObject({ structure: 'Le Garage associatif', structure_proposee: null });
    const next = await contribute(offer({ structure_id: own }));
    expect(await look(next)).toMatchObject({
      structure: 'Le Garage associatif',
      structure_proposee: { id: own, genre: 'nouveau-service' },
    });
  });

  it('tells the structure that a new offer names, where there is one', async () => {
    await start();
    const { cible: _cible, ...rest } = correction({ genre: 'nouveau-service' });
    const changements = { nom: 'Atelier', description: 'Un atelier.' };
    const named = await contribute({ ...rest, changements: { ...changements, structure_id: 'dora--s1' } });
    const unknown = await contribute({ ...rest, changements: { ...changements, structure_id: 'dora--absent' } });
    expect(await look(named)).toMatchObject({ titre: 'Atelier', structure: 'Maison des solidarités' });
    expect(await look(unknown)).toMatchObject({ titre: 'Atelier', structure: null });
  });

  it('finds what the source contradicts', async () => {
    await start();
    await contribute();
    const cible = { ...correction().cible!, base: { ...correction().cible!.base, telephone: '+33320999999' } };
    const id = await contribute(correction({ cible }));
    const found = (await (await send('GET', '/moderation/contributions?conflit=true&size=1')).json()) as {
      items: Shown[];
      total: number;
      next: string | null;
    };
    expect(found).toMatchObject({ items: [{ id }], total: 1, next: null });
  });

  it('is shown, as the feed is, without a row that is broken', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'relay-broken-'));
    const path = join(folder, 'kit.db');
    await start({ store: await openStore(path) });
    const [broken, whole] = [await contribute(), await contribute()];
    for (const id of [broken, whole]) await patch(id, { acte: 'acceptation', version: 1 });
    await under.relay.close();
    const database = new DatabaseSync(path);
    database.prepare('update contributions set corps = ? where id = ?').run('{"genre":', broken);
    database.close();
    await start({ store: await openStore(path) });
    const answer = await send('GET', '/moderation/contributions');
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { items: Shown[] }).items.map(({ id }) => id)).toEqual([whole]);
    expect((await send('GET', `/moderation/contributions/${broken}`)).status).toBe(404);
    expect((await under.ask('/feed/services.json')).status).toBe(200);
    await under.relay.close();
    rmSync(folder, { recursive: true });
    await start();
  });

  it('refuses a page that is none', async () => {
    await start();
    expect((await send('GET', '/moderation/contributions?apres=x')).status).toBe(422);
  });

  it('refuses filters that make no sense, by name', async () => {
    await start();
    const answer = await send('GET', '/moderation/contributions?etat=neuve&size=1000');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'etat.0' }, { field: 'size' }] });
  });

  it('is open to whom the host says moderates, under the name it gives', async () => {
    await start({
      identify: (request) =>
        request.headers.get('X-User') === null ? { role: 'anonymous' } : { role: 'moderator', nom: 'agent 12' },
    });
    cookie = '';
    const id = await contribute();
    const host = { 'X-User': '12' };
    const answer = await send('PATCH', `/moderation/contributions/${id}`, { acte: 'acceptation', version: 1 }, host);
    expect((await show(Promise.resolve(answer))).evenements.at(-1)).toMatchObject({
      acte: 'acceptation',
      par: 'agent 12',
    });
  });
});

describe('deciding', () => {
  it('accepts all or some fields, as adjusted, and undoes it', async () => {
    await start();
    const base = { ...correction().cible!.base, courriel: null };
    const cible = { ...correction().cible!, base };
    const id = await contribute(
      correction({ cible, changements: { telephone: '+33320111111', courriel: 'accueil@asso.example' } }),
    );
    const adjusted = await show(
      patch(id, { acte: 'ajustement', version: 1, changements: { telephone: '+33320222222' } }),
    );
    expect(adjusted.changements).toEqual({ telephone: '+33320222222', courriel: 'accueil@asso.example' });
    const accepted = await show(patch(id, { acte: 'acceptation', version: 2, champs: ['telephone'] }));
    expect(accepted).toMatchObject({ etat: 'acceptee', version: 3, changements: { telephone: '+33320222222' } });
    expect(accepted.evenements.at(-1)).toMatchObject({ acte: 'acceptation', par: 'relecture' });
    expect(await show(patch(id, { acte: 'annulation', version: 3 }))).toMatchObject({ etat: 'recue', version: 4 });
  });

  it('refuses with a reason, which its contributor is shown, but not by whom', async () => {
    await start();
    const answer = await under.post(correction());
    const { id, suivi } = (await answer.json()) as { id: string; suivi: string };
    expect((await patch(id, { acte: 'refus', version: 1 })).status).toBe(422);
    expect(await show(patch(id, { acte: 'refus', version: 1, motif: 'Déjà corrigé' }))).toMatchObject({
      etat: 'refusee',
      actes: ['annulation'],
    });
    const followed = await (await under.ask(suivi.slice(ORIGIN.length))).text();
    expect(followed).toContain('Déjà corrigé');
    expect(followed).not.toContain('relecture');
    expect(followed).not.toContain('camille');
  });

  it('says why on the page of the contributor, as a text, with what was asked and answered, and no adjustment', async () => {
    await start();
    const answer = await under.post(correction());
    const { id, suivi } = (await answer.json()) as { id: string; suivi: string };
    const path = suivi.slice(ORIGIN.length);
    const read = async (): Promise<string> => (await under.ask(path, { headers: { Accept: 'text/html' } })).text();
    await patch(id, { acte: 'question', version: 1, motif: 'Quel étage ?' });
    await under.ask(path.replace('?', '/reponse?'), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reponse: 'Le <i>deuxième</i>' }),
    });
    await patch(id, { acte: 'ajustement', version: 3, changements: { telephone: '+33320222222' } });
    await patch(id, { acte: 'refus', version: 4, motif: '<script>alert(1)</script>\nDéjà corrigé\u202e' });
    const page = await read();
    for (const said of [
      'Précision demandée',
      'Quel étage ?',
      'Le &lt;i&gt;deuxième',
      '\u00a0: refusée',
      'Déjà corrigé',
    ]) {
      expect(page).toContain(said);
    }
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).not.toMatch(/<script>|relecture|Ajustée/);
  });

  it('says on that page what was taken and what was not, as people write it, with the link of the offer', async () => {
    await start();
    const changements = { telephone: '+33320111111', horaires_accueil: 'Mo-Fr 09:00-12:00', publics: ['jeunes'] };
    const cible = {
      ...correction().cible!,
      base: { ...correction().cible!.base, horaires_accueil: null, publics: ['tous-publics'] },
    };
    const answer = await under.post(correction({ cible, changements }));
    const { id, suivi } = (await answer.json()) as { id: string; suivi: string };
    const path = suivi.slice(ORIGIN.length);
    const read = async (): Promise<string> => (await under.ask(path, { headers: { Accept: 'text/html' } })).text();
    expect(await read()).toContain('<li aria-current="step">Relue par une personne');
    await patch(id, { acte: 'ajustement', version: 1, changements: { telephone: '+33320222222' } });
    const champs = ['telephone', 'publics'];
    await patch(id, { acte: 'acceptation', version: 2, champs, motif: 'Horaires d’été seulement' });
    const page = await read();
    expect(page).toContain('<a href="/#di-offre=dora--1">Aide aux démarches</a>');
    expect(page).toContain('Relue par une personne\u00a0: acceptée en partie');
    expect(page).toContain('Horaires d’été seulement');
    const cells = [...page.matchAll(/data-label="Décision">([^<]*)</g)].map(([, text]) => text);
    expect(cells).toEqual(['retenu ainsi\u00a0: 03 20 22 22 22', 'non retenu', 'retenu']);
    expect(page).toMatch(/Lundi – vendredi\u00a0: 9\u00a0h\u00a0–\u00a012\u00a0h/);
    expect(page.replace(/href="[^"]*"/g, '')).not.toMatch(/\+33|telephone|dora--|Mo-Fr/);
    expect(await (await under.ask(path)).json()).toMatchObject({
      retenus: { telephone: '+33320222222', publics: ['jeunes'] },
    });
  });

  it('tells the author of a decision by mail, where it can, and nobody else', async () => {
    const sent: Mail[] = [];
    const mailer = { send: (mail: Mail) => Promise.resolve(void sent.push(mail)), verify: () => Promise.resolve() };
    const publicUrl = 'https://offre.example.fr';
    await start({ publicUrl, mailer: { ...mailer, close: () => undefined }, identify: () => ({ role: 'moderator' }) });
    const id = await contribute();
    const silent = await contribute({ ...correction({ changements: { nom: 'Aide' } }), auteur: {} });
    const told = async (one: string) => (await look(one)).livraisons.filter(({ canal }) => canal === 'decision');
    for (const one of [id, silent]) await patch(one, { acte: 'refus', version: 1, motif: 'Déjà corrigé' });
    expect(await told(id)).toMatchObject([{ id: `${id}.d1`, etat: 'en-attente' }]);
    expect(await told(silent)).toEqual([]);
    // Decided when no mail could be sent, and handed on today.
    const old = await contribute(correction({ changements: { nom: 'Autre aide' } }));
    await (under.store as FullStore).act(old, 1, { acte: 'acceptation', par: 'lea', date: '2026-01-01T12:00:00.000Z' });
    await patch(old, { acte: 'transmission', version: 2 });
    expect([(await look(old)).etat, await told(old)]).toEqual(['transmise', []]);
  });

  it('loses no mail to an author when the relay dies right after the decision', async () => {
    const mailer = { send: () => Promise.resolve(), verify: () => Promise.resolve(), close: () => undefined };
    await start({ publicUrl: 'https://offre.example.fr', mailer, identify: () => ({ role: 'moderator' }) });
    const store = under.store as FullStore;
    const id = await contribute();
    const act = store.act.bind(store);
    store.act = async (...given) => {
      await act(...given);
      throw new Error('The process ended.');
    };
    expect((await patch(id, { acte: 'refus', version: 1, motif: 'Déjà corrigé' })).status).toBe(500);
    expect(await store.deliveries.ofContributions([id])).toMatchObject([{ id: `${id}.d1`, etat: 'en-attente' }]);
  });

  it('says on that page what the source did, in other words than what moderators did', async () => {
    await start();
    const { id, suivi } = (await (await under.post(correction())).json()) as { id: string; suivi: string };
    await patch(id, { acte: 'acceptation', version: 1 });
    const event = { acte: 'remplacement', par: 'source', date: new Date().toISOString() } as const;
    await (under.store as FullStore).act(id, 2, event);
    const page = await under.ask(suivi.slice(ORIGIN.length), { headers: { Accept: 'text/html' } });
    const text = await page.text();
    expect(text).toContain('Dépassée\u00a0: la source de l’offre dit autre chose');
    expect(text).not.toContain('Remplacée par une autre contribution');
  });

  it('asks the author, and waits', async () => {
    await start();
    const id = await contribute();
    const asked = await show(patch(id, { acte: 'question', version: 1, motif: 'Quel étage ?' }));
    expect(asked).toMatchObject({ etat: 'en-attente-auteur', motif: 'Quel étage ?' });
  });

  it('hears its author by the private link alone, once, and goes on', async () => {
    await start();
    const received = (await (await under.post(correction())).json()) as { id: string; suivi: string };
    const { id } = received;
    const link = new URL(received.suivi);
    const page = async () =>
      (await under.ask(link.pathname + link.search, { headers: { Accept: 'text/html' } })).text();
    const answer = (body: string, headers: Record<string, string>, search = link.search) =>
      under.ask(`${link.pathname}/reponse${search}`, { method: 'POST', body, headers });
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };
    expect(await page()).not.toContain('<textarea');
    expect((await answer('reponse=Au+2e', form)).status).toBe(409);
    await patch(id, { acte: 'question', version: 1, motif: 'Quel <b>étage</b> ?' });
    expect(await page()).toContain('Quel &lt;b&gt;étage&lt;/b&gt; ?');
    expect((await answer('reponse=Au+2e', form, '?cle=AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
    expect((await answer('reponse=Au+2e', { ...form, Origin: 'https://evil.example' })).status).toBe(403);
    expect((await answer('reponse=+', form)).status).toBe(422);
    expect((await answer('reponse=Au+2e', { 'Content-Type': 'text/plain' })).status).toBe(415);
    const sent = await answer('reponse=Au+2e', form);
    expect([sent.status, sent.headers.get('Location')]).toEqual([303, link.pathname + link.search]);
    expect((await answer('{"reponse":"encore"}', { 'Content-Type': 'application/json' })).status).toBe(409);
    expect(await page()).not.toContain('<textarea');
    const after = await look(id);
    expect(after).toMatchObject({ etat: 'recue', actes: expect.arrayContaining(['acceptation']) as string[] });
    expect(after.evenements.at(-1)).toMatchObject({ acte: 'reponse', par: 'auteur', motif: 'Au 2e' });
  });

  it.each([
    ['an act that is none', { acte: 'reprise', version: 1 }, 422],
    ['no version', { acte: 'acceptation' }, 422],
    ['a version that is over', { acte: 'acceptation', version: 7 }, 409],
    ['an act whose time is over', { acte: 'annulation', version: 1 }, 409],
    ['a value against the schema', { acte: 'ajustement', version: 1, changements: { courriel: 'x' } }, 422],
    ['a field that nobody corrects', { acte: 'ajustement', version: 1, changements: { id: 'dora--9' } }, 422],
    ['no field of those proposed', { acte: 'acceptation', version: 1, champs: ['nom'] }, 422],
  ])('does nothing for %s', async (_what, body, status) => {
    await start();
    const id = await contribute();
    expect((await patch(id, body)).status).toBe(status);
    expect(await look(id)).toMatchObject({ etat: 'recue', version: 1 });
  });

  it('asks to settle a field that the source changed meanwhile', async () => {
    await start();
    const cible = { ...correction().cible!, base: { ...correction().cible!.base, telephone: '+33320999999' } };
    const id = await contribute(correction({ cible }));
    expect((await look(id)).comparaison?.verdict).toBe('conflit');
    const refused = await patch(id, { acte: 'acceptation', version: 1 });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('(Téléphone)');
    expect((await patch(id, { acte: 'acceptation', version: 1, tranches: ['telephone'] })).status).toBe(200);
  });

  it('tells a value that was accepted here from one that the source changed', async () => {
    await start();
    const first = await contribute();
    const second = await contribute(correction({ changements: { telephone: '+33320222222' } }));
    expect(await look(second)).toMatchObject({ comparaison: { verdict: 'applicable' }, affiches: {} });
    await patch(first, { acte: 'acceptation', version: 1 });
    const { comparaison, affiches } = await look(second);
    expect(comparaison?.verdict).toBe('conflit');
    expect(affiches['telephone']).toMatchObject({
      source: '+33320000000',
      par: 'relecture',
      auteur: { nom: 'Camille Exemple', organisation: 'CCAS' },
    });
    expect(await look(second), 'a moderator saw both').toMatchObject({
      risque: { niveau: 'a-regarder', raisons: ['depassee'] },
    });
    const among = (await (await send('GET', '/moderation/contributions?conflit=true')).json()) as { items: object[] };
    expect(among.items, 'nothing is left to choose').toEqual([]);
    const late = await contribute(correction({ changements: { telephone: '+33320333333' } }));
    expect((await look(late)).risque, 'one that came after').toEqual({ niveau: 'conflit', raisons: ['conflit'] });
    const cible = { ...correction().cible!, base: { ...correction().cible!.base, nom: 'Autre nom' } };
    const third = await contribute(correction({ cible, changements: { nom: 'Aide' } }));
    expect(await look(third)).toMatchObject({ comparaison: { verdict: 'conflit' }, affiches: {} });
  });

  it('accepts a value in place of one that its contributor was not shown', async () => {
    const named = service({ courriel: 'camille.exemple@asso.example', telephone: '+33600000000' });
    await start({ source: createCatalogue({ structures: [structure()], services: [named], communes: [lille] }) });
    const seen = (await (await under.ask('/api/v1/services/dora--1')).json()) as Record<string, string | null>;
    const { nom = '', courriel = '', telephone = '' } = seen;
    expect([courriel, telephone]).toEqual([null, null]);
    const cible = { ...correction().cible!, base: { nom, courriel, telephone } };
    const courrielShown = { courriel: 'accueil@asso.example' };
    const changements = { ...courrielShown, telephone: '+33611111111' };
    const id = await contribute(correction({ cible, changements }));
    expect((await look(id)).comparaison?.verdict).toBe('applicable');
    expect((await patch(id, { acte: 'acceptation', version: 1 })).status).toBe(200);
    expect(await (await under.ask('/api/v1/services/dora--1')).json()).toMatchObject(courrielShown);
  });

  it('accepts nothing for a record that is gone, and says so while the source does not answer', async () => {
    const record = service();
    let state: 'there' | 'gone' | 'down' = 'there';
    await start();
    const { relay } = under;
    await relay.close();
    const there = createCatalogue({ structures: [structure()], services: [record], communes: [lille] });
    await start({
      source: {
        ...there,
        service: (id, options) =>
          state === 'down'
            ? Promise.reject(new NetworkError('down'))
            : there.service(state === 'gone' ? 'dora--none' : id, options),
      },
    });
    const id = await contribute();
    state = 'gone';
    expect((await look(id)).fiche).toBe('gone');
    expect((await patch(id, { acte: 'acceptation', version: 1 })).status).toBe(409);
    state = 'down';
    expect(await look(id)).toMatchObject({ fiche: 'unread', comparaison: null });
    const answer = await patch(id, { acte: 'acceptation', version: 1 });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30']);
    expect((await patch(id, { acte: 'refus', version: 1, motif: 'x' })).status).toBe(200);
  });

  it('replaces what an accepted correction leaves nothing of', async () => {
    let later = 0;
    await start({ now: () => new Date(Date.now() + later) });
    const [first, second] = [
      await contribute(),
      await contribute(correction({ changements: { telephone: '+33320333333' } })),
    ];
    await patch(first, { acte: 'acceptation', version: 1 });
    expect((await look(second)).comparaison?.verdict).toBe('conflit');
    await patch(second, { acte: 'acceptation', version: 1, tranches: ['telephone'] });
    expect((await look(first)).etat).toBe('acceptee');
    later = 60_000;
    await expect.poll(async () => (await look(first)).etat).toBe('remplacee');
    const replaced = await look(first);
    expect(replaced.evenements.at(-1)).toMatchObject({ acte: 'remplacement', par: 'relais', remplacee_par: second });
  });
});

describe('the page', () => {
  const assets = { version: '1.2.3', read: () => Promise.resolve(null) };

  it('holds an element and nothing of the contributions, may not be framed, and is linked from the first page', async () => {
    await start({ assets });
    await contribute();
    const answer = await under.ask('/moderation');
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Security-Policy')).toMatch(/script-src 'self';.*frame-ancestors 'none'/);
    expect(text).toContain('<di-moderation api="" next=""');
    expect(text).not.toMatch(/camille|Aide aux démarches|<script>|style=/);
    expect(await (await under.ask('/')).text()).toContain('href="/moderation"');
  });

  it('is not there where nobody moderates', async () => {
    under = await startRelay({ assets });
    expect((await under.ask('/moderation')).status).toBe(404);
    expect(await (await under.ask('/')).text()).not.toContain('/moderation');
  });
});

describe('handing on by hand', () => {
  it('gives the text that is ready, takes note that it was sent, and takes it back no more', async () => {
    await start({ feed: { slug: 'cd59', producer: 'Département du Nord' } });
    const id = await contribute();
    await patch(id, { acte: 'acceptation', version: 1 });
    await expect
      .poll(async () => (await look(id)).livraisons)
      .toMatchObject([{ canal: 'dora', etat: 'a-faire', objet: 'Correction proposée : Aide aux démarches' }]);
    const [livraison] = (await look(id)).livraisons;
    expect(livraison?.texte).toContain('Département du Nord');
    expect(livraison?.texte).not.toMatch(/Camille|camille/);
    const sent = await show(patch(id, { acte: 'transmission', version: 2 }));
    expect(sent).toMatchObject({ etat: 'transmise', livraisons: [{ canal: 'dora', etat: 'envoyee' }] });
    expect(sent.evenements.at(-1)).toMatchObject({ acte: 'transmission', par: 'relecture' });
    expect((await patch(id, { acte: 'annulation', version: 3 })).status).toBe(409);
  });
});

describe('erasing who sent a contribution', () => {
  it('is for administrators', async () => {
    await start();
    const id = await contribute();
    expect((await send('DELETE', `/moderation/contributions/${id}/auteur`)).status).toBe(403);
    expect((await look(id)).auteur).not.toBeNull();
  });

  it('leaves the contribution', async () => {
    await start({}, 'Zoé');
    const id = await contribute();
    expect((await send('DELETE', `/moderation/contributions/${id}/auteur`)).status).toBe(204);
    expect(await look(id)).toMatchObject({ auteur: null, etat: 'recue' });
  });
});
