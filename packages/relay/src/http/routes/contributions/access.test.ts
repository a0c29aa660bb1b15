import { afterEach, describe, expect, it } from 'vitest';
import { correction, lille, service, structure } from '../../../testing-internal/records.ts';
import { sign } from 'hono/jwt';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { signAccess, readAccess } from '../../../contributions/access/access-link.ts';
import { DeliveryError } from '../../../contributions/deliveries/delivery-error.ts';
import type { Mail } from '../../../contributions/deliveries/mail.ts';
import { createPrinter, toObjected } from '../../../privacy/objection.ts';
import type { RelayOptions } from '../../../relay-options.ts';
import type { FullStore } from '../../../store/sql-store.ts';
import { eventually } from '../../../testing-internal/eventually.ts';
import { hashQuickly } from '../../../testing-internal/moderators.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../../../testing-internal/relay-under-test.ts';

const PASSWORD = 'correct horse battery';
const now = () => new Date('2026-11-25T12:00:00Z');
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN };
let under: RelayUnderTest;
let sent: Mail[];
afterEach(() => under.relay.close());

async function start(options: Partial<RelayOptions> = {}): Promise<void> {
  sent = [];
  under = await startRelay({
    now,
    publicUrl: ORIGIN,
    source: createCatalogue({
      structures: [structure({ courriel: 'contact@maison.example' }), structure({ id: 'dora--s2', nom: 'Autre' })],
      services: [
        service({ date_maj: '2024-01-01' }),
        service({ id: 'dora--2', nom: 'Atelier <b>', date_maj: '2026-11-01' }),
        service({ id: 'dora--9', structure_id: 'dora--s2', nom: 'Ailleurs' }),
      ],
      communes: [lille],
    }),
    moderators: [{ name: 'zoe', role: 'moderateur', hash: await hashQuickly(PASSWORD) }],
    feed: { slug: 'local', producer: 'Département du Nord' },
    mailer: {
      send: (mail) => {
        sent.push(mail);
        return Promise.resolve();
      },
      verify: () => Promise.resolve(),
      close: () => undefined,
    },
    ...options,
  });
}
const linkOf = (id: string, ms = 60_000): string =>
  `/contribuer?acces=${signAccess(under.store.secret, { structure: id, fin: (now().getTime() + ms) / 1000 })}`;
