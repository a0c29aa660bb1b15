import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { planWeek, planWeeks } from '../week/plan-week.ts';
import { randomProgramme } from '../week/testing-internal/random-programme.ts';
import type { ActiviteDeSemaine, Programme } from '../week/week.ts';
import { toCalendar } from './calendar.ts';
import { parsePresences, parseProgramme, presencesJsonSchema, programmeJsonSchema } from './parse-programme.ts';
import { applyPresences, toPresences } from './presences.ts';
import { programmeColumns, toProgrammeRows } from './session-rows.ts';

const now = new Date('2026-11-28T10:00:00Z');
const activite = (id: string, rest: Partial<ActiviteDeSemaine> = {}): ActiviteDeSemaine => ({
  ...{
    id,
    titre: `Activité ${id}`,
    code_activite: null,
    offre: null,
    lieu: null,
    telephone: null,
    semaine: '2026-10-19',
  },
  ...{ jour: 1, debut: '09:00', fin: '12:00', duree_minutes: null, repetition: null, seances: [], ...rest },
});
const programme = (rest: Partial<Programme> = {}): Programme => ({
  ...{ version: 1, debut: '2026-10-19', semaines: 1, fuseau: 'Europe/Paris', code_insee: null, objectif: null },
  ...{ activites: [], absences: [], garde: null, ...rest },
});

/** The events of a file as one parser reads them: title, begin and end in milliseconds. */
function withIcalJs(text: string): [string, number, number][] {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const event = new ICAL.Event(one);
    const at = (time: ICAL.Time) => (time.isDate ? Date.parse(time.toString()) : time.toJSDate().getTime());
    return [event.summary, at(event.startDate), at(event.endDate)];
  });
}

/** The same by the other parser, whose days are those of the machine's clock. */
function withNodeIcal(text: string): [string, number, number][] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((one) => {
    if (one?.type !== 'VEVENT') return [];
    const { summary, start, end, datetype } = one;
    const at = (date: Date) =>
      datetype === 'date' ? Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) : date.getTime();
    return [[typeof summary === 'string' ? summary : summary.val, at(start), at(end ?? start)]];
  });
}

const uidsOf = (one: Programme): string[] =>
  toCalendar(one, { now, nom: 'Ma semaine' }).texte.match(/(?<=UID:).*(?=@)/g) ?? [];

