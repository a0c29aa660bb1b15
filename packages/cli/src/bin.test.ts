import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandNames } from './locales/fr.ts';
import { toWorkbook } from '../../dataset/src/testing-internal/workbook.ts';

const containing = (text: string): unknown => expect.stringContaining(text);
const bin = fileURLToPath(new URL('./bin.js', import.meta.url));

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

interface Running {
  child: ChildProcess;
  /** Exit code and everything written, once it has ended. */
  ended: Promise<{ code: number | null; stdout: string; stderr: string }>;
  /** The address it says it listens at. */
  url: Promise<string>;
}

function launch(args: string[], environment: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', bin, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let stdout = '';
  let stderr = '';
  let foundUrl: (url: string) => void;
  let gaveUp: (reason: Error) => void;
  const url = new Promise<string>((resolve, reject) => {
    foundUrl = resolve;
    gaveUp = reject;
  });
  url.catch(() => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
    const found = /"url":"(?<url>[^"]+)"/.exec(stdout)?.groups?.['url'];
    if (found !== undefined) foundUrl(found);
  });
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) =>
    child.on('close', (code) => {
      gaveUp(new Error(stderr));
      resolve({ code, stdout, stderr });
    }),
  );
  return { child, ended, url };
}

const run = (args: string[], environment?: Record<string, string>) => launch(args, environment).ended;

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

const record = { source: 'cd59', nom: 'Maison des solidarités', date_maj: '2026-01-15' };
const offre = [
  { ...record, id: 'cd59--s' },
  {
    ...record,
    id: 'cd59--1',
    structure_id: 'cd59--s',
    description: 'Un accueil sans rendez-vous.',
    telephone: '+33320000000',
  },
]
  .map((one) => JSON.stringify(one))
  .join('\n');
const communes = 'code,nom,codesPostaux,lat,lon\n59350,Lille,59000,50.63,3.05\n';

