import { followEvents, type FieldValue } from '@inclusion-kit/sdk/contributions';
import { dayInParis, exportedFields, isMobile, namesPerson, NEW_STRUCTURE } from '@inclusion-kit/sdk/internal';
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
  // The events of the others are followed for nothing: most contributions make no record.
  const made = accepted
    .filter(({ contribution: { genre } }) => genre === 'nouvelle-structure' || genre === 'nouveau-service')
    .map(followDossier);
  const created = made.flatMap((one) => {
    if (one.genre === 'nouvelle-structure')
      return [{ by: one.id, record: toRecord(one, 'structure', slug, one.values) }];
    const nom = one.values[NEW_STRUCTURE];
    if (typeof nom !== 'string') return [];
    const record = toRecord(one, 'structure', slug, { ...toOwnValues(one.values), nom });
    return [{ by: one.id, record: { ...record, id: toStructureId(slug, one.id) } }];
  });
  const idOf = new Map(created.map(({ by, record }) => [by, record.id]));
  return {
    structures: created.map(({ record }) => record),
    services: made
      .filter(({ genre }) => genre === 'nouveau-service')
      .map((one) => {
        const { structure_id } = one.values;
        const proposed = idOf.get(typeof structure_id === 'string' ? structure_id : one.id);
        const values = proposed === undefined ? one.values : { ...one.values, structure_id: proposed };
        return toRecord(one, 'service', slug, values);
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

type Followed = ReturnType<typeof followDossier>;

/** Reads the values of a dossier as they were accepted, and when that was. */
function followDossier({ id, contribution, evenements }: Dossier) {
  const { changements, decision } = followEvents(evenements, contribution.changements);
  const values: Readonly<Record<string, FieldValue>> = changements;
  const accepted = decision?.date === undefined ? '' : dayInParis(new Date(decision.date));
  return { id, genre: contribution.genre, values, accepted };
}

const toRecord = (
  { id, accepted }: Followed,
  model: Model,
  slug: string,
  values: Readonly<Record<string, FieldValue>>,
): FeedRecord => toFeedRecord(model, { ...values, source: slug, id: toFeedId(slug, id), date_maj: accepted });

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
