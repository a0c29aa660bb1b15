import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleActivities } from '@inclusion-kit/sdk/activities';
import { run as runCommand } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-week-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, value: unknown): void =>
  writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
const get = (name: string): string => readFileSync(join(folder, name), 'utf8').replaceAll('\u00a0', ' ');

async function run(...args: string[]) {
  const said: string[] = [];
  const spies = (['log', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((line) => void said.push(String(line))),
  );
  try {
    const code = await runCommand(
      args.map((one) => (/\.(?:json|ics|html|csv|ndjson)$/.test(one) ? join(folder, one) : one)),
      {},
    );
    return { code, said: said.join('\n').replaceAll(/[\u00a0\u202f]/g, ' ') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const place = { nom: 'Auto-école', adresse: '18 rue des Tilleuls', latitude: 51, longitude: 2.4 };
const programme = {
  ...{ version: 1, debut: '2026-11-30', code_insee: '59183' },
  objectif: { heures: 12, raison: 'Pas de garde le mercredi' },
  activites: [
    {
      id: 'a',
      titre: 'Code de la route',
      semaine: '2026-11-30',
      jour: 4,
      debut: '09:00',
      fin: '12:00',
      lieu: place,
      telephone: '+33353010012',
    },
    {
      id: 'b',
      titre: 'Rendez-vous <b>',
      semaine: '2026-11-30',
      jour: 4,
      debut: '12:15',
      fin: '13:15',
      lieu: { ...place, nom: 'Mission locale', latitude: 51.06 },
    },
    { id: 'c', titre: 'Jardin', semaine: '2026-11-30', jour: 6, code_activite: 'ABSENT' },
    {
      id: 'd',
      titre: 'CV',
      semaine: '2026-11-30',
      jour: 1,
      debut: '09:30',
      fin: '11:30',
      seances: [{ semaine: '2026-11-30', etat: 'validee' }],
    },
  ],
};

describe('inclusion-kit week', () => {
  it('says the hours, what does not hold and what to ask, and ends with 1 when the week cannot be held', async () => {
    put('semaine.json', programme);
    put('liste.json', exampleActivities);
    const { code, said } = await run('week', 'check', 'semaine.json', '--referentiel', 'liste.json');
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([
      'Semaine du lundi 30 novembre : 6 h sur 12 h visées (Pas de garde le mercredi), 1 activité sans durée, non comptée.',
      '  prévues : 4 h, déclarées : 0 min, validées : 2 h',
      '  ✗ jeudi 3 décembre : 34 min de trajet environ de « Code de la route » à « Rendez-vous <b> », mais 15 min entre les deux : 19 min de retard',
      '  ! samedi 5 décembre : « Jardin » : le code ABSENT n’est pas dans la liste d’activités',
      '  ? samedi 5 décembre : durée de « Jardin » à demander, elle n’est pas comptée',
      '  ? samedi 5 décembre : heure de « Jardin » à demander',
      'Les trajets sont estimés : 12 km/h, à vol d’oiseau.',
    ]);
    expect((await run('week', 'check', 'semaine.json', '--vitesse', '40')).code).toBe(0);
    const [one] = programme.activites;
    put('premier.json', { ...programme, activites: [{ ...one, jour: 2, debut: null, fin: null, seances: [] }] });
    expect((await run('week', 'check', 'premier.json')).said).toContain('mardi 1er décembre : ');
    const { said: json } = await run('week', 'check', 'semaine.json', '--json');
    expect((JSON.parse(json) as { semaines: { minutes: unknown }[] }).semaines[0]?.minutes).toEqual({
      ...{ prevue: 240, declaree: 0, validee: 120, total: 360 },
    });
  });

  it('writes a calendar, and a page with big hours, places and numbers', async () => {
    put('semaine.json', programme);
    // Without an identifier its events may be those of another person in one calendar: that is said.
    expect(await run('week', 'ics', 'semaine.json', '--out', 'semaine.ics')).toMatchObject({
      code: 0,
      said: expect.stringContaining('Ce programme n’a pas d’« identifiant »') as string,
    });
    const calendar = get('semaine.ics').replace(/\r\n /g, '');
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(4);
    expect(calendar).toMatch(/DESCRIPTION:34 min de trajet environ de .*: 19 min de retard\./);
    expect(calendar.match(/STATUS:TENTATIVE/g)?.length).toBeGreaterThan(1);
    const weekly = { toutes_les: 1, jusqu_au: null };
    const activites = programme.activites.map((one) => ({ ...one, repetition: weekly }));
    put('ancienne.json', { ...programme, debut: '2023-01-02', semaines: 1, activites });
    expect((await run('week', 'ics', 'ancienne.json', '--out', 'ancienne.ics')).code).toBe(0);
    const days = get('ancienne.ics').match(/(?<=DTSTART(?:;VALUE=DATE)?:)\d{8}/g) ?? [];
    const [last = ''] = days.sort().reverse();
    expect(Number(last)).toBeGreaterThan(Number(new Date().toISOString().slice(0, 10).replaceAll('-', '')));
    const contact = ['--contact', 'Ma conseillère : 03 53 01 00 80'];
    expect((await run('week', 'print', 'semaine.json', '--out', 'semaine.html', ...contact)).code).toBe(0);
    const page = get('semaine.html');
    for (const part of [
      ...[
        'Du 30 novembre au 6 décembre 2026.',
        'Ma conseillère : 03 53 01 00 80',
        'Mardi<small>1er décembre</small>',
        'Rien ce jour.',
      ],
      ...[
        '<b class="when"><bdi>9 h</bdi> <bdi class="to">à 12 h</bdi></b>',
        '<span class="word">Lieu :</span> <bdi>Auto-école, 18 rue des Tilleuls</bdi>',
        '03 53 01 00 12',
        'Le trajet dure 34 min. Je n’ai pas le temps. Je demande avant.',
      ],
      ...['Rendez-vous &lt;b&gt;', 'Je demande l’heure.'],
    ]) {
      expect(page).toContain(part);
    }
    expect(page).not.toContain('Dimanche');
    for (const [langue, part] of [
      ['en', 'My week'],
      ['es', 'Mi semana'],
      ['ar', 'dir="rtl"'],
      ['uk', 'Мій тиждень'],
    ] as const) {
      const written = await run('week', 'print', 'semaine.json', '--out', 'semaine.html', '--langue', langue);
      expect(written.code).toBe(0);
      expect(get('semaine.html')).toContain(part);
    }
    expect(await run('week', 'print', 'semaine.json', '--out', 'semaine.html', '--langue', 'de')).toMatchObject({
      code: 2,
      said: expect.stringContaining('--langue vaut « de » : donnez fr, en, es, ar, uk.') as string,
    });
  });

  it('says which part of a file is no programme, and which version is later', async () => {
    put('vide.json', '{}');
    put('futur.json', { ...programme, version: 2, activites: [{ id: 'a', titre: 'A', semaine: 'lundi' }] });
    put('autre.json', { ...programme, version: 2, activites: [] });
    expect(await run('week', 'check', 'vide.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining('À revoir : version, debut') as string,
    });
    expect(await run('week', 'check', 'futur.json')).toMatchObject({
      code: 1,
      said: expect.stringContaining('plus récente. À revoir : A, semaine (lundi).') as string,
    });
    expect(await run('week', 'check', 'autre.json')).toMatchObject({
      code: 0,
      said: expect.stringContaining('en version 2') as string,
    });
    put('semaine.json', programme);
    for (const [args, part] of [
      [[], 'Il manque une action'],
      [['check'], 'Donnez le fichier'],
      [['check', 'absent.json'], 'ne peut pas être lu'],
      [['ics', 'semaine.json'], 'Il manque --out'],
      [['ics', 'semaine.json', '--json'], 'ne sert à rien avec ics'],
      [['check', 'semaine.json', '--semaine', 'lundi'], '--semaine vaut « lundi »'],
      [['check', 'semaine.json', '--vitesse', '0'], '--vitesse vaut « 0 »'],
    ] as const) {
      expect(await run('week', ...args)).toMatchObject({ code: 2, said: expect.stringContaining(part) as string });
    }
  });
});

describe('inclusion-kit week indicators', () => {
  it('counts the programmes of a folder without a name of anybody, as JSON and as a table', async () => {
    mkdirSync(join(folder, 'personnes'));
    for (let person = 1; person <= 12; person += 1) {
      put(`personnes/${person}.json`, { ...programme, personne: 'Camille Exemple' });
    }
    put('liste.json', exampleActivities);
    const people = join(folder, 'personnes');
    const list = ['--referentiel', 'liste.json'];
    expect(await run('week', 'indicators', people, '--csv', ...list, '--out', 'chiffres.csv')).toEqual({
      ...{ code: 0, said: '12 programmes comptés.' },
    });
    const lines = get('chiffres.csv').split('\r\n');
    expect(lines[0]).toBe('\uFEFFindicateur;cas;mesure;valeur');
    for (const line of [
      'personnes;au_total;personnes;12',
      'intensite;total;heures_par_semaine;6',
      'intensite;validees;heures_par_semaine;2',
    ]) {
      expect(lines).toContain(line);
    }
    const { said } = await run('week', 'indicators', people, '--json', '--au', '2026-11-29', '--out', 'chiffres.json');
    expect(JSON.parse(get('chiffres.json'))).toMatchObject({ personnes: 0, hors_periode: 12 });
    expect(said).toContain('Sans --referentiel, la prévalence');
    expect(`${get('chiffres.csv')}${get('chiffres.json')}`).not.toMatch(
      /Camille|Code de la route|tilleuls|3353010012|garde/i,
    );
  });

  it('says what is wrong in the call, and which file is no programme', async () => {
    put('semaine.json', programme);
    put('vide.json', '{}');
    mkdirSync(join(folder, 'rien'));
    for (const [args, part] of [
      [['semaine.json'], '--json ou --csv'],
      [['semaine.json', '--json', '--csv'], '--json ou --csv'],
      [['semaine.json', '--json', '--du', 'lundi'], '--du vaut « lundi »'],
      [['semaine.json', '--json', '--semaine', '2026-11-30'], '--semaine ne sert à rien avec indicators'],
      [[join(folder, 'rien'), '--json'], 'n’a pas de fichier .json'],
      [['absent.json', '--json'], 'ne peut pas être lu'],
    ] as const) {
      expect(await run('week', 'indicators', ...args)).toMatchObject({
        ...{ code: 2, said: expect.stringContaining(part) as string },
      });
    }
    expect(await run('week', 'indicators', 'semaine.json', 'vide.json', '--json')).toMatchObject({
      ...{ code: 1, said: expect.stringContaining('vide.json n’est pas un programme') as string },
    });
    expect((await run('week', 'indicators', 'semaine.json', '--json')).said).toContain(
      'Sous 11 personnes, rien n’est dit',
    );
  });
});

describe('inclusion-kit activities', () => {
  it('reads a list with the amendments of a territory after it, tells faults, and writes it in the same columns', async () => {
    put(
      'liste.csv',
      'code_activite;libelle;match_thematiques;valide_du;note\nA1;Code de la route;mobilite;;x\nA1;Encore;;;\nB1;=1+1;numerique;;\n',
    );
    put('amendements.json', [{ code_activite: 'A1', libelle: 'Code et conduite', valide_du: '2026-12-01' }]);
    const { code, said } = await run(
      'activities',
      'import',
      'liste.csv',
      'amendements.json',
      '--day',
      '2026-12-02',
      '--out',
      'neuve.csv',
    );
    expect(code).toBe(1);
    expect(said).toContain('4 lignes lues, 3 gardées, 2 activités valables le 2 décembre 2026.');
    expect(said).toContain('Colonnes non lues : note.');
    expect(said).toContain('code déjà écrit pour le même jour, ligne laissée de côté : 1 (ligne 2, A1, « A1 »)');
    expect(get('neuve.csv').split('\r\n').slice(1, 4)).toEqual([
      ...[
        'A1;Code de la route;;;mobilite;;;;;2026-11-30;;',
        "B1;'=1+1;;;numerique;;;;;;;",
        'A1;Code et conduite;;;;;;;2026-12-01;;;',
      ],
    ]);
    expect((await run('activities', 'import', 'neuve.csv')).code).toBe(0);
  });

  it('says which activities have offers, and which offers have none', async () => {
    put('liste.json', exampleActivities);
    const service = (id: number, ...thematiques: string[]) => ({
      id: `o${id}`,
      nom: `Offre ${id}`,
      structure_id: 's',
      thematiques,
      type: 'atelier',
    });
    const offers = [
      service(1, 'numerique--x'),
      service(2, 'numerique--x', 'sante--x'),
      service(3, 'remobilisation--lien-social'),
    ];
    put('services.ndjson', offers.map((one) => JSON.stringify(one)).join('\n'));
    const { code, said } = await run(
      'activities',
      'report',
      'liste.json',
      '--dataset',
      'services.ndjson',
      '--day',
      '2026-11-30',
    );
    expect(code).toBe(0);
    for (const line of [
      '2 offres servent une activité, sur 3.',
      '  EX-NUM Utiliser un ordinateur et Internet : 2 offres',
      '  EX-SAN Prendre soin de sa santé : 1 offre',
      '  remobilisation--lien-social, atelier : 1 offre (Offre 3)',
    ]) {
      expect(said).toContain(line);
    }
    expect(await run('activities', 'report', 'liste.json')).toMatchObject({ code: 2 });
    expect(await run('activities', 'lire')).toMatchObject({
      code: 2,
      said: expect.stringContaining('« lire » n’est pas une action') as string,
    });
  });
});
