import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lille, service, structure } from '../testing-internal/records.ts';
import { sayRefused } from '../locales/name-some.ts';
import { readNeedsFiles } from './load-needs.ts';
import { openHostedOffer } from './worker/hosted-offer.ts';

const folder = mkdtempSync(join(tmpdir(), 'needs-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const heads =
  'mois_statistique;c_territoire_id;c_lblterritoire;defm;n_nbcontraintesactives;contrainte_numerique;contrainte_mobilite;contrainte_familiale;contrainte_sante;contrainte_savoir;contrainte_logement;contrainte_financiere;contrainte_admin_jurid';
const freins = put(
  'freins.csv',
  `${heads}\n202609;C1;Lille;400;2;100;300;40;;;;;\n202609;C2;Ailleurs;90;1;20;;;;;;;\n`,
);
// Hellemmes has not been a commune since 1977.
const people = put(
  'personnes.csv',
  'code,clpe_id,clpe_nom,demandeurs_emploi\n59350,C1,Métropole,1 200\n59298,C1,,40\n',
);

describe('the needs of a territory', () => {
  it('are read from files of either kind, and what they leave unknown is told', async () => {
    const { people: read, ...needs } = await readNeedsFiles([freins, people], ['59350', '59512']);
    expect([...read]).toEqual([['59350', { bassin_emploi: null, clpe_id: 'C1', demandeurs_emploi: 1200 }]]);
    expect(needs.freins[0]).toMatchObject({ date_extraction: '2026-09-01', defm: 400 });
    expect(needs.freins[0]?.personnes).toMatchObject({ contrainte_mobilite: 300, contrainte_sante: null });
    expect([...needs.committees], 'by the extraction, else by the communes').toEqual([
      ['C1', 'Lille'],
      ['C2', 'Ailleurs'],
    ]);
    expect(needs).toMatchObject({ unknownCommunes: ['59298'], withoutPeople: 1, unplaced: ['C2'] });
  });

  it('do not call unknown an arrondissement whose city they tell, nor any code where not all communes are known', async () => {
    const cities = put('villes.csv', 'code,demandeurs_emploi\n13055,900\n13202,40\n75108,50\n59298,40\n');
    const { people: read, unknownCommunes } = await readNeedsFiles([cities], ['13055', '59350']);
    expect([...read.keys()]).toEqual(['13055']);
    expect(unknownCommunes, 'no row tells the people of Paris').toEqual(['75108', '59298']);
    expect((await readNeedsFiles([cities], ['13055'], false)).unknownCommunes).toEqual([]);
  });

  it('leave unknown the numbers of people that nobody can have, and name them', async () => {
    const wrong = put('faux.csv', 'code,clpe_id,demandeurs_emploi\n59350,C1,-3\n59512,C1,peu\n');
    const groups = put(
      'trop.csv',
      `${heads}\n202609;C1;Lille;400;2;500;300;;;;;;\n202699;C1;Lille;4;2;1;1;1;1;1;1;1;1\n`,
    );
    const { people: read, freins: kept, refused } = await readNeedsFiles([wrong, groups], null);
    expect([...read.values()].map(({ demandeurs_emploi: seekers }) => seekers)).toEqual([null, null]);
    expect(kept).toHaveLength(2);
    expect(kept[0]?.personnes).toMatchObject({ contrainte_numerique: null, contrainte_mobilite: 300 });
    expect(refused.map(({ valeur }) => valeur)).toEqual(['-3', 'peu', '500', '202699']);
  });

  it('are kept in a month written in any clear way, and in none where it cannot be read', async () => {
    const months = [
      ...['202609', '20260930', '2026-09', '2026-9-30', '2026/09', '2026-09-30T00:00:00', '09/2026', '30/09/2026'],
      ...['septembre 2026', 'Sept. 2026', '30 septembre 2026'],
    ];
    const unread = ['', '202699', '13/2026', '2026-09/30', 'rentrée 2026', 'le 2026-09', '45000', '32/09/2026'];
    const rows = [...months, ...unread].map((month) => `${month};C1;Lille;400;2;100;300;40;;;;;`);
    const { freins: kept, refused } = await readNeedsFiles([put('mois.csv', `${heads}\n${rows.join('\n')}\n`)], null);
    const read = kept.map(({ date_extraction: date }) => date);
    expect(read).toEqual([...months.map(() => '2026-09-01'), ...unread.map(() => '')]);
    expect(sayRefused(refused)).toBe(
      '8 lignes de freins sont sans mois lisible : elles comptent là où le CLPE n’a pas de ligne d’un mois connu',
    );
    const others = ['février 2026', 'août 2026', 'DÉC. 2025', 'juil. 2026', '1er juin 2026'];
    const named = others.map((month) => `${month};C1;Lille;4;2;1;;;;;;;`).join('\n');
    const { freins: groups } = await readNeedsFiles([put('noms.csv', `${heads}\n${named}\n`)], null);
    expect(groups.map(({ date_extraction: date }) => date.slice(0, 7))).toEqual([
      ...['2026-02', '2026-08', '2025-12', '2026-07', '2026-06'],
    ]);
  });

  it('read a secret number as unknown without a word, and cut a long one that has no sense', async () => {
    const secret = ['s', 'nd', 'n.d.', 'ND', 'c', '<5', '< 11', '*', '-', 'NR'];
    const rows = secret.map((cell, at) => `5935${at},C1,${cell}`);
    const long = 'x'.repeat(21);
    const file = put('secret.csv', `code,clpe_id,demandeurs_emploi\n${rows.join('\n')}\n59512,C1,${long}\n`);
    const group = put('secrets.csv', `${heads}\n202609;C1;Lille;400;nd;s;<5;-;*;c;n.d.;NR;nd\n`);
    const { people: read, freins: kept, refused } = await readNeedsFiles([file, group], null);
    expect([...read.values()].map(({ demandeurs_emploi: seekers }) => seekers)).toEqual(
      [...secret, long].map(() => null),
    );
    expect(Object.values(kept[0]?.personnes ?? {})).toEqual(Array(8).fill(null));
    expect(refused.map(({ valeur }) => valeur)).toEqual([`${'x'.repeat(20)}…`]);
  });

  it('are read from a file that lost a letter', async () => {
    const cut = [
      Buffer.from('code,clpe_id,clpe_nom,demandeurs_emploi\n59512,C2,Orléans,3\n59350,C1,M'),
      Buffer.of(0xc3),
    ];
    const { committees } = await readNeedsFiles(
      [put('lettre.csv', Buffer.concat([...cut, Buffer.from('tropole,1\n')]))],
      null,
    );
    expect([...committees]).toEqual([
      ['C2', 'Orléans'],
      ['C1', 'M\ufffdtropole'],
    ]);
  });

  it('tell recipients of the RSA by département, and who pays for offers, where files do', async () => {
    const recipients = put('rsa.csv', 'code;beneficiaires_rsa_202309;beneficiaires_rsa_202409\n59;90 000;91 000\n');
    const funders = put('financeurs.csv', 'id,financeur\ndora--1,Département\ndora--1,État\ndora--2,\n');
    const { departements, financeurs } = await readNeedsFiles([recipients, funders], null);
    expect(departements).toEqual([{ code: '59', beneficiaires_rsa: 91_000 }]);
    expect([...(financeurs ?? [])]).toEqual([['dora--1', ['Département', 'État']]]);
    expect(await readNeedsFiles([freins], null)).not.toHaveProperty('financeurs');
  });

  it.each([
    ['autre.csv', 'nom;age\nLille;3\n', 'clpe_id'],
    ['coupe.csv', 'c_territoire_id;defm\nC1;3\n', 'contrainte_mobilite'],
    ['vide.csv', 'code;clpe_id\n', 'aucune ligne'],
  ])('are refused from %s, by the column that lacks', async (name, text, words) => {
    await expect(readNeedsFiles([put(name, text)], [])).rejects.toThrow(words);
  });

  it('stand in the figures of a relay, beside its offer', async () => {
    const services = [service({ thematiques: ['mobilite--acceder-a-un-vehicule'] })];
    const dataset = put('offre.json', JSON.stringify({ structures: [structure()], services, communes: [lille] }));
    const told: string[] = [];
    const spec = {
      dataset: [dataset],
      communes: null,
      databasePath: join(folder, 'kit.db'),
      kept: [],
      departements: [],
    };
    const offer = await openHostedOffer(
      { ...spec, hiddenSources: [], renamedValues: {}, needs: [freins, people] },
      (line) => void told.push(line),
    );
    try {
      const question = {
        niveau: 'departement',
        code: '59',
        day: '2026-11-28',
        needs: [],
        words: [],
        vain: null,
      } as const;
      const report = await offer.territory(question);
      expect(report.besoins_du).toBe('2026-09-01');
      expect(report.themes.find(({ categorie }) => categorie === 'mobilite')?.part_besoin).toBeGreaterThan(0.5);
      expect(told.join('\n')).toContain('59298');
    } finally {
      await offer.close();
    }
  });
});
