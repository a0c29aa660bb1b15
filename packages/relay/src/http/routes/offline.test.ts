import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { createCatalogue, createUpdatableSource, openDataset } from '@inclusion-kit/catalogue';
import { afterEach, describe, expect, it } from 'vitest';
import { pageLanguages } from '../../locales/languages.ts';
import type { KeptVersion } from '../../pages/offline/messages.ts';
import type { RelayOptions } from '../../relay-options.ts';
import { compareOffline } from '../../testing-internal/compare-offline.ts';
import { offlineAssets } from '../../testing-internal/offline-assets.ts';
import { lille, service, structure } from '../../testing-internal/records.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';

const started: RelayUnderTest[] = [];
afterEach(async () => {
  for (const { relay } of started.splice(0)) await relay.close();
});

async function start(overrides: Partial<RelayOptions> = {}): Promise<RelayUnderTest> {
  const under = await startRelay({ assets: offlineAssets, version: () => 'v1', ...overrides });
  started.push(under);
  return under;
}

/** Reads the list of files in the worker of a relay. */
async function versionOf(under: RelayUnderTest): Promise<KeptVersion> {
  const text = await (await under.ask('/hors-ligne/sw.js')).text();
  const scope: { keptVersion?: KeptVersion } = {};
  runInNewContext(text.slice(0, text.indexOf('\n')), scope);
  if (scope.keptVersion === undefined) throw new Error('The worker has no version.');
  return scope.keptVersion;
}

/** The state of a relay whose offers are not there yet. */
const unready: NonNullable<RelayOptions['status']> = () => ({
  origin: 'api',
  reads: 'api',
  date: null,
  structures: null,
  services: null,
  last_attempt: null,
  last_error: null,
  attempts: { succeeded: 0, failed: 0 },
  upstreams: [],
});

const catalogueOf = (services = [service()]) =>
  createCatalogue({ structures: [structure()], services, communes: [lille] });

