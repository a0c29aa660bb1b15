import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundDuplicates } from '@inclusion-kit/dataset';
import { run } from '../run.ts';

const first = {
  id: 'dora--1',
  source: 'dora',
  nom: 'Mission locale de Lens',
  adresse: '12 rue de la République',
  code_postal: '62300',
  commune: 'Lens',
  telephone: '+33353010001',
};
const second = { ...first, id: 'cd62--7', source: 'cd62', nom: 'ML DE LENS', adresse: '12 r. de la Republique' };
const other = {
  ...first,
  id: 'cd62--8',
  source: 'cd62',
  nom: 'Mission locale de Liévin',
  commune: 'Liévin',
  telephone: null,
};

let folder: string;
let said: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-duplicates-'));
  said = [];
  const hear = (line: string): void => void said.push(line);
  vi.spyOn(console, 'log').mockImplementation(hear);
  vi.spyOn(console, 'error').mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function write(name: string, records: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  return path;
}

describe('inclusion-kit duplicates', () => {
  it('tells pairs with their reasons, and writes them all', async () => {
    const json = join(folder, 'found.json');
    expect(await run(['duplicates', write('structures.ndjson', [first, second, other]), '--json', json], {})).toBe(0);
    expect(said.join('\n')).toMatch(/1 paire de structures, 0 paire de services/);
    expect(said.join('\n')).toMatch(/Mission locale de Lens, Lens \(dora--1\)\n.*\n {4}.*même téléphone/);
    const { pairs } = JSON.parse(readFileSync(json, 'utf8')) as FoundDuplicates;
    expect(pairs[0]).toMatchObject({ model: 'structure', a: 'dora--1', b: 'cd62--7', verdict: 'same' });
  });

  it('tells pairs across two lists, and none within the second', async () => {
    const [own, commons] = [
      write('own.ndjson', [first]),
      write('commons.ndjson', [second, { ...second, id: 'x--1', source: 'x' }]),
    ];
    const json = join(folder, 'found.json');
    expect(await run(['duplicates', own, '--against', commons, '--json', json], {})).toBe(0);
    const { pairs } = JSON.parse(readFileSync(json, 'utf8')) as FoundDuplicates;
    expect(pairs.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(['dora--1 cd62--7', 'dora--1 x--1']);
  });

  it('says what is wrong with a call, or with files that hold no record', async () => {
    expect(await run(['duplicates'], {})).toBe(2);
    expect(await run(['duplicates', write('empty.ndjson', [])], {})).toBe(1);
    expect(said.at(-1)).toContain('vérifiez les fichiers');
    const broken = join(folder, 'broken.ndjson');
    writeFileSync(broken, '{"id": ');
    expect(await run(['duplicates', write('good.ndjson', [first, second]), broken], {})).toBe(1);
    expect(said.join('\n')).toContain('1 paire de structures');
  });
});
