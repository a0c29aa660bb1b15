import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Commune } from '@inclusion-kit/sdk/geography';
import type { ListedStructure, Service } from '@inclusion-kit/sdk/schemas';
import { buildService, buildStructure } from '@inclusion-kit/sdk/testing';
import { createFakeApi } from '@inclusion-kit/catalogue/testing';
import { fr } from '../locales/fr.ts';
import { run } from '../run.ts';
import { toArchive } from '../../../dataset/src/testing-internal/archive.ts';
import { toWorkbook } from '../../../dataset/src/testing-internal/workbook.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'convert-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const at = (name: string): string => join(folder, name);
const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

/** Runs a command line and returns its exit code and its output, without the path of the folder. */
async function convert(args: string[], environment: Record<string, string> = {}) {
  const said = { stdout: '', stderr: '' };
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.stdout += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (said.stderr += `${line}\n`));
  const code = await run(['convert', ...args], environment);
  return { code, stdout: said.stdout.replaceAll(`${folder}/`, ''), stderr: said.stderr.replaceAll(`${folder}/`, '') };
}

const place = { code_insee: '59350', latitude: 50.63, longitude: 3.05 };
const structures = [
  buildStructure({ ...place, id: 'lille', source: 'dora' }),
  buildStructure({ id: 'lyon', code_insee: '69123', latitude: 45.76, longitude: 4.83 }),
  buildStructure({ ...place, id: 'seule', source: 'mes-aides' }),
];
const services = [
  buildService({
    ...place,
    id: '1',
    structure_id: 'lille',
    source: 'dora',
    zone_eligibilite: ['59'],
    thematiques: ['mobilite--acheter-un-vehicule'],
  }),
  buildService({
    ...place,
    id: '2',
    structure_id: 'lyon',
    latitude: 45.76,
    longitude: 4.83,
    code_insee: '69123',
    zone_eligibilite: null,
    modes_accueil: ['a-distance'],
    thematiques: ['sante--acces-aux-soins'],
  }),
  buildService({
    id: '3',
    structure_id: 'lyon',
    latitude: 45.76,
    longitude: 4.83,
    code_insee: '69123',
    zone_eligibilite: null,
    modes_accueil: ['en-presentiel'],
  }),
  buildService({
    ...place,
    id: '4',
    structure_id: 'lille',
    zone_eligibilite: ['69'],
    modes_accueil: ['en-presentiel'],
  }),
];
const communesCsv =
  'code,nom,codesPostaux,departement,epci,lat,lon\n59350,Lille,59000,59,200093201,50.63,3.05\n69123,Lyon,69001,69,200046977,45.76,4.83\n';
const ndjson = (records: readonly object[]): string => records.map((record) => JSON.stringify(record)).join('\n');

/** The dataset of the tests, structures before services or after. */
const dataset = (name = 'offre.ndjson', records: readonly object[] = [...structures, ...services]): string[] => [
  write(name, ndjson(records)),
  '--communes',
  write('communes.csv', communesCsv),
];
const ids = (records: readonly { id: string }[]): string[] => records.map(({ id }) => id);
const readJson = (name: string) =>
  JSON.parse(readFileSync(at(name), 'utf8')) as {
    structures: ListedStructure[];
    services: Service[];
    communes: Commune[];
  };

