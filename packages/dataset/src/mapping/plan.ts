import { fieldFacts } from '@inclusion-kit/sdk/internal';
import type { SourceRow } from '../rows/row.ts';
import { foldColumn, isOfMednum, permissionOfName, targetOfName } from '../columns/column-names.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { valueOfTick } from './ticked.ts';
import type { PermissionColumn } from './withheld.ts';

/** A model with the field or part that a column gives it. */
export interface PlannedTarget {
  model: 'structure' | 'service';
  field: string;
}

/** The records that the rows of a table are, and the fields that its columns give. */
export interface TablePlan {
  /** `both`: a row is a structure with one service. */
  kind: 'structures' | 'services' | 'both';
  columns: readonly PlannedColumn[];
  /** Tells whether its rows name nothing, and have the ids of records of another table. */
  isMore: boolean;
  /** Tells whether its rows are places of records of another table. */
  isOfPlaces: boolean;
  /** The columns that tell whether a row is still an offer: its state, or the day it ends. */
  states: readonly { column: string; isDay: boolean; name: string }[];
  /** The columns that tell what may be published. */
  permissions: readonly PermissionColumn[];
}

/** A column with the fields that it gives. */
export interface PlannedColumn {
  column: string;
  targets: readonly PlannedTarget[];
  /** The value that a ticked cell gives, absent where cells hold values. */
  ticked?: string;
}

/** Creates a function that returns the plan of the table of a row, made once for each table. */
export function createPlans(mapping: Mapping): (row: SourceRow) => TablePlan {
  const plans = new Map<string, Planned>();
  let last: Planned | undefined;
  return (row) => {
    const { file, sheet, table, cells } = row;
    const isLast = last !== undefined && last.file === file && last.sheet === sheet && last.table === table;
    const key = isLast ? '' : JSON.stringify([file, sheet, table]);
    const found: Planned | undefined = isLast ? last : plans.get(key);
    if (found !== undefined && areKnown(cells, found.known)) last = found;
    else {
      const known = new Set([...(found?.known ?? []), ...Object.keys(cells)]);
      last = { file, sheet, table, known, plan: toPlan(row, known, mapping) };
      plans.set(JSON.stringify([file, sheet, table]), last);
    }
    return last.plan;
  };
}

interface Planned extends Pick<SourceRow, 'file' | 'sheet' | 'table'> {
  known: Set<string>;
  plan: TablePlan;
}

function areKnown(cells: SourceRow['cells'], known: ReadonlySet<string>): boolean {
  for (const name in cells) if (!known.has(name)) return false;
  return true;
}

function toPlan(row: SourceRow, names: ReadonlySet<string>, mapping: Mapping): TablePlan {
  const isMednum = isOfMednum(new Set([...names].map(foldColumn)));
  const find = createFinder(mapping, row);
  const told = [...names].map((column) => {
    const mapped = find(column);
    const ofName =
      isMednum && foldColumn(column) === 'services' ? '_mednum_services' : (targetOfName(column)?.field ?? '');
    // The state of a row is looked at whatever becomes of its column.
    if (ofName === '_etat' || ofName === '_fin') return { column, fields: [ofName] };
    return { column, fields: mapped?.field == null ? [] : toFields(mapped.field, ofName) };
  });
  const fields = told.flatMap((one) => one.fields);
  const kind = kindOf(fields, row);
  const isNamed = fields.some((field) => /^(?:\w+\.)?nom$/.test(field));
  return {
    kind,
    isOfPlaces: isOfPlaces(fields),
    isMore: kind === 'services' && !isNamed && fields.includes('service.id'),
    states: told.flatMap(({ column, fields: all }) =>
      all.some((field) => field === '_etat' || field === '_fin')
        ? [{ column, isDay: !all.includes('_etat'), name: foldColumn(column) }]
        : [],
    ),
    permissions: [...names].flatMap((column) => {
      const permission = permissionOfName(column);
      return permission === null ? [] : [{ ...permission, column }];
    }),
    columns: told.map(({ column, fields: all }): PlannedColumn => {
      const [only = ''] = all.length === 1 ? all : [];
      const ticked = valueOfTick(column, only.replace(/^service\./, ''), targetOfName(column) !== null);
      return {
        column,
        targets: all.flatMap((field) => toTargets(field, kind)),
        ...(ticked === null ? {} : { ticked }),
      };
    }),
  };
}

