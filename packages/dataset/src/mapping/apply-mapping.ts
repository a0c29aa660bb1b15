import { foldText } from '@inclusion-kit/sdk/internal';
import type { SourceRow } from '../rows/row.ts';
import { toTextOf } from '../mending/fields/text.ts';
import { isEmptyMark } from '../mending/empty-mark.ts';
import type { Mapping } from './mapping.ts';
import { createPlans, type PlannedTarget, type TablePlan } from './plan.ts';

/** A value as a cell gives it. */
export interface RawValue {
  /** The value as the file gives it. */
  value: unknown;
  /** Name of the column, as the file writes it. */
  column: string;
}

/** A record before its values are read. */
export interface Draft {
  /** The model that its row was read as. */
  model: 'structure' | 'service';
  /** The place of its row, as the person sees it. */
  place: Pick<SourceRow, 'file' | 'sheet' | 'row' | 'pointer'>;
  /** The id that the file gives, or one made of its columns. */
  id: string;
  /** The id of its structure, null for structures and where none is given. */
  structure_id: string | null;
  /** Values by field or part, those of several columns in their order. */
  values: Map<string, RawValue[]>;
  /** Tells whether the offer seems ended or suspended. */
  isEnded: boolean;
  /** Tells whether the structure is made of the columns of its services. */
  isMade: boolean;
  /** Tells whether a record before it has the same id in the file. */
  isRepeated?: boolean;
}

/** The options of applying a mapping: facts about all files. */
export interface ApplyOptions {
  /** The source of records that give none. */
  source: string;
  /** Today, `YYYY-MM-DD`. */
  now: string;
}

/**
 * Makes structures and services of rows. Ids are made stable: the source and the id of the file, else the source and names. A
 * structure that only its services name is made once from their columns. Archived rows are left out.
 */
export function applyMapping(
  rows: Iterable<SourceRow>,
  mapping: Mapping,
  options: ApplyOptions,
): { structures: Draft[]; services: Draft[] } {
  const planOf = createPlans(mapping);
  const structures = new Map<string, Draft>();
  const idByName = new Map<string, string>();
  const services: Draft[] = [];
  const waiting: { draft: Draft; name: string }[] = [];
  const ids = new Set<string>();

  const addStructure = (draft: Draft, name: string): void => {
    const known = structures.get(draft.id);
    if (name !== '' && !idByName.has(name)) idByName.set(name, draft.id);
    if (known === undefined) structures.set(draft.id, draft);
    else if (known.isMade || draft.isMade) fillIn(known, draft);
    else {
      const id = uniqueId(draft.id, structures);
      structures.set(id, { ...draft, id, isRepeated: true });
    }
  };

  for (const row of rows) {
    const plan = planOf(row);
    const state = stateOf(row, plan, options.now);
    if (state === 'archived') continue;
    const values = { structure: new Map<string, RawValue[]>(), service: new Map<string, RawValue[]>() };
    for (const { column, targets } of plan.columns) {
      const value = row.cells[column];
      if (value !== null && value !== undefined) for (const target of targets) add(values, target, { value, column });
    }
    addDefaults(values, mapping, plan);
    const place = { file: row.file, sheet: row.sheet, row: row.row, pointer: row.pointer };
    const textOf = (model: 'structure' | 'service', field: string): string => firstText(values[model].get(field));
    const source = textOf('service', 'source') || textOf('structure', 'source') || options.source;
    const name = toKey(textOf('structure', 'nom'));
    const ownId = textOf('structure', 'id');
    const isOwnTable = plan.kind === 'structures';
    const structureId =
      ownId !== '' ? prefixed(ownId, source) : name === '' ? null : `${source}--${toSlug(textOf('structure', 'nom'))}`;
    const isMade = !isOwnTable && plan.kind !== 'both';
    if (isOwnTable || name !== '') {
      const id = structureId ?? `${source}--${row.row}`;
      const at = {
        ...place,
        pointer: isMade && row.pointer !== null ? (/^\/[^/]+/.exec(row.pointer)?.[0] ?? null) : row.pointer,
      };
      const draft = {
        model: 'structure',
        place: at,
        id,
        structure_id: null,
        values: values.structure,
        isEnded: isOwnTable && state === 'ended',
        isMade,
      } as const;
      if (isMade && ownId === '') waiting.push({ draft, name });
      else addStructure(draft, name);
    }
    if (isOwnTable || (plan.kind === 'services' && row.pointer === null && isWithoutService(plan, values.service)))
      continue;
    const given = textOf('service', 'id') || (plan.kind === 'both' ? ownId : '');
    const label = textOf('service', 'nom') || textOf('structure', 'nom');
    const wanted =
      given === ''
        ? `${source}--${[name === '' ? '' : toSlug(textOf('structure', 'nom')), toSlug(label) || String(row.row)].filter(Boolean).join('--')}`
        : prefixed(given, source);
    const id = uniqueId(wanted, ids);
    ids.add(id);
    services.push({
      model: 'service',
      place,
      id,
      structure_id: structureId,
      values: values.service,
      isEnded: state === 'ended',
      isMade: false,
      isRepeated: given !== '' && id !== wanted,
    });
  }
  // A structure known by its name may have its own row, in a sheet behind.
  for (const { draft, name } of waiting) {
    const id = idByName.get(name) ?? draft.id;
    for (const service of services) if (service.structure_id === draft.id && id !== draft.id) service.structure_id = id;
    addStructure({ ...draft, id }, name);
  }
  return { structures: [...structures.values()], services };
}

