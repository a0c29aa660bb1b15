import type { OfferSearchParams, QuestionId } from '@inclusion-kit/sdk';
import {
  needNames,
  personnesMobilisatrices,
  publics,
  thematiques,
  typesServices,
} from '@inclusion-kit/sdk/referentiels';
import { describe, expect, test } from 'vitest';
import { createCatalogue } from '../offer/catalogue.ts';
import { mergeSources } from '../merge/merge-sources.ts';
import { nextQuestion } from './next-question.ts';
import type { Survey } from './survey.ts';
import { aService, aStructure, someCommunes } from '../testing-internal/records.ts';

const code_commune = '59350';
/** Offers of every kind around Lille. Some tell nothing of a field. */
const services = Array.from({ length: 200 }, (_, index) => {
  const oneOf = (values: readonly { value: string }[], step: number, unknownEach: number): string[] | null =>
    index % unknownEach === 0 ? null : [values[(index * step) % values.length]?.value ?? ''];
  return aService({
    id: `s${String(index).padStart(3, '0')}`,
    nom: 'Aide',
    thematiques: oneOf(thematiques, 5, 50),
    publics: oneOf(publics, 3, 7),
    type: oneOf(typesServices, 1, 6)?.[0] ?? null,
    frais: index % 3 === 0 ? null : (['gratuit', 'payant'][index % 2] ?? null),
    modes_accueil: index % 4 === 0 ? ['a-distance', 'en-presentiel'] : ['en-presentiel'],
    mobilisable_par: oneOf(personnesMobilisatrices, 1, 5),
    horaires_accueil: [null, '24/7', 'off'][index % 3] ?? null,
    code_insee: code_commune,
    latitude: 50.631 + (index % 40) / 100,
    longitude: 3.047,
  });
});
const catalogue = createCatalogue({ structures: [aStructure({})], services, communes: someCommunes });
const totalOf = async (params: OfferSearchParams): Promise<number> =>
  (await catalogue.searchServices({ ...params, size: 1 })).total;

const searches: OfferSearchParams[] = [
  {},
  { code_commune },
  { code_commune, thematiques: ['mobilite'] },
  { q: 'aide', inconnus: ['frais'] },
  { publics: ['jeunes'], inconnus: ['publics'], exclure_doublons: true },
  { thematiques: ['me-loger', 'sante'], passees: ['thematiques', 'publics'] },
  { publics: ['jeunes', 'seniors', 'femmes', 'familles', 'actifs'], passees: ['thematiques'] },
  { code_commune, mobilisable_par: ['usagers'], exclure_doublons: true, passees: ['thematiques', 'publics'] },
];

