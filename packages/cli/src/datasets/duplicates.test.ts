import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoundDuplicates } from '@inclusion-kit/dataset';
import { run } from '../run.ts';
import { hearInFolder } from '../testing-internal/heard-in-folder.ts';

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

const { at, said, writeLines } = hearInFolder('duplicates');

describe('inclusion-kit duplicates', () => {
  it('tells pairs with their reasons, and writes them all', async () => {
    const json = at('found.json');
    expect(await run(['duplicates', writeLines('structures.ndjson', [first, second, other]), '--json', json], {})).toBe(
      0,
    );
    expect(said()).toMatch(/1 paire de structures, 0 paire de services/);
    expect(said()).toMatch(/Mission locale de Lens, Lens \(dora--1\)\n.*\n {4}.*même téléphone/);
    const { pairs } = JSON.parse(readFileSync(json, 'utf8')) as FoundDuplicates;
    expect(pairs[0]).toMatchObject({ model: 'structure', a: 'dora--1', b: 'cd62--7', verdict: 'same' });
  });

  it('tells pairs across two lists, and none within the second', async () => {
    const [own, commons] = [
      writeLines('own.ndjson', [first]),
      writeLines('commons.ndjson', [second, { ...second, id: 'x--1', source: 'x' }]),
    ];
    const json = at('found.json');
    expect(await run(['duplicates', own, '--against', commons, '--json', json], {})).toBe(0);
    const { pairs } = JSON.parse(readFileSync(json, 'utf8')) as FoundDuplicates;
    expect(pairs.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(['dora--1 cd62--7', 'dora--1 x--1']);
  });

  it('says what is wrong with a call, or with files that hold no record', async () => {
    expect(await run(['duplicates'], {})).toBe(2);
    expect(await run(['duplicates', writeLines('empty.ndjson', [])], {})).toBe(1);
    expect(said()).toContain('vérifiez les fichiers');
    const broken = at('broken.ndjson');
    writeFileSync(broken, '{"id": ');
    expect(await run(['duplicates', writeLines('good.ndjson', [first, second]), broken], {})).toBe(1);
    expect(said()).toContain('1 paire de structures');
  });
});
