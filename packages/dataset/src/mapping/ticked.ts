import { createValueReader } from '../values/vocabularies/value-reader.ts';
import { toTextOf } from '../values/fields/text.ts';
import { saysNo, saysYes } from '../values/yes-no.ts';

/** Signs of a box alone. */
const TICK = /^(?:xx+|[☒✗✘*])$/i;
const NO_TICK = /^(?:|0|☐|-|–|—)$/;

/** The fields of vocabularies whose values may be columns to tick, one a value. */
const FIELDS = ['publics', 'thematiques', 'modes_accueil', 'modes_mobilisation', 'mobilisable_par'] as const;

/** The last name of a path, or what a form asks about in brackets: « publics.jeunes » and « Pour qui ? [Jeunes] » are ticked for « jeunes ». */
const lastOf = (column: string): string =>
  /\[([^\]]*\p{L}[^\]]*)\]\s*$/u.exec(column)?.[1] ?? column.split(/[.\]]/).findLast((part) => part !== '') ?? column;

/** Tells whether a cell of a column to tick is ticked. Returns null for another text. */
export function isTicked(value: unknown): boolean | null {
  const text = toTextOf(value).trim();
  if (saysYes(null, text) || TICK.test(text)) return true;
  return saysNo(null, text) || NO_TICK.test(text) ? false : null;
}

const readsAs = (column: string, field: string): boolean => createValueReader(field)(lastOf(column)).values !== null;

/** Returns the value that a ticked cell of a column gives a field: its name, as « Jeunes » among publics. Null for a column of values. */
export const valueOfTick = (column: string, field: string, isNamed: boolean): string | null =>
  (FIELDS as readonly string[]).includes(field) && (!isNamed || readsAs(column, field)) ? lastOf(column) : null;

/** A column with some of its values. */
interface Sampled {
  readonly name: string;
  readonly samples: readonly unknown[];
}

/**
 * Finds the fields of columns to tick, by their names and values, null for others. A column among those of one field whose own name is
 * not known, or « Autre » behind them, is one of them too: its value is asked.
 */
export function fieldsOfTicks(columns: readonly Sampled[]): (string | null)[] {
  const candidates = columns.map(({ name, samples }) =>
    samples.length > 0 && samples.every((sample) => isTicked(sample) !== null)
      ? FIELDS.filter((field) => readsAs(name, field))
      : null,
  );
  const countOf = (field: string): number =>
    candidates.filter((fields) => fields?.length === 1 && fields[0] === field).length;
  // A name that two fields have is of the one that others leave no doubt about: « Demandeurs d’emploi » beside « Jeunes ».
  const fields = candidates.map((found): string | null => {
    if (found === null || found.length < 2) return found?.[0] ?? null;
    const told = found.filter((field) => countOf(field) > 0);
    return told.length === 1 ? (told[0] ?? null) : null;
  });
  return columns.map(({ name, samples }, at) => {
    const known = fields[at] ?? null;
    if (known !== null || candidates[at] === null || !samples.some((sample) => isTicked(sample))) return known;
    const before = fields[at - 1] ?? null;
    const isAmong = before !== null && (before === fields[at + 1] || /^autres?\b/i.test(lastOf(name)));
    return isAmong ? before : null;
  });
}
