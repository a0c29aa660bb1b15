import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@inclusion-kit/relay';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as runCommand } from '../run.ts';

const containing = (text: string): unknown => expect.stringContaining(text);

let folder: string;
let database: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-territory-'));
  database = join(folder, 'kit.db');
  const { db, close } = await openDatabase(`file:${database}`);
  const cell = { mois: '2020-01', resultat: 'aucun', thematiques: 'mobilite', publics: '', autres_filtres: 'non' };
  await db
    .insertInto('search_counts')
    .values([
      { ...cell, lieu: '59350', nombre: 6 },
      { ...cell, lieu: '59009', nombre: 2 },
      { ...cell, lieu: '59512', nombre: 4 },
    ])
    .execute();
  await close();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function run(args: string[], environment: Record<string, string> = {}) {
  const told = { stdout: '', stderr: '' };
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (told.stdout += `${line}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void (told.stderr += `${line}\n`));
  const code = await runCommand(['territory', ...args], environment);
  log.mockRestore();
  error.mockRestore();
  return { code, ...told };
}

describe('the memory of a territory, by command', () => {
  it('is exported to a folder that is not there yet, small numbers added up', async () => {
    const out = join(folder, 'a', 'b');
    const told = await run(['export', '--out', out], { DATABASE_URL: `file:${database}` });
    expect(told).toMatchObject({ code: 0, stdout: containing('recherches.csv : 2 lignes') });
    expect(readFileSync(join(out, 'recherches.csv'), 'utf8').split('\r\n')).toEqual([
      'mois,resultat,code_departement,code_commune,thematiques,publics,autres_filtres,nombre',
      '2020-01,aucun,59,,mobilite,,non,6',
      '2020-01,aucun,59,59350,mobilite,,non,6',
      '',
    ]);
    expect(readdirSync(out)).toContain('LISEZMOI.txt');
    expect(readdirSync(out).filter((name) => name.includes('partial'))).toEqual([]);
    const later = await run([
      'export',
      '--out',
      out,
      '--depuis',
      '2020-02-01',
      '--database',
      database,
      '--format',
      'ndjson',
    ]);
    expect(later).toMatchObject({ code: 0, stdout: containing('recherches.ndjson : 0 ligne') });
  });

  it('is made coarser, once', async () => {
    expect(await run(['prune', '--database', database])).toMatchObject({
      code: 0,
      stdout: containing('Communes regroupées par département : 2020-01'),
    });
    expect(await run(['prune', '--mois', '1', '--database', database])).toMatchObject({
      stdout: 'Petits nombres regroupés : rien à faire.\nCommunes regroupées par département : rien à faire.\n',
    });
  });

  it.each([
    [[], 'Il manque une action'],
    [['erase'], 'n’est pas une action'],
    [['export', 'more'], 'n’est pas une action'],
    [['export'], 'Il manque --out'],
    [['export', '--out', 'x', '--mois', '3'], '--mois ne sert à rien'],
    [['export', '--out', 'x', '--format', 'xml'], 'csv, ndjson'],
    [['export', '--out', 'x', '--depuis', '2026-02-30'], 'donnez un jour'],
    [['prune', '--mois', '0'], 'de 1 à 120'],
    [['prune', '--out', 'x'], '--out ne sert à rien'],
  ])('refuses %j and says why', async (args, why) => {
    expect(await run(args)).toMatchObject({ code: 2, stderr: containing(why) });
  });

  it('says what is at fault: the folder, or the database', async () => {
    writeFileSync(join(folder, 'file'), '');
    const inFile = await run(['export', '--out', join(folder, 'file'), '--database', database]);
    expect(inFile).toMatchObject({ code: 2, stderr: containing('EEXIST') });
    const noMemory = await run(['export', '--out', join(folder, 'out'), '--database', join(folder, 'none.db')]);
    expect(noMemory.code).not.toBe(0);
    expect(readdirSync(folder)).not.toContain('none.db');
  });

  it('has a help', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, stdout: containing('LISEZMOI.txt') });
  });
});
