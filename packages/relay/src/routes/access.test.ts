import { afterEach, describe, expect, it } from 'vitest';
import { correction, lille, service, structure } from '../testing-internal/records.ts';
import { createCatalogue } from '@inclusion-kit/sdk/catalogue';
import { signAccess, readAccess } from '../access/access-link.ts';
import type { Mail } from '../deliveries/mail.ts';
import type { RelayOptions } from '../relay-options.ts';
import type { FullStore } from '../store/sql-store.ts';
import { hashQuickly } from '../testing-internal/moderators.ts';
import { ORIGIN, startRelay, type RelayUnderTest } from '../testing-internal/relay-under-test.ts';

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

  it.each(['/contribuer', '/contribuer?acces=', '/contribuer?acces=x.y', '/contribuer?acces=eyJhIjoxfQ.AAAA'])(
    'that opens nothing is told so: %s',
    async (path) => {
      await start();
      const answer = await under.ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Ce lien ne s’ouvre plus');
      expect(answer.headers.get('Set-Cookie')).toBeNull();
    },
  );

  it('ends with its time, and cannot be made longer or another’s', async () => {
    await start();
    expect((await under.ask(linkOf('dora--s1', -1000))).status).toBe(404);
    const token = new URL(linkOf('dora--s1'), ORIGIN).searchParams.get('acces')!;
    const [, signature] = token.split('.');
    const forged = Buffer.from(JSON.stringify(['dora--s2', 9_999_999_999])).toString('base64url');
    expect(readAccess(under.store.secret, `${forged}.${signature}`, now())).toBeNull();
    expect(readAccess(Buffer.alloc(32), token, now())).toBeNull();
  });

  it('confirms its own offers, once a day, and no other’s', async () => {
    await start();
    const cookie = await open(linkOf('dora--s1'));
    for (let i = 0; i < 3; i += 1) expect((await confirm('dora--1', cookie)).status).toBe(303);
    expect((await confirm('dora--9', cookie)).status).toBe(404);
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
});
