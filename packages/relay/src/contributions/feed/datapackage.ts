import { exportedFields, fieldFacts, type FieldKind, type FieldName } from '@inclusion-kit/sdk/internal';
import type { Model } from '@inclusion-kit/sdk/schemas';
import type { Feed } from './feed.ts';

/** Licence of the shared records, which every contributor accepts. */
export const LICENCE = {
  name: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
} as const;

/** The types of columns that are no texts. */
const TYPES: Readonly<Partial<Record<FieldKind, string>>> = {
  values: 'list',
  codes: 'list',
  number: 'number',
  date: 'date',
};

/**
 * Describes the files of a feed. Without the public address of the relay, their paths are relative to the description.
 * @see https://datapackage.org/standard/data-package/ (read 2026-06-30)
 */
export function describeFeed(
  feed: Pick<Feed, 'structures' | 'services'>,
  { slug, producer, publicUrl }: { slug: string; producer: string; publicUrl: string | undefined },
): object {
  const folder = publicUrl === undefined ? '' : `${publicUrl}/feed/`;
  const resource = (model: Model, rows: number) =>
    (['json', 'ndjson', 'csv'] as const).map((format) => ({
      name: `${model}s-${format}`,
      path: `${folder}${model}s.${format}`,
      format,
      mediatype: MEDIA_TYPES[format],
      encoding: 'utf-8',
      rows,
      schema: { fields: exportedFields(model).map(toField), primaryKey: ['id'] },
    }));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: slug,
    title: `Offre d’insertion référencée par ${producer}`,
    licenses: [LICENCE],
    contributors: [{ title: producer, roles: ['publisher'] }],
    resources: [
      ...resource('structure', feed.structures.length),
      ...resource('service', feed.services.length),
      { name: 'offre-xlsx', path: `${folder}offre.xlsx`, format: 'xlsx', mediatype: MEDIA_TYPES.xlsx },
    ],
  };
}

export const MEDIA_TYPES = {
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const toField = (name: FieldName): { name: string; type: string } => ({
  name,
  type: TYPES[fieldFacts(name).kind] ?? 'string',
});