describe('a programme as a calendar', () => {
  test('is read alike by two parsers through both changes of the clock and a year’s end', () => {
    for (const debut of ['2026-03-23', '2026-10-19', '2026-12-21']) {
      const each = activite('nuit', {
        semaine: debut,
        jour: 7,
        debut: '01:30',
        fin: '03:30',
        repetition: { toutes_les: 1, jusqu_au: null },
      });
      const { texte, seances } = toCalendar(programme({ debut, semaines: 3, activites: [each] }), {
        now,
        nom: 'Ma semaine',
      });
      const events = withIcalJs(texte);
      expect([seances, events.length]).toEqual([3, 3]);
      expect(withNodeIcal(texte)).toEqual(events);
      const paris = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });
      for (const [, from, to] of events) expect([paris.format(from), paris.format(to)]).toEqual(['01:30', '03:30']);
      const hours = events.map(([, from, to]) => (to - from) / 3_600_000);
      expect(hours).toEqual(debut === '2026-03-23' ? [1, 2, 2] : debut === '2026-10-19' ? [3, 2, 2] : [2, 2, 2]);
    }
  });

  test('ends each of its lines, and loses no activity that the programme holds twice', () => {
    const twice = [activite('a'), activite('a', { titre: 'Encore', debut: '14:00', fin: '15:00' })];
    const { texte, seances } = toCalendar(programme({ activites: twice }), { now, nom: 'Ma semaine' });
    expect(texte.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
    expect(seances).toBe(2);
    expect(withIcalJs(texte).map(([title]) => title)).toEqual(['Activité a', 'Encore']);
    expect(withNodeIcal(texte)).toEqual(withIcalJs(texte));
  });

  test('gives an activity that the programme holds twice its own `UID`, though its twin is called off', () => {
    const uids = (first: Partial<ActiviteDeSemaine>) => {
      const twice = [activite('a', first), activite('a', { titre: 'Encore', debut: '14:00', fin: '15:00' })];
      return uidsOf(programme({ activites: twice, identifiant: 'x 1' }));
    };
    expect(uids({})).toEqual(['x%201-a-2026-10-19', 'x%201-a-2026-10-19-2']);
    expect(uids({ seances: [{ semaine: '2026-10-19', etat: 'annulee' }] })).toEqual(['x%201-a-2026-10-19-2']);
  });

  test('has no `UID` of another programme, and keeps its own when hours and standings change', () => {
    const one = programme({ identifiant: '7f3a', activites: [activite('a1'), activite('a2', { titre: 'CV' })] });
    const later = one.activites.map((each) => ({ ...each, debut: '15:00', fin: '16:00' }));
    expect(uidsOf({ ...one, activites: later })).toEqual(uidsOf(one));
    const all = [...uidsOf(one), ...uidsOf({ ...one, identifiant: 'b20c' })];
    expect(new Set(all).size).toBe(4);
    // Programmes from before have no identifier: those of two persons differ where their activities do.
    const old = (titre: string) => programme({ activites: [activite('a1', { titre })] });
    expect(uidsOf(old('CV'))).not.toEqual(uidsOf(old('Permis')));
    expect(uidsOf({ ...old('CV'), activites: [activite('a1', { titre: 'CV', debut: '10:00' })] })).toEqual(
      uidsOf(old('CV')),
    );
    expect(uidsOf({ ...old('CV'), identifiant: null })).toEqual(uidsOf(old('CV')));
  });

  test('promises nothing that cannot be: what does not hold is tentative, and said in each event that it is about', () => {
    const night = activite('nuit', { jour: 7, debut: '22:00', fin: '02:00', telephone: '+33353010012' });
    const early = activite('matin', { semaine: '2026-10-26', debut: '01:00', fin: '03:00' });
    const sure = activite('sûre', { jour: 3 });
    const asked = activite('demandée', { jour: 4, debut: null, fin: null });
    const { texte } = toCalendar(programme({ semaines: 2, activites: [night, early, sure, asked] }), {
      ...{ now, nom: 'Ma semaine' },
      dire: ({ code, activites }, id) => `${code} ${activites.filter((other) => other !== id).join(' ')}`.trim(),
    });
    const events = Object.values(nodeIcal.sync.parseICS(texte)).flatMap((one) =>
      one?.type === 'VEVENT' ? [[one.summary, one.status, one.description ?? null]] : [],
    );
    expect(events).toEqual([
      ['Activité sûre', 'CONFIRMED', null],
      ['Activité demandée', 'TENTATIVE', 'duree_inconnue\nheure_inconnue'],
      ['Activité nuit', 'TENTATIVE', '+33353010012\nchevauchement matin'],
      ['Activité matin', 'TENTATIVE', 'chevauchement nuit'],
    ]);
    // Without words nothing is promised either.
    const silent = toCalendar(programme({ semaines: 2, activites: [night, early] }), { now, nom: 'Ma semaine' }).texte;
    expect(silent.match(/STATUS:.*(?=\r)/g)).toEqual(['STATUS:TENTATIVE', 'STATUS:TENTATIVE']);
  });

  test('is tentative in the weeks that do not hold alone', () => {
    const repetition = { toutes_les: 1, jusqu_au: null };
    const statusOf = (rest: Partial<Programme>) =>
      toCalendar(programme({ semaines: 3, ...rest }), {
        ...{ now, nom: 'Ma semaine' },
        dire: ({ code }) => code,
      }).texte.match(/(?<=STATUS:|DESCRIPTION:).*(?=\r)/g);
    // The week of the absence is left out, and takes the one before no promise.
    expect(
      statusOf({
        activites: [activite('a', { repetition })],
        absences: [{ du: '2026-10-26', au: '2026-10-26', raison: null, debut: null, fin: null }],
      }),
    ).toEqual(['CONFIRMED', 'CONFIRMED']);
    // The third week is after the end of the offer, and called off.
    const offre = {
      ...{
        source: 'dora',
        id: 'dora--1',
        date_maj: '2026-01-01',
        horaires_accueil: null,
        volume_horaire_hebdomadaire: null,
      },
      nombre_semaines: 2,
    };
    const ended = activite('a', { repetition, offre });
    // A time that only the hours of the structure tell is not sure.
    expect(statusOf({ activites: [activite('a', { heure_a_confirmer: true })] })).toEqual([
      'heure_a_confirmer',
      'TENTATIVE',
    ]);
    expect(statusOf({ activites: [ended] })).toEqual(['CONFIRMED', 'CONFIRMED', 'apres_fin', 'TENTATIVE']);
    const seances = [{ semaine: '2026-11-02', etat: 'annulee' as const }];
    expect(statusOf({ activites: [{ ...ended, seances }] })).toEqual(['CONFIRMED', 'CONFIRMED']);
    // Of two at once that are one activity in two weeks, both are.
    const nights = activite('a', {
      ...{ jour: 7, debut: '22:00', fin: '02:00' },
      seances: [{ semaine: '2026-10-26', jour: 1, debut: '01:00', fin: '03:00' }],
    });
    expect(statusOf({ activites: [nights] })).toEqual(
      Array.from({ length: 2 }, () => ['chevauchement', 'TENTATIVE']).flat(),
    );
  });

  // A backslash before an n is left out: node-ical reads it as a new line.
  test('of random weeks holds each session that has a day, and loses no letter', () => {
    let compared = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomProgramme(seed);
      const titled = {
        ...random,
        activites: random.activites.map((one, index) => ({
          ...one,
          id: `${seed}/${index}`,
          titre: `Été, « ${index} » ; a\\b – ${'é'.repeat(80)}\nsuite`,
        })),
      };
      const { texte, seances, sans_jour } = toCalendar(titled, { now, nom: 'Ma semaine' });
      const held = planWeeks(titled)
        .flatMap(({ jours, sans_jour: unplaced }) => [...jours.flatMap((jour) => jour.seances), ...unplaced])
        .filter(({ etat, absent }) => etat !== 'annulee' && !(absent && etat === 'prevue'));
      expect([seances, sans_jour]).toEqual([
        held.filter(({ date }) => date !== null).length,
        held.filter(({ date }) => date === null).length,
      ]);
      const events = withIcalJs(texte);
      expect(events.map(([title]) => title).sort()).toEqual(
        held
          .filter(({ date }) => date !== null)
          .map(({ activite: { titre } }) => titre)
          .sort(),
      );
      expect(withNodeIcal(texte)).toEqual(events);
      compared += events.length;
      // Lines end as RFC 5545 says, none longer than 75 bytes.
      const lines = texte.split('\r\n');
      expect(lines.every((line) => !line.includes('\n') && new TextEncoder().encode(line).length <= 75)).toBe(true);
    }
    expect(compared).toBeGreaterThan(200);
  });

  test('gives a day without an hour to the whole day, and says which place and phone', () => {
    const one = activite('jardin', {
      debut: null,
      fin: null,
      telephone: '+33353010062',
      lieu: { nom: 'Jardin', adresse: 'Bergues', code_insee: null, latitude: null, longitude: null, a_distance: false },
    });
    const { texte, sans_jour } = toCalendar(programme({ activites: [one, activite('b', { jour: null })] }), {
      now,
      nom: 'Ma semaine',
    });
    expect(texte).toContain('DTSTART;VALUE=DATE:20261019');
    for (const line of [
      'DTEND;VALUE=DATE:20261020',
      'TRANSP:TRANSPARENT',
      'STATUS:TENTATIVE',
      'LOCATION:Jardin\\, Bergues',
      '+33353010062',
    ])
      expect(texte).toContain(line);
    expect(sans_jour).toBe(1);
    expect(() => toCalendar(programme(), { now: new Date(Number.NaN), nom: '' })).toThrow('`now` must be');
  });
});