describe('inclusion-kit', () => {
  it('shows its help, that of serve and its version', async () => {
    const [help, serveHelp, version] = await Promise.all([
      run(['--help']),
      run(['serve', '--help']),
      run(['--version']),
    ]);
    expect(help).toMatchObject({ code: 0, stdout: containing('inclusion-kit serve') });
    expect(serveHelp).toMatchObject({ code: 0, stdout: containing('--dataset') });
    expect(version).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as unknown });
  });

  it.each([
    [[], 'commande'],
    [['serf'], 'serf'],
    [['--nope'], '--nope'],
    [['serve', '--nope'], '--nope'],
    [['serve', '--port'], '--port'],
    [['serve', '--help=yes'], '--help'],
    [['serve', 'offre.json'], 'offre.json'],
    [['serve', '--port', 'abc'], 'PORT'],
    [['serve', '--dataset', 'none.json'], 'none.json'],
    [['serve', '--communes', 'none.csv'], 'none.csv'],
    [['serve', '--database', 'postgres://localhost'], 'PostgreSQL'],
  ])('refuses %j in one sentence, exit 2', async (args, word) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).not.toContain('"url"');
  });

  it.each([
    [['help', 'serve'], '--dataset'],
    [['help'], 'inclusion-kit serve'],
    [['help', 'territory'], '--financeurs'],
    [['help', 'territory', 'figures'], '--json'],
    [['search', '--help'], '--lieu'],
  ])('answers %j, exit 0', async (args, text) => {
    expect(await run(args)).toMatchObject({ code: 0, stdout: containing(text) });
  });

  it('ends with its own code where a reader has read enough, as `head` does', async () => {
    const { child, ended } = launch(['search', '--size', '500']);
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, stderr: expect.not.stringContaining('EPIPE') as unknown });
  });

  it.each([
    [['sevre'], '« serve »'],
    [['contribution'], '« contributions »'],
    [['convertir'], '« convert »'],
    [['--versoin'], '« --version »'],
    [['serve', '--datset', 'x'], '« --dataset »'],
    [['backup', '--data', 'x'], '« --database »'],
  ])('proposes the right name for %j', async (args, name) => {
    expect(await run(args)).toMatchObject({ code: 2, stderr: containing(`Vouliez-vous dire ${name} ?`) });
  });

  it('has each command in its help and in its README', async () => {
    const { stdout } = await run(['help']);
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const named = [...readme.matchAll(/^\| `(?<name>\w+)`/gm)].map(({ groups }) => groups?.['name']);
    expect(named.toSorted()).toEqual([...commandNames].toSorted());
    for (const name of commandNames) expect(stdout).toContain(`  inclusion-kit ${name} `);
  });

  it('tells an older Node the version that it needs, in a file that this Node can read', async () => {
    const older = write('older.mjs', "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });");
    const { code, stderr } = await run(['serve'], { NODE_OPTIONS: `--import=./${older}` });
    expect({ code, stderr }).toEqual({ code: 2, stderr: containing('demande Node 22.18 ou plus récent') });
    expect(stderr).toContain('20.20.2');
    const read = new Linter().verify(readFileSync(bin, 'utf8'), {
      languageOptions: { ecmaVersion: 2020, sourceType: 'module' },
    });
    expect(read).toEqual([]);
  });

  it('says that its port is taken, exit 2', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await run(['serve', '--port', String(port)]);
    server.close();
    expect({ code, stderr }).toEqual({ code: 2, stderr: containing(`${port} est déjà utilisé`) });
  });

  it('takes a Windows path for a path', async () => {
    const { code, stderr } = await run(['serve', '--database', 'C:\\donnees\\kit.db', '--port', 'abc']);
    expect(code).toBe(2);
    expect(stderr).toContain('PORT');
    expect(stderr).not.toContain('DATABASE_URL');
  });

  it('names the malformed origin, exit 2', async () => {
    const { code, stderr } = await run(['serve'], { ALLOWED_ORIGINS: 'https://a.fr,https://b.fr/page' });
    expect(code).toBe(2);
    expect(stderr).toContain('https://b.fr/page');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('exits 1 when nothing of the data is left', async () => {
    const args = ['serve', '--dataset', write('bad.ndjson', '{"id":1}\n'), '--communes', write('c.csv', communes)];
    const { code, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stderr).toContain('bad.ndjson ligne 1');
  });

  it('serves services in CSV and structures in a workbook', async () => {
    const services = write(
      'services.csv',
      'source;structure_id;id;nom;description;date_maj;zone_eligibilite;modes_accueil\n' +
        "cd59;cd59--s;cd59--1;Atelier vélo;Un atelier pour réparer son vélo.;2026-01-15;['59'];a-distance\n",
    );
    writeFileSync(
      join(folder, 'structures.xlsx'),
      toWorkbook({ Structures: [Object.keys(record).concat('id'), [...Object.values(record), 'cd59--s']] }),
    );
    const args = ['serve', '--port', '0', '--dataset', `${services},structures.xlsx`];
    const { child, ended, url } = launch([...args, '--communes', write('c.csv', communes)]);
    const answer = await fetch(`${await url}/api/v1/search/services?code_commune=59350`);
    expect(await answer.json()).toMatchObject({
      items: [{ service: { nom: 'Atelier vélo', structure: { nom: 'Maison des solidarités' } } }],
    });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('still has a correction after it is killed and started again, and stops when asked', async () => {
    const args = ['serve', '--port', '0', '--database', 'data/kit.db'];
    args.push('--dataset', write('offre.ndjson', offre), '--communes', write('c.csv', communes));
    const first = launch(args);
    const posted = await fetch(`${await first.url}/contributions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'kill-me-0001' },
      body: JSON.stringify({
        genre: 'correction',
        cible: {
          modele: 'service',
          id: 'cd59--1',
          source: 'cd59',
          date_maj: '2026-01-15',
          base: { telephone: '+33320000000' },
        },
        changements: { telephone: '+33320111111' },
        licence: 'etalab-2.0',
        licence_texte_version: '2026-11',
      }),
    });
    expect(posted.status).toBe(201);
    const { suivi } = (await posted.json()) as { suivi: string };
    first.child.kill('SIGKILL');
    await first.ended;

    const second = launch(args);
    const { pathname, search } = new URL(suivi);
    const kept = await fetch(`${await second.url}${pathname}${search}`);
    expect(await kept.json()).toMatchObject({ changements: { telephone: '+33320111111' }, etat: 'recue' });
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);
  });
});
