import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, test } from 'vitest';
import { isReceipt } from '../../contributions/sending/relay-sink.ts';
import { Receipt } from '../../contributions/sending/receipt.ts';
import { isAdresse, isCommune } from '../../geography/relay/place.generated.ts';
import { Adresse } from '../../geography/adresse.ts';
import { Commune } from '../../geography/communes/commune.ts';
import { Capabilities } from '../answers/capabilities.ts';
import { ApiErrorBody, ProblemBody } from '../answers/error-body.ts';
import { Facets } from '../answers/facets.ts';
import { pageOf } from '../answers/page.ts';
import { OfferPoints } from '../answers/points.ts';
import { OfferQuestion } from '../answers/question.ts';
import { ReferentielValue, Source } from '../source.ts';
import { mutationsOf } from '../testing-internal/mutations.ts';
import * as answers from './answer.generated.ts';
import { areAll } from './checks.ts';
import * as errors from './error-body.generated.ts';
import { isOfferPoints } from './points.generated.ts';
import { isOfferQuestion } from './question.generated.ts';
import * as lists from './source.generated.ts';

const commune = {
  code: '59350',
  nom: 'Lille',
  codes_postaux: ['59000', '59160'],
  code_departement: '59',
  code_epci: '200093201',
  population: 236710,
  latitude: 50.63,
  longitude: 3.05,
};
const adresse = {
  label: '1 rue des Tilleuls, Lille',
  latitude: 50.6,
  longitude: 3,
  code_commune: '59350',
  code_postal: '59000',
  type: 'housenumber',
};

/** Each schema, its accept function, and an answer as it comes. */
const kinds: [string, z.ZodMiniType, (value: unknown) => boolean, object][] = [
  ['a page', pageOf(z.unknown()), answers.isPage, { items: [{ id: 1 }], total: 1, page: 1, size: 1, pages: 1 }],
  ['capabilities', Capabilities, answers.isCapabilities, { params: ['q'], tri: ['date'], facets: ['types'] }],
  ['facets', Facets, answers.isFacets, { total: 3, facets: { types: { formation: 2, atelier: 1 } } }],
  [
    'question',
    OfferQuestion,
    isOfferQuestion,
    {
      total: 12,
      question: {
        id: 'frais',
        label: 'Combien ?',
        answers: [{ id: 'gratuit', label: 'Gratuit', params: { frais: ['gratuit'] }, count: 3 }],
      },
    },
  ],
  ['points', OfferPoints, isOfferPoints, { total: 3, cut: false, points: [['dora--1', 50.6, 3.1]] }],
  [
    'sources',
    z.array(Source),
    (value) => areAll(value, lists.isSource),
    [{ slug: 'dora', nom: 'DORA', description: null }],
  ],
  [
    'a vocabulary',
    z.array(ReferentielValue),
    (value) => areAll(value, lists.isReferentielValue),
    [{ value: 'jeunes', label: 'Jeunes', description: 'Moins de 26 ans' }],
  ],
  [
    'an error of the API',
    ApiErrorBody,
    errors.isApiErrorBody,
    { detail: [{ loc: ['query', 0], msg: 'no', type: 'value_error' }] },
  ],
  [
    'a problem',
    ProblemBody,
    errors.isProblemBody,
    { title: 'No', status: 422, detail: 'why', hint: 'do', errors: [{ field: 'q', message: 'no', code: 'x' }] },
  ],
  ['a commune', Commune, isCommune, commune],
  ['an address', Adresse, isAdresse, adresse],
  ['a receipt', Receipt, isReceipt, { id: 'c-1', numero: 'IK-1', suivi: 'https://offre.example/s/1', etat: 'recue' }],
];

function isTakenAsIs(schema: z.ZodMiniType, value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && isDeepStrictEqual(parsed.data, value);
}

describe('the accept function', () => {
  test.each(kinds)('of %s takes it as it comes', (_, schema, isAccepted, answer) => {
    expect(isAccepted(answer)).toBe(true);
    expect(isTakenAsIs(schema, answer)).toBe(true);
  });

  test.each(kinds)(
    'of %s accepts nothing that its schema would refuse, fill or drop',
    (_, schema, isAccepted, answer) => {
      fc.assert(
        fc.property(mutationsOf(answer), (value) => !isAccepted(value) || isTakenAsIs(schema, value)),
        { seed: 59, numRuns: 600 },
      );
    },
  );

  test.each(kinds)('of %s refuses what is no answer', (_name, schema, isAccepted) => {
    fc.assert(
      fc.property(fc.anything(), (value) => !isAccepted(value) || isTakenAsIs(schema, value)),
      { seed: 59, numRuns: 200 },
    );
  });

  test.each([
    'http://offre.example:99999/',
    'ftp://offre.example/',
    'https://exa mple.fr/',
    ' https://offre.example/',
    'https:offre.example',
  ])('of a receipt leaves the link %s to the schema', (suivi) => {
    expect(isReceipt({ id: 'c-1', numero: 'IK-1', etat: 'recue', suivi })).toBe(false);
  });
});