/** Opens a link as a browser does, and returns the cookie that it then holds. */
async function open(link: string): Promise<string> {
  const answer = await under.ask(link);
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/contribuer']);
  return (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
}
/** The structures whose links can be ended. */
const given = async (): Promise<string[]> =>
  (await (under.store as FullStore).access.structures()).map(({ structure_id }) => structure_id);
const confirm = (id: string, cookie: string, headers: Record<string, string> = {}): Promise<Response> =>
  under.ask('/contribuer/confirmations', {
    method: 'POST',
    headers: { ...FORM, Cookie: cookie, ...headers },
    body: new URLSearchParams({ id }).toString(),
  });
const queue = async () => (await (under.store as FullStore).queue({ size: 50, after: null })).items;

describe('the link of a structure', () => {
  it('opens its offers, the longest left alone first, and leaves the address of the page', async () => {
    await start();
    const answer = await under.ask(linkOf('dora--s1'));
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^inclusion-kit-acces=[\w.-]+; Max-Age=60; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const page = await under.ask('/contribuer', { headers: { Cookie: await open(linkOf('dora--s1')) } });
    const text = await page.text();
    expect(page.headers.get('Cache-Control')).toBe('no-store');
    expect(text.indexOf('Aide aux démarches')).toBeLessThan(text.indexOf('Atelier &lt;b&gt;'));
    expect(text).toContain('Non vérifiée depuis plus d’un an');
    expect(text).not.toContain('Ailleurs');
  });

  it('opens an offer that tells no day of its last update, which is confirmed and corrected like any other', async () => {
    const undated = service({ date_maj: '' });
    await start({ source: createCatalogue({ structures: [structure()], services: [undated], communes: [lille] }) });
    const cookie = await open(linkOf('dora--s1'));
    const page = await under.ask('/contribuer', { headers: { Cookie: cookie } });
    expect(page.status).toBe(200);
    expect(await page.text()).not.toContain('Mise à jour le');
    expect((await confirm(undated.id, cookie)).status).toBe(303);
    expect((await queue()).map(({ contribution }) => contribution.cible?.date_maj)).toEqual(['2000-01-01']);
  });

  it.each([
    '/contribuer?acces=',
    '/contribuer?acces=x.y',
    '/contribuer?acces=eyJhIjoxfQ.AAAA',
    '/contribuer?jeton=x.y.z',
  ])('that opens nothing is told so: %s', async (path) => {
    await start();
    const answer = await under.ask(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('Ce lien ne s’ouvre plus');
    expect(answer.headers.get('Set-Cookie')).toBeNull();
  });

  it('ends with its time, and cannot be made longer or another’s', async () => {
    await start();
    expect((await under.ask(linkOf('dora--s1', -1000))).status).toBe(404);
    const token = new URL(linkOf('dora--s1'), ORIGIN).searchParams.get('acces')!;
    const [, signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify(['dora--s2', 9_999_999_999])).toString('base64url');
    expect(readAccess(under.store.secret, `${forged}.${signature}`, now())).toBeNull();
    expect(readAccess(Buffer.alloc(32), token, now())).toBeNull();
  });

  it('is revoked with all that were made before, opened ones too, and made anew', async () => {
    let time = now().getTime();
    await start({ now: () => new Date(time) });
    const { access } = under.store as FullStore;
    const zoe = await under.ask('/moderation/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: ORIGIN },
      body: JSON.stringify({ nom: 'zoe', mot_de_passe: PASSWORD }),
    });
    const Cookie = (zoe.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    const take = async (): Promise<string> => {
      const answer = await under.ask('/moderation/invitations', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: ORIGIN, Cookie },
        body: JSON.stringify({ structure: 'dora--s1' }),
      });
      return ((await answer.json()) as { lien: string }).lien.slice(ORIGIN.length);
    };
    const [before, other] = [await take(), linkOf('dora--s2', 3_600_000)];
    const opened = await open(before);
    expect((await confirm('dora--1', opened)).status).toBe(303);
    time += 1000;
    await access.revoke('dora--s1', new Date(time));
    expect((await under.ask(before)).status).toBe(404);
    expect((await under.ask(linkOf('dora--s1'))).status).toBe(404);
    expect((await confirm('dora--2', opened)).status).toBe(404);
    expect((await confirm('dora--9', await open(other))).status).toBe(303);
    time += 1000;
    expect((await confirm('dora--2', await open(await take()))).status).toBe(303);
  });

  it('confirms its own offers, once a day, and no other’s', async () => {
    await start();
    const cookie = await open(linkOf('dora--s1'));
    for (let i = 0; i < 3; i += 1) expect((await confirm('dora--1', cookie)).status).toBe(303);
    const strange = await confirm('dora--9', cookie, { Accept: 'text/html,application/xhtml+xml' });
    expect([strange.status, strange.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=UTF-8']);
    expect((await confirm('dora--1', '')).status).toBe(404);
    const items = await queue();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ etat: 'recue', contribution: { genre: 'confirmation' } });
    expect(items[0]!.evenements[0]).toMatchObject({ acte: 'reception', par: 'structure' });
  });

  it('is worth nothing to a page of another site, allowed ones included', async () => {
    await start({ allowedOrigins: ['https://www.departement.example'] });
    const cookie = await open(linkOf('dora--s1'));
    for (const Origin of ['https://www.departement.example', 'https://evil.example', 'null']) {
      expect((await confirm('dora--1', cookie, { Origin })).status).toBe(403);
    }
    expect(await queue()).toEqual([]);
  });

  it('holds no person’s name, mail or key in the log', async () => {
    await start();
    const link = linkOf('dora--s1');
    await open(link);
    expect(under.log.join('')).not.toContain(link.split('=')[1]);
  });

  it('is taken back on the device by who wants', async () => {
    await start();
    const answer = await under.ask('/contribuer/fermer', { method: 'POST', headers: FORM });
    expect(answer.headers.get('Set-Cookie')).toMatch(/^inclusion-kit-acces=; Max-Age=0/);
  });
});