describe('convert', () => {
  it('finds the communes that stand beside the records in an archive', async () => {
    const archive = toArchive({ 'communes.csv': communesCsv, 'offre.ndjson': ndjson([...structures, ...services]) });
    writeFileSync(at('offre.zip'), archive);
    const asked = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('not asked'));
    const args = [at('offre.zip'), '--departement', '59', '--format', 'json', '--out', at('o.json')];
    expect((await convert(args)).code).toBe(0);
    expect(readJson('o.json').communes).toMatchObject([{ code: '59350' }]);
    asked.mockRestore();
  });

  it('keeps what the inhabitants of a territory would find, its structures and theirs, and its communes', async () => {
    for (const records of [
      [...structures, ...services],
      [...services, ...structures],
    ]) {
      const args = [
        ...dataset('offre.ndjson', records),
        '--departement',
        '59',
        '--format',
        'json',
        '--out',
        at('o.json'),
      ];
      expect(await convert(args)).toMatchObject({ code: 0, stderr: '' });
      const written = readJson('o.json');
      expect(ids(written.services)).toEqual(['1', '2']);
      expect(ids(written.structures).sort()).toEqual(['lille', 'lyon', 'seule']);
      expect(written.communes).toMatchObject([{ code: '59350' }]);
    }
  });

  it.each([
    [
      ['--commune', '59350'],
      ['1', '2'],
    ],
    [
      ['--epci', '200046977'],
      ['2', '3'],
    ],
    [
      ['--region', '32'],
      ['1', '2'],
    ],
    [
      ['--departement', '59,69'],
      ['1', '2', '3', '4'],
    ],
    [
      ['--departement', '59', '--departement', '69'],
      ['1', '2', '3', '4'],
    ],
    [['--thematique', 'mobilite', '--departement', '59'], ['1']],
    [
      ['--thematique', 'mobilite', '--thematique', 'sante--acces-aux-soins'],
      ['1', '2'],
    ],
    [['--source', 'dora', '--commune', '59350'], ['1']],
  ])('filters by %j', async (filters, kept) => {
    const only = services.map((service) =>
      ['1', '2'].includes(service.id) ? service : { ...service, thematiques: null },
    );
    const given = only.map((service) => (service.id === '1' ? service : { ...service, source: 'soliguide' }));
    const args = [...dataset('offre.ndjson', [...structures, ...given]), ...filters, '--out', at('o.ndjson')];
    expect((await convert(args)).code).toBe(0);
    const lines = readFileSync(at('o.ndjson'), 'utf8').trim().split('\n');
    const records = lines.map((line) => JSON.parse(line) as { id: string; structure_id?: string });
    expect(ids(records.filter(({ structure_id }) => structure_id !== undefined)).sort()).toEqual(kept);
  });

  it('comes back to the same records through every format that it writes', async () => {
    const all = dataset();
    expect((await convert([...all, '--format', 'json', '--out', at('a.json')])).code).toBe(0);
    const first = readJson('a.json');
    const communes = ['--communes', at('communes.csv')];
    await convert([at('a.json'), ...communes, '--out', at('b.ndjson.gz')]);
    expect(gunzipSync(readFileSync(at('b.ndjson.gz'))).length).toBeGreaterThan(1000);
    await convert([at('b.ndjson.gz'), ...communes, '--out', at('c.csv')]);
    await convert([
      at('c-services.csv'),
      at('c-structures.csv'),
      ...communes,
      '--format',
      'json',
      '--out',
      at('d.json'),
    ]);
    expect(readJson('d.json')).toEqual(first);
  });

  it('writes Parquet for each model, and reads the same records back', async () => {
    await convert([...dataset(), '--format', 'json', '--out', at('a.json')]);
    const communes = ['--communes', at('communes.csv')];
    expect((await convert([at('a.json'), ...communes, '--out', at('p.parquet')])).stdout).toContain(
      'p-services.parquet',
    );
    const files = [at('p-services.parquet'), at('p-structures.parquet')];
    expect((await convert([...files, ...communes, '--format', 'json', '--out', at('d.json')])).code).toBe(0);
    expect(readJson('d.json')).toEqual(readJson('a.json'));
  });

  it('writes no cell that a spreadsheet would run, and reads each back as it was', async () => {
    const texts = {
      nom: '=HYPERLINK("https://x.example")',
      description: '-2+3 : une aide\r\nà tous',
      conditions_acces: "'@SUM",
    };
    const hostile = services.map((service) => ({ ...service, ...texts, frais_precisions: '\t=1' }));
    await convert([...dataset('h.ndjson', [...structures, ...hostile]), '--format', 'json', '--out', at('a.json')]);
    await convert([at('a.json'), '--communes', at('communes.csv'), '--out', at('h.csv')]);
    const written = readFileSync(at('h-services.csv'), 'utf8');
    expect(written).toContain(`"'=HYPERLINK(""https://x.example"")"`);
    expect(written).not.toMatch(/(?:^|[,"])[\t\r ]*[=@]/m);
    const files = [at('h-services.csv'), at('h-structures.csv'), '--communes', at('communes.csv')];
    await convert([...files, '--format', 'json', '--out', at('d.json')]);
    expect(readJson('d.json')).toEqual(readJson('a.json'));
  });

  it('takes the communes of the list of the kit where nobody tells those of today, and says so', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    write('n.ndjson', ndjson([...structures, ...services]));
    const told = await convert([at('n.ndjson'), '--departement', '59', '--format', 'json', '--out', at('n.json')]);
    expect(told).toMatchObject({ code: 0, stderr: expect.stringMatching(/de la liste du kit, de \d{4}/) as string });
    const { communes } = readJson('n.json');
    expect(communes.length).toBeGreaterThan(600);
    expect(communes.find(({ code }) => code === '59350')).toMatchObject({ nom: 'Lille', code_epci: '200093201' });
  });

  it('reads back the CSV of a list without records', async () => {
    await convert([...dataset('s.ndjson', structures), '--out', at('s.csv')]);
    const files = [at('s-services.csv'), at('s-structures.csv'), '--communes', at('communes.csv')];
    expect(await convert([...files, '--format', 'json', '--out', at('s.json')])).toMatchObject({ code: 0 });
    expect(ids(readJson('s.json').structures)).toEqual(ids(structures));
    expect(readJson('s.json').services).toEqual([]);
  });

  it('writes by default the file that pages search', async () => {
    const { code, stdout } = await convert([...dataset(), '--departement', '59', '--out', at('offre-59.json')]);
    expect(code).toBe(0);
    expect(readFileSync(at('offre-59.json'), 'utf8')).toContain('etalab-2.0');
    expect(stdout).toMatch(/À écrire : 2 services et 3 structures ; hors des filtres : 2 services et 0 structure\./);
    expect(stdout).toMatch(/Écrit : offre-59\.json, \d+ ko, données du \d\d\/\d\d\/\d{4}\./);
  });

  it('reads folders of mixed formats, with their communes', async () => {
    mkdirSync(at('donnees'));
    write('donnees/communes.csv', communesCsv);
    write('donnees/services.ndjson', ndjson(services));
    const header = Object.keys(structures[0] ?? {}).filter(
      (name) => name !== 'doublons' && name !== 'reseaux_porteurs',
    );
    const rows = structures.map((one) =>
      header.map((name) => (one as unknown as Record<string, string>)[name] ?? null),
    );
    write('donnees/structures.xlsx', toWorkbook({ Sheet1: [header, ...rows] }));
    expect((await convert([at('donnees'), '--format', 'json', '--out', at('o.json')])).code).toBe(0);
    expect(ids(readJson('o.json').structures)).toHaveLength(3);
    expect(readJson('o.json').communes).toHaveLength(2);
  });

  it('counts and explains what is wrong, and goes on', async () => {
    const wrong = [
      { ...services[0], id: '5', nom: '' },
      { ...services[0], id: '6', structure_id: 'none' },
      { ...services[0], id: '7', latitude: 3.05, longitude: 50.63 },
      { ...services[0], id: '8', code_insee: '59999' },
      { ...services[0], id: '9', latitude: 500 },
      services[0],
    ];
    const records = ndjson([...structures, ...services, ...(wrong as object[])]);
    const args = [
      write('a.ndjson', `${records}\n{"id":\n`),
      '--communes',
      write('c.csv', communesCsv),
      '--out',
      at('o.ndjson'),
    ];
    const { code, stdout } = await convert(args);
    expect(code).toBe(0);
    expect(stdout).toContain('Services : 10 lus, 7 gardés (dont 2 avec un champ vidé), 3 refusés.');
    for (const told of [
      'Illisible',
      'Refusé',
      'Corrigé · services, latitude',
      'Champ vidé · services, code_insee',
      'a.ndjson ligne 8',
    ]) {
      expect(stdout).toContain(told);
    }
    const moved =
      readFileSync(at('o.ndjson'), 'utf8')
        .split('\n')
        .find((line) => line.includes('"id":"7"')) ?? '{}';
    expect(JSON.parse(moved)).toMatchObject({ latitude: 50.63, longitude: 3.05 });
  });

  it('exits 1 and writes nothing when nothing is kept, and leaves the file of before', async () => {
    write('o.json', 'before');
    const empty = await convert([
      write('a.json', '[]'),
      '--communes',
      write('c.csv', communesCsv),
      '--out',
      at('o.json'),
    ]);
    expect(empty).toMatchObject({ code: 1 });
    expect(empty.stderr).toContain(fr.convert.nothing);
    const outside = await convert([...dataset('a.ndjson', services), '--departement', '59', '--out', at('o.json')]);
    expect(outside.code).toBe(1);
    expect(outside.stdout).toContain('n’est pas dans le jeu de données');
    expect(readFileSync(at('o.json'), 'utf8')).toBe('before');
  });

  it.each([
    ['a.json', (text: string) => text.slice(0, text.lastIndexOf(',{'))],
    ['b.json.gz', (text: string) => gzipSync(text).subarray(0, -20)],
    ['c.json.gz', (text: string) => text],
    ['d.json', () => ''],
    ['page.json', () => '<!doctype html><title>404</title>'],
    ['utf16.json', (text: string) => Buffer.from(text, 'utf16le')],
    ['e.csv', () => ''],
    ['f.csv', () => 'source,structure_id,id,nom\ndora,lille,1,"Accueil du'],
    [
      'g.xlsx',
      () =>
        toWorkbook({
          Services: [
            ['id', 'nom'],
            ['1', 'Accueil'],
          ],
        }).subarray(0, 400),
    ],
    ['h.ndjson', (text: string) => text.slice(1, 200)],
  ])(
    'writes nothing when %s was cut before its end, exits 1 and leaves the file of before',
    async (name, toContent) => {
      write('o.json', 'before');
      const whole = JSON.stringify(Array.from({ length: 40 }, (_, id) => ({ ...services[0], id: `s${id}` })));
      const [file, others] = [
        write(name, toContent(whole)),
        write('others.ndjson', ndjson([...structures, ...services])),
      ];
      const { code, stderr } = await convert([
        file,
        others,
        '--communes',
        write('communes.csv', communesCsv),
        '--out',
        at('o.json'),
      ]);
      expect({ code, stderr: stderr.trim() }).toEqual({ code: 1, stderr: fr.convert.cut([name]) });
      expect(readFileSync(at('o.json'), 'utf8')).toBe('before');
    },
  );

  it.each([
    [[], '--out'],
    [['--out', 'o.json'], 'DATA_INCLUSION_TOKEN'],
    [['none.json', '--out', 'o.json'], 'none.json'],
    [['a.ndjson', '--nope', '--out', 'o.json'], '--nope'],
    [['a.ndjson', '--out', 'o.json', '--format', 'xml'], 'xml'],
    [['a.ndjson', '--out', 'o.json', '--date', 'hier'], 'hier'],
    [['a.ndjson', '--out', '-', '--format', 'csv'], 'csv'],
    [['a.ndjson', '--out', '-', '--format', 'parquet'], 'parquet'],
    [['a.ndjson', '--out', 'o.json', '--departement', '999'], '999'],
    [['a.ndjson', '--out', 'o.json', '--commune', '59000'], 'code postal'],
    [['a.ndjson', '--out', 'none/o.json'], 'ENOENT'],
    [['a.ndjson', '--out', 'o.json', '--api', 'https://api.exemple.fr'], '--api'],
    [['--out', 'o.json', '--api', 'http://api.exemple.fr'], 'https'],
  ])('refuses %j in one sentence, exit 2', async (args, word) => {
    dataset('a.ndjson');
    const paths = args.map((arg) => (/^(a|none|o)\b/.test(arg) ? at(arg) : arg));
    const { code, stderr } = await convert([...paths, '--communes', at('communes.csv')]);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(existsSync(at('o.json'))).toBe(false);
  });

  it('says of a thématique that it is not in the vocabulary', async () => {
    const { stderr } = await convert([...dataset(), '--thematique', 'velo', '--out', at('o.json')]);
    expect(stderr).toContain('velo');
  });

  it('leaves nothing aside when the place cannot be written to', async () => {
    mkdirSync(at('o.json'));
    expect((await convert([...dataset(), '--out', at('o.json')])).code).toBe(2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('convert from the API', () => {
  const token = 'a-token';
  const communes = () => ['--communes', write('communes.csv', communesCsv)];

  it('reads its lists, filters by territory, and keeps the structures that services need', async () => {
    const api = createFakeApi({ structures, services, token });
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => api.fetch(new Request(input, init)));
    const args = ['--api', 'https://api.exemple.fr', ...communes(), '--departement', '59'];
    const { code, stdout } = await convert([...args, '--format', 'json', '--out', at('o.json')], {
      DATA_INCLUSION_TOKEN: token,
    });
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(ids(readJson('o.json').services)).toEqual(['1', '2']);
    expect(ids(readJson('o.json').structures).sort()).toEqual(['lille', 'lyon', 'seule']);
  });

  it('writes nothing when it does not answer, and shows no token', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(new Response('{"detail":"Not authenticated"}', { status: 401 })),
    );
    const { code, stderr } = await convert([...communes(), '--out', at('o.json')], { DATA_INCLUSION_TOKEN: token });
    expect(code).toBe(1);
    expect(stderr).toContain('https://api.data.inclusion.gouv.fr');
    expect(stderr).not.toContain(token);
    expect(existsSync(at('o.json'))).toBe(false);
  });
});

describe('the command', () => {
  const bin = fileURLToPath(new URL('../bin.js', import.meta.url));
  const spawn = (args: string[]) =>
    spawnSync(process.execPath, ['--conditions=inclusion-kit-source', bin, ...args], { encoding: 'utf8' });

  it('writes to the standard output, and its words elsewhere', () => {
    const { status, stdout, stderr } = spawn(['convert', ...dataset(), '--format', 'ndjson', '--out', '-']);
    expect(status).toBe(0);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    ).toHaveLength(7);
    expect(stderr).toContain('Écrit : sortie standard');
    expect(stderr).not.toContain('\r');
  });

  it('shows its help, and refuses a wrong call', () => {
    expect(spawn(['convert', '--help'])).toMatchObject({ status: 0, stdout: `${fr.convertHelp}\n` });
    expect(spawn(['convert', 'none.csv', '--out', 'o.json'])).toMatchObject({ status: 2, stdout: '' });
  });
});
