import { fr } from '../locales/fr.ts';
import { toTextOf as textOf } from '../values/fields/text.ts';
import { isEmptyMark } from '../values/empty-mark.ts';
import type { SourceRow } from '../rows/row.ts';
import type { Places } from '../values/places/places.ts';
import { settleTargets, type Settled } from './column-content.ts';
import { foldColumn, isOfMednum, serviceFields, targetInGroup, targetOfName } from '../columns/column-names.ts';
import { joinTables, mayHoldCodes, MOST_CODES, toCode } from './joined-tables.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { fieldsOfTicks } from './ticked.ts';
import { fieldOfContent, MOST_SAMPLES } from './value-forms.ts';

const SURE = 0.95;
const BY_NAME = 0.85;
const BY_CONTENT = 0.8;
/** Fields that an object with the name of a structure gives of the structure alone: its place and phone may be those of the offer. */
const OF_OWNER: ReadonlySet<string> = new Set(['id', 'site', 'siret']);

interface Column {
  sheet: string | null;
  table: number;
  file: string;
  name: string;
  /** The name above it in a header of two rows. */
  group: string | undefined;
  samples: unknown[];
  filled: number;
  /** The codes of its rows, where it may hold those of records and has not too many. */
  codes: Set<string> | null;
}

/** The options of a suggestion. */
export interface SuggestMappingOptions {
  /** The communes that exist. They tell a column of communes from one of addresses, whatever its name. */
  places?: Places | undefined;
}

/**
 * Suggests the fields that the columns of rows give: by their names, else by their content, each with its confidence and reason.
 * A column that nothing tells is not published, and neither is one that may give several fields.
 */
export function suggestMapping(rows: Iterable<SourceRow>, { places }: SuggestMappingOptions = {}): Mapping {
  const tables = new Map<string, Map<string, Column>>();
  let last: Pick<SourceRow, 'file' | 'sheet' | 'table'> | null = null;
  let columns = new Map<string, Column>();
  for (const row of rows) {
    const { file, sheet, table, cells, groups } = row;
    if (last?.file !== file || last.sheet !== sheet || last.table !== table) {
      const key = JSON.stringify([file, sheet, table]);
      columns = tables.get(key) ?? new Map<string, Column>();
      tables.set(key, columns);
      last = row;
    }
    for (const name in cells) {
      const value = cells[name];
      let column = columns.get(name);
      if (column === undefined) {
        const codes = mayHoldCodes(name, targetOfName(name)?.field) ? new Set<string>() : null;
        column = { file, sheet, table, name, group: groups?.[name], samples: [], filled: 0, codes };
        columns.set(name, column);
      }
      if ((typeof value === 'object' && value !== null) || !isEmptyMark(textOf(value).trim())) column.filled += 1;
      if (column.codes !== null) {
        const code = toCode(value);
        if (code !== null) column.codes.add(code);
        if (column.codes.size > MOST_CODES) column.codes = null;
      }
      if (value !== null && value !== '' && column.samples.length < MOST_SAMPLES) column.samples.push(value);
    }
  }
  const isOne = new Set([...tables.keys()].map((key) => (JSON.parse(key) as string[])[0])).size === 1;
  const suggested = [...tables.values()].map((own) => ({
    columns: [...own.values()],
    suggested: suggestTable([...own.values()], isOne, places),
  }));
  return { columns: suggested.length === 1 ? (suggested[0]?.suggested ?? []) : joinTables(suggested) };
}

const parentOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('.')));

/** Takes what stands beside the name of a structure, in one object, for that of the structure: `lieu.ref` and `lieu.url` beside `lieu.nom`. */
function ofOwners(columns: readonly Column[], settled: readonly Settled[]): Settled[] {
  const owners = new Set<string>();
  settled.forEach(({ target }, at) => {
    if (target?.model === 'structure' && target.field === 'nom') owners.add(parentOf(columns[at]?.name ?? ''));
  });
  owners.delete('');
  return settled.map((one, at) =>
    one.target?.model === null && OF_OWNER.has(one.target.field) && owners.has(parentOf(columns[at]?.name ?? ''))
      ? { ...one, target: { ...one.target, model: 'structure' } }
      : one,
  );
}