describe('a link asked for by mail', () => {
  const askLink = (courriel: string, headers: Record<string, string> = {}): Promise<Response> =>
    under.ask('/contribuer/lien', {
      method: 'POST',
      headers: { ...FORM, ...headers },
      body: new URLSearchParams({ courriel }).toString(),
    });
  const links = (): string[] => [...sent.at(-1)!.text.matchAll(/http\S+/g)].map(([link]) => link.slice(ORIGIN.length));

  it('is sent to the address of a record alone, and answered alike whether or not it is known', async () => {
    await start();
    expect(await (await under.ask('/contribuer')).text()).toContain('Recevoir un lien par courriel');
    const answers = [await askLink('Contact@Maison.example'), await askLink('moi@ailleurs.example')];
    const [known, unknown] = await Promise.all(answers.map((answer) => answer.text()));
    expect(known).toBe(unknown);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await eventually('a mail is sent', () => sent.length === 1);
    expect(sent[0]).toMatchObject({
      to: 'contact@maison.example',
      subject: 'Votre lien pour mettre à jour vos offres',
    });
    expect(links()).toHaveLength(1);
    expect(under.log.join('')).not.toMatch(/maison\.example|ailleurs\.example|acces=/);
  });

  it('opens for half an hour, as often as mail filters look at it, a session of twenty hours', async () => {
    let at = now();
    await start({ now: () => at });
    await askLink('contact@maison.example');
    await eventually('a mail is sent', () => sent.length === 1);
    const [link] = links();
    expect(await given()).toEqual(['dora--s1']);
    await open(link!);
    const opened = await under.ask(link!);
    expect(opened.headers.get('Set-Cookie')).toContain('Max-Age=72000;');
    const cookie = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    expect(cookie).not.toContain(link!.split('=')[1]);
    at = new Date(at.getTime() + 31 * 60_000);
    expect((await under.ask(link!)).status).toBe(404);
    expect((await confirm('dora--1', cookie)).status).toBe(303);
    at = new Date(at.getTime() + 20 * 3_600_000);
    expect((await confirm('dora--2', cookie)).status).toBe(404);
  });

  it('names each structure of an address, and fills no letter box', async () => {
    await start({
      source: createCatalogue({
        structures: ['dora--s1', 'dora--s2'].map((id) => structure({ id, nom: id, courriel: 'siege@reseau.example' })),
        services: [],
        communes: [lille],
      }),
    });
    for (let i = 0; i < 6; i += 1) await askLink(i % 2 === 0 ? 'siege@reseau.example' : 'SIEGE@reseau.example');
    await under.relay.close();
    expect(sent).toHaveLength(3);
    expect(links()).toHaveLength(2);
    await start();
  });

  it('is refused for what is no address, by pages of other sites, and where no mail can be sent', async () => {
    await start();
    for (const courriel of ['', 'accueil', 'a@b.example, c@d.example', `${'a'.repeat(300)}@b.example`]) {
      const answer = await askLink(courriel);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toContain('role="alert"');
    }
    expect((await askLink('contact@maison.example', { Origin: 'https://evil.example' })).status).toBe(403);
    await under.relay.close();
    expect(sent).toEqual([]);
    for (const missing of [{ mailer: undefined }, { publicUrl: undefined }]) {
      await start(missing);
      expect((await askLink('contact@maison.example')).status).toBe(404);
      const page = await under.ask('/contribuer');
      expect(page.status).toBe(200);
      const text = await page.text();
      // Nobody is named who can send a link: the offers are found by the name of the structure, and corrected without one.
      expect(text).toMatch(/<form class="find" action="\/contribuer#trouvees">.*name="structure"/s);
      expect(text, 'the three gestures, before anything is typed').toMatch(/<ol class="ways">(\s*<li>.*?<\/li>){3}/s);
      expect(await (await under.ask('/contribuer?structure=Maison')).text()).not.toContain('class="ways"');
      expect(text).not.toContain('administrez');
      await under.relay.close();
    }
    await start();
  });

  it('leads to the relay, whatever address the request says that it has', async () => {
    await start();
    const body = new URLSearchParams({ courriel: 'contact@maison.example' }).toString();
    const { Origin: _, ...headers } = FORM;
    await under.relay.fetch(new Request('http://evil.example/contribuer/lien', { method: 'POST', headers, body }));
    await under.ask('/contribuer/lien', { method: 'POST', headers: { ...headers, Host: 'evil.example' }, body });
    await under.relay.close();
    expect(sent.map(({ text }) => text).join('')).not.toContain('evil.example');
    await start();
  });

  it('is not asked for all the structures of a territory by one client', async () => {
    const ids = Array.from({ length: 15 }, (_, index) => `dora--s${index}`);
    await start({
      source: createCatalogue({
        structures: ids.map((id) => structure({ id, nom: id, courriel: `${id}@reseau.example` })),
        services: [],
        communes: [lille],
      }),
    });
    const ask = (id: string, address: string) =>
      under.relay.fetch(
        new Request(`${ORIGIN}/contribuer/lien`, {
          method: 'POST',
          headers: FORM,
          body: new URLSearchParams({ courriel: `${id}@reseau.example` }).toString(),
        }),
        { address },
      );
    for (const id of ids) expect((await ask(id, '203.0.113.7')).status).toBe(200);
    expect((await ask('dora--s14', '203.0.113.8')).status).toBe(200);
    await under.relay.close();
    expect(sent.map(({ to }) => to)).toEqual([...ids.slice(0, 10), 'dora--s14'].map((id) => `${id}@reseau.example`));
    await start();
  });

  it('is not sent to all the structures of a territory by thousands of clients together', async () => {
    const ids = Array.from({ length: 320 }, (_, index) => `dora--s${index}`);
    await start({
      source: createCatalogue({
        structures: ids.map((id) => structure({ id, nom: id, courriel: `${id}@reseau.example` })),
        services: [],
        communes: [lille],
      }),
    });
    for (const [at, id] of ids.entries()) {
      const body = new URLSearchParams({ courriel: `${id}@reseau.example` }).toString();
      const asked = new Request(`${ORIGIN}/contribuer/lien`, { method: 'POST', headers: FORM, body });
      expect((await under.relay.fetch(asked, { address: `2001:db8:${at.toString(16)}::1` })).status).toBe(200);
    }
    await under.relay.close();
    expect(sent).toHaveLength(300);
    await start();
  });

  it('goes to nobody who objects to being written to', async () => {
    const secret = new Uint8Array(32).fill(3);
    const printer = createPrinter(secret);
    const { kind, normalised, words } = toObjected('contact@maison.example')!;
    const list = [{ kind, print: printer.print(kind, normalised), words, mark: printer.mark(normalised) }];
    await start({ objections: () => ({ version: '1', secret, list }) });
    expect((await askLink('contact@maison.example')).status).toBe(200);
    await under.relay.close();
    expect(sent).toEqual([]);
    await start();
  });

  it('that the mail server refuses is told by nothing but a line of the log, without the address', async () => {
    const failing = { send: () => Promise.reject(new DeliveryError('Le serveur ne répond pas.', { mayPass: true })) };
    await start({ mailer: { ...failing, verify: () => Promise.resolve(), close: () => undefined } });
    expect((await askLink('contact@maison.example')).status).toBe(200);
    await eventually('the failure is told', () => under.log.join('').includes('Un lien demandé par courriel'));
    expect(under.log.join('')).not.toContain('maison.example');
  });
});

