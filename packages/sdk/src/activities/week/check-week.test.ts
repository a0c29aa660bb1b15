import { describe, expect, test } from 'vitest';
import { buildService } from '../../testing/builders.ts';
import { exampleActivities } from '../referentiel/example.ts';
import { readReferentiel } from '../referentiel/read-referentiel.ts';
import { checkWeek, type CheckOptions } from './check-week.ts';
import { toActivite } from './from-offer.ts';
import { isPublicHoliday } from '../../normalise/horaires/public-holidays.ts';
import { calendarDay, dayNumber } from './clock.ts';
import { missesItsHours, possibleHours } from './opening.ts';
import { planWeek, planWeeks } from './plan-week.ts';
import { proposeActivites } from './propose.ts';
import type { Absence, ActiviteDeSemaine, Lieu, Programme } from './week.ts';

const semaine = '2026-11-30';
const lieu = (latitude: number, rest: Partial<Lieu> = {}): Lieu => ({
  ...{ nom: null, adresse: null, code_insee: null, a_distance: false, latitude, longitude: 2.4 },
  ...rest,
});
const activite = (id: string, rest: Partial<ActiviteDeSemaine> = {}): ActiviteDeSemaine => ({
  ...{ id, titre: id, code_activite: null, offre: null, lieu: null, telephone: null, semaine, jour: 1, debut: '09:00' },
  ...{ fin: '12:00', duree_minutes: null, repetition: null, seances: [] },
  ...rest,
});
const programme = (activites: ActiviteDeSemaine[], rest: Partial<Programme> = {}): Programme => ({
  ...{
    version: 1,
    debut: semaine,
    semaines: 1,
    fuseau: 'Europe/Paris',
    code_insee: '59183',
    objectif: null,
    activites,
  },
  ...{ absences: [], garde: null },
  ...rest,
});
const found = (activites: ActiviteDeSemaine[], rest: Partial<Programme> = {}, options: CheckOptions = {}) =>
  checkWeek(programme(activites, rest), options).map(({ code, activites: ids }) => [code, ...ids].join(' '));
const offre = (rest: Partial<NonNullable<ActiviteDeSemaine['offre']>> = {}) => ({
  ...{ id: 'o', source: 'dora', date_maj: '2026-01-01', horaires_accueil: null, volume_horaire_hebdomadaire: null },
  ...{ nombre_semaines: null, ...rest },
});

