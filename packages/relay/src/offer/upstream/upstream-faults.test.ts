import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { createLogger } from '../../log.ts';
import { serve, type Serving } from '../../node.ts';
import { parseOptions } from '../../settings/options.ts';
import { eventually } from '../../testing-internal/eventually.ts';
import {
  faults,
  SAID_BY_THE_API,
  startFaultyApi,
  type Fault,
  type FaultyApi,
} from '../../testing-internal/hostile/faulty-api.ts';
import { lille } from '../../testing-internal/records.ts';

/** The name of each fault in docs/pannes.md, and the status answered while the API alone knows the offer. */
const answers: Record<Fault, [told: string, status: number]> = {
  silence: ['Elle ne répond rien', 504],
  drip: ['Elle répond un signe toutes les demi-secondes', 504],
  'cut-before': ['Elle coupe la connexion avant de répondre', 502],
  'cut-within': ['Elle coupe la connexion au milieu d’une réponse', 502],
  truncated: ['Sa réponse s’arrête au milieu, comme si elle était entière', 502],
  longer: ['Sa réponse est plus courte qu’elle ne l’annonce', 502],
  html: ['Une page HTML au lieu de JSON (portail captif, maintenance)', 502],
  'html-as-json': ['Une page HTML annoncée comme du JSON', 502],
  empty: ['Une réponse vide', 502],
  'another-shape': ['Du JSON d’une autre forme', 502],
  'no-object': ['`null`', 502],
  'not-unzippable': ['Une réponse qui ne se décompresse pas', 502],
  bomb: ['Une réponse sans fin, ou qui en devient une une fois décompressée', 502],
  'no-content': ['204, sans contenu', 502],
  'elsewhere-redirect': ['Une redirection vers une autre machine', 502],
  'endless-redirect': ['Une redirection sans fin', 502],
  'bad-redirect': ['Une redirection vers rien', 502],
  'no-http': ['Autre chose que du HTTP', 502],
  unauthorized: ['401 : jeton refusé', 502],
  forbidden: ['403 : jeton sans ce droit', 502],
  'method-refused': ['Un autre refus', 502],
  'too-many': ['429 : trop de demandes', 503],
  failure: ['500', 502],
  'bad-gateway': ['502', 502],
  unavailable: ['503', 503],
  'gateway-timeout': ['504', 502],
};
const all = Object.keys(faults) as Fault[];
const TOKEN = 'token-of-the-api-0001';
const upstream = buildOffer({ structures: 3, services: 9 });

let folder: string;
let api: FaultyApi;
const log: string[] = [];
const open: Serving[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relay-faults-'));
  writeFileSync(join(folder, 'communes.json'), JSON.stringify([lille]));
  api = await startFaultyApi({ ...upstream, token: TOKEN, communes: [lille] });
});
afterAll(async () => {
  for (const one of open) await one.close();
  api.stop();
  rmSync(folder, { recursive: true });
});

async function start(name: string, firstMs: number): Promise<string> {
  const options = parseOptions({
    PORT: '0',
    DATA_INCLUSION_TOKEN: TOKEN,
    DATA_INCLUSION_URL: api.url,
    COMMUNES: join(folder, 'communes.json'),
    DATABASE_URL: `file:${join(folder, name, 'kit.db')}`,
    METRICS_TOKEN: TOKEN,
  });
  const logger = createLogger({ destination: { write: (line: string) => void log.push(line) } });
  const timings = { firstMs, detailMs: 20_000, pauseMs: 0 };
  const serving = await serve(options, { announce: () => undefined, logger, timings });
  open.push(serving);
  return serving.url;
}

interface Told {
  status: number;
  type: string | null;
  retryAfter: string | null;
  text: string;
}
async function ask(url: string): Promise<Told> {
  const response = await fetch(url);
  const { status, headers } = response;
  return {
    status,
    type: headers.get('Content-Type'),
    retryAfter: headers.get('Retry-After'),
    text: await response.text(),
  };
}

