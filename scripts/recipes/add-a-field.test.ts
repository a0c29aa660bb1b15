import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, startCommand, type RunningRelay } from '../../e2e/support.ts';
import { hashPassword } from '../../packages/relay/src/contributions/moderators/password.ts';
import { apply, checkTypes, copyTree, readChanges } from './recipe.ts';

const changes = readChanges('add-a-field.md');
const paths = [...new Set(changes.map(({ path }) => path))];
const [shape, ...others] = changes;
const facts = others.filter(({ path }) => path.endsWith('/record-fields.ts'));

const PASSWORD = 'une longue phrase';
const source = 'demonstration-associations';

let copy: string;
beforeAll(() => {
  copy = copyTree('scripts');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

// In the order of the recipe: each test goes on where the one before ended.
describe('the recipe of a field', () => {
  const lacking = (among = paths): string[] => [
    ...new Set(checkTypes(copy, among).map((fault) => fault.split(':')[0] ?? '')),
  ];

  it('names nine files, five of them languages', () => {
    expect(paths).toHaveLength(9);
    expect(paths.filter((path) => path.includes('/widget/src/locales/'))).toHaveLength(5);
  });

  it('begins with the shape, after which the compiler asks for the facts', () => {
    if (shape !== undefined) apply(copy, shape);
    expect(lacking(facts.map(({ path }) => path))).toEqual(['packages/sdk/src/tables/record-fields.ts']);
  });

  it('goes on with the facts, after which the compiler names the files that lack the field', () => {
    for (const change of facts) apply(copy, change);
    expect(lacking()).toEqual([
      'packages/sdk/src/contributions/champs.ts',
      'packages/widget/src/contribution/draft/contribution-fields.ts',
      ...['fr', 'en', 'es', 'ar', 'uk'].map((language) => `packages/widget/src/locales/${language}/fields.ts`),
    ]);
  });

  it('leaves nothing to say to the compiler', () => {
    for (const change of others) if (!facts.includes(change)) apply(copy, change);
    expect(lacking()).toEqual([]);
    execFileSync(process.execPath, ['--conditions=inclusion-kit-source', 'scripts/generate-accept.ts'], { cwd: copy });
  });
});

describe('the field of the recipe', () => {
  let relay: RunningRelay;
  let browser: Browser;
  let form: Locator;
  let service: { id: string; source: string; date_maj: string; delai_jours: unknown };
  let id: string;

  beforeAll(async () => {
    const env = {
      MODERATORS: `zoe:administrateur:${await hashPassword(PASSWORD)}`,
      FEED_SOURCE: source,
      RATE_LIMITS: 'off',
    };
    [relay, browser] = await Promise.all([startCommand(copy, env, copy), openBrowser()]);
    const found = await read(`/api/v1/services?sources=${source}&size=1`);
    [service] = found.items as [typeof service];
    form = await openForm();
  });
  afterAll(async () => {
    await browser.close();
    await relay.stop();
  });

  const read = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(relay.url + path, init);
    return { status: answer.status, ...((await answer.json()) as Record<string, unknown>) } as Record<string, unknown>;
  };

  /** Puts the form of the copy into a page of the relay: one script, since nothing here is measured. */
  async function openForm(): Promise<Locator> {
    const { outputFiles } = await build({
      entryPoints: [join(copy, 'packages/widget/src/entries/di-contribution.relay.ts')],
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2022',
      conditions: ['inclusion-kit-source', 'browser', 'import'],
      tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
    });
    const context = await browser.newContext({ bypassCSP: true, locale: 'fr-FR' });
    const page = await context.newPage();
    await page.goto(`${relay.url}/healthz`);
    await page.addScriptTag({ content: outputFiles[0]?.text ?? '', type: 'module' });
    await page.evaluate((id) => {
      const element = document.createElement('di-contribution');
      element.setAttribute('api', '');
      element.setAttribute('service-id', id);
      document.body.replaceChildren(element);
    }, service.id);
    const element = page.locator('di-contribution');
    // A busy machine may answer later than a form waits for its record: it is asked for again, as a person would.
    const again = element.getByRole('button', { name: 'Réessayer', exact: true });
    await page.addLocatorHandler(again, (button) => button.click());
    return element;
  }

  it('is read as null where the source does not tell it', () => {
    expect(service.delai_jours).toBe(null);
  });

  it('is shown by the form, which holds it to its rule', async () => {
    const input = form.getByLabel('Jours avant un premier rendez-vous');
    // Each part of a record stands behind one line.
    await form.locator('details:has(#delai_jours) > summary').click();
    await input.fill('0');
    await input.blur();
    await form.getByText('La valeur doit être au moins 1.').first().waitFor();
    expect(await input.getAttribute('inputmode')).toBe('numeric');
    await input.fill('15');
  });

  it('is refused by the relay when the rule is broken', async () => {
    const refused = await read('/contributions', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        genre: 'correction',
        cible: { modele: 'service', ...pick(service), base: { delai_jours: null } },
        changements: { delai_jours: 2.5 },
        licence: 'etalab-2.0',
        licence_texte_version: '2026-11',
      }),
    });
    expect(refused).toMatchObject({
      status: 422,
      errors: [expect.objectContaining({ field: 'changements.delai_jours', code: 'number' })],
    });
  });

  it('is sent by the form, and taken by the relay', async () => {
    await form.getByRole('button', { name: 'Envoyer la correction' }).click();
    await form.getByText('Merci, votre correction est enregistrée.').waitFor();
    const cookie = await signIn();
    const list = await read('/moderation/contributions?etat=recue&size=100', { headers: { Cookie: cookie } });
    // The demonstration has needs of its own in the queue.
    const received = (list.items as { id: string; changements: object }[]).find(
      ({ changements }) => 'delai_jours' in changements,
    );
    expect(received?.changements).toEqual({ delai_jours: 15 });
    id = received?.id ?? '';
    const accepted = await read(`/moderation/contributions/${id}`, {
      method: 'PATCH',
      headers: { Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify({ acte: 'acceptation', version: 1 }),
    });
    expect(accepted).toMatchObject({ status: 200, etat: 'acceptee' });
  });

  it('is exported by the feed, with the type of its column', async () => {
    const answer = await fetch(`${relay.url}/feed/services.json`);
    const records = (await answer.json()) as { id: string; delai_jours: unknown }[];
    expect(records.find((record) => record.id === service.id)?.delai_jours).toBe(15);
    const csv = await (await fetch(`${relay.url}/feed/services.csv`)).text();
    const [header, ...lines] = csv.trimEnd().split('\n');
    expect(header).toMatch(/,delai_jours$/);
    expect(lines.filter((line) => line.endsWith(',15'))).toHaveLength(1);
    const { resources } = await read('/feed/datapackage.json');
    expect(JSON.stringify(resources)).toContain('{"name":"delai_jours","type":"number"}');
  });

  async function signIn(): Promise<string> {
    const answer = await fetch(`${relay.url}/moderation/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ nom: 'zoe', mot_de_passe: PASSWORD }),
    });
    return (answer.headers.get('Set-Cookie') ?? '').split(';', 1)[0] ?? '';
  }
});

function pick({ id, source, date_maj }: { id: string; source: string; date_maj: string }) {
  return { id, source, date_maj };
}
