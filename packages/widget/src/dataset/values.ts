import { fieldFacts } from '@inclusion-kit/sdk/internal';
import { formatPhone } from '@inclusion-kit/sdk/normalise';
import { vocabularyOf } from '@inclusion-kit/sdk/referentiels';
import { formatDate } from '../shared/format/date.ts';
import { nameDepartement } from '../shared/format/departement.ts';
import { labelOf } from '../shared/format/field-value.ts';
import { describeWeek } from '../shared/format/hours/week-in-words.ts';
import { toLowerStart } from '../shared/format/text.ts';
import type { Desk } from './desk.ts';

type Naming = Pick<Desk, 'language' | 'names'>;

/** Fields that hold the code of a commune, or codes of places. */
const PLACES = new Set(['code_insee', 'zone_eligibilite']);
/** The coordinates of a point of GeoJSON. */
const POINT = /^\{"type":"Point","coordinates":\[([^\]]*)\]/;

/** Says a value as people read it: its label, its number, its week, its place. A code tells a person nothing. */
export function sayValue({ language, names }: Naming, field: string, text: string): string {
  const [, point] = POINT.exec(text) ?? [];
  if (point !== undefined) return point.split(',').join(' ; ');
  if (PLACES.has(field)) return sayItems(text, language, (code) => namePlace(code, names));
  switch (fieldFacts(field)?.kind) {
    case 'value':
      return labelOf(field, text, language);
    case 'values':
      return sayItems(text, language, (one, at) => {
        const label = labelOf(field, one, language);
        return at === 0 ? label : toLowerStart(label);
      });
    case 'phone':
      return formatPhone(text);
    case 'date':
      return formatDate(text, language);
    case 'hours':
      return describeWeek(text, language)?.text ?? text;
    default:
      return text;
  }
}

const sayItems = (text: string, language: Naming['language'], say: (one: string, at: number) => string): string =>
  text
    .split(/,\s*/)
    .map(say)
    .join(language === 'ar' ? '، ' : ', ');

/** Names a place with its code beside it, which tells apart two communes of one name. */
function namePlace(code: string, names: Naming['names']): string {
  const name = names.get(code) ?? nameDepartement(code);
  return name === code ? code : `${name} (${code})`;
}

/** Says a value as the file has it: a code of the schema, or a point of GeoJSON, as people read it, and all else as it is. */
export function sayOwn(naming: Naming, field: string, text: string): string {
  const words = vocabularyOf(field);
  if (words.length === 0) return POINT.test(text) ? sayValue(naming, field, text) : text;
  const isCode = (one: string): boolean => words.some(({ value }) => value === one);
  return text.split(/,\s*/).every(isCode) ? sayValue(naming, field, text) : text;
}

/** Tells whether the code of a value says more than its label to who reads the file: a word of a vocabulary. */
export const hasCode = (field: string): boolean => /^values?$/.test(fieldFacts(field)?.kind ?? '');

/** Finds the codes of places in a value. */
export const placesIn = (field: string, text: string): readonly string[] =>
  PLACES.has(field) ? text.split(/,\s*/).filter((code) => /^(?:\d{5}|2[AB]\d{3}|\d{9})$/.test(code)) : [];
