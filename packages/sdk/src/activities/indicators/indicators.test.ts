import { describe, expect, test } from 'vitest';
import { createRandom } from '../../testing/random.ts';
import { FEWEST_PEOPLE } from '../../territory/small-numbers.ts';
import { exampleActivities } from '../referentiel/example.ts';
import { readReferentiel } from '../referentiel/read-referentiel.ts';
import { randomProgramme } from '../week/testing-internal/random-programme.ts';
import type { ActiviteDeSemaine, Programme } from '../week/week.ts';
import { indicatorColumns, toIndicatorRows } from './indicator-rows.ts';
import { weekIndicators, type WeekIndicators } from './indicators.ts';

const { referentiel } = readReferentiel(exampleActivities);
const codes = referentiel.activites.map(({ code_activite: code }) => code);
const debut = '2026-11-30';

const activite = (id: string, rest: Partial<ActiviteDeSemaine> = {}): ActiviteDeSemaine => ({
  ...{ id, titre: id, code_activite: null, offre: null, lieu: null, telephone: null, semaine: debut, jour: 1 },
  ...{ debut: '09:00', fin: '12:00', duree_minutes: null, repetition: null, seances: [], ...rest },
});
const programme = (activites: readonly ActiviteDeSemaine[], rest: Partial<Programme> = {}): Programme => ({
  ...{ version: 1, debut, semaines: 1, fuseau: 'Europe/Paris', code_insee: null, objectif: null },
  ...{ activites, absences: [], garde: null, ...rest },
});
const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, at) => make(at));
const each = { toutes_les: 1, jusqu_au: null };

describe('indicators of programmes', () => {
  test('count hours a week by standing, weeks by target, and the hours that nobody knows', () => {
    const people = [
      // Two weeks of three validated and three declared hours, beside three planned ones.
      ...times(20, () =>
        programme(
          [
            activite('a', { repetition: each, seances: times(2, (at) => ({ semaine: week(at), etat: 'validee' })) }),
            activite('b', {
              jour: 2,
              repetition: each,
              seances: times(2, (at) => ({ semaine: week(at), etat: 'declaree' })),
            }),
            activite('c', { jour: 3, repetition: each }),
            activite('d', { jour: 4, seances: [{ semaine: debut, etat: 'annulee' }] }),
          ],
          { semaines: 2, objectif: { heures: 9, raison: 'Garde', jusqu_au: null } },
        ),
      ),
      // One week of sixteen planned hours, and a session of an unknown length.
      ...times(12, () =>
        programme([
          activite('a', { duree_minutes: 960, debut: null, fin: null }),
          activite('b', { debut: null, fin: null }),
        ]),
      ),
    ];
    const { intensite, duree, personnes, hors_periode, prevalence, persistance, part_sans_code } =
      weekIndicators(people);
    expect([personnes, hors_periode, prevalence, persistance, part_sans_code]).toEqual([32, 0, null, null, null]);
    // 20 people × 2 weeks and 12 × 1: 52 weeks.
    expect(intensite.heures_par_semaine).toEqual({
      ...{ prevues: 6, declarees: 2.31, validees: 2.31, total: 10.62, objectif: 10.38 },
    });
    expect(intensite.par_heures).toEqual({ moins_de_5_h: 0, de_5_a_10_h: 20, de_10_a_15_h: 0, '15_h_et_plus': 12 });
    expect(intensite.par_heures_faites).toEqual({
      moins_de_5_h: 12,
      de_5_a_10_h: 20,
      de_10_a_15_h: 0,
      '15_h_et_plus': 0,
    });
    expect(intensite.objectif_atteint).toEqual({
      jamais: 0,
      moins_d_une_sur_deux: 0,
      une_sur_deux_ou_plus: 0,
      toujours: 32,
    });
    expect(intensite.objectif).toEqual({ quinze_heures: 12, plus_bas: 20, plus_haut: 0 });
    expect(intensite.objectif_sans_raison).toEqual({ personnes: 0, part: 0 });
    expect(intensite.duree_inconnue).toEqual({ personnes: 12, part: 0.375 });
    expect(duree).toEqual({
      semaines: 1.63,
      par_semaines: { rien: 0, moins_de_4: 32, de_4_a_11: 0, de_12_a_25: 0, '26_et_plus': 0 },
    });
  });

  test('count the weeks of a period, from the first to the last one in which something takes place', () => {
    const people = times(11, () =>
      programme([activite('a', { semaine: week(2), seances: [{ semaine: week(6), etat: 'validee' }] })], {
        semaines: 10,
      }),
    );
    const lengthOf = (options: { du?: string; au?: string }) => weekIndicators(people, options).duree.semaines;
    expect([lengthOf({}), lengthOf({ au: week(5) }), lengthOf({ du: week(3), au: week(5) })]).toEqual([5, 1, 0]);
    expect(weekIndicators(people, { du: '2028-01-01' })).toMatchObject({ personnes: 0, hors_periode: 11 });
    expect(() => weekIndicators(people, { du: 'lundi' })).toThrow('is not a day');
  });

  test('tell the prevalence of families, categories and activities, and what persists', () => {
    const mobility = (rest: Partial<ActiviteDeSemaine> = {}) =>
      activite('a', { code_activite: 'EX-MOB-1', repetition: each, ...rest });
    const until = { toutes_les: 1, jusqu_au: week(3) };
    const people = [
      ...times(15, () => programme([mobility()], { semaines: 8 })),
      ...times(15, () =>
        programme(
          [mobility({ repetition: until }), activite('b', { jour: 2, code_activite: 'INCONNU', repetition: each })],
          { semaines: 8 },
        ),
      ),
      // Too short to be judged.
      ...times(20, () => programme([activite('c', { code_activite: 'EX-NUM' })], { semaines: 7 })),
    ];
    const { prevalence, persistance, part_sans_code } = weekIndicators(people, { referentiel });
    const rowOf = (code: string) => prevalence?.find((row) => row.code === code);
    expect(rowOf('mobilite')).toEqual({ niveau: 'categorie', code: 'mobilite', personnes: 30, part: 0.6 });
    expect(rowOf('EX-NUM')).toEqual({ niveau: 'activite', code: 'EX-NUM', personnes: 20, part: 0.4 });
    expect(rowOf('sante')).toMatchObject({ personnes: 0, part: 0 });
    expect(prevalence?.some(({ code }) => code === 'INCONNU')).toBe(false);
    expect(persistance?.personnes).toBe(30);
    expect(persistance?.obstacles.find(({ categorie }) => categorie === 'mobilite')).toEqual({
      ...{ categorie: 'mobilite', au_debut: 30, encore: 15, part: 0.5 },
    });
    // 15 × 8 sessions of an unknown code among 15 × 8 + 15 × (4 + 8) + 20.
    expect(part_sans_code).toBe(0.375);
  });

  test('of fewer than eleven people tell nothing but that they are few', () => {
    const told = weekIndicators(
      times(10, () => programme([activite('a', { code_activite: 'EX-NUM' })])),
      { referentiel },
    );
    expect(figuresOf(told).filter((figure) => figure !== null && figure !== 0)).toEqual([]);
    expect(told.personnes).toBeNull();
  });
});

