// The lines of docs/cms.md, written by each role in each content manager, filtered as it does, then opened and searched.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { createAssets } from '@inclusion-kit/widget/assets';
import { beforeAll, describe, expect, it } from 'vitest';
import { setUp } from '../../e2e/bench.ts';
import { expectAccessible } from '../../e2e/support.ts';
import { BASIC_HTML, filterHtml } from './drupal/filter.ts';
import { filterText, loadModules, tinyMce } from './joomla/filter.ts';
import { propre } from './spip/filter.ts';
import { autop, expandShortcodes, kses } from './wordpress/filter.ts';

const text = await readFile(new URL('../../docs/cms.md', import.meta.url), 'utf8');
const [line = '', frame = '', file = ''] = [...text.matchAll(/^```html\n(.*?)\n```$/gms)].map(([, one = '']) => one);
const [shortcode = '', model = '', module = ''] = [...text.matchAll(/^```text\n(.*?)\n```$/gms)].map(
  ([, one = '']) => one,
);

/** How a content manager publishes what a role writes, and what stands for its short name. */
interface Role {
  publish: (written: string) => string;
  short: string;
}

const modules = new Map([[42, line]]);
const drupal = (publish: Role['publish']): Role => ({
  // A block of the page, which an administrator placed.
  publish: (written) =>
    written === 'bloc' ? `${publish('<p>Nos offres</p>')}<aside>${line}</aside>` : publish(written),
  short: 'bloc',
});
const joomla = (filter: Role['publish']): Role => ({
  publish: (written) => loadModules(filter(written), modules),
  short: module,
});

const roles: Readonly<Record<string, Role>> = {
  'WordPress, administrateur ou éditeur': { publish: (written) => expandShortcodes(autop(written)), short: shortcode },
  'WordPress, auteur ou contributeur': {
    publish: (written) => expandShortcodes(autop(kses(written))),
    short: shortcode,
  },
  'Drupal, format « HTML complet »': drupal((written) => written),
  'Drupal, format « HTML de base »': drupal((written) => filterHtml(written)),
  'Drupal, format « HTML de base » où `<iframe>` est permis': drupal((written) =>
    filterHtml(written, `${BASIC_HTML} <iframe src title width height>`),
  ),
  "SPIP, tel qu'installé": { publish: (written) => propre(written), short: model },
  'SPIP, avec `filtrer_javascript` à -1': { publish: (written) => propre(written, -1), short: model },
  'Joomla, super utilisateur, sans éditeur': joomla((written) => written),
  'Joomla, super utilisateur, avec TinyMCE': joomla(tinyMce),
  'Joomla, autres groupes': joomla(filterText),
};

/** The cells of the table of the page: does a way in survive? */
const table = [...text.matchAll(/^\| (\S.*?) +\| (oui|non) .*$/gm)].map(
  ([row, role = '']) =>
    [
      role,
      row
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim() === 'oui'),
    ] as const,
);

let origin: string;
let shown = '';

beforeAll(async () => {
  const assets = await createAssets();
  const offers = JSON.stringify(createDemonstration({ now: new Date('2026-11-25') }));
  const site = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/inclusion-kit/inclusion-kit.js')
        response.setHeader('Content-Type', 'text/javascript').end(await assets.read('inclusion-kit.js'));
      else if (request.url === '/inclusion-kit/offre-59.json') response.end(offers);
      else
        response
          .setHeader('Content-Type', 'text/html; charset=utf-8')
          .end(
            `<!doctype html><html lang="fr"><title>Site</title><link rel="icon" href="data:,"><main><h1>Site</h1>${shown}</main></html>`,
          );
    };
    void answer();
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => site.once('listening', resolve));
  origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  closeLater(() => site.close());
  await assets.read('inclusion-kit.js');
});
const { relay, newPage, closeLater } = setUp({
  env: () => ({ ALLOWED_ORIGINS: origin, RATE_LIMITS: 'off' }),
  entries: ['di-search.relay'],
});

/** Opens a page of the site and searches in it. Returns false when the search is not there at all. */
async function search(html: string): Promise<boolean> {
  shown = html
    .replaceAll('https://offre.mondepartement.fr', relay.url)
    .replaceAll(/departement="59"|departement=59/g, (one) => one.replace('59', '13'));
  const { context, page, problems } = await newPage({}, [origin]);
  await page.goto(origin);
  const isFramed = (await page.locator('iframe').count()) > 0;
  if (!isFramed && (await page.locator('script').count()) === 0) {
    expect(await page.locator('di-search, iframe').count(), html).toBe(0);
    await context.close();
    return false;
  }
  const place = isFramed ? page.frameLocator('iframe') : page;
  await place.getByRole('combobox', { name: /^Où/ }).fill('aubagn');
  await place.getByRole('option', { name: /Aubagne/ }).click();
  await place.getByRole('heading', { name: /^\d+ offres.*Aubagne/ }).waitFor();
  await place.locator('di-offer-card').first().getByRole('heading').waitFor();
  await expectAccessible(page);
  expect(problems).toEqual([]);
  await context.close();
  return true;
}

describe('the lines of docs/cms.md', () => {
  // Content managers leave some pages the same: each of them is opened once.
  const known = new Map<string, Promise<boolean>>();
  const survives = (html: string): Promise<boolean> => {
    const found = known.get(html) ?? search(html);
    known.set(html, found);
    return found;
  };

  it.each(table)('%s: survive as the table says', async (name, cells) => {
    const { publish, short } = roles[name]!;
    const seen: boolean[] = [];
    for (const written of [line, frame, file, short]) seen.push(await survives(publish(written)));
    expect(seen).toEqual(cells);
  });

  it('are told for each role', () => {
    expect(table.map(([name]) => name)).toEqual(Object.keys(roles));
  });

  it('come out of SPIP as they are between the tags that protect them, on several lines too', async () => {
    const lines = line.replaceAll('><', '>\n\n<');
    expect(propre(`<html>${lines}</html>`)).toBe(`<p>${lines}</p>`);
    expect(await survives(propre(`Nos {{offres}} :\n\n<html>${lines}</html>`))).toBe(true);
  });
});