describe('the page that stands on a device', () => {
  it('is one folder: each file that its worker keeps is there, with its bytes and its hash', async () => {
    const under = await start();
    const { files } = await versionOf(under);
    for (const { path, bytes, sha384 } of files) {
      const answer = await under.ask(`/hors-ligne/${path}`);
      const body = new Uint8Array(await answer.arrayBuffer());
      expect([path, answer.status, body.length], path).toEqual([path, 200, bytes]);
      expect(createHash('sha384').update(body).digest('base64'), path).toBe(sha384);
      expect(new TextDecoder().decode(body), path).not.toContain('dataset-worker.installed.js');
    }
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'ar.html', 'offre.json', 'fr.webmanifest', 'page.js']));
    // Only the parts that the search may load, from one to the next.
    expect(paths.filter((path) => path.startsWith('elements/')).sort()).toEqual([
      'elements/dataset-worker.installed/part-12345678.js',
      'elements/dataset-worker.js',
      'elements/di-search.installed.js',
      'elements/di-search.installed/part-12345678.js',
      'elements/shared/leaf-12345678.js',
    ]);
  });

  it('is under a policy that lets it have its worker and its manifest, and its workers ask this relay alone', async () => {
    const under = await start();
    const policyOf = async (path: string) => (await under.ask(path)).headers.get('Content-Security-Policy');
    expect(await policyOf('/hors-ligne/')).toMatch(/script-src 'self';.*worker-src 'self'; manifest-src 'self'$/);
    for (const path of ['sw.js', 'elements/dataset-worker.js'])
      expect(await policyOf(`/hors-ligne/${path}`)).toMatch(
        /^default-src 'none'; script-src 'self'; connect-src 'self';/,
      );
    const short = await under.ask('/hors-ligne');
    expect([short.status, short.headers.get('Location')]).toEqual([302, '/hors-ligne/']);
  });

  it('says the day of the newest record in words, in five languages, each with its manifest', async () => {
    const under = await start({
      territory: { nom: 'Nord', codes: { code_departement: '59' } },
      now: () => new Date('2026-11-28T10:00:00Z'),
    });
    for (const lang of pageLanguages) {
      const page = await (await under.ask(`/hors-ligne/${lang === 'fr' ? '' : `${lang}.html`}`)).text();
      expect(page).toContain(`<html lang="${lang}"`);
      expect(page).toContain(`href="${lang}.webmanifest"`);
      expect(page).toContain('data-date="2026-10-01"');
      const manifest = (await (await under.ask(`/hors-ligne/${lang}.webmanifest`)).json()) as Record<string, unknown>;
      expect(manifest).toMatchObject({ lang, id: './', scope: '/', short_name: 'Nord', display: 'standalone' });
    }
    const french = await (await under.ask('/hors-ligne/')).text();
    expect(french).toContain('Offres du 1er octobre 2026');
    expect(french).toMatch(/dataset="offre.json"\s+api=""\s+code-departement="59" territory-name="Nord"/);
  });

  it('leads from the language that an address asks for to the page of that language, with the rest of the address', async () => {
    const under = await start();
    const led = async (path: string) => {
      const { status, headers } = await under.ask(path);
      return [status, headers.get('Location')];
    };
    expect(await led('/hors-ligne?lang=ar')).toEqual([302, '/hors-ligne/?lang=ar']);
    expect(await led('/hors-ligne/?lang=ar')).toEqual([302, '/hors-ligne/ar.html']);
    expect(await led('/hors-ligne/?di-thematiques=mobilite&lang=uk')).toEqual([
      302,
      '/hors-ligne/uk.html?di-thematiques=mobilite',
    ]);
    expect(await led('/hors-ligne/?lang=fr'), 'it is French itself').toEqual([200, null]);
    expect(await led('/hors-ligne/?lang=xx'), 'no language of the pages').toEqual([200, null]);
  });

  it('gives the offers by parts to a page that only looks', async () => {
    const under = await start();
    const whole = new Uint8Array(await (await under.ask('/hors-ligne/offre.json')).arrayBuffer());
    const part = await under.ask('/hors-ligne/offre.json', { headers: { Range: 'bytes=10-19' } });
    expect([part.status, part.headers.get('Content-Range')]).toEqual([206, `bytes 10-19/${whole.length}`]);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(whole.slice(10, 20));
    const past = await under.ask('/hors-ligne/offre.json', { headers: { Range: 'bytes=99999999-99999999' } });
    expect(past.status).toBe(416);
  });

  it('holds what everybody reads: no contact that names a person, and nothing that people object to', async () => {
    const named = service({ courriel: 'camille.exemple@ccas.fr', contact_nom_prenom: 'Camille Exemple' });
    const under = await start({ source: catalogueOf([named]) });
    const { source } = await openDataset(await (await under.ask('/hors-ligne/offre.json')).blob());
    const kept = JSON.stringify(await source.services({}));
    expect(kept).toContain('Aide aux démarches');
    expect(kept).not.toMatch(/camille/i);
  });

  it('is the same version while nothing changes, and another once the offer did', async () => {
    let version = 'v1';
    const source = createUpdatableSource(catalogueOf());
    const under = await start({ source, version: () => version });
    const first = await versionOf(under);
    expect(await versionOf(under)).toEqual(first);
    source.replace(catalogueOf([service({ nom: 'Autre atelier' })]));
    version = 'v2';
    await expect.poll(async () => (await versionOf(under)).version).not.toBe(first.version);
    const { files } = await versionOf(under);
    const changed = files.filter((file) => !first.files.some(({ sha384 }) => sha384 === file.sha384));
    // A file that a device has already is not downloaded again.
    expect(changed.map(({ path }) => path).sort()).toEqual(
      ['offre.json', ...pageLanguages.map((lang) => (lang === 'fr' ? 'index.html' : `${lang}.html`))]
        .sort()
        .filter((path) => changed.some((one) => one.path === path)),
    );
    expect(changed.map(({ path }) => path)).toContain('offre.json');
  });

  it('is not there before the offer is, and says so', async () => {
    const under = await start({
      status: unready,
    });
    const answer = await under.ask('/hors-ligne/', { headers: { Accept: 'text/html' } });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '60']);
    expect(await answer.text()).toContain('ne sont pas prêtes');
  });

  it('gives what a home screen needs, and the worker of the home, before the offers are there: the home names them', async () => {
    const under = await start({ source: createUpdatableSource(catalogueOf()), version: () => null, status: unready });
    const home = await (await under.ask('/?lang=es')).text();
    expect(home).toContain('<link rel="manifest" href="/hors-ligne/es.webmanifest" />');
    expect((await under.ask('/')).headers.get('Content-Security-Policy')).toContain("manifest-src 'self'");
    const { icons } = (await (await under.ask('/hors-ligne/es.webmanifest')).json()) as { icons: { src: string }[] };
    for (const { src } of icons) expect((await under.ask(`/hors-ligne/${src}`)).status, src).toBe(200);
    const worker = await under.ask('/hors-ligne/accueil-sw.js');
    expect([worker.status, worker.headers.get('Service-Worker-Allowed')]).toEqual([200, '/']);
    expect(worker.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; script-src 'self'/);
    // No other file may stand above its folder.
    expect((await under.ask('/hors-ligne/sw.js')).headers.get('Service-Worker-Allowed')).toBeNull();
    expect((await under.ask('/hors-ligne/')).status).toBe(503);
  });

  it('is proposed by the home and by the search, in the language of the reader', async () => {
    const under = await start();
    for (const path of ['/?lang=en', '/recherche?lang=en'])
      expect(await (await under.ask(path)).text(), path).toContain('href="/hors-ligne/en.html?garder=1"');
  });

  it('reads what a home screen needs anew where it could not be read at first', async () => {
    let times = 0;
    const nom = {
      [Symbol.toPrimitive]() {
        times += 1;
        if (times === 1) throw new Error('not read');
        return 'Nord';
      },
    } as unknown as string;
    const under = await start({ territory: { nom, codes: { code_departement: '59' } } });
    const read = async (): Promise<number> => (await under.ask('/hors-ligne/fr.webmanifest')).status;
    expect([await read(), await read()]).toEqual([500, 200]);
  });

  it('is taken away from the devices that have it where it is turned off', async () => {
    const under = await start({ installable: false });
    for (const path of ['/hors-ligne/', '/hors-ligne/index.html', '/hors-ligne/offre.json'])
      expect((await under.ask(path)).status).toBe(404);
    const worker = await under.ask('/hors-ligne/sw.js');
    expect(worker.status).toBe(200);
    expect(await worker.text()).toMatch(/^globalThis\.keptVersion = null;/);
    for (const path of ['/', '/recherche'])
      expect(await (await under.ask(path)).text(), path).not.toContain('/hors-ligne/');
    const home = await under.ask('/hors-ligne/accueil-sw.js');
    expect(await home.text()).toMatch(/^globalThis\.isEnd = true;/);
  });
});

describe('the answers without a network', () => {
  it.each([
    { seed: 1, departement: null },
    { seed: 2, departement: '13' },
  ])('are those of the relay, for seeded questions: $departement', async (told) => {
    const compared = await compareOffline(60, told);
    expect(compared.queries).toBe(60);
    for (const count of [compared.items, compared.counts, compared.points, compared.records])
      expect(count).toBeGreaterThan(50);
  });
});
