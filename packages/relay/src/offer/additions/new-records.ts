import { followEvents, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { exportedFields, isMobile, namesPerson, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
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

/** Names the structure that a new service brings along. */
export const toStructureId = (slug: string, contributionId: string): string =>
  `${toFeedId(slug, contributionId)}--structure`;

/** The values of a new service that its new structure has too. */
const shared = [
  'adresse',
  'complement_adresse',
  'code_postal',
  'code_insee',
  'commune',
  'latitude',
  'longitude',
  'telephone',
  'courriel',
] as const;

/**
 * Makes the records that were accepted. A service may name its structure by the id of the contribution that proposed it, or bring along
 * the name of a new one.
 */
export function toNewRecords(accepted: readonly Dossier[], slug: string): NewRecords {
  const created = accepted.flatMap((dossier) => {
    const { genre } = dossier.contribution;
    const values = valuesOf(dossier);
    if (genre === 'nouvelle-structure')
      return [{ by: dossier.id, record: toRecord(dossier, 'structure', slug, values) }];
    const nom = values[NEW_STRUCTURE];
    if (genre !== 'nouveau-service' || typeof nom !== 'string') return [];
    const record = toRecord(dossier, 'structure', slug, { ...toOwnValues(values), nom });
    return [{ by: dossier.id, record: { ...record, id: toStructureId(slug, dossier.id) } }];
  });
  const idOf = new Map(created.map(({ by, record }) => [by, record.id]));
  return {
    structures: created.map(({ record }) => record),
    services: accepted
      .filter(({ contribution }) => contribution.genre === 'nouveau-service')
      .map((dossier) => {
        const values = valuesOf(dossier);
        const { structure_id } = values;
        const proposed = idOf.get(typeof structure_id === 'string' ? structure_id : dossier.id);
        return toRecord(
          dossier,
          'service',
          slug,
          proposed === undefined ? values : { ...values, structure_id: proposed },
        );
      }),
  };
}

/**
 * Returns the values that a new structure takes from its first offer. The mail and the mobile of a person stay with the offer: those of a
 * structure are published as its own.
 */
function toOwnValues(values: Readonly<Record<string, FieldValue>>): Record<string, FieldValue> {
  const own = Object.fromEntries(shared.map((field) => [field, values[field] ?? null]));
  const textOf = (field: string): string | null => (typeof values[field] === 'string' && values[field]) || null;
  const [email, phone] = [textOf('courriel'), textOf('telephone')];
  if (!namesPerson(textOf('contact_nom_prenom'), email === null ? [] : [email])) return own;
  return { ...own, courriel: null, telephone: isMobile(phone) ? null : phone };
}

const valuesOf = ({ contribution, evenements }: Dossier): Record<string, FieldValue> =>
  followEvents(evenements, contribution.changements).changements;

function toRecord(
  { id, contribution, evenements }: Dossier,
  model: Model,
  slug: string,
  values: Readonly<Record<string, FieldValue>>,
): FeedRecord {
  const { decision } = followEvents(evenements, contribution.changements);
  return toFeedRecord(model, {
    ...values,
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
