import type { Source } from '@inclusion-kit/sdk/schemas';
import type { KeptOffer } from '../upstream/kept-offer.ts';

/** The offer of one API. */
export interface NamedOffer {
  name: string;
  offer: KeptOffer;
}

/** The records of several APIs, each id once. */
export interface MergedKept extends Pick<KeptOffer, 'structures' | 'services' | 'sources'> {
  /** Names the API that a record came from, or the first API for a record that is not known. */
  ownerOf(model: 'structure' | 'service', id: string): string | null;
}

/** Puts the offers of several APIs together: the first that has an id wins. */
export function mergeKept(all: readonly NamedOffer[]): MergedKept | null {
  const [first, ...others] = all;
  if (first === undefined) return null;
  if (others.length === 0) return { ...first.offer, ownerOf: () => first.name };
  const owners = { structure: new Map<string, string>(), service: new Map<string, string>() };
  const gather = <T extends { id: string }>(
    model: 'structure' | 'service',
    read: (offer: KeptOffer) => readonly T[],
  ): T[] => {
    const records = [...read(first.offer)];
    const known = new Set(records.map(({ id }) => id));
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
  for (const { offer } of all) {
    for (const source of offer.sources) if (!sources.has(source.slug)) sources.set(source.slug, source);
  }
  return {
    structures: gather('structure', ({ structures }) => structures),
    services: gather('service', ({ services }) => services),
    sources: [...sources.values()],
    ownerOf: (model, id) => owners[model].get(id) ?? first.name,
  };
}
