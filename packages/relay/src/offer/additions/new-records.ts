import { followEvents, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { exportedFields } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Dossier } from '../../store/contributions/moderation-store.ts';

/** A record in the common schema: every field of its model, null when unknown. */
export type FeedRecord = Readonly<Record<string, FieldValue>> & { readonly id: string; readonly date_maj: string };

export interface NewRecords {
  structures: FeedRecord[];
  services: FeedRecord[];
}

/** Names the record that a contribution makes, for the commons: the same each time. */
export const toFeedId = (slug: string, contributionId: string): string => `${slug}--${contributionId}`;

/** Makes the records that were accepted. A service may name its structure by the id of the contribution that proposed it. */
export function toNewRecords(accepted: readonly Dossier[], slug: string): NewRecords {
  const structures = accepted.filter(({ contribution }) => contribution.genre === 'nouvelle-structure');
  const proposed = new Set(structures.map(({ id }) => id));
  return {
    structures: structures.map((dossier) => toRecord(dossier, 'structure', slug)),
    services: accepted
      .filter(({ contribution }) => contribution.genre === 'nouveau-service')
      .map((dossier) => {
        const record = toRecord(dossier, 'service', slug);
        const { structure_id } = record;
        const isProposed = typeof structure_id === 'string' && proposed.has(structure_id);
        return isProposed ? { ...record, structure_id: toFeedId(slug, structure_id) } : record;
      }),
  };
}

function toRecord({ id, contribution, evenements }: Dossier, model: Model, slug: string): FeedRecord {
  const { changements, decision } = followEvents(evenements, contribution.changements);
  return toFeedRecord(model, {
    ...changements,
    source: slug,
    id: toFeedId(slug, id),
    date_maj: (decision?.date ?? '').slice(0, 10),
  });
}

/** Keeps the fields that the feed holds, each present. */
export function toFeedRecord(
  model: Model,
  record: Readonly<Record<string, unknown>> & { readonly id: string; readonly date_maj: string },
): FeedRecord {
  const fields = exportedFields(model).map(
    (field) => [field, (record[field] as FieldValue | undefined) ?? null] as const,
  );
  return { ...Object.fromEntries(fields), id: record.id, date_maj: record.date_maj };
}
