// The sites of the bench: a host page with the documented snippet and its relay, and what stands for the official widget.
import { createCatalogue, type Catalogue } from '@inclusion-kit/catalogue';
import type { OfferSearchParams } from '@inclusion-kit/sdk';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { toFirstQuestion } from '@inclusion-kit/widget/first-question';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { chooseEncoding, compress } from '../../../packages/relay/src/http/answers/encodings.ts';
import { bundle } from '../../../packages/widget/bundle.mjs';
import { createNationalRecords } from '../national/records.ts';
import { createTemplates } from '../national/templates.ts';
import { inventTerritory, toTerritory } from '../national/territory.ts';

const DAY = '2026-11-25';

/** A site on a free port. */
export interface Site {
  readonly origin: string;
  close(): Promise<void>;
}

type Answer = { type: string; body: string | Uint8Array } | null;
type Sent = { body: Uint8Array; encoding: string };
type Encode = (found: NonNullable<Answer>, accepted: string) => Sent | Promise<Sent>;

/** Compresses as the weights of the official widget were recorded. */
const zip: Encode = ({ body }) => ({ body: gzipSync(body, { level: 6 }), encoding: 'gzip' });

/** Starts a site that answers by path. Pages of other sites may read it, and all of it is compressed. */
export async function startSite(answer: (url: URL) => Answer | Promise<Answer>, encode: Encode = zip): Promise<Site> {
  const server = createServer((request, response) => void respond(answer, encode, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => closeServer(server),
  };
}

async function respond(
  answer: (url: URL) => Answer | Promise<Answer>,
  encode: Encode,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const found = await answer(new URL(request.url ?? '/', 'http://localhost'));
  const headers = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };
  if (found === null) response.writeHead(404, headers).end();
  else {
    const { body, encoding } = await encode(found, request.headers['accept-encoding'] ?? '');
    response.writeHead(200, { ...headers, 'content-type': found.type, 'content-encoding': encoding }).end(body);
  }
}

/** Compresses as a relay does: its files once, as small as they can be, its answers in a hurry. */
function encodeAsRelay(): Encode {
  const files = new Map<unknown, Promise<Sent>>();
  return ({ type, body }, accepted) => {
    const bytes = new Uint8Array(Buffer.from(body));
    if (type !== 'text/javascript') return send(bytes, accepted, false);
    const sent = files.get(body) ?? send(bytes, accepted, true);
    files.set(body, sent);
    return sent;
  };
}

async function send(bytes: Uint8Array<ArrayBuffer>, accepted: string, isForGood: boolean): Promise<Sent> {
  const encoding = chooseEncoding(accepted, bytes.length);
  return { body: await compress(bytes, encoding, { isForGood }), encoding };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/**
 * Starts what a relay is to a page: the files of the elements as they are published, and a catalogue of a département.
 * @param others what it answers beside, by path
 */
export async function startRelay(
  entries: readonly string[] = ['di-search.relay'],
  others: Readonly<Record<string, NonNullable<Answer>>> = {},
): Promise<Site> {
  const files = new Map((await Promise.all(entries.map(bundleEntry))).flatMap((one) => [...one]));
  const catalogue = createOffer();
  return startSite(async ({ pathname, searchParams }) => {
    const code = files.get(pathname);
    if (code !== undefined) return { type: 'text/javascript', body: code };
    if (pathname === '/api/v1/capabilities') return toJson(await catalogue.capabilities());
    if (pathname === '/api/v1/search/services') return toJson(await catalogue.searchServices(toParams(searchParams)));
    if (pathname === '/api/v1/search/services/points') return toJson(await catalogue.points(toParams(searchParams)));
    if (pathname === '/api/v1/search/services/facets') return toJson(await catalogue.facets(toParams(searchParams)));
    if (pathname === '/api/v1/search/services/question')
      return toJson(await catalogue.question(toParams(searchParams)));
    const [, id] = /^\/api\/v1\/services\/(.+)$/.exec(pathname) ?? [];
    if (id !== undefined) return toJson(await catalogue.service(decodeURIComponent(id)));
    if (pathname === '/api/v1/sources') return toJson(await catalogue.sources());
    if (pathname === '/api/v1/communes/59350') return toJson(commune);
    if (pathname === '/api/v1/communes') return toJson({ items: [commune] });
    return others[pathname] ?? null;
  }, encodeAsRelay());
}

const commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000'],
  code_departement: '59',
  code_epci: '200093201',
  population: 236_710,
  latitude: 50.6311,
  longitude: 3.0468,
};

function createOffer(): Catalogue {
  const territory = toTerritory(inventTerritory().communes.filter((one) => one.code_departement === '59'));
  const raw = createNationalRecords(59, 6000, { templates: createTemplates(DAY), territory });
  return createCatalogue({ ...prepareDataset(raw, { now: DAY }), communes: territory.communes });
}

const numbers = new Set(['page', 'size', 'rayon_km', 'lat', 'lon', 'score_qualite_minimum']);
const texts = new Set(['code_commune', 'code_departement', 'code_epci', 'q', 'maj_depuis', 'tri', 'recherche_public']);

function toParams(query: URLSearchParams): OfferSearchParams {
  const params: Record<string, unknown> = {};
  for (const name of query.keys()) {
    if (numbers.has(name)) params[name] = Number(query.get(name));
    else if (name === 'bbox') params[name] = query.get(name)?.split(',').map(Number);
    else if (name === 'ouvert' || name === 'exclure_doublons') params[name] = query.get(name) === 'true';
    else params[name] = texts.has(name) ? query.get(name) : query.getAll(name);
  }
  return params;
}

