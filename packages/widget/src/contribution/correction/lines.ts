import type { FieldValue } from '@inclusion-kit/sdk/contributions';
import { erasureOf, fieldFacts, maskedIn, saysKind, shownValueOf } from '@inclusion-kit/sdk/internal';
import type { BaseStructure, Model } from '@inclusion-kit/sdk/schemas';
import { formatValue } from '../../shared/format/field-value.ts';
import { describeWeek } from '../../shared/format/hours/week-in-words.ts';
import { formatAddress } from '../../shared/format/place.ts';
import { toShort } from '../../shared/format/text.ts';
import { toValue, type Draft } from '../draft/contribution-draft.ts';
import { champs, champsOf, mayBeMasked, type Champ } from '../draft/contribution-fields.ts';
import type { Form } from '../form/form.ts';

/** One line of a record, with the fields that are corrected together under it. Its first field names it. */
export type Line = readonly [name: Champ, ...others: Champ[]];

const usual: readonly Line[] = [
  // A new number ticks « Téléphoner ».
  ['telephone', 'modes_mobilisation'],
  ['horaires_accueil'],
  ['adresse', 'code_postal', 'commune', 'code_insee', 'latitude', 'longitude'],
  ['courriel'],
  ['publics'],
  ['frais', 'frais_precisions'],
];

/** Lists the lines that people correct most, then any other field that a draft changes: all that is sent is in sight. */
export function linesOf(modele: Model, changed: ReadonlySet<Champ>): readonly Line[] {
  const own = new Set(champsOf(modele));
  const lines = usual.filter(([name]) => own.has(name));
  const listed = new Set(lines.flat());
  return [
    ...lines,
    ...champs.filter((champ) => changed.has(champ) && !listed.has(champ)).map((champ): Line => [champ]),
  ];
}

type Written = Readonly<Partial<Record<Champ, FieldValue>>>;

/** Says the value of a line as one text, from its fields. Null when it is not known. */
export function sayLine([name, ...others]: Line, values: Written, { language, zoneNames }: Form): string | null {
  if (name === 'adresse') return formatAddress(values as unknown as BaseStructure);
  const said = [name, ...(name === 'frais' ? others : [])].flatMap(
    (champ) => formatValue(champ, values[champ] ?? null, language, zoneNames) ?? [],
  );
  const [kind = '', details = ''] = said;
  if (name === 'frais' && saysKind(details, kind)) said.shift();
  return said.length === 0 ? null : toShort(said.join(' · '), fieldFacts(name).kind === 'prose' ? 200 : 1000);
}

/** Says a line as people see it: the offer's own values, or else those of its structure. Hours that are not understood are told as those of their source. */
export function sayShown(line: Line, form: Form): string | null {
  const { record, structure } = form.subject;
  const shown = line.map((champ): readonly [Champ, FieldValue] => [champ, shownValueOf(record, structure, champ)]);
  const values = { ...(record as Written), ...(Object.fromEntries(shown) as Written) };
  const said = sayLine(line, values, form);
  const { horaires_accueil: hours = null } = values;
  const isAsWritten =
    line[0] === 'horaires_accueil' &&
    typeof hours === 'string' &&
    describeWeek(hours, form.language)?.isAsWritten === true;
  return isAsWritten && said !== null ? form.t.correct.hoursAsWritten + said : said;
}

/** Says a line as it stands in the form: what was typed in it, or else what people see. */
export const sayPresent = (line: Line, form: Form): string | null =>
  isChanged(line, form.changed) ? sayLine(line, valuesOf(form.draft), form) : sayShown(line, form);

/**
 * Says why a line without a value shows none: a person's own contact that is hidden, a number that was told to be wrong, one that may be
 * hidden, or a value that nobody gave.
 */
export function sayAbsent([name]: Line, { subject: { record, structure }, t }: Form): string {
  const masked: readonly string[] = [record, structure ?? {}].flatMap(maskedIn);
  if (masked.includes(name)) return t.correct.masked;
  if (name === 'telephone' && erasureOf([record, structure], name) === 'wrong') return t.correct.wrongGone;
  return mayBeMasked(name) ? t.hidden : t.correct.unknown;
}

/** Returns the values that a draft would send. */
export function valuesOf(draft: Draft): Written {
  return Object.fromEntries(champs.map((champ) => [champ, toValue(champ, draft[champ])]));
}

export const isChanged = (line: Line, changed: ReadonlySet<Champ>): boolean => line.some((champ) => changed.has(champ));

/** They follow an address, and say nothing to people. */
const codes: ReadonlySet<string> = new Set(['code_insee', 'latitude', 'longitude']);

/** Tells whether a changed field is worth its own words: a code, or « Téléphoner » beside a new number, goes with another one. */
export const isSaidAlone = (champ: string, changements: object): boolean =>
  !codes.has(champ) && !(champ === 'modes_mobilisation' && Object.hasOwn(changements, 'telephone'));