describe('the next question', () => {
  test.each<OfferSearchParams>([{ publics: ['tous-publics'] }, {}])(
    'after %j, which leaves nothing out, keeps the offers that do not tell for whom they are',
    async (params) => {
      const kinds = [['jeunes'], ['femmes'], ['seniors'], null];
      const offers = Array.from({ length: 60 }, (_, at) => aService({ id: `k${at}`, publics: kinds[at % 4] ?? null }));
      const source = createCatalogue({ structures: [aStructure({})], services: offers });
      const { question } = await source.nextQuestion({ ...params, passees: ['thematiques', 'frais', 'types'] });
      expect(question?.answers.find(({ id }) => id === 'jeunes')?.count).toBe(30);
    },
  );

  test.each(searches)('%j: each answer leaves as many results as it tells', async (params) => {
    const { total, question } = await catalogue.nextQuestion(params);
    expect(total).toBe(await totalOf(params));
    expect(question === null).toBe(total <= 10);
    const answers = question?.answers ?? [];
    for (const answer of answers) expect(await totalOf({ ...params, ...answer.params }), answer.id).toBe(answer.count);
    if (question === null) return;
    expect(answers.length).toBeGreaterThanOrEqual(2);
    // One by one for what every reader knows, five for the rest.
    expect(answers.length).toBeLessThanOrEqual(['thematiques', 'publics'].includes(question.id) ? 13 : 5);
    expect(answers.at(-1)).toMatchObject({ id: 'inconnu', label: 'Je ne sais pas', count: total });
    for (const { id, params: given, count, inconnus: unknown = 0 } of answers.slice(0, -1)) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(total);
      const inconnus = (given.inconnus ?? params.inconnus ?? []).filter((name) => name !== question.id);
      const telling = await totalOf({ ...params, ...given, inconnus });
      if (given.inconnus !== undefined) expect(unknown, `${id}: those that do not tell`).toBe(count - telling);
    }
  });

  const idsOf = async (params: OfferSearchParams): Promise<string[]> =>
    (await catalogue.searchServices({ ...params, size: 10_000 })).items.map(({ service }) => service.id);

  test.each(searches)('%j: each answer leaves results of the search, and no others', async (params) => {
    const results = await idsOf(params);
    const { question } = await catalogue.nextQuestion(params);
    for (const answer of question?.answers ?? []) {
      expect(results, answer.id).toEqual(expect.arrayContaining(await idsOf({ ...params, ...answer.params })));
    }
  });

  test('whoever answered « autre » is asked which one', async () => {
    const passees: QuestionId[] = ['thematiques', 'publics', 'modes_accueil', 'frais', 'mobilisable_par', 'ouvert'];
    const other = (await catalogue.nextQuestion({ passees })).question?.answers.at(-2);
    expect(other?.label).toBe('Autre');
    const { question } = await catalogue.nextQuestion({ passees, ...other?.params });
    expect(question?.id).toBe('types');
    const narrower = question?.answers.slice(0, -1).flatMap((answer) => answer.params.types ?? []);
    expect([...(narrower ?? [])].sort()).toEqual([...(other?.params.types ?? [])].sort());
  });

  test('readers are asked whether they come themselves, in words of theirs', async () => {
    const passees = ['thematiques', 'publics', 'rayon_km', 'modes_accueil'];
    const { question } = await catalogue.nextQuestion({ code_commune, passees });
    expect(question?.label).toBe('Vous-même ou avec un conseiller ?');
    expect(question?.answers.map(({ id, label }) => [id, label])).toEqual(
      expect.arrayContaining([
        ['usagers', 'Vous-même'],
        ['professionnels', 'Avec un conseiller'],
      ]),
    );
  });

  test('needs are answers one by one, and a need or a category that an answer holds whole names it', async () => {
    const asked = { thematiques: ['mobilite', 'me-loger', 'famille--soutien-aidants'] };
    const idsAfter = async (params: OfferSearchParams) =>
      (await catalogue.nextQuestion({ ...params, passees: ['publics'] })).question?.answers.map(({ id }) => id);
    expect(await idsAfter(asked)).toEqual(['me-loger', 'me-deplacer', 'famille--soutien-aidants', 'inconnu']);
    const all = await idsAfter({});
    expect(all?.at(-1)).toBe('inconnu');
    expect(all?.slice(0, -1).sort()).toEqual([...needNames].sort());
    const inNeed = (await idsAfter({ thematiques: ['me-deplacer'] }))?.slice(0, -1);
    expect(inNeed?.length).toBeGreaterThan(2);
    expect(inNeed?.every((id) => id.startsWith('mobilite--'))).toBe(true);
  });

  test('answers come by their results, the most first, then the other values and « je ne sais pas »; distances keep theirs', async () => {
    const answersOf = async (params: OfferSearchParams) =>
      (await catalogue.nextQuestion(params)).question?.answers ?? [];
    const countsOf = async (params: OfferSearchParams) =>
      (await answersOf(params)).slice(0, -1).map(({ count }) => count);
    const needs = await countsOf({ passees: ['publics'] });
    expect(new Set(needs).size).toBeGreaterThan(2);
    expect(needs).toEqual(needs.toSorted((one, other) => other - one));
    const others = ['thematiques', 'publics', 'modes_accueil', 'mobilisable_par', 'frais', 'tri'] as const;
    const radii = await answersOf({ code_commune, passees: others });
    expect(radii.map(({ id }) => id).slice(0, 2)).toEqual(['5', '10']);
    const kinds = await answersOf({ code_commune, passees: [...others, 'rayon_km'] });
    expect(kinds.map(({ label }) => label).slice(-2)).toEqual(['Autre', 'Je ne sais pas']);
  });

  test('a question that was passed over gives way to others, and comes back in its turn when none is left', async () => {
    let params: OfferSearchParams = { code_commune };
    const asked: string[] = [];
    for (let gesture = 0; gesture < 16; gesture += 1) {
      const { question } = await catalogue.nextQuestion(params);
      asked.push(question?.id ?? '');
      params = { ...params, ...question?.answers.at(-1)?.params };
    }
    const different = new Set(asked);
    expect(asked.slice(0, different.size)).toEqual([...different]);
    expect(different.size).toBeGreaterThan(4);
    expect(different).not.toContain('');
    // They come back in turn.
    expect(asked.slice(different.size, 2 * different.size)).toEqual([...different].slice(0, 16 - different.size));
  });

  test('an answer keeps the records that do not tell', async () => {
    const { question } = await catalogue.nextQuestion({ code_commune, passees: ['thematiques', 'rayon_km'] });
    expect(question?.id).toBe('publics');
    const answer = question?.answers[0];
    const asked = { code_commune, ...answer?.params, size: 10_000 };
    const found = (await catalogue.searchServices(asked)).items.map(({ service }) => service.publics);
    expect(found.some((publics) => (publics ?? []).length === 0)).toBe(true);
    expect(
      found.every((publics) => publics?.length !== 1 || publics[0] === answer?.id || publics[0] === 'tous-publics'),
    ).toBe(true);
  });

  test('a record without a need is kept by a need, and not by each of its parts', async () => {
    const isWithout = async (params: OfferSearchParams): Promise<boolean> =>
      (await catalogue.searchServices({ ...params, size: 10_000 })).items.some(
        ({ service }) => service.thematiques === null,
      );
    const start: OfferSearchParams = {};
    const need = { ...start, ...(await catalogue.nextQuestion(start)).question?.answers[0]?.params };
    expect(await isWithout(need)).toBe(true);
    const { question } = await catalogue.nextQuestion({ ...need, passees: ['publics', 'types', 'modes_accueil'] });
    expect(question?.id).toBe('thematiques');
    const part = question?.answers[0];
    expect(await isWithout({ ...need, ...part?.params })).toBe(false);
    expect(part?.inconnus, 'nothing to tell of those that are left out').toBeUndefined();
  });

  test('offers that do not tell are left out on demand, once this leaves a list to read', async () => {
    const offers = Array.from({ length: 30 }, (_, at) =>
      aService({ id: `c${at}`, publics: at < 8 ? ['jeunes'] : at < 14 ? null : ['seniors'], type: null, frais: null }),
    );
    const source = createCatalogue({ structures: [aStructure({})], services: offers });
    const params: OfferSearchParams = { publics: ['jeunes'], inconnus: ['publics'] };
    const { total, question } = await source.nextQuestion(params);
    expect(total).toBe(14);
    expect(question?.answers.map(({ id, count, params: given }) => [id, count, given])).toEqual([
      ['certain', 8, { inconnus: [] }],
      ['inconnu', 14, { passees: ['inconnus'] }],
    ]);
    const many = createCatalogue({
      structures: [aStructure({})],
      services: [...offers, ...offers.map((one) => ({ ...one, id: `m${one.id}` }))],
    });
    expect((await many.nextQuestion(params)).question?.id, 'sixteen are no list to read').not.toBe('inconnus');
  });

  test('a question about the person comes before the one that leaves out what may suit them', async () => {
    const offers = Array.from({ length: 14 }, (_, at) =>
      aService({
        id: `c${at}`,
        publics: at < 8 ? ['jeunes'] : null,
        modes_accueil: [at % 2 === 0 ? 'a-distance' : 'en-presentiel'],
        ...{ type: null, frais: null },
      }),
    );
    const source = createCatalogue({ structures: [aStructure({})], services: offers });
    const { question } = await source.nextQuestion({ publics: ['jeunes'], inconnus: ['publics'] });
    expect(question?.id).toBe('modes_accueil');
  });

  describe('after words', () => {
    const leaves = ['logement-hebergement--louer-un-logement', 'logement-hebergement--se-maintenir-dans-le-logement'];
    const offersOf = (nom: string, values: readonly string[], publicsOf: readonly string[]) =>
      Array.from({ length: 60 }, (_, at) =>
        aService({
          id: `w${at}`,
          nom,
          thematiques: [values[at % values.length] ?? ''],
          publics: [publicsOf[at % publicsOf.length] ?? ''],
          ...{ type: null, frais: null },
        }),
      );
    const askAbout = async (params: OfferSearchParams, offers: ReturnType<typeof offersOf>) => {
      const source = createCatalogue({ structures: [aStructure({})], services: offers });
      return [await source.nextQuestion(params), await mergeSources([{ name: 'une', source }]).question(params)].map(
        ({ question }) => [question?.id, ...(question?.answers.map(({ id }) => id) ?? [])],
      );
    };

    test('asks for the part of the need that they say, not for that need among others', async () => {
      const offers = offersOf(
        'Logement',
        [...leaves, 'trouver-un-emploi--convaincre-un-recruteur-en-entretien'],
        ['jeunes'],
      );
      for (const asked of await askAbout({ q: 'logement' }, offers))
        expect(asked).toEqual(['thematiques', ...leaves.toSorted(), 'inconnu']);
      for (const asked of await askAbout({}, offers))
        expect(asked).toEqual(['thematiques', 'me-loger', 'trouver-un-travail', 'inconnu']);
    });

    test('asks no need where they say one thématique, and no public where they say one', async () => {
      const values = ['mobilite--preparer-un-permis', 'mobilite--financer-ma-mobilite'];
      const offers = offersOf('Permis pour les jeunes et les femmes', values, ['jeunes', 'femmes', 'seniors']);
      for (const [id] of await askAbout({ q: 'permis' }, offers)) expect(id).toBe('publics');
      for (const [id] of await askAbout({ q: 'permis jeune' }, offers))
        expect(['thematiques', 'publics']).not.toContain(id);
      for (const [id] of await askAbout({ q: 'jeune' }, offers)) expect(id).toBe('thematiques');
    });
  });

  describe('about results that nothing which the reader knows divides', () => {
    const now = () => new Date('2026-11-25T10:00:00Z');
    const alike = Array.from({ length: 30 }, (_, at) =>
      aService({
        id: `a${String(at).padStart(2, '0')}`,
        thematiques: ['mobilite--preparer-un-permis'],
        publics: ['tous-publics'],
        type: null,
        frais: null,
        date_maj: at < 6 ? '2026-11-02' : '2026-02-01',
        code_insee: code_commune,
        latitude: 50.631 + at / 111,
        longitude: 3.047,
      }),
    );
    const source = createCatalogue({ structures: [aStructure({})], services: alike, communes: someCommunes, now });

    test('the nearest of them are proposed, and not the latest: a date tells nothing of the help', async () => {
      const { question } = await source.nextQuestion({ code_commune });
      expect(question?.label).toBe('Lesquelles voir d’abord ?');
      expect(question?.answers.map(({ id, label, params, count }) => [id, label, params, count])).toEqual([
        ['distance', 'Les plus proches : 10 km au plus', { tri: 'distance', rayon_km: 10 }, 10],
        ['inconnu', 'Je ne sais pas', { passees: ['tri'] }, 30],
      ]);
      for (const { params, count } of question?.answers ?? [])
        expect((await source.searchServices({ code_commune, ...params })).total).toBe(count);
    });

    test('without a place the latest alone, and none where they are all of one day and one place', async () => {
      const { question } = await source.nextQuestion({});
      expect(question?.answers.map(({ id, label, params, count }) => [id, label, params, count])).toEqual([
        ['date', 'Les plus récentes : mises à jour depuis le 01/05/2026', { tri: 'date', maj_depuis: '2026-05-01' }, 6],
        ['inconnu', 'Je ne sais pas', { passees: ['tri'] }, 30],
      ]);
      const same = alike.map((one) => ({ ...one, latitude: 50.631, date_maj: '2026-02-01' }));
      const one = createCatalogue({ structures: [aStructure({})], services: same, communes: someCommunes, now });
      expect((await one.nextQuestion({ code_commune })).question).toBeNull();
    });

    test('the latest come after every question that divides, known to few or not', async () => {
      const mixed = alike.map((one, at) => ({ ...one, type: typesServices[at % 2]?.value ?? null }));
      const source = createCatalogue({ structures: [aStructure({})], services: mixed, now });
      expect((await source.nextQuestion({})).question?.id).toBe('types');
      expect((await source.nextQuestion({ passees: ['types'] })).question?.answers[0]?.id).toBe('date');
    });

    test('a question whose answers leave nearly all of them is none, nor is one of a single answer', async () => {
      const nearlyAll = alike.map((one, at) => ({
        ...one,
        publics: at === 0 ? ['seniors'] : ['jeunes'],
        date_maj: '2026-02-01',
      }));
      const asked = async (offers: Parameters<typeof createCatalogue>[0]['services'], params: OfferSearchParams) => {
        const source = createCatalogue({ structures: [aStructure({})], services: offers, communes: someCommunes, now });
        return (await source.nextQuestion(params)).question?.id;
      };
      expect(await asked(nearlyAll, { code_commune })).toBe('tri');
      expect(await asked(nearlyAll, {})).toBeUndefined();
      const open = alike.map((one, at) => ({
        ...one,
        date_maj: '2026-02-01',
        horaires_accueil: at < 25 ? '24/7' : 'off',
      }));
      expect(await asked(open, {}), '« Quand ? » of 25 among 30').toBeUndefined();
      const shared = alike.map((one, at) => ({
        ...one,
        date_maj: '2026-02-01',
        publics: ['jeunes', 'femmes', 'seniors', 'familles'].filter((_, part) => part !== at),
      }));
      expect(await asked(shared, {}), 'four answers of 29 among 30').toBeUndefined();
    });

    test('and never before a question that readers surely can answer', async () => {
      const mixed = alike.map((one, at) => ({
        ...one,
        thematiques: [thematiques[at % 3]?.value ?? ''],
      }));
      const many = createCatalogue({ structures: [aStructure({})], services: mixed, communes: someCommunes, now });
      expect((await many.nextQuestion({ code_commune })).question?.id).toBe('thematiques');
    });
  });

  test('several sources are asked as one', async () => {
    const merged = mergeSources([{ name: 'une', source: catalogue }]);
    const params = { code_commune };
    expect(await merged.question(params)).toEqual(await catalogue.question(params));
    const sources = ['une', 'autre'].map((name) => ({ name, source: catalogue }));
    const { total } = await mergeSources(sources).question(params);
    expect(total, 'what two sources hold counts once').toBe(await totalOf(params));
  });
});

test.each(['publics', 'frais', 'types', 'modes_accueil', 'thematiques', 'mobilisable_par', 'ouvert'] as const)(
  'counts of %s with the records that do not tell are those of the search',
  async (name) => {
    const params = { code_commune, inconnus: [name] };
    const { facets } = await catalogue.facets(params);
    for (const [value, count] of Object.entries(facets[name] ?? {}).slice(0, 8)) {
      const asked = name === 'ouvert' ? { ouvert: true } : { [name]: [value] };
      expect(await totalOf({ ...params, ...asked }), value).toBe(count);
    }
  },
);

test('counts each answer once where none divides: a source may ask another one for each count', async () => {
  const asked: string[] = [];
  const survey: Survey = {
    total: 60,
    facets: { publics: { jeunes: 60 }, frais: { gratuit: 59, payant: 1 } },
    count: (given) => {
      asked.push(JSON.stringify(given));
      if (given.frais === undefined) return 60;
      return given.frais.includes('payant') ? 1 : 59;
    },
    now: new Date('2026-06-01'),
  };
  expect((await nextQuestion(survey, {})).question).toBeNull();
  expect(asked.filter((given, at) => asked.indexOf(given) !== at)).toEqual([]);
});
