import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { createLabels, referentiels, type Labels } from '@inclusion-kit/sdk/referentiels';
import { pages } from './locales/pages.ts';

/** The vocabularies by the field that holds their values. */
const labelsByField: Readonly<Record<string, Labels>> = {
  thematiques: createLabels(referentiels.thematiques),
  type: createLabels(referentiels['types-services']),
  frais: createLabels(referentiels.frais),
  publics: createLabels(referentiels.publics),
  modes_accueil: createLabels(referentiels['modes-accueil']),
  modes_mobilisation: createLabels(referentiels['modes-mobilisation']),
  mobilisable_par: createLabels(referentiels['personnes-mobilisatrices']),
  reseaux_porteurs: createLabels(referentiels['reseaux-porteurs']),
};

/** Writes the value of a field for people, in French: labels for the values of vocabularies. */
export function formatField(field: string, value: FieldValue | undefined): string {
  if (value === null || value === undefined || value === '') return pages.followUp.none;
  if (typeof value === 'boolean') return value ? pages.yes : pages.no;
  if (typeof value === 'number') return value.toLocaleString('fr-FR');
  const toLabel = Object.hasOwn(labelsByField, field) ? labelsByField[field] : undefined;
  const values = (typeof value === 'string' ? [value] : value).map((one) => toLabel?.(one) ?? one);
  return values.length === 0 ? pages.followUp.none : values.join(', ');
}