/** Makes the search for the entry of a column: of its own table, else of any. A file may have thousands of columns. */
export function createFinder({ columns }: Mapping, { file, sheet, table }: SourceRow) {
  const bare = (text: string): string => foldColumn(text.replace(/\[\d*\]/g, '')) || text;
  const fits = (one: MappedColumn): boolean =>
    (one.file === undefined || file.endsWith(one.file)) &&
    (one.sheet === undefined || sheet === null || one.sheet === sheet) &&
    (one.table === undefined || one.table === table);
  const own = columns.filter(fits).map((one) => ({ one, name: bare(one.column), isPath: isPath(one.column) }));
  const byColumn = firstBy(own, ({ one }) => one.column);
  const byName = firstBy(own, ({ name }) => name);
  const ofAny = firstBy(
    columns.filter((one) => one.sheet === undefined),
    ({ column }) => column,
  );
  const paths = own.filter((one) => one.isPath);
  return (column: string): MappedColumn | undefined => {
    const name = bare(column);
    return (
      byColumn.get(column)?.one ??
      byName.get(name)?.one ??
      ofAny.get(column) ??
      // A path may begin higher, and hours by weekday are one column here.
      (isPath(column) ? own.find((one) => one.name.endsWith(` ${name}`))?.one : undefined) ??
      paths.find((one) => one.name.startsWith(`${name} `))?.one
    );
  };
}

const isPath = (column: string): boolean => /[.[]/.test(column);

/** Keeps the first item of each name. */
function firstBy<T>(items: readonly T[], nameOf: (item: T) => string): ReadonlyMap<string, T> {
  const found = new Map<string, T>();
  for (const item of items) if (!found.has(nameOf(item))) found.set(nameOf(item), item);
  return found;
}

/** Reads the fields of an entry. A column of an older layout keeps the part it stands for. */
function toFields(text: string, ofName: string): string[] {
  const fields = text
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;+]/)
    .map((field) => field.trim().replace(/\s+/g, '_'))
    .filter((field) => /^(?:structure\.|service\.)?_?[a-z_]+$/.test(field));
  if (fields.includes('latitude') && fields.includes('longitude')) return ['_latlon'];
  const isPart =
    /^_(?:resume|rdv|formulaire|page|frais_inverse|orientation|justificatifs|zone|labels|typologie|mednum_services|mednum_accompagnement|mobile)/.test(
      ofName,
    );
  // A column of labels that was found to name records does.
  const isName = ofName === '_labels' && fields.some((field) => /^(?:\w+\.)?nom$/.test(field));
  return isPart && fields.length > 0 && !isName ? [ofName] : fields;
}

const isOfPlaces = (fields: readonly string[]): boolean =>
  fields.includes('_lieu_id') && !fields.some((field) => /^(?:\w+\.)?nom$/.test(field));

function kindOf(fields: readonly string[], { sheet, file }: SourceRow): TablePlan['kind'] {
  const has = (name: string): boolean => fields.includes(name);
  const isNamed = has('nom') || has('service.nom');
  const isOfService = fields.some((field) => {
    const models = fieldFacts(field)?.models;
    return (models?.length === 1 && models[0] === 'service') || field.startsWith('service.');
  });
  if (has('_mednum_services') || (has('structure.nom') && !isNamed && has('thematiques'))) return 'both';
  if (has('structure_id') || isOfPlaces(fields)) return 'services';
  // Kinds of structures of schema v0 stand in no list of services.
  if (has('_typologie')) return 'structures';
  if (fields.some((field) => field.startsWith('structure.'))) return isNamed || isOfService ? 'services' : 'structures';
  const place = `${sheet ?? ''} ${sheet === null ? (file.split(/[/\\]/).at(-1) ?? '') : ''}`;
  if (/structure|porteur|organisme|lieux/i.test(place) && !/service|action|offre/i.test(place)) return 'structures';
  return isOfService ? 'services' : 'structures';
}

function toTargets(name: string, kind: TablePlan['kind']): PlannedTarget[] {
  const [, prefix, field = name] = /^(structure|service)\.(.+)$/.exec(name) ?? [];
  if (prefix !== undefined) return [{ model: prefix as 'structure' | 'service', field }];
  if (field === 'structure_id') return kind === 'structures' ? [] : [{ model: 'structure', field: 'id' }];
  const models = fieldFacts(field)?.models;
  if (kind === 'both') {
    if (field === 'nom' || field === 'id') return [{ model: 'structure', field }];
    return (models ?? (['structure', 'service'] as const)).map((model) => ({ model, field }));
  }
  const own = kind === 'structures' ? 'structure' : 'service';
  // Thématiques of a structure of schema v0 are those of its services.
  if (models?.length === 1)
    return models[0] === 'service' && own === 'structure' ? [] : [{ model: models[0] ?? own, field }];
  if (field === '_typologie' || field === '_labels') return [{ model: 'structure', field }];
  return [{ model: own, field }];
}
