import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, parseOptions, serve } from '@inclusion-kit/relay';
import type { FoundService, Page } from '@inclusion-kit/sdk';
import { attributeNames, factsOf } from '@inclusion-kit/sdk/internal';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../run.ts';
import { formatTable } from './format-table.ts';

let folder: string;
let printed: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-'));
  [printed, told] = ['', ''];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (printed += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (told += `${line}\n`));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const write = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const structure = { source: 'cd02', nom: 'Maison des solidarités', date_maj: '2026-01-15', telephone: '+33323000000' };
const guise = { code_insee: '02361', commune: 'Guise', latitude: 49.9, longitude: 3.63 };
const marseille = { code_insee: '13055', commune: 'Marseille', latitude: 43.3, longitude: 5.37 };
const offre = [
  { ...structure, id: 'cd02--s' },
  ...[
    { id: 'cd02--1', nom: 'Garde d’enfants', ...guise, frais: 'gratuit' },
    { id: 'cd02--2', nom: 'Garde d’enfants le soir', ...guise, frais: 'payant' },
    { id: 'cd02--3', nom: 'Permis de conduire', ...guise, frais: 'gratuit' },
    { id: 'cd02--4', nom: 'Garde d’enfants', ...marseille, frais: 'gratuit' },
  ].map((service) => ({
    source: 'cd02',
    date_maj: '2026-01-15',
    structure_id: 'cd02--s',
    description: 'Un accueil.',
    modes_accueil: ['en-presentiel'],
    ...service,
  })),
]
  .map((record) => JSON.stringify(record))
  .join('\n');
const communes = [
  'code,nom,codesPostaux,codeDepartement,codeEpci,population,lat,lon',
  '02361,Guise,02120,02,200071892,4500,49.9,3.63',
  '65213,Guizerix,65230,65,,112,43.3,0.45',
  '13055,Marseille,13001,13,200054807,870000,43.3,5.37',
  '93066,Saint-Denis,93200,93,200054781,112000,48.93,2.36',
  '97411,Saint-Denis,97400,974,249740119,153000,-20.88,55.45',
].join('\n');

function files(): string[] {
  return ['--dataset', write('offre.ndjson', offre), '--communes', write('communes.csv', communes)];
}

const idsOf = (text: string): string[] =>
  (JSON.parse(text) as Page<FoundService>).items.map(({ service }) => service.id);