/** Returns the Monday so many weeks after the first. */
function week(later: number): string {
  return new Date(Date.parse(debut) + later * 604_800_000).toISOString().slice(0, 10);
}

const figuresOf = (told: WeekIndicators): (number | null)[] =>
  toIndicatorRows(told).map(({ valeur }) => valeur as number | null);

/** Programmes of a seed, with a secret in each place where people write. */
function secretProgrammes(seed: number, count: number): Programme[] {
  const random = createRandom(seed);
  return times(count, (at): Programme => {
    const made = randomProgramme(seed * 1000 + at);
    const secret = (place: string) => `SECRET-${place}-${at}`;
    return {
      ...made,
      // Fields of the host are kept by the reader.
      ...{ personne: secret('personne'), dossier: { nom: secret('nom') } },
      objectif: random.next() < 0.5 ? null : { heures: random.below(20), raison: secret('raison'), jusqu_au: null },
      absences: made.absences.map((one) => ({ ...one, raison: secret('absence') })),
      activites: made.activites.map((one) => ({
        ...one,
        ...{ id: secret(`id-${one.id}`), titre: secret('titre'), telephone: secret('telephone'), note: secret('note') },
        code_activite: random.next() < 0.3 ? secret('code') : random.pick(codes),
        lieu: one.lieu === null ? null : { ...one.lieu, nom: secret('lieu'), adresse: secret('adresse') },
        offre: one.offre === null ? null : { ...one.offre, id: secret('offre'), source: secret('source') },
      })),
    };
  });
}

describe('what comes out of random programmes', () => {
  const seeds = times(25, (at) => 2 * at + 1);
  const toldOf = (seed: number) => weekIndicators(secretProgrammes(seed, 5 + seed * 2), { referentiel });

  test('is no name, no identifier and no text of a person, but values of the list and of vocabularies', () => {
    const allowed = new Set<unknown>([...codes, ...referentiel.activites.flatMap(({ famille }) => famille ?? [])]);
    for (const seed of seeds) {
      const told = toldOf(seed);
      expect(JSON.stringify([told, toIndicatorRows(told)])).not.toContain('SECRET');
      for (const { niveau, code } of told.prevalence ?? []) if (niveau === 'activite') expect(allowed).toContain(code);
    }
  });

  test('is no count of one to ten people, nor one that the others give away', () => {
    let hidden = 0;
    for (const seed of seeds) {
      const { personnes, intensite, duree, prevalence, persistance } = toldOf(seed);
      const { par_heures, par_heures_faites, objectif_atteint, objectif } = intensite;
      for (const cases of [par_heures, par_heures_faites, objectif_atteint, objectif, duree.par_semaines]) {
        const counts: (number | null)[] = Object.values(cases);
        expect(counts.filter((count) => count !== null && count > 0 && count < FEWEST_PEOPLE)).toEqual([]);
        const masked = counts.filter((count) => count === null).length;
        hidden += masked;
        const rest = (personnes ?? 0) - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        // Hidden cases are at least two, and eleven people together.
        if (personnes !== null && masked > 0) expect([masked > 1, rest >= FEWEST_PEOPLE]).toEqual([true, true]);
      }
      const pairs = [
        ...[intensite.objectif_sans_raison, intensite.duree_inconnue, ...(prevalence ?? [])].map((one) => [
          one.personnes,
          personnes,
        ]),
        ...(persistance?.obstacles ?? []).flatMap(({ au_debut, encore }) => [
          [au_debut, persistance?.personnes],
          ...(au_debut === 0 ? [] : [[encore, au_debut]]),
        ]),
      ];
      for (const [count = null, all = null] of pairs) {
        if (count === null) continue;
        expect(all).not.toBeNull();
        for (const side of [count, (all ?? 0) - count]) expect(side === 0 || side >= FEWEST_PEOPLE).toBe(true);
      }
    }
    expect(hidden).toBeGreaterThan(50);
  });

  test('is a row for each figure, with the same columns', () => {
    const rows = toIndicatorRows(toldOf(20));
    expect(rows.length).toBeGreaterThan(60);
    expect(new Set(rows.map((row) => Object.keys(row).join()))).toEqual(new Set([indicatorColumns.join()]));
    const keys = rows.map(({ indicateur, cas, mesure }) => `${indicateur} ${cas} ${mesure}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