describe('an API that fails', () => {
  it('is told as docs/pannes.md says, and nothing of what it said, while it alone knows the offer', async () => {
    const url = await start('through', 600_000);
    const askBoth = async (fault: Fault, at = url) => {
      const list = await ask(`${at}/api/v1/search/services?sources=${fault}`);
      return { fault, detail: await ask(`${at}/api/v1/services/${fault}`), list };
    };
    // A body that unzips to much keeps the processor from the others. An API that asks for time is left alone for all the time
    // it asks.
    const alone: readonly Fault[] = ['bomb', 'too-many', 'unavailable'];
    const waiting = all.filter((fault) => !alone.includes(fault));
    const told: Awaited<ReturnType<typeof askBoth>>[] = [];
    // A few at once: more would be late by themselves on a busy machine.
    const askSome = async (): Promise<void> => {
      for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) told.push(await askBoth(fault));
    };
    await Promise.all([1, 2, 3, 4].map(askSome));
    for (const fault of alone) told.push(await askBoth(fault, await start(fault, 600_000)));
    const statuses = told.map(({ fault, detail, list }) => [fault, detail.status, list.status]);
    expect(statuses).toEqual(told.map(({ fault }) => [fault, answers[fault][1], answers[fault][1]]));
    for (const { fault, detail, list } of told) {
      for (const { type, retryAfter, text } of [detail, list]) {
        expect([fault, type]).toEqual([fault, 'application/problem+json; charset=utf-8']);
        // Where the token is refused, coming back changes nothing.
        if (!['unauthorized', 'forbidden'].includes(fault))
          expect([fault, retryAfter]).toEqual([fault, expect.stringMatching(/^\d+$/)]);
        expect(text).not.toContain(SAID_BY_THE_API);
        expect(text).not.toContain(TOKEN);
        expect(text).not.toContain(api.url);
      }
    }
    expect(api.leaked.filter((sent) => sent !== '')).toEqual([]);
    expect(log.join('')).not.toContain(TOKEN);
    expect(log.join('')).not.toContain(SAID_BY_THE_API);
  });

  it('is not noticed by who reads an offer that was synchronised', async () => {
    const url = await start('synchronised', 0);
    await eventually('it is', async () => (await ask(`${url}/readyz`)).text.includes('"reads":"catalogue"'));
    const id = upstream.services[0]?.id ?? '';
    for (const fault of all) {
      api.all = fault;
      const detail = await ask(`${url}/api/v1/services/${id}`);
      const list = await ask(`${url}/api/v1/search/services?code_commune=59350`);
      const vocabulary =
        fault === 'silence' || fault === 'drip' ? { status: 200 } : await ask(`${url}/api/v1/doc/frais`);
      expect([fault, detail.status, list.status, vocabulary.status]).toEqual([fault, 200, 200, 200]);
    }
    api.all = null;
  });

  it('makes a relay without a copy not ready, and its offer endlessly old, until it answers again', async () => {
    api.all = 'failure';
    const url = await start('without', 0);
    const metrics = async (): Promise<string> =>
      (await fetch(`${url}/metrics`, { headers: { Authorization: `Bearer ${TOKEN}` } })).text();
    await eventually('the copy fails', async () =>
      (await metrics()).includes('inclusion_kit_offer_age_seconds{origin="api"} +Inf'),
    );
    const { status, text } = await ask(`${url}/readyz`);
    expect(status).toBe(503);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ field: 'offer', code: 'failed' }], offer: { reads: 'api' } });
    api.all = null;
    await eventually('it is ready', async () => (await ask(`${url}/readyz`)).status === 200);
  });

  it('has each of its faults in docs/pannes.md', () => {
    const page = readFileSync(new URL('../../../../../docs/pannes.md', import.meta.url), 'utf8').replaceAll(
      / {2,}/g,
      ' ',
    );
    for (const [told, status] of Object.values(answers)) expect(page).toContain(`| ${told} | ${status} |`);
  });
});