function toJson(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

async function bundleEntry(name: string): Promise<Map<string, string>> {
  const { files } = await bundle(name);
  return new Map(files.map((file) => [`/widget/0/${file.fileName}`, file.type === 'chunk' ? file.code : '']));
}

/** Starts a host page with the snippet that the documentation gives, on its own origin. */
export function startHost(relay: string, attributes: Readonly<Record<string, string>> = {}): Promise<Site> {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Offres d’insertion</title></head><body><main><h1>Trouver une offre</h1>
<link rel="preload" as="fetch" crossorigin href="${relay}${toFirstQuestion({ 'code-commune': '59350', ...attributes })}">
<link rel="modulepreload" href="${relay}/widget/0/di-search.relay/element.js">
<script type="module" src="${relay}/widget/0/di-search.relay.js"></script>
<di-search api="${relay}" code-commune="59350"${written.join('')}>Ce service demande JavaScript.</di-search></main></body></html>`;
  return startSite(({ pathname }) => (pathname === '/' ? { type: 'text/html', body: html } : null));
}

/** Starts a page of the form alone, as the relay's own page of a structure writes it. */
export function startFormHost(relay: string, id: string): Promise<Site> {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Corriger</title><link rel="preload" as="fetch" crossorigin href="${relay}/api/v1/services/${encodeURIComponent(id)}" />
<script type="module" src="${relay}/widget/0/di-contribution.relay.js"></script></head><body><main>
<h1>Corriger</h1><di-contribution api="${relay}" service-id="${id}"></di-contribution></main></body></html>`;
  return startSite(({ pathname }) => (pathname === '/' ? { type: 'text/html', body: html } : null));
}

/** The stand-in of the official widget: its page alone, and a page of another site that frames it. */
export interface OfficialLike {
  readonly bare: Site;
  readonly host: Site;
  close(): Promise<void>;
}

/**
 * Starts the stand-in of the official widget, in the shape that was recorded of the real one: a page made by the server, a
 * style sheet and two scripts that its drawing waits for, and icons. The frame's page takes 11 requests and 59 kB. It counts as
 * a stand-in only while the frame takes about as much longer than the page alone as the real one does (`recordedFrameRatio`).
 */
export async function startOfficialLike(): Promise<OfficialLike> {
  const assets = await startSite(({ pathname }) => {
    if (pathname === '/htmx.js') return { type: 'text/javascript', body: createScript(16_000, 1) };
    if (pathname === '/hyperscript.js') return { type: 'text/javascript', body: createScript(25_500, 2) };
    if (pathname === '/style.css') return { type: 'text/css', body: createStyle(5500) };
    const [, icon] = /^\/icon-(\d)\.svg$/.exec(pathname) ?? [];
    return icon === undefined ? null : { type: 'image/svg+xml', body: createIcon(Number(icon)) };
  });
  const icon = (index: number) => `<img src="${assets.origin}/icon-${index % 6}.svg" width="16" height="16" alt="">`;
  const card = (index: number) =>
    `<article class="card"><h3>${icon(index)} Offre ${index}</h3><p>${createText(70, index)}</p><a href="tel:+33300000000">Appeler</a></article>`;
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Widget</title><link rel="stylesheet" href="${assets.origin}/style.css">
<script src="${assets.origin}/htmx.js"></script><script src="${assets.origin}/hyperscript.js"></script></head>
<body><form role="search"><input name="q"><button>Rechercher</button></form>${Array.from({ length: 20 }, (_, index) => card(index)).join('\n')}</body></html>`;
  const bare = await startSite(({ pathname }) => (pathname === '/' ? { type: 'text/html', body: html } : null));
  const host = await startSite(({ pathname }) =>
    pathname === '/'
      ? {
          type: 'text/html',
          body: `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Offres</title></head><body><iframe src="${bare.origin}/" title="Offres" width="100%" height="800"></iframe></body></html>`,
        }
      : null,
  );
  return {
    bare,
    host,
    close: async () => {
      await Promise.all([host.close(), bare.close(), assets.close()]);
    },
  };
}

/** How much longer the real widget takes in its frame than alone, as recorded at two widths on the same line and phone. */
export const recordedFrameRatio = { '360 px': 1.34, '1280 px': 1.46 } as const;

function createStyle(gzipBytes: number): string {
  let style = '';
  for (let rules = 32; gzipSync(style).length < gzipBytes; rules += 32) {
    style = Array.from({ length: rules }, (_, index) => {
      const [name, colour] = createText(2, 7_000_000 + index).split(' ');
      return `.${name}${index}{color:#${(index * 7919) % 4096};margin:${index}px;--${colour}:${index}}`;
    }).join('\n');
  }
  return style;
}

function createIcon(seed: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><title>${createText(12, 900 + seed)}</title><circle cx="8" cy="8" r="${seed + 1}"/></svg>`;
}

/** Creates a script that weighs `gzipBytes` once compressed, and does next to nothing. This favours the sites it stands for. */
function createScript(gzipBytes: number, seed: number): string {
  let script = '';
  for (let lines = 64; gzipSync(script).length < gzipBytes; lines += 64) {
    script = Array.from({ length: lines }, (_, index) => {
      const words = createText(6, seed * 100_000 + index).split(' ');
      return `function ${words[0]}${index}(${words[1]}){return ${words[2]}${index}(${words[1]},${index})+"${words.slice(3).join(' ')}"}`;
    }).join('\n');
  }
  return script;
}

function createText(words: number, seed: number): string {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length: words }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(36).replace(/\d/g, 'e');
  }).join(' ');
}
