import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataset } from '@inclusion-kit/catalogue';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fr } from '../locales/fr.ts';
import { run } from '../run.ts';

const place = { code_insee: '59350', latitude: 50.63, longitude: 3.05 };
const records = [
  buildStructure({ ...place, id: 'lille' }),
  buildService({ ...place, id: '1', structure_id: 'lille', modes_accueil: ['en-presentiel'] }),
];
let folder: string;
let dataset: string[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-page-'));
  writeFileSync(join(folder, 'offre.ndjson'), records.map((one) => JSON.stringify(one)).join('\n'));
  writeFileSync(
    join(folder, 'communes.csv'),
    'code,nom,codesPostaux,departement,epci,lat,lon\n59350,Lille,59000,59,200093201,50.63,3.05\n',
  );
  dataset = [join(folder, 'offre.ndjson'), '--communes', join(folder, 'communes.csv'), '--departement', '59'];
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command line and returns its exit code and its output. */
async function convert(args: string[]): Promise<{ code: number; said: string }> {
  let said = '';
  for (const name of ['log', 'error'] as const)
    vi.spyOn(console, name).mockImplementation((line: string) => void (said += `${line}\n`));
  const code = await run(['convert', ...dataset, ...args], {});
  return { code, said };
}

describe('convert --page', () => {
  it('writes a folder that is a page to keep on a device, and leaves no part of the elements of before', async () => {
    const page = join(folder, 'hors-ligne');
    mkdirSync(join(page, 'elements'), { recursive: true });
    writeFileSync(join(page, 'elements/old-12345678.js'), 'export {};');
    writeFileSync(join(page, 'sw.js'), 'globalThis.keptVersion = {"files":[{"path":"elements/old-12345678.js"}]};');
    writeFileSync(join(page, 'elements/of-the-site.js'), 'export {};');
    writeFileSync(join(page, 'own.txt'), 'of the site');
    const { code, said } = await convert(['--page', page, '--relais', 'https://offre.example.fr/']);
    expect([code, said]).toEqual([0, expect.stringContaining('sw.js en dernier')]);
    const html = readFileSync(join(page, 'index.html'), 'utf8');
    expect(html).toMatch(/api="https:\/\/offre\.example\.fr"\s+code-departement="59" territory-name="Nord"/);
    const { source } = await openDataset(new Blob([readFileSync(join(page, 'offre.json'))]));
    expect((await source.services({})).items.map(({ id }) => id)).toEqual(['1']);
    expect(readFileSync(join(page, 'sw.js'), 'utf8')).toContain('"path":"elements/di-search.installed.js"');
    expect(existsSync(join(page, 'elements/old-12345678.js'))).toBe(false);
    expect(existsSync(join(page, 'elements/of-the-site.js')), 'what others put there stays').toBe(true);
    expect(existsSync(join(page, 'own.txt'))).toBe(true);
  });

  it.each([
    [['--nom', 'Nord', '--out', 'o.json'], fr.convert.pageFirst],
    [['--page', 'p', '--relais', 'https://offre.example.fr/chemin'], 'donnez l’adresse d’un relais sans chemin'],
    [[], '--page'],
  ])('refuses %j', async (args, complaint) => {
    const { code, said } = await convert(args);
    expect([code, said]).toEqual([2, expect.stringContaining(complaint)]);
  });
});
