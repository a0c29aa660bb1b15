import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { run } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'datasets-'));
});
afterEach(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});
const at = (name: string): string => join(folder, name);
const write = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};

async function call(...args: string[]) {
  const said = { stdout: '', stderr: '' };
  vi.spyOn(console, 'log').mockImplementation((line: string) => void (said.stdout += `${line}\n`));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void (said.stderr += `${line}\n`));
  const code = await run(args, { COMMUNES: at('communes.csv') });
  return { code, stdout: said.stdout.replaceAll(`${folder}/`, ''), stderr: said.stderr.replaceAll(`${folder}/`, '') };
}
const parse = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));

beforeEach(() => {
  write(
    'communes.csv',
    'code,nom,codesPostaux,departement,epci,epciNom,lat,lon\n72181,Le Mans,72000,72,247200132,CU Le Mans Métropole,48,0.2\n',
  );
});

describe('mend', () => {
  const lines = [
    'Nom de l’action;Porteur;Descriptif;Ville;CP;Tél.;Secteur',
    'Atelier CV.;CCAS;Écrire un CV ensemble;LE MANS;72000;243000000;CU Le Mans Métropole',
    'Permis;CCAS;Passer le permis;Le Mans;72000;02 43 00 00 00 ou 06 00 00 00 01;Canton',
  ];

  it('takes the day in France for today', async () => {
    const file = write('today.csv', 'Nom de l’action;Porteur;Mise à jour\nAtelier CV;CCAS;02/12/2026');
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const codesAt = async (moment: string) => {
      vi.setSystemTime(new Date(moment));
      await call('mend', file, '--source', 'cd72', '--json', at('today.json'));
      const { questions } = parse('today.json') as { questions: { field: string; code: string }[] };
      return questions.filter(({ field }) => field === 'date_maj').map(({ code }) => code);
    };
    expect(await codesAt('2026-12-01T22:30:00Z')).toContain('date_future');
    expect(await codesAt('2026-12-01T23:30:00Z')).toEqual([]);
  });

  it('says why nothing was read', async () => {
    const file = write('twice.csv', 'nom;nom;nom;commune\nA;B;C;Lille');
    const { code, stderr } = await call('mend', file, '--source', 'cd72', '--out', at('twice.json'));
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^Aucune ligne lue : .*\nRien n’a été écrit\.\n$/)]);
  });

  it('leaves out what the file does not clearly let be published, says how many, and keeps the question', async () => {
    const rows = [
      'Nom de l’action;Porteur;Public;Accord de publication',
      'Atelier CV;CCAS;Tout public;oui',
      'Refuge;Maison des Amis;Tout public;',
      'Permis;CCAS;Tout public;à voir',
    ];
    const file = write('offre.csv', rows.join('\n'));
    const given = [file, '--source', 'cd72', '--now', '2026-11-20', '--communes', at('communes.csv')];
    const out = ['--out', at('o.json'), '--json', at('r.json'), '--save-mapping', at('m.yaml')];
    const { code, stderr } = await call('mend', ...given, ...out);
    expect([code, stderr]).toEqual([0, expect.stringContaining('3 fiches ne sont pas reprises') as string]);
    for (const name of ['o.json', 'r.json']) {
      const { structures, services } = parse(name) as Record<'structures' | 'services', { nom: string }[]>;
      expect([structures.map(({ nom }) => nom), services.map(({ nom }) => nom)]).toEqual([['CCAS'], ['Atelier CV']]);
    }
    const { questions } = parse('r.json') as { questions: { code: string }[] };
    expect(questions.filter((one) => one.code === 'accord_incertain')).toHaveLength(2);

    const mapped = ['--mapping', at('m.yaml'), '--source', 'cd72', '--format', 'json', '--out', at('told.json')];
    await call('validate', file, ...mapped);
    const told = parse('told.json') as { notes: string[]; summary: object };
    expect(told.notes.join()).toContain('3 fiches ne sont pas reprises');
    expect(told.summary).toMatchObject({ structures: { read: 1 }, services: { read: 1 } });
  });

  it('knows the communes of France without a file and without a network', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
    const rows = [
      'id,nom,commune,code postal,code insee,latitude,longitude,description',
      '1,Atelier,BASSE TERRE,97100,,-61.7326,15.9958,Un atelier',
      '2,Permis,Laon,02000,02408,43.3,5.4,Un permis',
    ];
    const file = write('offre.csv', rows.join('\n'));
    const { code, stderr } = await call('mend', file, ...['--source', 'x', '--communes', '', '--json', at('r.json')]);
    expect([code, stderr]).toEqual([0, expect.stringContaining('la liste du kit')]);
    expect(parse('r.json')).toMatchObject({
      structures: [
        { commune: 'Basse-Terre', code_insee: '97105', latitude: 15.9958, longitude: -61.7326 },
        { commune: 'Laon', code_insee: '02408', latitude: null, longitude: null },
      ],
      questions: expect.arrayContaining([expect.objectContaining({ code: 'point_hors_commune' })]) as unknown,
    });
  });

  it('writes records, mends and questions', async () => {
    const file = write('offre.csv', lines.join('\n'));
    const { code, stdout } = await call(
      'mend',
      file,
      '--source',
      'cd72',
      '--departement',
      '72',
      '--now',
      '2026-11-20',
      '--json',
      at('out.json'),
    );
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('2 lignes, 1 structure, 2 services') as string,
    });
    expect(parse('out.json')).toMatchObject({
      structures: [{ id: 'cd72--ccas' }],
      services: [
        {
          nom: 'Atelier CV',
          commune: 'Le Mans',
          code_insee: '72181',
          telephone: '+33243000000',
          zone_eligibilite: ['247200132'],
          _row: 2,
        },
        { telephone: null },
      ],
      questions: expect.arrayContaining([
        expect.objectContaining({ row: 3, field: 'telephone', candidates: ['+33243000000', '+33600000001'] }),
      ]) as unknown,
      mapping: {
        columns: expect.arrayContaining([
          expect.objectContaining({ column: 'Porteur', field: 'structure.nom' }),
        ]) as unknown,
      },
    });
  });

  it('takes a mapping, and shows everything without writing', async () => {
    const file = write('offre.csv', 'A;B;C\nAtelier;CCAS;0243000000\n');
    const mapping = write(
      'm.yaml',
      'columns:\n  - { column: A, field: nom }\n  - { column: B, field: structure.nom }\n  - { column: C, field: telephone }\n',
    );
    const { code, stdout } = await call(
      'mend',
      file,
      '--source',
      'x',
      '--mapping',
      mapping,
      '--dry-run',
      '--json',
      at('out.json'),
    );
    expect(code).toBe(0);
    expect(stdout).toContain('offre.csv, ligne 2, C : 0243000000 → +33243000000 (telephone)');
    expect(existsSync(at('out.json'))).toBe(false);
  });

  it('tells the columns that a mapping does not know, and publishes nothing of them', async () => {
    const file = write('mars.csv', 'Nom,Tél,Contact privé,Etat\nAtelier CV,0243000000,Camille,actif\n');
    const mapping = write(
      'm.yaml',
      'columns:\n  - { column: Nom, field: nom }\n  - { column: Tél, field: telephone }\n',
    );
    const given = [file, '--source', 'x', '--now', '2026-11-20', '--mapping', mapping];
    const { stderr } = await call('mend', ...given, '--json', at('out.json'));
    expect(stderr).toContain('ne connaît pas ces colonnes, qui ne sont pas publiées : « Contact privé ».');
    expect(readFileSync(at('out.json'), 'utf8').match(/Camille/g)).toBeNull();
    await call('validate', ...given, '--out', at('report.txt'));
    expect(readFileSync(at('report.txt'), 'utf8')).toContain('« Contact privé »');
  });

  it('names fifty of thousands of columns without a field, and counts the others', async () => {
    const names = Array.from({ length: 2000 }, (_, i) => `colonne ${i}`);
    const file = write('large.csv', `nom,${names.join(',')}\nCCAS,${names.map(() => 'v').join(',')}\n`);
    const { stdout } = await call('mend', file, '--source', 'x', '--dry-run');
    expect(stdout).toContain('  nom → nom');
    expect(stdout.match(/colonne \d+ → non publié/g)).toHaveLength(50);
    expect(stdout).toMatch(/Et 1\s950 autres colonnes → non publié/);
  });

  it('says how many rows repeat another one', async () => {
    const file = write('same.csv', `nom,ville\n${'CCAS,Laon\n'.repeat(4)}`);
    const { stdout, stderr } = await call('mend', file, '--source', 'x', '--dry-run');
    expect(stdout).toContain('Lu : 1 ligne');
    expect(stderr).toContain('À savoir : 3 lignes en répètent une autre');
  });

  it('counts the items of JSON from 1, as a person does', async () => {
    const item = { nom: 'Atelier', structure: { nom: 'CCAS' }, telephone: '0243000000' };
    const file = write('offre.json', JSON.stringify([item]));
    const { stdout } = await call('mend', file, '--source', 'x', '--dry-run');
    expect(stdout).toContain('offre.json, fiche 1, telephone : 0243000000 → +33243000000');
  });

  it('writes the mended file in its columns or in those of the schema, and undoes the journal', async () => {
    const file = write('offre.csv', [...lines, ''].join('\n'));
    const given = ['mend', file, '--source', 'cd72', '--departement', '72', '--now', '2026-11-20'];
    const kept = ['--journal', at('journal.json'), '--save-mapping', at('m.json')];
    expect((await call(...given, '--out', at('own.csv'), '--layout', 'original', ...kept)).code).toBe(0);
    const own = readFileSync(at('own.csv'), 'utf8').split('\r\n');
    expect(own.slice(0, 3)).toEqual([
      lines[0]?.replaceAll(';', ','),
      'Atelier CV,CCAS,Écrire un CV ensemble,Le Mans,72000,\'+33243000000,"[""247200132""]"',
      'Permis,CCAS,Passer le permis,Le Mans,72000,02 43 00 00 00 ou 06 00 00 00 01,Canton',
    ]);

    // Next month, the mended file is read with the mapping that was kept, and nothing is to be mended again but its conversions.
    const again = ['mend', at('own.csv'), ...given.slice(2), '--mapping', at('m.json'), '--out', at('v1.ndjson')];
    expect((await call(...again, '--journal', at('again.json'))).code).toBe(0);
    const v1 = readFileSync(at('v1.ndjson'), 'utf8').trim().split('\n');
    expect(JSON.parse(v1[1] ?? '')).toMatchObject({
      nom: 'Atelier CV',
      telephone: '+33243000000',
      code_insee: '72181',
    });
    expect(v1.join()).not.toContain('"_row"');
    expect((parse('again.json') as { mends: { field: string }[] }).mends.map(({ field }) => field)).not.toContain(
      'nom',
    );

    expect((await call(...given, '--out', at('mended.json'), '--journal', at('journal.json'))).code).toBe(0);
    const undone = await call('mend', at('mended.json'), '--undo', at('journal.json'), '--out', at('before.json'));
    expect(undone).toMatchObject({ code: 0, stdout: expect.stringContaining('laissées : 0 valeur') as string });
    expect(parse('before.json')).toMatchObject({
      services: [{ nom: 'Atelier CV.', commune: 'LE MANS', code_insee: null, telephone: '243000000' }, {}],
    });
  });

  it('writes JSON and workbooks in the layout they came in, and a file of no other form', async () => {
    const item = {
      nom: 'Atelier CV.',
      structure: { nom: 'CCAS' },
      contact: { telephone: '0243000000', note: 'matin' },
    };
    const file = write('offre.json', JSON.stringify([item]));
    const given = ['mend', file, '--source', 'x', '--now', '2026-11-20', '--layout', 'original'];
    expect((await call(...given, '--out', at('own.json'))).code).toBe(0);
    expect(parse('own.json')).toEqual([
      { ...item, nom: 'Atelier CV', contact: { telephone: '+33243000000', note: 'matin' } },
    ]);
    const other = await call(...given, '--out', at('own.xlsx'), '--journal', at('j.json'));
    expect(other).toMatchObject({ code: 2, stderr: expect.stringContaining('finit par .json ou .csv') as string });
    expect([existsSync(at('own.xlsx')), existsSync(at('j.json'))]).toEqual([false, false]);
    const both = await call('mend', file, write('b.json', '[]'), ...given.slice(2), '--out', at('both.json'));
    expect(both.code).not.toBe(0);
    expect(existsSync(at('both.json'))).toBe(false);
  });

  it('stops at Ctrl+C with its code, a sentence and nothing written', async () => {
    const file = write(
      'large.csv',
      [lines[0], ...Array.from({ length: 6000 }, (_, i) => `A${i};${lines[1]}`)].join('\n'),
    );
    const stopped = call('mend', file, '--source', 'x', '--out', at('out.json'), '--journal', at('j.json'));
    await expect.poll(() => process.listenerCount('SIGINT'), { interval: 1 }).toBeGreaterThan(0);
    process.listeners('SIGINT').at(-1)?.('SIGINT');
    expect(await stopped).toEqual({ code: 130, stdout: '', stderr: 'Arrêté\u00a0: rien n’a été écrit.\n' });
    expect([existsSync(at('out.json')), existsSync(at('j.json'))]).toEqual([false, false]);
    expect(process.listenerCount('SIGINT')).toBe(0);
  });

  it('reads a folder again without the files that it writes there', async () => {
    write('offre.csv', lines.join('\n'));
    const mends = ['mend', folder, '--source', 'cd72', '--now', '2026-11-20'];
    const kept = ['--json', at('result.json'), '--journal', at('journal.json'), '--save-mapping', at('m.json')];
    for (const out of ['mended.json', 'mended.csv']) {
      const given = [...mends, '--out', at(out), ...kept];
      for (let time = 0; time < 2; time += 1)
        expect(await call(...given)).toMatchObject({
          code: 0,
          stdout: expect.stringContaining('Lu : 2 lignes') as string,
        });
      rmSync(at('mended.json'), { force: true });
    }
  });

  it('tells its report beside what goes to the standard output', async () => {
    const file = write('offre.csv', lines.join('\n'));
    const written: unknown[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((piece) => written.push(piece) > 0);
    const told = await call('mend', file, '--source', 'cd72', '--out', '-', '--layout', 'original');
    expect(told).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('Lu : 2 lignes') as string });
    expect(written.join('')).toContain('Atelier CV,CCAS');
  });

  it('takes an address', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/offre.csv' ? 200 : 404).end(lines.join('\n'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const to = (path: string) => ['mend', `http://127.0.0.1:${port}${path}`, '--source', 'x', '--out', at('o.json')];
    expect(await call(...to('/offre.csv'))).toMatchObject({ code: 0, stderr: '' });
    expect(await call(...to('/absent.csv'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('404') as string,
    });
    server.close();
  });

  it('keeps the mapping as YAML that a person corrects, and asks nothing of the columns next month', async () => {
    const file = write('offre.csv', lines.join('\n'));
    expect(await call('mend', file, '--source', 'cd72', '--dry-run', '--save-mapping', at('m.yaml'))).toMatchObject({
      code: 0,
    });
    expect(
      await call('mend', file, '--source', 'cd72', '--out', at('o.json'), '--save-mapping', at('m.yaml')),
    ).toMatchObject({ code: 0 });
    const yaml = readFileSync(at('m.yaml'), 'utf8');
    expect(yaml).toMatch(/^columns:\n {2}- table: 1\n {4}column: Nom de l’action\n {4}field: nom\n/);
    const next = write('offre.csv', lines.join('\n').replace('Atelier CV.', 'Atelier budget'));
    expect(
      await call('mend', next, '--source', 'cd72', '--mapping', at('m.yaml'), '--out', at('o.json')),
    ).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.not.stringContaining('→') as string,
    });
    expect(parse('o.json')).toMatchObject({ services: [{ nom: 'Atelier budget' }, { nom: 'Permis' }] });
  });

  it('writes the official workbook, which reads as the files of text do', async () => {
    const file = write('offre.csv', lines.join('\n'));
    expect(await call('mend', file, '--source', 'cd72', '--out', at('o.xlsx'))).toMatchObject({ code: 0 });
    expect(await call('mend', file, '--source', 'cd72', '--out', at('o.json'))).toMatchObject({ code: 0 });
    const told = await call('compare', at('o.json'), at('o.xlsx'));
    expect(told.stdout).toContain('0 changée');
    expect(told.stdout).not.toMatch(/[1-9]\d* (?:ajoutée|retirée|changée)/);
  });

  it.each([
    [['--layout', 'x', '--out', 'o.json'], '--layout vaut'],
    [['--out', 'o.pdf'], '.json, .ndjson, .csv, .xlsx ou .parquet'],
    [['--out', 'o.txt', '--layout', 'original'], 'finit par .csv'],
    [['--out', 'o.json', '--layout', 'original'], 'finit par .csv'],
    [['--out', 'o.pdf', '--journal', '/'], '.json, .ndjson, .csv, .xlsx ou .parquet'],
    [['--undo', 'absent.json', '--out', 'o.json'], 'absent.json n’existe pas'],
    [['--undo', 'offre.csv'], 'Avec --undo'],
  ])('refuses %j', async (args, sentence) => {
    const told = await call('mend', write('offre.csv', lines.join('\n')), '--source', 'x', ...args);
    expect(told).toMatchObject({ code: 2, stderr: expect.stringContaining(sentence) as string });
  });

  it.each([
    ['columns:\n  - { column: A, field: nom }\ndefaults:\nvalues:\n', 0, ''],
    ['columns:\n  - { column: A, field: nom }\ndefaults: 3\n', 2, 'm.yaml'],
    ['columns:\n  - { column: A, field: *Nom }\n', 2, 'm.yaml'],
  ])('reads the mapping %j', async (yaml, code, sentence) => {
    const file = write('offre.csv', 'A;B;C\nAtelier;CCAS;0243000000\n');
    const told = await call('mend', file, '--source', 'x', '--mapping', write('m.yaml', yaml), '--dry-run');
    expect(told).toMatchObject({ code, stderr: expect.stringContaining(sentence) as string });
  });

  it.each([
    [['--json', 'x'], 2, 'Il manque --source'],
    [['--source', 'É', '--json', 'x'], 2, '--source vaut'],
    [['--source', 'a'], 2, 'Il manque --json'],
    [['--source', 'a', '--now', '2026-02-31', '--json', 'x'], 2, '--now vaut'],
    [['--source', 'a', '--departement', 'Sarthe', '--json', 'x'], 2, '--departement vaut'],
    [['--source', 'a', '--mapping', 'absent.yaml', '--json', 'x'], 2, 'absent.yaml n’existe pas'],
    [['--source', 'a', '--json', 'x'], 1, 'aucun tableau trouvé'],
  ])('says what is wrong with %j', async (args, code, sentence) => {
    const told = await call('mend', write('offre.csv', 'rien'), ...args);
    expect(told).toEqual({ code, stdout: '', stderr: expect.stringContaining(sentence) as string });
  });
});