function suggestTable(columns: readonly Column[], isOneFile: boolean, places: Places | undefined): MappedColumn[] {
  const names = columns.map(({ name }) => name);
  const folded = new Set(names.map(foldColumn));
  const named = columns.map(({ name, group }) => targetInGroup(name, group));
  const settled = ofOwners(columns, settleTargets(columns, named, places));
  const targets = settled.map(({ target }) => target);
  const has = (field: string): boolean => targets.some((target) => target?.field === field);
  // A list of codes and what they mean has no records.
  const isOfCodes = has('id') && targets.every((target) => target === null || target.field === 'id');
  const isNested = names.some((name) => name.includes('[].'));
  const isMednum = isOfMednum(folded);
  const hasOwnerId =
    targets.some((target) => target?.model === 'structure' && target.field === 'id') || has('structure_id');
  // Beside the site of the structure, another one is that of the offer.
  const isSiteOfOwner =
    hasOwnerId && !targets.some((target) => target?.model === 'structure' && target.field === 'site');
  const hasOwner = hasOwnerId || targets.some((target) => target?.model === 'structure');
  const hasOwnName = targets.some((target) => target?.field === 'nom' && target.model === null);
  const isOfService = serviceFields.some(has);
  const isFormer = folded.has('typologie') && !has('structure_id');
  const isOfStructures = !isNested && !isMednum && (isFormer || (!isOfService && !(hasOwner && hasOwnName)));
  const taken = new Set<string>();

  const suggestions = columns.map((column, at): MappedColumn => {
    const place = {
      ...(isOneFile ? {} : { file: column.file }),
      ...(column.sheet === null ? {} : { sheet: column.sheet }),
      table: column.table,
    };
    const tell = (field: string | null, confidence: number, reason: string): MappedColumn => ({
      ...place,
      column: column.name,
      field,
      confidence,
      reason,
    });
    const { target = null, isByContent = false, isOpen = false, isSecondOwner, isSecondPoint } = settled[at] ?? {};
    if (isSecondOwner === true) return tell(null, 0, fr.mapping.secondOwner);
    if (isSecondPoint === true) return tell(null, 0, fr.mapping.secondPoint);
    if (isOfCodes) return tell(null, 0, fr.mapping.unknown);
    if (target === null) return tell(null, 0, isOpen ? fr.mapping.several : fr.mapping.unknown);
    if (target.field === '_rien') return tell(null, SURE, fr.mapping.private);
    if (target.field === '_diffusion') return tell(null, SURE, fr.mapping.permission);
    let { field } = target;
    if (isMednum && foldColumn(column.name) === 'services') field = '_mednum_services';
    const inModel = (model: string): string =>
      field
        .split(', ')
        .map((one) => `${model}.${one}`)
        .join(', ');
    if (field === 'site') {
      field =
        target.model === 'structure' || isOfStructures || isMednum || isNested || isSiteOfOwner
          ? isOfStructures
            ? 'site_web'
            : 'structure.site_web'
          : 'lien_mobilisation';
      if (isNested && column.name.includes('[].')) field = 'lien_mobilisation';
    } else if (target.model === 'structure') field = inModel('structure');
    else if (isNested && (!field.startsWith('_') || field === '_latlon'))
      field = inModel(column.name.includes('[].') ? 'service' : 'structure');
    else if (hasOwner && /^(?:siret|site_web|accessibilite_lieu|reseaux_porteurs)$/.test(field))
      field = `structure.${field}`;
    if (field === 'structure.structure_id' || field === 'service.structure_id') field = 'structure_id';
    const extra: Record<string, string> = { publics: 'publics, publics_precisions', frais: 'frais, frais_precisions' };
    const isExact = column.name === target.field;
    const bare = field.replace(/^service\./, '');
    const shown = isExact || has(`${bare}_precisions`) ? field : (extra[bare] ?? field);
    for (const one of field.split(', ')) taken.add(one);
    if (isByContent) return tell(shown, BY_CONTENT, fr.mapping.content);
    return tell(shown, isExact ? SURE : BY_NAME, isExact ? fr.mapping.sameName : fr.mapping.synonym);
  });
  const ticks = fieldsOfTicks(
    columns.map(({ name, samples }, at) => ({ name, samples: named[at] === null ? samples : [] })),
  );
  return suggestions.map((suggestion, index) => {
    const column = columns[index];
    const isSettled = suggestion.confidence === SURE || settled[index]?.isOpen === true;
    if (suggestion.field !== null || isSettled || column === undefined) return suggestion;
    const ticked = ticks[index] ?? null;
    if (ticked !== null) return { ...suggestion, field: ticked, confidence: BY_CONTENT, reason: fr.mapping.ticked };
    const isFree = (field: string): boolean =>
      ![...taken].some((one) => one.replace(/^(?:structure|service)\./, '') === field);
    const found = fieldOfContent(column.samples, isFree, places);
    if (found === null) return suggestion;
    for (const one of found.field.split(', ')) taken.add(one);
    return { ...suggestion, field: found.field, confidence: found.share * BY_CONTENT, reason: fr.mapping.content };
  });
}