describe('the minutes of a week', () => {
  test('an activity whose hour is to confirm does not count where the person is away in all hours that it may have', () => {
    const hourless = (rest: Partial<ActiviteDeSemaine> = {}) =>
      activite('code', {
        ...{ debut: null, fin: null, duree_minutes: 120, offre: offre({ horaires_accueil: 'Mo 09:00-12:00' }) },
        ...rest,
      });
    const away = (debut: string | null, fin: string | null, one = hourless()) => {
      const absences: Absence[] = [{ du: semaine, au: semaine, debut, fin, raison: 'conge' }];
      const plan = planWeek(programme([one], { absences }), { manque: missesItsHours });
      return [plan.minutes.total, plan.a_confirmer, found([one], { absences }).includes('absence code')];
    };
    expect(away('08:00', '13:00'), 'all its hours').toEqual([0, 0, true]);
    expect(away('10:30', '13:00'), 'less is left than it lasts').toEqual([0, 0, true]);
    expect(away('10:00', '11:00'), 'nowhere is left as much at once').toEqual([0, 0, true]);
    expect(away('11:00', '13:00'), 'as much is left').toEqual([120, 120, false]);
    expect(away('13:00', '18:00'), 'other hours').toEqual([120, 120, false]);
    expect(away('08:00', '13:00', hourless({ offre: offre() })), 'hours that nobody knows').toEqual([120, 120, false]);
    expect(away(null, null, hourless({ offre: offre() })), 'the whole day').toEqual([0, 0, true]);
  });

  test('are told apart as planned, declared and validated, and those that nobody knows are never 0', () => {
    const etat = (value: 'declaree' | 'validee' | 'annulee') => [{ semaine, etat: value }];
    const plan = planWeek(
      programme([
        activite('code', { seances: etat('validee') }),
        activite('cv', { jour: 2, fin: '11:00', seances: etat('declaree') }),
        activite('permis', { jour: 4 }),
        activite('jardin', { jour: 6, debut: null, fin: null }),
        activite('annulee', { jour: 5, seances: etat('annulee') }),
        activite('hors jour', { jour: null, debut: null, fin: null, duree_minutes: 90 }),
      ]),
    );
    expect(plan.minutes).toEqual({ prevue: 270, declaree: 120, validee: 180, total: 570 });
    expect(plan.objectif).toEqual({ minutes: 900, raison: null, jusqu_au: null, reste: 330 });
    expect([plan.sans_duree, plan.sans_jour.map(({ activite: { id } }) => id)]).toEqual([1, ['hors jour']]);
    expect(plan.jours[5]).toMatchObject({ date: '2026-12-05', minutes: 0, seances: [{ minutes: null }] });
  });

  test('are counted once where two activities share them: for the surer one, then for the one that begins first', () => {
    const etat = (value: 'declaree' | 'validee') => [{ semaine, etat: value }];
    const countedOf = (activites: ActiviteDeSemaine[]) => {
      const { jours, minutes } = planWeek(programme(activites));
      const sessions = jours.flatMap(({ seances }) => seances);
      return [
        minutes.total,
        ...sessions.map(({ activite: { id }, minutes: all, comptees }) => `${id} ${comptees}/${all}`),
      ];
    };
    const ordinateur = activite('ordinateur', { debut: '14:00', fin: '16:30' });
    const bilan = activite('bilan', { debut: '15:30', fin: '16:00' });
    expect(countedOf([ordinateur, bilan])).toEqual([150, 'ordinateur 150/150', 'bilan 0/30']);
    expect(countedOf([ordinateur, { ...bilan, seances: etat('validee') }])).toEqual([
      ...[150, 'ordinateur 120/150', 'bilan 30/30'],
    ]);
    expect(countedOf([ordinateur, { ...bilan, fin: '18:00' }])).toEqual([240, 'ordinateur 150/150', 'bilan 90/150']);
    // Minutes that were agreed count as far as nobody else takes their time.
    expect(countedOf([ordinateur, { ...bilan, fin: '18:00', duree_minutes: 60 }])).toEqual([
      ...[210, 'ordinateur 150/150', 'bilan 60/60'],
    ]);
    // Those that were agreed beyond their hours are shared with none: a minute at once takes one of them.
    const agreed = activite('agreed', { fin: '10:00', duree_minutes: 180 });
    expect(countedOf([activite('b', { debut: '08:00', fin: '09:01' }), agreed])).toEqual([
      ...[240, 'b 61/61', 'agreed 179/180'],
    ]);
    expect(countedOf([activite('b', { debut: '08:00', fin: '10:00' }), agreed])).toEqual([
      ...[240, 'b 120/120', 'agreed 120/180'],
    ]);
    const absences = [{ du: semaine, au: semaine, debut: '14:00', fin: '15:00', raison: null }];
    const { jours } = planWeek(programme([ordinateur, bilan], { absences }));
    expect(jours[0]?.seances.map(({ comptees }) => comptees)).toEqual([0, 30]);
  });

  test('are counted once where two weeks share them, and a day holds no more of them than it has', () => {
    const night = activite('nuit', { jour: 7, debut: '22:00', fin: '02:00' });
    const early = activite('matin', { semaine: '2026-12-07', debut: '01:00', fin: '03:00' });
    const both = programme([night, early], { semaines: 2 });
    expect(planWeeks(both).map(({ minutes }) => minutes.total)).toEqual([240, 60]);
    const sure = { ...early, seances: [{ semaine: '2026-12-07', etat: 'validee' as const }] };
    expect(planWeeks({ ...both, activites: [night, sure] }).map(({ minutes }) => minutes.total)).toEqual([180, 120]);
    const many = Array.from({ length: 23 }, (_, index) =>
      activite(`a${index}`, { jour: 1 + (index % 5), debut: '08:00', fin: '17:00' }),
    );
    expect(planWeek(programme(many)).minutes.total).toBe(5 * 540);
    // Minutes without hours can be more than a day and a week have: that is told.
    const loose = many.map((one) => ({ ...one, debut: null, fin: null, duree_minutes: 540 }));
    const told = checkWeek(programme(loose)).filter(({ code }) => code === 'trop_d_heures');
    expect(told.map(({ date, faits }) => [date, faits['minutes']])).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-02'].map((date) => [date, 2700]),
      ...['2026-12-03', '2026-12-04'].map((date) => [date, 2160]),
      [null, 12_420],
    ]);
  });

  test('pass as they do in both nights in which the clock changes', () => {
    const minutesOn = (debut: string, from: string, to: string) =>
      planWeek(programme([activite('nuit', { semaine: debut, jour: 7, debut: from, fin: to })], { debut })).minutes
        .total;
    expect(minutesOn('2026-03-23', '01:00', '04:00')).toBe(120);
    expect(minutesOn('2026-10-19', '01:00', '04:00')).toBe(240);
    expect(minutesOn('2026-10-12', '01:00', '04:00')).toBe(180);
    expect(
      found([activite('a', { semaine: '2026-03-23', jour: 7, debut: '02:30', fin: '04:00' })], { debut: '2026-03-23' }),
    ).toEqual(['heure_inexistante a']);
  });

  test('go past midnight, and into the next week', () => {
    const night = activite('nuit', { jour: 7, debut: '22:00', fin: '02:00' });
    const early = activite('matin', { semaine: '2026-12-07', debut: '01:00', fin: '03:00' });
    const both = programme([night, early], { semaines: 2 });
    expect(planWeek(both).minutes.total).toBe(240);
    expect(checkWeek(both).map(({ code, semaine: week, faits }) => [code, week, faits])).toEqual([
      ['chevauchement', '2026-12-07', { minutes: 60 }],
    ]);
    expect(checkWeek(both, { semaine: '2026-12-08' })).toHaveLength(1);
    expect(checkWeek(both, { semaine })).toHaveLength(0);
  });

  test('repeat, skip weeks, stop, and leave out an absence', () => {
    const repeated = activite('a', { repetition: { toutes_les: 2, jusqu_au: '2027-01-15' } });
    const weeks = ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-28', '2027-01-11', '2027-01-25'];
    const totals = (rest: Partial<Programme>) =>
      weeks.map((week) => planWeek(programme([repeated], { semaines: 9, ...rest }), { semaine: week }).minutes.total);
    expect(totals({})).toEqual([180, 0, 180, 180, 180, 0]);
    const absences = [{ du: '2026-12-24', au: '2027-01-03', raison: 'Congé' }];
    expect(totals({ absences })).toEqual([180, 0, 180, 0, 180, 0]);
    expect(found([repeated], { semaines: 9, absences })).toEqual(['absence a']);
  });

  test('leave out an absence of some hours, and keep what does not touch it', () => {
    const monday = { du: '2026-11-30', au: '2026-12-01', raison: 'garde' };
    const away = (rest: Partial<Absence>, activites = [activite('a')]) =>
      found(activites, { absences: [{ ...monday, ...rest }] });
    expect(away({ fin: '09:30' })).toEqual(['absence a']);
    expect(away({ debut: '11:30', fin: '14:00' })).toEqual(['absence a']);
    expect([away({ fin: '09:00' }), away({ debut: '12:00' })]).toEqual([[], []]);
    // An hour that nobody knows is missed on a day without a free one.
    const asked = activite('a', { debut: null, fin: null, duree_minutes: 60 });
    expect(away({ fin: '12:00' }, [asked])).toEqual(['heure_inconnue a']);
    expect(away({}, [asked])).toEqual(['absence a', 'heure_inconnue a']);
    const halves = [
      { ...monday, fin: '12:00' },
      { ...monday, debut: '12:00' },
    ];
    expect(found([asked], { absences: halves })).toEqual(['absence a', 'heure_inconnue a']);
    // An end that is not after the begin is that of the day.
    expect(away({ debut: '10:00', fin: '09:00' })).toEqual(['absence a']);
    const { jours, minutes } = planWeek(programme([activite('a')], { absences: halves.slice(1) }));
    expect([minutes.total, jours.map(({ absences }) => absences.length)]).toEqual([180, [1, 1, 0, 0, 0, 0, 0]]);
  });

  test('tell the days on which nobody looks after the children', () => {
    const daysOf = (garde: Programme['garde']) =>
      planWeek(programme([], { garde })).jours.flatMap(({ sans_garde }, index) => (sans_garde ? [index + 1] : []));
    expect(daysOf(null)).toEqual([]);
    expect(daysOf([])).toEqual([1, 2, 3, 4, 5, 6, 7]);
    const garde = [1, 2, 4, 5].map((jour) => ({ jour, debut: '08:30', fin: '16:30' }));
    expect(daysOf(garde)).toEqual([3, 6, 7]);
  });

  test('are held against an agreed target until its last day', () => {
    const objectif = { heures: 12, raison: 'Garde d’enfant', jusqu_au: '2027-01-31' };
    const targetIn = (week: string) => planWeek(programme([], { objectif }), { semaine: week }).objectif.minutes;
    expect([targetIn('2027-01-25'), targetIn('2027-02-01')]).toEqual([720, 900]);
    expect(found([], { objectif: { ...objectif, raison: ' ' } })).toEqual(['objectif_sans_raison']);
    expect(found([], { objectif: { ...objectif, heures: 169 } })).toEqual(['objectif_illisible']);
  });
});

