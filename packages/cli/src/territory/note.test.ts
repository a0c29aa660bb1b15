import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run as runCommand } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-note-'));
  const services = Array.from({ length: 30 }, (_, at) => ({
    ...{ id: `o${at}`, structure_id: 's1', source: 'dora', code_insee: '13001', nom: 'Atelier' },
    ...{ date_maj: at < 12 ? '2024-01-01' : '2026-10-01', thematiques: [at < 25 ? 'numerique--x' : 'mobilite--x'] },
    ...{ modes_accueil: ['en-presentiel'], score_qualite: 0.9, telephone: '+33 4 00 00 00 00' },
  }));
  const structure = { id: 's1', nom: 'Maison <b>', source: 'dora', code_insee: '13001', date_maj: '2026-01-01' };
  put('services.ndjson', services.map((one) => JSON.stringify(one)).join('\n'));
  put('structures.ndjson', JSON.stringify(structure));
  put(
    'communes.csv',
    'code,nom,departement,region,epci,epci_nom,bassin_emploi,clpe_id,population,demandeurs_emploi,lat,lon\n' +
      '13001,Aix,13,93,200054807,Métropole,,CLPE13,9000,900,43.5,5.4\n13002,Allauch,13,93,200054808,Autre,,CLPE13,9,7,43.3,5.5\n',
  );
  put(
    'freins.csv',
    'mois_statistique;c_territoire_id;c_lblterritoire;defm;n_nbcontraintesactives;contrainte_numerique;contrainte_mobilite;contrainte_familiale;contrainte_sante;contrainte_savoir;contrainte_logement;contrainte_financiere;contrainte_admin_jurid\n' +
      '202609;CLPE13;Aix;400;2.0;100;300;40;;;;;\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Answers calls as a browser does, what it prints in two pieces. */
const FAKE_PRINTING = `
  const { createReadStream, writeSync } = require('node:fs');
  let page = '';
  const answers = {
    'Target.createTarget': () => ({ targetId: 't' }),
    'Target.attachToTarget': () => ({ sessionId: 's' }),
    'Page.getFrameTree': () => ({ frameTree: { frame: { id: 'f' } } }),
    'Page.setDocumentContent': ({ html }) => ((page = /<title>(.{7})/.exec(html)[1]), {}),
    'Page.printToPDF': () => ({ data: Buffer.from('%PDF- ' + page).toString('base64') }),
  };
  let rest = '';
  createReadStream('', { fd: 3, encoding: 'utf8' }).on('data', (text) => {
    const calls = (rest + text).split('\\0');
    rest = calls.pop();
    for (const call of calls) {
      const { id, method, params } = JSON.parse(call);
      const answer = JSON.stringify({ id, result: answers[method](params) }) + '\\0';
      writeSync(4, answer.slice(0, 9));
      writeSync(4, answer.slice(9));
    }
  });
`;

const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
/** The note, its signs after plain spaces. */
const readNote = (): string => readFileSync(join(folder, 'note.html'), 'utf8').replaceAll('\u00a0', ' ');
const facts = ['--dataset', 'services.ndjson', '--dataset', 'structures.ndjson', '--communes', 'communes.csv'];

async function run(args: readonly string[], environment = {}) {
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line) => void said.push(String(line))),
  );
  try {
    const files = args.map((one) => (/\.(?:ndjson|csv|html|pdf|json)$/.test(one) ? join(folder, one) : one));
    const code = await runCommand(['territory', 'note', ...files, '--now', '2026-11-16'], environment);
    return { code, said: said.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('inclusion-kit territory note', () => {
  it('writes two pages that say what lacks, whom to call, and what is left out', async () => {
    const { code } = await run([...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html']);
    expect(code).toBe(0);
    const html = readNote();
    expect(html.match(/<article>/g)).toHaveLength(2);
    for (const sentence of [
      'Bouches-du-Rhône',
      'Ce qui manque le plus : Mobilité',
      '12 en retard, sur ',
      'page 2 sur 2',
    ]) {
      expect(html).toContain(sentence);
    }
    expect(html).toContain('Maison &lt;b&gt;');
    expect(html, 'no address has spaces').toContain('<a href="tel:+33400000000">');
    expect(html).toContain('Joindre 1 structure en retard');
    expect(html).not.toContain('undefined');
  });

  it('has to be called only those with a phone, those with a mail alone to be written to, and says why its pages name other places', async () => {
    const late = (id: string, rest: object) =>
      JSON.stringify({
        ...{ id: `of-${id}`, structure_id: id, source: 'dora', code_insee: '13001', nom: 'Atelier' },
        ...{ date_maj: '2024-01-01', thematiques: ['numerique--x'], modes_accueil: ['en-presentiel'], ...rest },
      });
    const known = readFileSync(join(folder, 'services.ndjson'), 'utf8');
    put('services.ndjson', [known, late('s2', { courriel: 'ici@example.org' }), late('s3', {})].join('\n'));
    const structures = ['s2', 's3'].map((id) =>
      JSON.stringify({ id, nom: `Maison ${id}`, source: 'dora', code_insee: '13001', date_maj: '2026-01-01' }),
    );
    put('structures.ndjson', [readFileSync(join(folder, 'structures.ndjson'), 'utf8'), ...structures].join('\n'));
    await run([...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html']);
    const html = readNote();
    const called = /<table class="calls">[^]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(called.match(/<th scope="row">[^<]*/g)).toEqual(['<th scope="row">Maison &lt;b&gt;']);
    const written = /<h2>À écrire[^]*?<\/section>/.exec(html)?.[0] ?? '';
    expect(written).toContain('Maison s2 (1 en retard, sur 1 offre).');
    expect(html).not.toContain('Maison s3');
    expect(html).toContain('La page 1 nomme d’autres lieux : où elles vivent, à plus de 30 km.');
  });

  it('lists the themes whose need is known, and tells the others in a sentence', async () => {
    await run([...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html']);
    const table = /<table class="fit">[^]*?<\/table>/.exec(readNote())?.[0] ?? '';
    expect(table).toContain('Mobilité');
    expect(table).not.toContain('non connu');
    expect(readNote()).toMatch(/Besoin non connu\.[^]*?Se former \(0\)/);
    await run([...facts, '--departement', '13', '--out', 'note.html']);
    expect(readNote()).toMatch(/<table class="fit">[^]*?non connu[^]*?<\/table>/);
    expect(readNote()).not.toContain('Besoin non connu.');
  });

  it('rounds the share of each age by itself', async () => {
    const ages = [
      ['2026-10-01', 3],
      ['2026-03-01', 81],
      ['2025-06-01', 173],
      ['2024-01-01', 618],
    ] as const;
    const row = {
      structure_id: 's1',
      source: 'dora',
      code_insee: '13001',
      nom: 'Atelier',
      thematiques: ['mobilite--x'],
    };
    const rows = ages.flatMap(([day, count]) =>
      Array.from({ length: count }, (_, at) => JSON.stringify({ ...row, id: `${day}-${at}`, date_maj: day })),
    );
    put('services.ndjson', rows.join('\n'));
    await run([...facts, '--departement', '13', '--out', 'note.html']);
    expect(readNote()).toContain('moins de 6 mois 1 %, de 6 mois à 1 an 9 %, de 1 à 2 ans 20 %, plus de 2 ans 71 %');
  });

  it('prints by a button of its own, and tells recipients of the RSA and funders where files do', async () => {
    put('departements.csv', 'code,beneficiaires_rsa_202309\n13,3000\n');
    put('financeurs.csv', 'id;financeur\ns1;Conseil départemental\no1;FSE+\n');
    await run([...facts, '--departement', '13', '--out', 'note.html']);
    expect(readNote()).toContain('<button type="button" hidden>Imprimer</button>');
    expect(readNote()).toContain('Les fiches ne disent pas qui finance');
    expect(readNote()).not.toContain('RSA');
    const files = ['--departements', 'departements.csv', '--financeurs', 'financeurs.csv'];
    await run([...facts, ...files, '--departement', '13', '--out', 'note.html']);
    expect(readNote()).toContain('1,0 offre pour 100 bénéficiaires du RSA');
    expect(readNote()).toContain('Offres par financeur : Conseil départemental 30, FSE+ 1. Sans financeur connu : 0.');
  });

  it('invents no need and no growth where no file tells them', async () => {
    await run([...facts, '--epci', '200054807', '--out', 'note.html']);
    const html = readNote();
    expect(html).toContain('Pas de relevé antérieur');
    expect(html).toContain('Besoin : aucun fichier n’est donné pour ce territoire (au relais, par NEEDS ;');
    const before = [...facts, '--before', 'services.ndjson', '--before-day', '2026-05-18', '--departement', '13'];
    await run([...before, '--out', 'note.html']);
    expect(readNote()).toMatch(/Du 18 mai 2026 au 16 novembre 2026\.[^]*Aucune thématique n’a changé\./);
  });

  it('claims no lack of a need that is not known: it compares with the whole offer, and asks to open nothing', async () => {
    put(
      'communes.csv',
      'code,nom,departement,region,epci,clpe_id,population,demandeurs_emploi,lat,lon\n' +
        '13001,Aix,13,93,200054807,CLPE13,9000,900,43.5,5.4\n84007,Avignon,84,93,200054809,CLPE84,9000,900,43.9,4.8\n',
    );
    const row = { structure_id: 's1', source: 'dora', nom: 'Atelier', date_maj: '2026-10-01' };
    const rows = ['13001', '84007'].flatMap((code_insee, place) =>
      ['sante--x', 'mobilite--x'].flatMap((theme, at) =>
        Array.from({ length: at === place ? 60 : 12 }, (_, rank) =>
          JSON.stringify({ ...row, id: `${code_insee}${theme}${rank}`, code_insee, thematiques: [theme] }),
        ),
      ),
    );
    put('services.ndjson', rows.join('\n'));
    await run([...facts, '--departement', '13', '--out', 'note.html']);
    const html = readNote();
    expect(html).toContain('Rien ne permet encore de dire ce qui manque : les besoins ne sont pas connus.');
    expect(html).toMatch(/Moins qu’ailleurs|Plus qu’ailleurs/);
    expect(html).not.toMatch(/Ce qui manque le plus|À renforcer<|À renforcer,|Trouver ou ouvrir/);
  });

  it('tells the needs of a territory without any offer, and a first action', async () => {
    put(
      'services.ndjson',
      JSON.stringify({ id: 'a', structure_id: 's1', source: 'dora', nom: 'Loin', code_insee: '84007' }),
    );
    await run([...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html']);
    const html = readNote();
    expect(html).toMatch(/Aucune offre ne répond aux besoins\. Les plus fréquents : [^<]+ \(\d+\s%\)/);
    expect(html).toContain('Trouver ou ouvrir 1 offre de « Mobilité »');
    expect(html).toContain('C’est un besoin fort (68 %), et il n’y a aucune offre.');
    expect(html).not.toMatch(
      /Les besoins ne sont pas connus|Aucune action ne ressort|Aucune structure n’est en retard/,
    );
  });

  it('says when the needs of a local committee are missing', async () => {
    const args = [...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html'];
    await run(args);
    expect(readNote()).not.toContain('comité local (CLPE)');
    put(
      'communes.csv',
      'code,nom,departement,region,epci,clpe_id,population,demandeurs_emploi,lat,lon\n' +
        '13001,Aix,13,93,200054807,CLPE13,9000,900,43.5,5.4\n13002,Allauch,13,93,200054808,CLPE14,900,70,43.3,5.5\n',
    );
    await run(args);
    expect(readNote()).toContain(
      'Besoins connus de 1 comité local (CLPE) sur 2 : ceux des autres ne sont pas comptés.',
    );
  });

  it('says that a territory has no offer, and gives no share of nothing', async () => {
    await run([...facts, '--epci', '200054808', '--out', 'note.html']);
    const words = readNote()
      .replace(/^[^]*<main>/, '')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(words).toContain('Aucune offre n’est référencée dans ce territoire.');
    expect(words).toMatch(/vérifiées depuis moins d’un an – fiches visibles \(80 % et plus\) –/);
    expect(words).not.toMatch(/0 % des offres|Sources lues|Fraîcheur des|Le mieux servi/);
  });

  it('says by its code that a file was not read whole, or holds no offer', async () => {
    const args = [...facts, '--departement', '13', '--out', 'note.html'];
    put('services.ndjson', `${readFileSync(join(folder, 'services.ndjson'), 'utf8')}\n{"id":`);
    const partly = await run(args);
    expect([partly.code, partly.said]).toEqual([1, expect.stringContaining('La note est dans')]);
    expect(readNote(), 'it is written of the others').toContain('Fraîcheur des 30 offres');
    expect((await run(['--help'])).said).toContain('1 les fichiers sont sans offre, ou ne sont pas lus en entier');
    for (const name of ['services.ndjson', 'structures.ndjson']) put(name, '');
    expect((await run(args)).code).toBe(1);
  });

  it('says what its files lack, and tells no number of it', async () => {
    put(
      'communes.csv',
      'code,nom,departement,region,epci,clpe_id,population,demandeurs_emploi,lat,lon\n' +
        '13001,Aix,13,93,200054807,CLPE13,9000,900,43.5,5.4\n13002,Allauch,13,93,200054808,CLPE13,900,,43.3,5.5\n',
    );
    const lost = { id: 'x', structure_id: 's9', source: 'dora', code_insee: '13999', thematiques: [] };
    put(
      'services.ndjson',
      [1, 2].map((at) => JSON.stringify({ ...lost, id: `x${at}`, date_maj: '2030-01-01' })).join('\n') +
        `\n${JSON.stringify({ ...lost, code_insee: '13001', date_maj: '2030-01-01' })}`,
    );
    put('2026-05-18.structures.ndjson', readFileSync(join(folder, 'structures.ndjson'), 'utf8'));
    await run([...facts, '--before', '2026-05-18.structures.ndjson', '--departement', '13', '--out', 'note.html']);
    const html = readNote();
    for (const sentence of [
      '2 fiches portent un code qui n’est celui d’aucune commune d’aujourd’hui (13999)',
      'Le nombre de demandeurs d’emploi manque pour 1 commune sur 2 : les taux comptent les habitants.',
      'Le relevé du 18 mai 2026 ne contient aucune offre',
      '1 offre est d’une structure qu’aucun fichier ne contient',
    ]) {
      expect(html).toContain(sentence);
    }
    expect(html).toContain('= 0 depuis le 18 mai 2026');
    expect(html).not.toContain('+ 1 depuis');
  });

  it('says which numbers of people nobody can have, how many codes are lost, and which needs no cell tells', async () => {
    const lost = Array.from(
      { length: 7 },
      (_, at) =>
        `{"id":"x${at}","structure_id":"s1","source":"dora","code_insee":"1399${at}","date_maj":"2026-10-01","thematiques":[]}`,
    );
    put('services.ndjson', [readFileSync(join(folder, 'services.ndjson'), 'utf8'), ...lost].join('\n'));
    put('freins.csv', readFileSync(join(folder, 'freins.csv'), 'utf8').replace(';300;40;', ';300;-40;'));
    const args = [...facts, '--freins', 'freins.csv', '--departement', '13', '--out', 'note.html'];
    const { said } = await run(args);
    expect(said).toContain('contrainte_familiale de CLPE13 vaut « -40 »');
    const html = readNote();
    expect(html).toContain('(contrainte_familiale CLPE13 = -40) : il compte comme inconnu.');
    expect(html).toContain('(13990, 13991, 13992, 13993, 13994 et 2 autres)');
    expect(html).toMatch(/Besoin non connu\.[^]*?Famille \(0\)/);
  });

  it('prints by a browser, and writes HTML with a sentence where there is none', async () => {
    const args = [...facts, '--departement', '13', '--out', 'note.pdf'];
    const absent = join(folder, 'absent');
    const { said } = await run(args, { CHROME: absent });
    expect(said).toContain(`Le navigateur que CHROME nomme, ${absent}, n’existe pas ou n’imprime pas en PDF.`);
    expect(existsSync(join(folder, 'note.html'))).toBe(true);
    put('printing.cjs', FAKE_PRINTING);
    // A browser that ends before it answers, one that answers each call by its pipe, and one that a script starts and waits for.
    for (const [program, written] of [
      [`#!${process.execPath}\n`, null],
      [`#!${process.execPath}\n${FAKE_PRINTING}`, '%PDF- L’offre'],
      [`#!/bin/sh\n'${process.execPath}' '${join(folder, 'printing.cjs')}'\nexit\n`, '%PDF- L’offre'],
    ] as const) {
      rmSync(join(folder, 'note.pdf'), { force: true });
      const browser = join(folder, 'browser');
      writeFileSync(browser, program);
      chmodSync(browser, 0o755);
      const printed = await run(args, { CHROME: browser });
      expect(printed.said.includes('n’imprime pas en PDF')).toBe(written === null);
      const pdf = join(folder, 'note.pdf');
      expect(existsSync(pdf) ? readFileSync(pdf, 'utf8') : null).toBe(written);
    }
  });

  it('gives the figures alone, and refuses a territory that no commune is in', async () => {
    await run([...facts, '--departement', '13', '--out', 'chiffres.json']);
    expect(JSON.parse(readFileSync(join(folder, 'chiffres.json'), 'utf8'))).toMatchObject({
      chiffres: { services: 30 },
    });
    expect((await run([...facts, '--departement', '99', '--out', 'note.html'])).code).toBe(2);
    expect((await run([...facts, '--out', 'note.html'])).code).toBe(2);
    // A word processor opens no page under the name of a document.
    const document = await run([...facts, '--departement', '13', '--out', join(folder, 'note.docx')]);
    expect(document.code).toBe(2);
    expect(document.said).toContain('--out note.html');
    expect(existsSync(join(folder, 'note.docx'))).toBe(false);
  });
});