describe('a link of the host’s own login', () => {
  const SECRET = 'a-secret-that-the-host-knows-as-well';
  const claims = { sub: 'dora--s1', aud: ORIGIN, exp: now().getTime() / 1000 + 60, jti: '1' };
  const follow = async (more: object = {}, secret = SECRET): Promise<Response> =>
    under.ask(`/contribuer?jeton=${await sign({ ...claims, ...more }, secret)}`);

  it('opens the offers of the structure that it names, once', async () => {
    await start({ hostLoginSecret: SECRET });
    const answer = await follow();
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/contribuer']);
    const cookie = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    expect((await confirm('dora--1', cookie)).status).toBe(303);
    expect(await given()).toEqual(['dora--s1']);
    expect((await follow()).status).toBe(404);
    // The last sign of a signature holds bits that say nothing: other signs of it are the same signature.
    const token = await sign(claims, SECRET);
    const spellings = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_').map(
      (last) => token.slice(0, -1) + last,
    );
    for (const other of [...spellings, `${token}=`]) {
      expect((await under.ask(`/contribuer?jeton=${other}`)).status).toBe(404);
    }
    expect((await follow({ jti: '2' })).status).toBe(303);
    expect(under.log.join('')).not.toContain('eyJ');
  });

  it.each([
    ['for another relay', { aud: 'https://elsewhere.example' }],
    ['for nobody', { aud: undefined }],
    ['that has ended', { exp: now().getTime() / 1000 - 1 }],
    ['that never ends', { exp: undefined }],
    ['that lasts a year', { exp: now().getTime() / 1000 + 31_536_000 }],
    ['of no structure', { sub: undefined }],
    ['of a structure that is no text', { sub: 5 }],
  ])('opens nothing %s', async (_what, more) => {
    await start({ hostLoginSecret: SECRET });
    expect((await follow(more)).status).toBe(404);
  });

  it('opens nothing signed by another, by nobody, or where no secret is set', async () => {
    await start({ hostLoginSecret: SECRET });
    expect((await follow({}, 'another-secret-of-the-same-length-xx')).status).toBe(404);
    const [, payload] = (await sign(claims, SECRET)).split('.');
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url');
    expect((await under.ask(`/contribuer?jeton=${none}.${payload}.`)).status).toBe(404);
    expect((await under.ask(`/contribuer?jeton=${await sign(claims, SECRET, 'HS512')}`)).status).toBe(404);
    await under.relay.close();
    await start();
    expect((await follow()).status).toBe(404);
  });
});