describe('what does not hold', () => {
  test('are two activities at once, and a travel longer than the time between', () => {
    const far = activite('loin', { debut: '12:15', fin: '13:15', lieu: lieu(51.06) });
    expect(
      found([activite('ici', { lieu: lieu(51) }), far, activite('bilan', { debut: '12:45', fin: '13:30' })]),
    ).toEqual(['chevauchement loin bilan', 'trajet_trop_court ici loin']);
    const [conflict] = checkWeek(programme([activite('ici', { lieu: lieu(51) }), far]));
    // 6.7 km at 12 km/h are 34 minutes.
    expect(conflict?.faits).toEqual({ metres: 6675, minutes: 34, libre: 15, retard: 19 });
    expect(checkWeek(programme([activite('ici', { lieu: lieu(51) }), far]), { vitesse_km_h: 60 })).toEqual([]);
  });

  test('an activity at a distance takes time of a travel, and needs none', () => {
    const between = activite('visio', { debut: '12:00', fin: '12:20', lieu: lieu(0, { a_distance: true }) });
    const next = activite('loin', { debut: '12:40', fin: '13:15', lieu: lieu(51.06) });
    expect(found([activite('ici', { lieu: lieu(51) }), between, next])).toEqual(['trajet_trop_court ici loin']);
    expect(found([activite('ici', { lieu: lieu(51) }), next])).toEqual([]);
  });

  test('closed hours, unless they are on request, unknown, or do not speak of a bank holiday', () => {
    const at = (horaires_accueil: string | null, rest: Partial<ActiviteDeSemaine> = {}) =>
      found([activite('a', { offre: offre({ horaires_accueil }), fin: '13:00', ...rest })]);
    expect(at('Mo-Fr 09:00-12:00')).toEqual(['ferme a']);
    expect(at('Mo-Fr 09:00-12:00,12:00-13:00')).toEqual([]);
    expect(at('Mo-Fr 09:00-12:00 "sur rendez-vous"')).toEqual([]);
    expect([at('quand on veut'), at(null)]).toEqual([[], []]);
    expect(at('Mo-Fr 09:00-12:00', { seances: [{ semaine, etat: 'validee' }] })).toEqual([]);
  });

  test('bank holidays of the territory, those of Alsace, Moselle and overseas among them', () => {
    const days = ['2026-12-25', '2026-12-26', '2027-03-26', '2026-12-20', '2026-05-22', '2026-07-29', '2026-07-21'];
    const on = (code: string | null) =>
      days.map((day) => (isPublicHoliday(calendarDay(dayNumber(day)), code) ? 1 : 0)).join('');
    expect(['59183', '67482', '57463', '97411', '97209', '98613', null].map(on)).toEqual([
      ...['1000000', '1110000', '1110000', '1001000', '1000101', '1000010', '1000000'],
    ]);
    const friday = activite('a', { semaine: '2026-12-21', jour: 5 });
    expect(found([friday], { debut: '2026-12-21' })).toEqual(['ferie a']);
  });

  test('hours in which nobody looks after the children', () => {
    const garde = [
      { jour: 1, debut: '08:30', fin: '11:30' },
      { jour: 2, debut: '08:30', fin: '16:30' },
    ];
    const activites = [
      activite('lundi'),
      activite('mardi', { jour: 2 }),
      activite('mercredi', { jour: 3, debut: null, fin: null, duree_minutes: 60 }),
    ];
    expect(found(activites, { garde })).toEqual(['hors_garde lundi', 'heure_inconnue mercredi', 'hors_garde mercredi']);
    expect(found(activites)).toEqual(['heure_inconnue mercredi']);
  });

  test('an offer that ended, is gone, or says other hours than before', () => {
    const repeated = activite('a', {
      offre: offre({ nombre_semaines: 1 }),
      repetition: { toutes_les: 1, jusqu_au: null },
    });
    expect(found([repeated], { semaines: 2 })).toEqual(['apres_fin a']);
    const now = (one: ReturnType<typeof offre> | null) => found([repeated], {}, { offres: new Map([['o', one]]) });
    expect([now(null), now(offre({ nombre_semaines: 1 })), now(offre({ volume_horaire_hebdomadaire: 3 }))]).toEqual([
      ['offre_disparue a'],
      [],
      ['offre_changee a', 'offre_changee a'],
    ]);
  });

  test('codes that the list of activities does not know, or has ended', () => {
    const { referentiel } = readReferentiel([
      ...exampleActivities,
      { code_activite: 'FINI', libelle: 'x', valide_au: '2026-10-31' },
    ]);
    const codes = ['EX-NUM', 'ABSENT', 'FINI'].map((code_activite, index) =>
      activite(code_activite, { code_activite, jour: index + 1 }),
    );
    expect(found(codes, {}, { referentiel })).toEqual(['code_inconnu ABSENT', 'code_termine FINI']);
    expect(found(codes)).toEqual([]);
  });

  test('values that no week has, two activities of one id, and more minutes than there are', () => {
    const long = (id: string, rest: Partial<ActiviteDeSemaine>) => activite(id, { debut: null, fin: null, ...rest });
    expect(found([long('a', { duree_minutes: 10_140 }), long('a', { jour: 9 })]).sort()).toEqual([
      ...['duree_inconnue a', 'duree_inconnue a', 'heure_inconnue a', 'id_repete a', 'jour_inconnu a'],
      ...['valeur_illisible a', 'valeur_illisible a'],
    ]);
    expect(found([activite('a', { debut: '25:00' }), activite('b', { debut: '10:00', fin: '10:00' })])).toEqual([
      ...['duree_inconnue a', 'duree_inconnue b', 'heure_inconnue a', 'valeur_illisible a', 'valeur_illisible b'],
    ]);
    const heavy = [1, 2].map((jour) => long(`${jour}`, { jour, duree_minutes: 5100 }));
    expect(found(heavy).filter((one) => one.startsWith('trop'))).toEqual([
      'trop_d_heures',
      'trop_d_heures',
      'trop_d_heures',
    ]);
  });

  test('is no fault of the call: a wrong call says which value is wrong', () => {
    const week = programme([]);
    expect(() => planWeek(week, { semaine: 'lundi' })).toThrow('"lundi" is not a day');
    expect(() => planWeek({ ...week, fuseau: 'Paris' })).toThrow('no time zone');
    expect(() => planWeek({ ...week, activites: null as never })).toThrow('`activites` of the programme');
    expect(() => checkWeek({ ...week, semaines: 54 })).toThrow('from 1 to 53');
    expect(() => checkWeek(week, { vitesse_km_h: 0 })).toThrow('above 0');
  });
});

