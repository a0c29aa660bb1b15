import { ApiError, type CallOptions, UsageError } from '@inclusion-kit/sdk';
import { loadPart } from '@inclusion-kit/sdk/internal';
import type { DetailedService, DetailedStructure, ReferentielValue, Source } from '@inclusion-kit/sdk/schemas';
import type { CatalogueParts } from './catalogue-parts.ts';
import { readDetails, toBareStructure } from './details.ts';
import { lazily } from '../shared/lazily.ts';
import { compareCodePoints } from '../shared/order.ts';
import { toPostings } from '../shared/postings.ts';

/** Creates the calls that look for one thing, or for all of a small list: details, sources and vocabularies. @param named sources by their own words. */
export function createSingles({ columns, records }: CatalogueParts, named: readonly Source[]) {
  const { services, structures } = columns;
  const ofStructures = lazily(() => toPostings(services.structures, structures.count));

  return {
    async service(id: string, options?: CallOptions): Promise<DetailedService> {
      const number = await records.findService(id, options?.signal);
      if (number === -1) throw notFound('service', id);
      const [service] = await readDetails({ columns, records }, [number], options?.signal);
      if (service === undefined) throw notFound('service', id);
      return service;
    },

    async structure(id: string, options?: CallOptions): Promise<DetailedStructure> {
      const number = await records.findStructure(id, options?.signal);
      if (number === -1) throw notFound('structure', id);
      const { starts, numbers } = ofStructures();
      const [[structure], ofStructure] = await Promise.all([
        records.structures([number], options?.signal),
        records.services(numbers.subarray(starts[number] ?? 0, starts[number + 1] ?? 0), options?.signal),
      ]);
      if (structure === undefined) throw notFound('structure', id);
      const twins = await Promise.all(
        structure.doublons.map((doublon) => records.findStructure(doublon.id, options?.signal)),
      );
      const doublons = await records.structures(
        twins.filter((twin) => twin !== -1),
        options?.signal,
      );
      return {
        ...structure,
        doublons: doublons.map(toBareStructure),
        services: ofStructure.map((service) => ({ ...service })),
      };
    },

    async sources(): Promise<Source[]> {
      const { sources } = await loadVocabularies();
      const found = [...structures.source.values, ...services.source.values];
      return listSources(found, [...sources, ...named]).map((source) => ({ ...source }));
    },

    async referentiel(name: string): Promise<ReferentielValue[]> {
      const { isReferentielName, referentiels } = await loadVocabularies();
      if (!isReferentielName(name)) {
        const names = Object.keys(referentiels).join(', ');
        throw new UsageError(`No vocabulary is named "${name}".`, { hint: `The vocabularies are: ${names}.` });
      }
      return referentiels[name].map((value) => ({ ...value }));
    },
  };
}

/** The words of vocabularies come when they are asked for: a search needs their values alone, which records hold. */
const loadVocabularies = async () => loadPart(() => import('./vocabularies.ts'));

/** @param named later ones win. */
function listSources(found: readonly string[], named: readonly Source[]): Source[] {
  const known = new Map(named.map((source) => [source.slug, source]));
  const slugs = [...new Set(found)].sort(compareCodePoints);
  return slugs.map((slug) => known.get(slug) ?? { slug, nom: slug, description: null });
}

function notFound(model: 'service' | 'structure', id: string): ApiError {
  return new ApiError(404, `No ${model} has the id "${id}".`, {
    hint: 'The record may have been withdrawn since its id was read.',
  });
}