describe('what a structure says of its own offers', () => {
  const send = (contribution: object, cookie: string): Promise<Response> =>
    under.post(contribution, { Cookie: cookie, Origin: ORIGIN });

  it('is accepted at once where structures are trusted, and shown', async () => {
    await start({ trustStructures: true });
    const cookie = await open(linkOf('dora--s1'));
    expect(await (await send(correction(), cookie)).json()).toMatchObject({ etat: 'acceptee' });
    const shown = (await (await under.ask('/api/v1/services/dora--1')).json()) as { telephone: string };
    expect(shown.telephone).toBe('+33320111111');
    expect((await queue())[0]!.evenements.map(({ acte, par }) => [acte, par])).toEqual([
      ['reception', 'structure'],
      ['acceptation', 'structure'],
    ]);
  });

  it('waits where they are not, as what anybody else says does', async () => {
    await start();
    expect(await (await send(correction(), await open(linkOf('dora--s1')))).json()).toMatchObject({ etat: 'recue' });
    await under.relay.close();
    await start({ trustStructures: true });
    expect(await (await send(correction(), '')).json()).toMatchObject({ etat: 'recue' });
    expect(await (await send(correction(), await open(linkOf('dora--s2')))).json()).toMatchObject({ etat: 'recue' });
  });

  it('waits when its source changed the field meanwhile, and when it is about a record of somebody else too', async () => {
    await start({ trustStructures: true });
    const cookie = await open(linkOf('dora--s1'));
    const cible = { ...correction().cible!, base: { ...correction().cible!.base, telephone: '+33320999999' } };
    expect(await (await send(correction({ cible }), cookie)).json()).toMatchObject({ etat: 'recue' });
    const { changements: _, ...duplicate } = correction({ genre: 'doublon', doublon_de: 'dora--9' });
    expect(await (await send(duplicate, cookie)).json()).toMatchObject({ etat: 'recue' });
  });

  it('is known by the host’s own login too', async () => {
    await start({
      trustStructures: true,
      identify: (request) => ({
        role: 'professional',
        ...(request.headers.get('Cookie') === 'host=1' ? { structure: 'dora--s1' } : {}),
      }),
    });
    expect(await (await send(correction(), 'host=1')).json()).toMatchObject({ etat: 'acceptee' });
    expect(
      await (await send(correction({ changements: { telephone: '+33320222222' } }), 'host=2')).json(),
    ).toMatchObject({ etat: 'recue' });
  });
});