describe('an offer in a week', () => {
  const service = (rest: Partial<ReturnType<typeof buildService>> = {}, seed = 1) =>
    buildService(
      {
        ...{
          type: 'atelier',
          horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00',
          volume_horaire_hebdomadaire: 2,
          nombre_semaines: 4,
        },
        ...{ modes_accueil: ['en-presentiel'], latitude: 51, longitude: 2.4, code_insee: '59183', ...rest },
      },
      { seed },
    );

  test('counts the hours that it tells, until its last week', () => {
    const added = toActivite(service(), { id: 'a', semaine, jour: 2, debut: '14:00' });
    expect(added).toMatchObject({
      fin: '16:00',
      duree_minutes: null,
      repetition: { toutes_les: 1, jusqu_au: '2026-12-27' },
    });
    expect(found([added], { semaines: 5 })).toEqual([]);
    const unknown = toActivite(service({ volume_horaire_hebdomadaire: null }), { id: 'a', semaine });
    expect([unknown.duree_minutes, found([unknown])]).toEqual([null, ['duree_inconnue a', 'jour_inconnu a']]);
    expect(toActivite(service({ volume_horaire_hebdomadaire: 200 }), { id: 'a', semaine }).duree_minutes).toBeNull();
  });

  test('has a mail to write to where no phone is known, its own or that of its structure', () => {
    const contactsOf = (rest: object) => {
      const { telephone, courriel } = toActivite({ ...service(), ...rest }, { id: 'a', semaine });
      return [telephone, courriel];
    };
    const structure = { nom: 'Structure', telephone: null, courriel: 'accueil@structure.example' };
    expect(contactsOf({ telephone: null, courriel: 'a@b.example', structure })).toEqual([null, 'a@b.example']);
    expect(contactsOf({ telephone: null, courriel: null, structure })).toEqual([null, 'accueil@structure.example']);
    expect(contactsOf({ telephone: '+33353010012', courriel: 'a@b.example' })).toEqual(['+33353010012', undefined]);
    expect(contactsOf({ telephone: null, courriel: null })).toEqual([null, undefined]);
  });

  test('is proposed at times that hold, those of a known length first, and none that is there already', () => {
    const services = [
      service({ volume_horaire_hebdomadaire: null }, 1),
      service({ longitude: 2.5 }, 2),
      service({}, 3),
      service({ horaires_accueil: null }, 4),
      service({}, 5),
    ];
    const taken = toActivite(services[4]!, { id: 'a', semaine, jour: 1, debut: '09:00' });
    const garde = [1, 2, 4].map((jour) => ({ jour, debut: '08:30', fin: '16:15' }));
    const week = programme([taken], { garde, absences: [{ du: '2026-12-03', au: '2026-12-03', raison: null }] });
    const proposals = proposeActivites(week, services, { position: { latitude: 51, longitude: 2.4 } });
    expect(proposals.map(({ offre: { id }, minutes, metres }) => [id.slice(-1), minutes, metres])).toEqual([
      ['3', 120, 0],
      ['2', 120, 7020],
      ['4', 120, 0],
      ['1', null, 0],
    ]);
    // Half a day away leaves the other half.
    const half = { ...week, absences: [{ du: '2026-12-01', au: '2026-12-03', fin: '12:00', raison: null }] };
    expect(proposeActivites(half, services)[1]?.creneaux.map(({ jour, debut }) => [jour, debut])).toEqual([
      [1, '14:00'],
      [2, '14:00'],
      [4, '14:00'],
    ]);
    expect(proposals[1]?.creneaux).toEqual([
      { jour: 1, date: '2026-11-30', debut: '14:00', fin: '16:15', a_confirmer: true },
      { jour: 2, date: '2026-12-01', debut: '09:00', fin: '12:00', a_confirmer: true },
    ]);
    for (const { offre: one, creneaux } of proposals) {
      for (const { jour, debut } of creneaux) {
        expect(checkWeek({ ...week, activites: [taken, toActivite(one, { id: 'b', semaine, jour, debut })] })).toEqual(
          [],
        );
      }
    }
  });

  test('is proposed at its own hours where these are few and its length is unknown, and never at those of its structure', () => {
    const unknown = { volume_horaire_hebdomadaire: null, horaires_accueil: 'Tu 14:00-17:00' };
    const timesOf = (one: Parameters<typeof service>[0]) =>
      proposeActivites(programme([]), [service(one)])[0]?.creneaux.map(
        ({ jour, debut, fin }) => `${jour} ${debut}-${fin}`,
      );
    expect(timesOf(unknown)).toEqual(['2 14:00-17:00']);
    expect(timesOf({ ...unknown, horaires_accueil: 'Mo-Fr 09:00-12:00,14:00-17:00' }), 'those of a desk').toEqual([]);
    expect(timesOf({ ...unknown, horaires_accueil: 'Tu 08:00-18:00' }), 'too long for an activity').toEqual([]);
    const structure = { nom: 'Structure', horaires_accueil: 'Tu 14:00-17:00' };
    const [bySide] = proposeActivites(programme([]), [
      { ...service({ ...unknown, horaires_accueil: null }), structure },
    ]);
    expect(bySide?.creneaux).toEqual([]);
    const taken = toActivite(service(unknown), { id: 'a', semaine, jour: 2, debut: '14:00' });
    expect(proposeActivites(programme([{ ...taken, fin: '15:00' }]), [service(unknown, 9)])[0]?.creneaux).toEqual([]);
  });

  test('is said to be closed by its own hours, and to be asked about by those of its structure', () => {
    const structure = { nom: 'Structure', horaires_accueil: 'Mo-Fr 09:00-12:00' };
    const codesOf = (horaires_accueil: string | null) =>
      checkWeek(
        programme([
          toActivite(
            { ...service({ horaires_accueil }), structure },
            { id: 'a', semaine, jour: 2, debut: '14:00', confirmee: true },
          ),
        ]),
      ).map(({ code, gravite }) => [code, gravite]);
    expect(codesOf('Mo-Fr 09:00-12:00')).toEqual([['ferme', 'impossible']]);
    expect(codesOf(null)).toEqual([['structure_fermee', 'a_demander']]);
  });

  test('counts each known length once, and tells how much of it has a time to confirm, until the time is told or the activity took place', () => {
    const structure = { nom: 'Structure', horaires_accueil: 'Mo-Fr 09:00-17:00' };
    const offer = { ...service({ horaires_accueil: null }), structure };
    const at = { id: 'a', semaine, jour: 2, debut: '14:00' };
    const guessed = toActivite(offer, at);
    const other = toActivite(service({}, 2), { ...at, id: 'b' });
    const countsOf = (...activites: Programme['activites'][number][]) => {
      const { minutes, a_confirmer, sans_duree, objectif } = planWeek(programme(activites));
      const codes = checkWeek(programme(activites)).map(({ code }) => code);
      return [minutes.total, a_confirmer, sans_duree, objectif.reste, codes.includes('heure_a_confirmer')];
    };
    expect(countsOf(guessed)).toEqual([120, 120, 0, 780, true]);
    const { jours } = planWeek(programme([guessed]));
    expect(jours[1]?.seances[0], 'an hour that nobody told is none').toMatchObject({
      debut: null,
      fin: null,
      minutes: 120,
    });
    expect(countsOf(toActivite(offer, { id: 'a', semaine, jour: 2 })), 'a day alone').toEqual([120, 120, 0, 780, true]);
    expect(countsOf(toActivite(offer, { ...at, confirmee: true })), 'told when it was added').toEqual([
      ...[120, 0, 0, 780, false],
    ]);
    expect(countsOf(toActivite(offer, { id: 'a', semaine })), 'no day yet').toEqual([120, 120, 0, 780, false]);
    expect(countsOf({ ...guessed, seances: [{ semaine, debut: '14:00' }] }), 'told for the week').toEqual([
      ...[120, 0, 0, 780, false],
    ]);
    expect(countsOf({ ...guessed, seances: [{ semaine, etat: 'declaree' }] }), 'took place').toEqual([
      ...[120, 0, 0, 780, false],
    ]);
    expect(countsOf({ ...guessed, seances: [{ semaine, etat: 'annulee' }] }), 'called off').toEqual([
      ...[0, 0, 0, 900, false],
    ]);
    expect(countsOf(guessed, other), 'takes no minute from another').toEqual([240, 120, 0, 660, true]);
  });

  test('is proposed after those that tell their own hours when only its structure does, however near', () => {
    const structure = { nom: 'Structure', horaires_accueil: 'Mo-Fr 09:00-17:00' };
    const offers = [{ ...service({ horaires_accueil: null }, 1), structure }, service({ longitude: 2.5 }, 2)];
    const options = { position: { latitude: 51, longitude: 2.4 } };
    const names = proposeActivites(programme([]), offers, options).map(({ offre: { id } }) => id.slice(-1));
    expect(names).toEqual(['2', '1']);
  });

  test('tells a time where its own few hours are as long as it lasts, and else the hours between which it may be, whatever time it is', () => {
    const timesAt = (maintenant: string, one: Parameters<typeof service>[0]) =>
      proposeActivites(programme([]), [service(one)], { maintenant: new Date(maintenant) })[0]?.creneaux.map(
        ({ jour, debut, fin, a_confirmer }) => `${jour} ${debut}-${fin}${a_confirmer ? ' ?' : ''}`,
      );
    const early = '2026-11-29T12:00:00Z';
    expect(timesAt(early, { horaires_accueil: 'Tu 14:00-16:00' })).toEqual(['2 14:00-16:00']);
    expect(timesAt(early, { horaires_accueil: 'Tu 14:00-17:00' })).toEqual(['2 14:00-17:00 ?']);
    expect(timesAt(early, { horaires_accueil: 'Tu 14:00-16:00', volume_horaire_hebdomadaire: null })).toEqual([
      '2 14:00-16:00 ?',
    ]);
    const desk = { horaires_accueil: 'Mo-Fr 13:30-17:30' };
    // 14:16 and 14:21 in Paris.
    const [before, after] = ['2026-11-30T13:16:00Z', '2026-11-30T13:21:00Z'].map((at) => timesAt(at, desk));
    expect(before?.[0]).toBe('1 13:30-17:30 ?');
    expect(after).toEqual(before);
  });

  test('shares the hours of a day with those whose time is to confirm', () => {
    const held = { horaires_accueil: 'Tu 14:00-17:00' };
    const first = toActivite(service(held, 1), { id: 'a', semaine, jour: 2 });
    const daysOf = (one: Parameters<typeof service>[0]) =>
      proposeActivites(programme([first]), [service(one, 2)])[0]?.creneaux.map(({ jour }) => jour);
    expect(daysOf(held), 'no room for two of two hours in three').toEqual([]);
    expect(daysOf({ horaires_accueil: 'Tu 13:00-17:00' })).toEqual([2]);
    expect(daysOf({ horaires_accueil: 'Tu 09:00-12:00' })).toEqual([2]);
  });

  test('tells between which hours it may take place where its time is to confirm', () => {
    const structure = { nom: 'Structure', horaires_accueil: 'Mo-Fr 09:00-12:00,13:30-17:30; Sa 09:00-10:00' };
    const hoursOf = (one: Parameters<typeof service>[0], at: Partial<Parameters<typeof toActivite>[1]>) => {
      const offer = { ...service({ horaires_accueil: null, ...one }), structure };
      const week = planWeek(programme([toActivite(offer, { id: 'a', semaine, ...at })]));
      const [session] = [...week.jours.flatMap(({ seances }) => seances), ...week.sans_jour];
      return session && possibleHours(session).map(({ debut, fin }) => `${debut}-${fin}`);
    };
    expect(hoursOf({}, { jour: 1 })).toEqual(['09:00-12:00', '13:30-17:30']);
    expect(hoursOf({ nom: 'Repas (lundi matin)' }, { jour: 1 }), 'its name says when').toEqual(['09:00-12:00']);
    expect(hoursOf({}, { jour: 6 }), 'too short for it').toEqual([]);
    expect(hoursOf({}, { jour: 1, debut: '14:00', confirmee: true }), 'told').toEqual([]);
    expect(hoursOf({}, {}), 'on no day').toEqual([]);
    expect(hoursOf({ horaires_accueil: '24/7' }, { jour: 1 }), 'all hours say nothing').toEqual([]);
  });

  test('is told to be at the same time as another where one of them has no length', () => {
    const unknown = { volume_horaire_hebdomadaire: null };
    const overlaps = (debut: string, other: Parameters<typeof service>[0], at: string) =>
      checkWeek(
        programme([
          toActivite(service(unknown, 1), { id: 'a', semaine, jour: 4, debut }),
          toActivite(service(other, 2), { id: 'b', semaine, jour: 4, debut: at }),
        ]),
      ).flatMap(({ code, activites, faits }) => (code === 'chevauchement' ? [[...activites, faits]] : []));
    expect(overlaps('14:00', unknown, '14:00')).toEqual([['a', 'b', {}]]);
    expect(overlaps('14:30', {}, '14:00'), 'in the two hours of the other').toEqual([['b', 'a', {}]]);
    expect(overlaps('14:00', {}, '14:30'), 'nobody knows whether it is over').toEqual([]);
    expect(overlaps('16:00', {}, '14:00')).toEqual([]);
  });

  test('counts the hours that its record tells on a day without a time, and asks for the time', () => {
    const week = programme([toActivite(service({}), { id: 'a', semaine, jour: 2 })]);
    const { minutes, jours } = planWeek(week);
    expect([minutes.total, jours[1]?.seances.map(({ a_confirmer }) => a_confirmer)]).toEqual([120, [true]]);
    expect(checkWeek(week).map(({ code }) => code)).toEqual(['heure_a_confirmer']);
  });

  test('is proposed first where its time is told, and after nearer ones where it is more than 15 km away', () => {
    const services = [
      service({ horaires_accueil: 'Tu 14:00-16:00', latitude: 51.24 }, 1),
      service({ horaires_accueil: null }, 2),
      service({}, 3),
      service({ horaires_accueil: 'Tu 14:00-16:00', latitude: 51.05 }, 4),
      service({ horaires_accueil: null, volume_horaire_hebdomadaire: null }, 5),
    ];
    const proposals = proposeActivites(programme([]), services, { position: { latitude: 51, longitude: 2.4 } });
    expect(proposals.map(({ offre: { id } }) => id.slice(-1))).toEqual(['4', '3', '2', '1', '5']);
  });

  test('is proposed after those that do not overshoot the target, among those whose time is told as well as it is', () => {
    const structure = { nom: 'Structure', horaires_accueil: 'Mo-Fr 09:00-17:00' };
    const [east, long] = [{ longitude: 2.5 }, { volume_horaire_hebdomadaire: 3 }];
    const services = [
      service({ horaires_accueil: null }, 1),
      { ...service({ horaires_accueil: null, ...long }, 2), structure },
      { ...service({ horaires_accueil: null }, 3), structure },
      service({ ...long, ...east }, 4),
      service({ horaires_accueil: 'Tu 14:00-17:00', ...long, ...east }, 5),
      service(east, 6),
    ];
    const week = programme([], { objectif: { heures: 2.5, raison: null, jusqu_au: null } });
    const proposals = proposeActivites(week, services, { position: { latitude: 51, longitude: 2.4 } });
    expect(proposals.map(({ offre: { id } }) => id.slice(-1))).toEqual(['6', '5', '4', '3', '2', '1']);
  });

  test('is proposed at a distance where it is too far and can be followed so, and not at all where people have to come', () => {
    const far = { latitude: 48.9, longitude: 2.55 };
    const modesOf = (modes_accueil: ('a-distance' | 'en-presentiel')[]) =>
      proposeActivites(programme([]), [service({ ...far, modes_accueil })], {
        position: { latitude: 43.3, longitude: 5.4 },
      }).map(({ metres, a_distance }) => [metres, a_distance]);
    expect(modesOf(['en-presentiel', 'a-distance'])).toEqual([[null, true]]);
    expect(modesOf(['en-presentiel'])).toEqual([]);
    const added = toActivite(service({ ...far, modes_accueil: ['a-distance', 'en-presentiel'] }), {
      ...{ id: 'a', semaine, a_distance: true },
    });
    expect(added.lieu?.a_distance).toBe(true);
  });

  test('is proposed at no time that is over', () => {
    const timesAt = (maintenant: string, one: Parameters<typeof service>[0] = {}) =>
      proposeActivites(programme([]), [service({ horaires_accueil: 'Mo,We 09:00-12:00,14:00-18:00', ...one })], {
        maintenant: new Date(maintenant),
      })[0]?.creneaux.map(({ jour, debut }) => `${jour} ${debut}`);
    expect(timesAt('2026-11-29T12:00:00Z')).toEqual(['1 09:00', '3 09:00']);
    // 12:20 in Paris.
    expect(timesAt('2026-11-30T11:20:00Z')).toEqual(['1 14:00', '3 09:00']);
    expect(timesAt('2026-11-30T13:40:00Z')).toEqual(['1 14:00', '3 09:00']);
    // 16:10: less than its two hours are left.
    expect(timesAt('2026-11-30T15:10:00Z')).toEqual(['3 09:00']);
    expect(timesAt('2026-12-01T08:00:00Z')).toEqual(['3 09:00']);
    const short = { horaires_accueil: 'Mo 14:00-17:00', volume_horaire_hebdomadaire: null };
    expect(timesAt('2026-11-30T11:20:00Z', short)).toEqual(['1 14:00']);
    expect(timesAt('2026-11-30T13:20:00Z', short)).toEqual([]);
  });

  test('comes last and at no time when it is help and no activity', () => {
    const services = [
      service({ type: 'aide-financiere' }, 1),
      service({ type: 'aide-materielle' }, 2),
      service({ type: 'atelier', horaires_accueil: null, volume_horaire_hebdomadaire: null }, 3),
      service({ type: null }, 4),
    ];
    const proposals = proposeActivites(programme([]), services);
    expect(proposals.map(({ offre: { id }, creneaux, aide }) => [id.slice(-1), creneaux.length > 0, aide])).toEqual([
      ['4', true, false],
      ['3', false, false],
      ['1', false, true],
      ['2', false, true],
    ]);
  });

  test.each([
    ['Repas de quartier (jeudi matin)', ['4 09:00']],
    ['Permanence numérique, les mardis et jeudis après-midi', ['2 14:00', '4 14:00']],
    ['Café du lundi au mercredi', ['1 09:00', '2 09:00', '3 09:00']],
    ['Sorties du week-end', []],
    ['Un bon matin', ['1 09:00', '2 09:00', '3 09:00', '4 09:00', '5 09:00']],
  ])('is proposed on the days that its name says: %s', (nom, times) => {
    const open = 'Mo-Fr 09:00-12:00,14:00-17:00';
    const [proposal] = proposeActivites(programme([]), [service({ nom, horaires_accueil: open })]);
    expect(proposal?.creneaux.map(({ jour, debut }) => `${jour} ${debut}`)).toEqual(times);
  });
});
