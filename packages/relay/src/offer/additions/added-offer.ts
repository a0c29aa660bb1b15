import { createCatalogue, type Catalogue } from '@inclusion-kit/catalogue';
import { dayInParis } from '@inclusion-kit/sdk/internal';
import { prepareDataset } from '@inclusion-kit/sdk/prepare';
import type { DetailedStructure } from '@inclusion-kit/sdk/schemas';
import { LRUCache } from 'lru-cache';
import { townNames } from '../town-names.ts';
import { toFeedId, toNewRecords, toStructureId } from './new-records.ts';
import { placeOf, toPoint } from './place.ts';
import { isSourceFailure, isSourceRefusal } from '../../shared/source-problem.ts';
import { peek } from '../overlays/current-record.ts';
import type { RelayGeography, RelaySource } from '../relay-source.ts';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

/** The offers that accepted contributions add, until their source has them. */
export interface AddedOffer {
  /** The contribution that each record was proposed by, by id. */
  origins: ReadonlyMap<string, { contribution: string; date: string }>;
  /** Services that told no point: searches find them by the point of their structure or commune, which is not shown. */
  placed: ReadonlySet<string>;
  /** Structures that have one more service. */
  structures: ReadonlySet<string>;
  /** Returns the catalogue of them for a search around a commune, or around none when the code is null. */
  around(code_commune: string | null): Promise<Catalogue>;
}

export interface AddedParts {
  accepted: readonly Dossier[];
  slug: string;
  source: RelaySource;
  geography: Pick<RelayGeography, 'commune'>;
  now: Date;
  /** Called for a structure that could not be read for now, whose services wait, or for a place that could not be found. */
  onFailure: (error: unknown) => void;
}

/** Communes whose catalogue is kept: making one takes a few milliseconds. */
const KEPT_COMMUNES = 50;

/** Makes the offers that accepted contributions add, or null. A service whose structure cannot be read waits. */
export async function createAddedOffer({
  accepted,
  slug,
  source,
  geography,
  now,
  onFailure,
}: AddedParts): Promise<AddedOffer | null> {
  const added = toNewRecords(accepted, slug);
  if (added.services.length + added.structures.length === 0) return null;
  const own = new Set(added.structures.map(({ id }) => id));
  const wanted = new Set(added.services.map((service) => String(service['structure_id'])).filter((id) => !own.has(id)));
  const borrowed = (await Promise.all([...wanted].map(async (id) => readStructure(source, id, onFailure)))).filter(
    (one) => one !== null,
  );
  const told = [...added.structures, ...borrowed];
  const placed = new Set<string>();
  const located = await Promise.all(
    added.services.map(async (service) => {
      const point = toPoint(service) ?? (await placeOf(service, told, geography).catch(onFailure)) ?? null;
      if (point !== null && toPoint(service) === null) placed.add(service.id);
      return { ...service, ...point };
    }),
  );
  const { structures, services } = prepareDataset({ structures: told, services: located }, { now: dayInParis(now) });
  const shown = new Set([...structures, ...services].map(({ id }) => id));
  const origins = new Map(
    accepted.flatMap(({ id, evenements }) => {
      const { date } = evenements.findLast(({ acte }) => acte === 'acceptation') ?? {};
      const origin = { contribution: id, date: date === undefined ? '' : dayInParis(new Date(date)) };
      return [toFeedId(slug, id), toStructureId(slug, id)].map((record) => [record, origin] as const);
    }),
  );
  return {
    origins: new Map([...origins].filter(([id]) => shown.has(id))),
    placed,
    structures: wanted,
    around: keepSome(async (code) => {
      // Without the commune, the offers near it cannot be told: that is no reason to show nothing at all.
      const commune = code === null ? null : await geography.commune(code).catch(onFailure);
      return createCatalogue({
        ...{ structures, services, towns: townNames(), atOtherPoints: placed },
        ...(commune ? { communes: [commune] } : {}),
      });
    }),
  };
}

/** Returns null where it cannot be read for now. Its own services are its source's to list. */
async function readStructure(
  source: RelaySource,
  id: string,
  onFailure: (error: unknown) => void,
): Promise<Record<string, unknown> | null> {
  try {
    const { services, doublons, ...structure } = (await peek(source, { modele: 'structure', id })) as DetailedStructure;
    return structure;
  } catch (error) {
    if (!isSourceRefusal(error) && !isSourceFailure(error)) throw error;
    onFailure(error);
    return null;
  }
}

/** Makes something once for each of the last keys it was asked for. */
function keepSome<T>(make: (key: string | null) => Promise<T>): (key: string | null) => Promise<T> {
  const kept = new LRUCache<string, Promise<T>>({ max: KEPT_COMMUNES });
  return async (asked) => {
    const key = asked ?? '';
    const before = kept.get(key);
    if (before !== undefined) return before;
    const made = make(asked);
    kept.set(key, made);
    try {
      return await made;
    } catch (error) {
      kept.delete(key);
      throw error;
    }
  };
}