describe('a programme between the kit and other software', () => {
  const ajv = formats.default(new Ajv2020({ strict: false }));

  test('has a JSON Schema that takes each written programme and attendance, and refuses what reading refuses', () => {
    const isProgramme = ajv.compile(programmeJsonSchema());
    const isAttendance = ajv.compile(presencesJsonSchema());
    let refused = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomProgramme(seed);
      let isRead = true;
      try {
        expect(parseProgramme(JSON.parse(JSON.stringify(random)))).toEqual({
          valeur: random,
          version_ulterieure: null,
        });
      } catch (error) {
        if ((error as { code?: string }).code !== 'shape') throw error;
        isRead = false;
        refused += 1;
      }
      expect(isProgramme(random), `seed ${seed}`).toBe(isRead);
      const presences = JSON.parse(JSON.stringify(toPresences(random))) as unknown;
      expect(isAttendance(presences), JSON.stringify(isAttendance.errors)).toBe(true);
      expect(parsePresences(presences).valeur).toEqual(presences);
    }
    expect(refused).toBeGreaterThan(10);
  });

  test('is read with what a host leaves out, keeps its own fields, and tells a later version', () => {
    const { valeur, version_ulterieure } = parseProgramme({
      ...{ version: 2, debut: '2026-11-30', dossier: 'x' },
      activites: [{ id: 'a', titre: 'A', semaine: '2026-11-30', couleur: 'bleu' }],
    });
    expect(version_ulterieure).toBe(2);
    expect(valeur).toMatchObject({ version: 1, semaines: 1, fuseau: 'Europe/Paris', dossier: 'x', garde: null });
    expect(valeur.activites[0]).toMatchObject({ jour: null, duree_minutes: null, seances: [], couleur: 'bleu' });
    expect(planWeek(valeur).sans_duree).toBe(1);
    const wrong = {
      version: 3,
      debut: '2026-11-30',
      activites: [{ id: 'a', titre: 'A', semaine: '2026-11-30', duree_minutes: 0 }],
    };
    expect(() => parseProgramme(wrong)).toThrow(
      expect.objectContaining({
        paths: ['activites.0.duree_minutes'],
        hint: expect.stringContaining('version 3') as string,
      }),
    );
    // No week can be planned on a clock that nobody knows.
    expect(() => parseProgramme({ version: 1, debut: '2026-11-30', fuseau: 'Europe/Atlantide' })).toThrow(
      expect.objectContaining({ paths: ['fuseau'] }),
    );
    for (const nothing of [null, 'x', [], {}]) expect(() => parseProgramme(nothing)).toThrow('This is not a programme');
  });

  test('takes its attendance back, and says which entries it has no activity for', () => {
    const start = programme({
      semaines: 2,
      activites: [
        activite('a', {
          code_activite: 'EX-NUM',
          repetition: { toutes_les: 1, jusqu_au: null },
          seances: [{ semaine: '2026-10-26', etat: 'declaree' }],
        }),
      ],
    });
    const { programme: followed, inconnues } = applyPresences(start, {
      version: 1,
      seances: [
        { activite: 'a', code_activite: 'EX-NUM', semaine: '2026-10-20', etat: 'validee', duree_minutes: 150 },
        { activite: 'b', code_activite: null, semaine: '2026-10-20', etat: 'validee' },
      ],
    });
    expect(inconnues.map(({ activite: id }) => id)).toEqual(['b']);
    expect(planWeeks(followed).map(({ minutes }) => minutes)).toEqual([
      { prevue: 0, declaree: 0, validee: 150, total: 150 },
      { prevue: 0, declaree: 180, validee: 0, total: 180 },
    ]);
    expect(toPresences(followed).seances[0]).toEqual({
      ...{
        activite: 'a',
        code_activite: 'EX-NUM',
        semaine: '2026-10-19',
        etat: 'validee',
        jour: 1,
        debut: '09:00',
        fin: '12:00',
        duree_minutes: 150,
      },
    });
    expect(applyPresences(start, toPresences(start)).inconnues).toEqual([]);
  });

  test('is a table, one row for each activity in each week', () => {
    const rows = toProgrammeRows(
      programme({
        activites: [
          activite('a'),
          activite('b', { debut: null, fin: null, seances: [{ semaine: '2026-10-19', etat: 'annulee' }] }),
        ],
      }),
    );
    expect(rows.map((row) => programmeColumns.slice(0, 10).map((column) => row[column]))).toEqual([
      ['2026-10-19', '2026-10-19', '09:00', '12:00', 180, true, 180, 'prevue', 'Activité a', null],
      ['2026-10-19', '2026-10-19', null, null, null, false, 0, 'annulee', 'Activité b', null],
    ]);
  });
});
