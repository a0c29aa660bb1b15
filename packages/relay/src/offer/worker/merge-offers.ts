import type { DatasetReport, PreparedDataset, RawDataset, RawRecord } from '@inclusion-kit/sdk/prepare';
import type { ListedStructure, Service, Source } from '@inclusion-kit/sdk/schemas';
import type { KeptOffer } from '../upstream/kept-offer.ts';

type Model = 'structure' | 'service';

export interface NamedOffer {
  name: string;
  offer: KeptOffer;
}

/** Puts the offers of several APIs together: the first that has an id wins. */
export function mergeKept(all: readonly NamedOffer[]) {
  const [first, ...others] = all;
  if (first === undefined) return null;
  const owners = { structure: new Map<string, string>(), service: new Map<string, string>() };
  const gather = <T extends { id: string }>(model: Model, read: (offer: KeptOffer) => readonly T[]): T[] => {
    const records = [...read(first.offer)];
    const known = new Set(others.length === 0 ? [] : records.map(({ id }) => id));
    for (const { name, offer } of others) {
      for (const record of read(offer)) {
        if (known.has(record.id)) continue;
        known.add(record.id);
        owners[model].set(record.id, name);
        records.push(record);
      }
    }
    return records;
  };
  const sources = new Map<string, Source>();
  for (const source of all.flatMap(({ offer }) => offer.sources)) {
    if (!sources.has(source.slug)) sources.set(source.slug, source);
  }
  return {
    structures: gather('structure', ({ structures }) => structures),
    services: gather('service', ({ services }) => services),
    sources: [...sources.values()],
    /** Names the API that a record came from, or the first API for a record that is not known. */
    ownerOf: (model: Model, id: string): string => owners[model].get(id) ?? first.name,
  };
}

/** The records of the API and those of files, each id once. */
export interface MergedOffer {
  structures: ListedStructure[];
  services: Service[];
  /** The report on the files, or null without any. */
  report: DatasetReport | null;
  /** Records of files that gave way to one of the API. */
  overruled: number;
  localIds: Readonly<Record<Model, ReadonlySet<string>>>;
}

/**
 * Adds the records of files to those of the API. On the same id the API wins: its details are asked of the API itself, so
 * that a list with other values would contradict them, and only the commons knows a record's duplicates and certified
 * address. A service of a file may belong to a structure of the API.
 */
export function mergeOffers(
  kept: Pick<KeptOffer, 'structures' | 'services'> | null,
  local: RawDataset,
  prepare: (raw: RawDataset) => PreparedDataset,
): MergedOffer {
  if (kept === null) {
    const { structures, services, report } = prepare(local);
    return { structures, services, report, overruled: 0, localIds: idsOf(structures, services) };
  }
  const localServices = [...local.services];
  const localStructures = [...local.structures];
  if (localServices.length + localStructures.length === 0) {
    return { ...kept, report: null, overruled: 0, localIds: idsOf([], []) };
  }
  const keptStructures = new Map(kept.structures.map((structure) => [structure.id, structure]));
  const keptServices = new Set(kept.services.map(({ id }) => id));
  const prepared = prepare({
    structures: [...localStructures, ...borrow(localServices, localStructures, keptStructures)],
    services: localServices,
  });
  const structures = prepared.structures.filter(({ id }) => !keptStructures.has(id));
  const services = prepared.services.filter(({ id }) => !keptServices.has(id));
  return {
    structures: [...kept.structures, ...structures],
    services: [...kept.services, ...services],
    report: prepared.report,
    overruled:
      localStructures.filter((record) => keptStructures.has(fieldOf(record, 'id') ?? '')).length +
      prepared.services.length -
      services.length,
    localIds: idsOf(structures, services),
  };
}

/** Returns the structures of the API that services of files belong to, so that these do not stand without. */
function borrow(
  services: readonly RawRecord[],
  structures: readonly RawRecord[],
  kept: ReadonlyMap<string, ListedStructure>,
): ListedStructure[] {
  const own = new Set(structures.map((record) => fieldOf(record, 'id')));
  const wanted = new Set(services.map((record) => fieldOf(record, 'structure_id')));
  return [...wanted].flatMap((id) => (id === undefined || own.has(id) ? [] : (kept.get(id) ?? [])));
}

/** Reads a text of a record as it was read: by itself, or with its place. */
function fieldOf(raw: RawRecord, name: 'id' | 'structure_id'): string | undefined {
  const record = 'record' in raw ? raw.record : raw;
  const value: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function idsOf(structures: readonly { id: string }[], services: readonly { id: string }[]): MergedOffer['localIds'] {
  return { structure: new Set(structures.map(({ id }) => id)), service: new Set(services.map(({ id }) => id)) };
}
