import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScore } from './score-qualite.ts';
import { nomsDesCriteres, roundHalfEven, scoreQualite, type ScorableService } from './index.ts';

const now = '2026-06-30';
const parfait: ScorableService = {
  source: 'dora',
  description: 'Une description assez longue. '.repeat(10),
  date_maj: '2026-06-01',
  thematiques: ['numerique--acquerir-un-equipement'],
  publics: ['jeunes'],
  frais: 'gratuit',
  telephone: '0320000000',
  modes_mobilisation: ['telephoner'],
  mobilisable_par: ['usagers'],
};
const of = (changes: ScorableService) => scoreQualite({ ...parfait, ...changes }, { now });

describe('scoreQualite', () => {
  it('gives 1 and nothing to do to a complete and recent service', () => {
    expect(scoreQualite(parfait, { now })).toMatchObject({ score: 1, gestes: [] });
  });

  it('gives 0 to an empty draft, and counts only what applies', () => {
    const { score, criteres, gestes } = scoreQualite({}, { now });
    expect(score).toBe(0);
    expect(criteres.adresse_bien_definie).toBeNull();
    expect(criteres.courriel_bien_defini).toBeNull();
    expect(gestes).toHaveLength(7);
  });

  it('asks an address of who receives the public, and of who is reached by coming', () => {
    expect(of({ modes_accueil: ['en-presentiel'] }).criteres.adresse_bien_definie).toBe(0);
    expect(of({ modes_mobilisation: ['se-presenter'], adresse: '1 rue Neuve' }).criteres.adresse_bien_definie).toBe(1);
    expect(of({ modes_accueil: ['a-distance'] }).criteres.adresse_bien_definie).toBeNull();
  });

  it('fades the date in a straight line between 180 and 730 days, both ends excluded', () => {
    const date = (date_maj: string) => of({ date_maj }).criteres.date_maj_recente;
    expect(date('2026-01-02')).toBe(1); // 179 days
    expect(date('2026-01-01')).toBe(0); // 180 days
    expect(date('2025-12-31')).toBeCloseTo(549 / 550, 12);
    expect(date('2025-03-31')).toBeCloseTo(1 - 276 / 550, 12);
    expect(date('2024-06-30')).toBe(0); // 730 days
    expect(date('2027-01-01')).toBe(1);
    expect(date('hier')).toBe(0);
    expect(date('2026-02-30')).toBe(0);
  });

  it('does not judge the date of sources that do not keep it', () => {
    expect(of({ source: 'agefiph', date_maj: '2019-01-01' }).criteres.date_maj_recente).toBeNull();
    expect(of({ source: 'france-travail', date_maj: '2019-01-01' }).score).toBe(1);
  });

  it('reads a Date as its UTC day', () => {
    const late = new Date('2026-06-30T23:59:59Z');
    expect(scoreQualite({ ...parfait, date_maj: '2026-01-02' }, { now: late }).criteres.date_maj_recente).toBe(1);
  });

  it('counts characters, not UTF-16 units, in a description', () => {
    const description = (text: string) => of({ description: text }).criteres.description_bien_definie;
    expect(description('👍'.repeat(49))).toBe(0);
    expect(description('👍'.repeat(50))).toBe(0.5);
    expect(description('a'.repeat(200))).toBe(1);
    expect(description('a'.repeat(2000))).toBe(0.5);
  });

  it('halves paid services that do not say how much, an empty precision included', () => {
    expect(of({ frais: 'payant' }).criteres.frais_bien_definis).toBe(0.5);
    expect(of({ frais: 'payant', frais_precisions: '' }).criteres.frais_bien_definis).toBe(0.5);
    expect(of({ frais: 'payant', frais_precisions: '10 €' }).criteres.frais_bien_definis).toBe(1);
  });

  it('proposes the gestures best first, with what each one gains', () => {
    const { score, gestes } = of({ publics: null, mobilisable_par: null });
    expect(score).toBe(0.81);
    expect(gestes.map(({ critere, gain }) => [critere, gain])).toEqual([
      ['au_moins_un_public', 0.13],
      ['modes_mobilisation_bien_definis', 0.07],
    ]);
    expect(gestes[0]?.hint).toContain('Tous publics');
  });

  it('says what to do according to what is there', () => {
    const hint = (changes: ScorableService) => of(changes).gestes[0]?.hint;
    expect(hint({ description: 'a'.repeat(5000) })).toContain('Raccourcissez');
    expect(hint({ description: 'court' })).toContain('Complétez');
    expect(hint({ frais: null })).toContain('gratuit ou payant');
    expect(hint({ frais: 'payant' })).toContain('Précisez les frais');
  });

  it('refuses a `now` that is no day', () => {
    expect(() => scoreQualite(parfait, { now: 'demain' })).toThrow(/now/);
    expect(() => scoreQualite(parfait, { now: new Date(Number.NaN) })).toThrow(/now/);
  });

  it('stays within 0 and 1 and two decimals, whatever the record', () => {
    const text = fc.option(fc.oneof(fc.string(), fc.constant('payant'), fc.constant('2025-11-02')));
    const list = fc.option(
      fc.array(fc.constantFrom('en-presentiel', 'se-presenter', 'telephoner', 'envoyer-un-courriel')),
    );
    const scoreOf = createScore(now);
    const record = fc.record(
      {
        source: text,
        description: text,
        date_maj: text,
        adresse: text,
        telephone: text,
        courriel: text,
        lien_mobilisation: text,
        frais: text,
        frais_precisions: text,
        thematiques: list,
        publics: list,
        modes_accueil: list,
        modes_mobilisation: list,
        mobilisable_par: list,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(record, (service) => {
        const { score, criteres, gestes } = scoreQualite(service, { now });
        expect(scoreOf(service)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(Number(score.toFixed(2))).toBe(score);
        expect(Object.keys(criteres)).toEqual([...nomsDesCriteres]);
        for (const { gain } of gestes) expect(score + gain).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('what is no service', () => {
  it('counts values that are neither text nor list as unknown', () => {
    const odd = Object.fromEntries(Object.keys(parfait).map((field) => [field, 3]));
    expect(scoreQualite(odd, { now }).score).toBe(0);
    expect(scoreQualite({ ...parfait, modes_accueil: 'en-presentiel' as never }, { now }).criteres).toMatchObject({
      adresse_bien_definie: null,
    });
    for (const { hint } of scoreQualite({ description: 9 as never }, { now }).gestes) expect(hint).toMatch(/\.$/);
  });

  it('refuses a call that says no service or no day', () => {
    for (const service of [null, undefined, 'service', 3]) {
      expect(() => scoreQualite(service as never, { now })).toThrow('The service must be an object');
    }
    for (const options of [undefined, null, {}, { now: 3 }, { now: 'demain' }, { now: new Date(Number.NaN) }]) {
      expect(() => scoreQualite(parfait, options as never)).toThrow('`now` is not a day');
    }
  });
});

describe('roundHalfEven', () => {
  it('rounds ties to the even digit, and the rest to the nearest', () => {
    expect([0.125, 0.375, 0.625, 0.875, 0.135, 0.8125].map(roundHalfEven)).toEqual([
      0.12, 0.38, 0.62, 0.88, 0.14, 0.81,
    ]);
  });
});