function add(
  values: Record<'structure' | 'service', Map<string, RawValue[]>>,
  { model, field }: PlannedTarget,
  raw: RawValue,
): void {
  const list = values[model].get(field);
  if (list === undefined) values[model].set(field, [raw]);
  else list.push(raw);
}

function addDefaults(
  values: Record<'structure' | 'service', Map<string, RawValue[]>>,
  { defaults = {} }: Mapping,
  { kind }: TablePlan,
): void {
  for (const [name, value] of Object.entries(defaults)) {
    const [, prefix, field = name] = /^(structure|service)\.(.+)$/.exec(name) ?? [];
    const model = (prefix ?? (kind === 'structures' ? 'structure' : 'service')) as 'structure' | 'service';
    if (firstText(values[model].get(field)) === '') values[model].set(field, [{ value, column: '' }]);
  }
}

/** Takes what a later row of the same structure adds. */
function fillIn(known: Draft, draft: Draft): void {
  for (const [field, raws] of draft.values) {
    if (firstText(known.values.get(field)) === '') known.values.set(field, raws);
  }
}

function isWithoutService(plan: TablePlan, values: ReadonlyMap<string, RawValue[]>): boolean {
  const isNested = plan.columns.some(({ column }) => column.includes('[].'));
  return isNested && firstText(values.get('nom')) === '';
}

function firstText(raws: readonly RawValue[] | undefined): string {
  for (const { value } of raws ?? []) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (text !== '' && !isEmptyMark(text)) return text.replace(/^(\d+)[.,]0$/, '$1');
  }
  return '';
}

/** The name of a structure as it is compared: folded, without signs. */
const toKey = (name: string): string =>
  foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const toSlug = (name: string): string => toKey(name).replaceAll(' ', '-').slice(0, 80).replace(/-+$/, '');
const prefixed = (id: string, source: string): string =>
  /^[a-z0-9][a-z0-9-]*?--./i.test(id) ? id : `${source}--${id}`;

function uniqueId(id: string, taken: { has(id: string): boolean }): string {
  let unique = id;
  for (let rank = 2; taken.has(unique); rank += 1) unique = `${id}-${rank}`;
  return unique;
}

const ARCHIVED = /archiv|supprim|corbeille|effac/;
const ENDED = /suspend|termin|clos|clotur|fini|inacti|ferme|annul|arret|desactiv|obsolete|expire/;

/** Tells whether a row is still an offer, by the columns that tell its state. */
function stateOf({ cells }: SourceRow, { columns }: TablePlan, now: string): 'open' | 'ended' | 'archived' {
  let state: 'open' | 'ended' | 'archived' = 'open';
  for (const { column, targets } of columns) {
    const value = cells[column];
    if (value === null || value === undefined || value === '') continue;
    const text = foldText(toTextOf(value)).trim();
    const isYes = value === true || /^(?:true|vrai|oui|1|x)$/.test(text);
    const isNo = value === false || /^(?:false|faux|non|0)$/.test(text);
    if (targets.some(({ field }) => field === '_etat')) {
      const name = foldText(column);
      if (/archiv|supprim/.test(name) ? isYes : ARCHIVED.test(text)) return 'archived';
      if (ENDED.test(name) ? isYes : ENDED.test(text) || (/acti|publi|en ligne|visible/.test(name) && isNo))
        state = 'ended';
    } else if (targets.some(({ field }) => field === '_fin')) {
      const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/.exec(text) ?? [];
      const date =
        year === undefined
          ? text.slice(0, 10)
          : `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
      if (/^\d{4}-\d{2}-\d{2}$/.test(date) && date < now) state = 'ended';
    }
  }
  return state;
}
