import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { formatHoraires, formatPhone, parseHoraires, type LigneHoraires } from '@inclusion-kit/sdk/normalise';
import { createLabels, vocabularyByField, type Labels } from '@inclusion-kit/sdk/referentiels';
import { followUp } from '../../locales/fr/follow-up.ts';
import { pages } from '../../locales/pages.ts';

/** The French labels of the fields that have a vocabulary. */
export const labelsByField: ReadonlyMap<string, Labels> = new Map(
  Object.entries(vocabularyByField).map(([field, vocabulary]) => [field, createLabels(vocabulary)]),
);

/** Lowers the first letter of a label within a line, but for an acronym. */
export const toLowerStart = (label: string): string =>
  /^\p{Lu}{2}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/**
 * Writes the value of a field for people, in French: labels for the values of vocabularies, phones and hours as people do.
 * @param say writes another label of a value than that of its vocabulary
 */
export function formatField(
  field: string,
  value: FieldValue | undefined,
  say: (value: string, label: string) => string = (_, label) => label,
): string {
  if (value === null || value === undefined || value === '') return pages.none;
  if (typeof value === 'boolean') return value ? pages.yes : pages.no;
  if (typeof value === 'number') return value.toLocaleString('fr-FR');
  const kind = fieldFacts(field)?.kind;
  if (kind === 'phone' && typeof value === 'string') return formatPhone(value);
  if (kind === 'hours' && typeof value === 'string') return formatHours(value);
  const toLabel = labelsByField.get(field);
  const values = (typeof value === 'string' ? [value] : value).map((one, at) => {
    if (toLabel === undefined) return one;
    const label = say(one, toLabel(one));
    return at === 0 ? label : toLowerStart(label);
  });
  return values.length === 0 ? pages.none : values.join(', ');
}

/** Writes hours by runs of days that open alike: « Lundi – vendredi : 9 h – 12 h ; samedi – dimanche : fermé ». */
function formatHours(osm: string): string {
  if (parseHoraires(osm) === null) return osm;
  const lines = formatHoraires(osm).map(({ jour, heures }) => ({ jour: jour.toLowerCase(), heures }));
  const { dayClosed: closed, comma } = followUp;
  const text = sayRuns(lines, { closed, comma, colon: '\u00a0: ' }).join('\u00a0; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Says the days in a row that open alike, then those that are closed: a reader looks for the days that open. */
export function sayRuns(
  lines: readonly LigneHoraires[],
  { closed, comma, colon }: Readonly<Record<'closed' | 'comma' | 'colon', string>>,
): string[] {
  const runs: { from: string; to: string; heures: string }[] = [];
  lines.forEach(({ jour, heures }, at) => {
    const last = runs.at(-1);
    // Holidays follow the seven days, and are in a row with none.
    if (last?.heures === heures && at < 7) last.to = jour;
    else runs.push({ from: jour, to: jour, heures });
  });
  const name = ({ from, to }: { from: string; to: string }): string => (from === to ? from : `${from} – ${to}`);
  const shut = runs.filter(({ heures }) => heures === closed).map(name);
  return [
    ...runs.filter(({ heures }) => heures !== closed).map((run) => name(run) + colon + run.heures),
    ...(shut.length === 0 ? [] : [shut.join(comma) + colon + closed]),
  ];
}