describe('inclusion-kit search', () => {
  it('finds services of a file by words, place and filter, in JSON for a program', async () => {
    expect(await run(['search', 'garde', 'enfant', '--lieu', 'guise', '--frais', 'gratuit', ...files()], {})).toBe(0);
    expect(idsOf(printed)).toEqual(['cd02--1']);
    expect(told).toContain('Guise');
  });

  it.each([
    ['02120', ['cd02--1', 'cd02--2', 'cd02--3']],
    ['aisne', ['cd02--1', 'cd02--2', 'cd02--3']],
    ['13', ['cd02--4']],
    ['200054807', ['cd02--4']],
  ])('takes the place %s', async (place, ids) => {
    expect(await run(['search', '--lieu', place, ...files()], {})).toBe(0);
    expect(idsOf(printed).sort()).toEqual(ids);
  });

  it('names an EPCI as the file of communes does, else by the list of the kit', async () => {
    const named = communes
      .replace('codeEpci', 'codeEpci,epciNom')
      .replace('200054807', '200054807,Métropole Aix-Marseille');
    const dataset = write('offre.ndjson', offre);
    const search = (lieu: string, file: string) =>
      run(['search', '--lieu', lieu, '--dataset', dataset, '--communes', write('communes.csv', file)], {});
    expect(await search('200054807', named)).toBe(0);
    expect(told).toContain('Lieu : Métropole Aix-Marseille, EPCI 200054807.');
    expect(await search('200054807', communes)).toBe(0);
    expect(told).toContain("Lieu : Métropole d'Aix-Marseille-Provence, EPCI 200054807.");
    expect(await search('123456789', communes)).toBe(2);
    expect(told).toContain('La source ne connaît pas --lieu 123456789');
  });

  it('takes the largest commune of a name, and names its homonyms', async () => {
    expect(await run(['search', '--lieu', 'Saint-Denis', ...files()], {})).toBe(0);
    expect(told).toMatch(/97411.*Saint-Denis \(93\)/);
  });

  it('takes no commune that a name begins, where the name is another one with a typo', async () => {
    expect(await run(['search', '--lieu', 'guize', ...files()], {})).toBe(2);
    expect(told).toContain('Vouliez-vous dire « Guizerix », « Guise » ?');
    expect(await run(['search', '--lieu', 'guizer', ...files()], {})).toBe(0);
  });

  it('asks a relay, which is sent no token, and says which filter a source lacks', async () => {
    const options = { PORT: '0', DATABASE_URL: `file:${join(folder, 'kit.db')}`, DATASET: write('o.ndjson', offre) };
    const serving = await serve(parseOptions({ ...options, COMMUNES: write('c.csv', communes) }), {
      logger: createLogger({ level: 'silent' }),
    });
    const asked = vi.spyOn(globalThis, 'fetch');
    const args = ['search', 'garde', '--lieu', 'guise', '--size', '1', '--api', serving.url];
    expect(await run(args, { DATA_INCLUSION_TOKEN: 'secret' })).toBe(0);
    expect(await run(['search', 'garde', '--api', `${serving.url}/composer`], {})).toBe(2);
    expect(told).toContain('/composer ne sait pas chercher par q : donnez l’adresse de l’accueil');
    await serving.close();
    expect(JSON.parse(printed)).toMatchObject({ total: 2, size: 1 });
    expect(JSON.stringify(asked.mock.calls.map((call) => new Request(...call).headers.get('authorization')))).toBe(
      JSON.stringify(asked.mock.calls.map(() => null)),
    );
    expect(await run(args, {})).toBe(2);
    expect(told).toContain('ne répond pas');
  });

  it('asks the API with a token, and refuses there what only relays and files do', async () => {
    const asked = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(() => Promise.resolve(Response.json({ items: [], total: 0, page: 1, size: 20, pages: 0 })));
    const environment = { DATA_INCLUSION_TOKEN: 'secret', DATA_INCLUSION_URL: 'https://api.example.org' };
    expect(await run(['search', '--code-commune', '02361', '--frais', 'gratuit'], environment)).toBe(0);
    const [address] = asked.mock.calls.map(([input]) => new Request(input).url);
    expect(address).toBe('https://api.example.org/api/v1/search/services?size=20&code_commune=02361&frais=gratuit');
    asked.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
    expect(await run(['search', '--ouvert'], environment)).toBe(2);
    expect(told).toContain('ne sait pas chercher par ouvert');
  });

  it.each([
    ['--code-commune', '99999'],
    ['--code-epci', '999999999'],
  ])('says in French that no place has the code %s %s, and what to do', async (option, code) => {
    expect(await run(['search', option, code, ...files()], {})).toBe(2);
    expect(told).toBe(
      `La source ne connaît pas ${option} ${code} : vérifiez ce code, ou donnez le nom du lieu par --lieu.\n`,
    );
  });

  it.each([
    [422, 'vérifiez la valeur de chaque option'],
    [404, 'vérifiez DATA_INCLUSION_URL'],
    [418, 'réessayez dans quelques minutes'],
    [200, 'vérifiez DATA_INCLUSION_URL'],
  ])('ends in French, where a source answers %i', async (status, words) => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.resolve(Response.json({ detail: 'Something is wrong here.' }, { status })),
    );
    const environment = { DATA_INCLUSION_TOKEN: 'secret', DATA_INCLUSION_URL: 'https://api.example.org' };
    expect(await run(['search', '--frais', 'gratuit'], environment)).toBe(2);
    expect(told).toContain(words);
    expect(told).not.toMatch(/wrong|answer/);
  });

  it('searches the demonstration without a source, and says that it is fictitious', async () => {
    expect(await run(['search', '--size', '2'], {})).toBe(0);
    expect(idsOf(printed)).toHaveLength(2);
    expect(told).toContain('fictives');
  });

  it('offers each filter of the table as an option', async () => {
    expect(await run(['search', '--help'], {})).toBe(0);
    for (const name of attributeNames.filter((one) => one !== 'q')) {
      expect(printed).toMatch(new RegExp(`^  --${factsOf(name).attribute} `, 'm'));
    }
  });

  it.each([
    [['--rayon-km', '400'], 'de 1 à 100'],
    [['--size', 'x'], 'nombre entier'],
    [['--tri', 'pertinense'], 'distance, pertinence, date'],
    [['--maj-depuis', '2026-02-31'], 'jour'],
    [['--code-epci', '59'], '200093201'],
    [['--lat', '50'], '--lon'],
    [['--lieu', ' '], 'Lieu inconnu'],
    [['--lieu', 'Lille'], 'Vouliez-vous dire « Villepinte »'],
    [['--lieu', 'Marsseile'], '« Marseille »'],
    [['--lieu', 'Atlantide'], 'Atlantide'],
    [['--api', 'https://offre.example.org/api/v1'], 'l’adresse de l’accueil'],
    [['--api', 'https://nom:secret@offre.example.org'], 'l’adresse de l’accueil'],
    [['--api', 'offre.example.org'], 'https://'],
    [['--api', 'https://offre.example.org', '--dataset', 'x.json'], '--dataset'],
    [['--dataset', 'none.json'], 'none.json'],
    [['--thematique', 'mobilite'], '« --thematiques »'],
    [['--json=oui'], 'L’option --json n’attend pas de valeur.'],
  ])('refuses %j in one sentence, exit 2', async (args, word) => {
    expect(await run(['search', ...args], {})).toBe(2);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(told).toContain(word);
    expect(printed).toBe('');
  });

  it.each([
    [['--frais', 'gratui'], '« gratuit »'],
    [['--thematiques', 'mobilitee'], '« mobilite »'],
    [['--thematiques', 'Mobilté'], '« mobilite »'],
    [['--modes-accueil', 'ici'], 'a-distance'],
  ])('tells the value closest to an unknown one of %j, and searches', async (args, word) => {
    expect(await run(['search', ...args], {})).toBe(0);
    expect(told).toContain(word);
  });
});

