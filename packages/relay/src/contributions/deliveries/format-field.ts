import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { formatHoraires, formatPhone, parseHoraires, type LigneHoraires } from '@inclusion-kit/sdk/normalise';
import { createLabels, vocabularyByField, type Labels } from '@inclusion-kit/sdk/referentiels';
import { pages } from '../../locales/pages.ts';

/** The French labels of the fields that have a vocabulary. */
export const labelsByField: ReadonlyMap<string, Labels> = new Map(
  Object.entries(vocabularyByField).map(([field, vocabulary]) => [field, createLabels(vocabulary)]),
);

/** Writes the value of a field for people, in French: labels for the values of vocabularies, phones and hours as people do. */
export function formatField(field: string, value: FieldValue | undefined): string {
  if (value === null || value === undefined || value === '') return pages.none;
  if (typeof value === 'boolean') return value ? pages.yes : pages.no;
  if (typeof value === 'number') return value.toLocaleString('fr-FR');
  const kind = fieldFacts(field)?.kind;
  if (kind === 'phone' && typeof value === 'string') return formatPhone(value);
  if (kind === 'hours' && typeof value === 'string') return formatHours(value);
  const toLabel = labelsByField.get(field);
  const values = (typeof value === 'string' ? [value] : value).map((one) => toLabel?.(one) ?? one);
  return values.length === 0 ? pages.none : values.join(', ');
}

/** Writes hours by runs of days that open alike: « Lundi – vendredi : 9 h – 12 h ; samedi – dimanche : fermé ». */
function formatHours(osm: string): string {
  if (parseHoraires(osm) === null) return osm;
  const said = toRuns(formatHoraires(osm)).map(
    ({ from, to, heures }) => (from === to ? from : `${from} – ${to}`).toLowerCase() + `\u00a0: ${heures}`,
  );
  const text = said.join('\u00a0; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Gathers the days in a row that open alike. */
export function toRuns(lines: readonly LigneHoraires[]): readonly { from: string; to: string; heures: string }[] {
  const runs: { from: string; to: string; heures: string }[] = [];
  for (const { jour, heures } of lines) {
    const last = runs.at(-1);
    if (last?.heures === heures) last.to = jour;
    else runs.push({ from: jour, to: jour, heures });
  }
  return runs;
}
