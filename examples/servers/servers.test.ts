import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '@inclusion-kit/sdk';
import { createRelaySink } from '@inclusion-kit/sdk/contributions';
import { start as startExpress } from './express.ts';
import { start as startFastify } from './fastify.ts';
import { start as startHono } from './hono.ts';
import * as nextApi from './next/app/api/v1/[...path]/route.ts';
import * as nextContributions from './next/app/contributions/[[...path]]/route.ts';
import * as nextWidget from './next/app/widget/[...path]/route.ts';

type Ask = (path: string, init?: RequestInit) => Promise<Response>;

interface Host {
  url: string;
  ask: Ask;
  close: () => Promise<void>;
}

async function listening(start: () => Promise<{ url: string; close: () => Promise<void> }>): Promise<Host> {
  const { url, close } = await start();
  return { url, close, ask: (path, init) => fetch(`${url}${path}`, init) };
}

/** Calls the route files of Next as Next does: the file of the path, the function of the method. */
function startNext(): Promise<Host> {
  const url = 'http://next.test';
  const routes = { api: nextApi, contributions: nextContributions, widget: nextWidget };
  const ask: Ask = async (path, init) => {
    const request = new Request(`${url}${path}`, init);
    const route = routes[new URL(request.url).pathname.split('/')[1] as keyof typeof routes];
    return route[request.method as keyof typeof route & ('GET' | 'POST')](request);
  };
  return Promise.resolve({ url, ask, close: () => Promise.resolve() });
}

const hosts: [name: string, start: () => Promise<Host>, hasOwnRoutes: boolean][] = [
  ['Express', () => listening(startExpress), true],
  ['Fastify', () => listening(startFastify), true],
  ['Hono', () => listening(startHono), true],
  ['Next', startNext, false],
];

// The first that asks for the elements waits for them to be bundled.
describe.each(hosts)('a relay inside %s', (_name, start, hasOwnRoutes) => {
  let host: Host;
  beforeAll(async () => {
    host = await start();
  });
  afterAll(() => host.close());

  const client = () =>
    createClient({
      baseUrl: host.url,
      fetch: (input, init) => host.ask(new Request(input).url.slice(host.url.length), init),
    });

  it('answers the client of the API from the host’s own offers', async () => {
    const page = await client().searchServices({ code_commune: '59350' });
    expect(page.items.map(({ service }) => service.id)).toEqual(['editeur--1', 'editeur--2']);
    expect((await client().service('editeur--2')).structure.nom).toBe('Maison de l’emploi');
    await expect(client().service('none')).rejects.toMatchObject({ code: 'not_found' });
    const head = await host.ask('/api/v1/sources', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('shows contacts of people to whom the host says is signed in, and to nobody else', async () => {
    const read = async (headers: Record<string, string>) =>
      (await (await host.ask('/api/v1/services/editeur--1', { headers })).json()) as Record<string, unknown>;
    expect(await read({})).toMatchObject({ courriel: null, contact_nom_prenom: null });
    expect(await read({ Cookie: 'session=made-up' })).toMatchObject({ contact_nom_prenom: null });
    expect(await read({ Cookie: 'a=b; session=session-of-a-professional' })).toMatchObject({
      courriel: 'prenom.nom@exemple.fr',
      contact_nom_prenom: 'Prénom Nom',
    });
  });

  it('keeps contributions in the host’s own store', async () => {
    const sink = createRelaySink({
      baseUrl: host.url,
      fetch: (input, init) => host.ask(new Request(input).url.slice(host.url.length), init),
    });
    const receipt = await sink.submit({
      genre: 'correction',
      cible: {
        modele: 'service',
        id: 'editeur--1',
        source: 'editeur',
        date_maj: '2026-10-01',
        base: { nom: 'Atelier CV' },
      },
      changements: { nom: 'Atelier CV et lettre' },
      licence: 'etalab-2.0',
      licence_texte_version: '2026-11',
    });
    const suivi = await host.ask((receipt.suivi ?? '').replace(host.url, ''), {
      headers: { Accept: 'application/json' },
    });
    expect(await suivi.json()).toMatchObject({ numero: receipt.numero, etat: 'recue' });
  });

  it('serves the elements, and says so when there is nothing', async () => {
    const integrity = await host.ask('/widget/latest/integrity.json', { redirect: 'manual' });
    expect(integrity.headers.get('Location')).toMatch(/^\/widget\/[\d.]+\/integrity\.json$/);
    const files = await host.ask(integrity.headers.get('Location') ?? '');
    expect(((await files.json()) as { files: object }).files).toHaveProperty(['di-search.relay.js']);
    const nothing = await host.ask('/api/v1/nothing');
    expect([nothing.status, nothing.headers.get('Content-Type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });

  if (!hasOwnRoutes) return;

  it('leaves the host its own routes and their bodies', async () => {
    expect(await (await host.ask('/bonjour')).text()).toBe('Bonjour');
    const echo = await host.ask('/echo', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"a":1}',
    });
    expect(await echo.json()).toEqual({ a: 1 });
    expect((await host.ask('/elsewhere')).status).toBe(404);
  });
});