describe('the table of results', () => {
  const page = (count: number): Page<FoundService> => ({
    items: Array.from({ length: count }, () => ({
      service: {
        nom: 'Un atelier dont le nom est si long qu’aucun écran ne le montre en entier sur une ligne',
        commune: 'Guise',
        telephone: null,
        structure,
      } as unknown as FoundService['service'],
      distance: 3,
    })),
    total: count * 2,
    page: 1,
    size: count,
    pages: 2,
  });

  it('fits the screen, with the phone of the structure and the page that follows', () => {
    const lines = formatTable(page(2), 94).split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(94);
    expect(lines[1]).toMatch(/^Un atelier.*… +Maison des solidarités +Guise +3 km +03 23 00 00 00$/);
    expect(lines.at(-1)).toBe('Services : 1 à 2 sur 4 ; la suite : --page 2.');
  });

  it('is for a person the table that README.md shows, over the demonstration', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const [, call = '', shown] = /^npx @inclusion-kit\/cli (search .*)\n```\n\n```text\n(.*?)```$/ms.exec(readme) ?? [];
    const terminal = Object.create(process.stdout, { isTTY: { value: true } }) as typeof process.stdout;
    vi.spyOn(process, 'stdout', 'get').mockReturnValue(terminal);
    expect(await run(call.split(' '), {})).toBe(0);
    expect(printed).toBe(shown);
  });

  it('says that nothing was found', () => {
    expect(formatTable(page(0), 90)).toBe('Aucun service ne correspond à cette recherche.');
  });
});
