// The requests of a page behind a relay after its first results, in a file apart so that they load only then.
import { UsageError } from '../../errors.ts';
import { isReferentielName } from '../../referentiels/names.ts';
import { areAll } from '../../schemas/accept/checks.ts';
import { isDetailedStructure } from '../../schemas/accept/record.generated.ts';
import { isDetailedService } from '../../schemas/accept/search-result.generated.ts';
import { isReferentielValue, isSource } from '../../schemas/accept/source.generated.ts';
import type { DetailedService, DetailedStructure } from '../../schemas/service.ts';
import type { ReferentielValue, Source } from '../../schemas/source.ts';
import type { CallOptions, OfferSource } from '../../source.ts';
import type * as answerSchemas from './answer-schemas.ts';
import { parseAnswer, type AnswerKind } from '../parse-answer.ts';
import { toPathSegment } from '../path.ts';
import { checkOptions } from '../signal.ts';
import type { Transport } from '../transport.ts';

/** The methods of a source behind a relay, but for searches. */
export type RelayRecords = Pick<OfferSource, 'service' | 'structure' | 'sources' | 'referentiel'>;

/** Creates the reader of a relay's records. */
export function createRelayRecords(send: Transport, schemas: () => Promise<typeof answerSchemas>): RelayRecords {
  const service: AnswerKind<DetailedService> = {
    isSound: isDetailedService,
    schema: async () => (await schemas()).DetailedService,
  };
  const structure: AnswerKind<DetailedStructure> = {
    isSound: isDetailedStructure,
    schema: async () => (await schemas()).DetailedStructure,
  };
  const sources: AnswerKind<Source[]> = {
    isSound: (body) => areAll(body, isSource),
    schema: async () => (await schemas()).Sources,
  };
  const values: AnswerKind<ReferentielValue[]> = {
    isSound: (body) => areAll(body, isReferentielValue),
    schema: async () => (await schemas()).ReferentielValues,
  };

  async function get<T>(kind: AnswerKind<T>, path: string, call?: CallOptions): Promise<T> {
    const { signal } = checkOptions(call, ['signal']);
    return parseAnswer(kind, await send({ path: `/api/v1/${path}`, signal }));
  }

  return {
    service: async (id, call) => get(service, `services/${toPathSegment(id)}`, call),
    structure: async (id, call) => get(structure, `structures/${toPathSegment(id)}`, call),
    sources: async (call) => get(sources, 'sources', call),
    referentiel: async (name, call) => {
      if (!isReferentielName(name)) throw new UsageError('There is no vocabulary of this name; see `ReferentielName`.');
      return get(values, `doc/${name}`, call);
    },
  };
}