it('validates records of an address that names no format, by their content', async () => {
  const record = JSON.stringify({ id: 'x--1', source: 'x', nom: 'CCAS', date_maj: '2026-01-01' });
  const bodies: Record<string, string | Uint8Array> = {
    '/lignes': `${record}\n${record.replace('x--1', 'x--2')}\n`,
    '/liste': `[${record}]`,
    '/table': 'id;nom;date_maj\nx--1;CCAS;2026-01-01\n',
    '/zip.csv': gzipSync('id;nom;date_maj\nx--1;CCAS;2026-01-01\n'),
  };
  const server = createServer((request, response) => {
    response.end(bodies[request.url ?? '']);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  for (const [path, count] of [
    ['/lignes', '2 structures'],
    ['/liste', '1 structure'],
    ['/table', '1 structure'],
    ['/zip.csv', '1 structure'],
  ] as const) {
    const told = await call('validate', `http://127.0.0.1:${port}${path}`, '--now', '2026-11-20', '--out', at('v.txt'));
    expect([path, told.code, told.stderr]).toEqual([path, 0, '']);
    expect(readFileSync(at('v.txt'), 'utf8')).toContain(count);
  }
  server.close();
});

describe('validate', () => {
  const structure = (id: string, more: object = {}) =>
    JSON.stringify({ id, source: 'x', nom: 'CCAS', date_maj: '2026-01-01', ...more });

  it('tells no file without errors that it could not read', async () => {
    const bare = write('bare.csv', 'nom;nom;nom;commune\nA;B;C;Lille');
    const nothing = await call('validate', bare, '--out', at('nothing.txt'));
    const sound = write('sound.ndjson', structure('a'));
    expect((await call('validate', sound)).code).toBe(0);
    const partly = await call('validate', sound, bare, '--format', 'html', '--out', at('partly.html'));
    expect([nothing.code, partly.code]).toEqual([1, 1]);
    const told = readFileSync(at('nothing.txt'), 'utf8');
    expect(told).toContain('Rien n’a été vérifié');
    expect(told).not.toContain('Aucune erreur');
    expect(readFileSync(at('partly.html'), 'utf8')).toContain('Aucune erreur dans ce qui a pu être lu.');
  });

  it('groups faults by field, kind and value, with the lines of the file', async () => {
    const file = write(
      's.ndjson',
      [
        structure('a', { code_postal: '123' }),
        structure('b', { code_postal: '123' }),
        structure('c', { code_postal: '123' }),
        structure('a'),
        structure('e', { code_insee: '99999' }),
      ].join('\n'),
    );
    const { code } = await call('validate', file, '--format', 'json', '--out', at('out.json'));
    expect(code).toBe(1);
    expect(parse('out.json')).toMatchObject({
      summary: { valid: false, structures: { read: 5, valid: 0 } },
    });
    expect(
      (parse('out.json') as { groups: { field: string; count: number; value: unknown; places: unknown }[] }).groups.map(
        ({ field, count, value, places }) => [field, count, value, places],
      ),
    ).toEqual([
      ['code_postal', 3, '123', [{ file, lines: '1-3' }]],
      ['id', 1, 'a', [{ file, lines: '4' }]],
      ['code_insee', 1, '99999', [{ file, lines: '5' }]],
    ]);
  });

  it('writes SARIF, and admits as many errors as it is told', async () => {
    const file = write('s.ndjson', structure('a', { code_postal: '123' }));
    const { code } = await call('validate', file, '--format', 'sarif', '--max-errors', '1', '--out', at('out.sarif'));
    expect(code).toBe(0);
    expect(parse('out.sarif')).toMatchObject({
      version: '2.1.0',
      runs: [{ results: [{ level: 'error', locations: [{ physicalLocation: { region: { startLine: 1 } } }] }] }],
    });
  });

  it('writes a page that stands alone, with pictures, and shows no value as HTML', async () => {
    const file = write(
      's.ndjson',
      [structure('a', { nom: '<script>alert(1)</script>', code_postal: '<b>' }), structure('b')].join('\n'),
    );
    const { code } = await call('validate', file, '--now', '2027-06-01', '--format', 'html', '--out', at('out.html'));
    expect(code).toBe(1);
    const page = readFileSync(at('out.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toContain('<svg');
    expect(page).toContain('role="region" aria-label=');
    expect(page).toContain('Sans mise à jour depuis plus d’un an : 2 structures');
    expect(page).toContain('&lt;b&gt;');
    expect(page).not.toMatch(/<script|<b>|src=|href=/);
  });

  const workshop = {
    id: 'x',
    source: 'x',
    nom: 'Atelier',
    structure_id: 'a',
    date_maj: '2026-01-01',
    description: 'Un atelier',
  };

  it('measures how full the records are, and how good', async () => {
    const file = write('s.ndjson', [structure('a'), JSON.stringify(workshop)].join('\n'));
    await call('validate', file, '--now', '2026-06-01', '--format', 'json', '--out', at('out.json'));
    const { measures } = parse('out.json') as { measures: { quality: number[]; services: { fields: object } } };
    expect(measures).toMatchObject({
      structures: { read: 1, stale: 0, fields: { nom: 1, telephone: 0 } },
      services: { read: 1, fields: { description: 1, publics: 0 } },
    });
    expect(measures.quality.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('holds services to their structures where the commons is asked for', async () => {
    const file = write('s.ndjson', JSON.stringify(workshop));
    expect((await call('validate', file, '--out', at('a.txt'))).code).toBe(0);
    expect((await call('validate', file, '--profile', 'commons', '--out', at('b.txt'))).code).toBe(1);
    expect(await call('validate', file, '--profile', 'x')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('producer, commons, lenient') as string,
    });
  });

  it('tells the rows of a free table as the person sees them', async () => {
    const file = write('offre.csv', 'A;B;C\nAtelier;CCAS;Écrire un CV ensemble\nPermis;CCAS;x\n');
    const mapping = write(
      'm.yaml',
      'columns:\n  - { column: A, field: nom }\n  - { column: B, field: structure.nom }\n  - { column: C, field: description }\n',
    );
    const { code, stderr } = await call(
      'validate',
      file,
      '--mapping',
      mapping,
      '--source',
      'x',
      '--format',
      'json',
      '--out',
      at('out.json'),
    );
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    const { groups } = parse('out.json') as { groups: { field: string; places: unknown }[] };
    expect(groups.find(({ field }) => field === 'description')?.places).toEqual([{ file, lines: '3' }]);
    expect((await call('validate', file, '--mapping', mapping)).code).toBe(2);
    const items = write('offre.json', JSON.stringify([{ A: 'Atelier', B: 'CCAS', C: 'x' }]));
    const given = ['--mapping', mapping, '--source', 'x', '--format', 'json', '--out', at('items.json')];
    await call('validate', items, ...given);
    const told = parse('items.json') as { groups: { field: string; places: unknown }[] };
    expect(told.groups.find(({ field }) => field === 'description')?.places).toEqual([{ file: items, lines: '1' }]);
  });

  it('admits records without a date where it is asked to', async () => {
    const file = write('s.ndjson', '{"id":"a","source":"x","nom":"CCAS"}');
    expect((await call('validate', file, '--out', at('a.txt'))).code).toBe(1);
    expect((await call('validate', file, '--lenient', '--out', at('b.txt'))).code).toBe(0);
    expect(readFileSync(at('a.txt'), 'utf8')).toContain('structure.date_maj : Ce champ est obligatoire.');
  });
});
