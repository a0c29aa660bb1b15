import { isEmptyMark } from '../values/empty-mark.ts';
import { MAX_CHARACTERS } from '../values/fields/text.ts';
import type { SourceRow } from '../rows/row.ts';
import { contactsOf, type Contacts } from './contact-parts.ts';
import type { Mapping } from './mapping.ts';
import type { PlannedTarget, TablePlan } from './plan.ts';
import { isTicked } from './ticked.ts';

/** A value as a cell gives it. */
export interface RawValue {
  /** The value as the file gives it. */
  value: unknown;
  /** Name of the column, as the file writes it. */
  column: string;
  /** The part that fits the field, or null, of a cell that also holds what no field takes. A person decides on such a cell. */
  part?: string | null;
}

/** Values by model and by field or part, those of several columns in their order. */
export type RawValues = Record<'structure' | 'service', Map<string, RawValue[]>>;

/** Reads the cells of a row, each for the fields that its column gives, and adds the defaults of fields that no column gives. */
export function valuesOf(
  { cells }: SourceRow,
  plan: TablePlan,
  mapping: Mapping,
  withheld: ReadonlySet<string>,
): RawValues {
  const values: RawValues = { structure: new Map(), service: new Map() };
  const cut: Contacts[] = [];
  for (const { column, targets: all, ticked } of plan.columns) {
    const value = cells[column];
    if (value === null || value === undefined) continue;
    const targets = withheld.size === 0 ? all : all.filter(({ field }) => !withheld.has(field));
    const isTick = ticked === undefined ? null : isTicked(value);
    if (ticked !== undefined && isTick !== null) {
      for (const target of isTick ? targets : []) addTicked(values, target, { value: ticked, column });
      continue;
    }
    const contacts =
      targets.length > 1 && isText(value) && String(value).length <= MAX_CHARACTERS
        ? contactsOf(targets, { value: String(value), column })
        : null;
    for (const target of targets) {
      const own = contacts === null ? value : contacts.parts[target.field];
      if (own !== undefined) add(values, target, { value: own === contacts?.whole.value ? value : own, column });
    }
    if (contacts?.isWhole === false) cut.push(contacts);
  }
  for (const contacts of cut) askWhole(values, contacts);
  addDefaults(values, mapping, plan);
  return values;
}

const isText = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

function add(values: RawValues, { model, field }: PlannedTarget, raw: RawValue): void {
  const list = values[model].get(field);
  if (list === undefined) values[model].set(field, [raw]);
  else list.push(raw);
}

/** Adds a value to those of the columns that were ticked before it: all of them are one list. */
function addTicked(values: RawValues, { model, field }: PlannedTarget, { value, column }: RawValue): void {
  const [known] = values[model].get(field) ?? [];
  const listed = known === undefined ? [] : Array.isArray(known.value) ? (known.value as unknown[]) : [known.value];
  values[model].set(field, [{ value: [...listed, value], column: known?.column ?? column }]);
}

/** Gives fields without a value that of the mapping. */
function addDefaults(values: RawValues, { defaults = {} }: Mapping, { kind }: TablePlan): void {
  for (const [name, value] of Object.entries(defaults)) {
    const [, prefix, field = name] = /^(structure|service)\.(.+)$/.exec(name) ?? [];
    const model = (prefix ?? (kind === 'structures' ? 'structure' : 'service')) as 'structure' | 'service';
    if (firstText(values[model].get(field)) === '') values[model].set(field, [{ value, column: '' }]);
  }
}

/** Has a cell asked that holds what no field takes: for a field without a value, else for one that this cell gives. */
function askWhole(values: RawValues, { targets, whole, parts }: Contacts): void {
  const listOf = ({ model, field }: PlannedTarget): RawValue[] | undefined => values[model].get(field);
  const empty = targets.find((target) => firstText(listOf(target)) === '');
  const target = empty ?? targets.findLast((one) => listOf(one)?.[0]?.column === whole.column);
  if (target === undefined) return;
  const part = (empty === undefined ? parts[target.field] : undefined) ?? null;
  values[target.model].set(target.field, [{ ...whole, part }]);
}

/** Returns the first text that values tell, empty when they tell none. */
export function firstText(raws: readonly RawValue[] | undefined): string {
  if (raws === undefined) return '';
  for (const { value } of raws) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '' && !isEmptyMark(text)) return text.replace(/^(\d+)[.,]0$/, '$1');
  }
  return '';
}
