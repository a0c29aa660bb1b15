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
    expect(date('2019-06-30')).toBe(0);
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

  it.each<[critere: string, ScorableService, said: string]>([
    ['adresse_bien_definie', { modes_accueil: ['en-presentiel'] }, 'l’adresse où le public est reçu'],
    ['modes_mobilisation_bien_definis', { modes_mobilisation: null, mobilisable_par: null }, 'et qui peut le faire'],
    ['modes_mobilisation_bien_definis', { modes_mobilisation: [] }, 'téléphone, courriel, lien ou sur place'],
    ['modes_mobilisation_bien_definis', { mobilisable_par: [] }, 'les usagers, les professionnels ou les deux'],
    ['au_moins_un_public', { publics: [] }, 'au moins un public'],
    ['au_moins_une_thematique', { thematiques: [] }, 'au moins une thématique'],
    [
      'au_moins_un_moyen_de_contact',
      { telephone: '', modes_mobilisation: ['autre'] },
      'un téléphone, un courriel ou un lien',
    ],
    ['courriel_bien_defini', { modes_mobilisation: ['envoyer-un-courriel'] }, 'se mobilise par courriel'],
    ['telephone_bien_defini', { telephone: null, courriel: 'a@b.example' }, 'se mobilise par téléphone'],
    ['date_maj_recente', { date_maj: '2025-01-01' }, 'plus de six mois'],
    ['frais_bien_definis', { frais: '' }, 'gratuit ou payant'],
    ['frais_bien_definis', { frais: 'payant' }, 'par exemple'],
    ['description_bien_definie', { description: 'a'.repeat(1999).slice(0, 199) }, 'entre 200 et 2'],
    ['description_bien_definie', { description: '👍'.repeat(2000) }, 'moins de 2'],
  ])('says of %s in %j « … %s »', (critere, changes, said) => {
    const { gestes } = of(changes);
    expect(gestes.map((geste) => geste.critere)).toEqual([critere]);
    expect(gestes[0]?.hint).toContain(said);
  });

  it('counts a contact of any kind as one, and the ways with half for each half', () => {
    const contact = (changes: ScorableService) =>
      of({ telephone: null, modes_mobilisation: ['autre'], ...changes }).criteres.au_moins_un_moyen_de_contact;
    expect([
      contact({}),
      contact({ courriel: 'a@b.example' }),
      contact({ lien_mobilisation: 'https://a.example' }),
    ]).toEqual([0, 1, 1]);
    expect(of({ mobilisable_par: [] }).criteres.modes_mobilisation_bien_definis).toBe(0.5);
  });

  it('keeps the edges of the length of a description, in characters', () => {
    const lengthOf = (count: number, sign = 'a') =>
      of({ description: sign.repeat(count) }).criteres.description_bien_definie;
    expect([49, 50, 199, 200, 399, 400, 1999, 2000].map((count) => lengthOf(count))).toEqual([
      0, 0.5, 0.5, 1, 1, 1, 1, 0.5,
    ]);
    expect([199, 200, 1000, 1999, 2000].map((count) => lengthOf(count, '👍'))).toEqual([0.5, 1, 1, 1, 0.5]);
  });

  it('proposes no gesture that gains nothing once rounded', () => {
    // One day past six months: the date alone would gain a fifth of a hundredth.
    expect(of({ date_maj: '2025-12-31' })).toMatchObject({ score: 1, gestes: [] });
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

  it('rounds to the nearest to the exact binary value, whatever its size', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: -4000, max: 4000 })),
        (value) => {
          const one = Number.isInteger(value) ? value / 8 : value;
          const rounded = roundHalfEven(one);
          expect(Math.abs(rounded - one)).toBeLessThanOrEqual(0.005 + 1e-12);
          if (Math.abs(((Math.abs(one) * 100) % 1) - 0.5) > 1e-9) expect(rounded).toBe(Number(one.toFixed(2)) + 0);
          else expect(Math.round(rounded * 100) % 2 === 0 || !Number.isInteger(one * 8)).toBe(true);
        },
      ),
      { seed: 7, numRuns: 1000 },
    );
    // 1.115 is a little less than it is written, and 100 times it is a little more than a half.
    expect([1.005, 1.115, 8.345, 0.5, 0, -0.125, -0.375, 12_345_678.125].map(roundHalfEven)).toEqual([
      1, 1.11, 8.35, 0.5, 0, -0.12, -0.38, 12_345_678.12,
    ]);
    expect(() => roundHalfEven('0.5' as never)).toThrow('The value to round must be a number.');
  });
});