describe('inviting a structure', () => {
  let session: string;
  const signIn = async (): Promise<void> => {
    const answer = await under.ask('/moderation/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nom: 'zoe', mot_de_passe: PASSWORD }),
    });
    session = (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  };
  const invite = (body: object): Promise<Response> =>
    under.ask('/moderation/invitations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: session },
      body: JSON.stringify(body),
    });

  it('gives a link that opens, and writes only to the address of the record when asked', async () => {
    await start();
    await signIn();
    const made = (await (await invite({ structure: 'dora--s1' })).json()) as { lien: string; envoyee: boolean };
    expect(made).toMatchObject({
      courriel: 'contact@maison.example',
      envoyee: false,
      expire_le: '2026-12-09T12:00:00.000Z',
    });
    expect(sent).toEqual([]);
    await open(made.lien.slice(ORIGIN.length));
    expect(await (await invite({ structure: 'dora--s1', envoyer: true })).json()).toMatchObject({ envoyee: true });
    expect(sent).toMatchObject([
      { to: 'contact@maison.example', subject: 'Vos offres sont-elles à jour ? Maison des solidarités' },
    ]);
    expect(sent[0]!.text).toContain(`${ORIGIN}/contribuer?acces=`);
    expect(sent[0]!.text).toContain('Département du Nord');
  });

  it('says why it cannot', async () => {
    await start({ mailer: undefined });
    await signIn();
    expect((await invite({ structure: 'none' })).status).toBe(404);
    expect((await invite({ structure: 'dora--s1', envoyer: true })).status).toBe(409);
    expect((await invite({ structure: 'dora--s1', courriel: 'moi@ailleurs.example' })).status).toBe(422);
    session = '';
    expect((await invite({ structure: 'dora--s1' })).status).toBe(401);
  });

  const list = async (query = ''): Promise<{ items: { id: string; invitation: object | null }[]; total: number }> =>
    (await (await under.ask(`/moderation/invitations${query}`, { headers: { Cookie: session } })).json()) as never;

  it('lists those that left offers alone, most first, and leaves out what was confirmed since', async () => {
    await start({
      source: createCatalogue({
        structures: ['a', 'b', 'c'].map((id) => structure({ id, nom: `Structure ${id}`, code_insee: '59350' })),
        services: [
          service({ id: '1', structure_id: 'a', date_maj: '2025-01-01' }),
          service({ id: '2', structure_id: 'b', date_maj: '2024-01-01' }),
          service({ id: '3', structure_id: 'b', date_maj: '2025-11-25', code_insee: null }),
          service({ id: '4', structure_id: 'c', date_maj: '2025-11-26' }),
          service({ id: '6', structure_id: 'a', date_maj: '' }),
          service({ id: '5', structure_id: 'c', date_maj: '2025-06-01', code_insee: '75056' }),
        ],
        communes: [lille],
      }),
    });
    await signIn();
    expect(await list()).toMatchObject({
      total: 3,
      envoi: true,
      avant: '2025-11-26',
      items: [
        { id: 'b', nom: 'Structure b', offres: 2, perimees: 2, plus_ancienne: '2024-01-01', invitation: null },
        { id: 'a', offres: 2, perimees: 1, plus_ancienne: '2025-01-01' },
        { id: 'c', offres: 2, perimees: 1, plus_ancienne: '2025-06-01' },
      ],
    });
    expect((await list('?size=1&page=2')).items.map(({ id }) => id)).toEqual(['a']);
    expect((await list('?code_departement=59')).items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await list('?mois=20')).items.map(({ id }) => id)).toEqual(['b', 'a']);
    expect((await under.ask('/moderation/invitations?mois=0', { headers: { Cookie: session } })).status).toBe(422);
    const { changements: _, ...confirmation } = correction({ genre: 'confirmation' });
    const cible = { ...confirmation.cible!, id: '1' };
    const { id } = (await (await under.post({ ...confirmation, cible })).json()) as { id: string };
    const accepted = await under.ask(`/moderation/contributions/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', Cookie: session },
      body: JSON.stringify({ acte: 'acceptation', version: 1 }),
    });
    expect(accepted.status).toBe(200);
    expect((await list()).items.map((item) => item.id)).toEqual(['b', 'c']);
  });

  it('tells of each the last thing done about it: an answer that waits at the desk, or a call', async () => {
    const structures = ['a', 'b', 'c'].map((id) => structure({ id, nom: `Structure ${id}` }));
    const services = structures.map(({ id }) => service({ id: `o-${id}`, structure_id: id, date_maj: '2024-01-01' }));
    await start({ source: createCatalogue({ structures, services, communes: [lille] }) });
    await signIn();
    const followed = async () =>
      (await list()).items.map((item) => [item.id, (item as { suivi?: object | null }).suivi]);
    expect(await followed()).toEqual(['a', 'b', 'c'].map((id) => [id, null]));
    const { lien } = (await (await invite({ structure: 'a' })).json()) as { lien: string };
    const opened = await under.ask(lien.slice(ORIGIN.length));
    const own = (opened.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
    const answer = await under.ask('/contribuer/confirmations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: ORIGIN, Cookie: own },
      body: 'tout=oui',
    });
    expect(answer.status).toBeLessThan(400);
    const { trail } = (under.store as FullStore).campaigns;
    const now = new Date('2026-11-24T09:00:00Z');
    await trail.add({ sujet: 'structure:b', acte: 'appel-joint', par: 'zoe', now });
    expect(await followed()).toEqual([
      ['a', { genre: 'repondu', jour: '2026-11-25' }],
      ['b', { genre: 'joint', jour: '2026-11-24' }],
      ['c', null],
    ]);
  });

  it('writes once, however many press at once, and again when that is meant', async () => {
    await start();
    await signIn();
    const answers = await Promise.all([1, 2, 3].map(() => invite({ structure: 'dora--s1', envoyer: true })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(((await refused.json()) as { detail: string }).detail).toContain('le 25 novembre 2026, à la demande de zoe');
    expect(sent).toHaveLength(1);
    expect((await list()).items).toMatchObject([
      { id: 'dora--s1', invitation: { courriel_le: now().toISOString(), courriel_par: 'zoe', lien_le: null } },
    ]);
    await invite({ structure: 'dora--s1' });
    expect((await list()).items[0]).toMatchObject({
      invitation: { courriel_par: 'zoe', lien_par: 'zoe', expire_le: '2026-12-09T12:00:00.000Z' },
    });
  });

  it('is written to again when that is meant, or once its link has ended', async () => {
    let at = now();
    await start({ now: () => at });
    await signIn();
    const again = (encore: boolean) => invite({ structure: 'dora--s1', envoyer: true, encore });
    expect((await again(false)).status).toBe(201);
    expect((await again(true)).status).toBe(409);
    at = new Date(at.getTime() + 61_000);
    expect((await again(false)).status).toBe(409);
    expect((await again(true)).status).toBe(201);
    at = new Date(at.getTime() + 14 * 86_400_000);
    await signIn();
    expect((await again(false)).status).toBe(201);
    expect(sent).toHaveLength(3);
  });

  it('counts as not invited when the mail server refuses', async () => {
    let isDown = true;
    await start({
      mailer: {
        send: () => (isDown ? Promise.reject(new DeliveryError('Non.', { mayPass: true })) : Promise.resolve()),
        verify: () => Promise.resolve(),
        close: () => undefined,
      },
    });
    await signIn();
    expect((await invite({ structure: 'dora--s1', envoyer: true })).status).toBe(503);
    expect((await list()).items[0]).toMatchObject({ invitation: { courriel_le: null } });
    isDown = false;
    expect((await invite({ structure: 'dora--s1', envoyer: true })).status).toBe(201);
  });
});

describe('the search of a structure by its name', () => {
  const named = (nom: string) => under.ask(`/contribuer?${new URLSearchParams({ structure: nom }).toString()}`);

  async function startAmong(names: readonly string[]): Promise<void> {
    const ids = names.map((_, index) => `dora--n${index}`);
    await start({
      assets: { version: '1.2.3', read: () => Promise.resolve(null) },
      source: createCatalogue({
        structures: names.map((nom, index) =>
          structure({ id: ids[index]!, nom, commune: 'Lille', description: 'Mission locale pour les jeunes' }),
        ),
        services: names.map((nom, index) =>
          service({ id: `dora--o${index}`, structure_id: ids[index]!, nom: `Mission locale, ${nom}` }),
        ),
        communes: [lille],
      }),
    });
  }

  it('finds the structure and its offers alone, not all that is near in meaning', async () => {
    await startAmong(['Mission locale Les Filaos', 'Mission locale Les Papangues', 'Espace jeunes']);
    for (const typed of ['Mission locale Les Filaos', 'les filaos', 'MISSION LOCALE FILAOS', 'Filaos Lille']) {
      const text = await (await named(typed)).text();
      expect(text).toContain('1 structure trouvée');
      expect(text).toContain('href="/recherche#di-offre=dora--o0"');
      expect(text).not.toMatch(/Papangues|Espace jeunes/);
      expect(text).toContain('href="#courriel"');
    }
    const both = await (await named('mission locale')).text();
    expect(both).toContain('2 structures trouvées');
    expect(both).not.toContain('Espace jeunes');
  });

  it('says that no structure bears the name, and leads to the search of offers', async () => {
    await startAmong(['Mission locale Les Papangues']);
    const text = await (await named('Mission locale <Les Filaos>')).text();
    expect(text).toContain('Aucune structure trouvée pour «\u00a0Mission locale &lt;Les Filaos&gt;\u00a0»');
    expect(text).toContain('href="/recherche?di-q=Mission+locale+%3CLes+Filaos%3E"');
    expect(text).not.toContain('Papangues');
    expect(await (await named(' ')).text()).not.toContain('id="trouvees"');
  });

  it('keeps words that tell a danger out of its address, and shows the national numbers', async () => {
    await startAmong(['Mission locale Les Papangues']);
    const answer = await named('mon mari me frappe');
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/contribuer?aide=1']);
    const text = await (await under.ask('/contribuer?aide=1')).text();
    for (const number of ['115', '3919', '3114', '119']) expect(text).toContain(`href="tel:${number}"`);
    expect(await (await under.ask('/contribuer')).text()).not.toContain('tel:');
  });

  it('finds a structure whose name tells a danger, beside the national numbers', async () => {
    await startAmong(['Collectif contre les violences']);
    const answer = await named('collectif contre les violences');
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toContain('<h3>Collectif contre les violences</h3>');
    expect(text).toContain('href="tel:3919"');
  });

  it('says under each offer what people read of it, and leads to a new one where nothing is found', async () => {
    await startAmong(['Mission locale Les Filaos']);
    const found = await (await named('filaos')).text();
    expect(found.match(/<p class="quiet">[^<]*Mise à jour le [^<]*<\/p>/g)).toHaveLength(1);
    expect(await (await named('Introuvable')).text()).toContain('href="/ajouter"');
  });

  it('puts the exact name first, and asks for a longer one where many bear it', async () => {
    await startAmong([...Array.from({ length: 11 }, (_, index) => `Relais ${index}`), 'Relais']);
    const text = await (await named('relais')).text();
    expect(text).toContain('Voici 10 structures.');
    expect([...text.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)[0]).toBe('Relais');
  });

  it('shows no address of the structure', async () => {
    await start();
    expect(await (await named('Autre')).text()).toContain('Ailleurs');
    expect(await (await named('Maison')).text()).not.toContain('contact@maison.example');
  });
});
