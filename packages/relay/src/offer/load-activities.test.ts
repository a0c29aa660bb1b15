import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadActivities } from './load-activities.ts';

const folder = mkdtempSync(join(tmpdir(), 'activities-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the list of activities of a relay', () => {
  it('is read from its files in their order, faults and all', async () => {
    const list = put(
      'liste.csv',
      'code_activite;libelle;heures_defaut\nA1;Code de la route;3\nA1;Encore;\n;Sans code;\n',
    );
    const amended = put(
      'suite.json',
      JSON.stringify([{ code_activite: 'A1', libelle: 'Code', valide_du: '2026-12-01' }]),
    );
    const { referentiel, counts } = await loadActivities([list, amended]);
    expect(counts).toEqual({ code_repete: 1, code_absent: 1 });
    expect(['2026-11-30', '2026-12-01'].map((day) => referentiel.find('A1', day)?.libelle)).toEqual([
      ...['Code de la route', 'Code'],
    ]);
  });

  it('is read from a file that lost a letter', async () => {
    const cut = Buffer.from('code_activite;libelle\nA1;Été\nA2;Caf');
    const { referentiel } = await loadActivities([put('lettre.csv', Buffer.concat([cut, Buffer.of(0xc3, 0x0a)]))]);
    expect(referentiel.activites).toHaveLength(2);
  });

  it('is refused where there is no file, no activity, or no table', async () => {
    await expect(loadActivities([join(folder, 'absent.csv')])).rejects.toThrow('ACTIVITIES');
    await expect(loadActivities([put('vide.csv', 'code_activite;libelle\n')])).rejects.toThrow('aucune activité');
    await expect(loadActivities([put('casse.json', '[{"code_activite": "A1", ')])).rejects.toThrow(
      'ACTIVITIES désigne',
    );
  });
});
