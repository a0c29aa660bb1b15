// The SDK in a real page, under a policy that lets no code be made of text: every entry that a page may load does its work.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { toWorkbook } from '../packages/dataset/src/testing-internal/workbook.ts';
import { oldestBrowsers } from '../scripts/packages/sizes.ts';
import { openBrowser, watch } from './support.ts';

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";

const program = `
import { createClient, createRelaySource } from '@inclusion-kit/sdk';
import { createCatalogue } from '@inclusion-kit/catalogue';
import { parseContribution } from '@inclusion-kit/sdk/contributions';
import { readDataset, validateDataset } from '@inclusion-kit/dataset';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { openState, toE164, toPlainText } from '@inclusion-kit/sdk/normalise';
import { scoreQualite } from '@inclusion-kit/sdk/quality';
import { createLabels, publics } from '@inclusion-kit/sdk/referentiels';
import { Service, validateField } from '@inclusion-kit/sdk/schemas';

const refused = [];
document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.blockedURI));
const now = '2026-06-30';

async function run() {
  const client = createClient({ baseUrl: '' });
  const structures = await Array.fromAsync(client.allStructures({}, { size: 3 }));
  const services = await Array.fromAsync(client.allServices({}, { size: 7 }));
  const { items } = await client.searchServices({ code_commune: services[0].code_insee });
  const { structure } = await client.service(services[0].id);
  const missing = await client.service('dora--absent').catch(({ code }) => code);
  const looped = [];
  for await (const { service } of client.searchServices({ size: 6, types: ['accompagnement', 'atelier'] })) looped.push(service.type);
  const mistyped = await client.searchServices({ types: ['atelie'] }).catch(({ message }) => message);
  let withToken;
  try { createClient({ baseUrl: '', token: 'a-token' }); } catch ({ code, message }) { withToken = [code, message]; }
  const relay = createRelaySource({ baseUrl: '' });
  const relayed = [(await relay.searchServices({})).total, (await relay.service(services[0].id)).id === services[0].id];
  const catalogue = createCatalogue({ structures, services });
  const found = await catalogue.searchServices({ q: services[0].nom });
  const kept = prepareDataset({ structures, services });
  const { summary } = validateDataset({ structures, services: [{ ...services[0], frais: 'gratuti' }] }, { now });
  const csv = 'source;id;structure_id;nom\\n' + services.map(({ source, id, structure_id, nom }) => [source, id, structure_id, nom].join(';')).join('\\n');
  const workbook = await (await fetch('/services.xlsx')).blob();
  const files = await readDataset([
    { name: 'services.csv.gz', stream: () => new Blob([csv]).stream().pipeThrough(new CompressionStream('gzip')) },
    new File([workbook], 'services.xlsx'),
    { name: 'cut.csv.gz', stream: () => new Blob(['no archive']).stream() },
  ]);
  const commune = { code: '59350', nom: 'Lille', codes_postaux: ['59000'], code_departement: '59', code_epci: null, population: 1, latitude: 50.6, longitude: 3 };
  let isEvalRefused = false;
  try { new Function('return 1'); } catch { isEvalRefused = true; }
  // Refusals are reported a little later, one after the other: that of this image comes after all that there were before.
  const last = new Promise((resolve) => document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => {
    if (violatedDirective === 'img-src') resolve();
  }));
  new Image().src = '/refused.png';
  await last;
  return {
    isEvalRefused,
    refused,
    looped: [looped.length > 0, looped.every((type) => type === 'accompagnement' || type === 'atelier')],
    mistyped,
    withToken,
    read: [structures.length, services.length, items.length > 0, structure.id === services[0].structure_id, missing],
    relayed,
    catalogue: found.total > 0 && (await catalogue.referentiel('publics')).length > 0,
    dataset: [kept.services.length, summary.services.errors],
    files: [files.services.filter(({ record }) => services.some(({ id, nom }) => record.id === id && record.nom === nom)).length, files.unreadable.map(({ file }) => file)],
    models: [Service.safeParse({}).success, validateField('service', 'frais', 'gratuti', { now })[0].suggestion],
    contribution: parseContribution({ genre: 'manque' }, { now }).ok,
    quality: scoreQualite({}, { now }).score,
    texts: [toE164('03 20 00 00 00'), toPlainText('**a**'), openState('24/7', { now: new Date(), timeZone: 'Europe/Paris' }).state],
    places: (await createGeography([commune]).communes('lil')).length,
    label: createLabels(publics)('jeunes'),
  };
}
run().then(
  (done) => (globalThis.done = done),
  (error) => (globalThis.done = { failed: String(error.stack) }),
);
`;

let server: Server;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: fileURLToPath(new URL('.', import.meta.url)), loader: 'ts' },
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: oldestBrowsers,
    conditions: ['inclusion-kit-source'],
  });
  const script = outputFiles[0]?.text ?? '';
  const offer = buildOffer({ structures: 8, services: 20, seed: 5 });
  const api = createFakeApi(offer);
  const rows = offer.services.map(({ source, id, structure_id, nom }) => [source, id, structure_id, nom]);
  const workbook = toWorkbook({ Services: [['source', 'id', 'structure_id', 'nom'], ...rows] });
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (path === '/page.js') response.setHeader('content-type', 'text/javascript').end(script);
    else if (path === '/services.xlsx') response.end(workbook);
    else if (path === '/') {
      response.setHeader('content-security-policy', policy).setHeader('content-type', 'text/html');
      response.end('<!doctype html><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>');
    } else {
      void api.fetch(origin + path).then(async (answer) => {
        response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
      });
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test('every entry works in a page where code may not be made of text', async () => {
  const page = await browser.newPage();
  const { problems } = watch(page, [origin]);
  await page.goto(origin);
  const done = await page
    .waitForFunction(() => (globalThis as { done?: unknown }).done)
    .then((handle) => handle.jsonValue());
  expect(done).toEqual({
    isEvalRefused: true,
    // The one that this test provokes: no library tries on its own.
    refused: ['script-src eval', `img-src ${origin}/refused.png`],
    looped: [true, true],
    mistyped: 'Unknown value "atelie" of types. Did you mean "atelier"?',
    withToken: ['usage', 'A token is given in a page, where every visitor could read it.'],
    read: [8, 20, true, true, 'not_found'],
    relayed: [20, true],
    catalogue: true,
    dataset: [20, 1],
    files: [40, ['cut.csv.gz']],
    models: [false, 'gratuit'],
    contribution: false,
    quality: 0,
    texts: ['+33320000000', 'a', 'open'],
    places: 1,
    label: 'Jeunes',
  });
  expect(problems.filter((problem) => !/unsafe-eval|refused\.png|404/.test(problem))).toEqual([]);
});
