import { ApiError, UsageError } from '../errors.ts';
import type { Commune } from '../geography/commune.ts';
import { isReferentielName, referentiels, sources as knownSources } from '../referentiels/index.ts';
import type { ListedStructure, Service, ServiceSearchResult, Source } from '../schemas/index.ts';
import type { CallOptions, OfferSource } from '../source.ts';
import { toBareStructure, toBaseStructure } from './details.ts';
import { clusterStructures } from './duplicates.ts';
import { createCommuneLookup, deriveCommuneLookup } from './known-communes.ts';
import { compareCodePoints } from './order.ts';
import { toPage } from './paging.ts';
import { checkSearchParams } from './params.ts';
import { searchEntries, type Entry } from './search.ts';

/** An `OfferSource` over records in memory. */
export type Catalogue = OfferSource;

/** What a catalogue is made of. */
export interface CatalogueOptions {
  structures: readonly ListedStructure[];
  services: readonly Service[];
  /**
   * Every commune a person may search around. Left out or empty, communes are derived from the records: their EPCI is
   * then unknown, and a code that no record bears gives an empty page instead of an error.
   */
  communes?: readonly Commune[] | undefined;
  /** Names and descriptions of sources that data·inclusion does not know; a slug found nowhere is its own name. */
  sources?: readonly Source[] | undefined;
}

/**
 * Creates an offer source over records in memory, which answers as the API does.
 * Services whose structure is absent are left out, as upstream, and so is a record whose id came before:
 * `prepareDataset` counts both. The records are kept by reference: do not change them afterwards, nor the lists inside
 * the answers, which are shared; the answers' own objects are fresh.
 * @example const page = await createCatalogue({ structures, services, communes }).searchServices({ code_commune: '59350' });
 */
export function createCatalogue({ structures, services, communes, sources: named = [] }: CatalogueOptions): Catalogue {
  const structuresById = byId(structures);
  const entriesById = new Map<string, Entry>();
  const servicesByStructure = new Map<string, Service[]>();
  for (const service of byId(services).values()) {
    const structure = structuresById.get(service.structure_id);
    if (structure === undefined) continue;
    entriesById.set(service.id, { service, structure });
    const siblings = servicesByStructure.get(structure.id);
    if (siblings === undefined) servicesByStructure.set(structure.id, [service]);
    else siblings.push(service);
  }
  for (const siblings of servicesByStructure.values()) siblings.sort((a, b) => compareCodePoints(a.id, b.id));
  const entries = [...entriesById.values()];
  const records = [...structuresById.values(), ...entries.map(({ service }) => service)];
  const sources = listSources(records, named);
  const offer = {
    entries,
    clusters: clusterStructures(structuresById.values()),
    communeOf:
      communes === undefined || communes.length === 0 ? deriveCommuneLookup(records) : createCommuneLookup(communes),
  };
  const listedSources = answering((): Source[] => sources.map((source) => ({ ...source })));

  return {
    searchServices: answering((params) => {
      const search = checkSearchParams(params);
      const { items, ...page } = toPage(searchEntries(offer, search), search.page, search.size);
      return { items: items.map(toSearchResult), ...page };
    }),

    service: answering((id) => {
      const entry = entriesById.get(id);
      if (entry === undefined) throw notFound('service', id);
      return { ...entry.service, structure: toBaseStructure(entry.structure) };
    }),

    structure: answering((id) => {
      const structure = structuresById.get(id);
      if (structure === undefined) throw notFound('structure', id);
      const doublons = structure.doublons.flatMap((doublon) => structuresById.get(doublon.id) ?? []);
      return {
        ...structure,
        doublons: doublons.map(toBareStructure),
        services: (servicesByStructure.get(id) ?? []).map((service) => ({ ...service })),
      };
    }),

    sources: (options) => listedSources(undefined, options),

    referentiel: answering((name) => {
      if (!isReferentielName(name)) {
        const names = Object.keys(referentiels).join(', ');
        throw new UsageError(`No vocabulary is named "${String(name)}".`, { hint: `The vocabularies are: ${names}.` });
      }
      return referentiels[name].map((value) => ({ ...value }));
    }),
  };
}

/** Makes a method of an offer source out of a plain function: refusals become rejections, an abort is respected. */
function answering<A, R>(answer: (argument: A) => R): (argument: A, options?: CallOptions) => Promise<R> {
  return (argument, options) =>
    new Promise((resolve) => {
      options?.signal?.throwIfAborted();
      resolve(answer(argument));
    });
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const record of records) if (!map.has(record.id)) map.set(record.id, record);
  return map;
}

function toSearchResult({ service, structure, distance }: Entry & { distance: number | null }): ServiceSearchResult {
  return { service: { ...service, structure: toBaseStructure(structure) }, distance };
}

function listSources(records: readonly { source: string }[], named: readonly Source[]): Source[] {
  const known = new Map<string, Source>([...knownSources, ...named].map((source) => [source.slug, source]));
  const slugs = [...new Set(records.map(({ source }) => source))].sort(compareCodePoints);
  return slugs.map((slug) => ({ ...(known.get(slug) ?? { slug, nom: slug, description: null }) }));
}

function notFound(model: 'service' | 'structure', id: string): ApiError {
  return new ApiError(404, `No ${model} has the id "${id}".`, {
    hint: 'The record may have been withdrawn since its id was read.',
  });
}
