import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as runCommand } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-figures-'));
  mkdirSync(join(folder, 'avant'));
  const structure = { id: 's1', source: 'dora', code_insee: '07001', date_maj: '2026-01-01', doublons: [] };
  const service = {
    ...{ id: 'a', structure_id: 's1', source: 'dora', code_insee: '07001', date_maj: '2026-10-01' },
    ...{ thematiques: ['mobilite--acheter-un-vehicule'], modes_accueil: ['en-presentiel'], zone_eligibilite: [] },
  };
  const lines = (...records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');
  put('structures.ndjson', lines(structure));
  put('services.ndjson', lines(service, { ...service, id: 'b', thematiques: null }));
  put('autres.json', '{"rien": 1}');
  put('avant/2026-05-18.structures.ndjson', lines(structure));
  put('avant/2026-05-18.services.ndjson', lines(service));
  put(
    'communes.csv',
    'code,nom,type,departement,region,epci,bassin_emploi,clpe_id,population,demandeurs_emploi,lat,lon\n' +
      '07001,Accons,commune-actuelle,07,84,200041465,Aubenas,CLPE07001,361,20,44.88844,4.39201\n' +
      '13201,Marseille 1er,arrondissement,13,93,,,,,900,43.3,5.38\n',
  );
  put(
    'freins.csv',
    'mois_statistique;c_territoire_id;c_lblterritoire;defm;n_nbcontraintesactives;contrainte_numerique;contrainte_mobilite;contrainte_familiale;contrainte_sante;contrainte_savoir;contrainte_logement;contrainte_financiere;contrainte_admin_jurid\n' +
      '202609;CLPE07001;Ardèche;100;2.0;40;20;0;0;0;0;0;0\n',
  );
  put('departements.csv', 'code,beneficiaires_rsa_202309\n07,2190\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

async function run(args: string[]) {
  const told = { stdout: '', stderr: '' };
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((chunk, ...rest) => {
    told.stdout += String(chunk);
    for (const done of rest) if (typeof done === 'function') done();
    return true;
  });
  const log = vi.spyOn(console, 'log').mockImplementation((line: string) => void (told.stdout += `${line}\n`));
  const error = vi.spyOn(console, 'error').mockImplementation((line: string) => void (told.stderr += `${line}\n`));
  const code = await runCommand(['territory', 'figures', ...args], {});
  for (const spy of [write, log, error]) spy.mockRestore();
  return { code, ...told };
}

const at = (name: string): string => join(folder, name);
const offer = (): string[] => ['--dataset', folder, '--communes', at('communes.csv'), '--now', '2026-11-16'];

describe('the figures of a territory, by command', () => {
  it('are told in sentences, from the files of a folder that holds others', async () => {
    const told = await run([...offer(), '--freins', at('freins.csv')]);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toContain('2 services, 2 sans les doublons, de 1 structure.');
    expect(told.stdout).toContain('Mobilité : 1 service, 0 attendus selon les besoins, trop peu pour juger');
  });

  it('are told from a file of freins that lost a letter', async () => {
    const rows = [readFileSync(at('freins.csv')), Buffer.from('202609;CLPE26099;Dr'), Buffer.of(0xc3)];
    writeFileSync(at('freins.csv'), Buffer.concat([...rows, Buffer.from('me;100;2.0;40;20;;;;;;\n')]));
    expect(await run([...offer(), '--freins', at('freins.csv')])).toMatchObject({ code: 0 });
  });

  it('are written as tables, with growth and rates where the files are given', async () => {
    const files = ['--before', at('avant'), '--freins', at('freins.csv'), '--departements', at('departements.csv')];
    const { code } = await run([...offer(), ...files, '--out', at('chiffres.json')]);
    expect(code).toBe(0);
    const figures = JSON.parse(readFileSync(at('chiffres.json'), 'utf8')) as Record<string, unknown>;
    expect(figures['totaux']).toMatchObject({ services: 2, services_situes: 2, services_zone_vide: 2 });
    expect(figures['croissance']).toMatchObject({
      du: '2026-05-18',
      jours: 182,
      services: { france: [['france', 1, 2, 1, 0, 0, 0, 0, 0, 0, 1, 1, 3.0153, 0.6667]] },
    });
    expect(figures['beneficiaires_rsa']).toMatchObject({ lignes: [['07', 2, 2190, 0.09]] });
    const { lignes } = figures['officiel'] as { lignes: unknown[][] };
    expect(lignes.slice(0, 2).map((row) => row.slice(2))).toEqual([
      ['2026-09-01', 'Numérique', 100, 100, 1, 40, 0, 0.4, 0, 1, 'Très faible couverture'],
      ['2026-09-01', 'Mobilité', 100, 100, 1, 20, 1, 0.2, 1, 0.16667, 'Très bonne couverture'],
    ]);
  });

  it('say what the files lack, and name what others do not know', async () => {
    put(
      'communes.csv',
      'code,nom,departement,region,epci,bassin_emploi,clpe_id,population,demandeurs_emploi,lat,lon\n' +
        '07001,Accons,07,84,200041465,,CLPE07001,361,20,44.88844,4.39201\n26001,Albon,26,84,,,CLPE26001,900,,45.2,4.8\n' +
        '07003,Ajoux,07,84,,,CLPE07001,,30,44.76,4.5\n',
    );
    const service = { structure_id: 's1', source: 'dora', thematiques: [], modes_accueil: [], zone_eligibilite: [] };
    put(
      'services.ndjson',
      ['07099', '07099', '07098', '75108', '07097', '07096', '07095', '07094']
        .map((code_insee, at) => JSON.stringify({ ...service, id: `x${at}`, code_insee, date_maj: '2030-01-01' }))
        .join('\n'),
    );
    put('avant/2026-05-18.structures.ndjson', '');
    const [heads = '', row = ''] = readFileSync(at('freins.csv'), 'utf8').split('\n');
    const stranger = '202609;CLPE26099;Drôme;100;2.0;40;20;;;;;;';
    put('freins.csv', [heads, row.replaceAll(/;0(?=;|$)/g, ';'), stranger].join('\n'));
    put('departements.csv', 'code,beneficiaires_rsa_202309\n07,2190\n20,80\n13,9000\n');
    const files = ['--before', at('avant'), '--freins', at('freins.csv'), '--departements', at('departements.csv')];
    const { code, stdout, stderr } = await run([...offer(), ...files]);
    expect(code).toBe(0);
    expect(stderr.replaceAll(`${folder}/`, '').trim().split('\n')).toEqual([
      'Dans communes.csv, rien dans bassin_emploi : les chiffres qui en dépendent ne sont pas connus.',
      'Dans freins.csv, rien dans contrainte_savoir, contrainte_familiale, contrainte_admin_jurid, contrainte_logement, contrainte_financiere, contrainte_sante : les chiffres qui en dépendent ne sont pas connus.',
      '8 services portent un code qui n’est celui d’aucune commune du fichier des communes (07099, 07098, 75108, 07097, 07096 et 2 autres) : la commune a peut-être fusionné, ou le fichier est incomplet. Ils ne comptent dans aucun territoire.',
      'Habitants inconnus pour 1 commune sur 3 : les taux de leurs territoires comptent leurs offres, mais pas ces personnes.',
      'Demandeurs d’emploi inconnus pour 1 commune sur 3 : les taux de leurs territoires comptent leurs offres, mais pas ces personnes.',
      'Le fichier des freins nomme 1 CLPE qu’aucune commune ne porte (CLPE26099) : ses besoins n’ont pas d’offre en face.',
      'Le fichier des freins ne dit rien de 1 CLPE sur 2 (CLPE26001) : ses besoins ne sont pas connus.',
      'Bénéficiaires du RSA inconnus pour 1 département : 26.',
      'Le fichier des départements nomme 1 code qui n’est celui d’aucun département (20) : ses bénéficiaires du RSA n’ont pas d’offre en face.',
      'L’offre du 2026-05-18 est sans structures : leur nombre, leurs doublons et leur croissance ne sont pas connus.',
    ]);
    expect(stdout).toContain('8 fiches ont une date à venir : leur âge n’est pas connu.');
  });

  it('count no number of people that nobody can have, and say which ones these are', async () => {
    const [heads = '', row = ''] = readFileSync(at('communes.csv'), 'utf8').split('\n');
    const people = (text: string): string => row.replace(',361,20,', `,${text},`);
    put('communes.csv', [heads, people('361,400'), people('-3,beaucoup').replace('07001', '07003')].join('\n'));
    const freins = readFileSync(at('freins.csv'), 'utf8').replace(';100;2.0;40;20;', ';100;2.0;-40;120;');
    put('freins.csv', `${freins}jadis;CLPE07001;Ardèche;100;2.0;1;1;1;1;1;1;1;1\n`);
    put('departements.csv', 'code,beneficiaires_rsa_202309\n07,-2190\n');
    const files = [
      '--freins',
      at('freins.csv'),
      '--departements',
      at('departements.csv'),
      '--out',
      at('chiffres.json'),
    ];
    const { code, stderr } = await run([...offer(), ...files]);
    expect(code).toBe(0);
    expect(stderr).toContain(
      '6 nombres n’ont pas de sens et comptent comme inconnus : demandeurs_emploi de 07001 vaut « 400 », demandeurs_emploi de 07003 vaut « beaucoup », population de 07003 vaut « -3 », contrainte_numerique de CLPE07001 vaut « -40 », contrainte_mobilite de CLPE07001 vaut « 120 » et 1 autre. Une ligne de freins est sans mois lisible : elle compte là où le CLPE n’a pas de ligne d’un mois connu.',
    );
    const figures = JSON.parse(readFileSync(at('chiffres.json'), 'utf8')) as Record<string, { lignes: unknown[][] }> & {
      niveaux: { commune: { colonnes: string[]; lignes: unknown[][] } };
    };
    expect(figures['beneficiaires_rsa']).toMatchObject({ lignes: [['07', 2, null, null]] });
    expect(figures['officiel']?.lignes).toHaveLength(8);
    expect(figures['officiel']?.lignes[0]?.slice(7, 10)).toEqual([null, 0, 0]);
    const { commune } = figures.niveaux;
    const cell = (name: string) => commune.lignes[0]?.[commune.colonnes.indexOf(name)];
    expect([cell('population'), cell('pour_100_demandeurs')]).toEqual([361, null]);
  });

  it('name the option, the column or the day that is missing', async () => {
    put('sans.csv', 'code,nom\n07001,Accons\n');
    expect((await run(['--communes', at('communes.csv')])).stderr).toContain('Il manque --dataset');
    expect((await run(['--dataset', folder])).stderr).toContain('Il manque --communes');
    const without = await run(['--dataset', folder, '--communes', at('sans.csv')]);
    expect(without).toMatchObject({ code: 2 });
    expect(without.stderr).toContain('il manque la colonne departement');
    expect((await run([...offer(), '--before', folder])).stderr).toContain('donnez-la par --before-day');
    const dated = ['--before', at('avant'), '--before-day'];
    expect((await run([...offer(), ...dated, 'hier'])).stderr).toContain('--before-day vaut « hier »');
    expect((await run([...offer(), ...dated, '2027-01-01'])).stderr).toContain(
      'du 2027-01-01 et l’autre du 2026-11-16',
    );
    const early = await run([...offer().slice(0, -1), '2020-01-01', '--before', at('avant')]);
    expect(early).toMatchObject({ code: 2 });
    expect(early.stderr, 'the day of --now is the wrong one').toMatch(/du 2026-05-18 et l’autre du 2020-01-01.*--now/);
  });
});
