// The reading of single records and small lists, in a file apart so that a page behind a relay loads it after its first results.
import type { ZodMiniType } from 'zod/mini';
import { UsageError } from '../errors.ts';
import { loadPart } from '../load-part.ts';
import { isReferentielName } from '../referentiels/names.ts';
import { areAll } from '../schemas/accept/checks.ts';
import { isDetailedService } from '../schemas/accept/search-result.generated.ts';
import { isOfferActivities } from '../schemas/accept/activities.generated.ts';
import { isOfferPoints } from '../schemas/accept/points.generated.ts';
import { isOfferQuestion } from '../schemas/accept/question.generated.ts';
import { isReferentielValue, isSource } from '../schemas/accept/source.generated.ts';
import type { DetailedService, DetailedStructure } from '../schemas/service.ts';
import type { ReferentielValue, Source } from '../schemas/source.ts';
import type { NamedStructures } from '../schemas/answers/named-structures.ts';
import type { OfferActivities } from '../schemas/answers/offer-activities.ts';
import type { OfferPoints, OfferQuestion, OfferSource } from '../source.ts';
import type * as answerSchemas from './answer-schemas.ts';
import { openEmptyZones } from './empty-zones.ts';
import { SEARCH_SERVICES } from './paging/found-services.ts';
import { parseAnswer, type AnswerKind } from './parse-answer.ts';
import { checkOptions } from './signal.ts';
import type { HttpCallOptions, Transport } from './transport.ts';

/** The methods that read a record, a small list, or the places or the question of a search. */
export type RecordReader = Pick<
  Required<OfferSource>,
  'service' | 'structure' | 'sources' | 'referentiel' | 'activities' | 'structuresNamed'
> & {
  points(query: URLSearchParams, options?: HttpCallOptions): Promise<OfferPoints>;
  question(query: URLSearchParams, options?: HttpCallOptions): Promise<OfferQuestion>;
};

/** The most characters of a name in the common schema. */
const NAME_LENGTH = 150;

/**
 * Creates the reader of records, whose calls take some options. `schemas` gives the schemas of answers, or loads them.
 * `serviceQuery` goes with each service asked.
 */
export function createRecordReader(
  send: Transport,
  schemas: () => typeof answerSchemas | Promise<typeof answerSchemas>,
  optionNames: readonly (keyof HttpCallOptions)[],
  serviceQuery?: URLSearchParams,
): RecordReader {
  const service: AnswerKind<DetailedService> = {
    isSound: isDetailedService,
    schema: async () => (await schemas()).DetailedService,
  };
  // Offers are read far more often: the check of a structure comes with the first one.
  const structure = async (): Promise<AnswerKind<DetailedStructure>> => ({
    isSound: (await loadPart(() => import('../schemas/accept/record.generated.ts'))).isDetailedStructure,
    schema: async () => (await schemas()).DetailedStructure,
  });
  const sources: AnswerKind<Source[]> = {
    isSound: (body) => areAll(body, isSource),
    schema: async () => (await schemas()).Sources,
  };
  const values: AnswerKind<ReferentielValue[]> = {
    isSound: (body) => areAll(body, isReferentielValue),
    schema: async () => (await schemas()).ReferentielValues,
  };

  const activities: AnswerKind<OfferActivities> = {
    isSound: isOfferActivities,
    schema: async () => (await schemas()).OfferActivities,
  };
  // A short list that few ask for: its schema alone reads it.
  const named: AnswerKind<NamedStructures> = {
    isSound: (body): body is NamedStructures => body === undefined,
    schema: async () => (await schemas()).NamedStructures,
  };
  const points: AnswerKind<OfferPoints> = {
    isSound: isOfferPoints,
    schema: async () => (await schemas()).OfferPoints,
  };
  // Subjects that this version does not know are strings too.
  const question: AnswerKind<OfferQuestion> = {
    isSound: isOfferQuestion,
    schema: async () => (await schemas()).OfferQuestion as unknown as ZodMiniType<OfferQuestion>,
  };

  async function get<T>(
    kind: AnswerKind<T>,
    path: string,
    call?: HttpCallOptions,
    query?: URLSearchParams,
  ): Promise<T> {
    const options = checkOptions(call, optionNames);
    const record = await parseAnswer(kind, await send({ path: `/api/v1/${path}`, query, ...options }));
    openEmptyZones(record);
    return record;
  }

  return {
    service: async (id, call) => get(service, `services/${toPathSegment(id)}`, call, serviceQuery),
    structure: async (id, call) => get(await structure(), `structures/${toPathSegment(id)}`, call),
    points: async (query, call) =>
      parseAnswer(points, await send({ path: `${SEARCH_SERVICES}/points`, query, ...checkOptions(call, optionNames) })),
    question: async (query, call) => {
      const options = checkOptions(call, optionNames);
      return parseAnswer(question, await send({ path: `${SEARCH_SERVICES}/question`, query, ...options }));
    },
    activities: async ({ nom, thematiques = [], type }, call) => {
      const query = new URLSearchParams(thematiques.map((value) => ['thematiques', value]));
      if (nom !== undefined && nom !== '') query.set('nom', nom.slice(0, NAME_LENGTH));
      if (type !== undefined && type !== '') query.set('type', type);
      return (await get(activities, 'activites', call, query)).items;
    },
    structuresNamed: async (nom, call) =>
      (await get(named, 'structures-nommees', call, new URLSearchParams({ nom: nom.slice(0, NAME_LENGTH) }))).items,
    sources: async (call) => get(sources, 'sources', call),
    referentiel: async (name, call) => {
      if (!isReferentielName(name)) throw new UsageError('There is no vocabulary of this name; see `ReferentielName`.');
      return get(values, `doc/${name}`, call);
    },
  };
}

/** Encodes an id as one segment of a path. @throws UsageError when no URL can carry it */
function toPathSegment(id: string): string {
  if (typeof id !== 'string' || id === '') throw new UsageError('The id must be a non-empty string.');
  // URL parsers drop these two segments even when percent-encoded.
  if (id === '.' || id === '..') throw new UsageError(`The id "${id}" cannot be asked for: no URL can carry it.`);
  try {
    return encodeURIComponent(id);
  } catch {
    throw new UsageError('The id holds half a character (a lone surrogate).');
  }
}
